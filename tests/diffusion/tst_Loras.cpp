// SPDX-License-Identifier: Apache-2.0
#include "core/Error.h"
#include "core/checkpoint/SafetensorsWriter.h"
#include "core/checkpoint/Topology.h"
#include "core/diffusion/Engine.h"
#include "core/diffusion/lora/LoraDelta.h"
#include "core/diffusion/lora/MergedLoras.h"
#include "tests/support/TensorFile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace daguerre;
using namespace daguerre::test;

namespace {

const std::filesystem::path resources = QFINDTESTDATA("../../resources").toStdString();
const std::filesystem::path mini = resources / "models/mini/mini.safetensors";
const QString folder = QFINDTESTDATA("../data/lora");

using Tensors = std::map<std::string, at::Tensor>;

void write(const std::filesystem::path& target, const Tensors& values)
{
    std::vector<FloatTensor> tensors;
    for (const auto& [name, value] : values)
        tensors.push_back(
            {name, value.sizes().vec(), std::span(value.const_data_ptr<float>(), std::size_t(value.numel()))});
    writeSafetensors(target, std::move(tensors));
}

/// The goldens' layers as a model.
LoraTargets goldenTargets(const CheckpointFile& goldens)
{
    std::vector<LoraTarget> targets;
    for (const TensorInfo& info : goldens.table().withPrefix("weights/")) {
        const bool unet = info.name.starts_with("weights/unet/");
        const Part part = unet ? Part::UNet : Part::TextEncoder;
        targets.push_back({part, info.name.substr(info.name.rfind('/') + 1), info.shape});
    }
    return {"Stable Diffusion 1.x", KeyMap(topologyOf(ModelFamily::StableDiffusion1)), std::move(targets)};
}

std::string keyOf(const LoraTarget& target)
{
    return (target.part == Part::UNet ? "/unet/" : "/text/") + target.parameter;
}

/// A low-rank change of every matrix whose name holds `text`, in kohya's names.
Tensors randomLora(Model& model, const std::string& text, std::uint64_t seed)
{
    at::manual_seed(seed);
    Tensors tensors;
    for (const auto& [part, prefix] : {std::pair(Part::UNet, "lora_unet_"), std::pair(Part::TextEncoder, "lora_te_")}) {
        Graph& graph = model.graph(part);
        for (const std::string& parameter : graph.parameterNames()) {
            const at::IntArrayRef shape = graph.parameter(parameter).sizes();
            if (!parameter.ends_with(".weight") || shape.size() < 2 || parameter.find(text) == std::string::npos)
                continue;
            std::string module = prefix + parameter.substr(0, parameter.size() - 7);
            std::ranges::replace(module, '.', '_');
            std::vector<std::int64_t> down = shape.vec();
            down[0] = 2;
            tensors[module + ".lora_down.weight"] = at::randn(down) * 0.05;
            tensors[module + ".lora_up.weight"] = at::randn({shape[0], 2}) * 0.2;
        }
    }
    return tensors;
}

TextToImage quickRequest()
{
    TextToImage request;
    request.prompt = "a cat";
    request.steps = 1;
    request.width = request.height = 64;
    return request;
}

Tensors boundWeights(Model& model)
{
    Tensors weights;
    for (const Part part : {Part::UNet, Part::TextEncoder})
        for (const std::string& name : model.graph(part).parameterNames())
            weights[std::string(partName(part)) + name] = model.graph(part).parameter(name).detach();
    return weights;
}

bool areSame(const Tensors& a, const Tensors& b)
{
    return std::ranges::equal(a, b, [](const auto& left, const auto& right) {
        return left.first == right.first && at::equal(left.second, right.second);
    });
}

Error errorOf(const auto& action)
{
    try {
        action();
    } catch (const Error& error) {
        return error;
    }
    return {ErrorKind::Internal, "none", "none"};
}

} // namespace

class TestLoras final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::filesystem::path file(const std::string& name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

    std::unique_ptr<Model> openMini(at::ScalarType dtype = at::kFloat) const
    {
        auto model = std::make_unique<Model>(mini, resources / "graphs", Placement {at::kCPU, dtype});
        model->bindWeights({});
        return model;
    }

    /// A and B overlap in the attention's queries.
    void writeTwo()
    {
        const auto model = openMini();
        write(file("A.safetensors"), randomLora(*model, "q", 1));
        write(file("B.safetensors"), randomLora(*model, "to_", 2));
    }

private Q_SLOTS:
    void initTestCase() { writeTwo(); }

    void everyFormatEqualsTheReference_data()
    {
        QTest::addColumn<QString>("lora");
        for (const QString& name : QDir(folder).entryList({QStringLiteral("*.safetensors"), QStringLiteral("*.pt")}))
            if (!name.startsWith(QLatin1String("goldens")))
                QTest::addRow("%s", qPrintable(name)) << name;
    }
    void everyFormatEqualsTheReference()
    {
        QFETCH(QString, lora);
        const std::string stem = QFileInfo(lora).baseName().toStdString();
        const CheckpointFile goldens(folder.toStdString() + "/goldens.safetensors");
        const TensorFile expected(folder + QStringLiteral("/goldens.safetensors"));
        const LoraFile opened(folder.toStdString() + "/" + lora.toStdString());
        const LoraFit fit = fitLora(opened, goldenTargets(goldens));
        QCOMPARE(fit.matches.size(), opened.modules().size());
        std::size_t compared = 0;
        for (const std::string at : {"", "@0.5"})
            for (const LoraMatch& match : fit.matches)
                for (const auto& [target, delta] :
                    {std::pair(match.weight, &loraWeightDelta), std::pair(match.bias, &loraBiasDelta)}) {
                    if (!target || !expected.has(stem + at + keyOf(*target)))
                        continue;
                    const at::Tensor golden = expected[stem + at + keyOf(*target)];
                    const at::Tensor change = delta(
                        opened.file(), match.module, expected["weights" + keyOf(*target)], at.empty() ? 1 : 0.5);
                    QCOMPARE(change.sizes().vec(), golden.sizes().vec());
                    QVERIFY2(greatestDifference(change, golden) <= 1e-4, target->parameter.c_str());
                    ++compared;
                }
        QCOMPARE(
            compared, goldens.table().withPrefix(stem + "/").size() + goldens.table().withPrefix(stem + "@").size());
    }

    /// The mask's channels of an inpainting model stay as they are.
    void fourChannelsOfNineAreChanged()
    {
        const TensorFile expected(folder + QStringLiteral("/goldens.safetensors"));
        const LoraFile opened(folder.toStdString() + "/kohya.safetensors");
        const LoraTargets inpainting("inpainting", KeyMap(topologyOf(ModelFamily::StableDiffusion1)),
            {{Part::UNet, "conv_in.weight", {8, 9, 3, 3}}});
        const LoraFit fit = fitLora(opened, inpainting);
        QCOMPARE(fit.matches.size(), std::size_t(1));
        const at::Tensor delta = loraWeightDelta(opened.file(), fit.matches[0].module, at::randn({8, 9, 3, 3}), 1);
        QVERIFY(greatestDifference(delta.slice(1, 0, 4), expected["kohya/unet/conv_in.weight"]) <= 1e-4);
        QVERIFY(delta.slice(1, 4).eq(0).all().item<bool>());
    }

    void onlyWhatChangesIsCopied()
    {
        Tensors values;
        {
            const CheckpointFile stored(mini);
            for (const TensorInfo& info : stored.tensors())
                values[info.name] = tensorFrom(stored, info, {at::kCPU, at::kFloat});
        }
        write(file("float32.safetensors"), values);
        Model model(file("float32.safetensors"), resources / "graphs", {at::kCPU, at::kFloat});
        model.bindWeights({});
        const Tensors before = boundWeights(model);
        MergedLoras loras(model);
        loras.set({{file("A.safetensors"), 1, 0}}, {});
        std::size_t copied = 0;
        for (const auto& [name, weight] : boundWeights(model))
            copied += weight.data_ptr() != before.at(name).data_ptr();
        const LoraFile a(file("A.safetensors"));
        const auto changed = std::size_t(std::ranges::count(a.modules(), LoraPart::UNet, &LoraModule::part));
        QVERIFY(changed > 10);
        QCOMPARE(copied, changed);
        loras.set({}, {});
        for (const auto& [name, weight] : boundWeights(model))
            QVERIFY2(weight.data_ptr() == before.at(name).data_ptr(), name.c_str()); // views of the file again
    }

    void removedOnesLeaveTheWeightsBitIdentical_data()
    {
        QTest::addColumn<int>("dtype");
        QTest::newRow("float32") << int(at::kFloat);
        QTest::newRow("float16, as the file has it") << int(at::kHalf);
        QTest::newRow("bfloat16") << int(at::kBFloat16);
    }
    void removedOnesLeaveTheWeightsBitIdentical()
    {
        QFETCH(int, dtype);
        const auto model = openMini(at::ScalarType(dtype));
        const Tensors none = boundWeights(*model);
        MergedLoras loras(*model);
        const LoraUse a {file("A.safetensors"), 0.8, -0.5};
        const LoraUse b {file("B.safetensors"), 1, 1};
        loras.set({a}, {});
        const Tensors withA = boundWeights(*model);
        QVERIFY(!areSame(withA, none));
        for (int round = 0; round < 3; ++round) {
            loras.set({a, b}, {});
            QVERIFY(!areSame(boundWeights(*model), withA));
            loras.set({b}, {});
            loras.set({}, {});
            QVERIFY(areSame(boundWeights(*model), none));
            loras.set({a}, {});
            QVERIFY(areSame(boundWeights(*model), withA));
        }
    }

    /// Float32 sums cast once, the two parts each with its own weight.
    void severalAddUp()
    {
        const auto model = openMini(at::kBFloat16);
        MergedLoras loras(*model);
        const LoraFile a(file("A.safetensors"));
        const LoraFile b(file("B.safetensors"));
        loras.set({{a.path(), 0.8, -0.5}, {b.path(), 0.3, 2}}, {});
        const LoraTargets targets = model->loraTargets();
        int compared = 0;
        for (const LoraModule& module : a.modules()) {
            const LoraTarget& target = *targets.find(module.part, module.layer, "weight");
            const at::Tensor original = model->original(target.part, target.parameter, {at::kCPU, at::kFloat});
            const bool unet = module.part == LoraPart::UNet;
            at::Tensor sum = original + loraWeightDelta(a.file(), module, original, unet ? 0.8 : -0.5);
            const auto other = std::ranges::find(b.modules(), module.name, &LoraModule::name);
            if (other != b.modules().end())
                sum = sum + loraWeightDelta(b.file(), *other, original, unet ? 0.3 : 2);
            QVERIFY(at::equal(model->graph(target.part).parameter(target.parameter), sum.to(at::kBFloat16)));
            ++compared;
        }
        QVERIFY(compared > 10);
    }

    /// A queue in one process: nothing of a LoRA stays behind.
    void picturesComeBackByteByByte_data()
    {
        QTest::addColumn<int>("precision");
        QTest::newRow("float16 file, float32") << int(Precision::Float32);
        QTest::newRow("bfloat16") << int(Precision::BFloat16);
    }
    void picturesComeBackByteByByte()
    {
        QFETCH(int, precision);
        const auto engine = makeEngine({.resources = resources, .precision = Precision(precision)});
        engine->load(mini);
        GenerationObserver nobody;
        const LoraUse a {file("A.safetensors"), 1, 0.5};
        const LoraUse b {file("B.safetensors"), -0.7, 1};
        const std::vector<std::vector<LoraUse>> queue {{}, {a}, {a, b}, {b}, {}};
        std::map<std::size_t, std::vector<std::uint8_t>> first;
        for (int round = 0; round < 20; ++round)
            for (std::size_t i = 0; i < queue.size(); ++i) {
                TextToImage request = quickRequest();
                request.loras = queue[i];
                const auto pixels = engine->generate(request, nobody, {}).image.pixels;
                const auto [known, isNew] = first.try_emplace(i % (queue.size() - 1), pixels);
                QVERIFY(isNew || known->second == pixels);
            }
        for (std::size_t i = 1; i < first.size(); ++i)
            QVERIFY(first[i] != first[i - 1]);
    }

    void aChangedFileIsMergedAgain()
    {
        const auto model = openMini();
        MergedLoras loras(*model);
        const auto path = file("changing.safetensors");
        write(path, randomLora(*model, "to_v", 3));
        loras.set({{path}}, {});
        const Tensors before = boundWeights(*model);
        write(path, randomLora(*model, "to_v", 4));
        loras.set({{path}}, {});
        QVERIFY(!areSame(boundWeights(*model), before));
    }

    void whatDoesntFitLeavesTheWeightsAlone()
    {
        const auto model = openMini();
        const Tensors none = boundWeights(*model);
        MergedLoras loras(*model);
        Tensors tensors = randomLora(*model, "to_v", 3);
        const std::string last = tensors.rbegin()->first;
        const at::Tensor good = tensors[last];
        tensors[last] = at::randn({good.size(0) + 1, good.size(1)});
        write(file("wrong.safetensors"), tensors);
        const Error shape = errorOf([&] { loras.set({{file("A.safetensors")}, {file("wrong.safetensors")}}, {}); });
        QVERIFY(shape.problem.find(last.substr(0, last.find('.'))) != std::string::npos);
        QVERIFY(areSame(boundWeights(*model), none));
        tensors[last] = at::full_like(good, NAN);
        write(file("wrong.safetensors"), tensors);
        const Error notFinite = errorOf([&] { loras.set({{file("wrong.safetensors")}}, {}); });
        QVERIFY(notFinite.problem.find("aren't finite") != std::string::npos);
        QVERIFY(areSame(boundWeights(*model), none));
    }

    void anotherBaseIsRefusedBeforeAnyStep()
    {
        const auto engine = makeEngine({.resources = resources});
        engine->load(mini);
        write(file("sdxl.safetensors"),
            {{"lora_te2_text_model_encoder_layers_0_mlp_fc1.lora_down.weight", at::randn({2, 1280})},
                {"lora_te2_text_model_encoder_layers_0_mlp_fc1.lora_up.weight", at::randn({5120, 2})}});
        TextToImage request = quickRequest();
        request.loras = {{file("sdxl.safetensors")}};
        struct : GenerationObserver {
            int steps = 0;
            void stepFinished(const StepReport&) override { ++steps; }
        } observer;
        const Error error = errorOf([&] { engine->generate(request, observer, {}); });
        QCOMPARE(error.kind, ErrorKind::Model);
        QVERIFY(error.problem.find("0 of 1 modules fit; made for Stable Diffusion XL") != std::string::npos);
        QCOMPARE(observer.steps, 0);
    }

    void aStopLeavesTheCheckpointsWeights()
    {
        const auto model = openMini();
        const Tensors none = boundWeights(*model);
        MergedLoras loras(*model);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY_EXCEPTION_THROWN(loras.set({{file("A.safetensors")}}, stop.get_token()), Cancelled);
        QVERIFY(areSame(boundWeights(*model), none));
    }
};

QTEST_GUILESS_MAIN(TestLoras)
#include "tst_Loras.moc"
