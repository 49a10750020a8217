// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/TokenCount.h"

#include "core/Resources.h"
#include "core/diffusion/prompt/Chunks.h"
#include "core/diffusion/prompt/Tokenizer.h"
#include "ui/prompt/PromptEdit.h"
#include "ui/prompt/TokenCountLabel.h"
#include "ui/prompt/TokenCounter.h"

#include <QApplication>
#include <QTest>
#include <QVBoxLayout>

using namespace daguerre;

namespace {

/// "word" is one token.
QString words(int count, const QString& separator = QStringLiteral(" "))
{
    return QStringList(count, QStringLiteral("word")).join(separator);
}

} // namespace

class TestTokenCount final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Tokenizer> m_tokenizer;

private Q_SLOTS:
    void initTestCase()
    {
        m_tokenizer = std::make_unique<Tokenizer>(
            QString(resourcesFolder() + QStringLiteral("/clip/bpe_simple_vocab_16e6.txt.gz")).toStdString());
    }

    void counts_data()
    {
        QTest::addColumn<QString>("prompt");
        QTest::addColumn<TokenCount>("expected");
        QTest::newRow("empty") << QString() << TokenCount {0, 75, {}};
        QTest::newRow("commas count") << QStringLiteral("a cat, red") << TokenCount {4, 75, {}};
        QTest::newRow("LoRA tags don't") << QStringLiteral("a cat <lora:[XL] x:1:0.5>, red") << TokenCount {4, 75, {}};
        const QString tag = QStringLiteral("<lora:수채화:0.8> ");
        QTest::newRow("behind a tag") << QString(tag + words(76)) << TokenCount {76, 150, {int(tag.size()) + 75 * 5}};
        QTest::newRow("full") << words(75) << TokenCount {75, 75, {}};
        QTest::newRow("one more") << words(76) << TokenCount {76, 150, {75 * 5}};
        QTest::newRow("three chunks") << words(151) << TokenCount {151, 225, {75 * 5, 150 * 5}};
        QTest::newRow("white space around")
            << QString(QStringLiteral("\n  ") + words(76)) << TokenCount {76, 150, {3 + 75 * 5}};
        QTest::newRow("no spaces") << words(40, QStringLiteral("/"))
                                   << TokenCount {79, 150, {37 * 5 + 4}}; // 37 pairs of word and stroke, then a word
        QTest::newRow("after a comma") << QString(words(70) + QStringLiteral(", ") + words(10))
                                       << TokenCount {81, 150, {70 * 5 + 1}};
    }

    void counts()
    {
        QFETCH(const QString, prompt);
        QFETCH(const TokenCount, expected);
        const TokenCount count = countTokens(*m_tokenizer, prompt);
        QCOMPARE(count.tokens, expected.tokens);
        QCOMPARE(count.capacity, expected.capacity);
        QCOMPARE(count.borders, expected.borders);
    }

    void bordersPartTheTextAsTheEncoderDoes()
    {
        const QString prompt = QStringLiteral("한글 프롬프트, 赤いリンゴ、3D絵文字 ").repeated(12);
        const TokenCount count = countTokens(*m_tokenizer, prompt);
        QVERIFY(count.borders.size() >= 2);
        int begin = 0;
        for (const int border : count.borders) {
            QVERIFY(border > begin);
            begin = border;
        }
    }

    void labelFollowsTheNewestText()
    {
        TokenCounter counter;
        QWidget window;
        auto* edit = new PromptEdit;
        auto* label = new TokenCountLabel(counter, *edit);
        auto* layout = new QVBoxLayout(&window);
        layout->addWidget(label);
        layout->addWidget(edit);
        window.show();
        QTRY_COMPARE(label->text(), QStringLiteral("0/75"));
        for (int i = 1; i <= 80; ++i)
            edit->setPlainText(words(i));
        QTRY_COMPARE(label->text(), QStringLiteral("80/150"));
        QVERIFY(label->accessibleName().contains(QStringLiteral("150")));
    }

    void bordersAreSeenAndChangeNothing()
    {
        PromptEdit edit;
        edit.resize(400, 200);
        edit.setPlainText(words(20));
        edit.show();
        QVERIFY(QTest::qWaitForWindowExposed(&edit));
        const QImage before = edit.grab().toImage();
        const bool undoable = edit.document()->isUndoAvailable();
        edit.setBorders({25});
        const QImage marked = edit.grab().toImage();
        QVERIFY(marked != before);
        QCOMPARE(edit.toPlainText(), words(20));
        QCOMPARE(edit.document()->isUndoAvailable(), undoable);
        QInputMethodEvent compose(QStringLiteral("한"), {});
        QApplication::sendEvent(&edit, &compose);
        edit.setBorders({30});
        QInputMethodEvent commit;
        commit.setCommitString(QStringLiteral("한"));
        QApplication::sendEvent(&edit, &commit);
        QCOMPARE(edit.toPlainText().count(QStringLiteral("한")), 1);
    }
};

QTEST_MAIN(TestTokenCount)
#include "tst_TokenCount.moc"
