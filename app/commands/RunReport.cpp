// SPDX-License-Identifier: Apache-2.0
#include "app/commands/RunReport.h"

#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>

#include <sys/resource.h>

namespace daguerre {

namespace {

qint64 peakMemoryBytes()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return qint64(usage.ru_maxrss) * 1024; // Linux counts in KiB
}

QJsonObject stepJson(int image, const StepReport& step)
{
    return {{QStringLiteral("image"), image}, {QStringLiteral("index"), step.index},
        {QStringLiteral("sigma"), step.sigma}, {QStringLiteral("timestep"), step.timestep},
        {QStringLiteral("ms"), step.milliseconds}};
}

} // namespace

void RunReport::setModel(const EngineStatus& status)
{
    const std::string_view family = familyId(status.model.family);
    m_loadMilliseconds = status.model.milliseconds + status.warmUpMilliseconds;
    m_report[QStringLiteral("model")] = QJsonObject {
        {QStringLiteral("path"), QString::fromStdString(std::filesystem::absolute(status.model.path).string())},
        {QStringLiteral("family"), QString::fromLatin1(family.data(), qsizetype(family.size()))}};
    m_report[QStringLiteral("device")] = QString::fromStdString(status.engine.device);
    m_report[QStringLiteral("dtype")]
        = status.engine.precision == Precision::BFloat16 ? QStringLiteral("bfloat16") : QStringLiteral("float32");
    m_report[QStringLiteral("threads")] = status.engine.threads;
    m_report[QStringLiteral("versions")] = QJsonObject {{QStringLiteral("daguerre"), QStringLiteral(DAGUERRE_VERSION)},
        {QStringLiteral("libtorch"), QString::fromStdString(status.engine.libtorchVersion)},
        {QStringLiteral("qt"), QString::fromLatin1(qVersion())}};
}

void RunReport::setUnderstood(const Understanding& prompt, const Understanding& negativePrompt)
{
    m_report[QStringLiteral("understood")] = QJsonObject {{QStringLiteral("prompt"), prompt.english},
        {QStringLiteral("negative_prompt"), negativePrompt.english},
        {QStringLiteral("unknown"), QJsonArray::fromStringList(prompt.unknown + negativePrompt.unknown)}};
}

void RunReport::addPicture(const FinishedPicture& picture, const GenerationResult& result)
{
    for (const StepReport& step : result.steps)
        m_steps.append(stepJson(picture.image, step));
    m_encodeMilliseconds += result.encodeMilliseconds;
    m_decodeMilliseconds += result.decodeMilliseconds;
    m_upscaleMilliseconds += result.upscaleMilliseconds;
    m_previewMilliseconds += result.previewMilliseconds;
    // A double can't hold every 64-bit seed, so it is text.
    m_pictures.append(QJsonObject {{QStringLiteral("path"), QDir(picture.path).absolutePath()},
        {QStringLiteral("seed"), QString::number(picture.metadata.seed.value_or(0))}});
}

void RunReport::write(const QString& file, const QString& modelSha256) const
{
    QJsonObject report = m_report;
    QJsonObject model = report[QStringLiteral("model")].toObject();
    model[QStringLiteral("sha256")] = modelSha256;
    report[QStringLiteral("model")] = model;
    report[QStringLiteral("stages_ms")] = QJsonObject {{QStringLiteral("load"), m_loadMilliseconds},
        {QStringLiteral("encode"), m_encodeMilliseconds}, {QStringLiteral("decode"), m_decodeMilliseconds},
        {QStringLiteral("upscale"), m_upscaleMilliseconds}, {QStringLiteral("preview"), m_previewMilliseconds}};
    report[QStringLiteral("steps")] = m_steps;
    report[QStringLiteral("pictures")] = m_pictures;
    report[QStringLiteral("peak_memory_bytes")] = peakMemoryBytes();
    QSaveFile target(file);
    const QByteArray json = QJsonDocument(report).toJson();
    if (!target.open(QIODevice::WriteOnly) || target.write(json) != json.size() || !target.commit())
        throw Error(ErrorKind::InputOutput, file.toStdString(),
            "can't be written: " + target.errorString().toStdString(), "choose another place for --report");
}

} // namespace daguerre
