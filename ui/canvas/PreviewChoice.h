// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/PreviewDecoders.h"

#include <QObject>

class QWidget;

namespace daguerre {

class Actions;
class GenerationService;
class ModelCatalogue;
class Settings;

/// How previews are made: kept in the settings, told to the service. GUI thread.
class PreviewChoice final : public QObject {
    Q_OBJECT

public:
    /// Its dialog belongs to `window`, as it does.
    PreviewChoice(GenerationService& service, const ModelCatalogue& catalogue, Settings& settings,
        const Actions& actions, QWidget& window);

Q_SIGNALS:
    /// By the user.
    void changed();

private:
    void choose();
    void set(const PreviewDecoders& decoders);

    GenerationService& m_service;
    const ModelCatalogue& m_catalogue;
    Settings& m_settings;
    QWidget& m_window;
};

} // namespace daguerre
