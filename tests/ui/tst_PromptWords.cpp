// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/WindowTest.h"
#include "ui/parameters/ControlsPanel.h"
#include "ui/prompt/WordPopup.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QSignalSpy>

#include <algorithm>
#include <mutex>
#include <vector>

using namespace daguerre;
using namespace std::chrono_literals;

/// Words of other languages in the prompts of a model that has a dictionary.
class TestPromptWords final : public test::WindowTest {
    Q_OBJECT

private:
    std::mutex m_mutex;
    QString m_given; // to the engine

    void startWith(test::FakeEngine::Script script)
    {
        script.onGenerate = [this](const TextToImage& picture) {
            const std::scoped_lock lock(m_mutex);
            m_given = QString::fromStdString(picture.prompt);
        };
        start(std::move(script));
        QTRY_COMPARE(child<QComboBox>("model")->currentText(), QStringLiteral("model"));
        prompt()->setFocus();
    }

    QString given()
    {
        const std::scoped_lock lock(m_mutex);
        return m_given;
    }

    QPlainTextEdit* prompt() const { return child<QPlainTextEdit>("prompt"); }
    WordPopup* popup() const { return child<WordPopup>("promptWords"); }
    QString row(int number) const { return popup()->model()->index(number, 0).data().toString(); }
    QString understood() const
    {
        const auto* label = child<QLabel>("understood");
        return label->isVisible() ? label->accessibleName() : QString();
    }

    /// Key by key, in any script.
    void typeKeys(const QString& text) const
    {
        for (const QChar letter : text)
            QTest::sendKeyEvent(QTest::Click, prompt(), Qt::Key_A, QString(letter), Qt::NoModifier);
    }

    void compose(const QString& preedit, const QString& commit = {}) const
    {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QApplication::sendEvent(prompt(), &event);
    }

private Q_SLOTS:
    void takesAnOfferedWord_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("Return") << Qt::Key_Return;
        QTest::newRow("Enter") << Qt::Key_Enter;
        QTest::newRow("Tab") << Qt::Key_Tab;
    }

    void takesAnOfferedWord()
    {
        QFETCH(const Qt::Key, key);
        startWith({});
        typeKeys(QStringLiteral("cat, 사과"));
        QVERIFY(popup()->isVisible());
        QCOMPARE(row(0), QStringLiteral("사과 → red apple"));
        QVERIFY(prompt()->hasFocus());
        QTest::keyClick(prompt(), key);
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("cat, red apple"));
        QVERIFY(!popup()->isVisible());
        QVERIFY(prompt()->hasFocus());
        prompt()->undo();
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("cat, 사과"));
        prompt()->redo();
        QTest::keyClick(prompt(), Qt::Key_Return);
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("cat, red apple\n"));
    }

    void arrowsAndClicksChooseAnother()
    {
        startWith({});
        typeKeys(QStringLiteral("사과"));
        QCOMPARE(row(1), QStringLiteral("사과 → green apple"));
        QTest::keyClick(prompt(), Qt::Key_Down);
        QCOMPARE(popup()->chosen().english, QStringLiteral("green apple"));
        QTest::keyClick(prompt(), Qt::Key_Up);
        QTest::keyClick(prompt(), Qt::Key_Up); // around the end
        QCOMPARE(popup()->currentIndex().row(), popup()->model()->rowCount() - 1);
        QTest::mouseClick(
            popup()->viewport(), Qt::LeftButton, {}, popup()->visualRect(popup()->model()->index(1, 0)).center());
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("green apple"));
        QVERIFY(prompt()->hasFocus());
    }

    void offersAgainAsTheWordGrows()
    {
        startWith({});
        typeKeys(QStringLiteral("ein roter Ap"));
        QVERIFY(popup()->isVisible());
        QCOMPARE(row(0), QStringLiteral("roter Apfel → red apple"));
        QTest::keyClick(prompt(), Qt::Key_Backspace);
        QVERIFY(popup()->isVisible());
        QTest::keyClick(prompt(), Qt::Key_Left);
        QVERIFY(!popup()->isVisible());
        QTest::keyClick(prompt(), Qt::Key_End);
        typeKeys(QStringLiteral("pfel"));
        QVERIFY(popup()->isVisible());
        typeKeys(QStringLiteral(" "));
        QVERIFY(!popup()->isVisible());
    }

    void theListStaysWhileTheFieldShrinks()
    {
        startWith({});
        prompt()->setPlainText(QStringLiteral("cat,\n").repeated(40));
        prompt()->moveCursor(QTextCursor::End);
        const int height = prompt()->height();
        typeKeys(QStringLiteral("사과"));
        QTRY_VERIFY(child<QLabel>("understood")->isVisible());
        QTRY_VERIFY(prompt()->height() < height);
        QVERIFY(popup()->isVisible());
        QCoreApplication::sendPostedEvents();
        const QPoint caret = prompt()->viewport()->mapTo(m_window.get(), prompt()->cursorRect().bottomLeft());
        QCOMPARE(popup()->geometry().top(), caret.y() + 1);
    }

    void escapeClosesTheListFirst()
    {
        startWith({.stepTime = 20ms, .onLoad = {}, .onStep = {}});
        setSteps(500);
        typeKeys(QStringLiteral("사과"));
        QSignalSpy cancelled(m_service.get(), &GenerationService::cancelled);
        QSignalSpy cancel(child<QAction>("cancel"), &QAction::triggered);
        QSignalSpy started(m_service.get(), &GenerationService::started);
        pressGenerate();
        QVERIFY(!popup()->isVisible());
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("사과"));
        QTRY_COMPARE(started.size(), 1);
        typeKeys(QStringLiteral(", 개"));
        QVERIFY(popup()->isVisible());
        QTest::keyClick(prompt(), Qt::Key_Escape);
        QVERIFY(!popup()->isVisible());
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("사과, 개"));
        QCOMPARE(cancel.size(), 0);
        QTest::keyClick(prompt(), Qt::Key_Escape);
        QTRY_COMPARE(cancelled.size(), 1);
    }

    void composedHangulCounts()
    {
        startWith({});
        compose(QStringLiteral("사"));
        compose(QStringLiteral("과"), QStringLiteral("사"));
        QVERIFY(popup()->isVisible());
        QCOMPARE(row(0), QStringLiteral("사과 → red apple"));
        QTest::keyClick(prompt(), Qt::Key_Return); // the input method's own
        QVERIFY(popup()->isVisible());
        compose({}, QStringLiteral("과"));
        QVERIFY(popup()->isVisible());
        QTest::keyClick(prompt(), Qt::Key_Return);
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("red apple"));
    }

    void aClickCommitsWhatIsComposed()
    {
        startWith({});
        compose(QStringLiteral("과"), QStringLiteral("사"));
        QTest::mouseClick(
            popup()->viewport(), Qt::LeftButton, {}, popup()->visualRect(popup()->model()->index(0, 0)).center());
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("red apple"));
        compose({}, QStringLiteral("과")); // late, from the input method
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("red apple"));
    }

    void kanaAreOfferedOnceTheyAreCommitted()
    {
        startWith({});
        compose(QStringLiteral("りんご"));
        QVERIFY(!popup()->isVisible()); // the input method has a list of its own there
        compose({}, QStringLiteral("りんご"));
        QVERIFY(popup()->isVisible());
        QCOMPARE(row(0), QStringLiteral("りんご → red apple"));
    }

    void onlyTypingOpensTheList()
    {
        startWith({});
        prompt()->setPlainText(QStringLiteral("사과"));
        QVERIFY(!popup()->isVisible());
        prompt()->insertPlainText(QStringLiteral(" 사과"));
        QVERIFY(!popup()->isVisible());
        type(QStringLiteral("a red app"));
        QVERIFY(!popup()->isVisible());
        QTest::keyClick(prompt(), Qt::Key_Tab);
        QVERIFY(!prompt()->hasFocus());
        prompt()->setFocus();
        typeKeys(QStringLiteral(" 사과"));
        QVERIFY(popup()->isVisible());
        child<QPlainTextEdit>("negativePrompt")->setFocus();
        QVERIFY(!popup()->isVisible());
    }

    void theListStaysInTheWindow()
    {
        startWith({});
        m_window->resize(1024, 700);
        for (const char* name : {"prompt", "negativePrompt"}) {
            auto* edit = child<QPlainTextEdit>(name);
            edit->setFocus();
            edit->setPlainText(QStringLiteral("cat, ").repeated(7) + u"\n\n\n");
            edit->moveCursor(QTextCursor::End);
            QTest::sendKeyEvent(QTest::Click, edit, Qt::Key_A, QStringLiteral("사"), Qt::NoModifier);
            const auto* list = m_window->findChild<WordPopup*>(QLatin1String(name) + QLatin1String("Words"));
            QVERIFY(list->isVisible());
            QVERIFY(m_window->rect().contains(list->geometry()));
            QRect caret = edit->cursorRect();
            caret.moveTopLeft(edit->viewport()->mapTo(m_window.get(), caret.topLeft()));
            QVERIFY(!list->geometry().intersects(caret));
        }
    }

    void tellsWhatIsUnderstood()
    {
        startWith({});
        QCOMPARE(understood(), QString());
        typeKeys(QStringLiteral("빨간 사과, 3D 이모지"));
        QTRY_COMPARE(understood(), QStringLiteral("Understood as: red apple, 3d emoji"));
        QCOMPARE(prompt()->accessibleDescription(), understood());
        QTRY_COMPARE(child<QLabel>("promptTokens")->text(), QStringLiteral("6/75"));
        typeKeys(QStringLiteral(", 쿵야한 개"));
        QTRY_COMPARE(understood(), QStringLiteral("Understood as: red apple, 3d emoji, dog · not understood: 쿵야한"));
        prompt()->setPlainText(QStringLiteral("쿵야"));
        QTRY_COMPARE(understood(), QStringLiteral("Not understood: 쿵야"));
        type(QStringLiteral("red apple"));
        QTRY_COMPARE(understood(), QString());
        QCOMPARE(prompt()->accessibleDescription(), QString());
        child<QPlainTextEdit>("negativePrompt")->setPlainText(QStringLiteral("Hund"));
        QTRY_COMPARE(child<QLabel>("negativeUnderstood")->accessibleName(), QStringLiteral("Understood as: dog"));
    }

    void aLongTextDoesNotWidenTheWindow()
    {
        startWith({});
        const int width = m_window->minimumSizeHint().width();
        prompt()->setPlainText(QStringLiteral("<b>사과, 고양이, ").repeated(40));
        auto* label = child<QLabel>("understood");
        QTRY_VERIFY(label->isVisible());
        QCOMPARE(m_window->minimumSizeHint().width(), width);
        QTRY_VERIFY(label->text().endsWith(u'…'));
        QVERIFY(label->toolTip().contains(QStringLiteral("&lt;b&gt;")));
    }

    void theModelIsGivenItsOwnWords()
    {
        startWith({});
        typeKeys(QStringLiteral("빨간 사과, 3D 이모지"));
        QSignalSpy pictures(m_service.get(), &GenerationService::pictureFinished);
        pressGenerate();
        QTRY_COMPARE(pictures.size(), 1);
        QCOMPARE(given(), QStringLiteral("red apple, 3d emoji"));
        QCOMPARE(prompt()->toPlainText(), QStringLiteral("빨간 사과, 3D 이모지"));
        QCOMPARE(
            QString::fromStdString(m_session->drafts().draft().picture.prompt), QStringLiteral("빨간 사과, 3D 이모지"));
        const auto picture = pictures.first().first().value<FinishedPicture>();
        QCOMPARE(picture.metadata.prompt, QStringLiteral("red apple, 3d emoji"));
        QCOMPARE(picture.metadata.writtenPrompt, QStringLiteral("빨간 사과, 3D 이모지"));
        auto* gallery = child<QAbstractItemView>("gallery");
        QTRY_COMPARE(gallery->model()->rowCount(), 1);
        gallery->setCurrentIndex(gallery->model()->index(0, 0));
        QTRY_VERIFY(child<QLabel>("details")->text().contains(QStringLiteral("빨간 사과")));
        QVERIFY(child<QLabel>("details")->text().contains(QStringLiteral("red apple")));
    }

    void otherModelsAreLeftAlone()
    {
        startWith({.onLoad = {}, .onStep = {}, .family = ModelFamily::StableDiffusion1});
        typeKeys(QStringLiteral("사과"));
        QVERIFY(!popup()->isVisible());
        QSignalSpy pictures(m_service.get(), &GenerationService::pictureFinished);
        pressGenerate();
        QTRY_COMPARE(pictures.size(), 1);
        QCOMPARE(given(), QStringLiteral("사과"));
        QCOMPARE(understood(), QString());
    }

    void usedSettingsBringTheWordsBack_data()
    {
        QTest::addColumn<ModelFamily>("family");
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("expected");
        const QString written = QStringLiteral("사과");
        QTest::newRow("the same") << ModelFamily::Mini << "red apple" << written;
        QTest::newRow("understood otherwise once") << ModelFamily::Mini << "apple"
                                                   << "apple";
        QTest::newRow("another model") << ModelFamily::StableDiffusion1 << "red apple"
                                       << "red apple";
    }

    void usedSettingsBringTheWordsBack()
    {
        QFETCH(const ModelFamily, family);
        QFETCH(const QString, given);
        QFETCH(const QString, expected);
        startWith({.onLoad = {}, .onStep = {}, .family = family});
        ImageMetadata metadata;
        metadata.prompt = given;
        metadata.writtenPrompt = QStringLiteral("사과");
        metadata.negativePrompt = QStringLiteral("dog");
        metadata.writtenNegativePrompt = QStringLiteral("Hund");
        metadata.steps = 3;
        m_window->findChild<ControlsPanel*>()->useSettings(metadata, SettingsParts::All);
        QCOMPARE(prompt()->toPlainText(), expected);
        QCOMPARE(child<QPlainTextEdit>("negativePrompt")->toPlainText(),
            family == ModelFamily::Mini ? QStringLiteral("Hund") : QStringLiteral("dog"));
        metadata.model = QStringLiteral("mini");
        m_window->findChild<ControlsPanel*>()->useSettings(metadata, SettingsParts::All);
        QCOMPARE(prompt()->toPlainText(), given == u"apple" ? given : QStringLiteral("사과"));
    }

    void typingStaysQuick()
    {
        startWith({});
        std::vector<qint64> times; // microseconds
        for (const QChar letter :
            QStringLiteral("빨간 사과와 노란 고양이, 赤いりんごと猫, ein roter Apfel und ein Hund, ").repeated(5)) {
            QElapsedTimer timer;
            timer.start();
            QTest::sendKeyEvent(QTest::Click, prompt(), Qt::Key_A, QString(letter), Qt::NoModifier);
            QApplication::sendPostedEvents();
            times.push_back(timer.nsecsElapsed() / 1000);
        }
        std::ranges::sort(times);
        QVERIFY2(times[times.size() / 2] < 30'000, qPrintable(QString::number(times[times.size() / 2])));
    }
};

QTEST_MAIN(TestPromptWords)
#include "tst_PromptWords.moc"
