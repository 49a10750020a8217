// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/Contrast.h"
#include "ui/widgets/CompositionGuard.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/ProgressStrip.h"
#include "ui/widgets/Quantities.h"
#include "ui/widgets/ThemedIcon.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace daguerre;
using daguerre::test::contrast;

namespace {

/// The icon's most opaque colour.
QColor strokeColor(const QIcon& icon, QIcon::Mode mode = QIcon::Normal)
{
    const QImage image = icon.pixmap(QSize(48, 48), 1, mode).toImage();
    QColor strongest(0, 0, 0, 0);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (const QColor color = image.pixelColor(x, y); color.alpha() > strongest.alpha())
                strongest = color;
    return strongest;
}

} // namespace

class TestWidgets final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void iconsFollowThePalette()
    {
        const QPalette before = QApplication::palette();
        const QIcon icon = themedIcon(QStringLiteral("dice"));
        for (const QColor window : {QColor(Qt::white), QColor(40, 40, 40), QColor(Qt::white)}) {
            const QPalette palette(window);
            QApplication::setPalette(palette);
            QCOMPARE(strokeColor(icon), palette.windowText().color());
            QVERIFY(contrast(strokeColor(icon), window) >= 4.5);
        }
        QPalette palette;
        palette.setColor(QPalette::Disabled, QPalette::WindowText, Qt::magenta);
        QApplication::setPalette(palette);
        QCOMPARE(strokeColor(icon, QIcon::Disabled), QColor(Qt::magenta));
        QApplication::setPalette(before);
    }

    void durationsAreReadable()
    {
        QLocale::setDefault(QLocale::C);
        QCOMPARE(durationText(0), QStringLiteral("0.0 s"));
        QCOMPARE(durationText(1.23), QStringLiteral("1.2 s"));
        QCOMPARE(durationText(9.96), QStringLiteral("10 s"));
        QCOMPARE(durationText(59.7), QStringLiteral("1 min 0 s"));
        QCOMPARE(durationText(125), QStringLiteral("2 min 5 s"));
        QCOMPARE(durationText(4200), QStringLiteral("1 h 10 min"));
    }

    void keysFireNothingWhileAFieldComposes_data()
    {
        QTest::addColumn<Qt::Key>("key");
        for (const Qt::Key key :
            {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape, Qt::Key_Tab, Qt::Key_Up, Qt::Key_Down, Qt::Key_Space})
            QTest::newRow(qPrintable(QKeySequence(key).toString())) << key;
    }

    void keysFireNothingWhileAFieldComposes()
    {
        QFETCH(const Qt::Key, key);
        const CompositionGuard guard;
        QDialog dialog;
        QAction shortcut;
        shortcut.setShortcut(QKeySequence(key));
        dialog.addAction(&shortcut);
        auto* layout = new QVBoxLayout(&dialog);
        auto* field = new QLineEdit;
        layout->addWidget(field);
        layout->addWidget(new QPushButton(QStringLiteral("Default")));
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        field->setFocus();
        QSignalSpy triggered(&shortcut, &QAction::triggered);
        QSignalSpy returned(field, &QLineEdit::returnPressed);
        QSignalSpy finished(&dialog, &QDialog::finished);
        for (const QString& syllable : {QStringLiteral("ㅎ"), QStringLiteral("하"), QStringLiteral("한")}) {
            QInputMethodEvent compose(syllable, {});
            QApplication::sendEvent(field, &compose);
        }
        QTest::keyClick(field, key);
        QCOMPARE(triggered.size() + returned.size() + finished.size(), 0);
        QVERIFY(field->hasFocus());
        QInputMethodEvent commit;
        commit.setCommitString(QStringLiteral("한"));
        QApplication::sendEvent(field, &commit);
        QCOMPARE(field->text(), QStringLiteral("한"));
        QTest::keyClick(field, Qt::Key_A);
        QCOMPARE(field->text(), QStringLiteral("한a"));
    }

    void progressCountsOverAllPictures()
    {
        QAction cancel(QStringLiteral("Cancel"));
        QAction follow(QStringLiteral("Follow"));
        follow.setObjectName(QStringLiteral("followCanvas"));
        follow.setEnabled(false);
        ProgressStrip strip(&cancel, &follow);
        strip.show();
        auto* bar = strip.findChild<QProgressBar*>(QStringLiteral("progress"));
        QVERIFY(!bar->isVisible());
        const int height = strip.sizeHint().height();
        strip.showProgress({7, Stage::Denoising, 1, 4, 5, 20, 61});
        QCOMPARE(bar->maximum(), 80);
        QCOMPARE(bar->value(), 25);
        QCOMPARE(strip.findChild<QLabel*>(QStringLiteral("progressText"))->text(),
            QStringLiteral("Picture 2 of 4: Step 5 of 20"));
        QCOMPARE(strip.findChild<QLabel*>(QStringLiteral("timeLeft"))->text(), QStringLiteral("1 min 1 s left"));
        QCOMPARE(strip.sizeHint().height(), height); // the canvas keeps its size
        auto* show = strip.findChild<QPushButton*>(QStringLiteral("followCanvasButton"));
        QVERIFY(!show->isVisible());
        follow.setEnabled(true);
        QVERIFY(show->isVisible());
        strip.showIdle(QStringLiteral("Done"));
        QVERIFY(!bar->isVisible());
        QVERIFY(!show->isVisible()); // there is nothing to show
    }

    void messageSaysWhatAndOffersOneAction()
    {
        MessageBar bar;
        QAction action(QStringLiteral("Show log"));
        QSignalSpy triggered(&action, &QAction::triggered);
        QSignalSpy dismissed(&bar, &MessageBar::dismissed);
        bar.tell(failureMessage(QStringLiteral("The model can't be used"),
            {ErrorKind::Model, QStringLiteral("<b>a</b>.safetensors"), QStringLiteral("cut off"),
                QStringLiteral("choose another")},
            &action));
        QVERIFY(bar.isVisible());
        QCOMPARE(bar.text(), QStringLiteral("The model can't be used\n<b>a</b>.safetensors: cut off. Choose another."));
        QCOMPARE(bar.accessibleName(), bar.text());
        QCOMPARE(bar.findChild<QLabel*>(QStringLiteral("messageDetails"))->textFormat(), Qt::PlainText);
        QTest::mouseClick(bar.findChild<QPushButton*>(QStringLiteral("messageAction")), Qt::LeftButton);
        QCOMPARE(triggered.size(), 1);
        QTest::mouseClick(bar.findChild<QToolButton*>(QStringLiteral("messageDismiss")), Qt::LeftButton);
        QCOMPARE(dismissed.size(), 1);
        QVERIFY(!bar.isVisible());
    }

    void keptMessagesComeOneAfterTheOther()
    {
        MessageBar bar;
        const auto headline = [&bar] { return bar.findChild<QLabel*>(QStringLiteral("messageHeadline"))->text(); };
        const auto dismiss = [&bar] {
            QTest::mouseClick(bar.findChild<QToolButton*>(QStringLiteral("messageDismiss")), Qt::LeftButton);
        };
        QSignalSpy dismissed(&bar, &MessageBar::dismissed);
        bar.keep(QStringLiteral("queue"), {QStringLiteral("3 wait")});
        bar.keep(QStringLiteral("crash"), {QStringLiteral("crashed")});
        bar.tell({QStringLiteral("taken")});
        bar.keep(QStringLiteral("unsaved"), {QStringLiteral("unsaved")});
        bar.keep(QStringLiteral("queue"), {QStringLiteral("4 wait")});
        QCOMPARE(headline(), QStringLiteral("taken")); // what was asked for last stays in sight
        bar.withdrawInformation();
        QCOMPARE(headline(), QStringLiteral("unsaved"));
        dismiss();
        QCOMPARE(dismissed.last().first().toString(), QStringLiteral("unsaved"));
        QCOMPARE(headline(), QStringLiteral("crashed"));
        bar.tell(failureMessage(QStringLiteral("failed"), {}, nullptr));
        bar.withdrawInformation();
        QCOMPARE(headline(), QStringLiteral("failed"));
        bar.tell({QStringLiteral("next")});
        bar.withdraw();
        QCOMPARE(headline(), QStringLiteral("crashed")); // one passing message at a time
        dismiss();
        QCOMPARE(headline(), QStringLiteral("4 wait"));
        bar.withdraw(QStringLiteral("queue"));
        QVERIFY(!bar.isVisible());
        QCOMPARE(dismissed.size(), 2);
    }
};

QTEST_MAIN(TestWidgets)
#include "tst_Widgets.moc"
