// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>
#include <QStringList>

class QMimeData;

namespace daguerre {

/// What a drop or the clipboard holds for this program; a value. The local original of a picture comes before its
/// pixels, those before text.
struct Incoming {
    QStringList pictures; // paths of files that may be pictures
    QStringList models; // .safetensors, .ckpt, folders as diffusers saves a model
    QStringList modelFolders; // that hold models
    QStringList folders; // all others
    QByteArray encodedImage; // a picture file's content
    QImage image; // pixels alone
    QString text;
    QString address; // of the web, with nothing of the above beside it

    bool isEmpty() const;
};

/// Sorts paths into pictures, models and folders.
Incoming sorted(const QStringList& paths);
/// Reads the data now: it may not outlive the drop.
Incoming incoming(const QMimeData& data);
/// The same question without reading anything, for a drag that passes over.
bool isWelcome(const QMimeData& data);

} // namespace daguerre
