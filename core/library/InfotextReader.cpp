// SPDX-License-Identifier: Apache-2.0
#include "core/library/Infotext.h"

#include "core/library/InfotextKeys.h"
#include "core/library/InfotextLayout.h"

#include <QHash>

#include <cmath>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr qsizetype maximumNotes = 20;

void addNote(ImageMetadata& metadata, const QString& note)
{
    if (metadata.notes.size() < maximumNotes)
        metadata.notes.append(note);
}

/// The readers of one field's value: false, and nothing changed, where the text is none.
template <typename Target, typename Number>
bool take(Target& target, Number number, bool valid)
{
    if (valid)
        target = number;
    return valid;
}

bool takeText(QString& target, const QString& text)
{
    target = text;
    return true;
}

bool takeSteps(ImageMetadata& metadata, const QString& text)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    return take(metadata.steps, number, ok);
}

bool takeGuidance(ImageMetadata& metadata, const QString& text)
{
    bool ok = false;
    const double number = text.toDouble(&ok);
    return take(metadata.guidance, number, ok && std::isfinite(number));
}

bool takeSeed(ImageMetadata& metadata, const QString& text)
{
    bool ok = false;
    const quint64 number = text.toULongLong(&ok);
    return take(metadata.seed, number, ok);
}

bool takeSize(ImageMetadata& metadata, const QString& text)
{
    const QStringList sides = text.split(u'x');
    bool widthOk = false, heightOk = false;
    const QSize size(sides.first().toInt(&widthOk), sides.last().toInt(&heightOk));
    return take(metadata.size, size, sides.size() == 2 && widthOk && heightOk && !size.isEmpty());
}

bool takeClipSkip(ImageMetadata& metadata, const QString& text)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    return take(metadata.clipSkip, number, ok && number > 0);
}

using Setter = bool (*)(ImageMetadata&, const QString&);

/// By lower-case key.
const QHash<QString, Setter>& setters()
{
    using M = ImageMetadata;
    static const QHash<QString, Setter> table {
        {u"steps"_s, takeSteps},
        {u"sampler"_s, [](M& m, const QString& text) { return takeText(m.sampler, text); }},
        {u"schedule type"_s, [](M& m, const QString& text) { return takeText(m.scheduleType, text); }},
        {u"cfg scale"_s, takeGuidance},
        {u"guidance scale"_s, takeGuidance},
        {u"seed"_s, takeSeed},
        {u"size"_s, takeSize},
        {u"model hash"_s, [](M& m, const QString& text) { return takeText(m.modelHash, text); }},
        {u"model"_s, [](M& m, const QString& text) { return takeText(m.model, text); }},
        {u"clip skip"_s, takeClipSkip},
        {u"rng"_s, [](M& m, const QString& text) { return takeText(m.rng, text); }},
        {u"written as"_s, [](M& m, const QString& text) { return takeText(m.writtenPrompt, text); }},
        {u"negative written as"_s, [](M& m, const QString& text) { return takeText(m.writtenNegativePrompt, text); }},
        {u"version"_s, [](M& m, const QString& text) { return takeText(m.version, text); }},
    };
    return table;
}

void applySettings(ImageMetadata& metadata, const InfotextPairs& settings)
{
    for (const InfotextPair& pair : settings.pairs) {
        const Setter set = setters().value(pair.key.toLower());
        if (!set)
            metadata.extra.append({pair.key, pair.value});
        else if (!set(metadata, pair.value))
            addNote(metadata, u"\u201c%1: %2\u201d is not understood"_s.arg(pair.key, pair.value.left(80)));
    }
    for (const QString& leftover : settings.leftovers)
        addNote(metadata, u"\u201c%1\u201d among the settings is not understood"_s.arg(leftover.left(80)));
}

/// Lines after the settings: each "Key: ..." begins a value that goes on over the lines below it.
void applyTail(ImageMetadata& metadata, const QString& tail)
{
    if (tail.trimmed().isEmpty())
        return;
    addNote(metadata, u"there are lines after the settings"_s);
    bool open = false;
    for (const QString& line : tail.split(u'\n')) {
        const QString key = line.left(line.indexOf(u':')).trimmed();
        if (line.contains(u':') && isInfotextKey(key) && !isInfotextField(key)) {
            metadata.extra.append({key, line.mid(line.indexOf(u':') + 1).trimmed()});
            open = true;
        } else if (open) {
            metadata.extra.last().second += u'\n' + line;
        }
    }
}

/// "DPM++ 2M Karras", as AUTOMATIC1111 wrote it before it had schedule types, into its two parts.
void splitLegacySampler(ImageMetadata& metadata)
{
    static const QStringList schedules {u"Karras"_s, u"Polyexponential"_s, u"Exponential"_s, u"SGM Uniform"_s,
        u"KL Optimal"_s, u"Align Your Steps"_s, u"Simple"_s, u"Normal"_s, u"Beta"_s, u"Uniform"_s};
    if (!metadata.scheduleType.isEmpty() && metadata.scheduleType != "Automatic"_L1)
        return;
    for (const QString& schedule : schedules) {
        if (metadata.sampler.endsWith(QString(u' ' + schedule), Qt::CaseInsensitive)) {
            metadata.sampler.chop(schedule.size() + 1);
            metadata.scheduleType = schedule;
            return;
        }
    }
}

/// Line feeds only, and no U+0000, which neither PNG nor EXIF texts can hold.
QString normalized(QString text)
{
    return text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').remove(QChar(u'\0'));
}

} // namespace

ImageMetadata parseInfotext(const QString& text)
{
    const InfotextLayout layout = layOutInfotext(normalized(text));
    InfotextPrompts prompts = splitInfotextPrompts(layout);
    ImageMetadata metadata;
    metadata.prompt = std::move(prompts.prompt);
    metadata.negativePrompt = std::move(prompts.negativePrompt);
    metadata.raw = text;
    applySettings(metadata, layout.settings);
    applyTail(metadata, layout.tail);
    if (!layout.isOurs())
        splitLegacySampler(metadata);
    return metadata;
}

bool hasSettings(const ImageMetadata& metadata)
{
    return metadata.steps && (metadata.seed || !metadata.sampler.isEmpty());
}

} // namespace daguerre
