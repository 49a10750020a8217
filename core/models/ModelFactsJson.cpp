// SPDX-License-Identifier: Apache-2.0
#include "core/models/ModelFactsJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr std::array kindNames {"checkpoint"_L1, "lora"_L1, "embedding"_L1, "vae"_L1, "upscaler"_L1, "taesd"_L1,
    "other"_L1}; // in ModelKind's order

template <typename Map>
QJsonObject objectOf(const Map& map)
{
    QJsonObject object;
    for (auto entry = map.begin(); entry != map.end(); ++entry)
        object.insert(entry.key(), entry.value());
    return object;
}

} // namespace

QByteArray toJson(const ModelFacts& facts)
{
    const QJsonObject json {
        {u"kind"_s, QString(kindNames.at(std::size_t(facts.kind)))},
        {u"family"_s, facts.family},
        {u"variant"_s, facts.variant},
        {u"reason"_s, facts.reason},
        {u"problem"_s, facts.problem},
        {u"remedy"_s, facts.remedy},
        {u"dtypes"_s, objectOf(facts.dtypes)},
        {u"tensors"_s, facts.tensorCount},
        {u"values"_s, facts.valueCount},
        {u"side"_s, facts.nativeSide},
        {u"metadata"_s, objectOf(facts.metadata)},
        {u"notes"_s, QJsonArray::fromStringList(facts.notes)},
    };
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<ModelFacts> modelFactsFromJson(const QByteArray& bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const QString name = json[u"kind"].toString();
    const auto kind = std::ranges::find_if(kindNames, [&name](auto each) { return each == name; });
    if (kind == kindNames.end())
        return std::nullopt;
    ModelFacts facts;
    facts.kind = ModelKind(kind - kindNames.begin());
    facts.family = json[u"family"].toString();
    facts.variant = json[u"variant"].toString();
    facts.reason = json[u"reason"].toString();
    facts.problem = json[u"problem"].toString();
    facts.remedy = json[u"remedy"].toString();
    const QJsonObject dtypes = json[u"dtypes"].toObject();
    for (auto dtype = dtypes.begin(); dtype != dtypes.end(); ++dtype)
        facts.dtypes.insert(dtype.key(), dtype.value().toInt());
    facts.tensorCount = json[u"tensors"].toInt();
    facts.valueCount = json[u"values"].toInteger();
    facts.nativeSide = json[u"side"].toInt();
    const QJsonObject metadata = json[u"metadata"].toObject();
    for (auto value = metadata.begin(); value != metadata.end(); ++value)
        facts.metadata.insert(value.key(), value.value().toString());
    for (const QJsonValue& note : json[u"notes"].toArray())
        facts.notes.append(note.toString());
    return facts;
}

} // namespace daguerre
