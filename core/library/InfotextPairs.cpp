// SPDX-License-Identifier: Apache-2.0
#include "core/library/InfotextPairs.h"

#include "core/library/InfotextKeys.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr qsizetype maximumPairs = 10'000;

qsizetype indexOfOrEnd(QStringView line, QChar c, qsizetype from)
{
    const qsizetype found = line.indexOf(c, from);
    return found < 0 ? line.size() : found;
}

qsizetype afterSpaces(QStringView line, qsizetype at)
{
    while (at < line.size() && line[at].isSpace())
        ++at;
    return at;
}

/// Where the JSON string that opens at `at` ends, provided that a comma or the line's end follows; -1 otherwise.
qsizetype endOfString(QStringView line, qsizetype at)
{
    qsizetype end = at + 1;
    while (end < line.size() && line[end] != u'"')
        end += line[end] == u'\\' ? 2 : 1;
    if (end >= line.size())
        return -1;
    const qsizetype next = afterSpaces(line, end + 1);
    return next == line.size() || line[next] == u',' ? end + 1 : -1;
}

QString decoded(QStringView string)
{
    const QJsonDocument document = QJsonDocument::fromJson("["_ba + string.toUtf8() + "]"_ba);
    if (!document.isArray() || document.array().size() != 1)
        return string.toString();
    // By way of UTF-8: an escaped half of a surrogate pair can't be written to any file.
    return QString::fromUtf8(document.array().first().toString().toUtf8());
}

QString encoded(const QString& value)
{
    QString string = u"\""_s;
    for (const QChar c : value) {
        if (c == u'"' || c == u'\\')
            string += u'\\' + QString(c);
        else if (c == u'\n')
            string += "\\n"_L1;
        else if (c == u'\r')
            string += "\\r"_L1;
        else if (c == u'\t')
            string += "\\t"_L1;
        else if (c < u' ')
            string += u"\\u%1"_s.arg(int(c.unicode()), 4, 16, QChar(u'0'));
        else
            string += c;
    }
    return string + u'"';
}

bool needsQuotes(const QString& value)
{
    return value.isEmpty() || value.front().isSpace() || value.back().isSpace() || value.front() == u'"'
        || std::ranges::any_of(value, [](QChar c) { return c == u',' || c == u':' || c < u' '; });
}

/// The longest key that ends at the segment's first colon; null where there is none.
QStringView keyOf(QStringView segment)
{
    const qsizetype colon = segment.indexOf(u':');
    qsizetype start = qMax(colon, 0);
    while (start > 0 && isInfotextKeyCharacter(segment[start - 1]))
        --start;
    QStringView key = segment.sliced(start, qMax(colon, 0) - start).trimmed();
    while (!key.isEmpty() && !isInfotextKey(key))
        key = key.sliced(1);
    return key.isEmpty() ? QStringView() : key;
}

/// The value that begins at or after `at`; `end` is the segment's end, moved on where the value is a string with
/// commas.
QString takeValue(QStringView line, qsizetype at, qsizetype& end)
{
    at = afterSpaces(line, at);
    const qsizetype stringEnd = at < line.size() && line[at] == u'"' ? endOfString(line, at) : -1;
    if (stringEnd < 0)
        return line.sliced(at, end - at).trimmed().toString();
    end = afterSpaces(line, stringEnd);
    return decoded(line.sliced(at, stringEnd - at));
}

} // namespace

qsizetype InfotextPairs::valued() const
{
    return std::ranges::count(pairs, false, &InfotextPair::bare);
}

InfotextPairs splitInfotextPairs(QStringView line)
{
    InfotextPairs result;
    for (qsizetype at = 0, end = 0; at < line.size() && result.pairs.size() < maximumPairs; at = end + 1) {
        end = indexOfOrEnd(line, u',', at);
        const QStringView segment = line.sliced(at, end - at).trimmed();
        QStringView leftover;
        if (const QStringView key = keyOf(segment); !key.isNull()) {
            leftover = segment.first(key.data() - segment.data()).trimmed();
            result.pairs.append({key.toString(), takeValue(line, indexOfOrEnd(line, u':', at) + 1, end)});
        } else if (isInfotextKey(segment)) {
            result.pairs.append({segment.toString(), segment.toString(), true});
        } else {
            leftover = segment;
        }
        if (!leftover.isEmpty())
            result.leftovers.append(leftover.toString());
    }
    return result;
}

QString joinInfotextPair(const QString& key, const QString& value)
{
    if (key == value)
        return key;
    return key + ": "_L1 + (needsQuotes(value) ? encoded(value) : value);
}

} // namespace daguerre
