// SPDX-License-Identifier: Apache-2.0
#include "core/Error.h"
#include "core/checkpoint/CheckpointFile.h"
#include "core/checkpoint/KeyMap.h"
#include "core/checkpoint/SafetensorsWriter.h"
#include "core/checkpoint/Topology.h"
#include "core/diffusion/Engine.h"
#include "core/diffusion/Weights.h"
#include "tests/support/TensorFile.h"

#include <ATen/ATen.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

using namespace daguerre;

namespace {

const std::filesystem::path resources = QFINDTESTDATA("../../resources").toStdString();
const std::filesystem::path mini = resources / "models/mini/mini.safetensors";

constexpr std::uint16_t halfNan = 0x7e00;
constexpr std::uint16_t halfInfinity = 0x7c00;

TextToImage quickRequest()
{
    TextToImage request;
    request.prompt = "a cat";
    request.steps = 3;
    request.width = request.height = 64;
    return request;
}

using Tensors = std::map<std::string, at::Tensor>;

Tensors miniTensors()
{
    const CheckpointFile file(mini);
    Tensors tensors;
    for (const TensorInfo& info : file.tensors())
        tensors[info.name] = tensorFrom(file, info, {at::kCPU, at::kFloat});
    return tensors;
}

void write(const std::filesystem::path& target, const Tensors& values)
{
    std::vector<FloatTensor> tensors;
    for (const auto& [name, value] : values)
        tensors.push_back(
            {name, value.sizes().vec(), std::span(value.const_data_ptr<float>(), std::size_t(value.numel()))});
    writeSafetensors(target, std::move(tensors));
}

/// A random checkpoint of Stable Diffusion 1's topology, `unetWidth` 32: the shapes are those of the parity goldens.
Tensors narrowStableDiffusion()
{
    const test::TensorFile parity(QFINDTESTDATA("../data/graphs/parity.safetensors"));
    const QJsonObject shapes = QJsonDocument::fromJson(parity.metadata("shapes")).object();
    const KeyMap keys(topologyOf(ModelFamily::StableDiffusion1));
    Tensors tensors;
    at::manual_seed(1);
    for (const auto& [part, entry] :
        {std::pair(Part::TextEncoder, "sd1/text_encoder/64"), std::pair(Part::UNet, "sd1/unet/32"),
            std::pair(Part::VaeEncoder, "sd1/vae_encoder/32"), std::pair(Part::VaeDecoder, "sd1/vae_decoder/32")}) {
        const QJsonObject parameters = shapes[QLatin1String(entry)].toObject();
        for (auto parameter = parameters.begin(); parameter != parameters.end(); ++parameter) {
            std::vector<std::int64_t> shape;
            for (const auto& side : parameter.value().toArray())
                shape.push_back(side.toInteger() == 1000 ? 49408 : side.toInteger()); // the whole vocabulary
            const double scale
                = shape.size() > 1 ? 1 / std::sqrt(double(c10::multiply_integers(shape)) / double(shape[0])) : 0.1;
            const bool norm = shape.size() == 1 && parameter.key().endsWith(QLatin1String(".weight"));
            tensors[keys.find(part, parameter.key().toStdString()).names.front().name]
                = at::randn(shape) * scale + (norm ? 1 : 0);
        }
    }
    return tensors;
}

/// Calls `change` on the stored halves of one tensor of a copy of the embedded model.
template <typename Change>
void writeChanged(const std::filesystem::path& target, const std::string& name, Change change)
{
    std::filesystem::copy_file(mini, target, std::filesystem::copy_options::overwrite_existing);
    const TensorInfo info = *CheckpointFile(mini).find(name);
    std::fstream stream(target, std::ios::binary | std::ios::in | std::ios::out);
    std::vector<std::uint16_t> halves(info.byteCount / 2);
    stream.seekg(std::streamoff(info.offset));
    stream.read(reinterpret_cast<char*>(halves.data()), std::streamsize(info.byteCount));
    change(halves);
    stream.seekp(std::streamoff(info.offset));
    stream.write(reinterpret_cast<const char*>(halves.data()), std::streamsize(info.byteCount));
}

/// Cuts the file to nothing after a step, as a disk that goes away does.
struct Saboteur final : GenerationObserver {
    std::filesystem::path file;
    void stepFinished(const StepReport& step) override
    {
        if (step.index == 1)
            std::filesystem::resize_file(file, 4096);
    }
};

} // namespace

class TestWeights final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Engine> m_engine;

    std::filesystem::path file(const char* name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

    std::vector<std::uint8_t> draw(const std::filesystem::path& checkpoint)
    {
        GenerationObserver nobody;
        m_engine->load(checkpoint);
        return m_engine->generate(quickRequest(), nobody, {}).image.pixels;
    }

private Q_SLOTS:
    void initTestCase() { m_engine = makeEngine({.resources = resources}); }

    void float32ViewsEqualConvertedHalves()
    {
        const auto expected = draw(mini);
        write(file("float32.safetensors"), miniTensors());
        QCOMPARE(draw(file("float32.safetensors")), expected);
    }

    /// EMA copies and schedule tables are known and unused; old files have no `text_model.` in their names.
    void leftoversAndOldNamesDrawTheSamePicture()
    {
        Tensors tensors;
        for (const auto& [name, value] : miniTensors()) {
            const std::size_t prefix = name.find("text_model.");
            tensors[prefix == std::string::npos ? name : name.substr(0, prefix) + name.substr(prefix + 11)] = value;
        }
        tensors["model_ema.diffusion_modelout2bias"] = at::zeros({4});
        tensors["model_ema.decay"] = at::zeros({});
        tensors["betas"] = at::zeros({1000});
        write(file("old.safetensors"), tensors);
        QCOMPARE(draw(file("old.safetensors")), draw(mini));
        const LoadReport& report = m_engine->load(file("old.safetensors"));
        QVERIFY(report.unused.empty());
        QVERIFY(std::ranges::find(report.knownUnused, "model_ema.decay") != report.knownUnused.end());
    }

    void wrongPositionsAreNotedAndNotUsed()
    {
        const std::string name = "cond_stage_model.transformer.text_model.embeddings.position_ids";
        Tensors tensors = miniTensors();
        tensors[name] = at::arange(77, at::kFloat).unsqueeze(0);
        write(file("right.safetensors"), tensors);
        QVERIFY(m_engine->load(file("right.safetensors")).notes.empty());
        tensors[name][0][40] = 41;
        write(file("wrong.safetensors"), tensors);
        QCOMPARE(draw(file("wrong.safetensors")), draw(mini));
        const LoadReport& report = m_engine->load(file("wrong.safetensors"));
        QCOMPARE(report.notes.size(), std::size_t(1));
        QVERIFY(report.notes[0].find("position_ids") != std::string::npos);
    }

    void theVaesEncoderMayBeMissing()
    {
        Tensors tensors = miniTensors();
        std::erase_if(tensors, [](const auto& entry) {
            return entry.first.starts_with("first_stage_model.encoder.")
                || entry.first.starts_with("first_stage_model.quant_conv.");
        });
        write(file("pruned.safetensors"), tensors);
        QCOMPARE(draw(file("pruned.safetensors")), draw(mini));
        tensors.erase("first_stage_model.decoder.conv_out.bias");
        write(file("broken.safetensors"), tensors);
        try {
            m_engine->load(file("broken.safetensors"));
            QFAIL("loaded");
        } catch (const Error& error) {
            QCOMPARE(error.kind, ErrorKind::Model);
            QVERIFY(std::string(error.what()).find("first_stage_model.decoder.conv_out.bias") != std::string::npos);
        }
    }

    void narrowStableDiffusionRunsAtOddSizes_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("512x520") << QSize(512, 520);
        QTest::newRow("72x264") << QSize(72, 264);
    }
    void narrowStableDiffusionRunsAtOddSizes()
    {
        QFETCH(QSize, size);
        write(file("narrow.safetensors"), narrowStableDiffusion());
        QCOMPARE(m_engine->load(file("narrow.safetensors")).family, ModelFamily::StableDiffusion1);
        TextToImage request = quickRequest();
        request.steps = 1;
        request.width = size.width();
        request.height = size.height();
        GenerationObserver nobody;
        const RgbImage image = m_engine->generate(request, nobody, {}).image;
        QCOMPARE(QSize(image.width, image.height), size);
    }

    void misalignedTensorsAreCopied()
    {
        write(file("aligned.safetensors"), miniTensors());
        std::ifstream in(file("aligned.safetensors"), std::ios::binary);
        std::string bytes(std::istreambuf_iterator<char>(in), {});
        std::uint64_t headerLength = 0;
        std::memcpy(&headerLength, bytes.data(), sizeof headerLength);
        bytes.insert(8 + headerLength, 1, ' '); // every tensor now starts at an odd byte
        ++headerLength;
        std::memcpy(bytes.data(), &headerLength, sizeof headerLength);
        std::ofstream(file("odd.safetensors"), std::ios::binary) << bytes;
        QCOMPARE(draw(file("odd.safetensors")), draw(mini));
    }

    void halvesPastTheirRangeInsideAreFine()
    {
        const std::string name = "first_stage_model.decoder.conv_in.weight";
        writeChanged(file("loud.safetensors"), name, [](std::vector<std::uint16_t>& halves) {
            at::Tensor view = at::from_blob(halves.data(), {std::int64_t(halves.size())}, at::kHalf);
            view.mul_(2000);
        });
        Tensors tensors = miniTensors();
        tensors[name] = (tensors[name] * 2000).to(at::kHalf).to(at::kFloat); // as float16 holds it
        write(file("loud32.safetensors"), tensors);
        QCOMPARE(draw(file("loud.safetensors")), draw(file("loud32.safetensors")));
    }

    void valuesThatAreNoNumbersAreNamed_data()
    {
        QTest::addColumn<QString>("tensor");
        QTest::addColumn<int>("half");
        QTest::addColumn<QString>("where");
        QTest::newRow("U-Net") << "model.diffusion_model.out.2.bias" << int(halfNan) << "U-Net, step 1";
        QTest::newRow("VAE") << "first_stage_model.decoder.conv_out.bias" << int(halfNan) << "VAE decoder";
        QTest::newRow("text encoder") << "cond_stage_model.transformer.text_model.encoder.layers.0.mlp.fc1.bias"
                                      << int(halfInfinity) << "text encoder";
    }
    void valuesThatAreNoNumbersAreNamed()
    {
        QFETCH(QString, tensor);
        QFETCH(int, half);
        QFETCH(QString, where);
        writeChanged(file("nan.safetensors"), tensor.toStdString(),
            [half](std::vector<std::uint16_t>& halves) { halves[0] = std::uint16_t(half); });
        try {
            draw(file("nan.safetensors"));
            QFAIL("drew a picture");
        } catch (const Error& error) {
            QCOMPARE(error.kind, ErrorKind::Numerics);
            QCOMPARE(QString::fromStdString(error.subject), where);
        }
    }

    void aFileCutWhileInUseEndsTheJobOnly()
    {
        write(file("cut.safetensors"), miniTensors());
        m_engine->load(file("cut.safetensors"));
        Saboteur saboteur;
        saboteur.file = file("cut.safetensors");
        try {
            m_engine->generate(quickRequest(), saboteur, {});
            QFAIL("drew a picture from nothing");
        } catch (const Error& error) {
            QCOMPARE(error.kind, ErrorKind::Model);
        }
        QVERIFY_EXCEPTION_THROWN(m_engine->load(file("cut.safetensors")), Error);
        QVERIFY(!draw(mini).empty());
    }

    void aChangedFileIsLoadedAgain()
    {
        std::filesystem::copy_file(mini, file("first.safetensors"));
        const auto expected = draw(file("first.safetensors"));
        writeChanged(file("second.safetensors"), "model.diffusion_model.out.2.bias",
            [](std::vector<std::uint16_t>& halves) { halves[0] = 0x3800; }); // 0.5
        std::filesystem::rename(file("second.safetensors"), file("first.safetensors"));
        QVERIFY(draw(file("first.safetensors")) != expected);
    }

    void modelsComeAndGo()
    {
        const auto expected = draw(mini);
        QVERIFY_EXCEPTION_THROWN(m_engine->load(file("none.safetensors")), Error);
        GenerationObserver nobody;
        QVERIFY_EXCEPTION_THROWN(m_engine->generate(quickRequest(), nobody, {}), Error); // none is loaded now
        QCOMPARE(draw(mini), expected);
    }
};

QTEST_GUILESS_MAIN(TestWeights)
#include "tst_Weights.moc"
