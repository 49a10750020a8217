// SPDX-License-Identifier: Apache-2.0
#include "core/Error.h"
#include "core/diffusion/prompt/LoraTags.h"
#include "core/diffusion/prompt/Tokenizer.h"

#include <QElapsedTimer>
#include <QTest>

using namespace daguerre;

namespace {

const std::filesystem::path vocabulary
    = QFINDTESTDATA("../../resources/clip/bpe_simple_vocab_16e6.txt.gz").toStdString();

} // namespace

class TestLoraTags final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tagsAreTakenOutWithAllThatTheirNamesHold()
    {
        const TaggedPrompt tagged = withoutLoraTags("a cat <lora:[XL] my.style-v1.5 (final)__x:-0.5:0.8>, red");
        QCOMPARE(tagged.text, std::string("a cat , red"));
        QCOMPARE(Tokenizer(vocabulary).encode(tagged.text), (std::vector<std::int64_t> {320, 2368, 267, 736}));
        QCOMPARE(tagged.tags.size(), std::size_t(1));
        QCOMPARE(tagged.tags[0].name, std::string("[XL] my.style-v1.5 (final)__x"));
        QCOMPARE(tagged.tags[0].textWeight, -0.5);
        QCOMPARE(tagged.tags[0].unetWeight, 0.8);
        QCOMPARE(tagged.tags[0].written, std::string("<lora:[XL] my.style-v1.5 (final)__x:-0.5:0.8>"));
    }

    void weightsAreReadInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("tag");
        QTest::addColumn<double>("text");
        QTest::addColumn<double>("unet");
        QTest::newRow("none") << QByteArray("<lora:ink>") << 1.0 << 1.0;
        QTest::newRow("one") << QByteArray("<lora:ink:0.7>") << 0.7 << 0.7;
        QTest::newRow("two") << QByteArray("<lora:ink:0.7:0.2>") << 0.7 << 0.2;
        QTest::newRow("dynamic rank is left out") << QByteArray("<lora:ink:0.7:0.2:8>") << 0.7 << 0.2;
        QTest::newRow("named") << QByteArray("<lora:ink:te=0.3:unet=.9>") << 0.3 << 0.9;
        QTest::newRow("named U-Net") << QByteArray("<lora:ink:1:unet=0.5>") << 1.0 << 0.5;
        QTest::newRow("signs and spaces") << QByteArray("<lora: ink : +0.5 : -2 >") << 0.5 << -2.0;
        QTest::newRow("LyCORIS") << QByteArray("<lyco:ink:0.5>") << 0.5 << 0.5;
        QTest::newRow("capitals") << QByteArray("<Lora:ink:0.5>") << 0.5 << 0.5;
    }
    void weightsAreReadInEveryForm()
    {
        QFETCH(QByteArray, tag);
        QFETCH(double, text);
        QFETCH(double, unet);
        const TaggedPrompt tagged = withoutLoraTags("x " + tag.toStdString() + " y");
        QCOMPARE(tagged.text, std::string("x  y"));
        QCOMPARE(tagged.tags.size(), std::size_t(1));
        QCOMPARE(tagged.tags[0].name, std::string("ink"));
        QCOMPARE(tagged.tags[0].textWeight, text);
        QCOMPARE(tagged.tags[0].unetWeight, unet);
    }

    void whatIsNoTagStays_data()
    {
        QTest::addColumn<QByteArray>("prompt");
        for (const char* prompt : {"a < b > c", "<3", "<b>bold</b>", "<lora:unclosed", "<lora>", "", "<<>>"})
            QTest::addRow("%s", prompt) << QByteArray(prompt);
    }
    void whatIsNoTagStays()
    {
        QFETCH(QByteArray, prompt);
        QCOMPARE(withoutLoraTags(prompt.toStdString()), (TaggedPrompt {prompt.toStdString(), {}}));
    }

    void wrongOnesAreShown_data()
    {
        QTest::addColumn<QByteArray>("tag");
        for (const char* tag : {"<lora:>", "<lora::1>", "<lora:ink:strong>", "<lora:ink:1,5>", "<lora:ink:nan>",
                 "<lora:ink:unet=>", "<lora:ink::1>"})
            QTest::addRow("%s", tag) << QByteArray(tag);
    }
    void wrongOnesAreShown()
    {
        QFETCH(QByteArray, tag);
        try {
            withoutLoraTags("a cat " + tag.toStdString());
            QFAIL("not refused");
        } catch (const Error& error) {
            QCOMPARE(error.kind, ErrorKind::Usage);
            QVERIFY(error.problem.starts_with(tag.toStdString()));
        }
    }

    void writtenTagsAreReadAgain()
    {
        QCOMPARE(loraTag("ink", 0.7, 0.7), std::string("<lora:ink:0.7>"));
        QCOMPARE(loraTag("ink", -0.5, 0.8), std::string("<lora:ink:-0.5:0.8>"));
        for (const double text : {0.1, 1.0 / 3, -2.0, 1e-9})
            for (const double unet : {0.1, 1.0}) {
                const LoraTag tag = withoutLoraTags(loraTag("a.b", text, unet)).tags.at(0);
                QCOMPARE(std::pair(tag.textWeight, tag.unetWeight), std::pair(text, unet));
            }
    }

    void aMegabyteOfOpenTagsTakesNoTime()
    {
        std::string prompt;
        while (prompt.size() < 1'000'000)
            prompt += "<lora:";
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(withoutLoraTags(prompt).text, prompt);
        QVERIFY(timer.elapsed() < 1000);
    }
};

QTEST_GUILESS_MAIN(TestLoraTags)
#include "tst_LoraTags.moc"
