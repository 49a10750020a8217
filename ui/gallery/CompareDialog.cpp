// SPDX-License-Identifier: Apache-2.0
#include "ui/gallery/CompareDialog.h"

#include "ui/gallery/CompareView.h"
#include "ui/widgets/PictureLoader.h"

#include <QDialogButtonBox>
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

QString text(QSize size)
{
    return size.isEmpty() ? QString() : QStringLiteral("%1 × %2").arg(size.width()).arg(size.height());
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
        {CompareDialog::tr("Size"), text(left.size), text(right.size)},
    };
}

QString fileName(const PictureRecord& picture)
{
    return picture.path.section(QLatin1Char('/'), -1);
}

} // namespace

CompareDialog::CompareDialog(
    PictureLoader& loader, const PictureRecord& left, const PictureRecord& right, QWidget* parent)
    : QDialog(parent)
    , m_pictures {left, right}
    , m_view(new CompareView)
    , m_captions {new QLabel, new QLabel}
{
    setObjectName(QStringLiteral("compareDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Compare"));
    auto* names = new QHBoxLayout;
    for (std::size_t side = 0; side < m_captions.size(); ++side) {
        m_captions[side]->setText(fileName(m_pictures[side]));
        m_captions[side]->setAlignment(Qt::AlignCenter);
        m_captions[side]->setMinimumWidth(1); // a long name is cut, not the window widened
        names->addWidget(m_captions[side], 1);
    }
    auto* differences = new QLabel(differencesText(left, right));
    differences->setObjectName(QStringLiteral("differences"));
    differences->setAccessibleName(tr("Differences"));
    differences->setTextFormat(Qt::RichText);
    differences->setWordWrap(true);
    differences->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_view, 1);
    layout->addLayout(names);
    layout->addWidget(differences);
    layout->addWidget(buttons);
    resize(parent->window()->size() * 0.85);

    connect(&loader, &PictureLoader::loaded, this, &CompareDialog::place);
    connect(&loader, &PictureLoader::failed, this, [this](const QString& path, const Failure& failure) {
        for (std::size_t side = 0; side < m_pictures.size(); ++side)
            if (m_pictures[side].path == path)
                m_captions[side]->setText(failure.subject + QStringLiteral(": ") + failure.problem);
    });
    for (const PictureRecord& picture : m_pictures)
        loader.load(picture.path);
    m_view->setFocus();
}

void CompareDialog::place(const QString& path, const QImage& picture)
{
    for (std::size_t side = 0; side < m_pictures.size(); ++side)
        if (m_pictures[side].path == path)
            m_view->setPicture(int(side), picture);
}

QString differencesText(const PictureRecord& left, const PictureRecord& right)
{
    QString rows;
    for (const Setting& setting : settingsOf(left, right))
        if (setting.left != setting.right)
            rows += QStringLiteral("<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2&nbsp;&nbsp;</td><td>%3</td></tr>")
                        .arg(setting.name, setting.left.toHtmlEscaped(), setting.right.toHtmlEscaped());
    return rows.isEmpty() ? CompareDialog::tr("Both were made with the same settings.")
                          : QStringLiteral("<table>%1</table>").arg(rows);
}

} // namespace daguerre
