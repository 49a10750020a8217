// SPDX-License-Identifier: Apache-2.0
#include "ui/exchange/Incoming.h"

#include "core/checkpoint/DiffusersFolder.h"
#include "ui/prompt/PlainText.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace daguerre {

namespace {

const QStringList encodedTypes {
    QStringLiteral("image/png"), QStringLiteral("image/webp"), QStringLiteral("image/jpeg")};

bool isWebAddress(const QUrl& url)
{
    return url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
}

constexpr int entriesLookedAt = 200; // of a folder: a drop mustn't wait for one with 100,000 pictures

bool isModelFile(const QString& path)
{
    return path.endsWith(QLatin1String(".safetensors"), Qt::CaseInsensitive)
        || path.endsWith(QLatin1String(".ckpt"), Qt::CaseInsensitive);
}

bool holdsModels(const QString& folder)
{
    QDirIterator entries(folder, QDir::Files);
    for (int i = 0; i < entriesLookedAt && entries.hasNext(); ++i)
        if (isModelFile(entries.next()))
            return true;
    return false;
}

void sortFolder(const QString& folder, Incoming& found)
{
    if (isDiffusersFolder(folder.toStdString()))
        found.models.append(folder);
    else if (holdsModels(folder))
        found.modelFolders.append(folder);
    else
        found.folders.append(folder);
}

} // namespace

bool Incoming::isEmpty() const
{
    return pictures.isEmpty() && models.isEmpty() && modelFolders.isEmpty() && folders.isEmpty()
        && encodedImage.isEmpty() && image.isNull() && text.isEmpty() && address.isEmpty();
}

Incoming sorted(const QStringList& paths)
{
    Incoming found;
    for (const QString& path : paths) {
        if (QFileInfo(path).isDir())
            sortFolder(path, found);
        else if (isModelFile(path))
            found.models.append(path);
        else
            found.pictures.append(path);
    }
    return found;
}

Incoming incoming(const QMimeData& data)
{
    QStringList paths;
    QString address;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
        else if (isWebAddress(url) && address.isEmpty())
            address = url.toString();
    }
    if (!paths.isEmpty())
        return sorted(paths);
    Incoming found;
    for (const QString& type : encodedTypes)
        if (found.encodedImage.isEmpty() && data.formats().contains(type))
            found.encodedImage = data.data(type);
    if (found.encodedImage.isEmpty() && data.hasImage())
        found.image = qvariant_cast<QImage>(data.imageData());
    if (!found.isEmpty())
        return found;
    const QString text = hasPlainText(data) ? plainText(data).trimmed() : QString();
    const QUrl asAddress(text, QUrl::StrictMode);
    if (address.isEmpty() && !text.contains(QLatin1Char(' ')) && isWebAddress(asAddress))
        address = text;
    if (address.isEmpty())
        found.text = text;
    found.address = address;
    return found;
}

bool isWelcome(const QMimeData& data)
{
    return data.hasUrls() || data.hasImage() || hasPlainText(data);
}

} // namespace daguerre
