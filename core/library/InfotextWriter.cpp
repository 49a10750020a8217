// SPDX-License-Identifier: Apache-2.0
#include "core/library/Infotext.h"

#include "core/library/InfotextKeys.h"
#include "core/library/InfotextPairs.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

using Pairs = QList<std::pair<QString, QString>>;

void append(Pairs& pairs, const QString& key, const QString& value)
{
    if (!value.isEmpty())
        pairs.append({key, value});
}

Pairs fieldsOf(const ImageMetadata& m)
{
    Pairs pairs;
    append(pairs, u"Steps"_s, m.steps ? QString::number(*m.steps) : QString());
    append(pairs, u"Sampler"_s, m.sampler);
    append(pairs, u"Schedule type"_s, m.scheduleType);
    if (m.guidance && std::isfinite(*m.guidance))
        append(pairs, u"CFG scale"_s, QString::number(*m.guidance, 'g', QLocale::FloatingPointShortest));
    append(pairs, u"Seed"_s, m.seed ? QString::number(*m.seed) : QString());
    if (!m.size.isEmpty())
        append(pairs, u"Size"_s, u"%1x%2"_s.arg(m.size.width()).arg(m.size.height()));
    append(pairs, u"Model hash"_s, m.modelHash);
    append(pairs, u"Model"_s, m.model);
    append(pairs, u"Clip skip"_s, m.clipSkip > 1 ? QString::number(m.clipSkip) : QString());
    append(pairs, u"RNG"_s, u"CPU"_s);
    append(pairs, u"Written as"_s, m.writtenPrompt);
    append(pairs, u"Negative written as"_s, m.writtenNegativePrompt);
    return pairs;
}

QString settingsLine(const ImageMetadata& metadata)
{
    Pairs pairs = fieldsOf(metadata);
    std::ranges::copy_if(metadata.extra, std::back_inserter(pairs),
        [](const auto& pair) { return isInfotextKey(pair.first) && !isInfotextField(pair.first); });
    std::ranges::stable_sort(pairs, {}, [](const auto& pair) { return infotextRank(pair.first); });
    pairs.append({u"Version"_s, u"Daguerre "_s + QStringLiteral(DAGUERRE_VERSION)});
    QStringList texts;
    for (const auto& [key, value] : pairs)
        texts.append(joinInfotextPair(key, value));
    return texts.join(u", "_s);
}

/// The prompt's lines, each that a reader would take for the negative prompt's label moved away from the line's start.
/// The negative prompt's first line stands behind the label itself.
QString guarded(QString prompt, bool negative)
{
    prompt.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').remove(QChar(u'\0'));
    QStringList lines = prompt.split(u'\n');
    for (qsizetype i = negative ? 1 : 0; i < lines.size(); ++i)
        if (QStringView(lines[i]).trimmed().startsWith("Negative prompt:"_L1))
            lines[i].prepend(u' ');
    return lines.join(u'\n');
}

} // namespace

QString formatInfotext(const ImageMetadata& metadata)
{
    QString text;
    if (!metadata.prompt.isEmpty())
        text += guarded(metadata.prompt, false) + u'\n';
    if (!metadata.negativePrompt.isEmpty())
        text += "Negative prompt: "_L1 + guarded(metadata.negativePrompt, true) + u'\n';
    return text + settingsLine(metadata);
}

} // namespace daguerre
