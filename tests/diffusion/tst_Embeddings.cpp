// SPDX-License-Identifier: Apache-2.0
#include "core/Error.h"
#include "core/checkpoint/SafetensorsWriter.h"
#include "core/diffusion/Engine.h"
#include "core/diffusion/PromptEmbeddings.h"
#include "tests/support/TensorFile.h"
#include "tests/support/TensorRecorder.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace daguerre;
using namespace daguerre::test;

namespace {

const std::filesystem::path resources = QFINDTESTDATA("../../resources").toStdString();
const std::filesystem::path mini = resources / "models/mini/mini.safetensors";
const std::filesystem::path data = QFINDTESTDATA("../data/lora").toStdString();

} // namespace

class TestEmbeddings final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Engine> m_engine;

    std::filesystem::path folder() const { return m_folder->path().toStdString(); }

    void add(const std::string& file, const std::string& as) const
    {
        std::filesystem::create_directories((folder() / as).parent_path());
        std::filesystem::copy_file(data / "embeddings" / file, folder() / as);
    }

    void addVectors(const std::string& name, std::int64_t count, float value) const
    {
        const std::vector<float> values(std::size_t(count) * 192, value);
        writeSafetensors(folder() / (name + ".safetensors"), {{"emb_params", {count, 192}, values}});
    }

    TextToImage request(const std::string& prompt) const
    {
        TextToImage request;
        request.prompt = prompt;
        request.steps = 1;
        request.width = request.height = 64;
        request.embeddingFolders = {folder(), folder() / "nowhere"};
        return request;
    }

    GenerationResult draw(const std::string& prompt) const
    {
        GenerationObserver nobody;
        return m_engine->generate(request(prompt), nobody, {});
    }

    std::string refusal(const std::string& prompt) const
    {
        try {
            draw(prompt);
        } catch (const Error& error) {
            return error.what();
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_engine = makeEngine({.resources = resources});
        m_engine->load(mini);
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everyFormatGivesTheSameConditioning_data()
    {
        QTest::addColumn<QByteArray>("file");
        for (const char* file :
            {"a1111.pt", "diffusers.bin", "diffusers.safetensors", "params.safetensors", "picture.png"})
            QTest::newRow(file) << QByteArray(file);
    }
    void everyFormatGivesTheSameConditioning()
    {
        QFETCH(QByteArray, file);
        const TensorFile golden(QString::fromStdString((data / "goldens_embeddings.safetensors").string()));
        const std::filesystem::path source = data / "embeddings" / file.toStdString();
        const EmbeddingFile embedding(source);
        QCOMPARE(embedding.count(), std::int64_t(2));
        QVERIFY(
            at::equal(tensorFrom(embedding.file(), *embedding.vectors(0), {at::kCPU, at::kFloat}), golden["vectors"]));

        add(file.toStdString(), "Ink" + source.extension().string());
        TensorRecorder recorder;
        const GenerationResult result = m_engine->generate(request("a INK, red"), recorder, {});
        QCOMPARE(result.embeddings.size(), std::size_t(1));
        const at::Tensor cond = recorder.tensors.at("cond").slice(1, 0, 8);
        QVERIFY(greatestDifference(cond, golden["cond"]) <= 1e-4);
    }

    void pictureWithoutThemIsTheSameAgain()
    {
        add("a1111.pt", "ink.pt");
        add("wide.pt", "unused.pt");
        const auto before = draw("a cat").image.pixels;
        const auto with = draw("ink cat").image.pixels;
        QVERIFY(with != before);
        QCOMPARE(draw("a cat").image.pixels, before);
        QCOMPARE(draw("ink cat").image.pixels, with);
        QVERIFY(draw("a cat").embeddings.empty());
    }

    void namesOfSeveralWordsInFoldersBelow()
    {
        addVectors("wash", 1, 0.1F);
        add("a1111.pt", "styles/ink wash.pt");
        const auto used = draw("an ink wash of a cat, wash").embeddings;
        QCOMPARE(used.size(), std::size_t(2));
        QCOMPARE(draw("an ink of a cat").embeddings.size(), std::size_t(0));
        QCOMPARE(draw("an ink wash").embeddings, std::vector {folder() / "styles/ink wash.pt"});
    }

    void aPictureBesideOneIsNoEmbedding()
    {
        std::filesystem::copy_file(data.parent_path() / "metadata/text.png", folder() / "ink.png");
        QVERIFY(draw("an ink wash").embeddings.empty());
        add("a1111.pt", "ink.pt");
        QCOMPARE(draw("an ink wash").embeddings, std::vector {folder() / "ink.pt"});
    }

    void severalAreUsedAtOnceAndInBothPrompts()
    {
        addVectors("one", 3, 0.1F);
        addVectors("two", 2, -0.1F);
        TextToImage both = request("one two one");
        both.negativePrompt = "two";
        GenerationObserver nobody;
        QCOMPARE(m_engine->generate(both, nobody, {}).embeddings.size(), std::size_t(2));
        const auto model = std::make_unique<Model>(mini, resources / "graphs", Placement {at::kCPU, at::kFloat});
        model->bindWeights({});
        const Tokenizer tokenizer(resources / "clip/bpe_simple_vocab_16e6.txt.gz");
        PromptEmbeddings embeddings(*model, tokenizer);
        embeddings.set(both);
        QCOMPARE(embeddings.encode("one two one"),
            (std::vector<std::int64_t> {49408, 49409, 49410, 49412, 49413, 49408, 49409, 49410}));
        const at::Tensor& table
            = model->graph(Part::TextEncoder).parameter("text_model.embeddings.token_embedding.weight");
        QCOMPARE(table.size(0), std::int64_t(49408 + 3 + 1 + 2 + 1));
        QVERIFY(table[49410].eq(at::full({192}, 0.1F)).all().item<bool>());
        QVERIFY(table[49412].eq(at::full({192}, -0.1F)).all().item<bool>());
        embeddings.set(request("a cat"));
        QCOMPARE(table.size(0), std::int64_t(49408));
    }

    void aChangedFileIsReadAgain()
    {
        addVectors("ink", 1, 0.1F);
        const auto first = draw("ink").image.pixels;
        std::filesystem::remove(folder() / "ink.safetensors");
        addVectors("ink", 1, -0.3F);
        QVERIFY(draw("ink").image.pixels != first);
    }

    void aWrongOneIsNamedWithItsBase()
    {
        add("wide.pt", "wide.pt");
        add("sdxl.safetensors", "both.safetensors");
        addVectors("long", 76, 0.1F);
        addVectors("broken", 1, NAN);
        const std::string wide = refusal("a wide cat");
        QVERIFY(wide.find("wide.pt") != std::string::npos);
        QVERIFY(wide.find("1024 wide where the text encoder's are 192; made for Stable Diffusion 2.x")
            != std::string::npos);
        QVERIFY(refusal("both").find("made for Stable Diffusion XL") != std::string::npos);
        QVERIFY(refusal("long").find("76 vectors") != std::string::npos);
        QVERIFY(refusal("broken").find("aren't finite") != std::string::npos);
        QVERIFY(refusal("a cat").empty());
    }

    void aLoraIsNoEmbedding()
    {
        std::filesystem::copy_file(data / "kohya.safetensors", folder() / "kohya.safetensors");
        QVERIFY(refusal("kohya").find("this is no embedding but a LoRA") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestEmbeddings)
#include "tst_Embeddings.moc"
