// SPDX-License-Identifier: Apache-2.0
#include "core/settings/ModelSettings.h"

#include <QCryptographicHash>
#include <QSettings>

namespace daguerre {

namespace {

/// A path can't be a key.
QString modelGroup(const QString& checkpoint)
{
    const QByteArray hash = QCryptographicHash::hash(checkpoint.toUtf8(), QCryptographicHash::Sha1).toHex();
    return QStringLiteral("models/%1/").arg(checkpoint.isEmpty() ? QStringLiteral("mini") : QString::fromLatin1(hash));
}

QString contentGroup(const QString& sha256)
{
    return QStringLiteral("contents/%1/").arg(sha256);
}

QString contentKey(const QString& checkpoint)
{
    return modelGroup(checkpoint) + QStringLiteral("sha256");
}

} // namespace

std::optional<ModelValues> ModelSettings::values(const QString& checkpoint) const
{
    return valuesIn(modelGroup(checkpoint), checkpoint.isEmpty());
}

void ModelSettings::setValues(const QString& checkpoint, const ModelValues& values)
{
    setValuesIn(modelGroup(checkpoint), values);
    keepByContent(checkpoint);
}

std::optional<ModelValues> ModelSettings::defaults(const QString& checkpoint) const
{
    return valuesIn(modelGroup(checkpoint) + QStringLiteral("defaults/"), checkpoint.isEmpty());
}

void ModelSettings::setDefaults(const QString& checkpoint, const ModelValues& values)
{
    setValuesIn(modelGroup(checkpoint) + QStringLiteral("defaults/"), values);
    keepByContent(checkpoint);
}

ModelOverrides ModelSettings::overrides(const QString& checkpoint) const
{
    if (checkpoint.isEmpty())
        return {};
    const QString group = modelGroup(checkpoint) + QStringLiteral("overrides/");
    return {m_file.value(group + QStringLiteral("vae")).toString(),
        predictionNamed(m_file.value(group + QStringLiteral("prediction")).toString().toStdString())};
}

void ModelSettings::setOverrides(const QString& checkpoint, const ModelOverrides& overrides)
{
    const QString group = modelGroup(checkpoint) + QStringLiteral("overrides/");
    const std::string_view prediction = overrides.prediction ? predictionId(*overrides.prediction) : "";
    m_file.setValue(group + QStringLiteral("vae"), overrides.vae);
    m_file.setValue(
        group + QStringLiteral("prediction"), QString::fromUtf8(prediction.data(), qsizetype(prediction.size())));
    keepByContent(checkpoint);
}

std::optional<ModelValues> ModelSettings::valuesIn(const QString& group, bool embedded) const
{
    if (!m_file.contains(group + QStringLiteral("steps")))
        return std::nullopt;
    return ModelValues {m_file.value(group + QStringLiteral("steps")).toInt(),
        m_file.value(group + QStringLiteral("guidance")).toDouble(),
        m_file.value(group + QStringLiteral("width")).toInt(), m_file.value(group + QStringLiteral("height")).toInt(),
        upscalingNamed(m_file.value(group + QStringLiteral("upscale")).toString().toStdString())
            .value_or(embedded ? Upscaling::Crisp4x : Upscaling::None)}; // of before there was one
}

void ModelSettings::setValuesIn(const QString& group, const ModelValues& values)
{
    m_file.setValue(group + QStringLiteral("steps"), values.steps);
    m_file.setValue(group + QStringLiteral("guidance"), values.guidanceScale);
    m_file.setValue(group + QStringLiteral("width"), values.width);
    m_file.setValue(group + QStringLiteral("height"), values.height);
    const std::string_view upscale = nameOf(values.upscaling).id;
    m_file.setValue(group + QStringLiteral("upscale"), QString::fromLatin1(upscale.data(), qsizetype(upscale.size())));
}

void ModelSettings::reset(const QString& checkpoint)
{
    if (const QString content = m_file.value(contentKey(checkpoint)).toString(); !content.isEmpty())
        m_file.remove(contentGroup(content).chopped(1));
    m_file.remove(modelGroup(checkpoint).chopped(1));
}

void ModelSettings::recognise(const QString& checkpoint, const QString& sha256)
{
    const QString group = modelGroup(checkpoint);
    const QString before = m_file.value(contentKey(checkpoint)).toString();
    if (before == sha256)
        return;
    if (isKept(contentGroup(sha256)) && (!before.isEmpty() || !isKept(group)))
        copy(contentGroup(sha256), group);
    if (isKept(group)) {
        m_file.setValue(contentKey(checkpoint), sha256);
        keepByContent(checkpoint);
    }
}

bool ModelSettings::isKept(const QString& group) const
{
    m_file.beginGroup(group.chopped(1));
    const bool kept = !m_file.allKeys().isEmpty();
    m_file.endGroup();
    return kept;
}

void ModelSettings::copy(const QString& from, const QString& to)
{
    m_file.remove(to.chopped(1));
    m_file.beginGroup(from.chopped(1));
    const QStringList keys = m_file.allKeys();
    m_file.endGroup();
    for (const QString& key : keys)
        m_file.setValue(to + key, m_file.value(from + key));
}

void ModelSettings::keepByContent(const QString& checkpoint)
{
    if (const QString content = m_file.value(contentKey(checkpoint)).toString(); !content.isEmpty())
        copy(modelGroup(checkpoint), contentGroup(content));
}

} // namespace daguerre
