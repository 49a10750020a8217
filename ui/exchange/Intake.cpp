// SPDX-License-Identifier: Apache-2.0
#include "ui/exchange/Intake.h"

#include "ui/exchange/Incoming.h"
#include "ui/exchange/PictureMimeData.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QWidget>

namespace daguerre {

Intake::Intake(QWidget& window, const QWidget& settings)
    : QObject(&window)
    , m_window(window)
    , m_settings(settings)
{
    setObjectName(QStringLiteral("intake"));
    window.setAcceptDrops(true);
    window.installEventFilter(this);
    connect(&m_opener, &PictureOpener::opened, this, &Intake::takePicture);
    connect(&m_opener, &PictureOpener::failed, this, &Intake::refused);
}

void Intake::paste()
{
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    m_use = Use::Both;
    // An owner that hangs has no formats, after the five seconds that Qt's X11 clipboard waits; it is asked nothing
    // more.
    const bool answers = data && !data->formats().isEmpty();
    if (const Incoming pasted = answers ? incoming(*data) : Incoming(); !pasted.isEmpty())
        take(pasted);
    else
        Q_EMIT refused({ErrorKind::Usage, tr("clipboard"), tr("it holds no picture and no text"),
            tr("copy it again in the other program")});
}

void Intake::open(const QStringList& paths)
{
    m_use = Use::Both;
    if (!paths.isEmpty())
        take(sorted(paths));
}

void Intake::show(const QString& path)
{
    m_use = Use::Picture;
    m_opener.open(path);
}

bool Intake::eventFilter(QObject*, QEvent* event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto* drag = static_cast<QDragMoveEvent*>(event);
        const bool accepted = isWelcome(*drag->mimeData()) && (event->type() == QEvent::DragEnter || accepts(*drag));
        drag->setDropAction(Qt::CopyAction);
        drag->setAccepted(accepted);
        return true;
    }
    case QEvent::Drop: {
        auto* drop = static_cast<QDropEvent*>(event);
        if (!accepts(*drop)) {
            drop->ignore();
            return true;
        }
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        m_use = isOwn(*drop->mimeData()) ? Use::Settings : Use::Both;
        take(incoming(*drop->mimeData()));
        return true;
    }
    default:
        return false;
    }
}

bool Intake::accepts(const QDropEvent& event) const
{
    if (!isOwn(*event.mimeData()))
        return isWelcome(*event.mimeData());
    const QPoint position = m_settings.mapFrom(&m_window, event.position().toPoint());
    return m_settings.isVisible() && m_settings.rect().contains(position);
}

void Intake::take(const Incoming& incoming)
{
    for (const QString& folder : incoming.folders)
        Q_EMIT folderTaken(folder);
    if (!incoming.modelFolders.isEmpty())
        Q_EMIT modelFoldersTaken(incoming.modelFolders);
    if (!incoming.models.isEmpty())
        Q_EMIT modelTaken(incoming.models.first());
    m_othersLeftOut = std::max(0, int(incoming.pictures.size()) - 1);
    if (!incoming.pictures.isEmpty())
        m_opener.open(incoming.pictures.first());
    else if (!incoming.encodedImage.isEmpty())
        m_opener.openBytes(incoming.encodedImage, tr("picture"));
    else if (!incoming.image.isNull())
        takePicture({.picture = incoming.image, .metadata = {}, .path = {}, .saveFailure = {}});
    else if (!incoming.text.isEmpty())
        Q_EMIT textTaken(incoming.text);
    else if (!incoming.address.isEmpty())
        Q_EMIT refused(
            {ErrorKind::Usage, incoming.address, tr("it is on the web, and this program loads nothing there"),
                tr("save the picture in the browser, then drop the file")});
    else if (incoming.isEmpty())
        Q_EMIT refused({ErrorKind::Usage, tr("drop"), tr("there is nothing in it that this program knows"),
            tr("drop pictures, checkpoints (.safetensors, .ckpt), folders or text")});
}

void Intake::takePicture(const FinishedPicture& picture)
{
    ImageMetadata metadata = picture.metadata;
    if (m_othersLeftOut > 0)
        metadata.notes.append(tr("%n more picture(s)", nullptr, m_othersLeftOut));
    if (m_use != Use::Settings)
        Q_EMIT pictureTaken(picture);
    if (m_use != Use::Picture)
        Q_EMIT settingsTaken(metadata);
}

} // namespace daguerre
