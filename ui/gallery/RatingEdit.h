// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace daguerre {

/// Five stars, set by a click or by the arrow and number keys; a click on the last lit star takes the rating away.
class RatingEdit final : public QWidget {
    Q_OBJECT

public:
    explicit RatingEdit(QWidget* parent = nullptr);

    int rating() const { return m_rating; }
    /// 0 to 5. Not told by rated().
    void setRating(int rating);

    QSize sizeHint() const override;

Q_SIGNALS:
    void rated(int rating);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void rate(int rating);

    int m_rating = 0;
};

} // namespace daguerre
