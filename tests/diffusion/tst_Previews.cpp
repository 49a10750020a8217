// SPDX-License-Identifier: Apache-2.0
#include "NarrowModel.h"
#include "core/Error.h"
#include "core/diffusion/Previews.h"
#include "tests/support/TensorFile.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <limits>

using namespace daguerre;
using namespace daguerre::test;

namespace {

const std::filesystem::path resources = QFINDTESTDATA("../../resources").toStdString();
const std::filesystem::path data = QFINDTESTDATA("../data/taesd").toStdString();
constexpr double longStep = 1e9, shortStep = 1e-6; // milliseconds

/// Keeps the previews, and what was told of them.
struct Watcher final : GenerationObserver {
    explicit Watcher(std::filesystem::path decoder = {}, bool wantsThem = true)
        : wants(wantsThem)
        , file(std::move(decoder))
    {
    }

    bool wants;
    std::filesystem::path file;
    std::vector<RgbImage> previews;
    std::vector<Error> failures;

    bool wantsPreview(int) override { return wants; }
    void previewReady(int, RgbImage image) override { previews.push_back(std::move(image)); }
    std::filesystem::path previewDecoder(ModelFamily) override { return file; }
    void previewDecoderFailed(const Error& error) override { failures.push_back(error); }
};

PreviewDecoder decoderIn(const std::filesystem::path& file)
{
    return {file, resources / "graphs", {at::kCPU, at::kFloat}};
}

/// A copy whose last layer isn't a number.
void writeBroken(const std::filesystem::path& target)
{
    const CheckpointFile file(data / "taesd_decoder.safetensors");
    Tensors tensors;
    for (const TensorInfo& info : file.tensors())
        tensors[info.name] = tensorFrom(file, info, {at::kCPU, at::kFloat}).clone();
    tensors["19.bias"].fill_(std::numeric_limits<float>::quiet_NaN());
    writeTensors(target, tensors);
}

} // namespace

/// Who makes previews, how often, and what becomes of a file that can't be used.
class TestPreviews final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Engine> m_engine;
    LatentPreview m_quick {LoadReport()};
    at::Tensor m_latents;

    std::filesystem::path file(const char* name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

    GenerationResult draw(Watcher& watcher)
    {
        TextToImage request;
        request.prompt = "red apple";
        request.steps = 3;
        request.width = 64;
        request.height = 72;
        return m_engine->generate(request, watcher, {});
    }

private Q_SLOTS:
    void initTestCase()
    {
        at::set_num_threads(1);
        at::manual_seed(1);
        m_latents = at::randn({1, 4, 6, 5});
        m_engine = makeEngine({.resources = resources});
        const auto family = ModelFamily::StableDiffusion1;
        writeTensors(file("model.safetensors"), singleFile(narrowModel(resources / "graphs", family), family));
        m_engine->load({file("model.safetensors")});
    }

    void withoutADecoderEachStepHasAQuickOne()
    {
        Watcher watcher;
        Previews previews(m_quick, nullptr, watcher);
        for (int step = 1; step <= 5; ++step)
            previews.stepDone(step, shortStep, m_latents);
        QCOMPARE(watcher.previews.size(), std::size_t(5));
        QCOMPARE(watcher.previews[0].width, 5);
        QCOMPARE(watcher.previews[0].height, 6);
        QVERIFY(previews.milliseconds() > 0);
    }

    void aDecoderShowsItsOwnIdea()
    {
        const TensorFile goldens(QFINDTESTDATA("../data/taesd/goldens.safetensors"));
        PreviewDecoder decoder = decoderIn(data / "taesd_decoder.safetensors");
        Watcher watcher;
        Previews previews(m_quick, &decoder, watcher);
        const c10::InferenceMode inference;
        previews.stepDone(1, longStep, goldens["6/1x8x8/latents"]);
        QCOMPARE(watcher.previews.size(), std::size_t(1));
        QVERIFY(watcher.previews[0].pixels == toRgbImage(goldens["6/1x8x8/image"]).pixels);
    }

    void aDecoderWaitsUntilItIsCheap()
    {
        PreviewDecoder decoder = decoderIn(data / "taesd_decoder.safetensors");
        const c10::InferenceMode inference;
        Watcher first;
        Previews previews(m_quick, &decoder, first);
        for (int step = 1; step <= 100; ++step)
            previews.stepDone(step, shortStep, m_latents);
        QCOMPARE(first.previews.size(), std::size_t(1)); // what it costs wasn't known
        QCOMPARE(first.previews[0].width, 40);
        previews.stepDone(101, longStep, m_latents);
        previews.stepDone(102, shortStep, m_latents);
        QCOMPARE(first.previews.size(), std::size_t(3));
        QCOMPARE(first.previews[2].width, 40);

        Watcher second; // the next picture: what it costs is known
        Previews next(m_quick, &decoder, second);
        for (const double milliseconds : {shortStep, shortStep, longStep})
            next.stepDone(1, milliseconds, m_latents);
        QCOMPARE(second.previews.size(), std::size_t(3));
        QCOMPARE(second.previews[0].width, 5);
        QCOMPARE(second.previews[1].width, 5);
        QCOMPARE(second.previews[2].width, 40);
    }

    /// Steps of ten times what a decoding takes: one in four or so has a preview.
    void aDecoderTakesThreePercent()
    {
        PreviewDecoder decoder = decoderIn(data / "taesd_decoder.safetensors");
        const c10::InferenceMode inference;
        const at::Tensor latents = at::randn({1, 4, 16, 16});
        decoder.decode(latents);
        decoder.decode(latents); // warm
        Watcher watcher;
        Previews previews(m_quick, &decoder, watcher);
        double steps = 0, dearest = 0;
        for (int step = 1; step <= 100; ++step) {
            const double milliseconds = 10 * decoder.expectedMilliseconds(latents);
            previews.stepDone(step, milliseconds, latents);
            steps += milliseconds;
            dearest = std::max(dearest, decoder.expectedMilliseconds(latents));
        }
        QVERIFY2(watcher.previews.size() >= 10, qPrintable(QString::number(watcher.previews.size())));
        QVERIFY2(previews.milliseconds() <= 0.04 * steps + 2 * dearest,
            qPrintable(QString::number(previews.milliseconds())));
    }

    void whatNobodyWantsIsNotMade()
    {
        PreviewDecoder decoder = decoderIn(data / "taesd_decoder.safetensors");
        Watcher watcher({}, false);
        Previews previews(m_quick, &decoder, watcher);
        previews.stepDone(1, longStep, m_latents);
        QVERIFY(watcher.previews.empty());
        QCOMPARE(previews.milliseconds(), 0);
        QCOMPARE(decoder.expectedMilliseconds(m_latents), 0);
    }

    void brokenWeightsAreToldOnce()
    {
        writeBroken(file("broken.safetensors"));
        PreviewDecoder decoder = decoderIn(file("broken.safetensors"));
        Watcher watcher;
        Previews previews(m_quick, &decoder, watcher);
        const c10::InferenceMode inference;
        for (int step = 1; step <= 3; ++step)
            previews.stepDone(step, longStep, m_latents);
        QCOMPARE(watcher.failures.size(), std::size_t(1));
        QCOMPARE(watcher.failures[0].kind, ErrorKind::Model);
        QCOMPARE(watcher.failures[0].subject, file("broken.safetensors").string());
        QCOMPARE(watcher.previews.size(), std::size_t(3));
        QCOMPARE(watcher.previews[2].width, 5);
    }

    void theEngineShowsThemAndDrawsTheSamePicture()
    {
        Watcher quick;
        const GenerationResult plain = draw(quick);
        QCOMPARE(quick.previews.size(), std::size_t(3));
        QCOMPARE(quick.previews[0].width, 8);
        Watcher watcher(data / "taesd_decoder.pth");
        const GenerationResult result = draw(watcher);
        QVERIFY(!watcher.previews.empty() && watcher.failures.empty());
        QCOMPARE(watcher.previews[0].width, 64);
        QCOMPARE(watcher.previews[0].height, 72);
        QVERIFY(result.image.pixels == plain.image.pixels);
        QVERIFY(result.previewMilliseconds > 0);
    }

    void theEngineOpensWhatThePathLeadsTo()
    {
        const auto copy = [this](const char* source) {
            std::filesystem::copy_file(
                data / source, file("decoder.bin"), std::filesystem::copy_options::overwrite_existing);
            Watcher watcher(file("decoder.bin"));
            draw(watcher);
            return watcher;
        };
        const Watcher narrow = copy("taesd_decoder.safetensors");
        const Watcher other = copy("diffusers.safetensors");
        QVERIFY(narrow.failures.empty() && other.failures.empty());
        QVERIFY(narrow.previews[0].pixels != other.previews.back().pixels);
        QCOMPARE(copy("goldens.safetensors").failures.size(), std::size_t(1));
        QVERIFY(copy("taesd_decoder.safetensors").failures.empty());
    }

    void aFileThatCannotBeUsedIsTold_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("told");
        QTest::newRow("missing") << QStringLiteral("/nowhere/taesd_decoder.pth") << QString();
        QTest::newRow("a checkpoint") << QFINDTESTDATA("../../resources/models/mini/mini.safetensors")
                                      << QStringLiteral("no TAESD decoder");
        std::filesystem::copy_file(
            data / "taesd_decoder.pth", file("taesdxl_decoder.pth"), std::filesystem::copy_options::overwrite_existing);
        QTest::newRow("for XL, by its name") << QString::fromStdString(file("taesdxl_decoder.pth").string())
                                             << QStringLiteral("Stable Diffusion XL, but the model is");
    }
    void aFileThatCannotBeUsedIsTold()
    {
        QFETCH(QString, path);
        QFETCH(QString, told);
        Watcher watcher(path.toStdString());
        const GenerationResult result = draw(watcher);
        QCOMPARE(watcher.failures.size(), std::size_t(1));
        QCOMPARE(watcher.failures[0].subject, path.toStdString());
        QVERIFY(QString::fromStdString(watcher.failures[0].problem).contains(told));
        QCOMPARE(watcher.previews.size(), std::size_t(3));
        QCOMPARE(watcher.previews[0].width, 8);
        QCOMPARE(result.image.width, 64);
    }
};

QTEST_GUILESS_MAIN(TestPreviews)
#include "tst_Previews.moc"
