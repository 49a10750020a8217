// SPDX-License-Identifier: Apache-2.0
#include "core/models/ModelEntry.h"

#include "core/models/ModelListing.h"

#include <QHash>

#include <algorithm>

namespace daguerre {

namespace {

QString folded(const QString& text)
{
    return text.normalized(QString::NormalizationForm_C).toCaseFolded();
}

void sortByName(QList<ModelEntry>& entries)
{
    QHash<QString, QString> keys;
    for (const ModelEntry& entry : std::as_const(entries))
        keys.insert(entry.path(), folded(entry.name()));
    std::ranges::sort(entries, [&keys](const ModelEntry& a, const ModelEntry& b) {
        return std::pair(keys.value(a.path()), a.path()) < std::pair(keys.value(b.path()), b.path());
    });
}

} // namespace

QString modelBaseName(const QString& path)
{
    const QString name = path.section(QLatin1Char('/'), -1);
    return isModelName(name) ? name.left(name.lastIndexOf(QLatin1Char('.'))) : name;
}

QString ModelEntry::name() const
{
    return modelBaseName(path());
}

QList<ModelEntry> mergedModels(const QList<ModelFile>& files)
{
    QList<ModelEntry> entries;
    QHash<QString, qsizetype> byContent;
    for (const ModelFile& file : files) {
        const qsizetype known = file.sha256.isEmpty() ? -1 : byContent.value(file.sha256, -1);
        if (known < 0) {
            if (!file.sha256.isEmpty())
                byContent.insert(file.sha256, entries.size());
            entries.append({{file.path}, file.stamp, file.cover, file.coverModified, file.sha256, file.facts});
            continue;
        }
        ModelEntry& entry = entries[known];
        entry.paths.append(file.path);
        if (entry.cover.isEmpty()) {
            entry.cover = file.cover;
            entry.coverModified = file.coverModified;
        }
    }
    sortByName(entries);
    return entries;
}

QStringList modelPaths(const QList<ModelEntry>& models, ModelKind kind, const QString& name)
{
    const QString wanted = folded(name);
    QStringList paths;
    for (const ModelEntry& model : models) {
        if (model.facts.kind != kind)
            continue;
        for (const QString& path : model.paths) {
            if (folded(modelBaseName(path)) == wanted)
                paths.append(path);
        }
    }
    return paths;
}

QStringList pathsOfKind(const QList<ModelEntry>& models, ModelKind kind)
{
    QStringList paths;
    for (const ModelEntry& model : models)
        if (model.facts.kind == kind)
            paths.append(model.path());
    return paths;
}

QStringList modelFolders(const QList<ModelEntry>& models, ModelKind kind)
{
    QStringList folders;
    for (const ModelEntry& model : models) {
        if (model.facts.kind != kind)
            continue;
        for (const QString& path : model.paths)
            folders.append(path.section(QLatin1Char('/'), 0, -2));
    }
    folders.removeDuplicates();
    return folders;
}

} // namespace daguerre
