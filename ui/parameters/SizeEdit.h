// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSpinBox>

class QMenu;
class QToolButton;

namespace daguerre {

/// One side of a picture: typed numbers go to the nearest multiple of 8, and show it.
class SideSpinBox final : public QSpinBox {
    Q_OBJECT

public:
    explicit SideSpinBox(QWidget* parent = nullptr);

protected:
    int valueFromText(const QString& text) const override;
};

/// A picture's width and height, a button that swaps them, and usual sizes for the model in use.
class SizeEdit final : public QWidget {
    Q_OBJECT

public:
    explicit SizeEdit(QWidget* parent = nullptr);

    /// Takes text that is still being typed as the value. Not named size(), which is the widget's own.
    QSize pictureSize() const;
    void setPictureSize(QSize size);
    /// Offers sizes whose shorter side is `pixels`, the side that the model was trained at.
    void setNativeSide(int pixels);

    QSpinBox* widthField() const { return m_width; }

Q_SIGNALS:
    void changed();

private:
    void addPreset(const QString& name, QSize size);

    SideSpinBox* m_width;
    SideSpinBox* m_height;
    QToolButton* m_swap;
    QToolButton* m_presets;
    QMenu* m_presetMenu;
};

} // namespace daguerre
