// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/WindowTest.h"
#include "ui/gallery/GalleryView.h"
#include "ui/widgets/ProgressStrip.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QProgressBar>
#include <QSignalSpy>

using namespace daguerre;

namespace {

/// What a screen reader says of the widget.
QString spokenName(QWidget* widget)
{
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

/// Those the user can go to, of a window and of what lies in it.
QWidgetList focusable(QWidget* window)
{
    QWidgetList found;
    for (QWidget* widget : window->findChildren<QWidget*>()) {
        const bool inner = widget->objectName().startsWith(QLatin1String("qt_")) || widget->focusProxy();
        if (widget->window() == window && widget->isVisible() && !inner && widget->focusPolicy() != Qt::NoFocus)
            found.append(widget);
    }
    return found;
}

/// A key that types something, alone: an input method may take it away.
bool typesText(const QKeySequence& keys)
{
    const QKeyCombination first = keys[0];
    return first.keyboardModifiers() == Qt::NoModifier && first.key() < Qt::Key_Escape;
}

} // namespace

/// The window for those who use the keyboard, a screen reader, or a keyboard of another script.
class TestAccess final : public test::WindowTest {
    Q_OBJECT

private:
    GalleryView* gallery() const { return child<GalleryView>("gallery"); }

    /// The window's actions, in the order of the menus.
    QList<QAction*> actions() const { return m_window->actions(); }

    QList<QAction*> inMenus() const
    {
        QList<QAction*> found;
        for (const QAction* menu : m_window->menuBar()->actions())
            found += menu->menu()->actions();
        return found;
    }

    void makeAndSelect(int count)
    {
        for (int made = 0; made < count; ++made)
            pressGenerate();
        QTRY_COMPARE(gallery()->model()->rowCount(), count);
        QTRY_VERIFY(m_session->jobs().jobs().isEmpty());
        gallery()->setFocus();
        gallery()->selectAll();
        gallery()->selectionModel()->setCurrentIndex(gallery()->model()->index(0, 0), QItemSelectionModel::NoUpdate);
    }

private Q_SLOTS:
    void everyActionIsInAMenuAndSaysWhatItDoes()
    {
        start();
        QVERIFY(actions().size() > 40);
        for (const QAction* action : actions()) {
            const QByteArray name = action->objectName().toUtf8();
            QVERIFY2(!action->statusTip().isEmpty(), name.constData());
            QVERIFY2(!action->icon().isNull() || name.startsWith("rate"), name.constData()); // stars are their own icon
            QVERIFY2(inMenus().contains(action), name.constData());
        }
    }

    void noTwoActionsWantTheSameKeys()
    {
        start();
        QHash<QKeySequence, QByteArray> taken;
        for (const QAction* action : actions()) {
            if (action->shortcutContext() == Qt::WidgetShortcut)
                continue; // of the gallery, the canvas or the queue
            for (const QKeySequence& keys : action->shortcuts()) {
                QVERIFY2(!taken.contains(keys), qPrintable(action->objectName() + QLatin1Char(' ') + keys.toString()));
                taken.insert(keys, action->objectName().toUtf8());
            }
        }
    }

    void keysThatTypeTextHaveAnotherForm()
    {
        start();
        int single = 0;
        for (const QAction* action : actions()) {
            const QList<QKeySequence> shortcuts = action->shortcuts();
            if (std::none_of(shortcuts.begin(), shortcuts.end(), typesText))
                continue;
            ++single;
            QVERIFY2(!std::all_of(shortcuts.begin(), shortcuts.end(), typesText), qPrintable(action->objectName()));
            QCOMPARE(action->shortcutContext(), Qt::WidgetShortcut); // nowhere where one types
        }
        QVERIFY(single >= 7);
    }

    void shortcutsWorkUnderEveryScript_data()
    {
        QTest::addColumn<QString>("letter"); // what the key marked C types
        QTest::newRow("Latin") << QStringLiteral("c");
        QTest::newRow("Cyrillic") << QStringLiteral("с");
        QTest::newRow("Hangul") << QStringLiteral("ㅊ");
        QTest::newRow("Greek") << QStringLiteral("ψ");
    }
    void shortcutsWorkUnderEveryScript()
    {
        QFETCH(const QString, letter);
        start();
        auto* prompt = child<QPlainTextEdit>("prompt");
        const auto press = [&](QWidget* target, Qt::Key key) {
            QTest::sendKeyEvent(QTest::Click, target, key, letter, Qt::ControlModifier);
        };
        type(QStringLiteral("red apple"));
        press(prompt, Qt::Key_A);
        press(prompt, Qt::Key_C);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("red apple"));
        press(prompt, Qt::Key_X);
        QCOMPARE(prompt->toPlainText(), QString());
        press(prompt, Qt::Key_Z);
        QCOMPARE(prompt->toPlainText(), QStringLiteral("red apple"));
        press(prompt, Qt::Key_V);
        QCOMPARE(prompt->toPlainText(), QStringLiteral("red applered apple"));
        press(prompt, Qt::Key_Return);
        QTRY_COMPARE(gallery()->model()->rowCount(), 1);
        gallery()->setFocus();
        press(gallery(), Qt::Key_A);
        QTRY_VERIFY(child<QAction>("copyPictures")->isEnabled());
        press(gallery(), Qt::Key_C);
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasUrls());
    }

    void everythingThatTakesTheFocusHasAName()
    {
        start();
        makeAndSelect(2);
        QTRY_VERIFY(child<QAction>("comparePictures")->isEnabled());
        child<QAction>("toggleLog")->trigger();
        const auto check = [](QWidget* window, int fewest) {
            const QWidgetList widgets = focusable(window);
            for (QWidget* widget : widgets)
                QVERIFY2(!spokenName(widget).isEmpty(),
                    qPrintable(QStringLiteral("%1: %2 %3")
                                   .arg(window->objectName(), QLatin1String(widget->metaObject()->className()),
                                       widget->objectName())));
            QVERIFY2(widgets.size() >= fewest, qPrintable(window->objectName()));
        };
        check(m_window.get(), 20);
        const std::pair<const char*, const char*> dialogs[] = {{"promptHistory", "promptHistoryDialog"},
            {"galleryFolders", "galleryFoldersDialog"}, {"choosePreviews", "previewsDialog"},
            {"showShortcuts", "shortcutsDialog"}, {"about", "aboutDialog"}, {"comparePictures", "compareDialog"}};
        for (const auto& [action, name] : dialogs) {
            child<QAction>(action)->trigger();
            auto* dialog = child<QDialog>(name);
            QTRY_VERIFY(dialog->isVisible());
            check(dialog, 1);
            delete dialog;
        }
        child<QAction>("quickLook")->trigger();
        QVERIFY(!spokenName(child<QDialog>("quickLook")).isEmpty());
    }

    void tabGoesFromTheControlsToCanvasGalleryAndQueue()
    {
        start();
        makeAndSelect(1);
        QTRY_VERIFY(child<QWidget>("rating")->isEnabled());
        auto* prompt = child<QPlainTextEdit>("prompt");
        prompt->setFocus();
        QStringList order;
        for (int presses = 0; presses < 100; ++presses) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            if (prompt->hasFocus())
                break;
            order.append(QApplication::focusWidget()->objectName());
        }
        QVERIFY(prompt->hasFocus()); // it goes round
        int at = -1;
        for (const char* name : {"negativePrompt", "steps", "guidance", "seed", "width", "height", "sampler", "images",
                 "generateButton", "canvas", "searchGallery", "gallery", "rating", "queue"}) {
            const int next = int(order.indexOf(QLatin1String(name)));
            QVERIFY2(next > at, qPrintable(QLatin1String(name) + QStringLiteral(" in: ") + order.join(u' ')));
            at = next;
        }
    }

    void aCellSpeaksThePromptsStartAndItsDate()
    {
        start();
        type(QStringLiteral("red apple"));
        makeAndSelect(1);
        const QModelIndex cell = gallery()->model()->index(0, 0);
        QTRY_VERIFY(cell.data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("red apple")));
        const QString date = QLocale().toString(QDate::currentDate(), QLocale::LongFormat);
        QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(date));
    }

    void progressIsToldInQuarters()
    {
        QAction cancel;
        QAction follow;
        ProgressStrip strip(&cancel, &follow);
        auto* bar = strip.findChild<QProgressBar*>(QStringLiteral("progress"));
        QStringList told;
        for (int step = 0; step <= 20; ++step) {
            strip.showProgress({1, Stage::Denoising, 0, 1, step, 20, -1});
            if (const QString text = bar->accessibleDescription(); !text.isEmpty() && !told.contains(text))
                told.append(text);
        }
        QCOMPARE(told,
            (QStringList {QStringLiteral("Step 5 of 20"), QStringLiteral("Step 10 of 20"),
                QStringLiteral("Step 15 of 20"), QStringLiteral("Step 20 of 20")}));
    }
};

QTEST_MAIN(TestAccess)
#include "tst_Access.moc"
