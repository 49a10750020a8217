// SPDX-License-Identifier: Apache-2.0
#include "ui/parameters/ControlsPanel.h"

#include "core/dictionary/ModelDictionary.h"
#include "core/generation/PictureMetadata.h"
#include "core/library/Infotext.h"
#include "core/settings/DraftStore.h"
#include "ui/models/ModelChooser.h"
#include "ui/parameters/ControlsCommand.h"
#include "ui/parameters/ParametersPanel.h"
#include "ui/prompt/PromptEdit.h"
#include "ui/prompt/PromptExchange.h"
#include "ui/prompt/PromptFields.h"
#include "ui/prompt/PromptHistoryDialog.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/WheelGuard.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
#include <QUndoStack>
#include <QVBoxLayout>

namespace daguerre {

namespace {

constexpr std::chrono::milliseconds saveDelay {500};

} // namespace

ControlsPanel::ControlsPanel(
    DraftStore& drafts, PromptHistory& history, QUndoStack& undo, QAction* generate, QWidget* parent)
    : QWidget(parent)
    , m_drafts(drafts)
    , m_history(history)
    , m_undo(undo)
    , m_model(new ModelChooser)
    , m_prompts(new PromptFields)
    , m_parameters(new ParametersPanel)
{
    auto* scroll = new QScrollArea;
    scroll->setWidget(fields());
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumWidth(
        scroll->widget()->minimumSizeHint().width() + scroll->verticalScrollBar()->sizeHint().width());

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(scroll, 1);
    layout->addWidget(primaryButton(generate));

    (new WheelGuard(this))->protect(m_model);
    restore();
    followEdits();
}

void ControlsPanel::followEdits()
{
    m_known = values();
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(saveDelay);
    connect(&m_saveSoon, &QTimer::timeout, this, &ControlsPanel::save);
    const auto saveSoon = [this] {
        if (!m_saveSoon.isActive()) // not put off by going on typing
            m_saveSoon.start();
    };
    connect(m_prompts, &PromptFields::changed, this, saveSoon);
    connect(m_prompts, &PromptFields::historyWanted, this, &ControlsPanel::showHistory);
    connect(&m_prompts->prompt(), &PromptEdit::settingsPasted, this, &ControlsPanel::useText);
    connect(&m_prompts->prompt(), &PromptEdit::otherPasted, this, &ControlsPanel::otherPasted);
    connect(m_parameters, &ParametersPanel::changed, this, saveSoon);
    connect(m_parameters, &ParametersPanel::changed, this, &ControlsPanel::recordEdit);
}

GenerationRequest ControlsPanel::takeRequest()
{
    m_prompts->commitComposition();
    GenerationRequest request;
    request.picture = picture();
    request.picture.seed = m_parameters->takeSeed();
    request.upscaling = m_parameters->upscaling();
    request.count = m_parameters->imageCount();
    m_known.picture.seed = request.picture.seed;
    remember(request.picture);
    save();
    return request;
}

void ControlsPanel::setPrompt(const QString& prompt)
{
    remember(picture());
    m_prompts->prompt().replaceText(prompt);
}

void ControlsPanel::addToPrompt(const QString& words)
{
    PromptEdit& prompt = m_prompts->prompt();
    const QString before = prompt.toPlainText();
    const bool separate = before.isEmpty() || before.back().isSpace();
    prompt.appendText(separate ? words : QStringLiteral(", ") + words);
}

void ControlsPanel::useSettings(const ImageMetadata& metadata, SettingsParts parts)
{
    UsedSettings used(values(), m_model->checkpoints(), m_dictionary);
    used.take(metadata, parts);
    replaceValues(used.values());
    Q_EMIT settingsUsed(used.report());
}

void ControlsPanel::replaceValues(const ControlValues& after)
{
    const ControlValues before = values();
    if (after == before)
        return;
    if (after.picture.prompt != before.picture.prompt)
        remember(before.picture);
    const auto make
        = [this, texts = m_prompts->exchangeFor(after.picture)](const ControlValues& from, const ControlValues& to) {
              texts->exchange();
              apply(from, to);
          };
    make(before, after);
    m_undo.push(new ControlsCommand(ControlsCommand::Kind::Several, before, after, make));
}

void ControlsPanel::remember(const TextToImage& picture)
{
    m_history.add(QString::fromStdString(picture.prompt), QString::fromStdString(picture.negativePrompt));
}

void ControlsPanel::showHistory()
{
    auto* dialog = new PromptHistoryDialog(m_history.prompts(), this);
    connect(dialog, &PromptHistoryDialog::chosen, this, [this](const QString& prompt, const QString& negativePrompt) {
        ControlValues after = values();
        after.picture.prompt = prompt.toStdString();
        after.picture.negativePrompt = negativePrompt.toStdString();
        replaceValues(after);
        focusPrompt();
    });
    dialog->show();
}

void ControlsPanel::useText(const QString& text)
{
    if (const ImageMetadata metadata = parseInfotext(text); hasSettings(metadata))
        useSettings(metadata, SettingsParts::All);
    else
        setPrompt(text);
}

void ControlsPanel::useRequest(const GenerationRequest& request)
{
    ImageMetadata metadata = metadataOf(request.picture);
    noteUpscaling(metadata, request.upscaling);
    metadata.model = QFileInfo(request.checkpoint).completeBaseName();
    useSettings(metadata, SettingsParts::All);
    m_parameters->setImageCount(request.count);
}

void ControlsPanel::focusPrompt()
{
    m_prompts->prompt().setFocus(Qt::ShortcutFocusReason);
}

void ControlsPanel::setModel(const LoadReport& model)
{
    m_model->setModel(model);
    m_parameters->setNativeSide(model.nativeSide);
    m_dictionary = dictionaryOf(model);
    m_prompts->setDictionary(m_dictionary);
}

ModelValues ControlsPanel::modelValues() const
{
    const TextToImage now = m_parameters->picture();
    return {now.steps, now.guidanceScale, now.width, now.height, m_parameters->upscaling()};
}

void ControlsPanel::useModelValues(const ModelValues& values)
{
    ControlValues after = this->values();
    after.picture.steps = values.steps;
    after.picture.guidanceScale = values.guidanceScale;
    after.picture.width = values.width;
    after.picture.height = values.height;
    after.upscaling = values.upscaling;
    replaceValues(after);
}

ControlValues ControlsPanel::values() const
{
    return {picture(), m_parameters->seedMode(), m_model->checkpoint(), m_parameters->upscaling()};
}

void ControlsPanel::apply(const ControlValues& from, const ControlValues& to)
{
    const QScopedValueRollback applying(m_applying, true);
    const ControlValues wanted = changed(values(), from, to);
    m_parameters->setPicture(wanted.picture);
    m_parameters->setSeedMode(wanted.seedMode);
    m_parameters->setUpscaling(wanted.upscaling);
    if (from.checkpoint != to.checkpoint)
        m_model->choose(to.checkpoint);
    m_known = values();
    m_saveSoon.start();
}

void ControlsPanel::recordEdit()
{
    if (m_applying)
        return;
    const ControlValues now = values();
    m_known.picture.prompt = now.picture.prompt;
    m_known.picture.negativePrompt = now.picture.negativePrompt;
    m_known.checkpoint = now.checkpoint;
    if (now == m_known)
        return;
    const auto make = [this](const ControlValues& from, const ControlValues& to) { apply(from, to); };
    m_undo.push(new ControlsCommand(ControlsCommand::Kind::Edit, std::exchange(m_known, now), now, make));
}

void ControlsPanel::save()
{
    m_saveSoon.stop();
    Draft draft {m_parameters->picture(), m_parameters->seedMode(), m_parameters->imageCount(), {}, {},
        m_parameters->upscaling()};
    m_prompts->writeTo(draft);
    m_drafts.save(draft);
}

void ControlsPanel::restore()
{
    const Draft& draft = m_drafts.draft();
    m_prompts->restore(draft);
    m_parameters->setPicture(draft.picture);
    m_parameters->setSeedMode(draft.seedMode);
    m_parameters->setImageCount(draft.imageCount);
    m_parameters->setUpscaling(draft.upscaling);
}

TextToImage ControlsPanel::picture() const
{
    TextToImage picture = m_parameters->picture();
    m_prompts->writeTexts(picture);
    return picture;
}

QWidget* ControlsPanel::fields()
{
    auto* fields = new QWidget;
    auto* layout = new QVBoxLayout(fields);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_model->setObjectName(QStringLiteral("model"));
    m_model->setAccessibleName(tr("Model"));
    auto* label = new QLabel(tr("M&odel"));
    label->setBuddy(m_model);
    layout->addWidget(label);
    layout->addWidget(m_model);
    layout->addSpacing(4);
    layout->addWidget(m_prompts, 1);
    layout->addSpacing(8);
    layout->addWidget(m_parameters);
    return fields;
}

} // namespace daguerre
