// SPDX-License-Identifier: Apache-2.0
#include "core/library/InfotextLayout.h"

#include "core/library/InfotextKeys.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr auto label = "Negative prompt:"_L1;

bool beginsWithSteps(QStringView text)
{
    constexpr auto steps = "Steps: "_L1;
    return text.startsWith(steps) && text.size() > steps.size() && text[steps.size()].isDigit();
}

bool beginsWithKnownKey(QStringView line)
{
    const qsizetype colon = line.indexOf(u':');
    return colon > 0 && isKnownInfotextKey(line.first(colon).trimmed());
}

bool hasKnownKey(const InfotextPairs& settings)
{
    return std::ranges::any_of(settings.pairs, [](const InfotextPair& pair) { return isKnownInfotextKey(pair.key); });
}

/// Where settings begin in a line that has something else before them; -1 where nowhere.
qsizetype indexOfInlineSettings(QStringView line)
{
    for (qsizetype at = 1; (at = line.indexOf("Steps: "_L1, at)) > 0; ++at)
        if (!line[at - 1].isLetterOrNumber() && beginsWithSteps(line.sliced(at)))
            return splitInfotextPairs(line.sliced(at)).valued() >= 3 ? at : -1;
    return -1;
}

/// Takes the settings from `line`, which begins at `start`; false where it has none.
bool takeLastLine(InfotextLayout& layout, const QString& text, qsizetype start)
{
    const QStringView line = QStringView(text).sliced(start).trimmed();
    const bool clean = beginsWithKnownKey(line);
    if (const qsizetype at = clean ? -1 : indexOfInlineSettings(line); at > 0) {
        layout.settings = splitInfotextPairs(line.sliced(at));
        layout.inlined = true;
        layout.prompts = text.first(line.data() + at - text.data());
        return true;
    }
    if (line.startsWith(label))
        return false;
    layout.settings = splitInfotextPairs(line);
    if (!beginsWithSteps(line) && !layout.isOurs() && !(layout.settings.valued() >= 3 && hasKnownKey(layout.settings)))
        return false;
    layout.prompts = text.first(qMax(start - 1, 0));
    return true;
}

/// Takes the settings from the last line that begins with "Steps: 20"; false where there is none.
bool takeEarlierLine(InfotextLayout& layout, const QString& text)
{
    for (qsizetype end = text.size(); end > 0;) {
        const qsizetype start = text.lastIndexOf(u'\n', end - 1) + 1;
        const QStringView line = QStringView(text).sliced(start, end - start).trimmed();
        if (beginsWithSteps(line) && (layout.settings = splitInfotextPairs(line)).valued() >= 3) {
            layout.prompts = text.first(qMax(start - 1, 0));
            layout.tail = text.sliced(qMin(end + 1, text.size()));
            return true;
        }
        end = start - 1;
    }
    return false;
}

/// One space less before a label that formatInfotext moved away from the line's start.
QString restored(const QString& line)
{
    return line.startsWith(u' ') && QStringView(line).trimmed().startsWith(label) ? line.sliced(1) : line;
}

InfotextPrompts splitOurs(const QString& text)
{
    QStringList prompt, negative;
    bool inNegative = false;
    for (const QString& line : text.split(u'\n')) {
        if (!inNegative && line.startsWith(label)) {
            inNegative = true;
            negative.append(line.sliced(qMin(label.size() + 1, line.size())));
        } else {
            (inNegative ? negative : prompt).append(restored(line));
        }
    }
    return {prompt.join(u'\n'), negative.join(u'\n')};
}

qsizetype indexOfNegative(const InfotextLayout& layout, qsizetype& labelSize)
{
    labelSize = label.size();
    const QString& text = layout.prompts;
    for (qsizetype start = 0; start >= 0 && start <= text.size();) {
        qsizetype at = start;
        while (at < text.size() && text[at] != u'\n' && text[at].isSpace())
            ++at;
        if (QStringView(text).sliced(at).startsWith(label))
            return at;
        const qsizetype lineEnd = text.indexOf(u'\n', at);
        start = lineEnd < 0 ? -1 : lineEnd + 1;
    }
    if (layout.inlined)
        return text.indexOf(label);
    if (layout.setting("guidance scale"_L1).isNull())
        return -1;
    labelSize = 1;
    const qsizetype dash = text.lastIndexOf("\n-"_L1);
    return dash >= 0 ? dash + 1 : text.startsWith(u'-') ? 0 : -1;
}

} // namespace

bool InfotextLayout::isOurs() const
{
    return setting("version"_L1).startsWith("Daguerre "_L1);
}

QString InfotextLayout::setting(QLatin1StringView key) const
{
    const auto found = std::find_if(settings.pairs.crbegin(), settings.pairs.crend(),
        [key](const InfotextPair& pair) { return pair.key.compare(key, Qt::CaseInsensitive) == 0; });
    return found == settings.pairs.crend() ? QString() : found->value;
}

InfotextLayout layOutInfotext(const QString& text)
{
    qsizetype size = text.size();
    while (size > 0 && text[size - 1].isSpace())
        --size;
    const QString trimmed = text.first(size);
    InfotextLayout layout;
    if (takeLastLine(layout, trimmed, trimmed.lastIndexOf(u'\n') + 1) || takeEarlierLine(layout, trimmed))
        return layout;
    layout.settings = {};
    layout.prompts = trimmed;
    return layout;
}

InfotextPrompts splitInfotextPrompts(const InfotextLayout& layout)
{
    if (layout.isOurs())
        return splitOurs(layout.prompts);
    const auto tidied = [&](QStringView part) {
        part = part.trimmed();
        return (layout.inlined && part.endsWith(u'.') ? part.chopped(1) : part).toString();
    };
    qsizetype labelSize = 0;
    const qsizetype at = indexOfNegative(layout, labelSize);
    const QStringView text = layout.prompts;
    if (at < 0)
        return {tidied(text), {}};
    return {tidied(text.first(at)), tidied(text.sliced(at + labelSize))};
}

} // namespace daguerre
