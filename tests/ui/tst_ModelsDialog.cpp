// SPDX-License-Identifier: Apache-2.0
#include "core/Error.h"
#include "tests/ui/ModelsTest.h"
#include "ui/models/ModelTable.h"

#include <QAbstractButton>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace daguerre;
using namespace daguerre::test;
using namespace std::chrono_literals;

class TestModelsDialog final : public ModelsTest {
    Q_OBJECT

private Q_SLOTS:
    void foldersAreAddedAndRemoved()
    {
        writeModels();
        start();
        openDialog();
        QVERIFY(details().contains(u"No model is selected"_s));
        QVERIFY(!child<QPushButton>("removeModelFolderButton")->isEnabled());
        child<QPushButton>("addModelFolderButton")->click();
        auto* dialog = child<QFileDialog>("addModelFolderDialog");
        dialog->selectFile(models());
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_COMPARE(shown(), QStringList({u"alpha"_s, u"beta"_s, u"flux"_s, u"ink"_s}));
        QCOMPARE(m_settings->modelFolders(), QStringList {models()});
        m_catalogue->setFolders({}); // as another start would
        stop();
        start();
        QTRY_COMPARE(m_catalogue->models().size(), 4);
        openDialog();
        auto* folders = child<QListWidget>("modelFolderList");
        QCOMPARE(folders->count(), 2);
        folders->setFocus();
        QTest::keyClick(folders, Qt::Key_Down);
        QTest::mouseClick(child<QPushButton>("removeModelFolderButton"), Qt::LeftButton);
        QTRY_VERIFY(shown().isEmpty());
        QVERIFY(m_settings->modelFolders().isEmpty());
        QVERIFY(QFile::exists(models(u"alpha.safetensors"_s)));
        QCOMPARE(folders->count(), 1);
    }

    void theListIsSearched()
    {
        startWithModels();
        openDialog();
        QTRY_COMPARE(QApplication::focusWidget(), child<QLineEdit>("modelSearch")); // one types at once
        search(u"BETA"_s);
        QCOMPARE(shown(), QStringList {u"beta"_s});
        QCOMPARE(child<QLabel>("modelCount")->text(), u"1 of 4 model(s)"_s);
        search(u"sub checkpoint"_s); // folder and kind
        QCOMPARE(shown(), QStringList {u"beta"_s});
        search(u"stable diffusion"_s);
        QCOMPARE(shown(), QStringList({u"alpha"_s, u"beta"_s, u"ink"_s}));
        QTRY_VERIFY(!m_catalogue->models().first().sha256.isEmpty());
        search(m_catalogue->models().first().sha256.left(10));
        QTRY_COMPARE(shown(), QStringList {u"alpha"_s});
        search({});
        auto* kind = child<QComboBox>("modelKind");
        kind->setFocus();
        QTest::keyClicks(kind, u"LoRA"_s);
        QCOMPARE(shown(), QStringList {u"ink"_s});
        kind->setCurrentIndex(0);
        writeOldFile(m_folder->filePath(u"more/gamma.ckpt"_s), "x");
        m_catalogue->setFolders({models(), m_folder->filePath(u"more"_s)});
        QTRY_COMPARE(shown().size(), 5);
    }

    /// macOS writes names decomposed; one types them composed. Folders may have any name.
    void namesAreFoundInEveryForm()
    {
        const QString name = QString(u"수채화 é"_s).normalized(QString::NormalizationForm_D);
        const QString folder = m_folder->filePath(u"한글 テスト é 🙂"_s);
        writeOldFile(folder + u'/' + name + u".safetensors"_s, modelBytes(checkpointShapes()));
        start();
        m_catalogue->setFolders({folder});
        openDialog();
        QTRY_COMPARE(shown(), QStringList {name});
        search(u"수채화 É"_s);
        QCOMPARE(shown(), QStringList {name});
        QVERIFY(details().contains(folder));
        child<QPushButton>("useModel")->click();
        QTRY_COMPARE(child<QComboBox>("model")->currentText(), name);
    }

    void aFolderNarrowsTheListDown()
    {
        writeModels();
        writeOldFile(m_folder->filePath(u"more/gamma.safetensors"_s), modelBytes(checkpointShapes(), {}, 2));
        Settings(m_folder->filePath(u"settings.ini"_s)).setModelFolders({models(), m_folder->filePath(u"more"_s)});
        start();
        openDialog();
        QTRY_COMPARE(shown().size(), 5);
        auto* folders = child<QListWidget>("modelFolderList");
        folders->setCurrentRow(2);
        QCOMPARE(shown(), QStringList {u"gamma"_s});
        folders->setCurrentRow(0);
        QCOMPARE(shown().size(), 5);
    }

    void refusedModelsSayWhy()
    {
        startWithModels();
        openDialog();
        search(u"flux"_s);
        QCOMPARE(child<QLabel>("modelName")->text(), u"flux"_s);
        QVERIFY2(details().contains(u"Why it can't be used"_s) && details().contains(u"Flux"_s), qPrintable(details()));
        QVERIFY(!child<QPushButton>("useModel")->isEnabled());
        const QModelIndex row = child<QTreeView>("modelList")->currentIndex();
        QCOMPARE(row.siblingAtColumn(ModelTable::Family).data().toString(), u"Can't be used"_s);
        QTest::keyClick(child<QLineEdit>("modelSearch"), Qt::Key_Return); // does nothing
        QCOMPARE(child<QComboBox>("model")->currentText(), u"model"_s);
        QVERIFY(m_window->findChild<ModelsDialog*>()->isVisible());
    }

    void detailsSayWhatAModelIs()
    {
        startWithModels();
        openDialog();
        search(u"alpha"_s);
        for (const QString& text : {u"Stable Diffusion 1.x"_s, u"512 × 512"_s, u"× F16"_s, u"for the weights"_s,
                 models(u"alpha.safetensors"_s)})
            QVERIFY2(details().contains(text), qPrintable(text));
        QTRY_VERIFY(details().contains(m_catalogue->models().first().sha256));
        QVERIFY(!details().contains(u"In use"_s));
    }

    void theReportTellsWhatUsingAModelWouldDo()
    {
        startWithModels({.onExamine = [](const std::filesystem::path& path) {
            if (path.stem() == "beta")
                throw Error(ErrorKind::Model, path.string(), "the text encoder is missing", "use a whole checkpoint");
        }});
        openDialog();
        search(u"alpha"_s);
        QTRY_VERIFY2(details().contains(u"When it is used\n0 tensors used, 0 missing"_s), qPrintable(details()));
        search(u"beta"_s);
        QTRY_VERIFY2(details().contains(u"The text encoder is missing"_s), qPrintable(details()));
        QVERIFY(!details().contains(u"tensors used"_s));
    }

    void keysAloneUseAModel()
    {
        startWithModels();
        ModelsDialog* dialog = openDialog();
        auto* field = child<QLineEdit>("modelSearch");
        QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(child<QLabel>("modelName")->text(), u"beta"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(child<QComboBox>("model")->currentText(), u"beta"_s);
        QCOMPARE(m_settings->checkpoint(), models(u"sub/beta.safetensors"_s));
        QTRY_VERIFY(details().contains(u"In use"_s));
        QVERIFY(!child<QPushButton>("useModel")->isEnabled()); // it is
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<ModelsDialog*>());
    }

    void lorasGoIntoThePrompt()
    {
        startWithModels();
        type(u"a fox"_s);
        openDialog();
        search(u"ink"_s);
        auto* use = child<QPushButton>("useModel");
        QVERIFY(use->isEnabled());
        QTest::keyClick(child<QTreeView>("modelList"), Qt::Key_Return);
        QCOMPARE(child<QPlainTextEdit>("prompt")->toPlainText(), u"a fox, <lora:ink:1>"_s);
        QCOMPARE(child<QComboBox>("model")->currentText(), u"model"_s);
        activate();
        QTest::keyClick(child<QPlainTextEdit>("prompt"), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(child<QPlainTextEdit>("prompt")->toPlainText(), u"a fox"_s);
    }

    void howALoraFitsTheModelInUseIsTold()
    {
        const LoraTargets targets("Stable Diffusion 1.x", KeyMap(topologyOf(ModelFamily::StableDiffusion1)),
            {{Part::UNet, "down_blocks.0.attentions.0.transformer_blocks.0.attn2.to_k.weight", {320, 768}}});
        startWithModels({.stepTime = 2ms, .loraTargets = targets});
        writeOldFile(models(u"wide.safetensors"_s), modelBytes(loraShapes(1024)));
        m_catalogue->rescan();
        QTRY_COMPARE(m_catalogue->models().size(), 5);
        openDialog();
        search(u"ink"_s);
        QTRY_VERIFY2(details().contains(u"1 of 1 modules fit Stable Diffusion 1.x"_s), qPrintable(details()));
        search(u"wide"_s);
        QTRY_VERIFY2(details().contains(u"0 of 1 modules fit Stable Diffusion 1.x"_s), qPrintable(details()));
        QVERIFY2(details().contains(u"Made for Stable Diffusion 2.x"_s), qPrintable(details()));
    }

    /// It was there when it was listed.
    void aModelThatFailsLeavesTheOneInUse()
    {
        startWithModels({.stepTime = 2ms,
            .onLoad =
                [](const std::filesystem::path& path) {
                    if (path.stem() == "alpha")
                        throw Error(ErrorKind::Model, path.string(), "there is no such file", "look for it");
                },
            .onStep = {}});
        openDialog();
        search(u"alpha"_s);
        QSignalSpy failed(m_service.get(), &GenerationService::modelFailed);
        QTest::keyClick(child<QLineEdit>("modelSearch"), Qt::Key_Return);
        QTRY_COMPARE(failed.size(), 1);
        QTRY_VERIFY(child<QWidget>("messageBar")->isVisible());
        QCOMPARE(child<QComboBox>("model")->currentText(), u"model"_s);
        QVERIFY(!details().contains(u"In use"_s));
        QVERIFY(child<QPushButton>("useModel")->isEnabled()); // once it is back
        QCOMPARE(m_settings->checkpoint(), m_folder->filePath(u"model.safetensors"_s));
    }

    void aModelHasDefaultSettings()
    {
        startWithModels();
        openDialog();
        search(u"alpha"_s);
        setSteps(41);
        child<QToolButton>("modelDefaults"); // holds the actions
        child<QAction>("saveModelDefaults")->trigger();
        QVERIFY2(details().contains(u"41 step(s)"_s), qPrintable(details()));
        const auto use = [this](const char* name) {
            search(QString::fromLatin1(name));
            child<QPushButton>("useModel")->click();
            QTRY_COMPARE(child<QComboBox>("model")->currentText(), QString::fromLatin1(name));
        };
        use("alpha");
        QTRY_COMPARE(child<QDoubleSpinBox>("steps")->value(), 41.0);
        setSteps(7);
        use("beta");
        use("alpha");
        QTRY_COMPARE(child<QDoubleSpinBox>("steps")->value(), 41.0); // not what was left there
        child<QAction>("resetModelDefaults")->trigger();
        QCOMPARE(child<QDoubleSpinBox>("steps")->value(), 20.0);
        QVERIFY(!details().contains(u"41 step(s)"_s));
        QVERIFY(!m_settings->models().defaults(models(u"alpha.safetensors"_s)));
    }

    void aModelMayBeLoadedOtherwise()
    {
        startWithModels();
        openDialog();
        search(u"alpha"_s);
        child<QPushButton>("useModel")->click();
        QTRY_VERIFY(details().contains(u"Predicts noise (epsilon)"_s));
        auto* prediction = child<QComboBox>("modelPrediction");
        prediction->setFocus();
        QTest::keyClicks(prediction, u"Vel"_s);
        QTest::keyClick(prediction, Qt::Key_Return);
        QTRY_VERIFY2(details().contains(u"Predicts velocity (v)"_s), qPrintable(details()));

        auto* vae = child<QComboBox>("modelVae");
        QCOMPARE(vae->currentText(), u"Its own"_s);
        Q_EMIT vae->activated(vae->count() - 1); // as a click on "Choose a file" does
        auto* dialog = child<QFileDialog>("vaeDialog");
        dialog->selectFile(models(u"sub/beta.safetensors"_s));
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY2(details().contains(u"The VAE is that of beta.safetensors"_s), qPrintable(details()));
        QCOMPARE(vae->currentText(), u"beta.safetensors"_s);
        QCOMPARE(m_settings->models().overrides(models(u"alpha.safetensors"_s)),
            (ModelOverrides {models(u"sub/beta.safetensors"_s), PredictionType::V}));

        search(u"beta"_s);
        QCOMPARE(vae->currentText(), u"Its own"_s);
        QCOMPARE(prediction->currentIndex(), 0);
        search(u"flux"_s);
        QVERIFY(!vae->isVisible());
    }

    void aRenamedFileKeepsWhatWasSaidOfIt()
    {
        startWithModels();
        openDialog();
        search(u"alpha"_s);
        QTRY_VERIFY2(!m_catalogue->models().at(0).sha256.isEmpty(), "no hash");
        QTest::keyClick(child<QComboBox>("modelPrediction"), Qt::Key_End);
        QTRY_COMPARE(m_settings->models().overrides(models(u"alpha.safetensors"_s)).prediction, PredictionType::V);
        QVERIFY(QFile::rename(models(u"alpha.safetensors"_s), models(u"omega.safetensors"_s)));
        QTRY_COMPARE(m_settings->models().overrides(models(u"omega.safetensors"_s)).prediction, PredictionType::V);
    }

    void theSelectionStaysWhileFilesComeAndGo()
    {
        startWithModels();
        openDialog();
        auto* field = child<QLineEdit>("modelSearch");
        QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(child<QLabel>("modelName")->text(), u"beta"_s);
        writeOldFile(models(u"aaa.safetensors"_s), modelBytes(checkpointShapes(), {}, 3));
        QTRY_COMPARE(shown().size(), 5);
        QCOMPARE(child<QLabel>("modelName")->text(), u"beta"_s);
        QVERIFY(QFile::remove(models(u"alpha.safetensors"_s)));
        QTRY_COMPARE(shown().size(), 4);
        QCOMPARE(child<QLabel>("modelName")->text(), u"beta"_s);
        QVERIFY(QFile::remove(models(u"sub/beta.safetensors"_s)));
        QTRY_COMPARE(shown(), QStringList({u"aaa"_s, u"flux"_s, u"ink"_s}));
        QVERIFY(child<QTreeView>("modelList")->currentIndex().isValid()); // another
    }

    void coversAreShown()
    {
        writeModels();
        QImage cover(80, 40, QImage::Format_RGB32);
        cover.fill(Qt::green);
        QVERIFY(cover.save(models(u"alpha.preview.png"_s)));
        Settings(m_folder->filePath(u"settings.ini"_s)).setModelFolders({models()});
        start();
        openDialog();
        QTRY_COMPARE(shown().size(), 4);
        const auto shownCover = [this](int row) {
            const QModelIndex index = child<QTreeView>("modelList")->model()->index(row, 0);
            const auto image = index.data(Qt::DecorationRole).value<QImage>();
            return image.pixelColor(image.width() / 8, image.height() / 2);
        };
        QTRY_COMPARE(shownCover(0), QColor(Qt::green));
        QVERIFY(shownCover(1) != QColor(Qt::green) && shownCover(1).alpha() == 255); // made for it
    }

    void hashingWaitsForPictures()
    {
        start({.stepTime = 20ms, .onLoad = {}, .onStep = {}});
        QTRY_COMPARE(child<QComboBox>("model")->currentText(), u"model"_s);
        QSignalSpy finished(m_service.get(), &GenerationService::finished);
        QSignalSpy progressed(m_service.get(), &GenerationService::progressed);
        pressGenerate();
        QVERIFY(progressed.wait());
        writeModels();
        m_catalogue->setFolders({models()});
        QTRY_COMPARE(m_catalogue->models().size(), 4);
        QVERIFY(finished.isEmpty());
        QVERIFY(m_catalogue->models().first().sha256.isEmpty());
        QVERIFY(finished.wait());
        QTRY_VERIFY(!m_catalogue->models().first().sha256.isEmpty());
    }

    void everythingHasAName()
    {
        startWithModels();
        const ModelsDialog* dialog = openDialog();
        for (const QWidget* widget : dialog->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"_s))
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const QString name = button && !button->text().isEmpty() ? button->text() : widget->accessibleName();
            const QString which = widget->objectName() + QLatin1String(widget->metaObject()->className());
            QVERIFY2(!name.isEmpty(), qPrintable(which));
        }
    }

    void itsSizeComesBack()
    {
        startWithModels();
        openDialog()->resize(900, 500);
        QTest::keyClick(m_window->findChild<ModelsDialog*>(), Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<ModelsDialog*>());
        activate();
        QCOMPARE(openDialog()->size(), QSize(900, 500));
    }
};

QTEST_MAIN(TestModelsDialog)
#include "tst_ModelsDialog.moc"
