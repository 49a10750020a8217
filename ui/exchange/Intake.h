// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationEvents.h"
#include "ui/exchange/PictureOpener.h"

#include <QObject>

class QDropEvent;
class QMimeData;
class QWidget;

namespace daguerre {

struct Incoming;

/// What other programs and the file manager give to the window: drops anywhere on it, the clipboard, paths. The same
/// thing has the same effect whichever way it comes. GUI thread.
class Intake final : public QObject {
    Q_OBJECT

public:
    /// Watches `window`, which owns it, for drops. What was dragged out of this program is taken on `settings` only,
    /// and not shown.
    Intake(QWidget& window, const QWidget& settings);

    void paste();
    void open(const QStringList& paths);
    /// Shows the picture and leaves the settings alone.
    void show(const QString& path);

Q_SIGNALS:
    void pictureTaken(const daguerre::FinishedPicture& picture);
    void settingsTaken(const daguerre::ImageMetadata& metadata);
    void modelTaken(const QString& path);
    void modelFoldersTaken(const QStringList& paths);
    void folderTaken(const QString& path);
    void textTaken(const QString& text);
    void refused(const daguerre::Failure& failure);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool accepts(const QDropEvent& event) const;
    void take(const Incoming& incoming);
    void takePicture(const FinishedPicture& picture);

    QWidget& m_window;
    const QWidget& m_settings;
    PictureOpener m_opener;
    enum class Use { Both, Settings, Picture } m_use = Use::Both; // of the picture being opened
    int m_othersLeftOut = 0;
};

} // namespace daguerre
