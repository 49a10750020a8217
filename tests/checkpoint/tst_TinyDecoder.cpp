// SPDX-License-Identifier: Apache-2.0
#include "CheckpointBuilder.h"
#include "core/checkpoint/CheckpointFile.h"
#include "core/checkpoint/TinyDecoder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace daguerre;

Q_DECLARE_METATYPE(TableBuilder)

namespace {

const QString data = QFINDTESTDATA("../data/taesd");

/// Layers as TAESD's author numbers them, from 1 on, or diffusers, from 0 on.
TableBuilder decoder(const std::string& prefix, int first, std::int64_t channels, std::int64_t latents = 4)
{
    TableBuilder table;
    int layer = first;
    const auto convolution = [&](const std::string& rest, std::int64_t outputs, std::int64_t inputs, bool bias) {
        const std::string name = prefix + std::to_string(layer) + "." + rest;
        table.add(name + "weight", {outputs, inputs, 3, 3});
        if (bias)
            table.add(name + "bias", {outputs});
    };
    convolution("", channels, latents, true);
    layer += 2;
    for (const int blocks : {3, 3, 3, 1}) {
        for (int block = 0; block < blocks; ++block, ++layer)
            for (const char* inside : {"conv.0.", "conv.2.", "conv.4."})
                convolution(inside, channels, channels, true);
        layer += blocks == 1 ? 0 : 1;
        convolution("", blocks == 1 ? 3 : channels, channels, blocks == 1);
        ++layer;
    }
    return table;
}

TableBuilder encoder(const std::string& prefix)
{
    TableBuilder table;
    table.add(prefix + "0.weight", {8, 3, 3, 3}).add(prefix + "0.bias", {8});
    for (const char* block : {"1.", "3.", "4."})
        for (const char* inside : {"conv.0.", "conv.2.", "conv.4."})
            table.add(prefix + block + inside + "weight", {8, 8, 3, 3}).add(prefix + block + inside + "bias", {8});
    return table.add(prefix + "2.weight", {8, 8, 3, 3});
}

} // namespace

class TestTinyDecoder final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryNaming_data()
    {
        QTest::addColumn<TableBuilder>("table");
        QTest::addColumn<QString>("firstBlock");
        QTest::newRow("its author's") << decoder("", 1, 64) << QStringLiteral("3.conv.0.weight");
        QTest::newRow("with a prefix") << decoder("taesd_decoder.", 1, 6)
                                       << QStringLiteral("taesd_decoder.3.conv.0.weight");
        QTest::newRow("diffusers") << decoder("decoder.layers.", 0, 1)
                                   << QStringLiteral("decoder.layers.2.conv.0.weight");
    }
    void readsEveryNaming()
    {
        QFETCH(TableBuilder, table);
        QFETCH(QString, firstBlock);
        const TensorTable built = table.build();
        QVERIFY(isTinyAutoencoder(built));
        const TinyDecoder found = tinyDecoder(built);
        QCOMPARE(found.tensors.size(), std::size_t(67));
        QCOMPARE(found.tensors.at("decoder.layers.2.conv.0.weight").name, firstBlock.toStdString());
        QCOMPARE(found.tensors.at("decoder.layers.18.bias").shape, std::vector<std::int64_t> {3});
        QCOMPARE(found.channels, found.tensors.at("decoder.layers.0.bias").shape[0]);
    }

    void readsFiles_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("channels");
        QTest::newRow("safetensors") << QStringLiteral("taesd_decoder.safetensors") << 6;
        QTest::newRow("PyTorch") << QStringLiteral("taesd_decoder.pth") << 6;
        QTest::newRow("diffusers, with the encoder") << QStringLiteral("diffusers.safetensors") << 4;
    }
    void readsFiles()
    {
        QFETCH(QString, file);
        QFETCH(int, channels);
        const CheckpointFile opened(QString(data + u'/' + file).toStdString());
        QVERIFY(isTinyAutoencoder(opened.table()));
        QCOMPARE(tinyDecoder(opened.table()).channels, channels);
        for (const auto& [parameter, tensor] : tinyDecoder(opened.table()).tensors)
            QVERIFY(tensor.name.ends_with(parameter.substr(parameter.find('.', 15))));
    }

    void refusesWhatIsNone_data()
    {
        QTest::addColumn<TableBuilder>("table");
        QTest::addColumn<QByteArray>("told");
        const auto row = [](const char* name, const TableBuilder& table, const char* told) {
            QTest::newRow(name) << table << QByteArray(told);
        };
        row("empty", TableBuilder(), "no TAESD decoder");
        row("Mini", TableBuilder("mini"), "no TAESD decoder");
        row("the encoder", encoder(""), "holds TAESD's encoder and not its decoder");
        row("diffusers' encoder", encoder("encoder.layers."), "holds TAESD's encoder");
        row("for Stable Diffusion 3", decoder("", 1, 64, 16),
            "\"1.weight\" of shape [64, 16, 3, 3] doesn't fit: it is "
            "for latents of 16 channels");
        row("other latents", decoder("", 1, 8, 3), "should be [8, 4, 3, 3]");
        row("a layer short", decoder("", 1, 8).remove("19."), "\"19.weight\" of the TAESD decoder is missing");
        row("a gap", decoder("", 1, 8).remove("12."), "\"12.weight\" of the TAESD decoder is missing");
        row("no bias", decoder("decoder.layers.", 0, 8).remove("decoder.layers.17.conv.4.bias"),
            "\"decoder.layers.17.conv.4.bias\" of the TAESD decoder is missing");
        row("a scalar", decoder("", 1, 8).add("7.weight", {}), "should have 4 dimensions");
        row("no width", decoder("", 1, 0), "has 0 channels");
        row("far too wide", decoder("", 1, 100'000), "has 100000 channels");
        row("another width", decoder("", 1, 8).add("9.conv.2.weight", {8, 9, 3, 3}), "should be [8, 8, 3, 3]");
        row("another kernel", decoder("", 1, 8).add("1.weight", {8, 4, 5, 5}), "should be [8, 4, 3, 3]");
        row("black and white", decoder("", 1, 8).add("19.weight", {1, 8, 3, 3}), "should be [3, 8, 3, 3]");
        TableBuilder whole = decoder("", 1, 8);
        row("whole numbers", whole.setDType("1.weight", DType::I8), "is I8, not a floating-point type");
    }
    void refusesWhatIsNone()
    {
        QFETCH(TableBuilder, table);
        QFETCH(QByteArray, told);
        const auto error = errorOf([&] { tinyDecoder(table.build()); });
        QVERIFY2(says(error, told.toStdString()), error ? error->what() : "accepted");
        QCOMPARE(error->kind, ErrorKind::Model);
        QVERIFY(!error->remedy.empty());
    }

    /// Wherever a file is cut, it is refused, or is whole.
    void cutFilesAreRefused_data() { readsFiles_data(); }
    void cutFilesAreRefused()
    {
        QFETCH(QString, file);
        QFile source(data + u'/' + file);
        QVERIFY(source.open(QIODevice::ReadOnly));
        const QByteArray whole = source.readAll();
        for (const qsizetype length :
            {qsizetype(0), qsizetype(7), qsizetype(100), whole.size() / 2, whole.size() - 1}) {
            const QByteArray cut = whole.first(length);
            const auto error = errorOf([&cut] { tinyDecoder(CheckpointFile::fromBytes(bytesOf(cut), "cut").table()); });
            QVERIFY2(error && error->kind == ErrorKind::Model, qPrintable(QString::number(length)));
        }
    }

    void aNameTellsTheFamily_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("family");
        QTest::newRow("1") << QStringLiteral("/models/vae_approx/taesd_decoder.safetensors") << QStringLiteral("sd1");
        QTest::newRow("XL") << QStringLiteral("/models/vae_approx/taesdxl_decoder.pth") << QStringLiteral("sdxl");
        QTest::newRow("capitals") << QStringLiteral("/TAESD-XL/TAESDXL.pth") << QStringLiteral("sdxl");
        QTest::newRow("by its folder") << QStringLiteral("/taesdxl/diffusion_pytorch_model.safetensors")
                                       << QStringLiteral("sdxl");
        QTest::newRow("in A1111's folder")
            << QStringLiteral("/VAE-taesd/taesdxl_decoder.pth") << QStringLiteral("sdxl");
        QTest::newRow("neither") << QStringLiteral("/models/decoder.pth") << QString();
    }
    void aNameTellsTheFamily()
    {
        QFETCH(QString, path);
        QFETCH(QString, family);
        const auto found = tinyDecoderFamily(path.toStdString());
        QCOMPARE(found ? std::string(familyId(*found)) : std::string(), family.toStdString());
        for (const ModelFamily model :
            {ModelFamily::StableDiffusion1, ModelFamily::StableDiffusion2, ModelFamily::StableDiffusionXL}) {
            const bool xl = model == ModelFamily::StableDiffusionXL;
            const auto error = errorOf([&] { requireTinyDecoderFor(model, path.toStdString()); });
            QCOMPARE(error.has_value(), found && xl != (family == QLatin1String("sdxl")));
            QVERIFY(!error || says(error, "but the model is " + std::string(familyName(model))));
        }
    }
};

QTEST_GUILESS_MAIN(TestTinyDecoder)
#include "tst_TinyDecoder.moc"
