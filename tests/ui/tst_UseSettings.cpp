// SPDX-License-Identifier: Apache-2.0
#include "core/library/Infotext.h"
#include "tests/ui/WindowTest.h"
#include "ui/canvas/CanvasPage.h"
#include "ui/parameters/ControlsPanel.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>

using namespace daguerre;

namespace {

ImageMetadata cat()
{
    return parseInfotext(QStringLiteral("a cat\nNegative prompt: blurry\nSteps: 33, Sampler: Euler a, Schedule type: "
                                        "Uniform, CFG scale: 4.5, Seed: 18446744073709551615, Size: 256x192"));
}

ImageMetadata dog()
{
    return parseInfotext(QStringLiteral("a dog\nSteps: 5, Sampler: UniPC, CFG scale: 3, Seed: 7, Size: 130x128, Model: "
                                        "other, Clip skip: 2, ENSD: 31337"));
}

} // namespace

/// Settings of pictures in the controls, and taking changes back.
class TestUseSettings final : public daguerre::test::WindowTest {
    Q_OBJECT

private:
    ControlsPanel* panel() const { return m_window->findChild<ControlsPanel*>(); }
    QPlainTextEdit* prompt() const { return child<QPlainTextEdit>("prompt"); }
    QString seed() const { return child<QLineEdit>("seed")->text(); }
    QString details() const { return child<QLabel>("messageDetails")->text(); }
    QString headline() const { return child<QLabel>("messageHeadline")->text(); }
    void pressUndo() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier); }
    void pressRedo()
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    }

private Q_SLOTS:
    void everyFieldIsTaken()
    {
        start();
        panel()->useSettings(cat(), SettingsParts::All);
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("a cat"));
        QCOMPARE(child<QPlainTextEdit>("negativePrompt")->toPlainText(), QStringLiteral("blurry"));
        QCOMPARE(child<QDoubleSpinBox>("steps")->value(), 33.0);
        QCOMPARE(child<QDoubleSpinBox>("guidance")->value(), 4.5);
        QCOMPARE(seed(), QStringLiteral("18446744073709551615"));
        QVERIFY(!child<QToolButton>("randomSeed")->isChecked());
        QCOMPARE(child<QSpinBox>("width")->value(), 256);
        QCOMPARE(child<QSpinBox>("height")->value(), 192);
        QCOMPARE(child<QComboBox>("sampler")->currentText(), QStringLiteral("Euler a"));
        QCOMPARE(child<QComboBox>("schedule")->currentText(), QStringLiteral("Uniform"));
        QVERIFY(child<QWidget>("messageBar")->isVisible());
        for (const char* word : {"prompt", "steps", "guidance", "seed", "size", "sampler", "schedule"})
            QVERIFY2(headline().contains(QLatin1String(word)), word);
        QVERIFY(!child<QLabel>("messageDetails")->isVisible());
    }

    void whatCannotBeTakenIsTold()
    {
        start();
        const QString sampler = child<QComboBox>("sampler")->currentText();
        panel()->useSettings(dog(), SettingsParts::All);
        QCOMPARE(child<QComboBox>("sampler")->currentText(), sampler);
        QCOMPARE(child<QSpinBox>("width")->value(), 128);
        for (const char* word : {"UniPC", "130", "other", "clip skip 2", "ENSD"})
            QVERIFY2(details().contains(QLatin1String(word)), word);
        QVERIFY(!headline().contains(QStringLiteral("sampler")));
    }

    void oneStepTakesAllBack_data()
    {
        QTest::addColumn<bool>("inPrompt");
        QTest::newRow("focus in the prompt") << true;
        QTest::newRow("focus elsewhere") << false;
    }

    void oneStepTakesAllBack()
    {
        QFETCH(const bool, inPrompt);
        start();
        type(QStringLiteral("mine, "));
        prompt()->insertPlainText(QStringLiteral("한글"));
        setSteps(77);
        child<QSpinBox>("width")->setValue(512);
        QWidget* focus = inPrompt ? static_cast<QWidget*>(prompt()) : child<QPushButton>("generateButton");
        focus->setFocus();
        panel()->useSettings(cat(), SettingsParts::All);
        panel()->useSettings(dog(), SettingsParts::All);
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("a dog"));
        pressUndo();
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("a cat"));
        QCOMPARE(child<QDoubleSpinBox>("steps")->value(), 33.0);
        QVERIFY(!child<QWidget>("messageBar")->isVisible()); // it is no longer true
        pressUndo();
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("mine, 한글"));
        QCOMPARE(child<QDoubleSpinBox>("steps")->value(), 77.0);
        QCOMPARE(child<QSpinBox>("width")->value(), 512);
        QVERIFY(child<QToolButton>("randomSeed")->isChecked());
        pressRedo();
        pressRedo();
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("a dog"));
        QCOMPARE(seed(), QStringLiteral("7"));
        panel()->save();
        QCOMPARE(m_session->drafts().draft().picture.prompt, std::string("a dog"));
    }

    void typingHasItsOwnHistoryOnBothSides()
    {
        start();
        type(QStringLiteral("mine"));
        QTest::keyClick(prompt(), Qt::Key_Return);
        QTest::keyClicks(prompt(), QStringLiteral("more"));
        panel()->useSettings(cat(), SettingsParts::Prompt);
        QTest::keyClicks(prompt(), QStringLiteral(", red"));
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("a cat, red"));
        pressUndo(); // the field's own
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("a cat"));
        pressUndo(); // the window's
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("mine\nmore"));
        pressUndo(); // the field's again
        QVERIFY(prompt()->toPlainText() != QStringLiteral("mine\nmore"));
        while (prompt()->document()->isRedoAvailable())
            pressRedo();
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("mine\nmore"));
        pressRedo();
        pressRedo();
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("a cat, red"));
    }

    void partsLeaveTheRest()
    {
        start();
        type(QStringLiteral("mine"));
        panel()->useSettings(cat(), SettingsParts::Seed);
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("mine"));
        QCOMPARE(seed(), QStringLiteral("18446744073709551615"));
        QCOMPARE(child<QDoubleSpinBox>("steps")->value(), 20.0);
        panel()->useSettings(dog(), SettingsParts::Prompt);
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("a dog"));
        QCOMPARE(seed(), QStringLiteral("18446744073709551615"));
        QVERIFY(!details().contains(QStringLiteral("UniPC"))); // nobody asked for it
    }

    void messageOffersUndo()
    {
        start();
        type(QStringLiteral("mine"));
        panel()->useSettings(cat(), SettingsParts::All);
        auto* button = child<QPushButton>("messageAction");
        QVERIFY(button->isVisible());
        QCOMPARE(button->text(), QStringLiteral("Undo"));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("mine"));
        QVERIFY(!child<QWidget>("messageBar")->isVisible());
    }

    void pictureWithoutSettingsChangesNothing()
    {
        start();
        type(QStringLiteral("mine"));
        panel()->useSettings({}, SettingsParts::All);
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("mine"));
        QVERIFY(child<QWidget>("messageBar")->isVisible());
        QVERIFY(!child<QPushButton>("messageAction")->isVisible());
    }

    void compositionIsPartOfWhatComesBack()
    {
        start();
        prompt()->setFocus();
        QInputMethodEvent compose(QStringLiteral("한"), {});
        QApplication::sendEvent(prompt(), &compose);
        panel()->useSettings(cat(), SettingsParts::All);
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("a cat"));
        pressUndo();
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("한"));
    }

    void editsOfFieldsAreSteps()
    {
        start();
        auto* steps = child<QDoubleSpinBox>("steps");
        steps->setFocus();
        for (int i = 0; i < 3; ++i) {
            QWheelEvent wheel(steps->rect().center(), steps->mapToGlobal(steps->rect().center()), {}, {0, 120},
                Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(steps, &wheel);
        }
        QCOMPARE(steps->value(), 23.0);
        child<QComboBox>("sampler")->setCurrentText(QStringLiteral("DDIM"));
        m_window->generate(); // draws a seed, which is no step
        const QString drawn = seed();
        pressUndo();
        QCOMPARE(child<QComboBox>("sampler")->currentText(), QStringLiteral("DPM++ 2M"));
        QCOMPARE(steps->value(), 23.0);
        pressUndo(); // the wheel's way as a whole
        QCOMPARE(steps->value(), 20.0);
        QVERIFY(!child<QAction>("undo")->isEnabled());
        QCOMPARE(seed(), drawn);
        pressRedo();
        QCOMPARE(steps->value(), 23.0);
    }

    void replacedPromptsAreKeptInASearchableHistory()
    {
        start();
        type(QStringLiteral("never sent, "));
        prompt()->insertPlainText(QStringLiteral("한글"));
        panel()->useSettings(cat(), SettingsParts::All);
        panel()->useSettings(dog(), SettingsParts::All);
        stop();
        start();
        type(QStringLiteral("new"));
        QTest::keyClick(prompt(), Qt::Key_H, Qt::ControlModifier);
        auto* search = child<QLineEdit>("promptHistorySearch");
        auto* list = child<QListView>("promptHistoryList");
        QTRY_VERIFY(search->hasFocus());
        QCOMPARE(list->model()->rowCount(), 2);
        QTest::keyClicks(search, QStringLiteral("SENT,"));
        QCOMPARE(list->model()->rowCount(), 1);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("never sent, 한글"));
        m_window->activateWindow();
        QTRY_VERIFY(prompt()->hasFocus());
        pressUndo();
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("new"));
    }

    void historyIsUsedByKeysAlone()
    {
        start();
        for (const char* sent : {"first", "second", "third"}) {
            type(QLatin1String(sent));
            m_window->generate();
        }
        child<QAction>("promptHistory")->trigger();
        auto* search = child<QLineEdit>("promptHistorySearch");
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClick(search, Qt::Key_Down);
        QTest::keyClick(search, Qt::Key_Down);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("first"));
    }

    void modelAtHandIsChosen()
    {
        start();
        auto* model = child<QComboBox>("model");
        QTRY_COMPARE(model->currentText(), QStringLiteral("model"));
        ImageMetadata metadata = cat();
        metadata.model = QStringLiteral("MINI");
        QSignalSpy ready(m_service.get(), &GenerationService::modelReady);
        panel()->useSettings(metadata, SettingsParts::All);
        QVERIFY(headline().contains(QStringLiteral("model")));
        QTRY_COMPARE(ready.size(), 1);
    }
};

QTEST_MAIN(TestUseSettings)
#include "tst_UseSettings.moc"
