// SPDX-License-Identifier: Apache-2.0
// Any text typed into the gallery's search: the index understands what is made of it.
#include "core/library/LibraryIndex.h"
#include "core/library/LibrarySchema.h"
#include "core/library/LibrarySearch.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdlib>

namespace {

using namespace daguerre;

/// A library of one picture, which has no words.
LibrarySearch& search()
{
    static int argumentCount = 1;
    static char name[] = "fuzz";
    static char* arguments[] = {name, nullptr};
    static const QCoreApplication application(argumentCount, arguments);
    static const QTemporaryDir folder;
    static IndexDatabase writer(
        folder.filePath(QStringLiteral("library.sqlite")), librarySchema(), IndexDatabase::Access::Write);
    static IndexDatabase reader(writer.path(), librarySchema(), IndexDatabase::Access::Read);
    static LibrarySearch instance = [] {
        PictureFacts facts;
        facts.path = QStringLiteral("/.");
        LibraryIndex(writer).insert(facts);
        return LibrarySearch(reader);
    }();
    return instance;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const LibraryQuery query {
        QString::fromUtf8(reinterpret_cast<const char*>(data), qsizetype(size)), size > 0 ? int(data[0]) % 6 - 1 : 0};
    const ParsedQuery parsed = parseLibraryQuery(query);
    LibrarySearch& library = search();
    if (library.find(query).size() > 1) // an Error that is thrown ends the run
        std::abort();
    if (parsed.minimumRating < query.minimumRating)
        std::abort();
    return 0;
}
