// SPDX-License-Identifier: Apache-2.0
#include "core/Resources.h"
#include "core/generation/EngineLibrary.h"
#include "core/generation/GenerationService.h"
#include "core/library/Library.h"
#include "core/library/PictureReader.h"
#include "core/models/ModelCatalogue.h"
#include "core/settings/Session.h"
#include "core/settings/Settings.h"
#include "ui/MainWindow.h"

#include <QDir>
#include <QImage>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace daguerre;

/// The whole program but for main(): window, pipeline thread, the engine's library, the embedded model.
class TestRealWindow final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPromptBecomesTheSamePictureAsAtTheCommandLine()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("daguerre.ini")));
        settings.setOutputFolder(folder.filePath(QStringLiteral("pictures")));
        Draft draft;
        draft.picture.seed = 7;
        draft.picture.steps = 6;
        draft.seedMode = SeedMode::Fixed;
        GenerationService service([] { return loadEngine({.resources = resourcesFolder().toStdString()}); });
        Session session(service, folder.filePath(QStringLiteral("data")));
        session.drafts().save(draft);
        Library library(folder.filePath(QStringLiteral("library.sqlite")));
        ModelCatalogue catalogue(folder.filePath(QStringLiteral("models.sqlite")));
        MainWindow window(service, library, catalogue, settings, session);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QSignalSpy previews(&service, &GenerationService::previewReady);
        QSignalSpy finished(&service, &GenerationService::pictureFinished);

        auto* prompt = window.findChild<QPlainTextEdit*>(QStringLiteral("prompt"));
        QVERIFY(prompt);
        QTest::keyClicks(prompt, QStringLiteral("red apple, 3d emoji"));
        QTest::keyClick(prompt, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(finished.wait(120'000));
        QVERIFY(previews.size() >= 3);
        const auto drawn = finished.first().first().value<FinishedPicture>();
        QCOMPARE(readPicture(drawn.path).metadata.prompt, QStringLiteral("red apple, 3d emoji"));

        const QString other = folder.filePath(QStringLiteral("other.png"));
        QCOMPARE(QProcess::execute(QCoreApplication::applicationDirPath() + QStringLiteral("/daguerre"),
                     {QStringLiteral("generate"), QStringLiteral("--prompt"), QStringLiteral("red apple, 3d emoji"),
                         QStringLiteral("--seed"), QStringLiteral("7"), QStringLiteral("--steps"), QStringLiteral("6"),
                         QStringLiteral("--upscale"), QStringLiteral("crisp4x"), QStringLiteral("--output"), other}),
            0);
        QCOMPARE(QImage(drawn.path).size(), QSize(512, 512));
        QCOMPARE(QImage(other), QImage(drawn.path));
    }
};

QTEST_MAIN(TestRealWindow)
#include "tst_RealWindow.moc"
