// SPDX-License-Identifier: Apache-2.0
#include "core/Error.h"
#include "core/generation/PictureMetadata.h"
#include "core/library/PictureReader.h"
#include "tests/ui/WindowTest.h"
#include "ui/canvas/CanvasPage.h"
#include "ui/gallery/CompareDialog.h"
#include "ui/parameters/ControlsPanel.h"
#include "ui/queue/JobText.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>

#include <atomic>
#include <thread>

using namespace daguerre;
using namespace std::chrono_literals;

/// Upscaling in the window: the choice, what becomes of it, and what a picture says of it.
class TestUpscale final : public daguerre::test::WindowTest {
    Q_OBJECT

private:
    QComboBox* choice() const { return child<QComboBox>("upscale"); }
    ControlsPanel* panel() const { return m_window->findChild<ControlsPanel*>(); }

    void choose(const char* name)
    {
        choice()->setFocus();
        QTest::keyClicks(choice(), QLatin1String(name));
        QCOMPARE(choice()->currentText(), QLatin1String(name));
    }

    FinishedPicture draw()
    {
        QSignalSpy pictures(m_service.get(), &GenerationService::pictureFinished);
        setSteps(3);
        type(QStringLiteral("a cat"));
        pressGenerate();
        if (!pictures.wait())
            qFatal("no picture");
        return pictures.first().first().value<FinishedPicture>();
    }

private Q_SLOTS:
    void aFinishedPictureIsEnlarged()
    {
        start();
        QCOMPARE(choice()->currentText(), QStringLiteral("Crisp 4x"));
        QCOMPARE(choice()->accessibleName(), QStringLiteral("Upscale"));
        QVERIFY(!choice()->toolTip().isEmpty());
        bool upscaling = false;
        connect(m_service.get(), &GenerationService::progressed, this, [&](const Progress& progress) {
            upscaling |= progress.stage == Stage::Upscaling
                && child<QLabel>("progressText")->text() == QStringLiteral("Upscaling…");
        });
        const FinishedPicture picture = draw();
        QVERIFY(upscaling);
        QCOMPARE(picture.picture.size(), QSize(512, 512));
        QCOMPARE(canvas()->content().size(), QSize(512, 512));
        QCOMPARE(canvas()->content().image(), picture.picture);
        const PictureInfo saved = readPicture(picture.path);
        QCOMPARE(saved.size, QSize(512, 512));
        QCOMPARE(saved.metadata.size, QSize(128, 128));
        QCOMPARE(upscalerOf(saved.metadata), QStringLiteral("Crisp 4x"));
    }

    void itIsTurnedOffByKeys()
    {
        std::atomic<int> upscaled = 0;
        start({.onUpscale = [&](const std::filesystem::path&) { ++upscaled; }});
        choose("None");
        const FinishedPicture picture = draw();
        QCOMPARE(picture.picture.size(), QSize(128, 128));
        QCOMPARE(upscaled, 0);
        QVERIFY(upscalerOf(readPicture(picture.path).metadata).isEmpty());
    }

    /// So that nothing jumps when the picture comes, and the zoom stays.
    void theSheetHasTheFinalSizeFromTheStart()
    {
        start({.stepTime = 5ms});
        QList<QSize> sizes;
        connect(m_service.get(), &GenerationService::previewReady, this, [&] {
            sizes.append(canvas()->content().image().size()); // the window's slot came first
        });
        draw();
        QVERIFY(!sizes.isEmpty());
        QCOMPARE(QSet<int>({sizes.first().width(), sizes.last().width()}), QSet<int>({512}));
    }

    void theChoiceComesBackAtTheNextStart()
    {
        start();
        choose("None");
        stop();
        start();
        QCOMPARE(choice()->currentText(), QStringLiteral("None"));
        choose("Crisp 4x");
        stop();
        start();
        QCOMPARE(choice()->currentText(), QStringLiteral("Crisp 4x"));
    }

    void everyModelHasItsOwnChoice()
    {
        LoadReport model;
        model.family = ModelFamily::StableDiffusion1;
        QCOMPARE(usualValues(model).upscaling, Upscaling::None);
        model.family = ModelFamily::Mini;
        QCOMPARE(usualValues(model).upscaling, Upscaling::Crisp4x);

        start();
        auto* models = child<QComboBox>("model");
        QTRY_COMPARE(models->currentText(), QStringLiteral("model"));
        choose("None");
        const QString other = m_folder->filePath(QStringLiteral("other.safetensors"));
        QVERIFY(QFile::copy(m_folder->filePath(QStringLiteral("model.safetensors")), other));
        m_window->open({other});
        QTRY_COMPARE(models->currentText(), QStringLiteral("other"));
        QCOMPARE(choice()->currentText(), QStringLiteral("Crisp 4x")); // its first use
        m_window->open({m_folder->filePath(QStringLiteral("model.safetensors"))});
        QTRY_COMPARE(models->currentText(), QStringLiteral("model"));
        QCOMPARE(choice()->currentText(), QStringLiteral("None"));
    }

    void settingsOfBeforeThereWasAChoice()
    {
        const QString file = m_folder->filePath(QStringLiteral("own.ini"));
        const QString model = m_folder->filePath(QStringLiteral("old.safetensors"));
        {
            Settings settings(file);
            settings.models().setValues(model, {12, 5, 64, 64, Upscaling::Crisp4x});
            settings.models().setValues({}, {12, 5, 64, 64, Upscaling::None});
            QCOMPARE(settings.models().values(model)->upscaling, Upscaling::Crisp4x);
            QCOMPARE(settings.models().values({})->upscaling, Upscaling::None);
        }
        {
            QSettings ini(file, QSettings::IniFormat);
            for (const QString& key : ini.allKeys())
                if (key.endsWith(QStringLiteral("/upscale")))
                    ini.remove(key);
        }
        const Settings old(file);
        QCOMPARE(old.models().values(model)->steps, 12);
        QCOMPARE(old.models().values(model)->upscaling, Upscaling::None);
        QCOMPARE(old.models().values({})->upscaling, Upscaling::Crisp4x);
    }

    void aPicturesSettingsRestoreTheChoice()
    {
        start();
        const ImageMetadata upscaled = readPicture(draw().path).metadata;
        choose("None");
        const ImageMetadata plain = readPicture(draw().path).metadata;
        panel()->useSettings(upscaled, SettingsParts::All);
        QCOMPARE(choice()->currentText(), QStringLiteral("Crisp 4x"));
        QCOMPARE(child<QSpinBox>("width")->value(), 128); // of the drawing, not of the file
        const QString headline = child<QLabel>("messageHeadline")->text();
        QVERIFY2(headline.contains(QStringLiteral("upscaling")), qPrintable(headline));
        QVERIFY(!child<QLabel>("messageDetails")->text().contains(QStringLiteral("Postprocess")));
        choice()->setFocus(); // not the prompt, which has typing of its own to take back
        child<QAction>("undo")->trigger();
        QCOMPARE(choice()->currentText(), QStringLiteral("None"));
        child<QAction>("redo")->trigger();
        QCOMPARE(choice()->currentText(), QStringLiteral("Crisp 4x"));
        panel()->useSettings(plain, SettingsParts::All);
        QCOMPARE(choice()->currentText(), QStringLiteral("None"));
        panel()->useSettings(upscaled, SettingsParts::Seed);
        QCOMPARE(choice()->currentText(), QStringLiteral("None"));
    }

    void anotherProgramsUpscalerIsTold()
    {
        start();
        ImageMetadata foreign;
        foreign.steps = 20;
        foreign.seed = 5;
        foreign.extra = {{QStringLiteral("Postprocess upscale by"), QStringLiteral("2")},
            {QStringLiteral("Postprocess upscaler"), QStringLiteral("R-ESRGAN 4x+")}};
        panel()->useSettings(foreign, SettingsParts::All);
        QCOMPARE(choice()->currentText(), QStringLiteral("Crisp 4x")); // as it was
        QVERIFY(child<QLabel>("messageDetails")->text().contains(QStringLiteral("upscaler R-ESRGAN 4x+: not known")));
    }

    void aJobsSettingsRestoreTheChoice()
    {
        start();
        GenerationRequest request;
        request.picture.prompt = "a dog";
        request.checkpoint = m_folder->filePath(QStringLiteral("model.safetensors"));
        QCOMPARE(JobText::kind({1, request, JobState::Waiting, 0, {}}), QStringLiteral("128 × 128"));
        panel()->useRequest(request);
        QCOMPARE(choice()->currentText(), QStringLiteral("None"));
        request.upscaling = Upscaling::Crisp4x;
        QCOMPARE(JobText::kind({1, request, JobState::Waiting, 0, {}}), QStringLiteral("512 × 512"));
        panel()->useRequest(request);
        QCOMPARE(choice()->currentText(), QStringLiteral("Crisp 4x"));
    }

    void editingIsAStepOfItsOwn()
    {
        start();
        choose("None");
        setSteps(9);
        child<QAction>("undo")->trigger();
        QCOMPARE(choice()->currentText(), QStringLiteral("None"));
        child<QAction>("undo")->trigger();
        QCOMPARE(choice()->currentText(), QStringLiteral("Crisp 4x"));
    }

    void aFailureIsToldAndThePictureKept()
    {
        start({.onUpscale = [](const std::filesystem::path& path) {
            throw Error(ErrorKind::Model, path.filename().string(), "can't be opened: No such file or directory");
        }});
        QSignalSpy finished(m_service.get(), &GenerationService::finished);
        const FinishedPicture picture = draw();
        QTRY_COMPARE(finished.size(), 1);
        QTRY_VERIFY(child<QWidget>("messageBar")->isVisible());
        QCOMPARE(child<QLabel>("messageHeadline")->text(), QStringLiteral("The picture could not be upscaled"));
        const QString details = child<QLabel>("messageDetails")->text();
        for (const char* part : {"crisp4x.safetensors", "No such file", "Install Daguerre again", "kept"})
            QVERIFY2(details.contains(QLatin1String(part)), qPrintable(details));
        QCOMPARE(canvas()->content().size(), QSize(128, 128));
        QVERIFY(!canvas()->content().isUnfinished());
        QCOMPARE(readPicture(picture.path).size, QSize(128, 128));
    }

    void cancellingWhileUpscalingKeepsThePicture()
    {
        std::atomic<bool> upscaling = false;
        std::atomic<bool> released = false;
        start({.onUpscale = [&](const std::filesystem::path&) {
            upscaling = true;
            while (!released)
                std::this_thread::sleep_for(1ms);
        }});
        QSignalSpy cancelled(m_service.get(), &GenerationService::cancelled);
        setSteps(3);
        type(QStringLiteral("a cat"));
        pressGenerate();
        QTRY_VERIFY(upscaling);
        QTest::keyClick(child<QPlainTextEdit>("prompt"), Qt::Key_Escape);
        released = true;
        QTRY_COMPARE(cancelled.size(), 1);
        QCOMPARE(savedPictures().size(), 1);
        QCOMPARE(canvas()->content().size(), QSize(128, 128));
        QVERIFY(!canvas()->content().isUnfinished());
        QVERIFY(m_session->jobs().jobs().isEmpty());
    }

    void comparingTellsTheDifference()
    {
        PictureRecord plain, upscaled;
        noteUpscaling(upscaled.metadata, Upscaling::Crisp4x);
        QVERIFY(differencesText(plain, upscaled).contains(QStringLiteral("Crisp 4x")));
        QVERIFY(!differencesText(upscaled, upscaled).contains(QStringLiteral("Crisp 4x")));
    }
};

QTEST_MAIN(TestUpscale)
#include "tst_Upscale.moc"
