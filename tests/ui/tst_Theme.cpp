// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/Contrast.h"
#include "tests/ui/WindowTest.h"
#include "ui/parameters/ControlsPanel.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QStyle>
#include <QStyleFactory>
#include <QToolButton>

#include <memory>

using namespace daguerre;
using daguerre::test::contrast;
using daguerre::test::luminance;

namespace {

QPalette lightPalette()
{
    const std::unique_ptr<QStyle> style(QStyleFactory::create(QStringLiteral("Fusion")));
    return style->standardPalette();
}

QPalette darkPalette()
{
    QPalette palette(QColor(53, 53, 53), QColor(45, 45, 45));
    palette.setColor(QPalette::Base, QColor(30, 30, 30));
    palette.setColor(QPalette::PlaceholderText, QColor(160, 160, 160));
    return palette;
}

/// The greatest contrast that anything in a grab has to what it mostly consists of.
double seenContrast(const QImage& grab)
{
    const QImage image = grab.convertToFormat(QImage::Format_RGB32);
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            ++counts[image.pixel(x, y)];
    QRgb background = 0;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        if (count.value() > counts.value(background))
            background = count.key();
    double greatest = 1;
    for (const QRgb color : counts.keys())
        greatest = std::max(greatest, contrast(QColor(color), QColor(background)));
    return greatest;
}

bool hasText(const QWidget* widget)
{
    if (const auto* view = qobject_cast<const QAbstractItemView*>(widget))
        return view->model()->rowCount() > 0;
    if (const auto* label = qobject_cast<const QLabel*>(widget))
        return !label->text().trimmed().isEmpty();
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
        return !button->text().isEmpty();
    if (const auto* field = qobject_cast<const QLineEdit*>(widget))
        return !field->text().isEmpty();
    return qobject_cast<const QComboBox*>(widget) || qobject_cast<const QMenuBar*>(widget);
}

bool isIcon(const QWidget* widget)
{
    const auto* button = qobject_cast<const QToolButton*>(widget);
    return button && button->text().isEmpty() && !button->icon().isNull();
}

} // namespace

/// Light and dark, while the program runs.
class TestTheme final : public daguerre::test::WindowTest {
    Q_OBJECT

private:
    void everythingIsReadable(const QString& theme) { everythingIsReadable(theme, m_window.get(), 25); }

    static void everythingIsReadable(const QString& theme, QWidget* window, int fewest)
    {
        int checked = 0;
        for (QWidget* widget : window->findChildren<QWidget*>()) {
            if (widget->window() != window || !widget->isVisible() || !widget->isEnabled() || widget->size().isEmpty()
                || widget->objectName().startsWith(QLatin1String("qt_")))
                continue;
            const double needed = hasText(widget) ? 4.5 : isIcon(widget) ? 3 : 0;
            if (needed == 0)
                continue;
            ++checked;
            const double seen = seenContrast(widget->grab().toImage());
            QVERIFY2(seen >= needed,
                qPrintable(QStringLiteral("%1, %2 %3: %4")
                               .arg(theme, QLatin1String(widget->metaObject()->className()), widget->objectName())
                               .arg(seen)));
        }
        QVERIFY2(checked >= fewest, qPrintable(window->objectName()));
    }

    /// Each line of each menu, also of those that can't be chosen now.
    void menusAreReadable(const QString& theme)
    {
        int lines = 0;
        for (const QAction* title : m_window->menuBar()->actions()) {
            QMenu* menu = title->menu();
            menu->ensurePolished();
            menu->resize(menu->sizeHint());
            const QImage all = menu->grab().toImage();
            for (QAction* action : menu->actions()) {
                if (action->isSeparator())
                    continue;
                const double needed = action->isEnabled() ? 4.5 : 1.5;
                const double seen = seenContrast(all.copy(menu->actionGeometry(action)));
                QVERIFY2(seen >= needed,
                    qPrintable(QStringLiteral("%1, %2: %3").arg(theme, action->objectName()).arg(seen)));
                ++lines;
            }
        }
        QVERIFY(lines > 40);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(QStringLiteral("Fusion"));
        QApplication::setCursorFlashTime(0);
    }

    void everythingStaysReadableWhenTheThemeChanges()
    {
        QApplication::setPalette(lightPalette());
        start();
        type(QStringLiteral("unsaved words"));
        auto* prompt = child<QPlainTextEdit>("prompt");
        prompt->selectAll();
        QTRY_COMPARE(child<QLabel>("promptTokens")->text(), QStringLiteral("3/75"));
        QTRY_COMPARE(child<QComboBox>("model")->currentText(), QStringLiteral("model"));
        m_window->findChild<ControlsPanel*>()->useSettings({}, SettingsParts::All); // a message to read
        QImage lightWindow;
        for (int round = 0; round < 3; ++round) {
            QApplication::setPalette(lightPalette());
            QCoreApplication::processEvents();
            everythingIsReadable(QStringLiteral("light"));
            if (round == 0)
                lightWindow = child<QWidget>("controlsDock")->grab().toImage();
            QApplication::setPalette(darkPalette());
            QCoreApplication::processEvents();
            everythingIsReadable(QStringLiteral("dark"));
        }
        const QImage dark = m_window->grab().toImage();
        QVERIFY(luminance(dark.pixelColor(dark.width() / 2, dark.height() / 2)) < 0.2);
        QApplication::setPalette(lightPalette());
        QCoreApplication::processEvents();
        QCOMPARE(child<QWidget>("controlsDock")->grab().toImage(), lightWindow); // nothing of the dark one is left
        QCOMPARE(prompt->toPlainText(), QStringLiteral("unsaved words"));
        QCOMPARE(prompt->textCursor().selectedText(), QStringLiteral("unsaved words"));
    }

    void dialogsMenusAndListsStayReadable()
    {
        QApplication::setPalette(lightPalette());
        start();
        for (const char* prompt : {"red apple", "blue heart"}) {
            type(QLatin1String(prompt));
            pressGenerate();
        }
        auto* gallery = child<QAbstractItemView>("gallery");
        QTRY_COMPARE(gallery->model()->rowCount(), 2);
        QTRY_VERIFY(m_session->jobs().jobs().isEmpty());
        child<QAction>("pauseQueue")->trigger();
        pressGenerate(); // a row in the queue
        child<QAction>("galleryAsList")->trigger();
        child<QAction>("toggleLog")->trigger();
        gallery->setFocus();
        gallery->selectAll();
        gallery->setCurrentIndex(gallery->model()->index(0, 0));
        gallery->selectAll();
        QTRY_VERIFY(child<QAction>("comparePictures")->isEnabled());
        m_window->showCrash({});
        const char* const dialogs[][2]
            = {{"promptHistory", "promptHistoryDialog"}, {"galleryFolders", "galleryFoldersDialog"},
                {"showShortcuts", "shortcutsDialog"}, {"about", "aboutDialog"}, {"comparePictures", "compareDialog"}};
        for (const auto& [action, name] : dialogs) {
            child<QAction>(action)->trigger();
            QTRY_VERIFY(child<QDialog>(name)->isVisible());
        }
        for (int change = 0; change < 4; ++change) {
            const bool dark = change % 2 == 0;
            const QString theme = dark ? QStringLiteral("dark") : QStringLiteral("light");
            QApplication::setPalette(dark ? darkPalette() : lightPalette());
            QCoreApplication::processEvents();
            everythingIsReadable(theme, m_window.get(), 25);
            for (const auto& [action, name] : dialogs)
                everythingIsReadable(theme, child<QDialog>(name), 1);
            menusAreReadable(theme);
        }
    }

    void noStyleSheetFreezesColours()
    {
        start();
        for (QWidget* widget : m_window->findChildren<QWidget*>())
            QVERIFY2(widget->styleSheet().isEmpty(), qPrintable(widget->objectName()));
        QVERIFY(qApp->styleSheet().isEmpty());
    }
};

QTEST_MAIN(TestTheme)
#include "tst_Theme.moc"
