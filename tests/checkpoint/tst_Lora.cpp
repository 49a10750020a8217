// SPDX-License-Identifier: Apache-2.0
#include "CheckpointBuilder.h"
#include "core/checkpoint/Topology.h"
#include "core/checkpoint/lora/LoraFit.h"
#include "core/checkpoint/lora/LoraKeys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace daguerre;

namespace {

using Shape = std::vector<std::int64_t>;
using Shapes = std::vector<std::pair<std::string, Shape>>;

/// A LoRA of zeros in float32.
class Bytes {
public:
    explicit Bytes(const Shapes& tensors, const QJsonObject& metadata = {})
    {
        QJsonObject header;
        qint64 end = 0;
        if (!metadata.isEmpty())
            header[QStringLiteral("__metadata__")] = metadata;
        for (const auto& [name, shape] : tensors) {
            QJsonArray sizes;
            qint64 count = 1;
            for (const auto size : shape) {
                sizes.append(qint64(size));
                count *= size;
            }
            header[QString::fromStdString(name)] = QJsonObject {{QStringLiteral("dtype"), QStringLiteral("F32")},
                {QStringLiteral("shape"), sizes}, {QStringLiteral("data_offsets"), QJsonArray {end, end + 4 * count}}};
            end += 4 * count;
        }
        m_bytes = safetensorsBytes(QJsonDocument(header).toJson(QJsonDocument::Compact), qsizetype(end));
    }

    LoraFile file() const { return LoraFile(CheckpointFile::fromBytes(bytesOf(m_bytes), "ink.safetensors")); }

private:
    QByteArray m_bytes;
};

/// What a LoRA may change in the narrow Stable Diffusion 1 of sd1_keys.json.
const LoraTargets& narrow()
{
    static const LoraTargets targets = [] {
        std::vector<LoraTarget> list;
        for (const auto& row : keyRows("sd1"))
            if (row.part == Part::UNet || row.part == Part::TextEncoder)
                list.push_back({row.part, row.parameter, row.shape});
        return LoraTargets("Stable Diffusion 1.x", KeyMap(topologyOf(ModelFamily::StableDiffusion1)), std::move(list));
    }();
    return targets;
}

Shape shapeOf(const std::string& parameter)
{
    const auto& rows = keyRows("sd1");
    return std::ranges::find(rows, parameter, &KeyRow::parameter)->shape;
}

const std::string attention = "down_blocks.1.attentions.0.transformer_blocks.0.";

std::string underscored(std::string name)
{
    std::ranges::replace(name, '.', '_');
    return name;
}

/// The low-rank change of a layer, rank 2.
Shapes lowRank(const std::string& module, const Shape& weight)
{
    Shape down = weight;
    down[0] = 2;
    Shape up {weight[0], 2};
    up.resize(weight.size(), 1);
    return {{module + ".lora_down.weight", down}, {module + ".lora_up.weight", up}};
}

/// Ten layers of the U-Net, the first `wrong` of them renamed.
Shapes tenModules(int absent)
{
    Shapes tensors;
    for (int i = 0; i < 10; ++i) {
        const std::string layer = "down_blocks." + std::to_string(i / 4) + ".attentions." + std::to_string(i / 2 % 2)
            + ".transformer_blocks.0.attn" + std::to_string(i % 2 + 1) + ".to_q";
        const std::string name = "lora_unet_" + underscored(layer) + (i < absent ? "_x" : "");
        for (auto& tensor : lowRank(name, shapeOf(layer + ".weight")))
            tensors.push_back(std::move(tensor));
    }
    return tensors;
}

} // namespace

class TestLora final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesOfAllProgramsAreRead_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("part");
        QTest::addColumn<QByteArray>("layer");
        QTest::addColumn<QByteArray>("factor");
        const auto row = [](const char* name, LoraPart part, const char* layer, const char* factor) {
            QTest::addRow("%s", name) << QByteArray(name) << int(part) << QByteArray(layer) << QByteArray(factor);
        };
        const auto unet = LoraPart::UNet;
        const auto text = LoraPart::TextEncoder;
        row("lora_unet_mid_block_attentions_0_proj_in.lora_down.weight", unet, "mid_block_attentions_0_proj_in",
            "lora_down");
        row("lora_te_text_model_encoder_layers_0_mlp_fc1.alpha", text, "text_model_encoder_layers_0_mlp_fc1", "alpha");
        row("lora_te1_text_model_encoder_layers_0_mlp_fc1.dora_scale", text, "text_model_encoder_layers_0_mlp_fc1",
            "dora_scale");
        row("lora_te2_text_model_encoder_layers_0_mlp_fc1.diff", LoraPart::SecondTextEncoder,
            "text_model_encoder_layers_0_mlp_fc1", "diff");
        row("lycoris_mid_block_resnets_0_conv1.lokr_w2_a", unet, "mid_block_resnets_0_conv1", "lokr_w2_a");
        row("lycoris_text_model_encoder_layers_0_mlp_fc1.hada_t1", text, "text_model_encoder_layers_0_mlp_fc1",
            "hada_t1");
        row("unet.mid_block.attentions.0.attn1.processor.to_out_lora.up.weight", unet,
            "mid_block_attentions_0_attn1_to_out_0", "lora_up");
        row("text_encoder.text_model.encoder.layers.3.self_attn.to_k_lora.down.weight", text,
            "text_model_encoder_layers_3_self_attn_k_proj", "lora_down");
        row("text_encoder.text_model.encoder.layers.3.self_attn.out_proj.lora_linear_layer.up.weight", text,
            "text_model_encoder_layers_3_self_attn_out_proj", "lora_up");
        row("unet.conv_in.lora_A.weight", unet, "conv_in", "lora_down");
        row("text_encoder_2.text_model.encoder.layers.3.mlp.fc2.lora_B.weight", LoraPart::SecondTextEncoder,
            "text_model_encoder_layers_3_mlp_fc2", "lora_up");
        row("base_model.model.unet.conv_in.lora_B.default_0.weight", unet, "conv_in", "lora_up");
        row("base_model.model.conv_in.lora_magnitude_vector", unet, "conv_in", "lora_magnitude_vector");
        row("unet.base_model.model.conv_in.lora_A.style.weight", unet, "conv_in", "lora_down");
        row("diffusion_model.input_blocks.0.0.lora_up.weight", unet, "input_blocks_0_0", "lora_up");
        row("lora_unet_conv_in.oft_blocks", unet, "conv_in", "unknown");
        row("nothing", unet, "nothing", "unknown");
    }
    void namesOfAllProgramsAreRead()
    {
        QFETCH(QByteArray, name);
        QFETCH(int, part);
        QFETCH(QByteArray, layer);
        QFETCH(QByteArray, factor);
        const LoraKey key = loraKey(name.toStdString());
        QCOMPARE(int(key.part), part);
        QCOMPARE(key.layer, layer.toStdString());
        QCOMPARE(QByteArray::fromStdString(std::string(loraFactorName(key.factor))), factor);
    }

    void everyLayerIsFoundInBothNamings()
    {
        int layers = 0;
        for (const auto& row : keyRows("sd1")) {
            if (row.part != Part::UNet || !row.parameter.ends_with(".weight"))
                continue;
            const std::string layer = row.parameter.substr(0, row.parameter.size() - 7);
            const std::string prefix = "model.diffusion_model.";
            const std::string inFile = row.name.substr(prefix.size(), row.name.size() - prefix.size() - 7);
            for (const std::string& name : {underscored(layer), underscored(inFile)}) {
                const LoraTarget* target = narrow().find(LoraPart::UNet, name, "weight");
                QVERIFY2(target, name.c_str());
                QCOMPARE(target->parameter, row.parameter);
            }
            ++layers;
        }
        QVERIFY(layers > 200);
    }

    void textLayersAreFoundWithAndWithoutPrefix()
    {
        for (const char* layer :
            {"text_model_encoder_layers_11_self_attn_q_proj", "encoder_layers_11_self_attn_q_proj"})
            QVERIFY(narrow().find(LoraPart::TextEncoder, layer, "bias"));
        QVERIFY(!narrow().find(LoraPart::SecondTextEncoder, "encoder_layers_11_self_attn_q_proj", "bias"));
    }

    void tenOfTenFit()
    {
        const Bytes bytes(tenModules(0));
        const LoraFit fit = fitLora(bytes.file(), narrow());
        QCOMPARE(fit.summary(), std::string("10 of 10 modules fit"));
        requireFit(fit, "ink.safetensors", false);
    }

    void threeOfTenNeedConsent()
    {
        const Bytes bytes(tenModules(7));
        const LoraFit fit = fitLora(bytes.file(), narrow());
        QCOMPARE(fit.matches.size(), std::size_t(3));
        QCOMPARE(fit.unknown.size(), std::size_t(7));
        const auto error = errorOf([&] { requireFit(fit, "ink.safetensors", false); });
        QVERIFY(says(error, "3 of 10 modules fit"));
        for (const std::string& name : fit.unknown)
            QVERIFY2(says(error, name), name.c_str());
        QVERIFY(!errorOf([&] { requireFit(fit, "ink.safetensors", true); }));
    }

    void kindsThatArentKnownAreNamed()
    {
        Shapes tensors = tenModules(0);
        tensors.emplace_back("lora_unet_conv_in.oft_blocks", Shape {2, 2});
        const Bytes some(tensors);
        const LoraFit fit = fitLora(some.file(), narrow());
        QCOMPARE(fit.unread, std::vector<std::string> {"lora_unet_conv_in"});
        const auto error = errorOf([&] { requireFit(fit, "ink.safetensors", false); });
        QVERIFY(says(error, "10 of 11 modules fit; of a kind that isn't known are \"lora_unet_conv_in\""));
        QVERIFY(!errorOf([&] { requireFit(fit, "ink.safetensors", true); }));
        const Bytes all({{"lora_unet_conv_in.oft_blocks", {2, 2}}, {"lora_unet_conv_in.dora_scale", {2}}});
        const LoraFit none = fitLora(all.file(), narrow());
        QVERIFY(says(errorOf([&] { requireFit(none, "ink.safetensors", true); }), "0 of 1 modules fit"));
    }

    void aLoraForAnotherBaseIsNamed()
    {
        const Bytes bytes({{"lora_te2_text_model_encoder_layers_0_mlp_fc1.lora_down.weight", {2, 1280}},
            {"lora_te2_text_model_encoder_layers_0_mlp_fc1.lora_up.weight", {5120, 2}},
            {"lora_unet_input_blocks_4_1_transformer_blocks_0_attn2_to_k.lora_down.weight", {2, 2048}},
            {"lora_unet_input_blocks_4_1_transformer_blocks_0_attn2_to_k.lora_up.weight", {640, 2}}});
        const LoraFit fit = fitLora(bytes.file(), narrow());
        QCOMPARE(fit.summary(), std::string("0 of 2 modules fit; made for Stable Diffusion XL"));
        for (const bool partly : {false, true}) {
            const auto error = errorOf([&] { requireFit(fit, "ink.safetensors", partly); });
            QVERIFY(says(error,
                "ink.safetensors: 0 of 2 modules fit; made for Stable Diffusion XL, not for Stable Diffusion 1.x"));
        }
    }

    void aWrongShapeIsNamedWithBoth()
    {
        Shapes tensors = tenModules(0);
        const Shape weight = shapeOf("down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q.weight");
        tensors[0].second = {2, weight[1] + 1};
        const Bytes bytes(tensors);
        const LoraFit fit = fitLora(bytes.file(), narrow());
        QCOMPARE(fit.matches.size(), std::size_t(9));
        for (const bool partly : {false, true}) {
            const auto error = errorOf([&] { requireFit(fit, "ink.safetensors", partly); });
            QVERIFY(says(error,
                "lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn1_to_q\" is "
                    + shapeText(Shape {weight[0], weight[1] + 1}) + " where the model has " + shapeText(weight)));
        }
    }

    void baseIsToldByNamesShapesAndMetadata_data()
    {
        QTest::addColumn<QByteArray>("module");
        QTest::addColumn<int>("inputs");
        QTest::addColumn<QByteArray>("architecture");
        QTest::addColumn<QByteArray>("base");
        const QByteArray toK = "lora_unet_down_blocks_1_attentions_0_transformer_blocks_0_attn2_to_k";
        const QByteArray toQ = "lora_unet_down_blocks_1_attentions_0_transformer_blocks_0_attn1_to_q";
        QTest::newRow("SD 1 by shape") << toK << 768 << QByteArray("sdxl") << QByteArray("Stable Diffusion 1.x");
        QTest::newRow("SD 2 by shape") << toK << 1024 << QByteArray() << QByteArray("Stable Diffusion 2.x");
        QTest::newRow("SDXL by shape") << toK << 2048 << QByteArray() << QByteArray("Stable Diffusion XL");
        QTest::newRow("Flux by name") << QByteArray("lora_unet_double_blocks_0_img_attn_proj") << 16 << QByteArray()
                                      << QByteArray("Flux");
        QTest::newRow("SD 1 by metadata")
            << toQ << 16 << QByteArray("stable-diffusion-v1/lora") << QByteArray("Stable Diffusion 1.x");
        QTest::newRow("SDXL by metadata")
            << toQ << 16 << QByteArray("stable-diffusion-xl-v1-base/lora") << QByteArray("Stable Diffusion XL");
        QTest::newRow("nothing tells") << toQ << 16 << QByteArray() << QByteArray();
    }
    void baseIsToldByNamesShapesAndMetadata()
    {
        QFETCH(QByteArray, module);
        QFETCH(int, inputs);
        QFETCH(QByteArray, architecture);
        QFETCH(QByteArray, base);
        const Bytes bytes(lowRank(module.toStdString(), {8, inputs}),
            {{QStringLiteral("modelspec.architecture"), QString::fromLatin1(architecture)}});
        QCOMPARE(QByteArray::fromStdString(bytes.file().base()), base);
    }

    void flawedModulesAreRefusedByName_data()
    {
        QTest::addColumn<int>("flaw");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("no up") << 0 << QByteArray("has no lora_up");
        QTest::newRow("ranks differ") << 1 << QByteArray("the ranks of lora_up [8, 3] and lora_down [2, 8] differ");
        QTest::newRow("core that doesn't fit") << 2 << QByteArray("lora_mid [3, 2, 3, 3] doesn't fit");
        QTest::newRow("half of LoHa") << 3 << QByteArray("has no hada_w2_a");
        QTest::newRow("scalar factor") << 4 << QByteArray("lora_up [8] should have two dimensions");
        QTest::newRow("alpha of two") << 5 << QByteArray("can't be used");
        QTest::newRow("empty factor") << 6 << QByteArray("[0, 8]");
    }
    void flawedModulesAreRefusedByName()
    {
        QFETCH(int, flaw);
        QFETCH(QByteArray, word);
        const Shapes files[] = {
            {{"lora_unet_x.lora_down.weight", {2, 8}}},
            {{"lora_unet_x.lora_down.weight", {2, 8}}, {"lora_unet_x.lora_up.weight", {8, 3}}},
            {{"lora_unet_x.lora_down.weight", {2, 8, 1, 1}}, {"lora_unet_x.lora_mid.weight", {3, 2, 3, 3}},
                {"lora_unet_x.lora_up.weight", {8, 2, 1, 1}}},
            {{"lora_unet_x.hada_w1_a", {8, 2}}, {"lora_unet_x.hada_w1_b", {2, 8}}},
            {{"lora_unet_x.lora_down.weight", {2, 8}}, {"lora_unet_x.lora_up.weight", {8}}},
            {{"lora_unet_x.alpha", {2}}, {"lora_unet_x.lora_down.weight", {2, 8}}},
            {{"lora_unet_x.lora_down.weight", {0, 8}}, {"lora_unet_x.lora_up.weight", {8, 0}}},
        };
        const Bytes bytes(files[flaw]);
        const auto error = errorOf([&] { bytes.file(); });
        QVERIFY(says(error, word.toStdString()));
        QVERIFY(says(error, "lora_unet_x"));
    }

    void whatIsNoLoraIsSaidSo()
    {
        const auto error = errorOf([] { LoraFile(CheckpointFile(MINI_MODEL)); });
        QVERIFY(says(error, "this is no LoRA"));
    }
};

QTEST_GUILESS_MAIN(TestLora)
#include "tst_Lora.moc"
