// SPDX-License-Identifier: Apache-2.0
#include "CheckpointBuilder.h"
#include "core/checkpoint/Checkpoint.h"
#include "core/checkpoint/DiffusersFolder.h"
#include "core/checkpoint/Prediction.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace daguerre;

namespace {

const QByteArray one = R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})";

void write(const QString& path, const QByteArray& contents)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(contents);
}

} // namespace

class TestDiffusersFolder final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString at(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    std::filesystem::path folder() const { return m_folder->path().toStdString(); }
    void put(const char* name, const QByteArray& contents) { write(at(name), contents); }
    void putWeights(const char* name) { put(name, safetensorsBytes(one, 4)); }
    std::optional<Error> problem()
    {
        return errorOf([this] { readDiffusersFolder(folder()); });
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        put("model_index.json", R"({"_class_name": "StableDiffusionPipeline"})");
        putWeights("unet/diffusion_pytorch_model.safetensors");
    }

    void isToldFromOtherFolders()
    {
        QVERIFY(isDiffusersFolder(folder()));
        QVERIFY(isDiffusersFolder(folder() / "model_index.json"));
        QVERIFY(!isDiffusersFolder(folder() / "unet"));
        QVERIFY(!isDiffusersFolder(folder() / "nowhere"));
    }

    void namesThePartOfEachTensor()
    {
        putWeights("text_encoder_2/model.safetensors");
        const Checkpoint checkpoint(folder());
        QVERIFY(checkpoint.find("unet.a") && checkpoint.find("text_encoder_2.a"));
        QCOMPARE(checkpoint.table().tensors().size(), std::size_t(2));
        QCOMPARE(checkpoint.fileOf(*checkpoint.find("unet.a")).path(),
            folder() / "unet/diffusion_pytorch_model.safetensors");
        QVERIFY(checkpoint.intact() && checkpoint.isUnchanged());
        QFile(at("unet/diffusion_pytorch_model.safetensors")).resize(3);
        QVERIFY(!checkpoint.isUnchanged());
    }

    void takesFullPrecisionBeforeHalf()
    {
        putWeights("unet/diffusion_pytorch_model.fp16.safetensors");
        putWeights("vae/diffusion_pytorch_model.fp16.safetensors");
        const auto files = readDiffusersFolder(folder()).files;
        QCOMPARE(files.size(), std::size_t(2));
        QCOMPARE(files[0], (FolderFile {folder() / "unet/diffusion_pytorch_model.safetensors", "unet."}));
        QCOMPARE(files[1], (FolderFile {folder() / "vae/diffusion_pytorch_model.fp16.safetensors", "vae."}));
    }

    void readsTheScheduler()
    {
        put("scheduler/scheduler_config.json",
            R"({"prediction_type": "v_prediction", "rescale_betas_zero_snr": true})");
        const Checkpoint checkpoint(folder());
        const auto prediction = detectPrediction(checkpoint, {.family = ModelFamily::StableDiffusion2, .reason = {}});
        QCOMPARE(prediction.type, PredictionType::V);
        QVERIFY(prediction.zeroTerminalSnr);
        QVERIFY(prediction.reason.find("v_prediction") != std::string::npos);
    }

    void refusesAPredictionThatIsNotKnown()
    {
        put("scheduler/scheduler_config.json", R"({"prediction_type": "sample"})");
        const Checkpoint checkpoint(folder());
        QVERIFY(says(errorOf([&] { detectPrediction(checkpoint, {}); }), "the model predicts \"sample\""));
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("contents");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* file, const char* contents, const char* expected) {
            QTest::newRow(expected) << QByteArray(file) << QByteArray(contents) << QByteArray(expected);
        };
        const char* index = "vae/diffusion_pytorch_model.safetensors.index.json";
        row("model_index.json", "{", "is damaged: it isn't a JSON object");
        row("model_index.json", R"({"_class_name": "FluxPipeline"})", "this is a model for \"FluxPipeline\"");
        row("vae/config.json", "{}", "holds no weights");
        row(index, "{}", "has no \"weight_map\"");
        row(index, R"({"weight_map": {"a": 1}})", "which is no file beside it");
        row(index, R"({"weight_map": {"a": "../unet/b.safetensors"}})", "which is no file beside it");
        row(index, R"({"weight_map": {"a": ".."}})", "names \"..\"");
    }
    void namesWhatIsWrong()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, contents);
        QFETCH(QByteArray, expected);
        put(file.constData(), contents);
        const auto error = problem();
        QVERIFY(error);
        QVERIFY2(says(error, expected.toStdString()), error->what());
        QCOMPARE(error->kind, ErrorKind::Model);
        QVERIFY(!error->remedy.empty());
    }

    void namesAShardThatIsMissing()
    {
        put("vae/diffusion_pytorch_model.safetensors.index.json", R"({"weight_map": {"a": "gone.safetensors"}})");
        QVERIFY(says(errorOf([this] { Checkpoint checkpoint(folder()); }), "gone.safetensors"));
    }

    void predictionOfSingleFiles_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<bool>("isV");
        QTest::newRow("nothing said") << one << QByteArray() << false;
        QTest::newRow("metadata") << QByteArray(
            R"({"__metadata__":{"modelspec.prediction_type":"v"},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})")
                                  << QByteArray() << true;
        QTest::newRow("key") << QByteArray(R"({"v_pred":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})")
                             << QByteArray() << true;
        QTest::newRow("yaml") << one << QByteArray("model:\n  params:\n    parameterization: \"v\"\n") << true;
        QTest::newRow("yaml of another") << one << QByteArray("    parameterization: eps\n    v: v\n") << false;
    }
    void predictionOfSingleFiles()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, yaml);
        QFETCH(bool, isV);
        put("model.safetensors", safetensorsBytes(header, 4));
        if (!yaml.isEmpty())
            put("model.yaml", yaml);
        const Checkpoint checkpoint(folder() / "model.safetensors");
        QCOMPARE(detectPrediction(checkpoint, {}).type == PredictionType::V, isV);
        const auto other = isV ? PredictionType::Epsilon : PredictionType::V;
        QCOMPARE(detectPrediction(checkpoint, {}, other).type, other);
        QCOMPARE(detectPrediction(checkpoint, {}, other).reason, std::string("chosen by the user"));
    }
};

QTEST_GUILESS_MAIN(TestDiffusersFolder)
#include "tst_DiffusersFolder.moc"
