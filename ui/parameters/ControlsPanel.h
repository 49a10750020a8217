// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/LoadReport.h"
#include "core/generation/GenerationRequest.h"
#include "core/settings/ModelValues.h"
#include "ui/parameters/UsedSettings.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QUndoStack;

namespace daguerre {

class DraftStore;
class ParametersPanel;
class ModelChooser;
class PromptFields;
class PromptHistory;

/// The left side of the window: what to make. Comes up with the values of the last time, and keeps them in the draft as
/// they change, a second behind at most.
/// Changes go on the undo stack, apart from typing, which the fields themselves take back.
class ControlsPanel final : public QWidget {
    Q_OBJECT

public:
    ControlsPanel(
        DraftStore& drafts, PromptHistory& history, QUndoStack& undo, QAction* generate, QWidget* parent = nullptr);

    /// The job that the controls describe now, with a seed of its own. Half-typed and half-composed input counts.
    GenerationRequest takeRequest();
    /// Can be undone in the prompt.
    void setPrompt(const QString& prompt);
    /// What a model is used by: its words, set off from those that are there.
    void addToPrompt(const QString& words);
    /// Takes settings from a picture, as one step of the undo stack that brings back every text and field. Answers with
    /// settingsUsed.
    void useSettings(const ImageMetadata& metadata, SettingsParts parts);
    /// Settings where the text is an infotext, the prompt otherwise.
    void useText(const QString& text);
    /// The prompts of earlier, to take one again.
    void showHistory();
    /// Takes what a job asked for, with its seed, likewise.
    void useRequest(const GenerationRequest& request);
    void focusPrompt();
    void setModel(const LoadReport& model);
    bool isTakingSettings() const { return m_applying; }
    /// What goes with the model.
    ModelValues modelValues() const;
    /// As one step of the undo stack.
    void useModelValues(const ModelValues& values);
    ModelChooser& modelChooser() { return *m_model; }
    /// Gives the values to the draft now.
    void save();

Q_SIGNALS:
    void settingsUsed(const daguerre::SettingsReport& report);
    /// Something that isn't text, in the prompt.
    void otherPasted();

private:
    void restore();
    void followEdits();
    void recordEdit();
    void remember(const TextToImage& picture);
    void replaceValues(const ControlValues& after);
    void apply(const ControlValues& from, const ControlValues& to);
    ControlValues values() const;
    TextToImage picture() const;
    QWidget* fields();

    DraftStore& m_drafts;
    PromptHistory& m_history;
    QUndoStack& m_undo;
    ModelChooser* m_model;
    PromptFields* m_prompts;
    ParametersPanel* m_parameters;
    ControlValues m_known; // what the undo stack took down last
    std::shared_ptr<const PromptDictionary> m_dictionary; // of the model in use; null where it has none
    bool m_applying = false;
    QTimer m_saveSoon;
};

} // namespace daguerre
