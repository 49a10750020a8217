// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>

#include <utility>

namespace daguerre {

/// The texts of a PNG file (PNG specification, 3rd edition, 11.3.3: tEXt, zTXt, iTXt).
struct PngTexts {
    QList<std::pair<QString, QString>> texts; // keyword and text, in the order of the file
    QSize size; // pixels; empty where the header isn't sound
    QStringList notes; // what was broken, in words for a user
    bool whole = false; // the last chunk is there

    /// The first text of that keyword; null where there is none.
    QString value(QLatin1StringView keyword) const;
};

inline constexpr qsizetype maximumPngTextBytes = 16 << 20; // of one text, packed or not
inline constexpr qsizetype maximumPngTextsTotalBytes = 64 << 20; // of all texts of a file together

bool isPng(QByteArrayView beginning);

/// Reads the texts before and after the pixels from `device`: open, seekable, at the file's beginning. The pixels are
/// skipped. Never fails: a chunk that is cut off, has a wrong checksum or keyword, doesn't unpack, or is over the
/// limits above is left out with a note, and the rest returned. tEXt and zTXt are Latin-1, but bytes beyond ASCII that
/// are valid UTF-8 are taken for that, which many programs write. Memory: a few times maximumPngTextsTotalBytes at
/// most. Any thread.
PngTexts readPngTexts(QIODevice& device);
PngTexts readPngTexts(const QByteArray& png);

/// `png` with one text more, right after the header: tEXt where the text is Latin-1 (and no reader that guesses UTF-8
/// is misled), else iTXt; never compressed, since many readers don't unpack. U+0000 is left out. Texts that are there
/// stay. Throws Error(Internal) where `png` isn't a PNG or the keyword isn't 1 to 79 Latin-1 characters. Any thread.
QByteArray withPngText(const QByteArray& png, const QString& keyword, const QString& text);

/// `png` with one chunk more, right after the header. `type`: four letters. Throws Error(Internal) where it isn't a
/// PNG.
QByteArray withPngChunk(const QByteArray& png, QByteArrayView type, const QByteArray& data);

/// The pixels of `png` and what gives them their colours, byte for byte; every text and all else is left out. What
/// follows a chunk that is cut off is left out as well. Throws Error(Internal) where it isn't a PNG. Any thread.
QByteArray barePng(const QByteArray& png);

} // namespace daguerre
