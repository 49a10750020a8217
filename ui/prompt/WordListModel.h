// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dictionary/WordCompletion.h"

#include <QAbstractListModel>

namespace daguerre {

/// Words that are offered, a row each: "사과 → red apple".
class WordListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setWords(const QList<WordCompletion>& words);
    const WordCompletion& word(int row) const { return m_words[row]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<WordCompletion> m_words;
};

} // namespace daguerre
