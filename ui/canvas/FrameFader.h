// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QObject>
#include <QTimer>

namespace daguerre {

/// Blends each frame of a developing picture over the one before, in a few steps. Frames that follow fast look smooth
/// by themselves and are shown at once, which leaves the processor to the engine.
class FrameFader final : public QObject {
    Q_OBJECT

public:
    explicit FrameFader(QObject* parent = nullptr);

    /// `frame` has the size of the frame before; the first one of a picture is shown at once.
    void fadeTo(const QImage& frame);
    void cutTo(const QImage& frame);
    /// What to show now.
    const QImage& image() const { return m_image; }

Q_SIGNALS:
    void changed();

private:
    void advance();

    QImage m_image;
    QImage m_from;
    QImage m_to;
    QTimer m_timer;
    QElapsedTimer m_sinceFrame;
};

} // namespace daguerre
