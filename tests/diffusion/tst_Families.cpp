// SPDX-License-Identifier: Apache-2.0
#include "NarrowModel.h"
#include "core/Error.h"
#include "core/diffusion/DiffusionEngine.h"
#include "tests/support/TensorFile.h"
#include "tests/support/TensorRecorder.h"

#include <ATen/Parallel.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdlib>
#include <fstream>

using namespace daguerre;
using namespace daguerre::test;

Q_DECLARE_METATYPE(daguerre::ModelFamily)

namespace {

const std::filesystem::path resources = QFINDTESTDATA("../../resources").toStdString();
const std::filesystem::path graphs = resources / "graphs";

ModelFamily familyNamed(const QString& id)
{
    for (const auto family : {ModelFamily::StableDiffusion1, ModelFamily::StableDiffusion2})
        if (id == QString::fromUtf8(familyId(family).data()))
            return family;
    return ModelFamily::StableDiffusionXL;
}

/// Where tensors lie in memory decides which kernels LibTorch takes, and so the last bits: one of 255 at most.
bool isSamePicture(const std::vector<std::uint8_t>& a, const std::vector<std::uint8_t>& b)
{
    return std::ranges::equal(a, b, [](int x, int y) { return std::abs(x - y) <= 1; });
}

template <typename Change>
Tensors changed(Tensors tensors, Change change)
{
    for (auto& [name, tensor] : tensors)
        tensor = change(tensor);
    return tensors;
}

long residentPages()
{
    long size = 0, resident = 0;
    std::ifstream("/proc/self/statm") >> size >> resident;
    return resident;
}

/// Without the tensors of the VAE.
Tensors withoutVae(Tensors tensors)
{
    std::erase_if(tensors, [](const auto& entry) { return entry.first.starts_with("first_stage_model."); });
    return tensors;
}

Tensors renamed(const Tensors& tensors, const std::string& prefix, const std::string& other)
{
    Tensors result;
    for (const auto& [name, tensor] : tensors)
        if (name.starts_with(prefix))
            result.emplace(other + name.substr(prefix.size()), tensor);
    return result;
}

} // namespace

class TestFamilies final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<TensorFile> m_goldens;
    std::map<std::pair<ModelFamily, int>, NarrowModel> m_models;

    std::filesystem::path file(const char* name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

    const NarrowModel& model(ModelFamily family, int inputs = 4)
    {
        const auto [entry, isNew] = m_models.try_emplace({family, inputs});
        if (isNew)
            entry->second = narrowModel(graphs, family, inputs);
        return entry->second;
    }

    std::vector<std::uint8_t> draw(const ModelSource& source)
    {
        m_engine->load(source);
        TextToImage request;
        request.prompt = "red apple";
        request.steps = 2;
        request.width = request.height = 64;
        GenerationObserver nobody;
        return m_engine->generate(request, nobody, {}).image.pixels;
    }

    static void eachFamily()
    {
        QTest::addColumn<ModelFamily>("family");
        for (const auto family :
            {ModelFamily::StableDiffusion1, ModelFamily::StableDiffusion2, ModelFamily::StableDiffusionXL})
            QTest::newRow(std::string(familyId(family)).c_str()) << family;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_engine = makeEngine({.resources = resources});
        m_goldens = std::make_unique<TensorFile>(QFINDTESTDATA("../data/families/families.safetensors"));
    }

    void equalsKDiffusion_data()
    {
        QTest::addColumn<QJsonObject>("test");
        for (const auto& test : QJsonDocument::fromJson(m_goldens->metadata("cases")).array())
            QTest::newRow(qPrintable(test.toObject()[QLatin1String("variant")].toString())) << test.toObject();
    }
    void equalsKDiffusion()
    {
        QFETCH(QJsonObject, test);
        const QString variant = test[QLatin1String("variant")].toString();
        const auto family = familyNamed(test[QLatin1String("family")].toString());
        const auto prediction = *predictionNamed(test[QLatin1String("prediction")].toString().toStdString());
        Tensors tensors = singleFile(model(family, test[QLatin1String("inputs")].toInt()), family);
        if (test[QLatin1String("zero_snr")].toBool()) {
            tensors["v_pred"] = at::zeros({1});
            tensors["ztsnr"] = at::zeros({1});
        }
        writeTensors(file("model.safetensors"), tensors);
        const bool mustBeTold = variant == QLatin1String("sd1_v") || variant == QLatin1String("sd2");
        const LoadReport& report
            = m_engine->load({file("model.safetensors"), {}, mustBeTold ? std::optional(prediction) : std::nullopt});
        QCOMPARE(report.family, family);
        QCOMPARE(report.prediction, prediction);
        QVERIFY(report.unused.empty());

        TextToImage request = requestFrom(test);
        request.width = request.height = test[QLatin1String("side")].toInt();
        for (const auto& sampler : test[QLatin1String("samplers")].toArray()) {
            request.sampler = *samplerNamed(sampler.toString().toStdString());
            TensorRecorder recorder;
            const RgbImage image = m_engine->generate(request, recorder, {}).image;
            for (const char* name : {"latent.001", "latent.020"}) {
                const std::string entry = QString(variant + u'/' + sampler.toString() + u'/').toStdString() + name;
                if (!m_goldens->has(entry))
                    continue;
                const at::Tensor expected = (*m_goldens)[entry];
                const double range = (expected.max() - expected.min()).item<double>();
                const double difference = greatestDifference(recorder.tensors.at(name), expected) / range;
                QVERIFY2(difference <= 1e-3, (entry + ": " + std::to_string(difference)).c_str());
            }
        }
    }

    void everyLayoutIsTheSameModel_data() { eachFamily(); }
    void everyLayoutIsTheSameModel()
    {
        QFETCH(ModelFamily, family);
        const NarrowModel& narrow = model(family);
        const Tensors single = singleFile(narrow, family);
        const auto v = PredictionType::V;
        writeTensors(file("single.safetensors"), single);
        const auto expected = draw({file("single.safetensors"), {}, v});

        writeDiffusersFolder(file("folder"), narrow, family);
        QVERIFY(isSamePicture(draw({file("folder"), {}, v}), expected));
        QVERIFY(isSamePicture(draw({file("folder") / "model_index.json", {}, v}), expected));
        writeDiffusersFolder(file("shards"), narrow, family, 3);
        QVERIFY(isSamePicture(draw({file("shards"), {}, v}), expected));

        Tensors averaged = single;
        for (const auto& [name, tensor] : renamed(single, "model.diffusion_model.", "model_ema.diffusion_model"))
            averaged.emplace(name, at::zeros_like(tensor));
        writeTensors(file("ema.safetensors"), averaged);
        QVERIFY(isSamePicture(draw({file("ema.safetensors"), {}, v}), expected));
    }

    void halvesAreTheirValues()
    {
        const auto family = ModelFamily::StableDiffusion2;
        const Tensors single = singleFile(model(family), family);
        for (const auto type : {at::kHalf, at::kBFloat16}) {
            const Tensors halves = changed(single, [type](const at::Tensor& tensor) { return tensor.to(type); });
            writeTensors(file("halves.safetensors"), halves);
            writeTensors(file("wide.safetensors"),
                changed(halves, [](const at::Tensor& tensor) { return tensor.to(at::kFloat); }));
            QVERIFY(isSamePicture(draw(file("halves.safetensors")), draw(file("wide.safetensors"))));
        }
    }

    void case09AVaeOfItsOwn()
    {
        const auto family = ModelFamily::StableDiffusion1;
        const NarrowModel& narrow = model(family);
        const Tensors single = singleFile(narrow, family);
        writeTensors(file("whole.safetensors"), single);
        writeTensors(file("pruned.safetensors"), withoutVae(single));
        const auto expected = draw(file("whole.safetensors"));

        Tensors diffusers = narrow.at(Part::VaeEncoder);
        diffusers.insert(narrow.at(Part::VaeDecoder).begin(), narrow.at(Part::VaeDecoder).end());
        Tensors withLosses = renamed(single, "first_stage_model.", "first_stage_model.");
        for (const char* name : {"loss.logvar", "loss.a", "loss.b", "model_ema.decay", "model_ema.num_updates"})
            withLosses.emplace(name, at::zeros({1}));
        const std::pair<const char*, Tensors> files[] = {{"bare", renamed(single, "first_stage_model.", "")},
            {"prefixed", renamed(single, "first_stage_model.", "first_stage_model.")}, {"diffusers", diffusers},
            {"old diffusers", withOldAttentionNames(diffusers)}, {"whole", single}, {"with losses", withLosses}};
        for (const auto& [name, tensors] : files) {
            writeTensors(file("vae.safetensors"), tensors);
            QVERIFY2(isSamePicture(draw({file("pruned.safetensors"), file("vae.safetensors")}), expected), name);
        }
        writeTensors(file("pruned.vae.safetensors"), single);
        QVERIFY(isSamePicture(draw(file("pruned.safetensors")), expected));
        std::filesystem::remove(file("pruned.vae.safetensors"));
        Tensors other = single;
        other.at("first_stage_model.decoder.conv_out.bias") += 0.5;
        writeTensors(file("other.safetensors"), other);
        QVERIFY(!isSamePicture(draw(file("other.safetensors")), expected));
        QVERIFY(isSamePicture(draw({file("other.safetensors"), file("whole.safetensors")}), expected));
    }

    void switchingLeaksNothing()
    {
        const auto family = ModelFamily::StableDiffusion1;
        const Tensors single = singleFile(model(family), family);
        for (const char* name : {"first.safetensors", "second.safetensors"})
            writeTensors(file(name), changed(single, [](const at::Tensor& tensor) { return tensor.to(at::kHalf); }));
        const auto switchTwice = [this] {
            draw(file("first.safetensors"));
            draw(file("second.safetensors"));
        };
        switchTwice();
        const long before = residentPages();
        for (int i = 0; i < 10; ++i)
            switchTwice();
        QVERIFY2(residentPages() < before + before / 20, qPrintable(QString::number(residentPages() - before)));
    }

    void withoutAVaeSaysSo()
    {
        const auto family = ModelFamily::StableDiffusion1;
        const Tensors single = singleFile(model(family), family);
        writeTensors(file("pruned.safetensors"), withoutVae(single));
        try {
            draw(file("pruned.safetensors"));
            QFAIL("drawn");
        } catch (const Error& error) {
            QCOMPARE(error.problem, std::string("the file has no VAE"));
        }
        writeTensors(file("none.safetensors"), withoutVae(single));
        try {
            draw({file("pruned.safetensors"), file("none.safetensors")});
            QFAIL("drawn");
        } catch (const Error& error) {
            QCOMPARE(error.problem, std::string("holds no VAE"));
        }
    }
};

QTEST_GUILESS_MAIN(TestFamilies)
#include "tst_Families.moc"
