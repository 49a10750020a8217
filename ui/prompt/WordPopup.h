// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/prompt/WordListModel.h"

#include <QListView>

namespace daguerre {

/// A list of words below the caret of a text field, on top of its window. It never has the focus, and grabs nothing:
/// input methods and shortcuts work as without it, which they wouldn't beside QCompleter's popup.
class WordPopup final : public QListView {
    Q_OBJECT

public:
    /// `field` speaks for it to screen readers.
    explicit WordPopup(QWidget& field);

    /// The first word is chosen.
    void showWords(const QList<WordCompletion>& words, const QRect& place);
    /// Below a place in the field, or above where the window ends.
    void moveTo(const QRect& place);
    /// One row up or down, around the ends.
    void step(int rows);
    const WordCompletion& chosen() const { return m_model->word(currentIndex().row()); }

Q_SIGNALS:
    void picked();

private:
    QSize fittingSize() const;

    QWidget& m_field;
    WordListModel* m_model;
};

} // namespace daguerre
