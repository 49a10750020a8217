// SPDX-License-Identifier: Apache-2.0
#include "ui/models/ModelDetails.h"

#include "ui/models/ModelOverridesEdit.h"
#include "ui/models/ModelPlaceholder.h"
#include "ui/models/ModelText.h"
#include "ui/widgets/FileManager.h"
#include "ui/widgets/ThemedIcon.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

namespace daguerre {

namespace {

constexpr int coverSide = 96;

} // namespace

ModelDetails::ModelDetails(QWidget* parent)
    : QWidget(parent)
    , m_cover(new QLabel)
    , m_name(new QLabel)
    , m_text(new QTextBrowser)
    , m_use(new QPushButton(themedIcon(QStringLiteral("use")), QString()))
    , m_reveal(new QPushButton(themedIcon(QStringLiteral("folder")), tr("Show in &file manager")))
    , m_defaults(defaultsButton())
    , m_overrides(new ModelOverridesEdit)
{
    m_use->setObjectName(QStringLiteral("useModel"));
    m_reveal->setObjectName(QStringLiteral("revealModel"));
    m_reveal->setAutoDefault(false);
    layOut();
    setUpText();
    connect(m_use, &QPushButton::clicked, this, &ModelDetails::useWanted);
    connect(m_overrides, &ModelOverridesEdit::changed, this, &ModelDetails::overridesWanted);
    connect(m_reveal, &QPushButton::clicked, this, [this] { revealInFileManager(m_model.path()); });
    connect(&m_covers, &ThumbnailLoader::ready, this, [this](const QString& path, QImage image) {
        image.setDevicePixelRatio(devicePixelRatioF());
        if (path == m_model.cover)
            m_cover->setPixmap(QPixmap::fromImage(image));
    });
    show({}, {});
}

void ModelDetails::layOut()
{
    m_cover->setObjectName(QStringLiteral("modelCover"));
    m_cover->setFixedSize(coverSide, coverSide);
    m_cover->setAlignment(Qt::AlignCenter);
    m_name->setObjectName(QStringLiteral("modelName"));
    m_name->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    QFont font = m_name->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.2);
    m_name->setFont(font);
    auto* heading = new QHBoxLayout;
    heading->addWidget(m_cover);
    heading->addWidget(m_name, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(heading);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_overrides);
    auto* row = new QHBoxLayout;
    row->addWidget(m_use);
    row->addWidget(m_defaults);
    layout->addLayout(row);
    layout->addWidget(m_reveal);
}

void ModelDetails::setUpText()
{
    m_text->setObjectName(QStringLiteral("modelDetails"));
    m_text->setAccessibleName(tr("Details of the model"));
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // paths and hashes
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setMinimumWidth(200);
}

QToolButton* ModelDetails::defaultsButton()
{
    auto* button = new QToolButton;
    button->setObjectName(QStringLiteral("modelDefaults"));
    button->setText(tr("&Default settings"));
    button->setToolTip(tr("What the controls hold whenever this model is chosen"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* save = new QAction(tr("&Save the current settings for this model"), button);
    save->setObjectName(QStringLiteral("saveModelDefaults"));
    connect(save, &QAction::triggered, this, &ModelDetails::saveDefaultsWanted);
    auto* reset = new QAction(tr("&Forget this model's settings"), button);
    reset->setObjectName(QStringLiteral("resetModelDefaults"));
    connect(reset, &QAction::triggered, this, &ModelDetails::resetDefaultsWanted);
    button->addActions({save, reset});
    return button;
}

void ModelDetails::show(const ModelEntry& model, const ModelContext& context)
{
    const bool same = m_model == model && m_context.inUse == context.inUse && m_context.defaults == context.defaults
        && m_context.report.has_value() == context.report.has_value()
        && (!context.report || m_context.report->prediction == context.report->prediction)
        && m_context.fit == context.fit && m_context.overrides == context.overrides && m_context.vaes == context.vaes
        && m_context.failure.has_value() == context.failure.has_value();
    if (same && !m_text->document()->isEmpty())
        return; // what is selected in it stays
    m_model = model;
    m_context = context;
    m_name->setText(model.name());
    m_text->setHtml(model.paths.isEmpty()
            ? tr("No model is selected. Add a folder with models, or import those of another program.")
            : modelDetails(model, context));
    showCover();
    offer();
}

void ModelDetails::showCover()
{
    m_cover->setVisible(!m_model.paths.isEmpty());
    const int pixels = qRound(coverSide * devicePixelRatioF());
    QImage placeholder = modelPlaceholder(m_model.name(), pixels);
    placeholder.setDevicePixelRatio(devicePixelRatioF());
    m_cover->setPixmap(QPixmap::fromImage(placeholder));
    if (!m_model.cover.isEmpty())
        m_covers.request(m_model.cover, pixels);
}

void ModelDetails::offer()
{
    const bool usable = !m_model.paths.isEmpty() && m_model.isUsable();
    const bool inPrompt = !promptWords(m_model).isEmpty();
    const bool checkpoint = usable && m_model.facts.kind == ModelKind::Checkpoint;
    m_use->setText(inPrompt ? tr("&Add to prompt") : tr("&Use"));
    m_use->setToolTip(inPrompt ? tr("Write into the prompt what uses this model")
                               : tr("Make the next pictures with this checkpoint"));
    m_use->setEnabled((checkpoint && !m_context.inUse) || (usable && inPrompt));
    m_defaults->setEnabled(checkpoint);
    m_overrides->setVisible(checkpoint);
    m_overrides->setOverrides(m_context.overrides, m_context.vaes);
    m_reveal->setEnabled(!m_model.paths.isEmpty());
}

} // namespace daguerre
