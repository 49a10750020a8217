// SPDX-License-Identifier: Apache-2.0
#include "CheckpointBuilder.h"
#include "core/checkpoint/CheckpointFile.h"
#include "core/checkpoint/FamilyDetector.h"

#include <QTest>

using namespace daguerre;

Q_DECLARE_METATYPE(TableBuilder)
Q_DECLARE_METATYPE(daguerre::ModelFamily)

namespace {

const std::string unet = "model.diffusion_model.";

/// Just so many names that the rules have something to look at: transformers at the second and third of three levels.
TableBuilder sdxlUNet()
{
    TableBuilder builder;
    builder.add(unet + "input_blocks.0.0.weight", {320, 4, 3, 3}).add(unet + "input_blocks.3.0.op.weight");
    builder.add(unet + "input_blocks.1.0.in_layers.0.weight").add(unet + "input_blocks.4.0.in_layers.0.weight");
    builder.add(unet + "input_blocks.4.1.transformer_blocks.0.attn2.to_k.weight", {640, 2048});
    builder.add(unet + "input_blocks.4.1.proj_in.weight", {640, 640});
    builder.add(unet + "middle_block.1.norm.weight");
    builder.add(unet + "label_emb.0.0.weight", {1280, 2816});
    return builder;
}

TableBuilder sd2()
{
    return TableBuilder("sd2");
}

TableBuilder sd1With(const std::string& name, std::vector<std::int64_t> shape = {1})
{
    return TableBuilder("sd1").add(name, std::move(shape));
}

} // namespace

class TestFamilyDetector final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void acceptsStableDiffusion1()
    {
        const auto match = detectFamily(TableBuilder("sd1").build());
        QCOMPARE(match.family, ModelFamily::StableDiffusion1);
        QCOMPARE(match.nativeSide, 512);
        QVERIFY(match.reason.find("4 levels, transformers in 3") != std::string::npos);
    }

    void tellsTheFamilies_data()
    {
        QTest::addColumn<TableBuilder>("builder");
        QTest::addColumn<ModelFamily>("family");
        QTest::addColumn<int>("side");
        QTest::addColumn<bool>("inpainting");
        const auto row
            = [](const char* name, const TableBuilder& builder, ModelFamily family, int side, bool inpainting = false) {
                  QTest::newRow(name) << builder << family << side << inpainting;
              };
        constexpr auto sd1 = ModelFamily::StableDiffusion1, sd2 = ModelFamily::StableDiffusion2,
                       xl = ModelFamily::StableDiffusionXL;
        const auto first = unet + "input_blocks.0.0.weight";
        row("1.x inpainting", TableBuilder("sd1").add(first, {32, 9, 3, 3}), sd1, 512, true);
        row("2.x", TableBuilder("sd2"), sd2, 512);
        row("2.x inpainting", TableBuilder("sd2").add(first, {32, 9, 3, 3}), sd2, 512, true);
        row("2.x without text encoder", TableBuilder("sd2").remove("cond_stage_model."), sd2, 512);
        row("2.x by its context alone",
            sd1With(unet + "input_blocks.1.1.transformer_blocks.0.attn2.to_k.weight", {32, 1024}), sd2, 512);
        row("2.x by its projections alone", sd1With(unet + "input_blocks.1.1.proj_in.weight", {32, 32}), sd2, 512);
        row("XL", TableBuilder("sdxl"), xl, 1024);
        row("XL inpainting", TableBuilder("sdxl").add(first, {32, 9, 3, 3}), xl, 1024, true);
        row("XL without text encoders", TableBuilder("sdxl").remove("conditioner."), xl, 1024);
    }

    void tellsTheFamilies()
    {
        QFETCH(TableBuilder, builder);
        QFETCH(ModelFamily, family);
        QFETCH(int, side);
        QFETCH(bool, inpainting);
        const auto match = detectFamily(builder.build());
        QCOMPARE(match.family, family);
        QCOMPARE(match.nativeSide, side);
        QCOMPARE(match.inpainting, inpainting);
        QVERIFY(match.reason.find(familyName(family)) != std::string::npos);
    }

    void tellsTheFamiliesByDiffusersNames_data()
    {
        QTest::addColumn<QByteArray>("topology");
        for (const char* topology : {"sd1", "sd2", "sdxl", "mini"})
            QTest::newRow(topology) << QByteArray(topology);
    }

    void tellsTheFamiliesByDiffusersNames()
    {
        QFETCH(QByteArray, topology);
        TableBuilder builder;
        for (const auto& row : keyRows(topology.constData()))
            if (row.part == Part::UNet)
                builder.add("unet." + row.parameter, row.shape);
        QCOMPARE(familyId(detectFamily(builder.build()).family), std::string_view(topology.constData()));
    }

    void acceptsMini()
    {
        const CheckpointFile file {std::filesystem::path(MINI_MODEL)};
        const auto match = detectFamily(file.table());
        QCOMPARE(match.family, ModelFamily::Mini);
        QCOMPARE(match.nativeSide, 128);
        QVERIFY(match.reason.find("daguerre-mini") != std::string::npos);
    }

    void miniNeedsNoMetadata()
    {
        QCOMPARE(detectFamily(TableBuilder("mini").build()).family, ModelFamily::Mini);
        QCOMPARE(detectFamily(TableBuilder("mini").build()).nativeSide, 128);
    }

    void readsMinisResolution_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("side");
        QTest::newRow("256x256") << QByteArray("256x256") << 256;
        QTest::newRow("no number") << QByteArray("large") << 128;
        QTest::newRow("no multiple of 8") << QByteArray("130x130") << 128;
        QTest::newRow("too large") << QByteArray("99999999999999x1") << 128;
        QTest::newRow("negative") << QByteArray("-128x128") << 128;
    }

    void readsMinisResolution()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, side);
        auto builder = TableBuilder("mini").metadata("modelspec.resolution", text.toStdString());
        QCOMPARE(detectFamily(builder.build()).nativeSide, side);
    }

    void missingTensorsDoNotMatter()
    {
        for (const auto& name :
            {"input_blocks.0.0.weight", "input_blocks.1.1.proj_in.weight", "input_blocks.3.0.op.bias", "out.2.bias"})
            QCOMPARE(
                detectFamily(TableBuilder("sd1").remove(unet + name).build()).family, ModelFamily::StableDiffusion1);
        QCOMPARE(
            detectFamily(TableBuilder("sd1").remove("first_stage_model.").remove("cond_stage_model.").build()).family,
            ModelFamily::StableDiffusion1);
    }

    void namesWhatItCannotUse_data()
    {
        QTest::addColumn<TableBuilder>("builder");
        QTest::addColumn<QByteArray>("model");
        const auto row = [](const char* model, const TableBuilder& builder, const char* name = nullptr) {
            QTest::newRow(name ? name : model) << builder << QByteArray(model);
        };
        const auto inputs = [](int channels) {
            return sd1With(unet + "input_blocks.0.0.weight", {32, channels, 3, 3});
        };
        row("a Stable Diffusion 3 checkpoint", TableBuilder().add(unet + "joint_blocks.0.x_block.attn.qkv.weight"));
        row("a Flux checkpoint", TableBuilder().add("double_blocks.0.img_attn.qkv.weight"));
        row("a Flux checkpoint", TableBuilder().add(unet + "double_blocks.0.img_attn.qkv.weight"), "Flux with prefix");
        row("an SDXL refiner checkpoint",
            sdxlUNet().add("conditioner.embedders.0.model.transformer.resblocks.9.mlp.c_proj.bias"));
        row("an SDXL refiner checkpoint", sdxlUNet().add(unet + "label_emb.0.0.weight", {1536, 2560}),
            "refiner without text encoder");
        row("a Stable Diffusion XL distilled checkpoint", TableBuilder("sdxl").remove(unet + "middle_block.1."));
        row("an SDXL distilled checkpoint",
            TableBuilder("sdxl").remove(unet + "input_blocks.7.1.transformer_blocks.9."), "fewer transformer blocks");
        row("an SDXL distilled checkpoint", sdxlUNet(), "hardly anything of SDXL");
        row("a Playground v2.5 checkpoint", sdxlUNet().add("edm_mean").add("edm_std"));
        row("a CosXL checkpoint", sdxlUNet().add("edm_vpred.sigma_max"));
        row("a Stable Diffusion 2 unCLIP checkpoint", sd2().add(unet + "label_emb.0.0.weight", {1280, 2048}));
        row("a Stable Diffusion 2.x depth checkpoint", sd2().add(unet + "input_blocks.0.0.weight", {320, 5, 3, 3}));
        row("a Stable Diffusion 2.x x4 upscaler checkpoint",
            sd2().add(unet + "input_blocks.0.0.weight", {256, 7, 3, 3}));
        row("a Stable Diffusion 1.x InstructPix2Pix checkpoint", inputs(8));
        row("a Stable Diffusion 1.x 6-channel checkpoint", inputs(6));
        row("a Stable Diffusion 1.x distilled checkpoint", TableBuilder("sd1").remove(unet + "middle_block.1."));
        row("a Stable Diffusion distilled checkpoint",
            TableBuilder("sd1").remove(unet + "middle_block.").remove(unet + "input_blocks.1.1."), "other distilled");
        row("a ControlNet", sd1With("control_model.input_blocks.0.0.weight"));
        row("a LoRA", TableBuilder().add("lora_unet_down_blocks_0_attentions_0_proj_in.lora_down.weight", {4, 320}));
        row("a LoRA", TableBuilder().add("unet.down_blocks.0.attentions.0.proj_in.lora_A.weight", {4, 320}),
            "PEFT LoRA");
        row("a LoRA", TableBuilder().add("transformer.double_blocks.0.lora_A.weight", {4, 320}), "LoRA for Flux");
        row("a textual inversion embedding", TableBuilder().add("emb_params", {8, 768}));
        row("a textual inversion embedding", TableBuilder().add("clip_l", {8, 768}).add("clip_g", {8, 1280}),
            "SDXL embedding");
        row("a textual inversion embedding", TableBuilder().add("<cat-toy>", {768}), "diffusers' embedding");
        row("a VAE without the rest", TableBuilder("sd1").remove("model.").remove("cond_stage_model."));
        row("a VAE without the rest",
            TableBuilder("sd1").remove("model.").remove("cond_stage_model.").rename("first_stage_model.", ""),
            "bare VAE");
        row("a TAESD auto-encoder, for previews", TableBuilder().add("3.conv.0.weight", {8, 8, 3, 3}));
        row("a TAESD auto-encoder, for previews", TableBuilder().add("decoder.layers.0.weight", {8, 4, 3, 3}),
            "diffusers' TAESD");
        row("a text encoder without the rest",
            TableBuilder("sd1")
                .remove("model.")
                .remove("first_stage_model.")
                .rename("cond_stage_model.transformer.", ""));
        row("a checkpoint without a U-Net", TableBuilder("sd1").remove("model."));
        row("a checkpoint with only the averaged copy (EMA) of its U-Net",
            TableBuilder("sd1").rename("model.diffusion_model.", "model_ema.diffusion_model"));
        row("a U-Net in diffusers' names without the rest",
            TableBuilder().add("down_blocks.0.resnets.0.conv1.weight").add("conv_in.weight"));
    }

    void namesWhatItCannotUse()
    {
        QFETCH(TableBuilder, builder);
        QFETCH(QByteArray, model);
        const auto error = errorOf([&] { detectFamily(builder.build()); });
        QVERIFY(error);
        QVERIFY2(says(error, "this is " + model.toStdString() + ", which is not supported yet"), error->what());
        QCOMPARE(error->kind, ErrorKind::Model);
        QCOMPARE(error->subject, "model.safetensors");
    }

    void showsFirstNamesOfTheUnknown()
    {
        auto builder = TableBuilder().add("layer.0.w", {2, 2}).add("layer.1.w").add("layer.2.w").add("layer.3.w");
        const auto error = errorOf([&] { detectFamily(builder.metadata("modelspec.architecture", "foo-1").build()); });
        QVERIFY(says(error, "this model is not known"));
        QVERIFY(says(error, "\"layer.0.w\", \"layer.1.w\", \"layer.2.w\""));
        QVERIFY(says(error, "calls itself \"foo-1\""));
        QVERIFY(
            says(errorOf([] { detectFamily(TableBuilder().add(unet + "x.weight").add("y").build()); }), "not known"));
    }

    void metadataAloneDoesNotDecide()
    {
        auto liar = TableBuilder("sd1").metadata("modelspec.architecture", "daguerre-mini");
        QCOMPARE(detectFamily(liar.build()).family, ModelFamily::StableDiffusion1);
        auto otherBlocks = sdxlUNet().remove(unet + "label_emb.").remove(unet + "input_blocks.4.1.proj_in.");
        otherBlocks.metadata("modelspec.architecture", "daguerre-mini");
        QVERIFY(says(errorOf([&] { detectFamily(otherBlocks.build()); }), "calls itself \"daguerre-mini\""));
    }

    void namesOfFamilies()
    {
        QVERIFY(familyId(ModelFamily::Mini) == "mini" && familyId(ModelFamily::StableDiffusion1) == "sd1");
        QVERIFY(familyName(ModelFamily::Mini) == "Daguerre Mini");
    }
};

QTEST_GUILESS_MAIN(TestFamilyDetector)
#include "tst_FamilyDetector.moc"
