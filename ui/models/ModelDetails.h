// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/ThumbnailLoader.h"
#include "ui/models/ModelDetailsText.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTextBrowser;
class QToolButton;

namespace daguerre {

class ModelOverridesEdit;

/// One model: its cover, what it is or why it can't be used, and what can be done with it.
class ModelDetails final : public QWidget {
    Q_OBJECT

public:
    explicit ModelDetails(QWidget* parent = nullptr);

    /// A model without paths: there is none.
    void show(const ModelEntry& model, const ModelContext& context);

Q_SIGNALS:
    void useWanted();
    void saveDefaultsWanted();
    void resetDefaultsWanted();
    void overridesWanted(const daguerre::ModelOverrides& overrides);

private:
    void layOut();
    void setUpText();
    QToolButton* defaultsButton();
    void showCover();
    void offer();

    ThumbnailLoader m_covers;
    ModelEntry m_model;
    ModelContext m_context;
    QLabel* m_cover;
    QLabel* m_name;
    QTextBrowser* m_text;
    QPushButton* m_use;
    QPushButton* m_reveal;
    QToolButton* m_defaults;
    ModelOverridesEdit* m_overrides;
};

} // namespace daguerre
