// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/SliderSpinBox.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>

#include <cmath>

namespace daguerre {

QString TrimmedSpinBox::textFromValue(double value) const
{
    QString text = QDoubleSpinBox::textFromValue(value);
    const auto point = text.lastIndexOf(locale().decimalPoint());
    while (point >= 0 && text.size() > point + 2 && text.endsWith(locale().zeroDigit()))
        text.chop(1);
    return text;
}

SliderSpinBox::SliderSpinBox(const Range& range, QWidget* parent)
    : QWidget(parent)
    , m_step(range.step)
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_spinBox(new TrimmedSpinBox(this))
{
    m_slider->setRange(int(std::lround(range.minimum / m_step)), int(std::lround(range.sliderMaximum / m_step)));
    m_slider->setPageStep(std::max(1, m_slider->maximum() / 10));
    m_slider->setFocusPolicy(Qt::ClickFocus); // the spin box beside it does the same by keyboard
    m_spinBox->setDecimals(range.decimals);
    m_spinBox->setRange(range.minimum, range.maximum);
    m_spinBox->setSingleStep(m_step);
    m_spinBox->setKeyboardTracking(false);
    m_spinBox->setGroupSeparatorShown(false);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_spinBox);

    connect(m_slider, &QSlider::valueChanged, this, [this](int position) { m_spinBox->setValue(position * m_step); });
    connect(m_spinBox, &QDoubleSpinBox::valueChanged, this, &SliderSpinBox::followSpinBox);
}

double SliderSpinBox::value() const
{
    m_spinBox->interpretText();
    return m_spinBox->value();
}

void SliderSpinBox::setValue(double value)
{
    m_spinBox->setValue(value);
}

void SliderSpinBox::followSpinBox(double value)
{
    const QSignalBlocker blocker(m_slider); // the slider is coarser, and mustn't answer with its own value
    m_slider->setValue(int(std::lround(value / m_step)));
    Q_EMIT valueChanged(value);
}

} // namespace daguerre
