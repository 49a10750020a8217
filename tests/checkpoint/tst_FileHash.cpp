// SPDX-License-Identifier: Apache-2.0
#include "CheckpointBuilder.h"
#include "core/checkpoint/FileHash.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace daguerre;

class TestFileHash final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // FIPS 180-2's examples.
    void hashesBytes()
    {
        QCOMPARE(sha256({}), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QCOMPARE(sha256(bytesOf("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    void hashesFileLargerThanItsBuffer()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QByteArray contents(3'500'001, 'a');
        contents[3'000'000] = 'b';
        QCOMPARE(file.write(contents), contents.size());
        file.close();
        const auto expected = QCryptographicHash::hash(contents, QCryptographicHash::Sha256).toHex().toStdString();
        QCOMPARE(sha256OfFile(file.fileName().toStdString()), expected);
        QCOMPARE(sha256(bytesOf(contents)), expected);
    }

    void measuresMini()
    {
        QElapsedTimer timer;
        timer.start();
        const auto digits = sha256OfFile(MINI_MODEL);
        qInfo("%.0f MB/s", double(QFile(QStringLiteral(MINI_MODEL)).size()) / double(timer.nsecsElapsed()) * 1e3);
        QCOMPARE(digits.size(), std::size_t(64));
    }

    void stops()
    {
        std::stop_source source;
        source.request_stop();
        QVERIFY_THROWS_EXCEPTION(Cancelled, sha256OfFile(MINI_MODEL, source.get_token()));
    }

    void namesWhatFails()
    {
        const auto absent = errorOf([] { sha256OfFile("/nowhere/at/all"); });
        QVERIFY(says(absent, "No such file") && absent->kind == ErrorKind::InputOutput);
        QVERIFY(says(errorOf([] { sha256OfFile("/"); }), "Is a directory"));
    }
};

QTEST_GUILESS_MAIN(TestFileHash)
#include "tst_FileHash.moc"
