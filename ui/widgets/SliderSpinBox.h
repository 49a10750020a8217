// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDoubleSpinBox>
#include <QWidget>

class QSlider;

namespace daguerre {

/// Shows no more decimals than the value has, and at least one where it may have any.
class TrimmedSpinBox final : public QDoubleSpinBox {
    Q_OBJECT

public:
    using QDoubleSpinBox::QDoubleSpinBox;
    QString textFromValue(double value) const override;
};

/// A number as a slider over its usual range and a spin box over its whole one.
class SliderSpinBox final : public QWidget {
    Q_OBJECT

public:
    struct Range {
        double minimum = 0;
        double maximum = 100;
        double sliderMaximum = 100;
        double step = 1;
        int decimals = 0;
    };

    SliderSpinBox(const Range& range, QWidget* parent = nullptr);

    /// Takes text that is still being typed as the value.
    double value() const;
    void setValue(double value);
    /// The field that has the accessible name, and that a label's mnemonic leads to.
    QDoubleSpinBox* spinBox() const { return m_spinBox; }
    QSlider* slider() const { return m_slider; }

Q_SIGNALS:
    void valueChanged(double value);

private:
    void followSpinBox(double value);

    double m_step;
    QSlider* m_slider;
    TrimmedSpinBox* m_spinBox;
};

} // namespace daguerre
