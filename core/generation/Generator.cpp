// SPDX-License-Identifier: Apache-2.0
#include "core/generation/Generator.h"

#include "core/imaging/Conversions.h"
#include "core/library/FileNamePattern.h"
#include "core/library/ImageWriter.h"

#include <QDateTime>
#include <QDir>

namespace daguerre {

namespace {

/// Characters of the SHA-256 in a picture's metadata, as AUTOMATIC1111 writes them.
constexpr int shortHashLength = 10;

QString modelName(const LoadReport& model)
{
    return QString::fromStdString(model.path.stem().string());
}

QString savedPath(const FinishedPicture& finished, const GenerationRequest& request)
{
    if (!request.exactPath.isEmpty())
        return savePngAs(finished.picture, finished.metadata, request.exactPath);
    QDir().mkpath(request.folder); // savePng says it where that failed
    const QString name
        = fileBaseName(request.fileNamePattern, finished.metadata, QDateTime::currentDateTime(), finished.image + 1);
    return savePng(finished.picture, finished.metadata, request.folder, name);
}

/// Saves the picture, or notes why that failed.
void save(FinishedPicture& finished, const GenerationRequest& request)
{
    try {
        finished.path = savedPath(finished, request);
    } catch (const Error& error) {
        finished.saveFailure = toFailure(error);
    }
}

} // namespace

Generator::Generator(std::unique_ptr<Engine> engine)
    : m_engine(std::move(engine))
{
}

EngineStatus Generator::load(const QString& checkpoint, std::stop_token stop)
{
    const std::filesystem::path path = checkpoint.toStdString();
    m_model = m_engine->load(path, stop);
    m_modelHash.start(path);
    return {m_engine->info(), m_model};
}

void Generator::run(JobId job, const GenerationRequest& request, GenerationSink& sink, std::stop_token stop)
{
    validate(request);
    sink.stageEntered(Stage::LoadingModel, 0);
    sink.modelLoaded(load(request.checkpoint, stop));
    for (int image = 0; image < request.count; ++image) {
        GenerationResult result;
        FinishedPicture finished = drawOne(job, request, image, sink, result, stop);
        sink.stageEntered(Stage::Saving, image);
        save(finished, request);
        sink.pictureFinished(std::move(finished), result);
    }
}

FinishedPicture Generator::drawOne(JobId job, const GenerationRequest& request, int image, GenerationSink& sink,
    GenerationResult& result, std::stop_token stop)
{
    TextToImage picture = request.picture;
    picture.seed += static_cast<std::uint64_t>(image); // wraps around past 2^64 - 1
    sink.stageEntered(Stage::EncodingPrompt, image);
    result = m_engine->generate(picture, sink, stop);
    FinishedPicture finished;
    finished.job = job;
    finished.image = image;
    finished.picture = toQImage(result.image);
    finished.metadata = metadataFor(picture, result, stop);
    return finished;
}

ImageMetadata Generator::metadataFor(const TextToImage& picture, const GenerationResult& result, std::stop_token stop)
{
    ImageMetadata metadata;
    metadata.prompt = QString::fromStdString(picture.prompt);
    metadata.negativePrompt = QString::fromStdString(picture.negativePrompt);
    metadata.steps = picture.steps;
    const SamplerName& sampler = nameOf(picture.sampler);
    metadata.sampler = QString::fromUtf8(sampler.label.data(), qsizetype(sampler.label.size()));
    if (sampler.usesSchedule) {
        const ScheduleName& schedule = nameOf(picture.schedule);
        metadata.scheduleType = QString::fromUtf8(schedule.label.data(), qsizetype(schedule.label.size()));
    }
    metadata.guidance = picture.guidanceScale;
    metadata.seed = picture.seed;
    metadata.size = QSize(picture.width, picture.height);
    metadata.model = modelName(m_model);
    metadata.modelHash = m_modelHash.wait(stop).left(shortHashLength);
    if (result.promptsPadded)
        metadata.extra.append({QStringLiteral("Pad conds"), QStringLiteral("True")});
    return metadata;
}

} // namespace daguerre
