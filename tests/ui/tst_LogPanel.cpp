// SPDX-License-Identifier: Apache-2.0
#include "core/Log.h"
#include "tests/ui/WindowTest.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDockWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QTreeView>

#include <thread>

using namespace daguerre;

/// The dock with what the program reported.
class TestLogPanel final : public test::WindowTest {
    Q_OBJECT

public:
    QList<QUrl> opened;
public Q_SLOTS:
    void open(const QUrl& url) { opened.append(url); }

private:
    QDockWidget* dock() const { return child<QDockWidget>("logDock"); }
    QTreeView* list() const { return child<QTreeView>("log"); }
    int rows() const { return list()->model()->rowCount(); }
    QString message(int row) const { return list()->model()->index(row, 2).data().toString(); }
    QString lastMessage() const { return message(rows() - 1); }

    void clear() const
    {
        QTRY_VERIFY(rows() > 0); // nothing is on its way any more
        child<QAction>("logClear")->trigger();
        QCOMPARE(rows(), 0);
    }

    void startWithLog()
    {
        start();
        QCOMPARE(dock()->isHidden(), true);
        QTest::keyClick(m_window.get(), Qt::Key_F10);
        QTRY_VERIFY(list()->isVisible());
        log::info(QStringLiteral("begin"));
        QTRY_COMPARE(lastMessage(), QStringLiteral("begin"));
        clear();
    }

private Q_SLOTS:
    void initTestCase()
    {
        static QTemporaryDir folder;
        log::start(folder.filePath(QStringLiteral("test.log")), log::Level::Error);
        qInstallMessageHandler(nullptr); // Qt's own messages would get between those of the test
    }

    void messagesOfEveryThreadAppearInTheirOrder()
    {
        startWithLog();
        log::warning(QStringLiteral("first"));
        std::thread([] {
            for (int i = 0; i < 500; ++i)
                log::debug(QStringLiteral("thread %1").arg(i));
        }).join();
        log::error(QStringLiteral("last"));
        QTRY_COMPARE(rows(), 502);
        QCOMPARE(message(0), QStringLiteral("first"));
        QCOMPARE(message(500), QStringLiteral("thread 499"));
        QCOMPARE(lastMessage(), QStringLiteral("last"));
    }

    void theLastTwoThousandAreKept()
    {
        startWithLog();
        for (int i = 1; i <= 1500; ++i)
            log::debug(QString::number(i));
        QTRY_COMPARE(rows(), 1500);
        for (int i = 1501; i <= 2100; ++i)
            log::debug(QString::number(i));
        QTRY_COMPARE(lastMessage(), QStringLiteral("2100"));
        QCOMPARE(rows(), 2000);
        QCOMPARE(message(0), QStringLiteral("101"));
    }

    void whatWasWrittenBeforeTheWindowIsThereToo()
    {
        log::warning(QStringLiteral("before the window"));
        start();
        QVERIFY(!list()
                     ->model()
                     ->match(list()->model()->index(0, 2), Qt::DisplayRole, QStringLiteral("before the window"), 1,
                         Qt::MatchExactly)
                     .isEmpty());
    }

    void levelsCanBeFiltered()
    {
        startWithLog();
        log::debug(QStringLiteral("d"));
        log::info(QStringLiteral("i"));
        log::warning(QStringLiteral("w"));
        log::error(QStringLiteral("e"));
        QTRY_COMPARE(rows(), 4);
        auto* level = child<QComboBox>("logLevel");
        for (const auto& [index, expected] : {std::pair {1, 3}, std::pair {2, 2}, std::pair {3, 1}, std::pair {0, 4}}) {
            level->setCurrentIndex(index);
            QCOMPARE(rows(), expected);
            QCOMPARE(lastMessage(), QStringLiteral("e"));
        }
    }

    void selectedMessagesAreCopied()
    {
        startWithLog();
        for (const char* message : {"one", "two", "three"})
            log::info(QLatin1String(message));
        QTRY_COMPARE(rows(), 3);
        child<QAction>("logCopy")->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text().count(QLatin1Char('\n')), 2);
        list()->setCurrentIndex(list()->model()->index(1, 0));
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().endsWith(QStringLiteral(": two")));
        QVERIFY(!QGuiApplication::clipboard()->text().contains(QStringLiteral("one")));
    }

    void theEndIsFollowedUnlessTheUserLooksElsewhere()
    {
        startWithLog();
        const auto fill = [this](int count) {
            const int before = rows();
            for (int i = 0; i < count; ++i)
                log::debug(QStringLiteral("line"));
            QTRY_COMPARE(rows(), before + count);
        };
        const QScrollBar* bar = list()->verticalScrollBar();
        fill(300);
        QTRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
        list()->verticalScrollBar()->setValue(10);
        fill(5);
        QCOMPARE(bar->value(), 10);
    }

    void theNewestMessageIsInViewAtFirst()
    {
        for (int i = 0; i < 300; ++i)
            log::debug(QStringLiteral("line"));
        start();
        QTRY_COMPARE(lastMessage(), QStringLiteral("line"));
        child<QAction>("showLog")->trigger();
        const QScrollBar* bar = list()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
    }

    void theFileOpens()
    {
        startWithLog();
        QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open");
        child<QToolButton>("logOpenFileButton")->click();
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
        QCOMPARE(opened, QList<QUrl> {QUrl::fromLocalFile(log::filePath())});
    }

    void anErrorsButtonShowsTheLogWithTheError()
    {
        test::FakeEngine::Script script;
        script.onLoad = [](const std::filesystem::path& path) {
            throw Error(ErrorKind::Model, path.string(), "cut off", "download it again");
        };
        start(script);
        auto* button = child<QPushButton>("messageAction");
        QTRY_VERIFY(button->isVisible());
        button->click();
        QVERIFY(!dock()->isHidden());
        QTRY_VERIFY(lastMessage().contains(QStringLiteral("cut off")));
        QTRY_VERIFY(list()->hasFocus());
        button->click();
        QVERIFY(!dock()->isHidden());
    }

    void theDockComesBackAsItWasLeft()
    {
        startWithLog();
        QVERIFY(child<QAction>("toggleLog")->isChecked());
        stop();
        start();
        QTRY_VERIFY(list()->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_F10);
        QVERIFY(dock()->isHidden() && !child<QAction>("toggleLog")->isChecked());
        stop();
        start();
        QVERIFY(dock()->isHidden());
    }
};

QTEST_MAIN(TestLogPanel)
#include "tst_LogPanel.moc"
