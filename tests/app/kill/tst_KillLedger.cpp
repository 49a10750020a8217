// SPDX-License-Identifier: Apache-2.0
#include "core/library/ImageWriter.h"
#include "tests/app/kill/KillLedger.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

/// The kill test finds what it looks for.
class TestKillLedger final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<KillLedger> m_ledger;

    void take(const char* what, const QString& text, double ms = 0, int count = 1)
    {
        m_ledger->take(QStringLiteral(R"({"what":"%1","text":"%2","ms":%3,"count":%4})")
                           .arg(QLatin1String(what), text)
                           .arg(ms)
                           .arg(count)
                           .toUtf8());
    }

    QString save(const QString& prompt, quint64 seed)
    {
        daguerre::ImageMetadata metadata;
        metadata.prompt = prompt;
        metadata.seed = seed;
        metadata.steps = 1;
        QImage image(8, 8, QImage::Format_RGB888);
        image.fill(Qt::red);
        return daguerre::savePng(image, metadata, m_folder->path(), QStringLiteral("p"));
    }

    /// A text is typed at 0, 1, 2 ... seconds, the session killed at ten, the next begins with `restored`.
    qsizetype errorsAfter(const QString& restored)
    {
        take("restored", {});
        for (int second = 0; second < 10; ++second)
            take("text", QString(second + 1, u'a'), second * 1000);
        m_ledger->killed(10'000);
        take("restored", restored);
        return m_ledger->errors().size();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_ledger = std::make_unique<KillLedger>(m_folder->path());
    }

    void twoSecondsOfTypingMayBeLost()
    {
        QCOMPARE(errorsAfter(QString(9, u'a')), 0); // the tenth letter was typed a second before the end
        QCOMPARE(m_ledger->worstTypingLost(), 1000.0);
    }
    void threeSecondsMayNot() { QCOMPARE(errorsAfter(QString(7, u'a')), 1); }
    void noTextMayBeMadeUp() { QCOMPARE(errorsAfter(QStringLiteral("b")), 1); }

    void aPictureThatWasShownMustBeThere()
    {
        take("picture", save(QStringLiteral("x"), 1));
        m_ledger->checkPictures();
        QCOMPARE(m_ledger->errors(), QStringList());
        take("picture", m_folder->filePath(QStringLiteral("gone.png")));
        m_ledger->checkPictures();
        QCOMPARE(m_ledger->errors().size(), 1);
    }

    void aJobMakesItsPicturesOnce()
    {
        take("accepted", QStringLiteral("x"), 0, 2);
        save(QStringLiteral("x"), 1);
        save(QStringLiteral("x"), 2);
        m_ledger->checkJobs();
        QCOMPARE(m_ledger->errors(), QStringList());
    }

    void aLostJobIsAnError()
    {
        take("accepted", QStringLiteral("x"), 0, 2);
        save(QStringLiteral("x"), 1);
        m_ledger->checkJobs();
        QCOMPARE(m_ledger->errors().size(), 1);
    }

    void aPictureMadeTwiceIsAnError()
    {
        save(QStringLiteral("x"), 1);
        save(QStringLiteral("x"), 1);
        m_ledger->checkJobs();
        QCOMPARE(m_ledger->errors().size(), 1);
    }

    void aDeleteThatCanNotBeTakenBackIsAnError()
    {
        const QString path = m_folder->filePath(QStringLiteral("gone.png"));
        take("picture", path);
        take("deleting", path); // killed right then: it may be in the trash or not
        m_ledger->checkPictures();
        QCOMPARE(m_ledger->errors(), QStringList());
        m_ledger->checkJobs();
        QCOMPARE(m_ledger->errors().size(), 1);
    }

    void aPictureThatWasBroughtBackMustBeThere()
    {
        const QString path = save(QStringLiteral("x"), 1);
        take("picture", path);
        m_ledger->checkPictures();
        take("deleting", path);
        take("deleted", path);
        QVERIFY(QFile::remove(path));
        m_ledger->checkPictures();
        QCOMPARE(m_ledger->errors(), QStringList());
        take("undone", path);
        m_ledger->checkPictures();
        QCOMPARE(m_ledger->errors().size(), 1);
    }

    void aLostRatingIsAnError()
    {
        take("rated", QStringLiteral("/a.png"), 0, 3);
        take("rated", QStringLiteral("/b.png"), 0, 4);
        take("final", QStringLiteral("/a.png"), 0, 3);
        take("final", QStringLiteral("/b.png"), 0, 0);
        m_ledger->checkRatings();
        QCOMPARE(m_ledger->errors().size(), 1);
    }

    void aJobThatTheUserRemovedMayHaveMadeFewer()
    {
        take("accepted", QStringLiteral("x"), 0, 2);
        take("removed", QStringLiteral("x"));
        m_ledger->checkJobs();
        QCOMPARE(m_ledger->errors(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestKillLedger)
#include "tst_KillLedger.moc"
