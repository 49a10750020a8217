// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/ModelCatalogue.h"
#include "tests/support/ModelFiles.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <optional>

namespace daguerre::test {

constexpr int patience = 30'000; // milliseconds

/// A test of a catalogue of the folder models(), with a cache that outlives it.
class ModelCatalogueTest : public QObject {
    Q_OBJECT

protected:
    std::optional<QTemporaryDir> m_place;
    std::optional<ModelCatalogue> m_catalogue;
    std::optional<QSignalSpy> m_failures;

    QString models(const QString& name = {}) const
    {
        return m_place->filePath(name.isEmpty() ? QStringLiteral("models") : QStringLiteral("models/") + name);
    }
    QString cachePath() const { return m_place->filePath(QStringLiteral("data/models.sqlite")); }

    void write(const QString& name, const QByteArray& bytes) const { writeOldFile(models(name), bytes); }
    static QByteArray checkpoint(char filler = 0) { return modelBytes(checkpointShapes(), {}, filler); }

    /// A new start of the program; waits until the folders were looked at.
    ModelScan start(const QStringList& folders = {})
    {
        m_failures.reset();
        m_catalogue.reset();
        m_catalogue.emplace(cachePath());
        m_failures.emplace(&*m_catalogue, &ModelCatalogue::failed);
        return scan(folders.isEmpty() ? QStringList {models()} : folders);
    }

    ModelScan scan(const QStringList& folders)
    {
        QSignalSpy finished(&*m_catalogue, &ModelCatalogue::scanFinished);
        m_catalogue->setFolders(folders);
        return finished.wait(patience) ? finished.first().first().value<ModelScan>() : ModelScan {-1, -1};
    }

    QStringList names() const
    {
        QStringList names;
        for (const ModelEntry& model : m_catalogue->models())
            names.append(model.name());
        return names;
    }

    bool isHashed() const
    {
        return std::ranges::none_of(
            m_catalogue->models(), [](const ModelEntry& model) { return model.sha256.isEmpty(); });
    }

    ModelEntry model(const QString& name) const
    {
        for (const ModelEntry& model : m_catalogue->models()) {
            if (model.name() == name)
                return model;
        }
        return {};
    }

private Q_SLOTS:
    void init()
    {
        m_place.emplace();
        QDir().mkpath(models());
    }

    void cleanup()
    {
        m_failures.reset();
        m_catalogue.reset();
        m_place.reset();
    }
};

} // namespace daguerre::test
