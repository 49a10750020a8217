// SPDX-License-Identifier: Apache-2.0
#include "core/settings/Settings.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace daguerre {

namespace {

QString userFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/daguerre/daguerre.ini");
}

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

/// A side as stored, or the default where the file holds one that no picture can have.
int sideOr(const QVariant& stored, int fallback)
{
    const int side = stored.toInt();
    return side >= minimumSide && side <= maximumSide && side % 8 == 0 ? side : fallback;
}

} // namespace

Settings::Settings()
    : Settings(userFile())
{
}

Settings::Settings(const QString& file)
    : m_file(std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

Settings::~Settings() = default;

TextToImage Settings::picture() const
{
    const TextToImage defaults;
    TextToImage picture;
    picture.prompt = m_file->value(QStringLiteral("picture/prompt")).toString().toStdString();
    picture.negativePrompt = m_file->value(QStringLiteral("picture/negativePrompt")).toString().toStdString();
    picture.seed = m_file->value(QStringLiteral("picture/seed")).toULongLong();
    picture.steps = std::clamp(m_file->value(QStringLiteral("picture/steps"), defaults.steps).toInt(), 1, maximumSteps);
    picture.guidanceScale = std::clamp(
        m_file->value(QStringLiteral("picture/guidance"), defaults.guidanceScale).toDouble(), 0.0, maximumGuidance);
    picture.width = sideOr(m_file->value(QStringLiteral("picture/width")), defaults.width);
    picture.height = sideOr(m_file->value(QStringLiteral("picture/height")), defaults.height);
    const auto sampler = m_file->value(QStringLiteral("picture/sampler")).toString().toStdString();
    const auto schedule = m_file->value(QStringLiteral("picture/schedule")).toString().toStdString();
    picture.sampler = samplerNamed(sampler).value_or(defaults.sampler);
    picture.schedule = scheduleNamed(schedule).value_or(defaults.schedule);
    return picture;
}

void Settings::setPicture(const TextToImage& picture)
{
    m_file->setValue(QStringLiteral("picture/prompt"), QString::fromStdString(picture.prompt));
    m_file->setValue(QStringLiteral("picture/negativePrompt"), QString::fromStdString(picture.negativePrompt));
    m_file->setValue(QStringLiteral("picture/seed"), qulonglong(picture.seed));
    m_file->setValue(QStringLiteral("picture/steps"), picture.steps);
    m_file->setValue(QStringLiteral("picture/guidance"), picture.guidanceScale);
    m_file->setValue(QStringLiteral("picture/width"), picture.width);
    m_file->setValue(QStringLiteral("picture/height"), picture.height);
    m_file->setValue(QStringLiteral("picture/sampler"), text(nameOf(picture.sampler).id));
    m_file->setValue(QStringLiteral("picture/schedule"), text(nameOf(picture.schedule).id));
}

SeedMode Settings::seedMode() const
{
    return m_file->value(QStringLiteral("picture/seedFixed"), false).toBool() ? SeedMode::Fixed : SeedMode::Random;
}

void Settings::setSeedMode(SeedMode mode)
{
    m_file->setValue(QStringLiteral("picture/seedFixed"), mode == SeedMode::Fixed);
}

int Settings::imageCount() const
{
    return std::max(1, m_file->value(QStringLiteral("picture/count"), 1).toInt());
}

void Settings::setImageCount(int count)
{
    m_file->setValue(QStringLiteral("picture/count"), count);
}

QString Settings::checkpoint() const
{
    return m_file->value(QStringLiteral("model/checkpoint")).toString();
}

void Settings::setCheckpoint(const QString& path)
{
    m_file->setValue(QStringLiteral("model/checkpoint"), path);
}

QString Settings::outputFolder() const
{
    const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    return m_file->value(QStringLiteral("output/folder"), QString(pictures + QStringLiteral("/Daguerre"))).toString();
}

void Settings::setOutputFolder(const QString& folder)
{
    m_file->setValue(QStringLiteral("output/folder"), folder);
}

QString Settings::fileNamePattern() const
{
    return m_file->value(QStringLiteral("output/pattern"), QStringLiteral("[datetime]-[seed]-[prompt_words]"))
        .toString();
}

QByteArray Settings::windowGeometry() const
{
    return m_file->value(QStringLiteral("window/geometry")).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray& geometry)
{
    m_file->setValue(QStringLiteral("window/geometry"), geometry);
}

QByteArray Settings::windowState() const
{
    return m_file->value(QStringLiteral("window/state")).toByteArray();
}

void Settings::setWindowState(const QByteArray& state)
{
    m_file->setValue(QStringLiteral("window/state"), state);
}

} // namespace daguerre
