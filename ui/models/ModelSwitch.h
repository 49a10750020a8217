// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Failure.h"
#include "core/checkpoint/LoadReport.h"
#include "core/settings/Settings.h"

#include <QObject>

#include <optional>

class QAction;

namespace daguerre {

class ControlsPanel;
class GenerationService;

/// Which model the next jobs use: has the engine open it, goes back to the last one that worked where it can't be used,
/// and brings up what the controls held when the model was used last. GUI thread.
class ModelSwitch final : public QObject {
    Q_OBJECT

public:
    ModelSwitch(GenerationService& service, Settings& settings, ControlsPanel& controls, QAction& openCheckpoint);

    /// The file of the next jobs' model.
    QString checkpoint() const;
    /// Has it opened, so that the first job needn't wait.
    void prepare();
    /// Empty: the embedded model. Kept in the settings once it has proved to work.
    void use(const QString& checkpoint);

Q_SIGNALS:
    void preparing();
    void failed(const daguerre::Failure& failure);

private:
    void followChooser(QAction& openCheckpoint);
    void followService();
    void take(const LoadReport& model);
    void open();

    GenerationService& m_service;
    Settings& m_settings;
    ControlsPanel& m_controls;
    QString m_checkpoint; // empty: the embedded model
    std::optional<ModelValues> m_valuesAtChoice; // of the controls when another model was asked for
};

} // namespace daguerre
