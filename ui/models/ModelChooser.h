// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/LoadReport.h"
#include "core/models/ModelEntry.h"

#include <QComboBox>
#include <QHash>

namespace daguerre {

/// The models at hand: the embedded one, the checkpoints of the catalogue, others that were opened, and the ways to
/// more.
class ModelChooser final : public QComboBox {
    Q_OBJECT

public:
    explicit ModelChooser(QWidget* parent = nullptr);

    /// Shows the model that the engine now has.
    void setModel(const LoadReport& model);
    /// Of the catalogue; those that can't be used are left out.
    void setCatalogue(const QList<ModelEntry>& models);

    /// Path of the model that is shown; empty: the embedded one.
    QString checkpoint() const { return m_shown; }
    /// Paths by name.
    QHash<QString, QString> checkpoints() const;
    /// As if the user had chosen it.
    void choose(const QString& checkpoint);

Q_SIGNALS:
    /// The user wants this model; an empty path is the embedded one.
    void chosen(const QString& checkpoint);
    void otherWanted();
    void catalogueWanted();

protected:
    void hidePopup() override;

private:
    struct Choice {
        QString name;
        QStringList paths; // of the same content; the first is used
        bool operator==(const Choice&) const = default;
    };

    void chooseIndex(int index);
    QList<Choice> choices() const;
    void fill();
    int indexOf(const QString& checkpoint) const;

    QList<Choice> m_catalogue;
    QList<Choice> m_opened; // not of the catalogue
    QList<Choice> m_choices; // the rows after the embedded model
    QString m_shown; // path
    bool m_stale = false; // the list is open and other models are there
};

} // namespace daguerre
