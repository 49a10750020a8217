// SPDX-License-Identifier: Apache-2.0
#include "ui/parameters/UsedSettings.h"

#include "core/dictionary/DictionaryFile.h"
#include "core/dictionary/Understanding.h"
#include "core/generation/PictureMetadata.h"
#include "core/library/Infotext.h"

#include <QLocale>

#include <algorithm>

namespace daguerre {

namespace {

constexpr int maximumNamedExtras = 6;

int roundedSide(int pixels)
{
    return std::clamp(pixels / 8 * 8 + (pixels % 8 >= 4 ? 8 : 0), minimumSide, maximumSide);
}

/// What AUTOMATIC1111 means where a picture names none, or "Automatic".
ScheduleKind automaticSchedule(SamplerKind sampler)
{
    return sampler == SamplerKind::DpmPlusPlus2M ? ScheduleKind::Karras : ScheduleKind::Uniform;
}

bool isAutomatic(const QString& schedule)
{
    return schedule.isEmpty() || schedule.compare(QLatin1String("Automatic"), Qt::CaseInsensitive) == 0;
}

/// The words as the user wrote them, where they still mean what the model was given.
QString promptToUse(const PromptDictionary* dictionary, const QString& given, const QString& written)
{
    const bool same = dictionary && !written.isEmpty() && understand(*dictionary, written).english == given;
    return same ? written : given;
}

} // namespace

QString SettingsReport::headline() const
{
    if (taken.isEmpty())
        return UsedSettings::tr("Nothing could be taken from the picture");
    return UsedSettings::tr("Taken from the picture: %1").arg(QLocale().createSeparatedList(taken));
}

QString SettingsReport::details() const
{
    return missed.isEmpty() ? QString() : UsedSettings::tr("Not taken: %1").arg(missed.join(QStringLiteral("; ")));
}

UsedSettings::UsedSettings(
    ControlValues current, QHash<QString, QString> models, std::shared_ptr<const PromptDictionary> dictionary)
    : m_values(std::move(current))
    , m_dictionary(std::move(dictionary))
{
    for (auto model = models.cbegin(); model != models.cend(); ++model)
        m_models.insert(model.key().toCaseFolded(), model.value());
}

void UsedSettings::take(const ImageMetadata& metadata, SettingsParts parts)
{
    if (metadata == ImageMetadata()) {
        m_report.missed.append(tr("it doesn't say how it was made"));
        return;
    }
    if (parts != SettingsParts::Seed)
        takePrompts(metadata, parts);
    if (parts != SettingsParts::Prompt)
        takeSeed(metadata);
    if (parts != SettingsParts::All)
        return;
    takeNumbers(metadata);
    takeSize(metadata.size);
    takeSampler(metadata);
    takeUpscaling(metadata);
    takeModel(metadata.model);
    noteTheRest(metadata);
}

std::shared_ptr<const PromptDictionary> UsedSettings::dictionaryFor(
    const ImageMetadata& metadata, SettingsParts parts) const
{
    const QString current = m_values.checkpoint;
    const QString checkpoint
        = parts == SettingsParts::All ? m_models.value(metadata.model.toCaseFolded(), current) : current;
    if (checkpoint == current)
        return m_dictionary;
    return checkpoint.isEmpty() ? embeddedDictionary() : nullptr;
}

void UsedSettings::takePrompts(const ImageMetadata& metadata, SettingsParts parts)
{
    if (metadata.prompt.isEmpty() && metadata.negativePrompt.isEmpty()) {
        m_report.missed.append(tr("prompt: there is none"));
        return;
    }
    const auto dictionary = dictionaryFor(metadata, parts);
    m_values.picture.prompt = promptToUse(dictionary.get(), metadata.prompt, metadata.writtenPrompt).toStdString();
    m_values.picture.negativePrompt
        = promptToUse(dictionary.get(), metadata.negativePrompt, metadata.writtenNegativePrompt).toStdString();
    m_report.taken.append(tr("prompt"));
    if (!metadata.negativePrompt.isEmpty())
        m_report.taken.append(tr("negative prompt"));
}

void UsedSettings::takeSeed(const ImageMetadata& metadata)
{
    if (!metadata.seed) {
        m_report.missed.append(tr("seed: there is none"));
        return;
    }
    m_values.picture.seed = *metadata.seed;
    m_values.seedMode = SeedMode::Fixed;
    m_report.taken.append(tr("seed"));
}

void UsedSettings::takeNumbers(const ImageMetadata& metadata)
{
    if (metadata.steps) {
        m_values.picture.steps = std::clamp(*metadata.steps, 1, maximumSteps);
        m_report.taken.append(tr("steps"));
        if (m_values.picture.steps != *metadata.steps)
            m_report.missed.append(tr("steps %1: more than %2").arg(*metadata.steps).arg(maximumSteps));
    }
    if (metadata.guidance) {
        m_values.picture.guidanceScale = std::clamp(*metadata.guidance, 0.0, maximumGuidance);
        m_report.taken.append(tr("guidance"));
    }
}

void UsedSettings::takeSize(QSize size)
{
    if (size.isEmpty())
        return;
    const QSize rounded(roundedSide(size.width()), roundedSide(size.height()));
    m_values.picture.width = rounded.width();
    m_values.picture.height = rounded.height();
    m_report.taken.append(tr("size"));
    if (rounded != size)
        m_report.missed.append(tr("size %1 × %2: rounded to %3 × %4")
                                   .arg(size.width())
                                   .arg(size.height())
                                   .arg(rounded.width())
                                   .arg(rounded.height()));
}

void UsedSettings::takeSampler(const ImageMetadata& metadata)
{
    if (metadata.sampler.isEmpty())
        return;
    const auto sampler = samplerNamed(metadata.sampler.toStdString());
    if (!sampler) {
        m_report.missed.append(tr("sampler %1: not known here").arg(metadata.sampler));
        return;
    }
    m_values.picture.sampler = *sampler;
    m_report.taken.append(tr("sampler"));
    if (!nameOf(*sampler).usesSchedule)
        return;
    const auto schedule = isAutomatic(metadata.scheduleType) ? automaticSchedule(*sampler)
                                                             : scheduleNamed(metadata.scheduleType.toStdString());
    if (!schedule) {
        m_report.missed.append(tr("schedule %1: not known here").arg(metadata.scheduleType));
        return;
    }
    m_values.picture.schedule = *schedule;
    m_report.taken.append(tr("schedule"));
}

/// A picture that says how it was made, and nothing of upscaling, was not upscaled.
void UsedSettings::takeUpscaling(const ImageMetadata& metadata)
{
    const QString upscaler = upscalerOf(metadata);
    const auto upscaling = upscalingNamed(upscaler.toStdString());
    if (upscaler.isEmpty() && hasSettings(metadata))
        m_values.upscaling = Upscaling::None;
    else if (!upscaler.isEmpty() && !upscaling)
        m_report.missed.append(tr("upscaler %1: not known here").arg(upscaler));
    if (!upscaling)
        return;
    m_values.upscaling = *upscaling;
    m_report.taken.append(tr("upscaling"));
}

void UsedSettings::takeModel(const QString& name)
{
    if (name.isEmpty())
        return;
    const auto found = m_models.constFind(name.toCaseFolded());
    if (found == m_models.cend()) {
        m_report.missed.append(tr("model %1: not at hand").arg(name));
        return;
    }
    m_values.checkpoint = *found;
    m_report.taken.append(tr("model"));
}

void UsedSettings::noteTheRest(const ImageMetadata& metadata)
{
    if (metadata.clipSkip > 1)
        m_report.missed.append(tr("clip skip %1: not supported").arg(metadata.clipSkip));
    if (!metadata.rng.isEmpty() && metadata.rng.compare(QLatin1String("CPU"), Qt::CaseInsensitive) != 0)
        m_report.missed.append(tr("random numbers %1: the noise will be another").arg(metadata.rng));
    QStringList keys;
    for (const auto& [key, value] : metadata.extra)
        if (!isUpscalingKey(key))
            keys.append(key);
    if (keys.size() > maximumNamedExtras)
        keys = keys.first(maximumNamedExtras) + QStringList(QStringLiteral("…"));
    m_report.missed += keys;
    m_report.missed += metadata.notes;
}

} // namespace daguerre
