// SPDX-License-Identifier: Apache-2.0
#include "tests/core/ModelCatalogueTest.h"

#include <QCryptographicHash>

#include <functional>
#include <numeric>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace daguerre;
using namespace daguerre::test;

/// What a catalogue says of files, and what it remembers of them.
class TestModelCatalogue final : public ModelCatalogueTest {
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsTold_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ModelKind>("kind");
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("problem");
        const auto row
            = [](const char* name, const Shapes& shapes, ModelKind kind, const char* family, const char* problem = "") {
                  QTest::newRow(name) << modelBytes(shapes) << kind << QString::fromLatin1(family)
                                      << QString::fromLatin1(problem);
              };
        row("checkpoint", checkpointShapes(), ModelKind::Checkpoint, "Stable Diffusion 1.x");
        row("lora", loraShapes(), ModelKind::Lora, "Stable Diffusion 1.x");
        row("lora for SDXL", loraShapes(2048), ModelKind::Lora, "Stable Diffusion XL");
        row("embedding", {{u"emb_params"_s, {2, 1024}}}, ModelKind::Embedding, "Stable Diffusion 2.x");
        row("embedding for SDXL", {{u"clip_l"_s, {2, 768}}, {u"clip_g"_s, {2, 1280}}}, ModelKind::Embedding,
            "Stable Diffusion XL");
        row("vae", {{u"decoder.conv_in.weight"_s, {8, 4, 3, 3}}}, ModelKind::Vae, "");
        row("encoder of TAESD",
            {{u"1.conv.0.weight"_s, {8, 8, 3, 3}}, {u"3.conv.0.weight"_s, {8, 8, 3, 3}}, {u"3.conv.4.bias"_s, {8}}},
            ModelKind::PreviewDecoder, "", "TAESD's encoder");
        row("flux", {{u"double_blocks.0.img_attn.qkv.weight"_s, {8, 8}}}, ModelKind::Checkpoint, "", "Flux");
        row("control net", {{u"control_model.input_blocks.0.0.weight"_s, {8, 4, 3, 3}}}, ModelKind::Other, "",
            "a ControlNet");
        QFile taesd(QFINDTESTDATA("../data/taesd/taesd_decoder.pth"));
        QVERIFY(taesd.open(QIODevice::ReadOnly));
        QTest::newRow("TAESD") << taesd.readAll() << ModelKind::PreviewDecoder << QString() << QString();
        QTest::newRow("cut") << checkpoint().chopped(100) << ModelKind::Other << QString() << u"cut"_s;
        QTest::newRow("web page") << QByteArray("<!DOCTYPE html><title>Sign in</title>") << ModelKind::Other
                                  << QString() << u"web page"_s;
        QTest::newRow("empty") << QByteArray() << ModelKind::Other << QString() << u"empty"_s;
    }

    void everyKindIsTold()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const ModelKind, kind);
        QFETCH(const QString, family);
        QFETCH(const QString, problem);
        write(u"sub/a.model.safetensors"_s, bytes);
        QCOMPARE(start().models, 1);
        const ModelEntry entry = model(u"a.model"_s);
        QCOMPARE(entry.paths, QStringList {models(u"sub/a.model.safetensors"_s)});
        QCOMPARE(entry.stamp.bytes, bytes.size());
        QCOMPARE(entry.facts.kind, kind);
        QCOMPARE(entry.facts.family, family);
        QVERIFY2(entry.facts.problem.contains(problem), qPrintable(entry.facts.problem));
        QCOMPARE(entry.isUsable(), problem.isEmpty());
    }

    void aPreviewDecodersNameTellsItsFamily()
    {
        const auto copy = [this](const QString& source, const QString& name) {
            QFile file(QFINDTESTDATA("../data/taesd") + u'/' + source);
            QVERIFY(file.open(QIODevice::ReadOnly));
            write(name, file.readAll());
        };
        copy(u"taesd_decoder.safetensors"_s, u"vae_approx/taesd_decoder.safetensors"_s);
        copy(u"diffusers.safetensors"_s, u"vae_approx/taesdxl_decoder.safetensors"_s);
        start();
        QCOMPARE(model(u"taesd_decoder"_s).facts.family, u"Stable Diffusion 1.x"_s);
        QCOMPARE(model(u"taesdxl_decoder"_s).facts.family, u"Stable Diffusion XL"_s);
        QCOMPARE(model(u"taesd_decoder"_s).facts.reason, u"TAESD decoder of 6 channels, family by its name"_s);
        start(); // from the cache
        QCOMPARE(model(u"taesdxl_decoder"_s).facts.kind, ModelKind::PreviewDecoder);
    }

    void detailsComeFromTheHeader()
    {
        const QString long_ = QString(5000, u'x');
        write(u"m.safetensors"_s, modelBytes(checkpointShapes(), {{u"author"_s, u"한글"_s}, {u"tags"_s, long_}}));
        start();
        const ModelFacts facts = model(u"m"_s).facts;
        QCOMPARE(facts.nativeSide, 512);
        QCOMPARE(facts.tensorCount, checkpointShapes().size());
        QCOMPARE(facts.dtypes, (QMap<QString, int> {{u"F16"_s, facts.tensorCount}}));
        qint64 values = 0;
        for (const QList<int>& shape : checkpointShapes())
            values += std::accumulate(shape.begin(), shape.end(), 1, std::multiplies());
        QCOMPARE(facts.valueCount, values);
        QVERIFY(!facts.reason.isEmpty());
        QCOMPARE(facts.metadata.value(u"author"_s), u"한글"_s);
        QCOMPARE(facts.metadata.value(u"tags"_s), QString(2000, u'x'));
    }

    void variantsAreTold()
    {
        Shapes shapes = checkpointShapes();
        shapes.insert(u"model.diffusion_model.input_blocks.0.0.weight"_s, {8, 9, 3, 3});
        write(u"a.safetensors"_s, modelBytes(shapes, {{u"modelspec.prediction_type"_s, u"v"_s}}));
        write(u"b.safetensors"_s, checkpoint());
        start();
        QCOMPARE(model(u"a"_s).facts.family, u"Stable Diffusion 1.x"_s);
        QCOMPARE(model(u"a"_s).facts.variant, u"inpainting, v-prediction"_s);
        QCOMPARE(model(u"b"_s).facts.variant, QString());
    }

    void otherFilesAreLeftOut()
    {
        for (const char* name : {"notes.txt", ".hidden.safetensors", "model.safetensors.part", "picture.png"})
            write(QString::fromLatin1(name), checkpoint());
        QDir().mkpath(models(u"folder.safetensors"_s));
        QVERIFY(QFile::link(models(u"nowhere"_s), models(u"dangling.ckpt"_s)));
        QCOMPARE(start().models, 0);
    }

    void diffusersFoldersAreOneModel()
    {
        write(u"dreams.v2/model_index.json"_s, "{}");
        write(u"dreams.v2/unet/diffusion_pytorch_model.safetensors"_s, modelBytes({{u"conv_in.weight"_s, {8, 4}}}));
        start();
        QCOMPARE(names(), QStringList {u"dreams.v2"_s});
        const ModelEntry entry = model(u"dreams.v2"_s);
        QCOMPARE(entry.path(), models(u"dreams.v2"_s));
        QCOMPARE(entry.facts.kind, ModelKind::Checkpoint);
        QVERIFY(!entry.isUsable()); // its index names no parts
        QVERIFY(entry.stamp.bytes > modelBytes({{u"conv_in.weight"_s, {8, 4}}}).size()); // with its parts
    }

    void coversLieBesideTheirModels()
    {
        for (const char* name : {"a", "b", "c.v1", "d"})
            write(QLatin1String(name) + u".safetensors"_s, checkpoint(name[0]));
        write(u"a.png"_s, "x");
        write(u"a.preview.png"_s, "x"); // made for it
        write(u"b.JPG"_s, "x");
        write(u"c.v1.webp"_s, "x");
        write(u"c.png"_s, "x"); // of another
        start();
        QCOMPARE(model(u"a"_s).cover, models(u"a.preview.png"_s));
        QCOMPARE(model(u"b"_s).cover, models(u"b.JPG"_s));
        QCOMPARE(model(u"c.v1"_s).cover, models(u"c.v1.webp"_s));
        QCOMPARE(model(u"d"_s).cover, QString());
        write(u"d.jpeg"_s, "x");
        QTRY_COMPARE_WITH_TIMEOUT(model(u"d"_s).cover, models(u"d.jpeg"_s), patience);
    }

    void namesAreFound()
    {
        write(u"loras/Ink Wash.safetensors"_s, modelBytes(loraShapes()));
        write(u"more/ink wash.safetensors"_s, modelBytes(loraShapes(), {}, 1));
        write(u"ink wash.ckpt"_s, checkpoint());
        start();
        const QStringList both {models(u"loras/Ink Wash.safetensors"_s), models(u"more/ink wash.safetensors"_s)};
        QCOMPARE(modelPaths(m_catalogue->models(), ModelKind::Lora, u"ink wash"_s), both);
        QCOMPARE(modelPaths(m_catalogue->models(), ModelKind::Lora, u"ink"_s), QStringList());
        QCOMPARE(
            modelFolders(m_catalogue->models(), ModelKind::Lora), QStringList({models(u"loras"_s), models(u"more"_s)}));
    }

    void knownFilesAreNotOpenedAgain()
    {
        for (int i = 0; i < 5; ++i)
            write(u"%1.safetensors"_s.arg(i), checkpoint(char(i)));
        write(u"broken.safetensors"_s, checkpoint().chopped(1));
        QCOMPARE(start().headersRead, 6);
        QTRY_VERIFY_WITH_TIMEOUT(isHashed(), patience);
        const QList<ModelEntry> before = m_catalogue->models();
        QCOMPARE(start().headersRead, 0);
        QCOMPARE(m_catalogue->models(), before); // with all they say
        writeOldFile(models(u"3.safetensors"_s), checkpoint(9), 1800);
        QCOMPARE(start().headersRead, 1);
        QCOMPARE(scan({}).models, 0);
        QVERIFY(m_catalogue->models().isEmpty());
        QCOMPARE(scan({models()}).headersRead, 0); // remembered while its folder isn't the catalogue's
    }

    void hashesAreComputedOnce()
    {
        write(u"a.safetensors"_s, checkpoint());
        const QSignalSpy failures(&m_catalogue.emplace(cachePath()), &ModelCatalogue::failed);
        QSignalSpy finished(&*m_catalogue, &ModelCatalogue::hashFinished);
        scan({models()});
        QVERIFY(finished.size() == 1 || finished.wait(patience));
        const QByteArray hash = QCryptographicHash::hash(checkpoint(), QCryptographicHash::Sha256).toHex();
        QTRY_COMPARE_WITH_TIMEOUT(model(u"a"_s).sha256, QString::fromLatin1(hash), patience);
        QVERIFY(failures.isEmpty());
        m_catalogue.emplace(cachePath());
        const QSignalSpy again(&*m_catalogue, &ModelCatalogue::hashProgressed);
        scan({models()});
        QCOMPARE(model(u"a"_s).sha256, QString::fromLatin1(hash));
        QVERIFY(again.isEmpty());
    }

    void hashingWaitsWhileSomethingElseGoesOn()
    {
        write(u"a.safetensors"_s, checkpoint());
        m_catalogue.emplace(cachePath());
        m_catalogue->setPaused(true);
        scan({models()});
        QSignalSpy finished(&*m_catalogue, &ModelCatalogue::hashFinished);
        QVERIFY(!finished.wait(300)); // that long in vain
        QVERIFY(model(u"a"_s).sha256.isEmpty());
        m_catalogue->setPaused(false);
        QTRY_VERIFY_WITH_TIMEOUT(!model(u"a"_s).sha256.isEmpty(), patience);
    }

    void cancelledHashingGoesOnWhenAsked()
    {
        write(u"a.safetensors"_s, checkpoint());
        m_catalogue.emplace(cachePath());
        m_catalogue->setPaused(true);
        scan({models()});
        QSignalSpy finished(&*m_catalogue, &ModelCatalogue::hashFinished);
        m_catalogue->cancel();
        QCOMPARE(finished.size(), 1);
        m_catalogue->setPaused(false);
        QVERIFY(!finished.wait(300));
        QVERIFY(model(u"a"_s).sha256.isEmpty());
        m_catalogue->rescan();
        QTRY_VERIFY_WITH_TIMEOUT(!model(u"a"_s).sha256.isEmpty(), patience);
    }

    void cancelledScansForgetNothing()
    {
        for (int i = 0; i < 20; ++i)
            write(u"%1/m.safetensors"_s.arg(i), checkpoint(char(i)));
        QCOMPARE(start().headersRead, 20);
        m_catalogue.emplace(cachePath());
        QSignalSpy finished(&*m_catalogue, &ModelCatalogue::scanFinished);
        m_catalogue->setFolders({models()});
        m_catalogue->cancel();
        QVERIFY(finished.wait(patience));
        QCOMPARE(start().headersRead, 0);
    }

    void equalFilesAreOneModel()
    {
        write(u"b.safetensors"_s, checkpoint());
        write(u"copies/a.safetensors"_s, checkpoint());
        write(u"other.safetensors"_s, checkpoint(1)); // of the same size
        write(u"copies/a.png"_s, "x");
        start();
        QCOMPARE(names(), QStringList({u"a"_s, u"b"_s, u"other"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(m_catalogue->models().size(), 2, patience);
        const ModelEntry entry = m_catalogue->models().first();
        QCOMPARE(entry.paths, QStringList({models(u"b.safetensors"_s), models(u"copies/a.safetensors"_s)}));
        QCOMPARE(entry.cover, models(u"copies/a.png"_s));
        QCOMPARE(names(), QStringList({u"b"_s, u"other"_s}));
        QVERIFY(QFile::remove(models(u"b.safetensors"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList({u"a"_s, u"other"_s}), patience);
    }

    void damagedCachesAreMadeAnew_data()
    {
        QTest::addColumn<bool>("newer");
        QTest::newRow("damaged") << false;
        QTest::newRow("newer") << true;
    }

    void damagedCachesAreMadeAnew()
    {
        QFETCH(const bool, newer);
        write(u"a.safetensors"_s, checkpoint());
        start();
        m_catalogue.reset();
        if (newer)
            ModelCache(cachePath()).database().run(u"PRAGMA user_version = 99"_s);
        else
            writeOldFile(cachePath(), QByteArray(8192, 'x'));
        QCOMPARE(start().headersRead, 1);
        QCOMPARE(names(), QStringList {u"a"_s});
        QCOMPARE(m_failures->size(), 1);
        const auto failure = m_failures->first().first().value<Failure>();
        QCOMPARE(failure.subject, cachePath());
        const QString aside = cachePath() + (newer ? u".newer-1"_s : u".corrupt-1"_s);
        QVERIFY(failure.problem.contains(aside));
        QVERIFY(QFile::exists(aside));
        QCOMPARE(start().headersRead, 0);
        QVERIFY(m_failures->isEmpty());
    }

    void cachesThatCannotBeWrittenAreDoneWithout()
    {
        write(u"a.safetensors"_s, checkpoint());
        writeOldFile(m_place->filePath(u"data"_s), "a file where the folder should be");
        QCOMPARE(start().models, 1);
        QCOMPARE(m_failures->size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!model(u"a"_s).sha256.isEmpty(), patience);
    }

    void foldersThatCannotBeReadAreLeftOut()
    {
        if (::geteuid() == 0)
            QSKIP("the superuser may read everything");
        write(u"open.safetensors"_s, checkpoint());
        write(u"closed/a.safetensors"_s, checkpoint(1));
        const auto none = QFileDevice::Permissions();
        QVERIFY(QFile::setPermissions(models(u"closed"_s), none));
        QCOMPARE(start({models(), m_place->filePath(u"missing"_s)}).models, 1);
        QVERIFY(QFile::setPermissions(models(u"closed"_s), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        QCOMPARE(start().models, 2);
    }

    void filesThatCannotBeReadSayWhy()
    {
        if (::geteuid() == 0)
            QSKIP("the superuser may read everything");
        write(u"secret.safetensors"_s, checkpoint());
        QVERIFY(QFile::setPermissions(models(u"secret.safetensors"_s), QFileDevice::Permissions()));
        start();
        QVERIFY(model(u"secret"_s).facts.problem.contains(u"ermission"_s));
    }
};

QTEST_GUILESS_MAIN(TestModelCatalogue)
#include "tst_ModelCatalogue.moc"
