// SPDX-License-Identifier: Apache-2.0
#include "CommandLineTest.h"

#include "core/checkpoint/FileHash.h"
#include "core/checkpoint/SafetensorsWriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace daguerre;
using namespace daguerre::test;
using namespace Qt::StringLiterals;

/// LoRAs and textual inversions at the command line, on Mini.
class TestCommandLineLoras final : public CommandLineTest {
    Q_OBJECT

private:
    QString m_mini;

    /// A change of Mini's middle attention, by latent diffusion's names.
    void writeLora(const char* name, std::int64_t width = 288) const
    {
        const std::vector<float> down(std::size_t(4 * width), 0.05F);
        const std::vector<float> up(std::size_t(4) * 288, 0.5F);
        const std::vector<float> alpha {4};
        const std::string module = "lora_unet_middle_block_1_proj_in";
        writeSafetensors(path(name).toStdString(),
            {{module + ".lora_down.weight", {4, width, 1, 1}, down}, {module + ".lora_up.weight", {288, 4, 1, 1}, up},
                {module + ".alpha", {}, alpha}});
    }

    Run draw(const char* picture, const QString& prompt, const QStringList& more) const
    {
        return run(QStringList {u"generate"_s, u"--prompt"_s, prompt, u"--steps"_s, u"2"_s, u"--width"_s, u"64"_s,
                       u"--height"_s, u"64"_s, u"--seed"_s, u"7"_s, u"--output"_s, path(picture)}
            + more);
    }

    QJsonObject inspected(const QStringList& arguments) const
    {
        return QJsonDocument::fromJson(
            run(QStringList {u"inspect"_s} + arguments + QStringList {u"--json"_s}).out.toUtf8())
            .object();
    }

private Q_SLOTS:
    void initTestCase() { m_mini = QFINDTESTDATA("../../resources/models/mini/mini.safetensors"); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QDir().mkpath(path("loras"));
        writeLora("loras/ink.v1 (final).safetensors");
    }

    void optionAndTagDrawTheSamePicture()
    {
        const QString file = path("loras/ink.v1 (final).safetensors");
        QCOMPARE(draw("plain.png", u"a cat"_s, {}).exitCode, 0);
        const Run option = draw("option.png", u"a cat"_s, {u"--lora"_s, file + u":0.8:0.5"_s});
        QVERIFY2(option.exitCode == 0, qPrintable(option.err));
        const Run tag = draw("tag.png", u"a cat <lora:ink.v1 (final):0.5:0.8>"_s, {u"--loras"_s, path("loras")});
        QVERIFY2(tag.exitCode == 0, qPrintable(tag.err));
        QVERIFY(pixels(path("option.png")) != pixels(path("plain.png")));
        for (const char* picture : {"option.png", "tag.png"}) {
            const ImageMetadata metadata = readPicture(path(picture)).metadata;
            QCOMPARE(metadata.prompt, u"a cat <lora:ink.v1 (final):0.5:0.8>"_s);
            QVERIFY(metadata.raw.contains(u"Lora hashes: \"ink.v1 (final): "_s));
        }
    }

    void twoOptionsAddUp()
    {
        const QString file = path("loras/ink.v1 (final).safetensors");
        QCOMPARE(draw("once.png", u"a cat"_s, {u"--lora"_s, file}).exitCode, 0);
        QCOMPARE(draw("twice.png", u"a cat"_s, {u"--lora"_s, file, u"--lora"_s, file + u":0.5"_s}).exitCode, 0);
        QCOMPARE(draw("none.png", u"a cat"_s, {u"--lora"_s, file + u":0"_s}).exitCode, 0);
        QCOMPARE(draw("plain.png", u"a cat"_s, {}).exitCode, 0);
        QVERIFY(pixels(path("once.png")) != pixels(path("twice.png")));
        QCOMPARE(pixels(path("none.png")), pixels(path("plain.png")));
    }

    void refusalsNameWhatIsWrong()
    {
        writeLora("wrong.safetensors", 289);
        const Run shape = draw("a.png", u"a cat"_s, {u"--lora"_s, path("wrong.safetensors")});
        QCOMPARE(shape.exitCode, 3);
        QVERIFY2(shape.err.contains(
                     u"lora_unet_middle_block_1_proj_in\" is [288, 289, 1, 1] where the model has [288, 288, 1, 1]"_s),
            qPrintable(shape.err));
        const Run absent = draw("a.png", u"a cat <lora:oil:1>"_s, {u"--loras"_s, path("loras")});
        QCOMPARE(absent.exitCode, 2);
        QVERIFY2(absent.err.contains(u"no LoRA is called \"oil\""_s) && absent.err.contains(path("loras")),
            qPrintable(absent.err));
        QCOMPARE(draw("a.png", u"a cat"_s, {u"--lora"_s, path("nothing.safetensors")}).exitCode, 2);
        QCOMPARE(draw("a.png", u"a cat"_s, {u"--loras"_s, path("nowhere")}).exitCode, 2);
        QVERIFY(!QFile::exists(path("a.png")));
    }

    void embeddingsAreNamedInThePicture()
    {
        QDir().mkpath(path("embeddings"));
        const std::vector<float> values(std::size_t(2) * 192, 0.2F);
        const QString file = path("embeddings/inkstyle.safetensors");
        writeSafetensors(file.toStdString(), {{"emb_params", {2, 192}, values}});
        const QStringList folder {u"--embeddings"_s, path("embeddings")};
        QCOMPARE(draw("plain.png", u"a cat, inkstyle"_s, {}).exitCode, 0);
        const Run run = draw("styled.png", u"a cat, inkstyle"_s, folder);
        QVERIFY2(run.exitCode == 0, qPrintable(run.err));
        QVERIFY(pixels(path("styled.png")) != pixels(path("plain.png")));
        const QString hash = QString::fromStdString(sha256OfFile(file.toStdString())).left(12);
        QVERIFY(readPicture(path("styled.png")).metadata.raw.contains(u"TI hashes: \"inkstyle: %1\""_s.arg(hash)));
    }

    void inspectTellsKindModulesAndFit()
    {
        const QString lora = path("loras/ink.v1 (final).safetensors");
        const QJsonObject json = inspected({lora, u"--model"_s, m_mini});
        QCOMPARE(json[u"kind"].toString(), u"lora"_s);
        QCOMPARE(json[u"format"].toString(), u"LoRA"_s);
        QCOMPARE(json[u"modules"][0][u"rank"].toInt(), 4);
        QCOMPARE(json[u"fit"][u"summary"].toString(), u"1 of 1 modules fit"_s);
        QVERIFY(!inspected({lora}).contains(u"fit"));
        writeLora("wrong.safetensors", 289);
        const Run text = run({u"inspect"_s, path("wrong.safetensors"), u"--model"_s, m_mini});
        QVERIFY2(text.out.contains(u"0 of 1 modules fit"_s)
                && text.out.contains(u"[288, 289, 1, 1], the model has [288, 288, 1, 1]"_s),
            qPrintable(text.out));
        const QString wide = QFINDTESTDATA("../data/lora/embeddings/wide.pt");
        const QJsonObject embedding = inspected({wide, u"--model"_s, m_mini});
        QCOMPARE(embedding[u"kind"].toString(), u"embedding"_s);
        QCOMPARE(embedding[u"base"].toString(), u"Stable Diffusion 2.x"_s);
        QCOMPARE(embedding[u"fit"][u"fits"].toBool(true), false);
    }
};

QTEST_GUILESS_MAIN(TestCommandLineLoras)
#include "tst_CommandLineLoras.moc"
