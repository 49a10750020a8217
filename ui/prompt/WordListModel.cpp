// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/WordListModel.h"

namespace daguerre {

void WordListModel::setWords(const QList<WordCompletion>& words)
{
    beginResetModel();
    m_words = words;
    endResetModel();
}

int WordListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_words.size());
}

QVariant WordListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const WordCompletion& word = m_words[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return QStringLiteral("%1 → %2").arg(word.written, word.english);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(word.written, word.english);
    default:
        return {};
    }
}

} // namespace daguerre
