// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/LoadReport.h"
#include "core/generation/GenerationRequest.h"

#include <QTimer>
#include <QWidget>

class QAction;

namespace daguerre {

class ParametersPanel;
class ModelChooser;
class PromptEdit;
class Settings;

/// The left side of the window: what to make. Comes up with the values of the last time, and keeps them in the settings
/// as they change.
class ControlsPanel final : public QWidget {
    Q_OBJECT

public:
    ControlsPanel(Settings& settings, QAction* generate, QWidget* parent = nullptr);

    /// The job that the controls describe now, with a seed of its own. Half-typed and half-composed input counts.
    GenerationRequest takeRequest();
    /// Can be undone in the prompt.
    void setPrompt(const QString& prompt);
    void focusPrompt();
    void setModel(const LoadReport& model);
    ModelChooser& modelChooser() { return *m_model; }
    /// Writes the values to the settings now.
    void save();

private:
    void restore();
    TextToImage picture() const;
    void nameFields();
    QWidget* fields();

    Settings& m_settings;
    ModelChooser* m_model;
    PromptEdit* m_prompt;
    PromptEdit* m_negativePrompt;
    ParametersPanel* m_parameters;
    QTimer m_saveSoon;
};

} // namespace daguerre
