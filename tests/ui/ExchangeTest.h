// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/ImageWriter.h"
#include "core/library/PngText.h"
#include "tests/ui/WindowTest.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWindow>
#include <QtEndian>

namespace daguerre::test {

inline const QString pngType = QStringLiteral("image/png");

inline QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QStringList chunksOf(const QByteArray& png)
{
    QStringList chunks;
    for (qsizetype at = 8; at + 12 <= png.size();
         at += 12 + qFromBigEndian<quint32>(reinterpret_cast<const uchar*>(png.constData() + at)))
        chunks.append(QString::fromLatin1(png.mid(at + 4, 4)));
    return chunks;
}

/// A test of what leaves the window and comes into it.
class ExchangeTest : public WindowTest {
    Q_OBJECT

protected:
    QString savedPicture(const QString& prompt, quint64 seed, QColor color = Qt::red)
    {
        QImage image(128, 96, QImage::Format_RGB888);
        image.fill(color);
        ImageMetadata metadata;
        metadata.prompt = prompt;
        metadata.steps = 30;
        metadata.sampler = QStringLiteral("Euler a");
        metadata.seed = seed;
        return savePng(image, metadata, m_folder->path(), QStringLiteral("picture of ") + prompt);
    }

    QString unsavedFolder() const { return m_folder->filePath(QStringLiteral("cache/daguerre/unsaved")); }

    QPlainTextEdit* prompt() const { return child<QPlainTextEdit>("prompt"); }
    QWidget* canvasOrExamples() const { return m_window->centralWidget(); }

    /// Whether the widget at the middle of `target`, or what it lies in, took the drop; as the platform delivers it.
    bool drop(const QMimeData& data, QWidget* target)
    {
        const QPoint place = target->mapTo(m_window.get(), target->rect().center());
        QWindow* window = m_window->windowHandle();
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window, &enter);
        QDragMoveEvent move(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window, &move);
        if (!move.isAccepted()) {
            QDragLeaveEvent leave;
            QCoreApplication::sendEvent(window, &leave);
            return false;
        }
        QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window, &event);
        return event.isAccepted();
    }

    static QString parsePng(const QByteArray& png) { return readPngTexts(png).value(QLatin1StringView("parameters")); }
};

} // namespace daguerre::test
