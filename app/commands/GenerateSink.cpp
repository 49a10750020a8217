// SPDX-License-Identifier: Apache-2.0
#include "app/commands/GenerateSink.h"

#include "core/checkpoint/SafetensorsWriter.h"
#include "core/imaging/Conversions.h"
#include "core/library/ImageWriter.h"

#include <QDir>

#include <cstdio>

namespace daguerre {

GenerateSink::GenerateSink(const GenerateOptions& options)
    : m_options(options)
    , m_printer(options.request.count, options.request.picture.steps)
{
}

void GenerateSink::modelLoaded(const EngineStatus& status)
{
    m_report.setModel(status);
    m_printer.say("using " + status.model.path.string() + " (" + std::string(familyName(status.model.family)) + ") on "
        + status.engine.device);
    for (const std::string& note : status.model.notes)
        m_printer.say(status.model.path.string() + ": " + note);
    if (!status.model.unused.empty())
        m_printer.say(status.model.path.string() + ": " + std::to_string(status.model.unused.size())
            + " unknown tensors left unused, the first is " + status.model.unused.front());
}

void GenerateSink::promptsUnderstood(const Understanding& prompt, const Understanding& negativePrompt)
{
    m_report.setUnderstood(prompt, negativePrompt);
    tell("--prompt", prompt);
    tell("--negative", negativePrompt);
}

void GenerateSink::tell(const std::string& option, const Understanding& understood)
{
    if (understood.differs)
        m_printer.say(option + " understood as: " + understood.english.toStdString());
    if (!understood.unknown.isEmpty())
        m_printer.say(option + " not understood: " + understood.unknown.join(QStringLiteral(", ")).toStdString());
}

void GenerateSink::stageEntered(Stage, int image)
{
    m_image = image;
}

bool GenerateSink::wantsPreview(int)
{
    return !m_options.previewsFolder.isEmpty();
}

void GenerateSink::previewReady(int step, RgbImage image)
{
    const TextToImage& picture = m_options.request.picture;
    const QImage preview = enlarged(toQImage(image), QSize(picture.width, picture.height));
    savePngAs(preview, {},
        QStringLiteral("%1/preview-%2-%3.png")
            .arg(m_options.previewsFolder)
            .arg(m_image + 1)
            .arg(step, 3, 10, QLatin1Char('0')));
}

void GenerateSink::stepFinished(const StepReport& step)
{
    m_printer.stepFinished(m_image, step.index, step.milliseconds);
}

bool GenerateSink::wantsTensors()
{
    return !m_options.latentsFile.isEmpty();
}

void GenerateSink::tensorReady(
    std::string_view name, std::span<const std::int64_t> shape, std::span<const float> values)
{
    m_tensors.push_back({std::string(name), {shape.begin(), shape.end()}, {values.begin(), values.end()}});
}

void GenerateSink::pictureFinished(FinishedPicture picture, const GenerationResult& result)
{
    if (picture.saveFailure)
        throwAsError(*picture.saveFailure);
    m_report.addPicture(picture, result);
    const std::string seed = std::to_string(picture.metadata.seed.value_or(0));
    m_printer.say(picture.upscaleFailure ? "saved without upscaling, seed " + seed : "saved, seed " + seed);
    if (!m_upscaleFailure)
        m_upscaleFailure = picture.upscaleFailure;
    std::printf("%s\n", picture.path.toUtf8().constData());
    std::fflush(stdout);
}

void GenerateSink::writeTensors() const
{
    std::vector<FloatTensor> tensors;
    for (const NamedTensor& tensor : m_tensors)
        tensors.push_back({tensor.name, tensor.shape, tensor.values});
    writeSafetensors(m_options.latentsFile.toStdString(), std::move(tensors));
}

} // namespace daguerre
