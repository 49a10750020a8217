// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationEvents.h"

#include <QMimeData>

namespace daguerre {

/// A picture for the clipboard or a drag: the URL of its file, the file's own bytes as image/png (so that metadata
/// travels along), the image, and the prompt as text. Everything is made only when the target asks for it; a picture
/// that isn't saved is then written to a folder that outlives the session.
class PictureMimeData final : public QMimeData {
    Q_OBJECT

public:
    explicit PictureMimeData(FinishedPicture picture);

    QStringList formats() const override;
    bool hasFormat(const QString& mimeType) const override;

protected:
    QVariant retrieveData(const QString& mimeType, QMetaType type) const override;

private:
    /// Empty where it could not be written.
    QString file() const;

    mutable FinishedPicture m_picture; // gets a path when the file is asked for
};

} // namespace daguerre
