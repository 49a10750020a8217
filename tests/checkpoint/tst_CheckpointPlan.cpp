// SPDX-License-Identifier: Apache-2.0
#include "CheckpointBuilder.h"
#include "core/checkpoint/CheckpointFile.h"
#include "core/checkpoint/CheckpointPlan.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstring>

using namespace daguerre;

Q_DECLARE_METATYPE(TableBuilder)

namespace {

const std::string unet = "model.diffusion_model.";
const std::string text = "cond_stage_model.transformer.text_model.";
const std::string vae = "first_stage_model.";

CheckpointPlan plan(const TensorTable& table, const char* topology = "sd1")
{
    return planCheckpoint(table, detectFamily(table), graphParameters(topology));
}

const PlannedTensor& planned(const std::vector<PlannedTensor>& tensors, const std::string& parameter)
{
    return *std::ranges::find(tensors, parameter, &PlannedTensor::parameter);
}

bool sameTensors(const std::vector<PlannedTensor>& a, const std::vector<PlannedTensor>& b)
{
    return std::ranges::equal(a, b, [](const PlannedTensor& x, const PlannedTensor& y) {
        return x.parameter == y.parameter && x.tensor == y.tensor;
    });
}

/// As the old files name the averaged copies: without dots.
TableBuilder withAverages()
{
    TableBuilder builder("sd1");
    for (const auto& row : keyRows("sd1"))
        if (row.part == Part::UNet) {
            auto name = row.name.substr(std::string("model.").size());
            std::erase(name, '.');
            builder.add("model_ema." + name, row.shape);
        }
    return builder.add("model_ema.decay", {}).add("model_ema.num_updates", {}).add("betas", {1000});
}

} // namespace

class TestCheckpointPlan final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void usesAllOfMini()
    {
        const CheckpointFile file {std::filesystem::path(MINI_MODEL)};
        const auto result = plan(file.table(), "mini");
        const auto& report = result.report;
        QCOMPARE(report.tensorsUsed, 582);
        QVERIFY(report.unused.empty() && report.knownUnused.empty() && report.missing.empty() && report.notes.empty());
        QVERIFY((report.dtypes == std::map<std::string, int> {{"F16", 582}}));
        QCOMPARE(report.fileBytes, std::uint64_t(QFile(QStringLiteral(MINI_MODEL)).size()));
        std::uint64_t header = 0;
        std::memcpy(&header, file.mapping()->bytes().data(), sizeof header);
        QCOMPARE(report.weightBytes, report.fileBytes - sizeof header - header);
        QCOMPARE(report.nativeSide, 128);
        QVERIFY(report.metadata.contains("daguerre.preview_factors"));
        QCOMPARE(result.parts.at(Part::VaeEncoder).size() + result.parts.at(Part::VaeDecoder).size()
                + result.parts.at(Part::UNet).size() + result.parts.at(Part::TextEncoder).size(),
            std::size_t(582));
    }

    void squeezesAttentionOfVae()
    {
        const auto result = plan(TableBuilder("sd1").build());
        QVERIFY(
            planned(result.parts.at(Part::VaeDecoder), "decoder.mid_block.attentions.0.to_q.weight").tensor.shape.size()
            == 2);
        QCOMPARE(
            planned(result.parts.at(Part::VaeDecoder), "decoder.mid_block.attentions.0.to_q.bias").tensor.shape.size(),
            std::size_t(1));
        QCOMPARE(planned(result.parts.at(Part::UNet), "mid_block.attentions.0.proj_in.weight").tensor.shape.size(),
            std::size_t(4));
        const auto flat = plan(TableBuilder("sd1").add(vae + "decoder.mid.attn_1.q.weight", {128, 128}).build());
        QVERIFY(
            planned(flat.parts.at(Part::VaeDecoder), "decoder.mid_block.attentions.0.to_q.weight").tensor.shape.size()
            == 2);
    }

    void case07aAveragesAreKnownAndUnused()
    {
        const auto plain = plan(TableBuilder("sd1").build());
        const auto averaged = plan(withAverages().build());
        QVERIFY(sameTensors(plain.parts.at(Part::UNet), averaged.parts.at(Part::UNet)));
        QVERIFY(averaged.report.unused.empty());
        QCOMPARE(averaged.report.knownUnused.size(), std::size_t(686 + 3));
        QCOMPARE(averaged.report.tensorsUsed, 1130);
    }

    void case07bOldTextNames()
    {
        const auto old = plan(TableBuilder("sd1").rename(text, "cond_stage_model.transformer.").build());
        QCOMPARE(old.parts.at(Part::TextEncoder).size(), std::size_t(196));
        QCOMPARE(planned(old.parts.at(Part::TextEncoder), "text_model.final_layer_norm.bias").tensor.name,
            "cond_stage_model.transformer.final_layer_norm.bias");
        QVERIFY(old.report.unused.empty());
    }

    void tellsLeftoversFromTheUnknown()
    {
        TableBuilder builder("sd1");
        const std::vector<std::string> known {"alphas_cumprod", "betas", text + "embeddings.position_ids",
            "cond_stage_model.logit_scale", "denoiser.sigmas", vae + "loss.logvar", "lvlb_weights",
            "posterior_variance", "sqrt_one_minus_alphas_cumprod"};
        for (const auto& name : known)
            builder.add(name);
        auto report = plan(builder.add(unet + "extra.weight").add("something").build()).report;
        std::ranges::sort(report.knownUnused);
        auto expected = known;
        std::ranges::sort(expected);
        QCOMPARE(report.knownUnused, expected);
        QCOMPARE(report.unused, (std::vector<std::string> {unet + "extra.weight", "something"}));
    }

    void case08EncoderMissing()
    {
        const auto whole = plan(TableBuilder("sd1").build());
        const auto pruned = plan(TableBuilder("sd1").remove(vae + "encoder.").remove(vae + "quant_conv.").build());
        QVERIFY(pruned.parts.at(Part::VaeEncoder).empty());
        QVERIFY(sameTensors(whole.parts.at(Part::VaeDecoder), pruned.parts.at(Part::VaeDecoder))
            && sameTensors(whole.parts.at(Part::UNet), pruned.parts.at(Part::UNet)));
        QCOMPARE(pruned.report.notes, std::vector<std::string> {"VAE encoder missing: text to image works without it"});
        QCOMPARE(pruned.report.missing.size(), std::size_t(108));
        QVERIFY(std::ranges::count(pruned.report.missing, vae + "encoder.conv_in.weight") == 1);
        QVERIFY(pruned.report.unused.empty() && pruned.report.knownUnused.empty());
    }

    void case08EncoderIncomplete()
    {
        const auto result = plan(TableBuilder("sd1").remove(vae + "encoder.conv_in.bias").build());
        QVERIFY(result.parts.at(Part::VaeEncoder).empty());
        QCOMPARE(result.report.missing, std::vector<std::string> {vae + "encoder.conv_in.bias"});
        QCOMPARE(result.report.notes.size(), std::size_t(1));
        QVERIFY(result.report.notes[0].find("incomplete") != std::string::npos);
        QVERIFY(result.report.unused.empty());
    }

    void encoderThatNobodyAskedForIsKnown()
    {
        const auto table = TableBuilder("sd1").build();
        auto parameters = graphParameters("sd1");
        parameters.erase(Part::VaeEncoder);
        const auto result = planCheckpoint(table, detectFamily(table), parameters);
        QVERIFY(result.report.notes.empty() && result.report.missing.empty() && result.report.unused.empty());
        QCOMPARE(result.report.knownUnused.size(), std::size_t(108));
    }

    void namesWhatIsMissing_data()
    {
        QTest::addColumn<TableBuilder>("builder");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const TableBuilder& builder, const std::string& expected) {
            QTest::newRow(name) << builder << QByteArray::fromStdString(expected);
        };
        row("08 no VAE", TableBuilder("sd1").remove(vae), "the file has no VAE; choose a VAE file");
        row("08 no decoder", TableBuilder("sd1").remove(vae + "decoder.").remove(vae + "post_quant_conv."),
            "the file has no VAE decoder");
        row("08 one decoder tensor", TableBuilder("sd1").remove(vae + "decoder.mid.block_1.conv1.weight"),
            "tensor \"" + vae + "decoder.mid.block_1.conv1.weight\" of the VAE decoder is missing");
        row("one U-Net tensor", TableBuilder("sd1").remove(unet + "out.2.bias"),
            "tensor \"" + unet + "out.2.bias\" of the U-Net is missing");
        row("several U-Net tensors", TableBuilder("sd1").remove(unet + "out."),
            "4 tensors of the U-Net are missing, the first is");
        row("one text tensor", TableBuilder("sd1").remove(text + "final_layer_norm.bias"),
            "tensor \"" + text + "final_layer_norm.bias\" of the text encoder is missing");
        row("no text encoder", TableBuilder("sd1").remove("cond_stage_model."), "the file has no text encoder");
    }

    void namesWhatIsMissing()
    {
        QFETCH(TableBuilder, builder);
        QFETCH(QByteArray, expected);
        const auto error = errorOf([&] { plan(builder.build()); });
        QVERIFY(error);
        QVERIFY2(says(error, expected.toStdString()), error->what());
        QCOMPARE(error->kind, ErrorKind::Model);
        QVERIFY(!error->remedy.empty());
    }

    void namesWhatDoesNotFit_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QList<int>>("shape");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const std::string& name, const QList<int>& shape, const char* expected) {
            QTest::newRow(name.c_str()) << QByteArray::fromStdString(name) << shape << QByteArray(expected);
        };
        row(unet + "input_blocks.1.1.transformer_blocks.0.attn2.to_k.weight", {32, 96}, "has 64 where \"");
        row(unet + "out.2.weight", {8, 32, 3, 3}, "needs 4 in place of 8");
        row(unet + "input_blocks.1.1.proj_in.bias", {32, 1}, "should be [width]");
        row(unet + "output_blocks.3.1.proj_in.weight", {128, 128, 3, 3}, "needs 1 in place of 3");
        row(unet + "input_blocks.2.0.in_layers.2.weight", {32, 64, 3, 3}, "in_layers.0.bias\" of shape [32]");
        row(unet + "input_blocks.2.0.in_layers.2.bias", {64}, "in_layers.2.weight\" of shape [32, 32, 3, 3]");
        row(unet + "input_blocks.2.0.emb_layers.1.weight", {32, 64}, "has 64 where \"");
        row(vae + "post_quant_conv.weight", {4, 4, 3, 3}, "needs 1 in place of 3");
        row(vae + "decoder.conv_out.weight", {4, 32, 3, 3}, "needs 3 in place of 4");
        row(vae + "decoder.mid.attn_1.k.weight", {128, 64, 1, 1}, "has 64 where \"");
        row(text + "embeddings.token_embedding.weight", {49407, 64}, "needs at least 49408");
        row(text + "encoder.layers.3.mlp.fc2.weight", {64, 128}, "has 128 where \"");
        row(text + "final_layer_norm.weight", {0}, "holds nothing");
    }

    void namesWhatDoesNotFit()
    {
        QFETCH(QByteArray, name);
        QFETCH(QList<int>, shape);
        QFETCH(QByteArray, expected);
        TableBuilder builder("sd1");
        builder.add(name.toStdString(), {shape.begin(), shape.end()});
        const auto error = errorOf([&] { plan(builder.build()); });
        QVERIFY(error);
        QVERIFY2(says(error, expected.toStdString()), error->what());
        QVERIFY2(says(error, "doesn't fit") && says(error, name.toStdString()), error->what());
        QCOMPARE(error->kind, ErrorKind::Model);
    }

    void refusesQuantisedWeights()
    {
        auto builder = TableBuilder("sd1").setDType(unet + "out.2.weight", DType::I8);
        QVERIFY(says(errorOf([&] { plan(builder.build()); }), "out.2.weight\" is I8, not a floating-point type"));
    }

    void refusesParametersWithoutAName()
    {
        const auto table = TableBuilder("sd1").build();
        auto parameters = graphParameters("sd1");
        parameters[Part::UNet].push_back("add_embedding.linear_1.weight");
        const auto error = errorOf([&] { planCheckpoint(table, detectFamily(table), parameters); });
        QVERIFY(says(error, "add_embedding.linear_1.weight") && error->kind == ErrorKind::Internal);
    }

    void case10NamesOfFilesDoNotMatter()
    {
        QTemporaryDir folder;
        const CheckpointFile original {std::filesystem::path(MINI_MODEL)};
        const auto expected = plan(original.table(), "mini").report;
        for (const auto* name : {"sdxl-768-v-inpainting.safetensors", "m.ckpt"}) {
            const auto path = folder.filePath(QString::fromLatin1(name));
            QVERIFY(QFile::link(QStringLiteral(MINI_MODEL), path));
            const CheckpointFile file {std::filesystem::path(path.toStdString())};
            const auto report = plan(file.table(), "mini").report;
            QCOMPARE(report.family, expected.family);
            QCOMPARE(report.familyReason, expected.familyReason);
            QCOMPARE(report.tensorsUsed, expected.tensorsUsed);
            QCOMPARE(report.notes, expected.notes);
            QVERIFY(report.metadata == expected.metadata && report.dtypes == expected.dtypes);
        }
    }
};

QTEST_GUILESS_MAIN(TestCheckpointPlan)
#include "tst_CheckpointPlan.moc"
