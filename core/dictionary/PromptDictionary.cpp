// SPDX-License-Identifier: Apache-2.0
#include "core/dictionary/PromptDictionary.h"

#include "core/dictionary/PromptWords.h"
#include "core/dictionary/WordForms.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daguerre {

PromptDictionary::PromptDictionary(DictionaryContent content)
    : m_terms(std::move(content.terms))
    , m_homographs(content.homographs.cbegin(), content.homographs.cend())
{
    std::ranges::stable_sort(m_terms, {}, &DictionaryTerm::key);
    const auto again = std::ranges::unique(m_terms, {}, &DictionaryTerm::key);
    m_terms.erase(again.begin(), again.end());
    for (const QString& text : content.english) {
        for (const PromptWord& word : promptWords(text))
            m_english.insert(word.folded);
    }
    m_englishSorted = m_english.values();
    m_englishSorted.sort();
}

const DictionaryTerm* PromptDictionary::find(QStringView key) const
{
    const auto found
        = std::ranges::lower_bound(m_terms, key, {}, [](const DictionaryTerm& term) { return QStringView(term.key); });
    return found != m_terms.end() && found->key == key ? &*found : nullptr;
}

PromptDictionary::Range PromptDictionary::startingWith(Range within, QStringView prefix) const
{
    const auto before = [prefix](const DictionaryTerm& term) { return QStringView(term.key) < prefix; };
    const auto with = [prefix](const DictionaryTerm& term) { return QStringView(term.key).startsWith(prefix); };
    const auto begin = std::partition_point(within.first, within.second, before);
    return {begin, std::partition_point(begin, within.second, with)};
}

bool PromptDictionary::hasBeginning(QStringView prefix) const
{
    const auto found = std::ranges::lower_bound(
        m_terms, prefix, {}, [](const DictionaryTerm& term) { return QStringView(term.key); });
    return found != m_terms.end() && QStringView(found->key).startsWith(prefix);
}

QList<const DictionaryTerm*> PromptDictionary::beginning(QStringView text) const
{
    QList<const DictionaryTerm*> found;
    Range range {m_terms.begin(), m_terms.end()};
    for (qsizetype length = 1; length <= text.size(); ++length) {
        range = startingWith(range, text.first(length));
        if (range.first == range.second)
            break;
        if (range.first->key.size() == length)
            found.append(&*range.first);
    }
    return found;
}

QList<const DictionaryTerm*> PromptDictionary::completing(QStringView prefix, qsizetype limit) const
{
    const auto [begin, end] = startingWith({m_terms.begin(), m_terms.end()}, prefix);
    QList<const DictionaryTerm*> found;
    for (auto term = begin; term != end; ++term)
        found.append(&*term);
    std::ranges::stable_sort(found, {}, [](const DictionaryTerm* term) { return term->key.size(); });
    return found.first(std::min(limit, found.size()));
}

bool PromptDictionary::beginsEnglish(const QString& prefix) const
{
    const auto found = std::ranges::lower_bound(m_englishSorted, prefix);
    return found != m_englishSorted.end() && found->startsWith(prefix);
}

QString dictionaryKey(const QStringList& foldedWords)
{
    const bool latin = std::ranges::all_of(foldedWords,
        [](const QString& word) { return !word.isEmpty() && scriptOf(word.front().unicode()) == WordScript::Latin; });
    return foldedWords.join(latin ? u" "_s : QString());
}

} // namespace daguerre
