// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Log.h"

#include <QSortFilterProxyModel>

namespace daguerre {

/// The messages of a LogModel from a level on.
class LogFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setLowestLevel(log::Level level);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    log::Level m_lowestLevel = log::Level::Debug;
};

} // namespace daguerre
