// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/Library.h"
#include "core/library/ThumbnailLoader.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSplitter;
class QToolButton;

namespace daguerre {

class Actions;
class DetailsPanel;
class GalleryCommands;
class GalleryModel;
class GalleryView;
class Settings;

/// The right side of the window: every picture of the library, a search over them, and the details of the selected one.
class GalleryPanel final : public QWidget {
    Q_OBJECT

public:
    GalleryPanel(Library& library, Settings& settings, const Actions& actions, QWidget* parent = nullptr);

    GalleryCommands& commands() { return *m_commands; }
    GalleryView& view() { return *m_view; }
    /// Without waiting for the end of the typing.
    void searchNow();
    /// Writes layout and sizes to the settings.
    void save();

private:
    QWidget* searchRow();
    void addFilters();
    void followLibrary();
    void followSelection();
    void showFound(const QList<PictureId>& ids);
    void showCount();
    void showDetails();
    void restore();

    Library& m_library;
    Settings& m_settings;
    const Actions& m_actions;
    ThumbnailLoader m_thumbnails;
    GalleryModel* m_model;
    GalleryView* m_view;
    GalleryCommands* m_commands;
    DetailsPanel* m_details;
    QLineEdit* m_search;
    QComboBox* m_rating;
    QToolButton* m_list;
    QLabel* m_count;
    QSplitter* m_splitter;
    QTimer m_searchSoon;
    QString m_scan; // what the scan is at; empty while there is none
    QList<PictureId> m_toSelect; // once they are found again
    bool m_selectsNext = false; // the selected pictures were moved to the trash
    bool m_searched = false; // something was found, or nothing
};

} // namespace daguerre
