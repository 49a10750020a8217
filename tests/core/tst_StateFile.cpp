// SPDX-License-Identifier: Apache-2.0
#include "core/state/StateFile.h"
#include "core/state/StateFormat.h"
#include "core/state/StateWriter.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>

using namespace daguerre;

namespace {

constexpr int version = 2;

QJsonObject value(const QString& text)
{
    return {{QStringLiteral("text"), text}};
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("can't write %s", qPrintable(path));
}

} // namespace

class TestStateFile final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path() const { return m_folder->filePath(QStringLiteral("state/한글.state")); }
    StateFile file() const { return {path(), version}; }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void comesBackAsWritten()
    {
        QVERIFY(file().read().value.isEmpty());
        QVERIFY(!file().read().problem);
        const QJsonObject written {{QStringLiteral("text"), QStringLiteral("한글 é 🙂\n\"")},
            {QStringLiteral("number"), 0.1}, {QStringLiteral("seed"), QStringLiteral("18446744073709551615")}};
        file().write(written);
        QCOMPARE(file().read().value, written);
        QVERIFY(!file().read().problem);
        QCOMPARE(QDir(m_folder->filePath(QStringLiteral("state"))).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void damagedFileIsSetAsideAndThePreviousOneTaken_data()
    {
        file().write(value(QStringLiteral("new")));
        const QByteArray sound = bytesOf(path());
        QByteArray flipped = sound;
        flipped[flipped.size() - 5] = 'X';
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << sound.first(sound.size() / 2);
        QTest::newRow("one byte short") << sound.chopped(1);
        QTest::newRow("header only") << sound.first(sound.indexOf('\n') + 1);
        QTest::newRow("NULs") << QByteArray(sound.size(), '\0');
        QTest::newRow("one byte changed") << flipped;
        QTest::newRow("foreign") << QByteArray("[General]\nprompt=a cat\n");
        QTest::newRow("newer version") << encodeState(value(QStringLiteral("new")), version + 1);
        QTest::newRow("no version") << encodeState(value(QStringLiteral("new")), 0);
    }
    void damagedFileIsSetAsideAndThePreviousOneTaken()
    {
        QFETCH(QByteArray, bytes);
        file().write(value(QStringLiteral("old")));
        file().write(value(QStringLiteral("new")));
        put(path(), bytes);
        const StateFile::Content content = file().read();
        QCOMPARE(content.value, value(QStringLiteral("old")));
        QVERIFY(content.problem);
        QCOMPARE(content.problem->subject, path());
        QVERIFY(content.problem->problem.contains(path() + QStringLiteral(".corrupt")));
        QCOMPARE(bytesOf(path() + QStringLiteral(".corrupt")), bytes);
        QVERIFY(!file().read().problem); // told once
    }

    void whatIsSetAsideIsNeverOverwritten()
    {
        for (const char* bytes : {"first", "second"}) {
            file().write(value(QStringLiteral("good")));
            put(path(), bytes);
            QVERIFY(file().read().problem);
        }
        QCOMPARE(bytesOf(path() + QStringLiteral(".corrupt")), QByteArray("first"));
        QCOMPARE(bytesOf(path() + QStringLiteral(".corrupt-2")), QByteArray("second"));
    }

    void withoutAPreviousOneItStartsEmpty()
    {
        file().write(value(QStringLiteral("only")));
        put(path(), "cut");
        const StateFile::Content content = file().read();
        QVERIFY(content.value.isEmpty());
        QVERIFY(content.problem);
    }

    void olderVersionIsRead()
    {
        StateFile(path(), 1).write(value(QStringLiteral("old layout")));
        QCOMPARE(file().read().value, value(QStringLiteral("old layout")));
    }

    void aFileThatCannotBeWrittenSaysSo()
    {
        const StateFile impossible(QStringLiteral("/proc/daguerre/none.state"), 1);
        QVERIFY_EXCEPTION_THROWN(impossible.write({}), Error);
    }

    void writerTellsOnceItIsOnTheDisk()
    {
        StateWriter writer;
        QStringList found;
        QThread* receiver = nullptr;
        QSignalSpy spy(&writer, &StateWriter::written);
        connect(&writer, &StateWriter::written, this, [&] {
            found.append(file().read().value[QStringLiteral("text")].toString());
            receiver = QThread::currentThread();
        });
        const quint64 number = writer.write(file(), value(QStringLiteral("kept")));
        QTRY_COMPARE(spy.size(), 1);
        QCOMPARE(spy.first().at(0).toString(), path());
        QCOMPARE(spy.first().at(1).toULongLong(), number);
        QCOMPARE(found, QStringList(QStringLiteral("kept")));
        QCOMPARE(receiver, thread());
    }

    void theLatestValueWins()
    {
        StateWriter writer;
        quint64 last = 0;
        QList<quint64> numbers;
        connect(&writer, &StateWriter::written, this, [&](const QString&, quint64 number) { numbers.append(number); });
        for (int i = 0; i < 1000; ++i)
            last = writer.write(file(), value(QString::number(i)));
        QTRY_VERIFY(!numbers.isEmpty() && numbers.last() == last);
        QVERIFY(std::ranges::is_sorted(numbers));
        QVERIFY(numbers.size() < 1000); // the values between were passed over
        QCOMPARE(file().read().value, value(QStringLiteral("999")));
    }

    void endingTheWriterWritesWhatWaits()
    {
        const StateFile other(m_folder->filePath(QStringLiteral("other.state")), 1);
        {
            StateWriter writer;
            writer.write(file(), value(QStringLiteral("one")));
            writer.write(other, value(QStringLiteral("two")));
        }
        QCOMPARE(file().read().value, value(QStringLiteral("one")));
        QCOMPARE(other.read().value, value(QStringLiteral("two")));
    }

    void writerTellsAFailureAndGoesOn()
    {
        StateWriter writer;
        QSignalSpy failed(&writer, &StateWriter::failed);
        QSignalSpy written(&writer, &StateWriter::written);
        writer.write(StateFile(QStringLiteral("/proc/daguerre/none.state"), 1), {});
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.first().at(2).value<Failure>().subject.contains(QStringLiteral("none.state")));
        writer.write(file(), value(QStringLiteral("next")));
        QTRY_COMPARE(written.size(), 1);
    }

    void aReaderAtAnyMomentFindsAWholeValue()
    {
        std::jthread writing([this](std::stop_token stop) {
            for (int i = 0; !stop.stop_requested(); ++i)
                file().write(value(QString(i % 500, QLatin1Char('x'))));
        });
        QTRY_VERIFY(QFile::exists(path()));
        for (int i = 0; i < 500; ++i)
            QVERIFY(decodeState(bytesOf(path()), version));
    }
};

QTEST_GUILESS_MAIN(TestStateFile)
#include "tst_StateFile.moc"
