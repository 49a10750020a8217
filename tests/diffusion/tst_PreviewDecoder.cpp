// SPDX-License-Identifier: Apache-2.0
#include "core/Error.h"
#include "core/diffusion/PreviewDecoder.h"
#include "tests/support/TensorFile.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

#include <QTest>

using namespace daguerre;
using namespace daguerre::test;

namespace {

const std::filesystem::path graphs = QFINDTESTDATA("../../resources/graphs").toStdString();
const std::filesystem::path data = QFINDTESTDATA("../data/taesd").toStdString();

PreviewDecoder decoderOf(const QString& file, at::ScalarType dtype = at::kFloat)
{
    return PreviewDecoder(data / file.toStdString(), graphs, {at::kCPU, dtype});
}

} // namespace

/// TAESD on files of random weights; see tests/data/taesd/make_goldens.py.
class TestPreviewDecoder final : public QObject {
    Q_OBJECT

private:
    TensorFile m_goldens {QFINDTESTDATA("../data/taesd/goldens.safetensors")};

private Q_SLOTS:
    void initTestCase() { at::set_num_threads(1); } // as make_goldens.py

    void equalsDiffusers_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("golden");
        for (const QString& size : {QStringLiteral("1x8x8"), QStringLiteral("2x5x7")}) {
            const auto row = [&size](const QString& file, const QString& width) {
                QTest::newRow(qPrintable(file + u' ' + size)) << file << QString(width + u'/' + size + u'/');
            };
            row(QStringLiteral("taesd_decoder.safetensors"), QStringLiteral("6"));
            row(QStringLiteral("taesd_decoder.pth"), QStringLiteral("6"));
            row(QStringLiteral("diffusers.safetensors"), QStringLiteral("4"));
        }
    }
    void equalsDiffusers()
    {
        QFETCH(QString, file);
        QFETCH(QString, golden);
        PreviewDecoder decoder = decoderOf(file);
        const c10::InferenceMode inference;
        const at::Tensor image = decoder.decode(m_goldens[golden.toStdString() + "latents"]);
        const at::Tensor expected = m_goldens[golden.toStdString() + "image"];
        QVERIFY(image.sizes() == expected.sizes());
        const double difference = greatestDifference(image, expected);
        QVERIFY2(difference <= 1e-5, qPrintable(QString::number(difference)));
    }

    void bfloat16IsNear()
    {
        PreviewDecoder decoder = decoderOf(QStringLiteral("diffusers.safetensors"), at::kBFloat16);
        const c10::InferenceMode inference;
        const at::Tensor image = decoder.decode(m_goldens["4/1x8x8/latents"]);
        QCOMPARE(image.scalar_type(), at::kFloat);
        QVERIFY(greatestDifference(image, m_goldens["4/1x8x8/image"]) <= 0.03);
    }

    void itsCostIsRemembered()
    {
        PreviewDecoder decoder = decoderOf(QStringLiteral("taesd_decoder.safetensors"));
        const c10::InferenceMode inference;
        const at::Tensor latents = m_goldens["6/1x8x8/latents"];
        QCOMPARE(decoder.expectedMilliseconds(latents), 0);
        decoder.decode(latents);
        const double expected = decoder.expectedMilliseconds(latents);
        QVERIFY(expected > 0);
        QCOMPARE(decoder.expectedMilliseconds(at::cat({latents, latents}, 2)), 2 * expected);
    }

    void filesThatAreNoneAreNamed_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("not there") << QStringLiteral("/nowhere/taesd_decoder.safetensors");
        QTest::newRow("a text") << QFINDTESTDATA("../data/taesd/make_goldens.py");
        QTest::newRow("a checkpoint") << QFINDTESTDATA("../../resources/models/mini/mini.safetensors");
        QTest::newRow("an upscaler") << QFINDTESTDATA("../data/upscaler/compact16.safetensors");
    }
    void filesThatAreNoneAreNamed()
    {
        QFETCH(QString, file);
        try {
            PreviewDecoder(file.toStdString(), graphs, {at::kCPU, at::kFloat});
            QFAIL("accepted");
        } catch (const Error& error) {
            QCOMPARE(error.kind, ErrorKind::Model);
            QCOMPARE(error.subject, file.toStdString());
            QVERIFY(!error.problem.empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestPreviewDecoder)
#include "tst_PreviewDecoder.moc"
