// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationEvents.h"

#include <QFileDialog>

namespace daguerre {

/// Asks for a file and puts the picture there. Deletes itself.
class SavePictureDialog final : public QFileDialog {
    Q_OBJECT

public:
    /// `folder` where the picture has no file that would give one.
    SavePictureDialog(FinishedPicture picture, const QString& folder, QWidget* parent);

Q_SIGNALS:
    void saved(const daguerre::FinishedPicture& picture, const QString& path);
    /// The picture is whole all the same.
    void saveFailed(const daguerre::FinishedPicture& picture);

private:
    void saveOrAsk(const QString& path);
    void save(const QString& path);

    FinishedPicture m_picture;
};

} // namespace daguerre
