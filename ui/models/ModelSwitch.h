// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Failure.h"
#include "core/checkpoint/LoadReport.h"
#include "core/checkpoint/lora/AddOnFit.h"
#include "core/diffusion/Engine.h"
#include "core/models/ModelEntry.h"
#include "core/settings/Settings.h"

#include <QHash>
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
    /// What the user has said about it.
    ModelOverrides overrides() const { return m_settings.models().overrides(m_checkpoint); }
    /// Remembers them; where it is the model in use, it is opened again.
    void setOverrides(const QString& checkpoint, const ModelOverrides& overrides);
    /// Has it opened, so that the first job needn't wait.
    void prepare();
    /// Empty: the embedded model. Kept in the settings once it has proved to work.
    void use(const QString& checkpoint);
    /// What the engine now has.
    const std::optional<LoadReport>& loaded() const { return m_loaded; }
    /// Asks what loading it would do; answers with examined or notExamined.
    void examine(const QString& checkpoint);
    /// Asks how a LoRA or an embedding fits the model in use; answers with fitted or notExamined.
    void fit(const QString& addOn);
    /// What the controls hold comes up whenever the model is chosen.
    void saveDefaults(const QString& checkpoint);
    /// The content of these is known: what is kept for it goes with it (see ModelSettings).
    void recognise(const QList<ModelEntry>& models);
    /// As if the model had never been used.
    void resetValues(const QString& checkpoint);

Q_SIGNALS:
    void preparing();
    void loadedChanged();
    void examined(const QString& checkpoint, const daguerre::LoadReport& report);
    void fitted(const QString& addOn, const daguerre::AddOnFit& fit);
    void notExamined(const QString& path, const daguerre::Failure& failure);
    void failed(const daguerre::Failure& failure);

private:
    ModelSource sourceOf(const QString& checkpoint) const;
    void followChooser(QAction& openCheckpoint);
    void followService();
    void noteContent(const QString& checkpoint);
    void take(const LoadReport& model);
    ModelValues valuesFor(const QString& checkpoint, const LoadReport& model) const;
    void open();

    GenerationService& m_service;
    Settings& m_settings;
    ControlsPanel& m_controls;
    QString m_checkpoint; // empty: the embedded model
    std::optional<LoadReport> m_loaded;
    QHash<QString, QString> m_recognised; // path -> SHA-256
    std::optional<ModelValues> m_valuesAtChoice; // of the controls when another model was asked for
};

} // namespace daguerre
