// SPDX-License-Identifier: Apache-2.0
#include "ui/parameters/SizeEdit.h"

#include "core/diffusion/TextToImage.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/Quantities.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace daguerre {

namespace {

int toMultipleOf8(int pixels)
{
    return (pixels + 4) / 8 * 8;
}

} // namespace

SideSpinBox::SideSpinBox(QWidget* parent)
    : QSpinBox(parent)
{
    setRange(minimumSide, maximumSide);
    setSingleStep(8);
    setCorrectionMode(CorrectToNearestValue);
    setKeyboardTracking(false); // 51 on the way to 512 is not a size
}

int SideSpinBox::valueFromText(const QString& text) const
{
    return toMultipleOf8(QSpinBox::valueFromText(text));
}

SizeEdit::SizeEdit(QWidget* parent)
    : QWidget(parent)
    , m_width(new SideSpinBox(this))
    , m_height(new SideSpinBox(this))
    , m_swap(iconButton(QStringLiteral("swapSides"), QStringLiteral("swap"), tr("Swap width and height"),
          tr("Swap width and height")))
    , m_presets(iconButton(
          QStringLiteral("sizePresets"), QStringLiteral("sizes"), tr("Usual sizes"), tr("Sizes that suit the model")))
    , m_presetMenu(new QMenu(m_presets))
{
    m_width->setObjectName(QStringLiteral("width"));
    m_width->setAccessibleName(tr("Width"));
    m_width->setToolTip(tr("Width in pixels, a multiple of 8"));
    m_height->setObjectName(QStringLiteral("height"));
    m_height->setAccessibleName(tr("Height"));
    m_height->setToolTip(tr("Height in pixels, a multiple of 8"));
    m_presets->setMenu(m_presetMenu);
    m_presets->setPopupMode(QToolButton::InstantPopup);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_width, 1);
    layout->addWidget(new QLabel(QStringLiteral("×"), this));
    layout->addWidget(m_height, 1);
    layout->addSpacing(4);
    layout->addWidget(m_swap);
    layout->addWidget(m_presets);

    connect(m_width, &QSpinBox::valueChanged, this, &SizeEdit::changed);
    connect(m_height, &QSpinBox::valueChanged, this, &SizeEdit::changed);
    connect(m_swap, &QToolButton::clicked, this, [this] { setPictureSize(pictureSize().transposed()); });
    setNativeSide(TextToImage().width);
}

QSize SizeEdit::pictureSize() const
{
    m_width->interpretText();
    m_height->interpretText();
    return {m_width->value(), m_height->value()};
}

void SizeEdit::setPictureSize(QSize size)
{
    m_width->setValue(toMultipleOf8(size.width()));
    m_height->setValue(toMultipleOf8(size.height()));
}

void SizeEdit::setNativeSide(int pixels)
{
    m_presetMenu->clear();
    const auto longer = [pixels](double ratio) { return toMultipleOf8(int(pixels * ratio)); };
    addPreset(tr("Square"), {pixels, pixels});
    addPreset(tr("Portrait 3:4"), {pixels, longer(4.0 / 3)});
    addPreset(tr("Portrait 2:3"), {pixels, longer(1.5)});
    addPreset(tr("Landscape 4:3"), {longer(4.0 / 3), pixels});
    addPreset(tr("Landscape 3:2"), {longer(1.5), pixels});
    addPreset(tr("Wide 16:9"), {longer(16.0 / 9), pixels});
}

void SizeEdit::addPreset(const QString& name, QSize size)
{
    const QString text = QStringLiteral("%1, %2").arg(name, sizeText(size));
    m_presetMenu->addAction(text, this, [this, size] { setPictureSize(size); });
}

} // namespace daguerre
