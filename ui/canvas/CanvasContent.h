// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationEvents.h"

namespace daguerre {

/// What lies on the canvas: a blank sheet when a job starts, its previews, its pictures. Frames of any other job are
/// dropped.
class CanvasContent {
public:
    /// A blank sheet of the size of `picture`.
    void begin(JobId job, const TextToImage& picture);
    /// False where the frame was dropped.
    bool showPreview(const Preview& preview);
    bool showPicture(const FinishedPicture& picture);
    /// The job ended. Without its picture, its last preview stays and is marked; without a preview, what was there
    /// before the job comes back.
    void end(JobId job);
    /// A picture that no job of now makes; what is left of the job in progress is dropped.
    void open(const FinishedPicture& picture);
    /// The picture is at `path` from now on.
    void setPath(const QString& path);

    bool isEmpty() const { return m_sheet.size.isEmpty(); }
    bool isBlank() const { return m_sheet.image.isNull(); }
    bool isUnfinished() const { return m_sheet.unfinished; }
    /// The picture's, from the blank sheet to the end.
    QSize size() const { return m_sheet.size; }
    /// At that size; null while blank.
    const QImage& image() const { return m_sheet.image; }
    /// Null where it is still a preview.
    const FinishedPicture& picture() const { return m_sheet.picture; }
    QString prompt() const { return m_sheet.prompt; }

private:
    struct Sheet {
        QSize size;
        QString prompt;
        QImage image;
        FinishedPicture picture;
        bool unfinished = false;
    };

    Sheet m_sheet;
    Sheet m_before; // the job in progress, kept until its first frame
    JobId m_job = 0; // in progress; 0: none
};

} // namespace daguerre
