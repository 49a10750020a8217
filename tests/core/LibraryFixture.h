// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/ImageWriter.h"
#include "core/library/Library.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace daguerre {

constexpr int patience = 30'000; // milliseconds

/// A picture file of that prompt, written `secondsAgo`. Returns its path.
inline QString makePicture(
    const QString& folder, const QString& name, const QString& prompt, int secondsAgo = 3600, quint64 seed = 1)
{
    ImageMetadata metadata;
    metadata.prompt = prompt;
    metadata.seed = seed;
    metadata.steps = 20;
    metadata.sampler = QStringLiteral("Euler a");
    metadata.model = QStringLiteral("mini");
    QImage image(16, 8, QImage::Format_RGB888);
    image.fill(QColor::fromHsv(int(qHash(name) % 360), 200, 200));
    QDir().mkpath(folder);
    const QString path = savePng(image, metadata, folder, name);
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite)
        || !file.setFileTime(QDateTime::currentDateTime().addSecs(-secondsAgo), QFileDevice::FileModificationTime))
        qFatal("the test's own picture can't be made");
    return path;
}

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Writes `bytes` to a file whose time of modification is an hour ago.
inline void writeOld(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush()
        || !file.setFileTime(QDateTime::currentDateTime().addSecs(-3600), QFileDevice::FileModificationTime))
        qFatal("the test's own file can't be written");
}

/// A library, and questions to it that wait for the answer.
class LibraryFixture {
public:
    explicit LibraryFixture(const QString& databasePath)
        : library(databasePath)
        , failures(&library, &Library::failed)
    {
        QObject::connect(&library, &Library::failed, &library, [](const Failure& failure) {
            qInfo().noquote() << failure.subject << failure.problem << failure.remedy; // explains a failing test
        });
    }

    /// Sets the folders and waits until they were read.
    bool scan(const QStringList& folders)
    {
        QSignalSpy finished(&library, &Library::scanFinished);
        library.setFolders(folders);
        return finished.wait(patience);
    }

    QList<PictureId> find(const QString& text = {}, int minimumRating = 0)
    {
        QSignalSpy found(&library, &Library::found);
        library.find({text, minimumRating});
        return found.wait(patience) ? found.first().at(1).value<QList<PictureId>>() : QList<PictureId>();
    }

    QList<PictureRecord> records(const QString& text = {})
    {
        const QList<PictureId> ids = find(text);
        QSignalSpy fetched(&library, &Library::fetched);
        library.fetch(ids);
        if (!fetched.wait(patience))
            return {};
        auto records = fetched.first().first().value<QList<PictureRecord>>();
        std::ranges::sort(records, {}, [&ids](const PictureRecord& record) { return ids.indexOf(record.id); });
        return records;
    }

    /// The first that is found.
    PictureRecord record(const QString& text = {}) { return records(text).value(0); }

    Library library;
    QSignalSpy failures;
};

} // namespace daguerre
