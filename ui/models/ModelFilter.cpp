// SPDX-License-Identifier: Apache-2.0
#include "ui/models/ModelFilter.h"

#include "ui/models/ModelTable.h"
#include "ui/models/ModelText.h"

#include <algorithm>

namespace daguerre {

ModelFilter::ModelFilter(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(ModelTable::SortRole);
}

void ModelFilter::setKind(std::optional<ModelKind> kind)
{
    m_kind = kind;
    invalidateFilter();
}

void ModelFilter::setFolder(const QString& folder)
{
    m_folder = folder;
    invalidateFilter();
}

void ModelFilter::setSearch(const QString& text)
{
    m_words = foldedText(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool ModelFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const auto model = index.data(ModelTable::EntryRole).value<ModelEntry>();
    if (m_kind && model.facts.kind != *m_kind)
        return false;
    if (!m_folder.isEmpty()
        && std::ranges::none_of(model.paths, [this](const QString& path) { return isIn(path, m_folder); }))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = index.data(ModelTable::SearchRole).toString();
    return std::ranges::all_of(m_words, [&text](const QString& word) { return text.contains(word); });
}

} // namespace daguerre
