// SPDX-License-Identifier: Apache-2.0
#include "CheckpointBuilder.h"
#include "core/checkpoint/CompactUpscaler.h"

#include <QTest>

using namespace daguerre;

Q_DECLARE_METATYPE(TableBuilder)

namespace {

TableBuilder compact(int depth, std::int64_t channels, int scale)
{
    TableBuilder table;
    const auto convolution = [&](int layer, std::int64_t outputs, std::int64_t inputs) {
        table.add("body." + std::to_string(layer) + ".weight", {outputs, inputs, 3, 3});
        table.add("body." + std::to_string(layer) + ".bias", {outputs});
    };
    convolution(0, channels, 3);
    for (int layer = 2; layer < 2 * depth + 2; layer += 2)
        convolution(layer, channels, channels);
    for (int layer = 1; layer < 2 * depth + 2; layer += 2)
        table.add("body." + std::to_string(layer) + ".weight", {channels});
    convolution(2 * depth + 2, std::int64_t(3) * scale * scale, channels);
    return table;
}

} // namespace

class TestCompactUpscaler final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsDepthWidthAndScale_data()
    {
        QTest::addColumn<int>("depth");
        QTest::addColumn<int>("channels");
        QTest::addColumn<int>("scale");
        QTest::newRow("Crisp 4x") << 16 << 64 << 4;
        QTest::newRow("deep") << 32 << 64 << 4;
        QTest::newRow("twofold") << 16 << 24 << 2;
        QTest::newRow("narrow") << 32 << 1 << 2;
    }
    void readsDepthWidthAndScale()
    {
        QFETCH(int, depth);
        QFETCH(int, channels);
        QFETCH(int, scale);
        TableBuilder table = compact(depth, channels, scale);
        const CompactUpscaler found = compactUpscaler(table.add("training.step").build());
        QCOMPARE(found.depth, depth);
        QCOMPARE(found.channels, channels);
        QCOMPARE(found.scale, scale);
    }

    void refusesWhatIsNone_data()
    {
        QTest::addColumn<TableBuilder>("table");
        QTest::addColumn<QByteArray>("told");
        const auto row = [](const char* name, const TableBuilder& table, const char* told) {
            QTest::newRow(name) << table << QByteArray(told);
        };
        row("empty", TableBuilder(), "no compact upscaler");
        row("Mini", TableBuilder("mini"), "its first tensors are \"cond_stage_model.");
        row("ESRGAN", TableBuilder().add("conv_first.weight").add("body.0.rdb1.conv1.weight"), "\"body.0.rdb1.conv1");
        row("a LoRA", TableBuilder().add("lora_unet_x.lora_down.weight"), "but a LoRA");
        row("a depth that no graph has", compact(8, 8, 4), "has 19 layers in a row");
        row("too deep", compact(33, 8, 4), "has 69 layers in a row");
        row("a layer short", compact(16, 8, 4).remove("body.34"), "has 34 layers in a row");
        row("a gap", compact(16, 8, 4).remove("body.20.weight"), "\"body.20.weight\" of the upscaler is missing");
        row("no bias", compact(32, 8, 4).remove("body.66.bias"), "\"body.66.bias\" of the upscaler is missing");
        row("threefold", compact(16, 8, 3), "should have 12 or 48 outputs");
        row("no outputs", compact(16, 8, 4).add("body.34.weight", {0, 8, 3, 3}), "should have 12 or 48 outputs");
        row("a scalar", compact(16, 8, 4).add("body.34.weight", {}), "should have 4 dimensions");
        row("no width", compact(16, 0, 4), "has 0 channels");
        row("far too wide", compact(16, 100'000, 4), "has 100000 channels");
        row("another width", compact(16, 8, 4).add("body.6.weight", {8, 9, 3, 3}), "should be [8, 8, 3, 3]");
        row("another kernel", compact(16, 8, 4).add("body.0.weight", {8, 3, 5, 5}), "should be [8, 3, 3, 3]");
        row("black and white", compact(16, 8, 4).add("body.0.weight", {8, 1, 3, 3}), "should be [8, 3, 3, 3]");
        row("one slope for all", compact(16, 8, 4).add("body.1.weight", {1}), "should be [8]");
        TableBuilder whole = compact(16, 8, 4);
        row("whole numbers", whole.setDType("body.2.weight", DType::I8), "is I8, not a floating-point type");
    }
    void refusesWhatIsNone()
    {
        QFETCH(TableBuilder, table);
        QFETCH(QByteArray, told);
        const auto error = errorOf([&] { compactUpscaler(table.build()); });
        QVERIFY2(says(error, told.toStdString()), error ? error->what() : "accepted");
        QCOMPARE(error->kind, ErrorKind::Model);
        QVERIFY(!error->remedy.empty());
    }
};

QTEST_GUILESS_MAIN(TestCompactUpscaler)
#include "tst_CompactUpscaler.moc"
