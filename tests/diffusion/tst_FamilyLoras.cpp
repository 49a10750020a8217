// SPDX-License-Identifier: Apache-2.0
#include "NarrowModel.h"
#include "core/Error.h"
#include "core/diffusion/PromptEmbeddings.h"
#include "core/diffusion/lora/LoraDelta.h"
#include "core/diffusion/lora/MergedLoras.h"
#include "tests/support/TensorFile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace daguerre;
using namespace daguerre::test;

namespace {

const std::filesystem::path resources = QFINDTESTDATA("../../resources").toStdString();
const std::filesystem::path graphs = resources / "graphs";

/// kohya's beginning of a part's layers.
std::string beginningFor(Part part, bool twoEncoders)
{
    if (part == Part::UNet)
        return "lora_unet_";
    if (part == Part::TextEncoder2)
        return "lora_te2_";
    return twoEncoders ? "lora_te1_" : "lora_te_";
}

/// A low-rank change, rank 2, of the weight.
void addModule(Tensors& lora, std::string layer, const std::string& beginning, at::IntArrayRef shape)
{
    std::ranges::replace(layer, '.', '_');
    std::vector<std::int64_t> down = shape.vec();
    down[0] = 2;
    std::vector<std::int64_t> up(shape.size(), 1);
    up[0] = shape[0];
    up[1] = 2;
    lora[beginning + layer + ".lora_down.weight"] = at::randn(down) * 0.1;
    lora[beginning + layer + ".lora_up.weight"] = at::randn(up) * 0.1;
}

std::string withoutField(const std::string& parameter)
{
    return parameter.substr(0, parameter.rfind('.'));
}

bool isMatrix(const std::string& parameter, const at::Tensor& weight)
{
    return weight.dim() > 1 && parameter.ends_with(".weight")
        && parameter.find("embedding.weight") == std::string::npos;
}

Tensors weightsOf(Model& model)
{
    Tensors weights;
    std::vector<Part> parts = model.textParts();
    parts.push_back(Part::UNet);
    for (const Part part : parts)
        for (const std::string& name : model.graph(part).parameterNames())
            weights[std::string(partName(part)) + "/" + name] = model.graph(part).parameter(name).detach();
    return weights;
}

bool areSame(const Tensors& a, const Tensors& b)
{
    return std::ranges::equal(a, b, [](const auto& left, const auto& right) {
        return left.first == right.first && at::equal(left.second, right.second);
    });
}

} // namespace

/// LoRAs and textual inversions on every family, in the names that are used for each.
class TestFamilyLoras final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::map<std::pair<ModelFamily, int>, NarrowModel> m_models;

    std::filesystem::path file(const std::string& name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

    const NarrowModel& narrow(ModelFamily family, int inputs = 4)
    {
        const auto [entry, isNew] = m_models.try_emplace({family, inputs});
        if (isNew)
            entry->second = narrowModel(graphs, family, inputs);
        return entry->second;
    }

    std::unique_ptr<Model> open(ModelFamily family, int inputs = 4)
    {
        writeTensors(file("model.safetensors"), singleFile(narrow(family, inputs), family));
        auto opened = std::make_unique<Model>(ModelSource(file("model.safetensors"), {}, PredictionType::Epsilon),
            graphs, Placement {at::kCPU, at::kFloat});
        opened->bindWeights({});
        return opened;
    }

    static void eachFamily()
    {
        QTest::addColumn<ModelFamily>("family");
        for (const auto family :
            {ModelFamily::StableDiffusion1, ModelFamily::StableDiffusion2, ModelFamily::StableDiffusionXL})
            QTest::newRow(std::string(familyId(family)).c_str()) << family;
    }

private Q_SLOTS:
    /// Every matrix of text encoders and U-Net is changed by diffusers' names, and those of the U-Net by latent
    /// diffusion's the same.
    void bothNamingsChangeTheSame_data() { eachFamily(); }
    void bothNamingsChangeTheSame()
    {
        QFETCH(ModelFamily, family);
        const auto model = open(family);
        const KeyMap keys(topologyOf(family));
        Tensors diffusers;
        Tensors ldm;
        at::manual_seed(1);
        std::vector<Part> parts = model->textParts();
        parts.push_back(Part::UNet);
        for (const Part part : parts) {
            const std::string beginning = beginningFor(part, model->textParts().size() > 1);
            for (const std::string& parameter : model->graph(part).parameterNames()) {
                const at::Tensor& weight = model->graph(part).parameter(parameter);
                if (!isMatrix(parameter, weight))
                    continue;
                const std::string layer = withoutField(parameter);
                addModule(diffusers, layer, beginning, weight.sizes());
                std::string other = layer;
                if (part == Part::UNet) {
                    const std::string prefix = "model.diffusion_model.";
                    other = withoutField(keys.find(part, parameter).names.front().name).substr(prefix.size());
                }
                std::string joined = layer;
                std::ranges::replace(joined, '.', '_');
                std::ranges::replace(other, '.', '_');
                for (const char* field : {".lora_down.weight", ".lora_up.weight"})
                    ldm[beginning + other + field] = diffusers.at(beginning + joined + field);
            }
        }
        writeTensors(file("diffusers.safetensors"), diffusers);
        writeTensors(file("ldm.safetensors"), ldm);

        const Tensors before = weightsOf(*model);
        MergedLoras loras(*model);
        loras.set({{file("diffusers.safetensors"), 0.5, -1}}, {});
        const Tensors changed = weightsOf(*model);
        std::size_t count = 0;
        for (const auto& [name, weight] : changed)
            count += !at::equal(weight, before.at(name));
        QCOMPARE(count, diffusers.size() / 2);
        loras.set({{file("ldm.safetensors"), 0.5, -1}}, {});
        QVERIFY(areSame(weightsOf(*model), changed));
        loras.set({}, {});
        QVERIFY(areSame(weightsOf(*model), before));
    }

    /// A LoRA for four channels on an inpainting model.
    void theMasksChannelsStay()
    {
        const auto model = open(ModelFamily::StableDiffusion1, 9);
        const at::Tensor before = model->graph(Part::UNet).parameter("conv_in.weight").detach();
        Tensors lora;
        addModule(lora, "conv_in", "lora_unet_", {before.size(0), 4, 3, 3});
        writeTensors(file("four.safetensors"), lora);
        MergedLoras loras(*model);
        loras.set({{file("four.safetensors")}}, {});
        const at::Tensor after = model->graph(Part::UNet).parameter("conv_in.weight").detach();
        QVERIFY(at::equal(after.slice(1, 4), before.slice(1, 4)));
        QVERIFY(!at::equal(after.slice(1, 0, 4), before.slice(1, 0, 4)));
    }

    /// Vectors for both encoders behind both tables, by the same ids.
    void embeddingsOfTwoEncodersAreBound()
    {
        const auto model = open(ModelFamily::StableDiffusionXL);
        const Tokenizer tokenizer(resources / "clip/bpe_simple_vocab_16e6.txt.gz");
        const std::string table = "text_model.embeddings.token_embedding.weight";
        const auto width = [&](Part part) { return model->graph(part).parameter(table).size(1); };
        const at::Tensor first = at::randn({2, width(Part::TextEncoder)});
        const at::Tensor second = at::randn({2, width(Part::TextEncoder2)});
        writeTensors(file("ink.safetensors"), {{"clip_l", first}, {"clip_g", second}});
        TextToImage request;
        request.prompt = "an ink cat";
        request.embeddingFolders = {file("")};
        PromptEmbeddings embeddings(*model, tokenizer);
        embeddings.set(request);
        const auto ids = embeddings.encode("ink");
        QCOMPARE(ids.size(), std::size_t(2));
        for (const auto& [part, vectors] : {std::pair(Part::TextEncoder, first), std::pair(Part::TextEncoder2, second)})
            QVERIFY(at::equal(model->graph(part).parameter(table).slice(0, ids[0], ids[0] + 2), vectors));
    }

    /// Of a model with one text encoder only the first set of vectors would be known.
    void embeddingsOfTheOtherKindAreRefused()
    {
        const auto model = open(ModelFamily::StableDiffusionXL);
        const Tokenizer tokenizer(resources / "clip/bpe_simple_vocab_16e6.txt.gz");
        writeTensors(file("single.safetensors"), {{"emb_params", at::randn({1, 768})}});
        TextToImage request;
        request.prompt = "single";
        request.embeddingFolders = {file("")};
        PromptEmbeddings embeddings(*model, tokenizer);
        try {
            embeddings.set(request);
            QFAIL("not refused");
        } catch (const Error& error) {
            QVERIFY2(error.problem.find("made for Stable Diffusion 1.x") != std::string::npos, error.what());
        }
    }
};

QTEST_GUILESS_MAIN(TestFamilyLoras)
#include "tst_FamilyLoras.moc"
