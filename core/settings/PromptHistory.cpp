// SPDX-License-Identifier: Apache-2.0
#include "core/settings/PromptHistory.h"

#include "core/state/StateWriter.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr int version = 1;

QJsonObject toJson(const QList<PastPrompt>& prompts)
{
    QJsonArray array;
    for (const PastPrompt& past : prompts)
        array.append(QJsonObject {{u"prompt"_s, past.prompt}, {u"negativePrompt"_s, past.negativePrompt},
            {u"used"_s, past.used.toString(Qt::ISODate)}});
    return {{u"prompts"_s, array}};
}

QList<PastPrompt> promptsFromJson(const QJsonObject& json)
{
    QList<PastPrompt> prompts;
    const QJsonArray array = json[u"prompts"].toArray();
    for (const QJsonValue& past : array)
        prompts.append({past[u"prompt"].toString(), past[u"negativePrompt"].toString(),
            QDateTime::fromString(past[u"used"].toString(), Qt::ISODate)});
    return prompts;
}

} // namespace

PromptHistory::PromptHistory(StateWriter& writer, const QString& folder)
    : m_writer(writer)
    , m_file(folder + u"/prompts.state"_s, version)
{
    StateFile::Content content = m_file.read();
    m_prompts = promptsFromJson(content.value);
    m_problem = std::move(content.problem);
}

void PromptHistory::add(const QString& prompt, const QString& negativePrompt)
{
    if (prompt.trimmed().isEmpty())
        return;
    m_prompts.removeIf(
        [&](const PastPrompt& past) { return past.prompt == prompt && past.negativePrompt == negativePrompt; });
    m_prompts.prepend({prompt, negativePrompt, QDateTime::currentDateTimeUtc()});
    if (m_prompts.size() > maximum)
        m_prompts.resize(maximum);
    m_writer.write(m_file, toJson(m_prompts));
}

} // namespace daguerre
