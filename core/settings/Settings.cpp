// SPDX-License-Identifier: Apache-2.0
#include "core/settings/Settings.h"

#include "core/state/StateFile.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>

namespace daguerre {

namespace {

QString userFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/daguerre/daguerre.ini");
}

/// The file's bytes if QSettings wrote all of them. It ends each line, and escapes NULs.
std::optional<QByteArray> soundBytes(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    if (!bytes.endsWith('\n') || bytes.contains('\0'))
        return {};
    return QSettings(path, QSettings::IniFormat).status() == QSettings::NoError ? std::optional(bytes) : std::nullopt;
}

/// Both are small; failing costs only the copy.
void keepCopy(const QByteArray& bytes, const QString& path)
{
    QSaveFile copy(path);
    if (copy.open(QIODevice::WriteOnly) && copy.write(bytes) == bytes.size())
        copy.commit();
}

/// Sees to it that the settings file is sound or absent; says what was wrong with it.
std::optional<Failure> repair(const QString& path)
{
    const QString previous = path + QStringLiteral(".previous");
    if (!QFile::exists(path))
        return {};
    if (const auto bytes = soundBytes(path)) {
        keepCopy(*bytes, previous);
        return {};
    }
    const QString aside = setAside(path);
    const auto lastGood = soundBytes(previous);
    if (lastGood)
        keepCopy(*lastGood, path);
    return Failure {ErrorKind::InputOutput, path, QStringLiteral("is damaged and was set aside as ") + aside,
        lastGood ? QStringLiteral("the settings of the last start were taken")
                 : QStringLiteral("the program starts with its own settings")};
}

} // namespace

Settings::Settings()
    : Settings(userFile())
{
}

Settings::Settings(const QString& file)
    : m_problem(repair(file))
    , m_file(std::make_unique<QSettings>(file, QSettings::IniFormat))
    , m_models(*m_file)
{
}

Settings::~Settings() = default;

QString Settings::checkpoint() const
{
    return m_file->value(QStringLiteral("model/checkpoint")).toString();
}

void Settings::setCheckpoint(const QString& path)
{
    m_file->setValue(QStringLiteral("model/checkpoint"), path);
}

QStringList Settings::modelFolders() const
{
    return m_file->value(QStringLiteral("catalogue/folders")).toStringList();
}

void Settings::setModelFolders(const QStringList& folders)
{
    m_file->setValue(QStringLiteral("catalogue/folders"), folders);
}

QByteArray Settings::modelsWindowState(const QString& part) const
{
    return m_file->value(QStringLiteral("catalogue/") + part).toByteArray();
}

void Settings::setModelsWindowState(const QString& part, const QByteArray& state)
{
    m_file->setValue(QStringLiteral("catalogue/") + part, state);
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

bool Settings::keepsMetadata() const
{
    return m_file->value(QStringLiteral("exchange/keepMetadata"), true).toBool();
}

void Settings::setKeepsMetadata(bool keeps)
{
    m_file->setValue(QStringLiteral("exchange/keepMetadata"), keeps);
}

PreviewDecoders Settings::previewDecoders() const
{
    return {m_file->value(QStringLiteral("previews/stableDiffusion")).toString(),
        m_file->value(QStringLiteral("previews/stableDiffusionXL")).toString()};
}

void Settings::setPreviewDecoders(const PreviewDecoders& decoders)
{
    m_file->setValue(QStringLiteral("previews/stableDiffusion"), decoders.stableDiffusion);
    m_file->setValue(QStringLiteral("previews/stableDiffusionXL"), decoders.stableDiffusionXL);
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

QStringList Settings::galleryFolders() const
{
    return m_file->value(QStringLiteral("gallery/folders")).toStringList();
}

void Settings::setGalleryFolders(const QStringList& folders)
{
    QStringList others = folders;
    others.removeAll(outputFolder());
    others.removeDuplicates();
    m_file->setValue(QStringLiteral("gallery/folders"), others);
}

int Settings::thumbnailSide() const
{
    return m_file->value(QStringLiteral("gallery/thumbnailSide"), 96).toInt();
}

void Settings::setThumbnailSide(int side)
{
    m_file->setValue(QStringLiteral("gallery/thumbnailSide"), side);
}

bool Settings::isGalleryList() const
{
    return m_file->value(QStringLiteral("gallery/list"), false).toBool();
}

void Settings::setGalleryList(bool list)
{
    m_file->setValue(QStringLiteral("gallery/list"), list);
}

QByteArray Settings::gallerySplitter() const
{
    return m_file->value(QStringLiteral("gallery/splitter")).toByteArray();
}

void Settings::setGallerySplitter(const QByteArray& state)
{
    m_file->setValue(QStringLiteral("gallery/splitter"), state);
}

} // namespace daguerre
