// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationEvents.h"

#include <optional>

namespace daguerre {

/// What lies on the canvas: a blank sheet when a job starts, its previews, its pictures. Frames of any other job are
/// dropped. A picture of the gallery can lie on top, while the one below develops further.
class CanvasContent {
public:
    /// A blank sheet of the size that its pictures will have.
    void begin(JobId job, const GenerationRequest& request);
    /// False where the frame was dropped.
    bool showPreview(const Preview& preview);
    bool showPicture(const FinishedPicture& picture);
    /// The job ended. Without its picture, its last preview stays and is marked; without a preview, what was there
    /// before the job comes back.
    void end(JobId job);
    /// The picture is at `path` from now on.
    void setPath(const QString& path);

    /// Puts a picture that no job of now makes on top, until follow() takes it away.
    void open(const FinishedPicture& picture);
    /// False where nothing lay on top.
    bool follow();

    bool isOpened() const { return m_opened.has_value(); }
    bool isEmpty() const { return shown().size.isEmpty(); }
    bool isBlank() const { return shown().image.isNull(); }
    bool isUnfinished() const { return shown().unfinished; }
    /// The picture's, from the blank sheet to the end.
    QSize size() const { return shown().size; }
    /// At that size; null while blank.
    const QImage& image() const { return shown().image; }
    /// Null where it is still a preview.
    const FinishedPicture& picture() const { return shown().picture; }
    QString prompt() const { return shown().prompt; }

private:
    struct Sheet {
        QSize size;
        QString prompt;
        QImage image;
        FinishedPicture picture;
        bool unfinished = false;
    };

    const Sheet& shown() const { return m_opened ? *m_opened : m_sheet; }

    Sheet m_sheet;
    std::optional<Sheet> m_opened;
    Sheet m_before; // the job in progress, kept until its first frame
    JobId m_job = 0; // in progress; 0: none
};

} // namespace daguerre
