// SPDX-License-Identifier: Apache-2.0
#include "core/settings/DraftStore.h"

#include "core/generation/RequestJson.h"
#include "core/state/StateWriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr int version = 1;

QJsonObject toJson(const Caret& caret)
{
    return {{u"anchor"_s, caret.anchor}, {u"position"_s, caret.position}};
}

Caret caretFromJson(const QJsonValue& json)
{
    return {json[u"anchor"].toInt(), json[u"position"].toInt()};
}

QJsonObject toJson(const Draft& draft)
{
    return {
        {u"picture"_s, toJson(draft.picture)},
        {u"seedFixed"_s, draft.seedMode == SeedMode::Fixed},
        {u"imageCount"_s, draft.imageCount},
        {u"promptCaret"_s, toJson(draft.promptCaret)},
        {u"negativeCaret"_s, toJson(draft.negativeCaret)},
        {u"upscale"_s, toJson(draft.upscaling)},
    };
}

Draft draftFromJson(const QJsonObject& json)
{
    Draft draft;
    draft.picture = pictureFromJson(json[u"picture"].toObject());
    draft.seedMode = json[u"seedFixed"].toBool() ? SeedMode::Fixed : SeedMode::Random;
    draft.imageCount = std::max(1, json[u"imageCount"].toInt(1));
    draft.promptCaret = caretFromJson(json[u"promptCaret"]);
    draft.negativeCaret = caretFromJson(json[u"negativeCaret"]);
    draft.upscaling = upscalingFromJson(json[u"upscale"], draft.upscaling);
    return draft;
}

} // namespace

DraftStore::DraftStore(StateWriter& writer, const QString& folder)
    : m_writer(writer)
    , m_file(folder + u"/draft.state"_s, version)
{
    StateFile::Content content = m_file.read();
    m_draft = draftFromJson(content.value);
    m_problem = std::move(content.problem);
}

void DraftStore::save(const Draft& draft)
{
    if (draft == m_draft)
        return;
    m_draft = draft;
    m_writer.write(m_file, toJson(draft));
}

} // namespace daguerre
