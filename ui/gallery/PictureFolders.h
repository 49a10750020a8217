// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QWidget;

namespace daguerre {

class Actions;
class Library;
class Settings;

/// Where new pictures go and which folders the gallery shows: kept in the settings, told to the library. GUI thread.
class PictureFolders final : public QObject {
    Q_OBJECT

public:
    /// Its dialogs belong to `window`, as it does.
    PictureFolders(Library& library, Settings& settings, const Actions& actions, QWidget& window);

    /// To the gallery.
    void add(const QString& folder);

Q_SIGNALS:
    /// New pictures go elsewhere from now on.
    void outputFolderChanged(const QString& folder);

private:
    /// Beside the output folder.
    void setGalleryFolders(const QStringList& folders);
    void chooseGalleryFolders();
    void chooseOutputFolder();
    void setOutputFolder(const QString& folder);

    Library& m_library;
    Settings& m_settings;
    QWidget& m_window;
};

} // namespace daguerre
