// SPDX-License-Identifier: Apache-2.0
#include "core/library/SafeFileName.h"

#include <QSet>
#include <QStringList>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

/// Control, format and separating characters and halves of characters, but not the joiners and tags that emoji and
/// several scripts are made with.
bool isInvisible(char32_t c)
{
    if (c == 0x200c || c == 0x200d || (c >= 0xe0020 && c <= 0xe007f))
        return false;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return QChar::isNonCharacter(c) || c == QChar::ReplacementCharacter;
    }
}

QString withoutForbidden(const QString& text)
{
    QString result;
    for (const char32_t c : text.toUcs4()) {
        if (isInvisible(c) || (c < 0x80 && "/\\:*?\"<>|"_L1.contains(QChar(char16_t(c)))))
            result += u'_';
        else if (QChar::category(c) == QChar::Separator_Space)
            result += u' ';
        else
            result += QChar::fromUcs4(c);
    }
    return result;
}

QString trimmedEnds(const QString& text)
{
    constexpr auto unwanted = " .-_"_L1;
    qsizetype begin = 0, end = text.size();
    while (begin < end && unwanted.contains(text[begin]))
        ++begin;
    while (end > begin && unwanted.contains(text[end - 1]))
        --end;
    return text.sliced(begin, end - begin);
}

/// Windows takes what comes before the first dot for the device's name.
bool isDeviceName(const QString& name)
{
    static const QSet<QString> devices {u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s, u"CONIN$"_s, u"CONOUT$"_s, u"CLOCK$"_s};
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    const bool numbered = stem.size() == 4 && (stem.startsWith("COM"_L1) || stem.startsWith("LPT"_L1));
    return devices.contains(stem) || (numbered && u"0123456789\u00b9\u00b2\u00b3"_s.contains(stem[3]));
}

qsizetype sizeInUtf8(QStringView text, qsizetype units)
{
    return text.first(units).toUtf8().size();
}

qsizetype unitsAt(QStringView text, qsizetype at)
{
    return at + 1 < text.size() && text[at].isHighSurrogate() && text[at + 1].isLowSurrogate() ? 2 : 1;
}

} // namespace

QString cutToBytes(const QString& text, qsizetype bytes)
{
    // A code unit is a byte at least; what is longer than this needn't be looked at.
    const QString beginning = text.left(bytes + 256);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, beginning);
    qsizetype end = 0;
    for (qsizetype next = 0; next >= 0 && sizeInUtf8(beginning, next) <= bytes; next = finder.toNextBoundary())
        end = next;
    if (end > 0 || beginning.isEmpty())
        return beginning.first(end);
    while (sizeInUtf8(beginning, end + unitsAt(beginning, end)) <= bytes)
        end += unitsAt(beginning, end);
    return beginning.first(end);
}

QString safeBaseName(const QString& text, qsizetype maximumBytes)
{
    QString name = trimmedEnds(withoutForbidden(text));
    name = trimmedEnds(cutToBytes(name, maximumBytes - 1)); // one byte for the mark before a device's name
    if (name.isEmpty())
        return u"picture"_s;
    return isDeviceName(name) ? u'_' + name : name;
}

} // namespace daguerre
