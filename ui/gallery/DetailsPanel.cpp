// SPDX-License-Identifier: Apache-2.0
#include "ui/gallery/DetailsPanel.h"

#include "core/generation/PictureMetadata.h"
#include "ui/Actions.h"
#include "ui/gallery/GalleryDelegate.h"
#include "ui/gallery/RatingEdit.h"

#include <QAction>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace daguerre {

namespace {

QString paragraph(const QString& text)
{
    return QStringLiteral("<p style=\"margin:0 0 6px 0\">%1</p>").arg(text);
}

QString plain(const QString& text)
{
    return text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

QString titled(const QString& title, const QString& text)
{
    return text.isEmpty() ? QString() : paragraph(QStringLiteral("<b>%1</b><br>%2").arg(title, plain(text)));
}

/// "Steps 20, guidance 6, Karras".
QString numbersLine(const ImageMetadata& metadata)
{
    QStringList parts;
    if (metadata.steps)
        parts.append(DetailsPanel::tr("%n step(s)", nullptr, *metadata.steps));
    if (metadata.guidance)
        parts.append(DetailsPanel::tr("guidance %1").arg(*metadata.guidance));
    if (!metadata.scheduleType.isEmpty())
        parts.append(metadata.scheduleType);
    if (const QString upscaler = upscalerOf(metadata); !upscaler.isEmpty())
        parts.append(upscaler);
    return parts.join(QStringLiteral(", "));
}

QString describe(const PictureRecord& record)
{
    const ImageMetadata& metadata = record.metadata;
    QString text
        = titled(DetailsPanel::tr("Problem"), record.problem.isEmpty() ? stateText(record.state) : record.problem);
    text += titled(DetailsPanel::tr("Prompt"), metadata.prompt);
    text += titled(DetailsPanel::tr("Written as"), metadata.writtenPrompt);
    text += titled(DetailsPanel::tr("Negative prompt"), metadata.negativePrompt);
    text += titled(DetailsPanel::tr("Negative prompt written as"), metadata.writtenNegativePrompt);
    const QStringList settings {settingsLine(metadata, record.size), numbersLine(metadata)};
    text += titled(DetailsPanel::tr("Settings"), settings.join(QLatin1Char('\n')).trimmed());
    const QString file = QDir::toNativeSeparators(record.path);
    text += titled(
        DetailsPanel::tr("File"), file + QLatin1Char('\n') + QLocale().toString(record.created, QLocale::ShortFormat));
    return text;
}

} // namespace

DetailsPanel::DetailsPanel(const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_rating(new RatingEdit)
    , m_use(new QToolButton)
{
    m_use->setObjectName(QStringLiteral("useButton"));
    m_use->setText(tr("Use"));
    m_use->setAccessibleName(tr("Use these settings"));
    m_use->setToolTip(tr("Take over prompt and settings for the next picture"));
    m_use->setPopupMode(QToolButton::MenuButtonPopup);
    m_use->addActions({actions.useSettings, actions.usePrompt, actions.useSeed});
    connect(m_use, &QToolButton::clicked, actions.useSettings, &QAction::trigger);
    connect(m_rating, &RatingEdit::rated, this, &DetailsPanel::rated);

    auto* row = new QHBoxLayout;
    row->addWidget(m_rating);
    row->addStretch();
    row->addWidget(m_use);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(text(), 1);
    show({}, 0);
}

QWidget* DetailsPanel::text()
{
    m_text->setObjectName(QStringLiteral("details"));
    m_text->setAccessibleName(tr("Details"));
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setMargin(4);
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_text);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumHeight(64);
    return scroll;
}

void DetailsPanel::show(const PictureRecord& record, qsizetype selected)
{
    const bool known = record.id != 0;
    m_rating->setEnabled(known);
    m_use->setEnabled(known);
    m_rating->setRating(record.rating);
    QString text = selected > 1 ? paragraph(tr("%n picture(s) selected", nullptr, int(selected))) : QString();
    if (known)
        text += describe(record);
    else if (selected == 0)
        text = paragraph(tr("Select a picture to see how it was made."));
    m_text->setText(text);
}

} // namespace daguerre
