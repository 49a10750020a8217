// SPDX-License-Identifier: Apache-2.0
#include "core/generation/Generator.h"

#include "core/checkpoint/FileHash.h"
#include "core/checkpoint/lora/LoraHash.h"
#include "core/dictionary/ModelDictionary.h"
#include "core/generation/AddOnFolders.h"
#include "core/generation/PictureMetadata.h"
#include "core/generation/SavedPictures.h"
#include "core/imaging/Conversions.h"
#include "core/library/FileNamePattern.h"
#include "core/library/ImageWriter.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>

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

/// Tells of pictures that needn't be made again; returns the first that must.
int firstToMake(const GenerationRequest& request, GenerationSink& sink)
{
    int image = request.first;
    if (request.since > 0)
        for (const QString& path : savedSince(request))
            sink.pictureFound(image++, path);
    return image;
}

/// A stop came between decoding and enlarging.
bool wasCutOff(const FinishedPicture& finished, const GenerationRequest& request)
{
    return request.upscaling != Upscaling::None && !finished.upscaleFailure && upscalerOf(finished.metadata).isEmpty();
}

} // namespace

void requireRoom(const GenerationRequest& request)
{
    if (!request.exactPath.isEmpty())
        return;
    QDir().mkpath(request.folder);
    requireSpace(request.folder, largestPngSize(finalSize(request)));
}

void save(FinishedPicture& picture, const GenerationRequest& request)
{
    try {
        picture.saveFailure.reset();
        picture.path = savedPath(picture, request);
    } catch (const Error& error) {
        picture.saveFailure = toFailure(error);
    }
}

Generator::Generator(std::unique_ptr<Engine> engine)
    : m_engine(std::move(engine))
    , m_loraHashes(loraHash)
    , m_embeddingHashes([](const auto& file, std::stop_token stop) { return sha256OfFile(file, std::move(stop)); })
{
}

EngineStatus Generator::load(const ModelSource& source)
{
    m_model = m_engine->load(source);
    m_source = source;
    m_dictionary = dictionaryOf(m_model); // read here, so that the window finds it read
    m_modelHash.start(source.checkpoint);
    if (!source.vae.empty())
        m_vaeHash.start(source.vae);
    return {m_engine->info(), m_model};
}

EngineStatus Generator::warm(const ModelSource& source, std::stop_token stop)
{
    EngineStatus status = load(source);
    QElapsedTimer timer;
    timer.start();
    warmUp(std::move(stop));
    status.warmUpMilliseconds = double(timer.nsecsElapsed()) / 1e6;
    return status;
}

void Generator::run(JobId job, const GenerationRequest& request, GenerationSink& sink, std::stop_token stop)
{
    validate(request);
    int image = firstToMake(request, sink);
    if (image == request.count)
        return;
    sink.stageEntered(Stage::LoadingModel, image);
    sink.modelLoaded(warm(modelSource(request), stop));
    const Prepared ready = prepared(request, sink);
    bool saved = true;
    for (; image < request.count && saved; ++image) {
        requireRoom(request);
        GenerationResult result;
        FinishedPicture finished = drawOne(job, ready, image, sink, result, stop);
        noteWritten(finished.metadata, request.picture);
        sink.stageEntered(Stage::Saving, image);
        save(finished, request);
        saved = !finished.saveFailure;
        const bool cutOff = wasCutOff(finished, request);
        sink.pictureFinished(std::move(finished), result);
        if (cutOff)
            throw Cancelled();
    }
}

Generator::Prepared Generator::prepared(const GenerationRequest& request, GenerationSink& sink) const
{
    const GenerationRequest told = understood(request, sink);
    return {withAddOns(told), told.picture};
}

GenerationRequest Generator::understood(const GenerationRequest& request, GenerationSink& sink) const
{
    GenerationRequest given = request;
    if (request.verbatim || !m_dictionary)
        return given;
    const Understanding prompt = understand(*m_dictionary, QString::fromStdString(request.picture.prompt));
    const Understanding negative = understand(*m_dictionary, QString::fromStdString(request.picture.negativePrompt));
    if (!prompt.saysNothingNew() || !negative.saysNothingNew())
        sink.promptsUnderstood(prompt, negative);
    if (prompt.differs)
        given.picture.prompt = prompt.english.toStdString();
    if (negative.differs)
        given.picture.negativePrompt = negative.english.toStdString();
    return given;
}

FinishedPicture Generator::drawOne(JobId job, const Prepared& prepared, int image, GenerationSink& sink,
    GenerationResult& result, std::stop_token stop)
{
    TextToImage picture = prepared.given.picture;
    TextToImage told = prepared.told;
    told.seed = picture.seed += static_cast<std::uint64_t>(image); // wraps around past 2^64 - 1
    sink.stageEntered(Stage::EncodingPrompt, image);
    result = m_engine->generate(picture, sink, stop);
    FinishedPicture finished;
    finished.job = job;
    finished.image = image;
    finished.metadata = metadataFor(told, picture, result, stop);
    if (const Upscaling upscaling = prepared.given.upscaling; upscaling != Upscaling::None) {
        sink.stageEntered(Stage::Upscaling, image);
        enlarge(finished, upscaling, result, stop);
    }
    finished.picture = toQImage(result.image);
    return finished;
}

void Generator::enlarge(FinishedPicture& finished, Upscaling upscaling, GenerationResult& result, std::stop_token stop)
{
    QElapsedTimer timer;
    timer.start();
    try {
        result.image = m_engine->upscale(result.image, upscalerPath(upscaling).toStdString(), stop);
        noteUpscaling(finished.metadata, upscaling);
    } catch (const Cancelled&) {
        return;
    } catch (...) {
        finished.upscaleFailure = currentFailure();
        if (finished.upscaleFailure->remedy.isEmpty())
            finished.upscaleFailure->remedy = QStringLiteral("install Daguerre again, or turn upscaling off");
    }
    result.upscaleMilliseconds = double(timer.nsecsElapsed()) / 1e6;
}

ImageMetadata Generator::metadataFor(
    const TextToImage& told, const TextToImage& given, const GenerationResult& result, std::stop_token stop)
{
    ImageMetadata metadata = metadataOf(told);
    metadata.model = modelName(m_model);
    metadata.modelHash = m_modelHash.wait(stop).left(shortHashLength);
    if (!m_source.vae.empty()) {
        metadata.extra.append({QStringLiteral("VAE hash"), m_vaeHash.wait(stop).left(shortHashLength)});
        metadata.extra.append({QStringLiteral("VAE"), QString::fromStdString(m_source.vae.filename().string())});
    }
    if (result.promptsPadded)
        metadata.extra.append({QStringLiteral("Pad conds"), QStringLiteral("True")});
    std::vector<std::filesystem::path> loras;
    for (const LoraUse& lora : given.loras)
        loras.push_back(lora.path);
    if (!loras.empty())
        metadata.extra.append({QStringLiteral("Lora hashes"), m_loraHashes.list(loras, stop)});
    if (!result.embeddings.empty())
        metadata.extra.append({QStringLiteral("TI hashes"), m_embeddingHashes.list(result.embeddings, stop)});
    return metadata;
}

} // namespace daguerre
