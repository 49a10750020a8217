// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>

namespace daguerre {

class GalleryCommands;
class GalleryView;
class QuickLook;

/// Opens the gallery's windows of their own: quick look, which follows the gallery's current picture, and comparisons.
class PictureWindows final : public QObject {
    Q_OBJECT

public:
    PictureWindows(GalleryView& view, GalleryCommands& commands);

private:
    void toggleQuickLook();
    void followCurrent();
    void step(int key);

    GalleryView& m_view;
    GalleryCommands& m_commands;
    QPointer<QuickLook> m_quickLook;
};

} // namespace daguerre
