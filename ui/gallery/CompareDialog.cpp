// SPDX-License-Identifier: Apache-2.0
#include "ui/gallery/CompareDialog.h"

#include "core/generation/PictureMetadata.h"
#include "ui/gallery/CompareView.h"
#include "ui/widgets/FailureText.h"
#include "ui/widgets/Quantities.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace daguerre {

namespace {

struct Setting {
    QString name;
    QString left;
    QString right;
};

template <typename Value>
QString text(const std::optional<Value>& value)
{
    return value ? QString::number(*value) : QString();
}

QList<Setting> settingsOf(const PictureRecord& left, const PictureRecord& right)
{
    const ImageMetadata& a = left.metadata;
    const ImageMetadata& b = right.metadata;
    return {
        {CompareDialog::tr("Prompt"), a.prompt, b.prompt},
        {CompareDialog::tr("Negative prompt"), a.negativePrompt, b.negativePrompt},
        {CompareDialog::tr("Model"), a.model, b.model},
        {CompareDialog::tr("Seed"), text(a.seed), text(b.seed)},
        {CompareDialog::tr("Steps"), text(a.steps), text(b.steps)},
        {CompareDialog::tr("Guidance"), text(a.guidance), text(b.guidance)},
        {CompareDialog::tr("Sampler"), a.sampler, b.sampler},
        {CompareDialog::tr("Schedule"), a.scheduleType, b.scheduleType},
        {CompareDialog::tr("Upscale"), upscalerOf(a), upscalerOf(b)},
        {CompareDialog::tr("Size"), sizeText(left.size), sizeText(right.size)},
    };
}

/// Under its picture; a dash where the picture doesn't tell.
QString cell(const QString& name, const QString& value)
{
    return QStringLiteral("<td width=\"50%\"><b>%1</b>&nbsp; %2</td>")
        .arg(name, value.isEmpty() ? QStringLiteral("–") : value.toHtmlEscaped());
}

} // namespace

CompareDialog::CompareDialog(const PictureRecord& left, const PictureRecord& right, QWidget* parent)
    : QDialog(parent)
    , m_view(new CompareView)
    , m_captions {new QLabel, new QLabel}
{
    setObjectName(QStringLiteral("compareDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Compare"));
    auto* names = new QHBoxLayout;
    for (QLabel* caption : m_captions) {
        caption->setAlignment(Qt::AlignCenter);
        caption->setMinimumWidth(1); // a long name is cut, not the window widened
        names->addWidget(caption, 1);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_view, 1);
    layout->addLayout(names);
    layout->addWidget(differences(differencesText(left, right)));
    layout->addWidget(buttons);
    resize(parent->window()->size() * 0.85);

    open(0, left.path);
    open(1, right.path);
    m_view->setFocus();
}

QWidget* CompareDialog::differences(const QString& text)
{
    auto* label = new QLabel(text);
    label->setObjectName(QStringLiteral("differences"));
    label->setAccessibleName(tr("Differences"));
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

void CompareDialog::open(std::size_t side, const QString& path)
{
    PictureOpener& opener = m_openers.at(side);
    QLabel* caption = m_captions.at(side);
    caption->setText(QFileInfo(path).fileName());
    connect(&opener, &PictureOpener::opened, this,
        [this, side](const FinishedPicture& picture) { m_view->setPicture(int(side), picture.picture); });
    connect(&opener, &PictureOpener::failed, caption,
        [caption](const Failure& failure) { caption->setText(failureLine(failure)); });
    opener.open(path);
}

QString differencesText(const PictureRecord& left, const PictureRecord& right)
{
    QString rows;
    for (const Setting& setting : settingsOf(left, right))
        if (setting.left != setting.right)
            rows += QStringLiteral("<tr>%1%2</tr>")
                        .arg(cell(setting.name, setting.left), cell(setting.name, setting.right));
    return rows.isEmpty() ? CompareDialog::tr("Both were made with the same settings.")
                          : QStringLiteral("<table width=\"100%\">%1</table>").arg(rows);
}

} // namespace daguerre
