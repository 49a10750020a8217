// SPDX-License-Identifier: Apache-2.0
#include "core/library/LibraryReader.h"

namespace daguerre {

LibraryReader::LibraryReader(std::shared_ptr<LibraryShared> shared)
    : m_shared(std::move(shared))
{
}

void LibraryReader::find(quint64 number, const LibraryQuery& query)
{
    if (m_shared->newestFind != number)
        return;
    ask([&](LibraryIndex& index) { Q_EMIT found(number, query, index.find(query)); });
}

void LibraryReader::fetch(const QList<PictureId>& ids)
{
    ask([&](LibraryIndex& index) { Q_EMIT fetched(index.fetch(ids)); });
}

void LibraryReader::reopen()
{
    m_database.reset();
}

void LibraryReader::ask(const std::function<void(LibraryIndex&)>& question)
{
    const QString path = m_shared->path();
    if (path.isEmpty())
        return;
    try {
        if (!m_database)
            m_database = std::make_unique<LibraryDatabase>(path, LibraryDatabase::Access::Read);
        LibraryIndex index(*m_database);
        question(index);
    } catch (const UnusableDatabase&) {
        m_database.reset();
        Q_EMIT databaseDamaged();
    } catch (const Error& error) {
        Q_EMIT failed(toFailure(error));
    }
}

} // namespace daguerre
