// SPDX-License-Identifier: Apache-2.0
#include "core/Error.h"
#include "core/diffusion/DiffusionEngine.h"
#include "tests/support/TensorFile.h"
#include "tests/support/TensorRecorder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <fstream>
#include <sys/resource.h>
#include <unistd.h>

using namespace daguerre;
using namespace daguerre::test;

namespace {

const std::filesystem::path resources = QFINDTESTDATA("../../resources").toStdString();
const std::filesystem::path mini = resources / "models/mini/mini.safetensors";

/// Counts the previews, and stops where it is told to.
struct Recorder final : TensorRecorder {
    int previews = 0;
    std::stop_source stop {};
    int stopAtStep = 0;

    bool wantsPreview(int) override { return true; }
    void previewReady(int, RgbImage) override { ++previews; }
    void stepFinished(const StepReport& step) override
    {
        if (step.index == stopAtStep)
            stop.request_stop();
    }
};

TextToImage quickRequest()
{
    TextToImage request;
    request.prompt = "red apple, 3d emoji";
    request.seed = 7;
    request.steps = 4;
    request.width = request.height = 64;
    return request;
}

/// While it lives, the process can take so many bytes more than it has, and no more.
class AddressSpaceLimit {
public:
    explicit AddressSpaceLimit(rlim_t bytes)
    {
        getrlimit(RLIMIT_AS, &m_before);
        rlim_t pages = 0;
        std::ifstream("/proc/self/statm") >> pages;
        const rlimit limit {pages * rlim_t(sysconf(_SC_PAGESIZE)) + bytes, m_before.rlim_max};
        setrlimit(RLIMIT_AS, &limit);
    }
    ~AddressSpaceLimit() { setrlimit(RLIMIT_AS, &m_before); }

private:
    rlimit m_before {};
};

at::Tensor pixelsOf(const RgbImage& image)
{
    at::Tensor pixels = at::empty({image.height, image.width, 3}, at::kByte);
    std::memcpy(pixels.data_ptr(), image.pixels.data(), image.pixels.size());
    return pixels;
}

} // namespace

class TestPipeline final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Engine> m_engine;
    std::map<int, std::unique_ptr<TensorFile>> m_goldens; // by width
    double m_worstLatent = 0; // of the range, over all cases
    int m_worstPixel = 0;

    std::vector<std::uint8_t> draw(const TextToImage& request)
    {
        GenerationObserver nobody;
        return m_engine->generate(request, nobody, {}).image.pixels;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_engine = makeEngine({.resources = resources});
        m_engine->load(mini);
    }

    void cleanupTestCase()
    {
        qInfo("greatest difference from k-diffusion: %.2e of a latent's range, %d of 255 in a picture", m_worstLatent,
            m_worstPixel);
    }

    void equalsKDiffusion_data()
    {
        QTest::addColumn<QJsonObject>("test");
        for (const char* size : {"128x128", "136x200"}) {
            auto file = std::make_unique<TensorFile>(
                QFINDTESTDATA(QStringLiteral("../data/pipeline/%1.safetensors").arg(QLatin1String(size))));
            for (const auto& test : QJsonDocument::fromJson(file->metadata("cases")).array())
                QTest::addRow("%s %s", size, qPrintable(test.toObject()[QLatin1String("name")].toString()))
                    << test.toObject();
            m_goldens[QByteArray(size).left(3).toInt()] = std::move(file);
        }
    }
    void equalsKDiffusion()
    {
        QFETCH(QJsonObject, test);
        const TextToImage request = requestFrom(test);
        const TensorFile& golden = *m_goldens.at(request.width);
        const std::string name = test[QLatin1String("name")].toString().toStdString();
        Recorder recorder;
        const GenerationResult result = m_engine->generate(request, recorder, {});

        QVERIFY(at::equal(recorder.tensors.at("noise"), golden["noise"]));
        QVERIFY(greatestDifference(recorder.tensors.at("cond"), golden["cond"]) <= 1e-4);
        QVERIFY(greatestDifference(recorder.tensors.at("uncond"), golden["uncond"]) <= 1e-4);
        QCOMPARE(int(result.steps.size()), request.steps);
        QCOMPARE(recorder.previews, request.steps);
        for (int step = 1; step <= request.steps; ++step) {
            const std::string latent = QStringLiteral("latent.%1").arg(step, 3, 10, QLatin1Char('0')).toStdString();
            const at::Tensor expected = golden[name + "/" + latent];
            const double range = (expected.max() - expected.min()).item<double>();
            const double difference = greatestDifference(recorder.tensors.at(latent), expected) / range;
            m_worstLatent = std::max(m_worstLatent, difference);
            QVERIFY2(difference <= 1e-3, qPrintable(QStringLiteral("step %1: %2").arg(step).arg(difference)));
            const auto i = step - 1;
            QVERIFY(std::abs(result.steps[std::size_t(i)].sigma - test[QLatin1String("sigmas")][i].toDouble()) < 1e-3);
        }
        if (golden.has(name + "/image")) {
            const int difference = int(greatestDifference(pixelsOf(result.image), golden[name + "/image"]));
            m_worstPixel = std::max(m_worstPixel, difference);
            QVERIFY2(difference <= 2, qPrintable(QString::number(difference)));
        }
    }

    void theSameRequestGivesTheSameBytes()
    {
        const auto first = draw(quickRequest());
        TextToImage other = quickRequest();
        other.seed = 8;
        other.width = 136;
        other.sampler = SamplerKind::EulerAncestral;
        QVERIFY(draw(other) != first);
        QCOMPARE(draw(quickRequest()), first);
        QCOMPARE(makeAnotherEngineDraw(), first);
    }
    std::vector<std::uint8_t> makeAnotherEngineDraw() const
    {
        const auto engine = makeEngine({.resources = resources});
        engine->load(mini);
        GenerationObserver nobody;
        return engine->generate(quickRequest(), nobody, {}).image.pixels;
    }

    void anEmptyPromptIsAPrompt()
    {
        TextToImage request = quickRequest();
        request.prompt = "";
        const auto empty = draw(request);
        request.prompt = "   ";
        QCOMPARE(draw(request), empty);
    }

    void longPromptsArePadded()
    {
        TextToImage request = quickRequest();
        for (int i = 0; i < 80; ++i)
            request.negativePrompt += "a ";
        Recorder recorder;
        const GenerationResult result = m_engine->generate(request, recorder, {});
        QVERIFY(result.promptsPadded);
        QCOMPARE(recorder.tensors.at("cond").size(1), 154);
        QCOMPARE(recorder.tensors.at("uncond").size(1), 154);
    }

    void guidanceOneIsThePromptAlone()
    {
        TextToImage request = quickRequest();
        request.guidanceScale = 1;
        const auto plain = draw(request);
        request.negativePrompt = "blurry"; // has no say
        QCOMPARE(draw(request), plain);
        request.guidanceScale = 1.0001; // and the way by a batch of two leads to nearly the same picture
        const auto twoWays = draw(request);
        for (std::size_t i = 0; i < plain.size(); ++i)
            QVERIFY(std::abs(int(plain[i]) - int(twoWays[i])) <= 3);
    }

    void oddSizes_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("64x64") << QSize(64, 64);
        QTest::newRow("72x264") << QSize(72, 264);
        QTest::newRow("200x136") << QSize(200, 136);
    }
    void oddSizes()
    {
        QFETCH(QSize, size);
        TextToImage request = quickRequest();
        request.steps = 1;
        request.width = size.width();
        request.height = size.height();
        GenerationObserver nobody;
        const RgbImage image = m_engine->generate(request, nobody, {}).image;
        QCOMPARE(QSize(image.width, image.height), size);
        QCOMPARE(image.pixels.size(), std::size_t(3 * size.width() * size.height()));
    }

    void impossibleSizesAreRefusedBeforeAnyMemoryIsTaken()
    {
        for (const int side : {130, 8, 100000}) {
            TextToImage request = quickRequest();
            request.width = side;
            GenerationObserver nobody;
            QVERIFY_EXCEPTION_THROWN(m_engine->generate(request, nobody, {}), Error);
        }
    }

    /// As where the system refuses memory in the middle of a picture.
    void memoryThatRunsOutIsAMessage()
    {
#if defined(__SANITIZE_ADDRESS__)
        return; // needs more address space than any limit leaves
#endif
        TextToImage request = quickRequest();
        request.steps = 1;
        request.width = request.height = 1024;
        GenerationObserver nobody;
        const AddressSpaceLimit limit(200'000'000);
        try {
            m_engine->generate(request, nobody, {});
            QFAIL("drew a picture");
        } catch (const Error& error) {
            QCOMPARE(error.kind, ErrorKind::Memory);
        } catch (const std::bad_alloc&) {
            // told as the same by both edges of the program
        }
    }

    void cancelEndsWithinOneStep()
    {
        Recorder recorder;
        recorder.stopAtStep = 2;
        TextToImage request = quickRequest();
        request.steps = 50;
        QVERIFY_EXCEPTION_THROWN(m_engine->generate(request, recorder, recorder.stop.get_token()), Cancelled);
        QCOMPARE(recorder.previews, 2);
        const auto afterwards = draw(quickRequest());
        QCOMPARE(draw(quickRequest()), afterwards);
    }

    void bfloat16DrawsTheSameThing()
    {
        const auto engine = makeEngine({.resources = resources, .precision = Precision::BFloat16});
        engine->load(mini);
        GenerationObserver nobody;
        const auto rough = engine->generate(quickRequest(), nobody, {}).image.pixels;
        const auto exact = draw(quickRequest());
        double sum = 0;
        for (std::size_t i = 0; i < exact.size(); ++i)
            sum += std::abs(int(exact[i]) - int(rough[i]));
        QVERIFY(sum / double(exact.size()) < 12);
    }
};

QTEST_GUILESS_MAIN(TestPipeline)
#include "tst_Pipeline.moc"
