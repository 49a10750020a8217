// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/CheckpointFile.h"
#include "tests/app/CommandLineTest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <sys/types.h>

using namespace daguerre;
using namespace daguerre::test;

class TestCommandLine final : public CommandLineTest {
    Q_OBJECT

private Q_SLOTS:
    void printsItsVersionsInOneLine()
    {
        const Run version = run({QStringLiteral("--version")});
        QCOMPARE(version.exitCode, 0);
        QCOMPARE(version.out.count(u'\n'), 1);
        for (const char* part : {"daguerre " DAGUERRE_VERSION, "LibTorch 2.13", "Qt 6", "cpu"})
            QVERIFY2(version.out.contains(QLatin1String(part)), part);
    }

    void drawsAPictureThatTellsHowItWasMade()
    {
        const Run drawn = run(quick(
            {QStringLiteral("--negative"), QStringLiteral("blurry"), QStringLiteral("--output"), path("apple.png")}));
        QCOMPARE(drawn.exitCode, 0);
        QCOMPARE(drawn.out, path("apple.png") + u'\n');
        QCOMPARE(QImage(path("apple.png")).size(), QSize(64, 72));
        const ImageMetadata metadata = readPicture(path("apple.png")).metadata;
        QCOMPARE(metadata.prompt, QStringLiteral("red apple, 3d emoji"));
        QCOMPARE(metadata.negativePrompt, QStringLiteral("blurry"));
        QCOMPARE(metadata.seed, std::optional<quint64>(7));
        QCOMPARE(metadata.steps, std::optional(2));
        QCOMPARE(metadata.sampler, QStringLiteral("DPM++ 2M"));
        QCOMPARE(metadata.scheduleType, QStringLiteral("Karras"));
        QCOMPARE(metadata.size, QSize(64, 72));
        QCOMPARE(metadata.model, QStringLiteral("mini"));
        QCOMPARE(metadata.modelHash.size(), 10);
    }

    void understandsWordsOfOtherLanguages()
    {
        QStringList korean = quick({QStringLiteral("--output"), path("korean.png"), QStringLiteral("--negative"),
            QStringLiteral("쿵야한 개"), QStringLiteral("--report"), path("r.json")});
        korean[2] = QStringLiteral("빨간 사과, 3D 이모지");
        const Run drawn = run(korean);
        QVERIFY2(drawn.exitCode == 0, qPrintable(drawn.err));
        QVERIFY2(
            drawn.err.contains(QStringLiteral("--prompt understood as: red apple, 3d emoji\n")), qPrintable(drawn.err));
        QVERIFY2(drawn.err.contains(QStringLiteral("--negative not understood: 쿵야한\n")), qPrintable(drawn.err));
        const Run english = run(quick(
            {QStringLiteral("--output"), path("english.png"), QStringLiteral("--negative"), QStringLiteral("dog")}));
        QVERIFY(!english.err.contains(QStringLiteral("understood")));
        QCOMPARE(pixels(path("korean.png")), pixels(path("english.png")));
        const ImageMetadata metadata = readPicture(path("korean.png")).metadata;
        QCOMPARE(metadata.prompt, QStringLiteral("red apple, 3d emoji"));
        QCOMPARE(metadata.writtenPrompt, QStringLiteral("빨간 사과, 3D 이모지"));
        QCOMPARE(metadata.writtenNegativePrompt, QStringLiteral("쿵야한 개"));
        QFile report(path("r.json"));
        QVERIFY(report.open(QIODevice::ReadOnly));
        const QJsonObject understood
            = QJsonDocument::fromJson(report.readAll()).object()[QStringLiteral("understood")].toObject();
        QCOMPARE(understood[QStringLiteral("prompt")].toString(), QStringLiteral("red apple, 3d emoji"));
        QCOMPARE(understood[QStringLiteral("negative_prompt")].toString(), QStringLiteral("dog"));
        const Run verbatim = run(korean + QStringList {QStringLiteral("--verbatim")});
        QVERIFY(!verbatim.err.contains(QStringLiteral("understood")));
        QCOMPARE(readPicture(path("korean.png")).metadata.prompt, QStringLiteral("빨간 사과, 3D 이모지"));
        QVERIFY(pixels(path("korean.png")) != pixels(path("english.png")));
    }

    void takesTheModelsOwnSizeAndARandomSeed()
    {
        const QStringList plain {QStringLiteral("generate"), QStringLiteral("--prompt"), QStringLiteral("cat"),
            QStringLiteral("--steps"), QStringLiteral("1"), QStringLiteral("--output")};
        QCOMPARE(run(plain + QStringList {path("a.png")}).exitCode, 0);
        QCOMPARE(run(plain + QStringList {path("b.png"), QStringLiteral("--seed"), QStringLiteral("-1")}).exitCode, 0);
        QCOMPARE(QImage(path("a.png")).size(), QSize(128, 128));
        QVERIFY(readPicture(path("a.png")).metadata.seed != readPicture(path("b.png")).metadata.seed);
    }

    void writesTensorsReportAndPreviews()
    {
        const Run drawn
            = run(quick({QStringLiteral("--latents"), path("t.safetensors"), QStringLiteral("--report"), path("r.json"),
                QStringLiteral("--previews"), path("previews"), QStringLiteral("--output"), path("apple.png")}));
        QVERIFY2(drawn.exitCode == 0, qPrintable(drawn.err));
        const CheckpointFile tensors(path("t.safetensors").toStdString());
        for (const char* name : {"noise", "latent.001", "latent.002", "cond", "uncond"})
            QVERIFY2(tensors.find(name) && tensors.find(name)->dtype == DType::F32, name);
        QCOMPARE(tensors.find("latent.001")->shape, (std::vector<std::int64_t> {1, 4, 9, 8}));

        QFile file(path("r.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject report = QJsonDocument::fromJson(file.readAll()).object();
        for (const char* stage : {"load", "encode", "decode", "preview"})
            QVERIFY2(report[QLatin1String("stages_ms")][QLatin1String(stage)].toDouble(-1) >= 0, stage);
        const QJsonArray steps = report[QLatin1String("steps")].toArray();
        QCOMPARE(steps.size(), 2);
        QCOMPARE(steps[0][QLatin1String("index")].toInt(), 1);
        QCOMPARE(steps[0][QLatin1String("timestep")].toDouble(), 999.0);
        QVERIFY(steps[0][QLatin1String("sigma")].toDouble() > 14);
        QVERIFY(report[QLatin1String("peak_memory_bytes")].toDouble() > 1e7);
        QCOMPARE(report[QLatin1String("model")][QLatin1String("family")].toString(), QStringLiteral("mini"));
        QCOMPARE(report[QLatin1String("model")][QLatin1String("sha256")].toString().size(), 64);
        QVERIFY(report[QLatin1String("versions")].isObject());

        const QStringList previews = QDir(path("previews")).entryList(QDir::Files);
        QCOMPARE(previews, (QStringList {QStringLiteral("preview-1-001.png"), QStringLiteral("preview-1-002.png")}));
        QCOMPARE(QImage(path("previews/preview-1-001.png")).size(), QSize(64, 72));
    }

    void eachPictureOfABatchCanBeMadeAlone()
    {
        const QStringList ancestral {QStringLiteral("--sampler"), QStringLiteral("euler_a")};
        const Run batch = run(quick(ancestral
            + QStringList {
                QStringLiteral("--count"), QStringLiteral("3"), QStringLiteral("--output"), path("batch/")}));
        QVERIFY2(batch.exitCode == 0, qPrintable(batch.err));
        const QStringList files = batch.out.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(files.size(), 3);
        for (int i = 0; i < 3; ++i) {
            const QString seed = QString::number(7 + i);
            QVERIFY(
                run(quick(ancestral
                        + QStringList {QStringLiteral("--seed"), seed, QStringLiteral("--output"), path("one.png")}))
                    .exitCode
                == 0);
            QCOMPARE(pixels(files[i]), pixels(path("one.png")));
            QCOMPARE(QString::number(*readPicture(files[i]).metadata.seed), seed);
        }
    }

    /// Where another library's BLAS takes LibTorch's place, pictures take ten times as long.
    void libtorchUsesItsOwnLinearAlgebra()
    {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        return; // loadEngine can't ask for it there, and says why
#endif
        QCOMPARE(
            run(quick(), QStringLiteral("LD_DEBUG=bindings LD_DEBUG_OUTPUT=bindings exec \"$0\" \"$@\"")).exitCode, 0);
        const QStringList logs = QDir(m_folder->path()).entryList({QStringLiteral("bindings.*")});
        QCOMPARE(logs.size(), 1);
        QFile log(path(logs.first()));
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QByteArray bindings = log.readAll();
        QVERIFY(bindings.contains("libtorch_cpu.so"));
        for (const QByteArray& line : bindings.split('\n')) {
            const QByteArray target = line.mid(line.indexOf("] to ") + 5);
            const QByteArray library = target.left(target.indexOf(' '));
            QVERIFY2(!(line.contains("libtorch_cpu.so [0] to ") && library.contains("blas")), line.constData());
        }
    }

    void keepsWhatIsThere()
    {
        QCOMPARE(run(quick()).exitCode, 0);
        QCOMPARE(run(quick()).exitCode, 0);
        QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.png")}).size(), 2);
    }

    void interruptEndsWithinAStep_data()
    {
        QTest::addColumn<QString>("awaited");
        QTest::newRow("before the first step") << "using";
        QTest::newRow("between steps") << "step 2/";
    }
    void interruptEndsWithinAStep()
    {
        QFETCH(QString, awaited);
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start(program(), quick({QStringLiteral("--steps"), QStringLiteral("1000")}));
        QString err;
        process.setReadChannel(QProcess::StandardError);
        while (!err.contains(awaited)) {
            QVERIFY(process.waitForReadyRead(60'000));
            err += QString::fromUtf8(process.readAllStandardError());
        }
        const int before = int(err.count(QStringLiteral("step ")));
        ::kill(pid_t(process.processId()), SIGINT);
        ::kill(pid_t(process.processId()), SIGINT);
        const Run interrupted = finished(process);
        QCOMPARE(interrupted.exitCode, 4);
        QVERIFY(interrupted.err.endsWith(QStringLiteral("daguerre: cancelled\n")));
        QVERIFY(int(interrupted.err.count(QStringLiteral("step "))) + before < 40);
        QCOMPARE(entries(), QStringList());
    }

    void inspectsModelsAndPictures()
    {
        const QString mini = QFINDTESTDATA("../../resources/models/mini/mini.safetensors");
        const Run model = run({QStringLiteral("inspect"), mini, QStringLiteral("--json")});
        QCOMPARE(model.exitCode, 0);
        const QJsonObject json = QJsonDocument::fromJson(model.out.toUtf8()).object();
        QCOMPARE(json[QLatin1String("family")].toString(), QStringLiteral("mini"));
        QCOMPARE(json[QLatin1String("tensors")].toArray().size(), 582);
        QCOMPARE(json[QLatin1String("prediction")].toString(), QStringLiteral("epsilon"));
        QCOMPARE(json[QLatin1String("tensors_used")].toInt(), 582);
        QCOMPARE(json[QLatin1String("dtypes")][QLatin1String("F16")].toInt(), 582);
        QVERIFY(json[QLatin1String("unused")].toArray().isEmpty());
        QVERIFY(json[QLatin1String("memory_needed")].toDouble() > json[QLatin1String("weight_bytes")].toDouble());
        QVERIFY(json[QLatin1String("memory_free")].toDouble() > 0);
        QVERIFY(run({QStringLiteral("inspect"), mini}).out.contains(QStringLiteral("F16")));

        QCOMPARE(run(quick({QStringLiteral("--output"), path("apple.png")})).exitCode, 0);
        const Run picture = run({QStringLiteral("inspect"), path("apple.png"), QStringLiteral("--json")});
        QCOMPARE(picture.exitCode, 0);
        const QJsonObject made = QJsonDocument::fromJson(picture.out.toUtf8()).object();
        QCOMPARE(made[QLatin1String("prompt")].toString(), QStringLiteral("red apple, 3d emoji"));
        QCOMPARE(made[QLatin1String("seed")].toString(), QStringLiteral("7"));
        QVERIFY(run({QStringLiteral("inspect"), path("apple.png")}).out.contains(QStringLiteral("red apple")));
    }

    void inspectsPreviewDecoders()
    {
        const QString taesd = QFINDTESTDATA("../data/taesd/taesd_decoder.pth");
        const Run inspected = run({QStringLiteral("inspect"), taesd, QStringLiteral("--json")});
        QVERIFY2(inspected.exitCode == 0, qPrintable(inspected.err));
        const QJsonObject json = QJsonDocument::fromJson(inspected.out.toUtf8()).object();
        QCOMPARE(json[QLatin1String("kind")].toString(), QStringLiteral("taesd"));
        QCOMPARE(json[QLatin1String("channels")].toInt(), 6);
        QCOMPARE(json[QLatin1String("family_by_name")].toString(), QStringLiteral("sd1"));
        QCOMPARE(json[QLatin1String("tensors")].toArray().size(), 67);
    }

    void takesTheVaeOfAnotherFile()
    {
        const QString mini = QFINDTESTDATA("../../resources/models/mini/mini.safetensors");
        const Run plain = run(quick({QStringLiteral("--output"), path("plain.png")}));
        QVERIFY2(plain.exitCode == 0, qPrintable(plain.err));
        const Run other = run(quick({QStringLiteral("--vae"), mini, QStringLiteral("--output"), path("other.png")}));
        QVERIFY2(other.exitCode == 0, qPrintable(other.err));
        QCOMPARE(pixels(path("other.png")), pixels(path("plain.png")));
        const QString raw = readPicture(path("other.png")).metadata.raw;
        QVERIFY2(raw.contains(QStringLiteral(", VAE: mini.safetensors")), qPrintable(raw));
        QVERIFY(raw.contains(QStringLiteral("VAE hash: ")));
        QVERIFY(!readPicture(path("plain.png")).metadata.raw.contains(QStringLiteral("VAE")));
    }

    void takesAnotherPrediction()
    {
        const QStringList v {QStringLiteral("--prediction"), QStringLiteral("v")};
        QCOMPARE(run(quick({QStringLiteral("--output"), path("plain.png")})).exitCode, 0);
        QCOMPARE(run(quick(v + QStringList {QStringLiteral("--output"), path("v.png")})).exitCode, 0);
        QVERIFY(pixels(path("v.png")) != pixels(path("plain.png")));
    }

    void upscalesWhereAskedTo()
    {
        linkResources();
        QVERIFY(QFile::copy(QFINDTESTDATA("../data/upscaler/compact16.safetensors"), path("crisp4x.safetensors")));
        const Run drawn = run(quick({QStringLiteral("--upscale"), QStringLiteral("crisp4x"), QStringLiteral("--output"),
                                  path("apple.png"), QStringLiteral("--report"), path("report.json")}),
            withOwnResources);
        QVERIFY2(drawn.exitCode == 0, qPrintable(drawn.err));
        const PictureInfo picture = readPicture(path("apple.png"));
        QCOMPARE(picture.size, QSize(256, 288));
        QCOMPARE(picture.metadata.size, QSize(64, 72));
        QVERIFY(
            picture.metadata.raw.contains(QStringLiteral("Postprocess upscaler: Crisp 4x, Postprocess upscale by: 4")));
        QFile report(path("report.json"));
        QVERIFY(report.open(QIODevice::ReadOnly));
        const QJsonObject json = QJsonDocument::fromJson(report.readAll()).object();
        QVERIFY(json[QLatin1String("stages_ms")][QLatin1String("upscale")].toDouble() > 0);
    }

    /// The picture is worth more than nothing: it is saved as it was decoded, and the exit code tells.
    void aMissingUpscalerCostsOnlyTheUpscaling()
    {
        linkResources();
        const Run drawn = run(quick({QStringLiteral("--upscale"), QStringLiteral("Crisp 4x"), QStringLiteral("--count"),
                                  QStringLiteral("2"), QStringLiteral("--output"), path("pictures")}),
            withOwnResources);
        QCOMPARE(drawn.exitCode, 3);
        QCOMPARE(drawn.err.count(QStringLiteral("saved without upscaling, seed")), 2);
        const QString last = drawn.err.split(u'\n', Qt::SkipEmptyParts).last();
        for (const char* part : {"daguerre: ", "/crisp4x.safetensors", "No such file", "install Daguerre again"})
            QVERIFY2(last.contains(QLatin1String(part)), qPrintable(drawn.err));
        const QStringList paths = drawn.out.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(paths.size(), 2);
        for (const QString& picture : paths)
            QCOMPARE(readPicture(picture).size, QSize(64, 72));
    }

    void pathsOutsideAscii()
    {
        const QString folder = path("한글 テスト é 🙂");
        QVERIFY(QDir().mkpath(folder));
        const QString model = folder + QStringLiteral("/모델 👍.safetensors");
        QVERIFY(QFile::copy(QFINDTESTDATA("../../resources/models/mini/mini.safetensors"), model));
        const Run drawn = run(quick({QStringLiteral("--model"), model, QStringLiteral("--output"), folder}));
        QVERIFY2(drawn.exitCode == 0, qPrintable(drawn.err));
        QCOMPARE(readPicture(drawn.out.trimmed()).metadata.model, QStringLiteral("모델 👍"));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_CommandLine.moc"
