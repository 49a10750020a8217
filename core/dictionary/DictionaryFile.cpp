// SPDX-License-Identifier: Apache-2.0
#include "core/dictionary/DictionaryFile.h"

#include "core/Error.h"
#include "core/Log.h"
#include "core/Resources.h"
#include "core/dictionary/PromptWords.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr qint64 maximumSize = 8 << 20;

QStringList texts(const QJsonValue& value)
{
    QStringList list;
    for (const auto& text : value.toArray())
        list.append(text.toString());
    return list;
}

QString keyOf(const QString& term)
{
    QStringList folded;
    for (const PromptWord& word : promptWords(term))
        folded.append(word.folded);
    return dictionaryKey(folded);
}

/// Terms of one language; those whose meanings aren't among `english` are left out. `taught`: numbers in `english`.
void appendTerms(std::vector<DictionaryTerm>& terms, const QJsonObject& language, const QStringList& english,
    const QSet<int>& taught)
{
    for (auto entry = language.begin(); entry != language.end(); ++entry) {
        DictionaryTerm term {keyOf(entry.key()), entry.key(), {}, false};
        for (const auto& number : entry.value().toArray()) {
            if (const QString meaning = english.value(number.toInt(-1)); !meaning.isEmpty())
                term.meanings.append(meaning);
        }
        term.taught = taught.contains(entry.value()[0].toInt(-1));
        if (!term.key.isEmpty() && !term.meanings.isEmpty())
            terms.push_back(std::move(term));
    }
}

[[noreturn]] void refuse(const QString& path, const QString& problem)
{
    throw Error(ErrorKind::InputOutput, path.toStdString(), problem.toStdString(), "install Daguerre again");
}

} // namespace

PromptDictionary readDictionary(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        refuse(path, u"can't be read: "_s + file.errorString());
    const QJsonObject json = QJsonDocument::fromJson(file.read(maximumSize)).object();
    DictionaryContent content;
    const QStringList english = texts(json[u"english"]);
    QSet<int> taught;
    for (const auto& number : json[u"taught"].toArray())
        taught.insert(number.toInt(-1));
    for (const QString& language : {u"de"_s, u"ja"_s, u"ko"_s})
        appendTerms(content.terms, json[language].toObject(), english, taught);
    if (content.terms.empty())
        refuse(path, u"is no dictionary"_s);
    content.english = english + texts(json[u"words"]);
    content.homographs = texts(json[u"homographs"]);
    return PromptDictionary(std::move(content));
}

std::shared_ptr<const PromptDictionary> embeddedDictionary()
{
    static const std::shared_ptr<const PromptDictionary> dictionary = [] {
        try {
            return std::make_shared<const PromptDictionary>(
                readDictionary(resourcesFolder() + u"/models/mini/dictionary.json"_s));
        } catch (const Error& error) {
            log::warning(QString::fromUtf8(error.what()));
            return std::make_shared<const PromptDictionary>();
        }
    }();
    return dictionary;
}

} // namespace daguerre
