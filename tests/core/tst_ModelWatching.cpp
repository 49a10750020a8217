// SPDX-License-Identifier: Apache-2.0
#include "tests/core/ModelCatalogueTest.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace daguerre;
using namespace daguerre::test;

/// What other programs do in the folders shows by itself, without another scan; and what links do.
class TestModelWatching final : public ModelCatalogueTest {
    Q_OBJECT

private Q_SLOTS:
    void filesComeAndGo()
    {
        write(u"a.safetensors"_s, checkpoint());
        start();
        QSignalSpy finished(&*m_catalogue, &ModelCatalogue::scanFinished);
        write(u"b.safetensors"_s, checkpoint(1));
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList({u"a"_s, u"b"_s}), patience);
        QVERIFY(QFile::remove(models(u"a.safetensors"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList {u"b"_s}, patience);
        QVERIFY(finished.isEmpty()); // is told of scans that were asked for
    }

    void foldersComeAndGo()
    {
        start();
        writeOldFile(m_place->filePath(u"outside/deep/a.safetensors"_s), checkpoint());
        QVERIFY(QDir().rename(m_place->filePath(u"outside"_s), models(u"inside"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList {u"a"_s}, patience);
        write(u"inside/deep/b.safetensors"_s, checkpoint(1)); // it is watched as well
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList({u"a"_s, u"b"_s}), patience);
        QVERIFY(QDir(models(u"inside"_s)).removeRecursively());
        QTRY_VERIFY_WITH_TIMEOUT(names().isEmpty(), patience);
    }

    void replacedFilesAreReadAnew()
    {
        write(u"a.safetensors"_s, checkpoint());
        start();
        QTRY_VERIFY_WITH_TIMEOUT(!model(u"a"_s).sha256.isEmpty(), patience);
        const QString hash = model(u"a"_s).sha256;
        writeOldFile(m_place->filePath(u"lora"_s), modelBytes(loraShapes()), 1800);
        QVERIFY(QFile::remove(models(u"a.safetensors"_s)));
        QVERIFY(QFile::rename(m_place->filePath(u"lora"_s), models(u"a.safetensors"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(model(u"a"_s).facts.kind, ModelKind::Lora, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!model(u"a"_s).sha256.isEmpty(), patience);
        QVERIFY(model(u"a"_s).sha256 != hash);
    }

    /// Neither the header nor the weights are read again: with a large file that would take a while.
    void renamedFilesKeepWhatIsKnown()
    {
        write(u"a.safetensors"_s, checkpoint());
        start();
        QTRY_VERIFY_WITH_TIMEOUT(!model(u"a"_s).sha256.isEmpty(), patience);
        const ModelEntry before = model(u"a"_s);
        QSignalSpy progressed(&*m_catalogue, &ModelCatalogue::hashProgressed);
        QVERIFY(QDir().mkpath(models(u"sub"_s)));
        QVERIFY(QFile::rename(models(u"a.safetensors"_s), models(u"sub/b.safetensors"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList {u"b"_s}, patience);
        QCOMPARE(model(u"b"_s).sha256, before.sha256);
        QCOMPARE(model(u"b"_s).facts, before.facts);
        QCOMPARE(start().headersRead, 0);
        QVERIFY(progressed.isEmpty());
    }

    /// A download that pauses: a reason, then the model.
    void growingFiles()
    {
        start();
        const QByteArray bytes = checkpoint();
        QFile file(models(u"a.safetensors"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes.first(bytes.size() / 2));
        file.flush();
        QTRY_VERIFY_WITH_TIMEOUT(!model(u"a"_s).facts.problem.isEmpty(), patience);
        file.write(bytes.sliced(bytes.size() / 2));
        file.close();
        QTRY_VERIFY_WITH_TIMEOUT(model(u"a"_s).isUsable(), patience);
        QCOMPARE(model(u"a"_s).facts.kind, ModelKind::Checkpoint);
        QTRY_VERIFY_WITH_TIMEOUT(!model(u"a"_s).sha256.isEmpty(), patience);
    }

    void rootsThatGoAndComeBack()
    {
        write(u"sub/a.safetensors"_s, checkpoint());
        start();
        QVERIFY(QDir().rename(models(), m_place->filePath(u"unplugged"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(names().isEmpty(), patience);
        QCOMPARE(start().models, 0);
        QVERIFY(QDir().rename(m_place->filePath(u"unplugged"_s), models()));
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList {u"a"_s}, patience);
        QCOMPARE(start().headersRead, 0); // nothing was forgotten meanwhile
    }

    void linksThatLoopEnd()
    {
        write(u"sub/a.safetensors"_s, checkpoint());
        QVERIFY(QFile::link(models(), models(u"sub/up"_s)));
        QVERIFY(QFile::link(models(u"sub"_s), models(u"sub/self"_s)));
        QCOMPARE(start().models, 1);
        QCOMPARE(model(u"a"_s).paths, QStringList {models(u"sub/a.safetensors"_s)});
    }

    void linkedFoldersAreListedOnce()
    {
        const QString outside = m_place->filePath(u"outside"_s);
        writeOldFile(outside + u"/a.safetensors"_s, checkpoint());
        QVERIFY(QFile::link(m_place->path(), outside + u"/back"_s)); // a loop by way of what lies outside
        QVERIFY(QFile::link(outside, models(u"one"_s)));
        QVERIFY(QFile::link(outside, models(u"two"_s)));
        QVERIFY(QFile::link(outside + u"/a.safetensors"_s, models(u"file.safetensors"_s)));
        QCOMPARE(start().models, 2); // the folder by one of its links, and the linked file
        QTRY_COMPARE_WITH_TIMEOUT(m_catalogue->models().size(), 1, patience); // of the same content
    }

    /// At most four times a second, whatever happens.
    void changesAreGathered()
    {
        start();
        QElapsedTimer time;
        time.start();
        QSignalSpy changed(&*m_catalogue, &ModelCatalogue::changed);
        for (int i = 0; i < 100; ++i)
            write(u"%1.safetensors"_s.arg(i), modelBytes({{u"emb_params"_s, {1, 768 + i}}}));
        QTRY_COMPARE_WITH_TIMEOUT(m_catalogue->models().size(), 100, patience);
        QTRY_VERIFY_WITH_TIMEOUT(isHashed(), patience);
        QVERIFY2(changed.size() <= 8 + time.elapsed() / 125, qPrintable(QString::number(changed.size())));
    }
};

QTEST_GUILESS_MAIN(TestModelWatching)
#include "tst_ModelWatching.moc"
