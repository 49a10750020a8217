// SPDX-License-Identifier: Apache-2.0
#include "ui/gallery/PictureWindows.h"

#include "ui/gallery/CompareDialog.h"
#include "ui/gallery/GalleryCommands.h"
#include "ui/gallery/GalleryModel.h"
#include "ui/gallery/GalleryView.h"
#include "ui/gallery/QuickLook.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace daguerre {

PictureWindows::PictureWindows(GalleryView& view, GalleryCommands& commands)
    : QObject(&view)
    , m_view(view)
    , m_commands(commands)
{
    connect(&commands, &GalleryCommands::quickLookWanted, this, &PictureWindows::toggleQuickLook);
    connect(&commands, &GalleryCommands::compareWanted, this,
        [this](const PictureRecord& left, const PictureRecord& right) {
            (new CompareDialog(left, right, &m_view))->show();
        });
    connect(view.model(), &QAbstractItemModel::dataChanged, this, &PictureWindows::followCurrent);
    connect(&view, &GalleryView::selectionChangedTo, this, &PictureWindows::followCurrent);
}

void PictureWindows::toggleQuickLook()
{
    if (m_quickLook) {
        m_quickLook->close();
        return;
    }
    m_quickLook = new QuickLook(&m_view);
    m_quickLook->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_quickLook, &QuickLook::stepped, this, &PictureWindows::step);
    followCurrent();
    m_quickLook->show();
}

void PictureWindows::followCurrent()
{
    if (!m_quickLook)
        return;
    if (const PictureRecord picture = m_commands.current(); picture.id != 0)
        m_quickLook->look(picture);
}

void PictureWindows::step(int key)
{
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_view, &press);
}

} // namespace daguerre
