// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/ThumbnailLoader.h"
#include "core/models/ModelEntry.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QTreeView;

namespace daguerre {

class ModelFilter;
class ModelTable;
class Settings;

/// The list of models with its search: by words of name, folder, family and hash, and by kind. The arrow keys go
/// through it from the search field.
class ModelList final : public QWidget {
    Q_OBJECT

public:
    explicit ModelList(QWidget* parent = nullptr);

    void setModels(const QList<ModelEntry>& models);
    /// Empty: those of all folders.
    void setFolder(const QString& folder);
    /// The selected one; one without paths where there is none.
    ModelEntry current() const;
    /// Selects the row of that file where it is shown.
    void select(const QString& path);
    void focusSearch();

    void restore(const Settings& settings);
    void save(Settings& settings) const;

Q_SIGNALS:
    /// Another row, or the same one with other words.
    void currentChanged();
    void doubleClicked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void setUpView();
    void fillKinds();
    void chooseKind();
    void search(const QString& text);
    void settle();
    void fitColumns();

    ThumbnailLoader m_thumbnails;
    ModelTable* m_table;
    ModelFilter* m_shown;
    QLineEdit* m_search;
    QComboBox* m_kind;
    QTreeView* m_view;
    QLabel* m_count;
};

} // namespace daguerre
