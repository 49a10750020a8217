// SPDX-License-Identifier: Apache-2.0
#include "ui/gallery/GalleryExchange.h"

#include "ui/Actions.h"
#include "ui/exchange/PictureDrag.h"
#include "ui/exchange/PictureMimeData.h"
#include "ui/gallery/GalleryCommands.h"
#include "ui/gallery/GalleryView.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>

namespace daguerre {

GalleryExchange::GalleryExchange(GalleryView& view, GalleryCommands& commands, const Actions& actions)
    : QObject(&view)
    , m_view(view)
    , m_commands(commands)
    , m_actions(actions)
{
    connect(actions.copyPictures, &QAction::triggered, this, [this] { copy(usualMetadata()); });
    connect(actions.copyPicturesWithoutMetadata, &QAction::triggered, this, [this] { copy(MetadataChoice::Strip); });
    connect(&view, &GalleryView::dragWanted, this, &GalleryExchange::drag);
}

std::unique_ptr<QMimeData> GalleryExchange::mimeData(MetadataChoice metadata) const
{
    QList<PictureFile> files;
    for (const PictureRecord& picture : m_commands.selected())
        if (picture.state == PictureState::Present)
            files.append({picture.path, picture.metadata.prompt});
    return files.isEmpty() ? nullptr : std::make_unique<PictureMimeData>(files, metadata);
}

MetadataChoice GalleryExchange::usualMetadata() const
{
    return m_actions.keepMetadata->isChecked() ? MetadataChoice::Keep : MetadataChoice::Strip;
}

void GalleryExchange::copy(MetadataChoice metadata) const
{
    if (auto data = mimeData(metadata))
        QApplication::clipboard()->setMimeData(data.release());
}

void GalleryExchange::drag(const QImage& cursor) const
{
    if (auto data = mimeData(draggedMetadata(usualMetadata(), QApplication::keyboardModifiers())))
        dragPictures(m_view, std::move(data), cursor);
}

} // namespace daguerre
