// SPDX-License-Identifier: Apache-2.0
#include "core/library/InfotextKeys.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr const char* orderedKeys[] = {
    "Steps",
    "Sampler",
    "Schedule type",
    "CFG scale",
    "Distilled CFG Scale",
    "Image CFG scale",
    "Seed",
    "Face restoration",
    "Size",
    "Model hash",
    "Model",
    "FP8 weight",
    "VAE hash",
    "VAE",
    "Variation seed",
    "Variation seed strength",
    "Seed resize from",
    "Denoising strength",
    "Conditional mask weight",
    "Clip skip",
    "ENSD",
    "Token merging ratio",
    "Token merging ratio hr",
    "Init image hash",
    "RNG",
    "Tiling",
    "Hires upscale",
    "Hires resize",
    "Hires steps",
    "Hires upscaler",
    "Hires checkpoint",
    "Hires sampler",
    "Hires schedule type",
    "Hires prompt",
    "Hires negative prompt",
    "Hires CFG Scale",
    "Mask blur",
    "Inpaint area",
    "Masked area padding",
    "Masked content",
    "Mask mode",
    "Noise multiplier",
    "Eta",
    "Eta DDIM",
    "Sigma churn",
    "Sigma tmin",
    "Sigma tmax",
    "Sigma noise",
    "Schedule max sigma",
    "Schedule min sigma",
    "Schedule rho",
    "Discard penultimate sigma",
    "SGM noise multiplier",
    "Pad conds",
    "Emphasis",
    "Lora hashes",
    "TI hashes",
    "TI",
    "VAE Encoder",
    "VAE Decoder",
    "Refiner",
    "Refiner switch at",
    "Noise Schedule",
    "Postprocess upscaler",
    "Postprocess upscale by",
};

const QHash<QString, qsizetype>& ranks()
{
    static const QHash<QString, qsizetype> table = [] {
        QHash<QString, qsizetype> filled;
        for (const char* key : orderedKeys)
            filled.insert(QString::fromLatin1(key).toLower(), filled.size());
        return filled;
    }();
    return table;
}

bool isWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

} // namespace

bool isInfotextField(QStringView key)
{
    static const QSet<QString> fields {u"steps"_s, u"sampler"_s, u"schedule type"_s, u"cfg scale"_s,
        u"guidance scale"_s, u"seed"_s, u"size"_s, u"model hash"_s, u"model"_s, u"clip skip"_s, u"rng"_s, u"version"_s,
        u"written as"_s, u"negative written as"_s};
    return fields.contains(key.toString().toLower());
}

bool isKnownInfotextKey(QStringView key)
{
    return ranks().contains(key.toString().toLower()) || isInfotextField(key);
}

qsizetype infotextRank(QStringView key)
{
    return ranks().value(key.toString().toLower(), ranks().size());
}

bool isInfotextKeyCharacter(QChar c)
{
    return isWord(c) || c == u' ' || c == u'-' || c == u'/';
}

bool isInfotextKey(QStringView key)
{
    return key.size() >= 2 && isWord(key.front()) && key.back() != u' '
        && std::ranges::all_of(key, isInfotextKeyCharacter);
}

} // namespace daguerre
