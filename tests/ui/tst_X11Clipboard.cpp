// SPDX-License-Identifier: Apache-2.0
#include "core/library/ImageWriter.h"
#include "tests/ui/ClipboardManager.h"
#include "tests/ui/WindowTest.h"
#include "ui/exchange/PictureMimeData.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>

#include <csignal>

using namespace daguerre;

namespace {

constexpr int patience = 60000;

/// This program in one of its other roles.
class Helper final : public QProcess {
    Q_OBJECT

public:
    explicit Helper(const QStringList& arguments) { start(QCoreApplication::applicationFilePath(), arguments); }
    ~Helper() override
    {
        ::kill(pid_t(processId()), SIGCONT);
        kill();
        waitForFinished(patience);
    }

    bool isReady() { return waitForReadyRead(patience) && readLine() == "ready\n"; }
};

int say(const char* text)
{
    std::puts(text);
    return std::fflush(stdout);
}

/// Owns the clipboard until it is ended.
int runOwner()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("red apple"));
    QTimer::singleShot(0, qApp, [] { say("ready"); });
    return QApplication::exec();
}

/// Copies a picture as the window does, and ends as the program does.
int runCopyAndQuit(const QString& path)
{
    QGuiApplication::clipboard()->setMimeData(new PictureMimeData(QList<PictureFile> {{path, {}}}));
    return 0;
}

} // namespace

/// The clipboard of X11, whose content lies with the program that copied it.
class TestX11Clipboard final : public test::WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void whatWasCopiedIsHandedOverAtTheEnd()
    {
        QImage image(16, 16, QImage::Format_RGB888);
        image.fill(Qt::red);
        const QString path = savePng(image, {}, m_folder->path(), QStringLiteral("red apple"));
        Helper manager({QStringLiteral("--manager")});
        QVERIFY(manager.isReady());
        Helper program({QStringLiteral("--copy-and-quit"), path});
        QVERIFY(program.waitForFinished(patience));
        QCOMPARE(program.exitCode(), 0);
        QVERIFY(manager.waitForFinished(patience));
        QCOMPARE(manager.readAll(), QUrl::fromLocalFile(path).toEncoded() + "\r\n");
    }

    /// Qt waits five seconds for each answer of an owner: only one is waited for, only by who pastes. The prompt's own
    /// paste waits twice, as it asks the window after itself.
    void anOwnerThatNeverAnswersIsAskedOnceAndTold()
    {
        Helper owner({QStringLiteral("--owner")});
        QVERIFY(owner.isReady());
        start();
        QCOMPARE(::kill(pid_t(owner.processId()), SIGSTOP), 0);
        QElapsedTimer timer;
        timer.start();
        for (const QAction* title : m_window->menuBar()->actions())
            Q_EMIT title->menu()->aboutToShow();
        child<QWidget>("negativePrompt")->setFocus();
        child<QWidget>("prompt")->setFocus();
        QVERIFY(timer.elapsed() < 4000); // nobody asked it for anything
        timer.start();
        QTest::keyClick(child<QWidget>("generateButton"), Qt::Key_V, Qt::ControlModifier);
        qInfo("pasting from a silent owner took %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 9000);
        QVERIFY(child<QWidget>("messageBar")->isVisible());
        QVERIFY(child<QLabel>("messageDetails")->text().contains(QStringLiteral("clipboard")));

        auto* prompt = child<QPlainTextEdit>("prompt");
        timer.start();
        QTest::keyClick(prompt, Qt::Key_V, Qt::ControlModifier);
        qInfo("and into the prompt %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 14000);
        QTest::keyClick(prompt, Qt::Key_A);
        QVERIFY(prompt->toPlainText().endsWith(u'a')); // it is alive
    }
};

int main(int argc, char* argv[])
{
    const QByteArray role = argc > 1 ? argv[1] : "";
    if (role == "--manager")
        return test::runClipboardManager();
    QProcess screen;
    if (!role.startsWith("--")) {
        screen.start(QStringLiteral("Xvfb"),
            {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
                QStringLiteral("1280x1024x24")});
        if (!screen.waitForStarted(patience) || !screen.waitForReadyRead(patience)) {
            std::puts("SKIP: there is no Xvfb");
            return 77;
        }
        qputenv("DISPLAY", ':' + screen.readLine().trimmed());
        qputenv("QT_QPA_PLATFORM", "xcb");
    }
    int result = 0;
    {
        QApplication application(argc, argv);
        if (role == "--owner")
            return runOwner();
        if (role == "--copy-and-quit")
            return runCopyAndQuit(QString::fromLocal8Bit(argv[2]));
        TestX11Clipboard tests;
        result = QTest::qExec(&tests, argc, argv);
    }
    screen.terminate();
    screen.waitForFinished(patience);
    return result;
}

#include "tst_X11Clipboard.moc"
