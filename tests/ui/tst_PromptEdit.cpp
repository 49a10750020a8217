// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/PromptEdit.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace daguerre;

namespace {

/// A prompt and a field after it in a window, with the shortcuts that the program's window has.
class Form final : public QWidget {
    Q_OBJECT

public:
    Form()
        : prompt(new PromptEdit)
        , next(new PromptEdit)
        , generate(new QAction(this))
        , cancel(new QAction(this))
    {
        auto* layout = new QVBoxLayout(this);
        layout->addWidget(prompt);
        layout->addWidget(next);
        generate->setShortcuts({Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter});
        cancel->setShortcut(Qt::Key_Escape);
        addActions({generate, cancel});
        connect(generate, &QAction::triggered, this, [this] {
            prompt->commitComposition();
            Q_EMIT sent(prompt->toPlainText());
        });
        show();
        prompt->setFocus();
    }

    void compose(const QString& text)
    {
        QInputMethodEvent event(text, {});
        QApplication::sendEvent(prompt, &event);
    }

    void commit(const QString& text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(prompt, &event);
    }

    PromptEdit* prompt;
    PromptEdit* next;
    QAction* generate;
    QAction* cancel;

Q_SIGNALS:
    void sent(const QString& text);
};

/// In the coordinates of the field: what a grab without the caret lacks.
QRectF paintedCaret(PromptEdit& prompt)
{
    const QImage with = prompt.grab().toImage();
    const int width = prompt.cursorWidth();
    prompt.setCursorWidth(0);
    const QImage without = prompt.grab().toImage();
    prompt.setCursorWidth(width);
    QRect found;
    for (int y = 0; y < with.height(); ++y)
        for (int x = 0; x < with.width(); ++x)
            if (with.pixel(x, y) != without.pixel(x, y))
                found |= QRect(x, y, 1, 1);
    const qreal ratio = with.devicePixelRatio();
    return {found.left() / ratio, found.top() / ratio, found.width() / ratio, found.height() / ratio};
}

} // namespace

class TestPromptEdit final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void controlReturnSends_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("return") << Qt::Key_Return;
        QTest::newRow("keypad") << Qt::Key_Enter;
    }

    void controlReturnSends()
    {
        QFETCH(const Qt::Key, key);
        Form form;
        QVERIFY(QTest::qWaitForWindowActive(&form));
        QSignalSpy sent(&form, &Form::sent);
        QTest::keyClicks(form.prompt, QStringLiteral("red apple"));
        QTest::keyClick(form.prompt, key, Qt::ControlModifier);
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent.first().first().toString(), QStringLiteral("red apple"));
        QCOMPARE(form.prompt->toPlainText(), QStringLiteral("red apple"));
    }

    void controlReturnCommitsTheCompositionOnce()
    {
        Form form;
        QVERIFY(QTest::qWaitForWindowActive(&form));
        QSignalSpy sent(&form, &Form::sent);
        for (const QString& syllable : {QStringLiteral("ㅎ"), QStringLiteral("하"), QStringLiteral("한")})
            form.compose(syllable);
        QTest::keyClick(form.prompt, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent.first().first().toString(), QStringLiteral("한"));
        form.commit(QStringLiteral("한")); // the input method's own, late
        QCOMPARE(form.prompt->toPlainText(), QStringLiteral("한"));
        form.compose(QStringLiteral("한"));
        form.commit(QStringLiteral("한")); // typed again
        QCOMPARE(form.prompt->toPlainText(), QStringLiteral("한한"));
    }

    void lateCommitOfOtherTextIsKept()
    {
        Form form;
        QVERIFY(QTest::qWaitForWindowActive(&form));
        form.compose(QStringLiteral("한"));
        form.prompt->commitComposition();
        form.commit(QStringLiteral("국"));
        QCOMPARE(form.prompt->toPlainText(), QStringLiteral("한국"));
    }

    void noOtherKeyFiresWhileComposing_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("return") << Qt::Key_Return;
        QTest::newRow("escape") << Qt::Key_Escape;
        QTest::newRow("tab") << Qt::Key_Tab;
        QTest::newRow("up") << Qt::Key_Up;
        QTest::newRow("down") << Qt::Key_Down;
        QTest::newRow("space") << Qt::Key_Space;
    }

    void noOtherKeyFiresWhileComposing()
    {
        QFETCH(const Qt::Key, key);
        Form form;
        QVERIFY(QTest::qWaitForWindowActive(&form));
        QSignalSpy sent(&form, &Form::sent);
        QSignalSpy cancelled(form.cancel, &QAction::triggered);
        const QSize size = form.prompt->size();
        form.compose(QStringLiteral("한"));
        QTest::keyClick(form.prompt, key);
        QCOMPARE(sent.size(), 0);
        QCOMPARE(cancelled.size(), 0);
        QVERIFY(form.prompt->hasFocus());
        QCOMPARE(form.prompt->size(), size);
        form.commit(QStringLiteral("한"));
        QCOMPARE(form.prompt->toPlainText(), QStringLiteral("한"));
    }

    void keysWorkAgainAfterComposing()
    {
        Form form;
        QVERIFY(QTest::qWaitForWindowActive(&form));
        QSignalSpy cancelled(form.cancel, &QAction::triggered);
        form.compose(QStringLiteral("한"));
        form.commit(QStringLiteral("한"));
        QTest::keyClick(form.prompt, Qt::Key_Return);
        QTest::keyClicks(form.prompt, QStringLiteral("a"));
        QCOMPARE(form.prompt->toPlainText(), QStringLiteral("한\na"));
        QTest::keyClick(form.prompt, Qt::Key_Escape);
        QCOMPARE(cancelled.size(), 1);
        QTest::keyClick(form.prompt, Qt::Key_Tab);
        QVERIFY(form.next->hasFocus());
    }

    void pastesPlainText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("expected");
        const QString none;
        QTest::newRow("rich") << "a cat"
                              << "<b style='font-size:40pt'>a cat</b>"
                              << "a cat";
        QTest::newRow("html only") << none << "<p>a&nbsp;<b>cat</b></p>"
                                   << "a cat";
        QTest::newRow("line ends") << "a\r\nb\rc" << none << "a\nb\nc";
        QTest::newRow("spaces") << QStringLiteral("a\u00a0b\u202fc") << none << "a b c";
        QTest::newRow("invisible") << QStringLiteral("\ufeffa\u200bb\u00adc") << none << "abc";
        QTest::newRow("emoji joiner stays") << QStringLiteral("👩\u200d🚀") << none << QStringLiteral("👩\u200d🚀");
    }

    void pastesPlainText()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, html);
        QFETCH(const QString, expected);
        PromptEdit prompt;
        auto* data = new QMimeData;
        if (!text.isEmpty())
            data->setText(text);
        if (!html.isEmpty())
            data->setHtml(html);
        QGuiApplication::clipboard()->setMimeData(data);
        prompt.paste();
        QCOMPARE(prompt.toPlainText(), expected);
        QVERIFY(!prompt.document()->toHtml().contains(QStringLiteral("40pt")));
        prompt.undo();
        QCOMPARE(prompt.toPlainText(), QString());
    }

    void filesAreNotText()
    {
        PromptEdit prompt;
        auto* data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/picture.png"))});
        QGuiApplication::clipboard()->setMimeData(data);
        prompt.paste();
        QCOMPARE(prompt.toPlainText(), QString());
    }

    void placeholderIsHiddenWhileComposing()
    {
        PromptEdit prompt;
        prompt.resize(300, 100);
        prompt.setPlaceholderText(QStringLiteral("WWWWWWWW"));
        prompt.show();
        QVERIFY(QTest::qWaitForWindowExposed(&prompt));
        QInputMethodEvent compose(QStringLiteral("한"), {});
        QApplication::sendEvent(&prompt, &compose);
        const QImage composing = prompt.grab().toImage();
        prompt.setPlaceholderText({});
        QCOMPARE(prompt.grab().toImage(), composing);
        QInputMethodEvent nothing;
        QApplication::sendEvent(&prompt, &nothing);
        const QImage empty = prompt.grab().toImage();
        prompt.setPlaceholderText(QStringLiteral("WWWWWWWW"));
        QVERIFY(prompt.grab().toImage() != empty);
    }

    /// The candidates of an input method stand where the caret is painted.
    void theCaretIsWhereInputMethodsLookForIt()
    {
        QApplication::setCursorFlashTime(0); // it stays lit
        PromptEdit prompt;
        prompt.resize(200, 90);
        prompt.show();
        QVERIFY(QTest::qWaitForWindowActive(&prompt));
        prompt.setFocus();
        QString text;
        for (int line = 0; line < 12; ++line)
            text += QStringLiteral("red apple 사과 나무, 3d emoji\n");
        prompt.setPlainText(text);
        for (const int position : {0, 7, 12, 60, 130, int(text.size())}) {
            QTextCursor cursor = prompt.textCursor();
            cursor.setPosition(position);
            prompt.setTextCursor(cursor);
            prompt.ensureCursorVisible();
            const QRectF told = prompt.inputMethodQuery(Qt::ImCursorRectangle).toRectF();
            const QRectF painted = paintedCaret(prompt);
            QVERIFY2(!painted.isEmpty(), qPrintable(QString::number(position)));
            QVERIFY2(qAbs(painted.left() - told.left()) <= 2 && qAbs(painted.top() - told.top()) <= 2
                    && qAbs(painted.bottom() - told.bottom()) <= 2,
                qPrintable(QStringLiteral("%1: %2, %3 painted at %4, %5")
                               .arg(position)
                               .arg(told.left())
                               .arg(told.top())
                               .arg(painted.left())
                               .arg(painted.top())));
        }
    }

    void replacedTextCanBeUndone()
    {
        PromptEdit prompt;
        QTest::keyClicks(&prompt, QStringLiteral("mine"));
        prompt.replaceText(QStringLiteral("example"));
        QCOMPARE(prompt.toPlainText(), QStringLiteral("example"));
        prompt.undo();
        QCOMPARE(prompt.toPlainText(), QStringLiteral("mine"));
    }
};

QTEST_MAIN(TestPromptEdit)
#include "tst_PromptEdit.moc"
