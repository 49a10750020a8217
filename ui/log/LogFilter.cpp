// SPDX-License-Identifier: Apache-2.0
#include "ui/log/LogFilter.h"

#include "ui/log/LogModel.h"

namespace daguerre {

void LogFilter::setLowestLevel(log::Level level)
{
    m_lowestLevel = level;
    invalidateFilter();
}

bool LogFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    return sourceModel()->index(row, 0, parent).data(LogModel::LevelRole).toInt() >= int(m_lowestLevel);
}

} // namespace daguerre
