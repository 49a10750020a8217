// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QMimeDatabase>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

/// What tells a desktop about the program: valid, and with the effect it is meant to have.
class TestDesktopFiles final : public QObject {
    Q_OBJECT

private:
    const QString m_base = QStringLiteral(DAGUERRE_SOURCES "/packaging/linux/io.github.daguerre.Daguerre.");
    QTemporaryDir m_data;

    static void run(const QString& program, const QStringList& arguments)
    {
        QVERIFY2(!QStandardPaths::findExecutable(program).isEmpty(),
            qPrintable(program + QStringLiteral(" is missing: packaging/setup installs it")));
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        QVERIFY(process.waitForFinished(60'000));
        const QByteArray output = process.readAll();
        QVERIFY2(
            process.exitCode() == 0 && !output.contains("error") && !output.contains("warning"), output.constData());
    }

    QString value(const char* key) const
    {
        QFile file(m_base + QStringLiteral("desktop"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        for (const QByteArray& line : file.readAll().split('\n'))
            if (line.startsWith(QByteArray(key).append("=")))
                return QString::fromUtf8(line.mid(line.indexOf('=') + 1));
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        // Before the first look at the database.
        qputenv("XDG_DATA_HOME", m_data.path().toUtf8());
        QVERIFY(QDir(m_data.path()).mkpath(QStringLiteral("mime/packages")));
        QVERIFY(QFile::copy(m_base + QStringLiteral("mime.xml"),
            m_data.filePath(QStringLiteral("mime/packages/io.github.daguerre.Daguerre.xml"))));
    }

    void theEntryIsValid()
    {
        run(QStringLiteral("desktop-file-validate"),
            {QStringLiteral("--warn-kde"), m_base + QStringLiteral("desktop")});
    }

    void theEntryTakesFiles()
    {
        QCOMPARE(value("Exec"), QStringLiteral("daguerre %F"));
        const QStringList types = value("MimeType").split(QLatin1Char(';'));
        QVERIFY(types.contains(QStringLiteral("application/x-safetensors")));
        QVERIFY(types.contains(QStringLiteral("image/png")));
    }

    void theDescriptionIsValid()
    {
        run(QStringLiteral("appstreamcli"),
            {QStringLiteral("validate"), QStringLiteral("--no-net"), m_base + QStringLiteral("metainfo.xml")});
    }

    void safetensorsFilesAreKnownByNameAndByContent()
    {
        run(QStringLiteral("update-mime-database"), {m_data.filePath(QStringLiteral("mime"))});
        const QString expected = QStringLiteral("application/x-safetensors");
        const QMimeDatabase database;
        QCOMPARE(
            database.mimeTypeForFile(QStringLiteral("x.safetensors"), QMimeDatabase::MatchExtension).name(), expected);
        const QByteArray bytes = QByteArray("\x3a\0\0\0\0\0\0\0", 8) + R"({"weight":{"dtype":"F32"}})";
        QCOMPARE(database.mimeTypeForData(bytes).name(), expected);
        QVERIFY(database.mimeTypeForData(QByteArray(R"({"weight":{"dtype":"F32"}})")).name() != expected);
    }
};

QTEST_GUILESS_MAIN(TestDesktopFiles)
#include "tst_DesktopFiles.moc"
