// SPDX-License-Identifier: Apache-2.0
#include "ui/models/ModelSwitch.h"

#include "core/Resources.h"
#include "core/generation/GenerationService.h"
#include "ui/models/ModelChooser.h"
#include "ui/models/ModelName.h"
#include "ui/parameters/ControlsPanel.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>

#include <utility>

namespace daguerre {

ModelSwitch::ModelSwitch(
    GenerationService& service, Settings& settings, ControlsPanel& controls, QAction& openCheckpoint)
    : QObject(&controls)
    , m_service(service)
    , m_settings(settings)
    , m_controls(controls)
    , m_checkpoint(settings.checkpoint())
{
    followChooser(openCheckpoint);
    followService();
}

void ModelSwitch::followChooser(QAction& openCheckpoint)
{
    const ModelChooser& chooser = m_controls.modelChooser();
    connect(&chooser, &ModelChooser::chosen, this, &ModelSwitch::use);
    connect(&chooser, &ModelChooser::otherWanted, &openCheckpoint, &QAction::trigger);
    connect(&openCheckpoint, &QAction::triggered, this, &ModelSwitch::open);
}

void ModelSwitch::followService()
{
    connect(&m_service, &GenerationService::modelReady, this, [this](const EngineStatus& status) {
        take(status.model);
        m_settings.setCheckpoint(
            isEmbedded(status.model) ? QString() : QString::fromStdString(status.model.path.string()));
        m_loaded = status.model;
        Q_EMIT loadedChanged();
    });
    connect(&m_service, &GenerationService::examined, this, &ModelSwitch::examined);
    connect(&m_service, &GenerationService::fitted, this, &ModelSwitch::fitted);
    connect(&m_service, &GenerationService::notExamined, this, &ModelSwitch::notExamined);
    connect(&m_service, &GenerationService::modelFailed, this, [this](const QString& failed) {
        m_checkpoint = m_settings.checkpoint();
        if (failed != checkpoint())
            prepare(); // back to the one that worked
    });
}

QString ModelSwitch::checkpoint() const
{
    return m_checkpoint.isEmpty() ? miniCheckpointPath() : m_checkpoint;
}

ModelSource ModelSwitch::sourceOf(const QString& checkpoint) const
{
    const ModelOverrides said = m_settings.models().overrides(checkpoint);
    const QString path = checkpoint.isEmpty() ? miniCheckpointPath() : checkpoint;
    return {path.toStdString(), said.vae.toStdString(), said.prediction};
}

void ModelSwitch::prepare()
{
    Q_EMIT preparing();
    try {
        m_service.prepare(sourceOf(m_checkpoint));
    } catch (const Error& error) {
        Q_EMIT failed(toFailure(error));
    }
}

void ModelSwitch::use(const QString& checkpoint)
{
    m_valuesAtChoice.reset();
    if (!m_controls.isTakingSettings()) // a picture's settings come with their model
        m_valuesAtChoice = m_controls.modelValues();
    m_checkpoint = checkpoint;
    prepare();
}

void ModelSwitch::setOverrides(const QString& checkpoint, const ModelOverrides& overrides)
{
    m_settings.models().setOverrides(checkpoint, overrides);
    noteContent(checkpoint);
    if (checkpoint == m_checkpoint)
        prepare();
}

void ModelSwitch::take(const LoadReport& model)
{
    const QString before = m_controls.modelChooser().checkpoint();
    m_controls.setModel(model);
    const QString now = m_controls.modelChooser().checkpoint();
    const bool edited = m_controls.modelValues() != m_valuesAtChoice; // meant for the new model
    if (m_valuesAtChoice && now != before) {
        m_settings.models().setValues(before, *m_valuesAtChoice);
        noteContent(before);
        if (!edited)
            m_controls.useModelValues(valuesFor(now, model));
    }
    m_valuesAtChoice.reset();
}

ModelValues ModelSwitch::valuesFor(const QString& checkpoint, const LoadReport& model) const
{
    if (const auto defaults = m_settings.models().defaults(checkpoint))
        return *defaults;
    return m_settings.models().values(checkpoint).value_or(usualValues(model));
}

void ModelSwitch::examine(const QString& checkpoint)
{
    m_service.examine(sourceOf(checkpoint));
}

void ModelSwitch::fit(const QString& addOn)
{
    m_service.fit(addOn);
}

void ModelSwitch::saveDefaults(const QString& checkpoint)
{
    m_settings.models().setDefaults(checkpoint, m_controls.modelValues());
    noteContent(checkpoint);
}

void ModelSwitch::recognise(const QList<ModelEntry>& models)
{
    const ModelOverrides before = overrides();
    for (const ModelEntry& model : models)
        for (const QString& path : model.paths)
            if (!model.sha256.isEmpty() && std::exchange(m_recognised[path], model.sha256) != model.sha256)
                noteContent(path);
    if (overrides() != before)
        prepare();
}

void ModelSwitch::noteContent(const QString& checkpoint)
{
    if (const QString sha256 = m_recognised.value(checkpoint); !sha256.isEmpty())
        m_settings.models().recognise(checkpoint, sha256);
}

void ModelSwitch::resetValues(const QString& checkpoint)
{
    m_settings.models().reset(checkpoint);
    if (m_loaded && m_controls.modelChooser().checkpoint() == checkpoint)
        m_controls.useModelValues(usualValues(*m_loaded));
}

void ModelSwitch::open()
{
    auto* dialog = new QFileDialog(m_controls.window(), tr("Open checkpoint"), QFileInfo(m_checkpoint).path(),
        tr("Stable Diffusion checkpoints (%1)").arg(QStringLiteral("*.safetensors *.ckpt model_index.json")));
    dialog->setObjectName(QStringLiteral("checkpointDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const QFileInfo file(path);
        use(file.fileName() == QLatin1String("model_index.json") ? file.path() : path); // a folder of diffusers
    });
    dialog->open();
}

} // namespace daguerre
