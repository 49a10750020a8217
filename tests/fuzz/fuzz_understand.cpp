// SPDX-License-Identifier: Apache-2.0
// Any bytes as a prompt for the embedded model: what it is given is understood as itself, and completing words ends at
// the caret.
#include "core/dictionary/DictionaryFile.h"
#include "core/dictionary/Understanding.h"
#include "core/dictionary/WordCompletion.h"

#include <cstdlib>

namespace {

using namespace daguerre;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

const PromptDictionary& dictionary()
{
    static const PromptDictionary instance
        = readDictionary(qEnvironmentVariable("DAGUERRE_RESOURCES", QStringLiteral("resources"))
            + QStringLiteral("/models/mini/dictionary.json"));
    return instance;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString prompt = QString::fromUtf8(reinterpret_cast<const char*>(data), qsizetype(size));
    const Understanding understood = understand(dictionary(), prompt);
    require(understand(dictionary(), understood.english).english == understood.english);
    require(prompt.trimmed().isEmpty() == understood.english.trimmed().isEmpty());
    if (understood.words.isEmpty() && understood.unknown.isEmpty())
        require(understood.english == prompt);
    for (const UnderstoodWord& word : understood.words)
        require(!word.written.isEmpty() && !word.english.isEmpty());

    const WordCompletions completions = completionsFor(dictionary(), prompt);
    require(completions.begin >= 0 && completions.begin <= prompt.size() && completions.words.size() <= 8);
    return 0;
}
