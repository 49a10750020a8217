// SPDX-License-Identifier: Apache-2.0
#include "ui/gallery/QuickLook.h"

#include "ui/widgets/FailureText.h"

#include <QKeyEvent>
#include <QPainter>

namespace daguerre {

namespace {

constexpr int margin = 16;

} // namespace

QuickLook::QuickLook(QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
{
    setObjectName(QStringLiteral("quickLook"));
    setWindowTitle(tr("Quick look"));
    setAccessibleName(tr("Quick look"));
    const QRect around = parent->window()->geometry();
    setGeometry(around.adjusted(margin, margin, -margin, -margin));
    connect(&m_opener, &PictureOpener::opened, this, [this](const FinishedPicture& opened) {
        m_picture = opened.picture;
        m_transform.setPictureSize(m_picture.size());
        m_transform.fit();
        update();
    });
    connect(&m_opener, &PictureOpener::failed, this, [this](const Failure& failure) {
        m_picture = {};
        m_problem = failureLine(failure);
        update();
    });
}

void QuickLook::look(const PictureRecord& picture)
{
    if (picture.path == m_path)
        return;
    m_path = picture.path;
    m_problem.clear(); // the picture before stays until this one is here
    setAccessibleDescription(picture.metadata.prompt);
    m_opener.open(picture.path);
}

void QuickLook::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(24, 24, 24));
    if (!m_picture.isNull())
        m_painter.paint(painter, m_picture, m_transform, size());
    if (m_problem.isEmpty())
        return;
    painter.setPen(Qt::white);
    painter.drawText(rect().adjusted(margin, margin, -margin, -margin), Qt::AlignCenter | Qt::TextWordWrap, m_problem);
}

void QuickLook::resizeEvent(QResizeEvent*)
{
    m_transform.setViewport(size(), devicePixelRatioF());
}

void QuickLook::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_F3:
        close();
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        Q_EMIT stepped(event->key());
        break;
    default:
        QDialog::keyPressEvent(event); // Escape closes
    }
}

void QuickLook::mouseReleaseEvent(QMouseEvent*)
{
    close();
}

} // namespace daguerre
