// SPDX-License-Identifier: Apache-2.0
#include "CheckpointBuilder.h"
#include "core/checkpoint/CheckpointFile.h"
#include "core/checkpoint/KeyMap.h"

#include <QTest>

#include <set>

using namespace daguerre;

class TestKeyMap final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithDiffusers_data()
    {
        QTest::addColumn<QByteArray>("topology");
        QTest::addColumn<int>("family");
        QTest::addColumn<int>("tensors");
        QTest::newRow("Stable Diffusion 1.x") << QByteArray("sd1") << int(ModelFamily::StableDiffusion1) << 1130;
        QTest::newRow("Stable Diffusion 2.x") << QByteArray("sd2") << int(ModelFamily::StableDiffusion2) << 1214;
        QTest::newRow("Stable Diffusion XL") << QByteArray("sdxl") << int(ModelFamily::StableDiffusionXL) << 2513;
        QTest::newRow("Mini") << QByteArray("mini") << int(ModelFamily::Mini) << 582;
    }

    void agreesWithDiffusers()
    {
        QFETCH(QByteArray, topology);
        QFETCH(int, family);
        QFETCH(int, tensors);
        const KeyMap keys(topologyOf(ModelFamily(family)));
        std::set<std::string> names;
        for (const auto& row : keyRows(topology.constData())) {
            const auto key = keys.find(row.part, row.parameter);
            QVERIFY2(!key.names.empty(), row.parameter.c_str());
            QCOMPARE(key.names.front().name, row.name);
            QCOMPARE(key.names.front().fit, row.fit);
            const bool isSqueezed = row.name.find(".mid.attn_1.") != std::string::npos && row.shape.size() == 4;
            QCOMPARE(key.rank == 2, isSqueezed);
            names.insert(row.name);
        }
        QCOMPARE(names.size(), std::size_t(tensors));
    }

    void coversMini()
    {
        const CheckpointFile file {std::filesystem::path(MINI_MODEL)};
        const KeyMap keys(topologyOf(ModelFamily::Mini));
        for (const auto& row : keyRows("mini"))
            QVERIFY2(file.find(keys.find(row.part, row.parameter).names.front().name), row.parameter.c_str());
    }

    void textNamesWithAndWithoutPrefix()
    {
        const KeyMap keys(topologyOf(ModelFamily::StableDiffusion1));
        const std::vector<FileName> expected {
            {"cond_stage_model.transformer.text_model.encoder.layers.11.mlp.fc1.bias"},
            {"cond_stage_model.transformer.encoder.layers.11.mlp.fc1.bias"},
            {"text_encoder.text_model.encoder.layers.11.mlp.fc1.bias"},
            {"text_encoder.encoder.layers.11.mlp.fc1.bias"}};
        QCOMPARE(keys.find(Part::TextEncoder, "text_model.encoder.layers.11.mlp.fc1.bias").names, expected);
        QCOMPARE(keys.find(Part::TextEncoder, "encoder.layers.11.mlp.fc1.bias").names, expected);
    }

    void namesOfDiffusersFolders()
    {
        const KeyMap keys(topologyOf(ModelFamily::StableDiffusionXL));
        const auto has = [&keys](Part part, const char* parameter, const char* name) {
            const auto names = keys.find(part, parameter).names;
            return std::ranges::find(names, FileName {name}) != names.end();
        };
        QVERIFY(has(Part::UNet, "conv_in.bias", "unet.conv_in.bias"));
        QVERIFY(has(Part::TextEncoder2, "text_projection.weight", "text_encoder_2.text_projection.weight"));
        QVERIFY(has(Part::TextEncoder2, "text_model.encoder.layers.3.self_attn.k_proj.bias",
            "text_encoder_2.text_model.encoder.layers.3.self_attn.k_proj.bias"));
        QVERIFY(has(Part::VaeDecoder, "decoder.mid_block.attentions.0.to_out.0.weight",
            "vae.decoder.mid_block.attentions.0.proj_attn.weight"));
        QVERIFY(has(Part::VaeEncoder, "encoder.mid_block.attentions.0.to_q.bias",
            "vae.encoder.mid_block.attentions.0.query.bias"));
    }

    void projectionsMayBeMatrices()
    {
        const KeyMap keys(topologyOf(ModelFamily::StableDiffusion2));
        QCOMPARE(keys.find(Part::UNet, "mid_block.attentions.0.proj_in.weight").rank, std::size_t(4));
        QCOMPARE(keys.find(Part::UNet, "mid_block.attentions.0.proj_in.bias").rank, std::size_t(0));
    }

    void unknownParametersHaveNoName_data()
    {
        QTest::addColumn<int>("part");
        QTest::addColumn<QByteArray>("parameter");
        const auto row
            = [](Part part, const char* parameter) { QTest::newRow(parameter) << int(part) << QByteArray(parameter); };
        row(Part::UNet, "down_blocks.4.resnets.0.conv1.weight");
        row(Part::UNet, "down_blocks.3.attentions.0.norm.weight");
        row(Part::UNet, "down_blocks.0.resnets.2.conv1.weight");
        row(Part::UNet, "down_blocks.3.downsamplers.0.conv.weight");
        row(Part::UNet, "down_blocks.0.resnets.0.conv9.weight");
        row(Part::UNet, "up_blocks.3.upsamplers.0.conv.weight");
        row(Part::UNet, "add_embedding.linear_1.weight");
        row(Part::UNet, "");
        row(Part::UNet, ".");
        row(Part::UNet, "weight");
        row(Part::VaeDecoder, "decoder.up_blocks.4.resnets.0.conv1.weight");
        row(Part::TextEncoder, "encoder.layers.12.mlp.fc1.bias");
    }

    void unknownParametersHaveNoName()
    {
        QFETCH(int, part);
        QFETCH(QByteArray, parameter);
        const KeyMap keys(topologyOf(ModelFamily::StableDiffusion1));
        QVERIFY(keys.find(Part(part), parameter.toStdString()).names.empty());
    }
};

QTEST_GUILESS_MAIN(TestKeyMap)
#include "tst_KeyMap.moc"
