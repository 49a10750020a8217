// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QListWidget;
class QPushButton;

namespace daguerre {

class ModelFolders;

/// The catalogue's folders: the selected one narrows the list of models down, and can be removed.
class ModelFolderList final : public QWidget {
    Q_OBJECT

public:
    explicit ModelFolderList(ModelFolders& folders, QWidget* parent = nullptr);

Q_SIGNALS:
    /// Empty: all.
    void selected(const QString& folder);

private:
    void layOut();
    QPushButton* button(const QString& name, const QString& text, const QString& icon);
    void fill();
    QString current() const;
    void choose();

    ModelFolders& m_folders;
    QListWidget* m_list;
    QPushButton* m_add;
    QPushButton* m_remove;
    QPushButton* m_import;
};

} // namespace daguerre
