// SPDX-License-Identifier: Apache-2.0
#include "core/library/LibraryReader.h"

#include "core/library/LibrarySchema.h"

namespace daguerre {

LibraryReader::LibraryReader(std::shared_ptr<LibraryShared> shared)
    : m_shared(std::move(shared))
{
}

void LibraryReader::find(quint64 number, const LibraryQuery& query)
{
    if (m_shared->newestFind != number)
        return;
    ask([&] { Q_EMIT found(number, query, m_search->find(query)); });
}

void LibraryReader::fetch(const QList<PictureId>& ids)
{
    ask([&] { Q_EMIT fetched(LibraryIndex(*m_database).fetch(ids)); });
}

void LibraryReader::reopen()
{
    m_search.reset();
    m_database.reset();
    m_damaged = false;
}

void LibraryReader::ask(const std::function<void()>& question)
{
    const QString path = m_shared->path();
    if (path.isEmpty() || m_damaged)
        return;
    try {
        if (!m_database) {
            m_edition = m_shared->edition;
            m_database = std::make_unique<IndexDatabase>(path, librarySchema(), IndexDatabase::Access::Read);
            m_search = std::make_unique<LibrarySearch>(*m_database);
        }
        question();
    } catch (const UnusableDatabase&) {
        m_damaged = true;
        Q_EMIT databaseDamaged(m_edition);
    } catch (const Error& error) {
        Q_EMIT failed(toFailure(error));
    }
}

} // namespace daguerre
