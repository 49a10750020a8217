// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/PictureRecord.h"
#include "ui/exchange/MetadataChoice.h"

#include <QObject>

#include <memory>

class QMimeData;

namespace daguerre {

class Actions;
class GalleryCommands;
class GalleryView;

/// Gives the pictures selected in the gallery to other programs: by copying, and by dragging.
class GalleryExchange final : public QObject {
    Q_OBJECT

public:
    GalleryExchange(GalleryView& view, GalleryCommands& commands, const Actions& actions);

    /// Of the selected pictures whose files are there; null where there are none.
    std::unique_ptr<QMimeData> mimeData(MetadataChoice metadata) const;

private:
    MetadataChoice usualMetadata() const;
    void copy(MetadataChoice metadata) const;
    void drag(const QImage& cursor) const;

    GalleryView& m_view;
    GalleryCommands& m_commands;
    const Actions& m_actions;
};

} // namespace daguerre
