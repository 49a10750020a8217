// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/FrameFader.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace daguerre {

namespace {

constexpr qint64 slowFrames = 150; // milliseconds between frames from which on fading is worth its time
constexpr qint64 duration = 160;
constexpr int interval = 32;

bool animationsWanted()
{
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
}

QImage blended(const QImage& from, const QImage& to, double opacity)
{
    QImage image = from.convertToFormat(QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setOpacity(opacity);
    painter.drawImage(0, 0, to);
    return image;
}

} // namespace

FrameFader::FrameFader(QObject* parent)
    : QObject(parent)
{
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &FrameFader::advance);
}

void FrameFader::fadeTo(const QImage& frame)
{
    const bool slow = m_sinceFrame.isValid() && m_sinceFrame.elapsed() >= slowFrames;
    m_sinceFrame.start();
    if (!slow || m_image.size() != frame.size() || !animationsWanted()) {
        m_timer.stop();
        m_image = frame;
        Q_EMIT changed();
        return;
    }
    m_from = m_image;
    m_to = frame;
    m_timer.start();
}

void FrameFader::cutTo(const QImage& frame)
{
    m_timer.stop();
    m_sinceFrame.invalidate();
    m_image = frame;
    Q_EMIT changed();
}

void FrameFader::advance()
{
    const double opacity = double(m_sinceFrame.elapsed()) / duration;
    if (opacity >= 1) {
        m_timer.stop();
        m_image = m_to;
    } else {
        m_image = blended(m_from, m_to, opacity);
    }
    Q_EMIT changed();
}

} // namespace daguerre
