// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/ExamplesPage.h"

#include "ui/widgets/IconLabel.h"
#include "ui/widgets/ThemedIcon.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <array>

namespace daguerre {

namespace {

constexpr int iconSide = 96;
constexpr int spacing = 16;

// Not translated: Mini was trained on English words.
const std::array examples {QStringLiteral("dog face, noto emoji"), QStringLiteral("red apple, 3d emoji"),
    QStringLiteral("blue heart, 3d emoji"), QStringLiteral("automobile, fluent emoji, flat"),
    QStringLiteral("house with garden, twemoji, flat"), QStringLiteral("kitten, twemoji, flat")};

QLabel* line(const QString& text, double scale)
{
    auto* label = new QLabel(text);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    label->setFont(font);
    return label;
}

} // namespace

ExamplesPage::ExamplesPage(QWidget* parent)
    : QWidget(parent)
    , m_icon(new IconLabel(QIcon(QStringLiteral(":/icons/daguerre.svg")), iconSide))
{
    setObjectName(QStringLiteral("examples"));
    auto* buttons = new QGridLayout;
    buttons->setSpacing(8);
    buttons->setColumnStretch(0, 1);
    buttons->setColumnStretch(1, 1);
    for (std::size_t i = 0; i < examples.size(); ++i) {
        auto* button = new QPushButton(examples[i]);
        button->setObjectName(QStringLiteral("example%1").arg(i + 1));
        button->setMinimumHeight(40);
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT chosen(examples[i]); });
        buttons->addWidget(button, int(i) / 2, int(i) % 2);
    }

    auto* column = new QVBoxLayout;
    column->setSpacing(spacing);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(line(tr("Type a prompt, or start with one of these"), 1.3));
    column->addLayout(buttons);
    column->addWidget(
        line(tr("Mini is built in and draws small pictures of things, animals and faces. Stable Diffusion checkpoints "
                "of your own are used where they are: open one with File > Open checkpoint, or add your folders in "
                "Models > Models."),
            1));
    auto* layout = new QGridLayout(this);
    layout->setRowStretch(0, 1);
    layout->setRowStretch(2, 1);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 6);
    layout->setColumnStretch(2, 1);
    layout->addLayout(column, 1, 1);
}

void ExamplesPage::resizeEvent(QResizeEvent*)
{
    const int needed = layout()->totalHeightForWidth(width()) + (m_icon->isHidden() ? iconSide + spacing : 0);
    m_icon->setHidden(height() < needed);
}

} // namespace daguerre
