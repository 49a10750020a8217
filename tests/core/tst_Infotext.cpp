// SPDX-License-Identifier: Apache-2.0
#include "core/library/Infotext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace daguerre;

namespace {

ImageMetadata sample()
{
    ImageMetadata metadata;
    metadata.prompt = u"a (red:1.2) fox, <lora:ink:0.7>\nsecond prompt line"_s;
    metadata.negativePrompt = u"lowres, text"_s;
    metadata.steps = 20;
    metadata.sampler = u"DPM++ 2M"_s;
    metadata.scheduleType = u"Karras"_s;
    metadata.guidance = 7;
    metadata.seed = 965400086;
    metadata.size = QSize(512, 768);
    metadata.modelHash = u"6ce0161689"_s;
    metadata.model = u"v1-5-pruned-emaonly"_s;
    metadata.clipSkip = 2;
    metadata.extra
        = {{u"Hires upscale"_s, u"2"_s}, {u"Pad conds"_s, u"True"_s}, {u"Lora hashes"_s, u"ink: 8c2d1f0a77be"_s}};
    return metadata;
}

/// What comes back when `metadata` is written and read.
ImageMetadata expectedFrom(ImageMetadata metadata)
{
    metadata.raw = formatInfotext(metadata);
    metadata.rng = u"CPU"_s;
    metadata.version = u"Daguerre "_s + QStringLiteral(DAGUERRE_VERSION);
    return metadata;
}

QString valueOf(const ImageMetadata& metadata, const QString& key)
{
    for (const auto& pair : metadata.extra)
        if (pair.first == key)
            return pair.second;
    return {};
}

} // namespace

class InfotextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesAutomatic1111sLayout()
    {
        QCOMPARE(formatInfotext(sample()),
            u"a (red:1.2) fox, <lora:ink:0.7>\nsecond prompt line\nNegative prompt: lowres, text\n"
            "Steps: 20, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 7, Seed: 965400086, Size: 512x768, "
            "Model hash: 6ce0161689, Model: v1-5-pruned-emaonly, Clip skip: 2, RNG: CPU, Hires upscale: 2, Pad conds: "
            "True, "
            "Lora hashes: \"ink: 8c2d1f0a77be\", Version: Daguerre "_s
                + QStringLiteral(DAGUERRE_VERSION));
    }

    void writesKeysInTheirOrder()
    {
        ImageMetadata metadata;
        metadata.extra = {{u"Own key"_s, u"1"_s}, {u"Pad conds"_s, u"True"_s}, {u"Denoising strength"_s, u"0.5"_s},
            {u"Seed"_s, u"the field's own"_s}, {u"a:b"_s, u"no key"_s}, {u"Tiling"_s, u"Tiling"_s},
            {u"Postprocess upscale by"_s, u"4"_s}, {u"Postprocess upscaler"_s, u"Crisp 4x"_s}};
        metadata.steps = 1;
        QVERIFY(formatInfotext(metadata).startsWith(
            "Steps: 1, Denoising strength: 0.5, RNG: CPU, Tiling, Pad conds: True, Postprocess upscaler: Crisp 4x, "
            "Postprocess upscale by: 4, Own key: 1, Version: "_L1));
    }

    void comesBack_data()
    {
        QTest::addColumn<QString>("prompt");
        QTest::addColumn<QString>("negative");
        const auto add = [](const char* name, const QString& prompt, const QString& negative) {
            QTest::newRow(name) << prompt << negative;
        };
        add("plain", u"a cat"_s, u"a dog"_s);
        add("both empty", {}, {});
        add("prompt empty", {}, u"a dog"_s);
        add("last line like settings", u"a cat\nSteps: 5, Sampler: X, Seed: 1, Size: 8x8"_s, {});
        add("negative like settings", u"a cat"_s, u"x\nSteps: 5, Sampler: X, Seed: 1, Version: Daguerre 9"_s);
        add("only line like settings", u"Steps: 5, Sampler: X, Seed: 1, Size: 8x8"_s, u"dog"_s);
        add("one line", u"a cat.Negative prompt: dog.Steps: 20, Sampler: Euler a, CFG scale: 7, Seed: 5"_s, {});
        add("label in the prompt", u"a cat\nNegative prompt: not this\nmore"_s, u"dog"_s);
        add("label in the prompt, no negative", u"Negative prompt: not this"_s, {});
        add("indented label", u"  Negative prompt: not this\n Negative prompt:"_s, u" Negative prompt: x"_s);
        add("label in the negative", u"a"_s, u"Negative prompt: x\nNegative prompt: y\n Negative prompt: z"_s);
        add("line breaks around", u"\n\na cat\n\n"_s, u"\n\ndog\n\n"_s);
        add("only a line break", u"\n"_s, u"\n"_s);
        add("spaces around", u"  a cat \t\n  b "_s, u"  dog  "_s);
        add("dash", u"-a cat\n-b"_s, u"-dog"_s);
        add("Korean and emoji", u"빨간 사과 🍎👩‍👩‍👧"_s, u"é"_s);
        add("quotes", u"\"a\": \"b\\n\""_s, u"{\"x\": [1, 2]}"_s);
        add("long", QString(100'000, u'x'), QString(50'000, u'\n'));
    }

    void comesBack()
    {
        QFETCH(QString, prompt);
        QFETCH(QString, negative);
        ImageMetadata bare;
        bare.prompt = prompt;
        bare.negativePrompt = negative;
        QCOMPARE(parseInfotext(formatInfotext(bare)), expectedFrom(bare));
        ImageMetadata full = sample();
        full.prompt = prompt;
        full.negativePrompt = negative;
        QCOMPARE(parseInfotext(formatInfotext(full)), expectedFrom(full));
    }

    void wordsAsWrittenComeBack_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("text");
        QTest::newRow("word") << u"사과"_s << u"Written as: 사과, "_s;
        QTest::newRow("commas") << u"빨간 사과, 3D 이모지"_s << u"Written as: \"빨간 사과, 3D 이모지\", "_s;
        QTest::newRow("weights") << u"(사과:1.2)"_s << u"Written as: \"(사과:1.2)\", "_s;
        QTest::newRow("quotes and lines") << u"\"사과\"\n犬"_s << u"Written as: \"\\\"사과\\\"\\n犬\", "_s;
    }

    void wordsAsWrittenComeBack()
    {
        QFETCH(const QString, written);
        QFETCH(const QString, text);
        ImageMetadata metadata = sample();
        metadata.writtenPrompt = written;
        metadata.writtenNegativePrompt = u"Negative written as"_s; // as the key, which is then bare
        QVERIFY2(formatInfotext(metadata).contains(text), qPrintable(formatInfotext(metadata)));
        QCOMPARE(parseInfotext(formatInfotext(metadata)), expectedFrom(metadata));
    }

    void fieldsComeBack()
    {
        ImageMetadata metadata = sample();
        metadata.seed = std::numeric_limits<quint64>::max();
        metadata.guidance = 0.1 + 0.2;
        metadata.sampler = u"DPM++ 2M Karras"_s; // as it is, since this program has schedule types
        metadata.scheduleType.clear();
        metadata.model = u" a, b: \"c\"\n\\ "_s;
        metadata.extra
            = {{u"Hires prompt"_s, u"x\r\n\t\u0001\"y\", z: \\"_s}, {u"Same"_s, u"Same"_s}, {u"Empty"_s, u""_s},
                {u"Quoted"_s, u"\"q\""_s}, {u"Twice"_s, u"1"_s}, {u"Twice"_s, u"2"_s}, {u"모델 키"_s, u"값"_s}};
        QCOMPARE(parseInfotext(formatInfotext(metadata)), expectedFrom(metadata));
    }

    /// Prompts put together from the pieces that the layout is made of.
    void hostilePromptsComeBack()
    {
        const QStringList pieces {u"\n"_s, u" "_s, u"Negative prompt:"_s, u"Steps: 20"_s, u", Seed: 5"_s,
            u", Sampler: X"_s, u"a"_s, u"\""_s, u"."_s, u"-"_s, u"Version: Daguerre 1"_s, u":"_s,
            u"Guidance Scale: 1"_s};
        QRandomGenerator random(1);
        const auto hostile = [&] {
            QString text;
            for (int i = random.bounded(12); i > 0; --i)
                text += pieces[random.bounded(int(pieces.size()))];
            return text;
        };
        for (int i = 0; i < 20'000; ++i) {
            ImageMetadata metadata;
            metadata.prompt = hostile();
            metadata.negativePrompt = hostile();
            metadata.sampler = hostile();
            metadata.extra = {{u"Own key"_s, hostile()}};
            QCOMPARE(parseInfotext(formatInfotext(metadata)), expectedFrom(metadata));
        }
    }

    void normalizesWhatTextsCantHold()
    {
        ImageMetadata metadata;
        metadata.prompt = u"a\r\nb\rc"_s + QChar(u'\0');
        QCOMPARE(parseInfotext(formatInfotext(metadata)).prompt, u"a\nb\nc"_s);
        metadata.guidance = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(!formatInfotext(metadata).contains("CFG"_L1));
    }

    void readsAutomatic1111sExample()
    {
        const ImageMetadata metadata = parseInfotext(
            u"a (red:1.2) fox, <lora:ink:0.7>\nsecond prompt line\nNegative prompt: lowres, text\n"
            "Steps: 20, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 7, Seed: 965400086, Size: 512x768, "
            "Model hash: 6ce0161689, Model: v1-5-pruned-emaonly, Denoising strength: 0.5, Clip skip: 2, RNG: CPU, "
            "Hires upscale: 2, Hires upscaler: Latent, Lora hashes: \"ink: 8c2d1f0a77be\", Version: v1.10.1"_s);
        QCOMPARE(metadata.prompt, u"a (red:1.2) fox, <lora:ink:0.7>\nsecond prompt line"_s);
        QCOMPARE(metadata.negativePrompt, u"lowres, text"_s);
        QCOMPARE(metadata.steps, 20);
        QCOMPARE(metadata.sampler, u"DPM++ 2M"_s);
        QCOMPARE(metadata.scheduleType, u"Karras"_s);
        QCOMPARE(metadata.guidance, 7.0);
        QCOMPARE(metadata.seed, quint64(965400086));
        QCOMPARE(metadata.size, QSize(512, 768));
        QCOMPARE(metadata.modelHash, u"6ce0161689"_s);
        QCOMPARE(metadata.model, u"v1-5-pruned-emaonly"_s);
        QCOMPARE(metadata.clipSkip, 2);
        QCOMPARE(metadata.rng, u"CPU"_s);
        QCOMPARE(metadata.version, u"v1.10.1"_s);
        const QList<std::pair<QString, QString>> extra {{u"Denoising strength"_s, u"0.5"_s},
            {u"Hires upscale"_s, u"2"_s}, {u"Hires upscaler"_s, u"Latent"_s},
            {u"Lora hashes"_s, u"ink: 8c2d1f0a77be"_s}};
        QCOMPARE(metadata.extra, extra);
        QVERIFY(metadata.notes.isEmpty());
    }

    void readsTextsWithPartsMissing()
    {
        const QString settings = u"Steps: 20, Sampler: Euler a, CFG scale: 7, Seed: 4294967295, Size: 512x768"_s;
        ImageMetadata metadata = parseInfotext(settings);
        QCOMPARE(metadata.prompt, QString());
        QCOMPARE(metadata.steps, 20);
        QCOMPARE(metadata.sampler, u"Euler a"_s);
        QCOMPARE(metadata.guidance, 7.0);
        QCOMPARE(metadata.seed, quint64(4294967295));
        QCOMPARE(metadata.size, QSize(512, 768));
        metadata = parseInfotext(u"Negative prompt: x\n"_s + settings);
        QCOMPARE(metadata.prompt, QString());
        QCOMPARE(metadata.negativePrompt, u"x"_s);
        QCOMPARE(metadata.steps, 20);
        metadata = parseInfotext(u"a cat\nNegative prompt: dog, bad"_s);
        QCOMPARE(metadata.prompt, u"a cat"_s);
        QCOMPARE(metadata.negativePrompt, u"dog, bad"_s);
        QVERIFY(!metadata.steps && !metadata.seed && metadata.extra.isEmpty());
        metadata = parseInfotext(u"a cat\nSteps: abc, Sampler: Euler a, Seed: 5, Size: 1x1"_s);
        QCOMPARE(metadata.prompt, u"a cat"_s);
        QVERIFY(!metadata.steps);
        QCOMPARE(metadata.seed, quint64(5));
        QCOMPARE(metadata.size, QSize(1, 1));
        QCOMPARE(metadata.notes.size(), 1);
        QCOMPARE(parseInfotext({}), ImageMetadata());
    }

    void readsAnyLineEnd()
    {
        const QString text = u"a cat\nb\nNegative prompt: dog\nbad\nSteps: 20, Sampler: Euler a, Seed: 5, Size: 8x8"_s;
        ImageMetadata expected = parseInfotext(text);
        for (const QString& end : {u"\n"_s, u"\r\n"_s, u"\r"_s}) {
            for (const QString& last : {QString(), end, QString(end + end + u' ' + end)}) {
                expected.raw = QString(text).replace(u"\n"_s, end) + last;
                QCOMPARE(parseInfotext(expected.raw), expected);
            }
        }
    }

    void readsQuotedValues()
    {
        const ImageMetadata metadata
            = parseInfotext(u"p\nSteps: 25, CFG scale: 7, Seed: 3, "
                            "Template: \"a, __time__\\nb: \\\"q\\\"\", ADetailer prompt: \"eyes, \", "
                            "Model: \"x: y, z\", Version: v1.6.0"_s);
        QCOMPARE(metadata.prompt, u"p"_s);
        QCOMPARE(metadata.steps, 25);
        QCOMPARE(metadata.seed, quint64(3));
        QCOMPARE(valueOf(metadata, u"Template"_s), u"a, __time__\nb: \"q\""_s);
        QCOMPARE(valueOf(metadata, u"ADetailer prompt"_s), u"eyes, "_s);
        QCOMPARE(metadata.model, u"x: y, z"_s);
        QCOMPARE(metadata.version, u"v1.6.0"_s);
    }

    void readsLinesAfterTheSettings()
    {
        const ImageMetadata metadata
            = parseInfotext(u"p\nSteps: 40, Sampler: Euler, CFG scale: 7, Seed: 9, Size: 8x8\nTemplate: p\nq\nr"_s);
        QCOMPARE(metadata.prompt, u"p"_s);
        QCOMPARE(metadata.negativePrompt, QString());
        QCOMPARE(metadata.steps, 40);
        QCOMPARE(metadata.size, QSize(8, 8));
        QCOMPARE(valueOf(metadata, u"Template"_s), u"p\nq\nr"_s);
        QCOMPARE(metadata.notes.size(), 1);
    }

    void readsTextsOnOneLine()
    {
        const ImageMetadata metadata = parseInfotext(
            u"a cat.Negative prompt: dog.Steps: 20, Sampler: Euler a, CFG scale: 7, Seed: 5, Size: 64x64"_s);
        QCOMPARE(metadata.prompt, u"a cat"_s);
        QCOMPARE(metadata.negativePrompt, u"dog"_s);
        QCOMPARE(metadata.steps, 20);
        QCOMPARE(metadata.sampler, u"Euler a"_s);
        QCOMPARE(metadata.seed, quint64(5));
        QCOMPARE(metadata.size, QSize(64, 64));
    }

    void readsDrawThings()
    {
        const ImageMetadata metadata = parseInfotext(
            u"a cat\n-dog, (bad)\nSteps: 10, Sampler: DDIM, Guidance Scale: 10.0, Seed: 7, Size: 64x64, Strength: 1.0"_s);
        QCOMPARE(metadata.prompt, u"a cat"_s);
        QCOMPARE(metadata.negativePrompt, u"dog, (bad)"_s);
        QCOMPARE(metadata.guidance, 10.0);
        QCOMPARE(metadata.seed, quint64(7));
        QCOMPARE(valueOf(metadata, u"Strength"_s), u"1.0"_s);
    }

    void splitsLegacySamplers_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("sampler");
        QTest::addColumn<QString>("scheduleType");
        QTest::newRow("Karras") << u"DPM++ 2M Karras"_s << u"DPM++ 2M"_s << u"Karras"_s;
        QTest::newRow("SDE Exponential") << u"DPM++ 2M SDE Exponential"_s << u"DPM++ 2M SDE"_s << u"Exponential"_s;
        QTest::newRow("none") << u"Euler a"_s << u"Euler a"_s << QString();
        QTest::newRow("stated") << u"X Karras, Schedule type: Simple"_s << u"X Karras"_s << u"Simple"_s;
        QTest::newRow("automatic") << u"X Karras, Schedule type: Automatic"_s << u"X"_s << u"Karras"_s;
    }

    void splitsLegacySamplers()
    {
        QFETCH(QString, written);
        const ImageMetadata metadata = parseInfotext(u"Steps: 20, Seed: 1, Sampler: "_s + written);
        QTEST(metadata.sampler, "sampler");
        QTEST(metadata.scheduleType, "scheduleType");
    }

    void keepsTextThatIsNoSettings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("pairs of no known key") << u"a cat\nstyle: oil, mood: calm, light: low"_s;
        QTest::newRow("two pairs") << u"a cat\nSeed: 5, Size: 8x8"_s;
        QTest::newRow("word") << u"steps"_s;
        QTest::newRow("JSON") << u"{\"Steps\": 20, \"Seed\": 5, \"Size\": \"8x8\"}"_s;
    }

    void keepsTextThatIsNoSettings()
    {
        QFETCH(QString, text);
        const ImageMetadata metadata = parseInfotext(text);
        QCOMPARE(metadata.prompt, text);
        QCOMPARE(metadata.raw, text);
        QVERIFY(metadata.extra.isEmpty() && !metadata.seed);
    }

    void oneBadValueCostsOnlyItself()
    {
        const ImageMetadata metadata = parseInfotext(
            u"Steps: 20, Sampler: Undefined, CFG scale: nan, Seed: -1, Size: 0x0, Clip skip: 0, Version: , x: y, Model: \"a"_s);
        QCOMPARE(metadata.steps, 20);
        QVERIFY(!metadata.guidance && !metadata.seed);
        QVERIFY(metadata.size.isEmpty());
        QCOMPARE(metadata.clipSkip, 1);
        QCOMPARE(metadata.model, u"\"a"_s);
        QCOMPARE(metadata.notes.size(), 5); // guidance, seed, size, clip skip, and a key of one character
    }

    /// Time that grows with the square of the length would be minutes here.
    void readsLongTextsInTime()
    {
        for (const QString& piece : {u"Steps: \""_s, u"Steps: 2, a: \"b\"c,"_s, u"\nSteps: 20, a"_s, u" x Steps: 20"_s,
                 u"----- "_s, u"\n Negative prompt"_s, u"\\\": "_s}) {
            const ImageMetadata metadata = parseInfotext(piece.repeated(300'000));
            QVERIFY(!metadata.raw.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(InfotextTest)
#include "tst_Infotext.moc"
