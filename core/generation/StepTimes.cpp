// SPDX-License-Identifier: Apache-2.0
#include "core/generation/StepTimes.h"

#include "core/generation/RequestJson.h"
#include "core/state/StateWriter.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr int version = 1;
constexpr qsizetype maximumKinds = 500;
constexpr double longestSeconds = 1e6;

QString kindOf(const GenerationRequest& request)
{
    const TextToImage& picture = request.picture;
    QString kind = picture.guidanceScale == 1.0 ? u"plain"_s : u"guided"_s;
    if (request.upscaling != Upscaling::None)
        kind += u' ' + toJson(request.upscaling);
    return u"%1x%2 %3 %4"_s.arg(picture.width).arg(picture.height).arg(kind, request.checkpoint);
}

double sound(const QJsonValue& seconds)
{
    const double value = seconds.toDouble();
    return value > 0 && value < longestSeconds ? value : 0;
}

/// The newest counts most: other programs and a warm machine change what a step takes.
double mean(double before, double now)
{
    return before > 0 ? (before + now) / 2 : now;
}

} // namespace

StepTimes::StepTimes(StateWriter& writer, const QString& folder)
    : m_writer(writer)
    , m_file(folder + u"/times.state"_s, version)
{
    const QJsonObject json = m_file.read().value; // damaged: learnt anew, not worth a message
    for (auto kind = json.constBegin(); kind != json.constEnd(); ++kind)
        m_times.insert(kind.key(), {sound(kind.value()[u"step"]), sound(kind.value()[u"rest"])});
}

void StepTimes::learn(const GenerationRequest& request, const PictureTimes& times)
{
    if (!times.areKnown())
        return;
    const QString kind = kindOf(request);
    if (m_times.size() >= maximumKinds && !m_times.contains(kind))
        m_times.erase(m_times.begin());
    PictureTimes& known = m_times[kind];
    known = {mean(known.step, times.step), mean(known.rest, times.rest)};
    QJsonObject json;
    for (auto each = m_times.cbegin(); each != m_times.cend(); ++each)
        json.insert(each.key(), QJsonObject {{u"step"_s, each->step}, {u"rest"_s, each->rest}});
    m_writer.write(m_file, json);
}

PictureTimes StepTimes::expected(const GenerationRequest& request) const
{
    return m_times.value(kindOf(request));
}

double StepTimes::seconds(const GenerationRequest& request) const
{
    const PictureTimes times = expected(request);
    if (!times.areKnown())
        return -1;
    return (request.count - request.first) * (request.picture.steps * times.step + times.rest);
}

} // namespace daguerre
