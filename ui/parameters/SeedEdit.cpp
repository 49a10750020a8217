// SPDX-License-Identifier: Apache-2.0
#include "ui/parameters/SeedEdit.h"

#include "ui/parameters/SeedValidator.h"
#include "ui/widgets/IconButton.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QToolButton>

namespace daguerre {

SeedEdit::SeedEdit(QWidget* parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_dice(iconButton(QStringLiteral("randomSeed"), QStringLiteral("dice"), tr("Random seed"),
          tr("A new random seed each time; turn it off to keep this one")))
    , m_reuse(iconButton(QStringLiteral("reuseSeed"), QStringLiteral("reuse"), tr("Reuse last seed"),
          tr("Keep the seed of the last picture that was asked for")))
{
    m_field->setObjectName(QStringLiteral("seed"));
    m_field->setAccessibleName(tr("Seed"));
    m_field->setPlaceholderText(tr("Random"));
    m_field->setToolTip(
        tr("The number that the picture starts from: the same seed and settings give the same picture"));
    m_field->setValidator(new SeedValidator(m_field));
    m_field->setAcceptDrops(false); // pictures that come with a prompt are the window's
    m_dice->setCheckable(true);
    m_dice->setChecked(true);
    m_reuse->setEnabled(false);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_dice);
    layout->addWidget(m_reuse);

    followFields();
}

void SeedEdit::followFields()
{
    connect(m_field, &QLineEdit::textEdited, this, &SeedEdit::fixTypedSeed);
    connect(m_field, &QLineEdit::editingFinished, this, [this] {
        if (m_field->text().isEmpty() && mode() == SeedMode::Fixed)
            setSeed(m_seed);
    });
    connect(m_reuse, &QToolButton::clicked, this, [this] {
        setSeed(*m_lastTaken);
        if (mode() == SeedMode::Random)
            m_dice->setChecked(false); // tells
        else
            Q_EMIT changed();
    });
    connect(m_dice, &QToolButton::toggled, this, [this](bool random) {
        if (!random)
            setSeed(m_seed);
        Q_EMIT changed();
    });
}

quint64 SeedEdit::seed() const
{
    return m_seed;
}

void SeedEdit::setSeed(quint64 seed)
{
    m_seed = seed;
    m_field->setText(QString::number(seed));
}

SeedMode SeedEdit::mode() const
{
    return m_dice->isChecked() ? SeedMode::Random : SeedMode::Fixed;
}

void SeedEdit::setMode(SeedMode mode)
{
    m_dice->setChecked(mode == SeedMode::Random);
    if (mode == SeedMode::Random && m_seed == 0)
        m_field->clear(); // none was drawn yet
}

quint64 SeedEdit::takeSeed()
{
    if (mode() == SeedMode::Random)
        setSeed(QRandomGenerator::global()->generate()); // 32 bits, as other programs draw and can type
    m_lastTaken = m_seed;
    m_reuse->setEnabled(true);
    return m_seed;
}

void SeedEdit::fixTypedSeed()
{
    if (m_field->text().isEmpty())
        return;
    m_seed = m_field->text().toULongLong();
    m_dice->setChecked(false);
    Q_EMIT changed();
}

} // namespace daguerre
