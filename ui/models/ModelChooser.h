// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/LoadReport.h"

#include <QComboBox>
#include <QHash>

namespace daguerre {

/// The models at hand: the embedded one, the checkpoint of the user's own that was last used, and the way to another.
class ModelChooser final : public QComboBox {
    Q_OBJECT

public:
    explicit ModelChooser(QWidget* parent = nullptr);

    /// Shows the model that the engine now has.
    void setModel(const LoadReport& model);

    /// Path of the model that is shown; empty: the embedded one.
    QString checkpoint() const { return itemData(m_shown).toString(); }
    /// Paths by name.
    QHash<QString, QString> checkpoints() const;
    /// As if the user had chosen it.
    void choose(const QString& checkpoint);

Q_SIGNALS:
    /// The user wants this model; an empty path is the embedded one.
    void chosen(const QString& checkpoint);
    void otherWanted();

private:
    void chooseIndex(int index);
    int modelCount() const { return count() - 1; }

    int m_shown = 0;
};

} // namespace daguerre
