// SPDX-License-Identifier: Apache-2.0
#include "GenerationTest.h"

#include "core/checkpoint/FileHash.h"
#include "core/checkpoint/SafetensorsWriter.h"
#include "core/generation/AddOnFolders.h"
#include "core/generation/Generator.h"
#include "core/generation/RequestJson.h"
#include "core/library/PictureReader.h"

#include <QDir>

using namespace daguerre;
using namespace daguerre::test;

namespace {

/// Keeps the last picture.
struct Keeper final : GenerationSink {
    ImageMetadata metadata;
    int count = 0;
    void pictureFinished(FinishedPicture picture, const GenerationResult&) override
    {
        metadata = readPicture(picture.path).metadata;
        ++count;
    }
};

QString extra(const ImageMetadata& metadata, const QString& key)
{
    for (const auto& [name, value] : metadata.extra)
        if (name == key)
            return value;
    return {};
}

} // namespace

class TestPicturesWithLoras final : public GenerationTest {
    Q_OBJECT

private:
    QString loraFolder() const { return m_folder->filePath(QStringLiteral("loras")); }

    std::string writeLora(const QString& name) const
    {
        const QString path = loraFolder() + QLatin1Char('/') + name;
        QDir().mkpath(QFileInfo(path).path());
        const std::vector<float> values(16, 0.5F);
        writeSafetensors(path.toStdString(),
            {{"lora_unet_x.lora_down.weight", {2, 8}, values}, {"lora_unet_x.lora_up.weight", {8, 2}, values}},
            {{"ss_output_name", name.toStdString()}});
        return path.toStdString();
    }

    GenerationRequest tagged(const std::string& prompt) const
    {
        GenerationRequest job = request();
        job.picture.prompt = prompt;
        job.loraFolders = {loraFolder()};
        return job;
    }

    /// What the engine was given.
    TextToImage drawn(const GenerationRequest& job, Keeper& keeper) const
    {
        TextToImage given;
        FakeEngine::Script script;
        script.onGenerate = [&given](const TextToImage& picture) { given = picture; };
        Generator generator(std::make_unique<FakeEngine>(script));
        generator.run(1, job, keeper, {});
        return given;
    }

private Q_SLOTS:
    void tagsBecomeLorasAndStayInThePicture()
    {
        const std::string path = writeLora(QStringLiteral("styles/[XL] my.style-v1.5 (final)__x.safetensors"));
        const std::string prompt = "a cat <lora:[XL] my.style-v1.5 (final)__x:-0.5:0.8>, red";
        Keeper keeper;
        const TextToImage given = drawn(tagged(prompt), keeper);
        QCOMPARE(given.prompt, std::string("a cat , red"));
        QCOMPARE(given.loras, (std::vector<LoraUse> {{path, 0.8, -0.5}}));
        QCOMPARE(keeper.metadata.prompt, QString::fromStdString(prompt));
        QVERIFY(keeper.metadata.writtenPrompt.isEmpty());
    }

    /// As kohya's scripts have it: of what follows the header.
    void hashesAreThoseOfTheTensors()
    {
        const std::string first = writeLora(QStringLiteral("ink.safetensors"));
        const std::string second = writeLora(QStringLiteral("ink of another name.safetensors"));
        QVERIFY(sha256OfFile(first) != sha256OfFile(second));
        Keeper keeper;
        drawn(tagged("<lora:ink:1> <lora:ink of another name:0.2> <lora:ink:0.1>"), keeper);
        const std::vector<float> values(32, 0.5F);
        const QString digits = QString::fromStdString(sha256(std::as_bytes(std::span(values)))).left(12);
        QCOMPARE(extra(keeper.metadata, QStringLiteral("Lora hashes")),
            QStringLiteral("ink: %1, ink of another name: %1").arg(digits));
    }

    void whatIsGivenApartIsNamedInThePicture()
    {
        const std::string path = writeLora(QStringLiteral("ink.safetensors"));
        GenerationRequest job = tagged("a cat");
        job.picture.loras = {{path, 0.8, 0.5}};
        Keeper keeper;
        drawn(job, keeper);
        QCOMPARE(keeper.metadata.prompt, QStringLiteral("a cat <lora:ink:0.5:0.8>"));
        QVERIFY(keeper.metadata.writtenPrompt.isEmpty());
        const TextToImage again = drawn(tagged(keeper.metadata.prompt.toStdString()), keeper);
        QCOMPARE(again.loras, job.picture.loras);
    }

    void anAbsentNameIsSaidWithThePlaces()
    {
        writeLora(QStringLiteral("ink.safetensors"));
        Keeper keeper;
        try {
            drawn(tagged("a cat <lora:oil paint:1>"), keeper);
            QFAIL("not refused");
        } catch (const Error& error) {
            QCOMPARE(error.kind, ErrorKind::Usage);
            QCOMPARE(error.problem, std::string("no LoRA is called \"oil paint\""));
            QVERIFY(error.remedy.find(loraFolder().toStdString()) != std::string::npos);
        }
        QCOMPARE(keeper.count, 0);
    }

    void capitalsMatterOnlyBetweenTwo()
    {
        const std::string small = writeLora(QStringLiteral("ink.safetensors"));
        QCOMPARE(findLora(QStringLiteral("INK"), {loraFolder()}).toStdString(), small);
        const std::string capital = writeLora(QStringLiteral("INK.safetensors"));
        QCOMPARE(findLora(QStringLiteral("INK"), {loraFolder()}).toStdString(), capital);
        QCOMPARE(findLora(QStringLiteral("ink"), {loraFolder()}).toStdString(), small);
    }

    void aNegativePromptTakesNone()
    {
        writeLora(QStringLiteral("ink.safetensors"));
        GenerationRequest job = tagged("a cat");
        job.picture.negativePrompt = "blurry <lora:ink:1>";
        Keeper keeper;
        QVERIFY_EXCEPTION_THROWN(drawn(job, keeper), Error);
        QCOMPARE(keeper.count, 0);
    }

    /// Mini's words come from the user's language, its LoRAs from the tags.
    void tagsAreNotUnderstoodAsWords()
    {
        writeLora(QStringLiteral("apfel.safetensors"));
        qputenv("DAGUERRE_RESOURCES", QFINDTESTDATA("../../resources").toLocal8Bit());
        Keeper keeper;
        const TextToImage given = drawn(tagged("roter Apfel <lora:apfel:0.5>"), keeper);
        QCOMPARE(given.loras.size(), std::size_t(1));
        QVERIFY(QString::fromStdString(given.prompt).contains(QStringLiteral("red apple")));
        QVERIFY(!QString::fromStdString(given.prompt).contains(QStringLiteral("lora")));
        QVERIFY(keeper.metadata.prompt.contains(QStringLiteral("red apple")));
        QVERIFY(keeper.metadata.prompt.endsWith(QStringLiteral("<lora:apfel:0.5>")));
        QCOMPARE(keeper.metadata.writtenPrompt, QStringLiteral("roter Apfel <lora:apfel:0.5>"));
    }

    void aJobThatGoesOnFindsItsPictures()
    {
        GenerationRequest job = tagged("a cat");
        job.picture.loras = {{writeLora(QStringLiteral("ink.safetensors")), 0.8, 0.5}};
        job.count = 2;
        Keeper keeper;
        drawn(job, keeper);
        QCOMPARE(keeper.count, 2);
        job.since = 1;
        drawn(job, keeper);
        QCOMPARE(keeper.count, 2);
    }

    void requestsComeBackFromTheJournal()
    {
        GenerationRequest job = tagged("a cat");
        job.picture.loras = {{"/loras/ink.safetensors", 0.8, -0.5, true}};
        job.embeddingFolders = {QStringLiteral("/embeddings")};
        job.partialLoras = true;
        const GenerationRequest again = requestFromJson(toJson(job));
        QCOMPARE(again.picture.loras, job.picture.loras);
        QCOMPARE(again.loraFolders, job.loraFolders);
        QCOMPARE(again.embeddingFolders, job.embeddingFolders);
        QCOMPARE(again.partialLoras, true);
    }
};

QTEST_GUILESS_MAIN(TestPicturesWithLoras)
#include "tst_PicturesWithLoras.moc"
