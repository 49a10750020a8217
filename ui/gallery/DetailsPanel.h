// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/PictureRecord.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace daguerre {

class Actions;
class RatingEdit;

/// What is known of the selected picture: its prompts, settings, file and rating, and buttons to use them again.
class DetailsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit DetailsPanel(const Actions& actions, QWidget* parent = nullptr);

    /// `selected`: how many pictures are; `record` is the current one, with id 0 where it isn't known (yet).
    void show(const PictureRecord& record, qsizetype selected);

Q_SIGNALS:
    void rated(int rating);

private:
    QWidget* text();

    QLabel* m_text;
    RatingEdit* m_rating;
    QToolButton* m_use;
};

} // namespace daguerre
