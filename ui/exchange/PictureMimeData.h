// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationEvents.h"
#include "ui/exchange/MetadataChoice.h"

#include <QMimeData>

#include <vector>

namespace daguerre {

/// A saved picture as it leaves the program.
struct PictureFile {
    QString path;
    QString prompt;
};

/// One or several pictures for the clipboard or a drag: the URLs of their files, and the prompts as text; of a single
/// one also the file's own bytes as image/png (so that metadata travels along) and the image. Everything is made only
/// when the target asks for it. A picture that isn't saved is then written to a folder that outlives the session, and
/// so is each picture that goes without metadata: as a copy with pixels and colours only, under a name that says
/// nothing, and without the prompt as text. Files are never changed.
class PictureMimeData final : public QMimeData {
    Q_OBJECT

public:
    explicit PictureMimeData(FinishedPicture picture, MetadataChoice metadata = MetadataChoice::Keep);
    explicit PictureMimeData(const QList<PictureFile>& pictures, MetadataChoice metadata = MetadataChoice::Keep);

    QStringList formats() const override;
    bool hasFormat(const QString& mimeType) const override;

protected:
    QVariant retrieveData(const QString& mimeType, QMetaType type) const override;

private:
    QVariantList fileUrls() const;
    /// Empty where it could not be written or is gone.
    QString file(std::size_t index) const;
    QByteArray pngBytes() const;
    QImage image() const;
    QString prompts() const;

    mutable std::vector<FinishedPicture> m_pictures; // get a path when their files are asked for
    mutable std::vector<QString> m_stripped; // paths of the copies without metadata, as far as made
    MetadataChoice m_metadata;
};

/// Marks what comes from this program, so that a drop on its own window doesn't import anything.
void markAsOwn(QMimeData& data);
bool isOwn(const QMimeData& data);

} // namespace daguerre
