// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QListWidget;
class QPushButton;

namespace daguerre {

/// The folders whose pictures the gallery shows. Every change holds at once.
class GalleryFoldersDialog final : public QDialog {
    Q_OBJECT

public:
    /// `output`, where new pictures go, is always one of them.
    GalleryFoldersDialog(const QString& output, const QStringList& folders, QWidget* parent = nullptr);

    /// Without the output folder.
    QStringList folders() const;
    /// Does nothing where it is there already.
    void add(const QString& folder);

Q_SIGNALS:
    void foldersChanged(const QStringList& folders);

private:
    void choose();
    void removeCurrent();
    void offer();

    QListWidget* m_list;
    QPushButton* m_remove;
};

} // namespace daguerre
