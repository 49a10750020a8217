// SPDX-License-Identifier: Apache-2.0
#include "core/dictionary/Understanding.h"

#include "core/dictionary/SegmentReader.h"
#include "core/diffusion/prompt/LoraTags.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr int mostReadings = 4; // of one prompt, until nothing changes

/// What lies between two segments, in ASCII.
QString asciiSigns(QStringView signs)
{
    static const QHash<QChar, QString> ascii {{u'、', u","_s}, {u'，', u","_s}, {u'。', u"."_s}, {u'．', u"."_s},
        {u'；', u";"_s}, {u'：', u":"_s}, {u'（', u"("_s}, {u'）', u")"_s}, {u'［', u"["_s}, {u'］', u"]"_s},
        {u'\u3000', u" "_s}};
    QString text;
    for (qsizetype i = 0; i < signs.size(); ++i) {
        text += ascii.value(signs[i], signs[i]);
        const bool comma = signs[i] == u'、' || signs[i] == u'，';
        if (comma && (i + 1 == signs.size() || !signs[i + 1].isSpace()))
            text += u' ';
    }
    return text;
}

/// A prompt's segments and the signs around them: signs, segment, signs, segment, ..., signs.
struct Parts {
    QStringList signs;
    QStringList texts; // of the segments, as written
    std::vector<ReadSegment> segments;
};

Parts partsOf(const PromptDictionary& dictionary, const QString& prompt)
{
    const QList<PromptWord> words = promptWords(prompt);
    Parts parts;
    qsizetype end = 0;
    for (qsizetype first = 0, next = 0; first < words.size(); first = next) {
        next = first + 1;
        while (next < words.size() && words[next].follows)
            ++next;
        const qsizetype begin = words[first].begin;
        parts.signs.append(prompt.sliced(end, begin - end));
        end = words[next - 1].end;
        parts.texts.append(prompt.sliced(begin, end - begin));
        parts.segments.push_back(
            readSegment(dictionary, prompt, {words.constData() + first, std::size_t(next - first)}));
    }
    parts.signs.append(prompt.sliced(end));
    return parts;
}

bool isComma(const QString& signs)
{
    return asciiSigns(signs).trimmed() == ","_L1;
}

/// Whether the prompt stays well formed without that segment, which says nothing.
bool canGo(const Parts& parts, qsizetype segment)
{
    const QString& before = parts.signs[segment];
    const QString& after = parts.signs[segment + 1];
    return (isComma(before) || (segment == 0 && before.trimmed().isEmpty()))
        && (isComma(after) || (segment + 1 == parts.texts.size() && after.trimmed().isEmpty()));
}

QString joined(const Parts& parts)
{
    QString text = asciiSigns(parts.signs.first());
    bool pending = false; // a comma is to come only before another segment
    for (qsizetype i = 0; i < parts.texts.size(); ++i) {
        const ReadSegment& segment = parts.segments[i];
        const bool gone = segment.changed && segment.english.isEmpty() && canGo(parts, i);
        if (!gone) {
            const bool kept = !segment.changed || segment.english.isEmpty();
            text += (std::exchange(pending, false) && !text.trimmed().isEmpty() ? u", "_s : QString())
                + (kept ? parts.texts[i] : segment.english);
        }
        const bool nextGone = i + 1 < parts.texts.size() && parts.segments[i + 1].changed
            && parts.segments[i + 1].english.isEmpty() && canGo(parts, i + 1);
        if ((gone || nextGone) && isComma(parts.signs[i + 1]))
            pending = true;
        else
            text += asciiSigns(parts.signs[i + 1]);
    }
    return text;
}

Understanding readOnce(const PromptDictionary& dictionary, const QString& prompt)
{
    const Parts parts = partsOf(dictionary, prompt);
    Understanding result {.english = prompt, .words = {}, .unknown = {}};
    bool changed = false;
    for (const ReadSegment& segment : parts.segments) {
        changed = changed || segment.changed;
        result.words += segment.words;
        for (const QString& word : segment.unknown) {
            if (!result.unknown.contains(word))
                result.unknown.append(word);
        }
    }
    if (changed)
        if (const QString english = joined(parts); !english.trimmed().isEmpty())
            result.english = english;
    return result;
}

Understanding readAll(const PromptDictionary& dictionary, const QString& prompt)
{
    Understanding result = readOnce(dictionary, prompt);
    // Rarely, what was translated makes a term of another language with a word beside it.
    for (int i = 1; i < mostReadings && result.english != prompt; ++i) {
        const Understanding again = readOnce(dictionary, result.english);
        if (again.english == result.english)
            break;
        result.english = again.english;
        result.words += again.words;
    }
    result.differs = result.english != prompt;
    return result;
}

/// Takes the prompt's LoRA tags out of it and returns them.
QString takeLoraTags(QString& prompt)
{
    const std::string bytes = prompt.toStdString();
    QString tags;
    QString rest;
    std::size_t done = 0;
    const auto text = [&bytes](std::size_t begin, std::size_t end) {
        return QString::fromUtf8(bytes.data() + begin, qsizetype(end - begin));
    };
    for (const auto& [begin, end] : loraTagPlaces(bytes)) {
        rest += text(done, begin);
        tags += text(begin, end);
        done = end;
    }
    if (!tags.isEmpty())
        prompt = rest + text(done, bytes.size());
    return tags;
}

} // namespace

Understanding understand(const PromptDictionary& dictionary, const QString& prompt)
{
    if (dictionary.isEmpty())
        return {.english = prompt, .words = {}, .unknown = {}};
    QString words = prompt;
    const QString tags = takeLoraTags(words);
    Understanding result = readAll(dictionary, words);
    if (!tags.isEmpty())
        result.english = result.differs ? result.english.trimmed() + u' ' + tags : prompt;
    return result;
}

} // namespace daguerre
