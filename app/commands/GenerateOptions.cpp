// SPDX-License-Identifier: Apache-2.0
#include "app/commands/GenerateOptions.h"

#include "app/commands/LoraOption.h"
#include "core/Error.h"
#include "core/Resources.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QRandomGenerator>

namespace daguerre {

namespace {

constexpr const char* optionNames[] = {"prompt", "negative", "seed", "steps", "guidance", "width", "height", "sampler",
    "schedule", "upscale", "model", "count", "device", "dtype", "threads", "output", "previews", "latents", "report",
    "lora", "loras", "embeddings", "vae", "prediction"};

[[noreturn]] void refuse(const QString& option, const QString& value, const std::string& expected)
{
    throw Error(ErrorKind::Usage, "--" + option.toStdString(), "'" + value.toStdString() + "' can't be used",
        "use " + expected);
}

/// The options of one command line, each converted or refused by name.
class Options {
public:
    explicit Options(const QStringList& arguments)
    {
        m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
        for (const char* name : optionNames)
            m_parser.addOption({QString::fromLatin1(name), {}, QStringLiteral("value")});
        for (const char* name : {"verbatim", "partial-loras"})
            m_parser.addOption({QString::fromLatin1(name), {}});
        if (!m_parser.parse(arguments))
            throw Error(ErrorKind::Usage, "generate", m_parser.errorText().toStdString(), "see daguerre --help");
        if (!m_parser.positionalArguments().isEmpty())
            throw Error(ErrorKind::Usage, "generate",
                "'" + m_parser.positionalArguments().constFirst().toStdString() + "' belongs to no option",
                "put values with spaces in quotes");
    }

    bool has(const QString& option) const { return m_parser.isSet(option); }
    QString text(const QString& option) const { return m_parser.value(option); }
    QStringList texts(const QString& option) const { return m_parser.values(option); }

    std::optional<int> integer(const QString& option, const std::string& expected) const
    {
        if (!has(option))
            return std::nullopt;
        bool valid = false;
        const int value = text(option).toInt(&valid);
        if (!valid)
            refuse(option, text(option), expected);
        return value;
    }

    std::optional<double> number(const QString& option, const std::string& expected) const
    {
        if (!has(option))
            return std::nullopt;
        bool valid = false;
        const double value = text(option).toDouble(&valid);
        if (!valid)
            refuse(option, text(option), expected);
        return value;
    }

    template <typename Kind, typename Parse>
    Kind named(const QString& option, Kind fallback, Parse parse, const std::string& expected) const
    {
        if (!has(option))
            return fallback;
        const std::optional<Kind> kind = parse(text(option).toStdString());
        if (!kind)
            refuse(option, text(option), expected);
        return *kind;
    }

    std::uint64_t seed() const
    {
        const QString option = QStringLiteral("seed");
        if (!has(option) || text(option) == QLatin1String("-1"))
            return QRandomGenerator::system()->generate64();
        bool valid = false;
        const std::uint64_t value = text(option).toULongLong(&valid);
        if (!valid)
            refuse(option, text(option), "0 to 18446744073709551615, or -1 for a random one");
        return value;
    }

private:
    QCommandLineParser m_parser;
};

std::optional<DeviceChoice> deviceNamed(const std::string& name)
{
    if (name == "auto")
        return DeviceChoice::Auto;
    if (name == "cpu")
        return DeviceChoice::Cpu;
    return name == "cuda" ? std::optional(DeviceChoice::Cuda) : std::nullopt;
}

std::optional<Precision> precisionNamed(const std::string& name)
{
    if (name == "float32")
        return Precision::Float32;
    return name == "bfloat16" ? std::optional(Precision::BFloat16) : std::nullopt;
}

TextToImage pictureFrom(const Options& options)
{
    TextToImage picture;
    picture.prompt = options.text(QStringLiteral("prompt")).toStdString();
    picture.negativePrompt = options.text(QStringLiteral("negative")).toStdString();
    picture.seed = options.seed();
    picture.steps = options.integer(QStringLiteral("steps"), "1 to 1000").value_or(picture.steps);
    picture.guidanceScale = options.number(QStringLiteral("guidance"), "0 to 100").value_or(picture.guidanceScale);
    picture.sampler
        = options.named(QStringLiteral("sampler"), picture.sampler, samplerNamed, "euler, euler_a, ddim or dpmpp_2m");
    picture.schedule = options.named(QStringLiteral("schedule"), picture.schedule, scheduleNamed, "uniform or karras");
    for (const QString& lora : options.texts(QStringLiteral("lora")))
        picture.loras.push_back(loraFromOption(lora));
    return picture;
}

/// Nothing for "auto".
std::optional<PredictionType> predictionFrom(const Options& options)
{
    const QString option = QStringLiteral("prediction");
    if (options.text(option) == QLatin1String("auto"))
        return std::nullopt;
    using Chosen = std::optional<PredictionType>;
    const auto chosen = [](const std::string& name) {
        const Chosen type = predictionNamed(name);
        return type ? std::optional<Chosen>(type) : std::nullopt;
    };
    return options.named(option, Chosen(), chosen, "auto, epsilon or v");
}

/// Folders that are there.
QStringList foldersFrom(const Options& options, const QString& option)
{
    for (const QString& folder : options.texts(option))
        if (!QFileInfo(folder).isDir())
            refuse(option, folder, "a folder");
    return options.texts(option);
}

/// A .png file, or a folder.
void setOutput(GenerationRequest& request, const QString& output)
{
    const QFileInfo info(output);
    if (output.isEmpty() || info.isDir() || output.endsWith(QLatin1Char('/')) || info.suffix().isEmpty())
        request.folder = output.isEmpty() ? QStringLiteral(".") : output;
    else if (info.suffix().compare(QLatin1String("png"), Qt::CaseInsensitive) == 0)
        request.exactPath = output;
    else
        refuse(QStringLiteral("output"), output, "a name ending in .png, or a folder");
}

} // namespace

GenerateOptions parseGenerateOptions(const QStringList& arguments)
{
    const Options options(arguments);
    if (!options.has(QStringLiteral("prompt")))
        throw Error(
            ErrorKind::Usage, "--prompt", "is missing", "say what the picture shows, or give \"\" for anything");
    GenerateOptions result;
    result.request.picture = pictureFrom(options);
    result.request.upscaling
        = options.named(QStringLiteral("upscale"), Upscaling::None, upscalingNamed, "none or crisp4x");
    result.request.count = options.integer(QStringLiteral("count"), "1 to 10000").value_or(1);
    result.request.checkpoint
        = options.has(QStringLiteral("model")) ? options.text(QStringLiteral("model")) : miniCheckpointPath();
    result.request.vae = options.text(QStringLiteral("vae"));
    result.request.prediction = predictionFrom(options);
    result.request.verbatim = options.has(QStringLiteral("verbatim"));
    result.request.loraFolders = foldersFrom(options, QStringLiteral("loras"));
    result.request.embeddingFolders = foldersFrom(options, QStringLiteral("embeddings"));
    result.request.partialLoras = options.has(QStringLiteral("partial-loras"));
    result.request.fileNamePattern = QStringLiteral("[seed]-[prompt_words]");
    setOutput(result.request, options.text(QStringLiteral("output")));
    result.width = options.integer(QStringLiteral("width"), "a multiple of 8");
    result.height = options.integer(QStringLiteral("height"), "a multiple of 8");
    result.device = options.named(QStringLiteral("device"), result.device, deviceNamed, "auto, cpu or cuda");
    result.precision = options.named(QStringLiteral("dtype"), result.precision, precisionNamed, "float32 or bfloat16");
    result.threads = options.integer(QStringLiteral("threads"), "1 or more").value_or(0);
    if (options.has(QStringLiteral("threads")) && (result.threads < 1 || result.threads > 1024))
        refuse(QStringLiteral("threads"), options.text(QStringLiteral("threads")), "1 to 1024");
    result.previewsFolder = options.text(QStringLiteral("previews"));
    result.latentsFile = options.text(QStringLiteral("latents"));
    result.reportFile = options.text(QStringLiteral("report"));
    if (!result.latentsFile.isEmpty() && result.request.count != 1)
        throw Error(ErrorKind::Usage, "--latents", "holds the tensors of one picture", "use --count 1");
    // Sizes that are known already are checked before anything is loaded; validate() in the engine sees the rest.
    GenerationRequest checked = result.request;
    checked.picture.width = result.width.value_or(checked.picture.width);
    checked.picture.height = result.height.value_or(checked.picture.height);
    validate(checked);
    return result;
}

} // namespace daguerre
