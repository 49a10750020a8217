// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>
#include <QWidget>

namespace daguerre {

/// Shows an icon; unlike a QLabel with a pixmap it stays sharp and in the theme's colour when screen or palette change.
class IconLabel final : public QWidget {
    Q_OBJECT

public:
    IconLabel(const QIcon& icon, int side, QWidget* parent = nullptr);
    void setIcon(const QIcon& icon);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QIcon m_icon;
};

} // namespace daguerre
