// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/ModelEntry.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace daguerre {

/// The rows of a ModelTable that are of a kind, in or below a folder, and hold every word of a search.
class ModelFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit ModelFilter(QObject* parent = nullptr);

    void setKind(std::optional<ModelKind> kind);
    /// Empty: all.
    void setFolder(const QString& folder);
    void setSearch(const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    std::optional<ModelKind> m_kind;
    QString m_folder;
    QStringList m_words; // folded
};

} // namespace daguerre
