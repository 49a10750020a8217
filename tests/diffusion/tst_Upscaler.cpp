// SPDX-License-Identifier: Apache-2.0
#include "core/Error.h"
#include "core/checkpoint/SafetensorsWriter.h"
#include "core/diffusion/Tiles.h"
#include "core/diffusion/Upscaler.h"
#include "tests/support/TensorFile.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <filesystem>
#include <limits>

using namespace daguerre;
using namespace daguerre::test;

namespace {

const std::filesystem::path resources = QFINDTESTDATA("../../resources").toStdString();
const std::filesystem::path data = QFINDTESTDATA("../data/upscaler").toStdString();
constexpr int untiled = 10'000;

std::filesystem::path fileOf(const QString& name)
{
    return data / (name.toStdString() + ".safetensors");
}

Upscaler upscalerOf(const QString& name, at::ScalarType dtype = at::kFloat)
{
    return Upscaler(fileOf(name), resources / "graphs", {at::kCPU, dtype});
}

/// [1, 3, h, w] bytes.
RgbImage imageOf(const at::Tensor& bytes)
{
    const at::Tensor pixels = bytes.squeeze(0).permute({1, 2, 0}).contiguous();
    const auto* first = pixels.const_data_ptr<std::uint8_t>();
    return {int(pixels.size(1)), int(pixels.size(0)), std::vector<std::uint8_t>(first, first + pixels.numel())};
}

RgbImage randomImage(int width, int height)
{
    at::manual_seed(1);
    return imageOf(at::randint(256, {1, 3, height, width}, at::kByte));
}

int greatestDifference(const RgbImage& a, const RgbImage& b)
{
    if (a.width != b.width || a.height != b.height || a.pixels.size() != b.pixels.size())
        return 256;
    int greatest = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i)
        greatest = std::max(greatest, std::abs(int(a.pixels[i]) - int(b.pixels[i])));
    return greatest;
}

/// A copy of a file with one tensor filled with `value`.
void writeFilled(const std::filesystem::path& target, const QString& source, const std::string& name, float value)
{
    const CheckpointFile file(fileOf(source));
    std::map<std::string, at::Tensor> values;
    std::vector<FloatTensor> tensors;
    for (const TensorInfo& info : file.tensors()) {
        at::Tensor& tensor = values[info.name] = tensorFrom(file, info, {at::kCPU, at::kFloat}).clone();
        if (info.name == name)
            tensor.fill_(value);
        tensors.push_back(
            {info.name, info.shape, std::span(tensor.const_data_ptr<float>(), std::size_t(tensor.numel()))});
    }
    writeSafetensors(target, std::move(tensors));
}

} // namespace

class TestUpscaler final : public QObject {
    Q_OBJECT

private:
    TensorFile m_goldens {QFINDTESTDATA("../data/upscaler/goldens.safetensors")};

    static void addFiles()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("16 deep, fourfold, F16") << QStringLiteral("compact16");
        QTest::newRow("32 deep, twofold, F32") << QStringLiteral("compact32");
    }

private Q_SLOTS:
    void initTestCase() { at::set_num_threads(1); } // as make_goldens.py

    void equalsPyTorch_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("size");
        const QStringList sizes = QStringLiteral("1x8x8 3x8x8 1x9x13 3x9x13 1x24x29").split(u' ');
        for (const QString& file : {QStringLiteral("compact16"), QStringLiteral("compact32")})
            for (const QString& size : sizes)
                QTest::newRow(qPrintable(file + u' ' + size)) << file << size;
    }
    void equalsPyTorch()
    {
        QFETCH(QString, file);
        QFETCH(QString, size);
        const std::string name = QString(file + u'/' + size + u'/').toStdString();
        Upscaler upscaler = upscalerOf(file);
        const c10::InferenceMode inference;
        const at::Tensor enlarged = upscaler.enlarge(m_goldens[name + "image"].to(at::kFloat) / 255);
        QVERIFY(enlarged.sizes() == m_goldens[name + "expected"].sizes());
        const double difference = test::greatestDifference(enlarged, m_goldens[name + "expected"]);
        QVERIFY2(difference <= 1e-5, qPrintable(QString::number(difference)));
    }

    void bfloat16IsAsGoodAsEightBits_data() { addFiles(); }
    void bfloat16IsAsGoodAsEightBits()
    {
        QFETCH(QString, file);
        Upscaler exact = upscalerOf(file), rounded = upscalerOf(file, at::kBFloat16);
        const RgbImage image = randomImage(40, 30);
        const c10::InferenceMode inference;
        const int difference = greatestDifference(exact.upscale(image, {}), rounded.upscale(image, {}));
        QVERIFY2(difference <= 3, qPrintable(QString::number(difference)));
    }

    void theBytesAreTheRoundedResult()
    {
        Upscaler upscaler = upscalerOf(QStringLiteral("compact16"));
        const c10::InferenceMode inference;
        const RgbImage image = upscaler.upscale(imageOf(m_goldens["compact16/1x24x29/image"]), {});
        const at::Tensor expected = (m_goldens["compact16/1x24x29/expected"].clamp(0, 1) * 255).round().to(at::kByte);
        QCOMPARE(image.width, 116);
        QCOMPARE(image.height, 96);
        QVERIFY(greatestDifference(image, imageOf(expected)) <= 1);
    }

    void tilesEqualTheWhole_data() { addFiles(); }
    void tilesEqualTheWhole()
    {
        QFETCH(QString, file);
        Upscaler upscaler = upscalerOf(file);
        const RgbImage image = randomImage(150, 101);
        const c10::InferenceMode inference;
        const RgbImage whole = upscaler.upscale(image, {}, untiled);
        QCOMPARE(whole.width, 150 * upscaler.scale());
        for (const int tile : {16, 33, 100})
            QVERIFY(greatestDifference(upscaler.upscale(image, {}, tile), whole) <= 1);
    }

    void spansCoverAllAndSeeBeyond()
    {
        QCOMPARE(spansOf(10, 10, 3), (std::vector<Span> {{0, 10, 0, 10}}));
        QCOMPARE(spansOf(11, 10, 3), (std::vector<Span> {{0, 5, 0, 8}, {5, 11, 2, 11}}));
        QCOMPARE(spansOf(9, 3, 0), (std::vector<Span> {{0, 3, 0, 3}, {3, 6, 3, 6}, {6, 9, 6, 9}}));
        for (int length = 1; length < 300; length += 7) {
            int end = 0;
            for (const Span& span : spansOf(length, 32, 18)) {
                QCOMPARE(span.begin, std::exchange(end, span.end));
                QVERIFY(span.end - span.begin >= 1 && span.end - span.begin <= 32);
                QCOMPARE(span.from, std::max(0, span.begin - 18));
                QCOMPARE(span.to, std::min(length, span.end + 18));
            }
            QCOMPARE(end, length);
        }
    }

    void aStopIsSeen()
    {
        const auto engine = makeEngine({.resources = resources});
        std::stop_source stop;
        stop.request_stop();
        QVERIFY_EXCEPTION_THROWN(
            engine->upscale(randomImage(8, 8), fileOf(QStringLiteral("compact16")), stop.get_token()), Cancelled);
    }

    void theEngineOpensWhatThePathLeadsTo()
    {
        QTemporaryDir folder;
        const std::filesystem::path file = std::filesystem::path(folder.path().toStdString()) / "upscaler.safetensors";
        const auto engine = makeEngine({.resources = resources});
        const RgbImage image = randomImage(20, 12);
        std::filesystem::copy_file(fileOf(QStringLiteral("compact16")), file);
        QCOMPARE(engine->upscale(image, file, {}).width, 80);
        QCOMPARE(engine->upscale(image, file, {}).width, 80);
        std::filesystem::copy_file(
            fileOf(QStringLiteral("compact32")), file, std::filesystem::copy_options::overwrite_existing);
        QCOMPARE(engine->upscale(image, file, {}).width, 40);
    }

    void filesThatAreNoneAreNamed_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("not there") << QStringLiteral("/nowhere/upscaler.safetensors");
        QTest::newRow("a folder") << QFINDTESTDATA("../data/upscaler");
        QTest::newRow("no safetensors file") << QFINDTESTDATA("../data/upscaler/make_goldens.py");
        QTest::newRow("a checkpoint") << QFINDTESTDATA("../../resources/models/mini/mini.safetensors");
        QTest::newRow("other tensors") << QFINDTESTDATA("../data/upscaler/goldens.safetensors");
    }
    void filesThatAreNoneAreNamed()
    {
        QFETCH(QString, file);
        const auto engine = makeEngine({.resources = resources});
        try {
            engine->upscale(randomImage(8, 8), file.toStdString(), {});
            QFAIL("accepted");
        } catch (const Error& error) {
            QCOMPARE(error.kind, ErrorKind::Model);
            QCOMPARE(error.subject, file.toStdString());
            QVERIFY(!error.problem.empty());
        }
    }

    void brokenWeightsAreNotDrawn()
    {
        QTemporaryDir folder;
        const std::filesystem::path file = std::filesystem::path(folder.path().toStdString()) / "broken.safetensors";
        writeFilled(file, QStringLiteral("compact16"), "body.9.weight", std::numeric_limits<float>::quiet_NaN());
        Upscaler upscaler(file, resources / "graphs", {at::kCPU, at::kFloat});
        const c10::InferenceMode inference;
        try {
            upscaler.upscale(randomImage(8, 8), {});
            QFAIL("drawn");
        } catch (const Error& error) {
            QCOMPARE(error.kind, ErrorKind::Numerics);
            QVERIFY(std::string(error.what()).find("upscaler") != std::string::npos);
        }
    }
};

QTEST_GUILESS_MAIN(TestUpscaler)
#include "tst_Upscaler.moc"
