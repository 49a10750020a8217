// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace daguerre {

/// A word or phrase of German, Japanese or Korean, and what it means in English.
struct DictionaryTerm {
    QString key; // folded; without spaces where it isn't Latin
    QString written; // as people write it
    QStringList meanings; // the usual one first
    bool taught = false; // the model was trained to draw that one
};

/// What a dictionary file holds, unchecked beyond its form.
struct DictionaryContent {
    std::vector<DictionaryTerm> terms;
    QStringList english; // names and words that the model was trained on
    QStringList homographs; // German words that are English ones as well, though not the model's
};

/// The words of other languages that stand for something the embedded model can draw. A constant after its making; any
/// thread. An empty one knows nothing and changes nothing.
class PromptDictionary {
public:
    PromptDictionary() = default;
    explicit PromptDictionary(DictionaryContent content);

    bool isEmpty() const { return m_terms.empty(); }
    /// The term of that key; null where there is none.
    const DictionaryTerm* find(QStringView key) const;
    /// Whether any term's key begins with that.
    bool hasBeginning(QStringView prefix) const;
    /// The terms whose keys begin `text`, shortest first.
    QList<const DictionaryTerm*> beginning(QStringView text) const;
    /// The terms whose keys begin with `prefix`, at most `limit`, the shortest first.
    QList<const DictionaryTerm*> completing(QStringView prefix, qsizetype limit) const;

    /// Whether a folded word is one that the model was trained on.
    bool isEnglish(const QString& word) const { return m_english.contains(word); }
    bool beginsEnglish(const QString& prefix) const;
    bool isHomograph(const QString& word) const { return m_homographs.contains(word); }

private:
    using Range = std::pair<std::vector<DictionaryTerm>::const_iterator, std::vector<DictionaryTerm>::const_iterator>;
    Range startingWith(Range within, QStringView prefix) const;

    std::vector<DictionaryTerm> m_terms; // by key
    QSet<QString> m_english;
    QStringList m_englishSorted;
    QSet<QString> m_homographs;
};

/// A term's key: its words folded, and joined by spaces only where they are Latin.
QString dictionaryKey(const QStringList& foldedWords);

} // namespace daguerre
