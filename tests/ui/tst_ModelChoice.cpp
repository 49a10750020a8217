// SPDX-License-Identifier: Apache-2.0
#include "core/Error.h"
#include "tests/ui/WindowTest.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>

#include <atomic>

using namespace daguerre;
using namespace std::chrono_literals;

/// Which model the window works with: loading, failing, choosing another.
class TestModelChoice final : public daguerre::test::WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void anotherCheckpointIsUsedOnceItProvesToWork()
    {
        start({.stepTime = 2ms,
            .onLoad =
                [](const std::filesystem::path& path) {
                    if (path.stem() == "broken")
                        throw Error(ErrorKind::Model, path.string(), "is cut short", "download it again");
                },
            .onStep = {}});
        auto* model = child<QComboBox>("model");
        QTRY_COMPARE(model->currentText(), QStringLiteral("model"));
        const auto open = [&](const char* name) {
            const QString path = m_folder->filePath(QLatin1String(name));
            QFile::copy(m_folder->filePath(QStringLiteral("model.safetensors")), path);
            child<QAction>("openCheckpoint")->trigger();
            auto* dialog = child<QFileDialog>("checkpointDialog");
            dialog->selectFile(path);
            QMetaObject::invokeMethod(dialog, "accept");
            return path;
        };
        const QString other = open("other.safetensors");
        QTRY_COMPARE(model->currentText(), QStringLiteral("other"));
        QCOMPARE(m_settings->checkpoint(), other);

        QSignalSpy failed(m_service.get(), &GenerationService::modelFailed);
        open("broken.safetensors");
        QTRY_COMPARE(failed.size(), 1);
        QTRY_VERIFY(child<QWidget>("messageBar")->isVisible());
        QCOMPARE(model->currentText(), QStringLiteral("other"));
        QCOMPARE(m_settings->checkpoint(), other);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QSignalSpy pictures(m_service.get(), &GenerationService::pictureFinished);
        pressGenerate();
        QVERIFY(pictures.wait());
        QCOMPARE(pictures.first().first().value<FinishedPicture>().metadata.model, QStringLiteral("other"));
    }

    void everyModelHasItsOwnValues()
    {
        start();
        auto* model = child<QComboBox>("model");
        QTRY_COMPARE(model->currentText(), QStringLiteral("model"));
        setSteps(33);
        child<QSpinBox>("width")->setValue(200);
        const QString other = m_folder->filePath(QStringLiteral("other.safetensors"));
        QFile::copy(m_folder->filePath(QStringLiteral("model.safetensors")), other);
        m_window->open({other});
        QTRY_COMPARE(model->currentText(), QStringLiteral("other"));
        QCOMPARE(child<QDoubleSpinBox>("steps")->value(), 20.0); // its first use
        QCOMPARE(child<QSpinBox>("width")->value(), 128);
        child<QAction>("undo")->trigger();
        QCOMPARE(child<QDoubleSpinBox>("steps")->value(), 33.0);
        setSteps(11);
        m_window->open({m_folder->filePath(QStringLiteral("model.safetensors"))});
        QTRY_COMPARE(model->currentText(), QStringLiteral("model"));
        QCOMPARE(child<QDoubleSpinBox>("steps")->value(), 33.0);
        QCOMPARE(child<QSpinBox>("width")->value(), 200);
        m_window->open({other});
        setSteps(55); // while it loads: meant for it
        QTRY_COMPARE(model->currentText(), QStringLiteral("other"));
        QCOMPARE(child<QDoubleSpinBox>("steps")->value(), 55.0);
        m_window->open({m_folder->filePath(QStringLiteral("model.safetensors"))});
        QTRY_COMPARE(model->currentText(), QStringLiteral("model"));
        stop();
        start();
        QTRY_COMPARE(child<QComboBox>("model")->currentText(), QStringLiteral("model"));
        m_window->open({other});
        QTRY_COMPARE(child<QComboBox>("model")->currentText(), QStringLiteral("other"));
        QCOMPARE(child<QDoubleSpinBox>("steps")->value(), 55.0);
    }

    void modelFailureIsTold()
    {
        start({.stepTime = 2ms,
            .onLoad =
                [](const std::filesystem::path& path) {
                    throw Error(
                        ErrorKind::Model, path.filename().string(), "it is cut off after 7 bytes", "download it again");
                },
            .onStep = {}});
        QTRY_VERIFY(child<QWidget>("messageBar")->isVisible());
        const QString details = child<QLabel>("messageDetails")->text();
        QVERIFY2(details.contains(QStringLiteral("model.safetensors: it is cut off")), qPrintable(details));
        QVERIFY(details.contains(QStringLiteral("Download it again")));
        QSignalSpy failed(m_service.get(), &GenerationService::failed);
        pressGenerate();
        QVERIFY(failed.wait());
        QVERIFY(child<QWidget>("examples")->isVisible()); // as before
        QVERIFY(!child<QAction>("cancel")->isEnabled());
    }

    void windowIsUsableWhileTheModelLoads()
    {
        std::atomic<bool> go = false;
        start({.stepTime = 2ms, .onLoad = [&](const std::filesystem::path&) { go.wait(false); }, .onStep = {}});
        QVERIFY(child<QLabel>("statusLine")->text().contains(QStringLiteral("Loading")));
        type(QStringLiteral("a cat"));
        QSignalSpy finished(m_service.get(), &GenerationService::finished);
        pressGenerate(); // waits for the model
        go = true;
        go.notify_all();
        QVERIFY(finished.wait());
        QVERIFY(child<QLabel>("statusLine")->text().startsWith(QStringLiteral("model · CPU float32, 1")));
    }
};

QTEST_MAIN(TestModelChoice)
#include "tst_ModelChoice.moc"
