// SPDX-License-Identifier: Apache-2.0
#include "tests/app/CommandLineTest.h"

using namespace daguerre;
using namespace daguerre::test;

class TestCommandLineRefusals final : public CommandLineTest {
    Q_OBJECT

private Q_SLOTS:
    void refusesWithOneLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QStringList>("mentions");
        const auto row = [](const char* name, const QStringList& arguments, int exitCode, const QStringList& mentions) {
            QTest::newRow(name) << arguments << exitCode << mentions;
        };
        const auto with = [](const char* option, const char* value) {
            return quick({QString::fromUtf8(option), QString::fromUtf8(value)});
        };
        row("unknown option", with("--frobnicate", "1"), 2, {QStringLiteral("frobnicate")});
        row("no prompt", {QStringLiteral("generate")}, 2, {QStringLiteral("--prompt")});
        row("stray word", quick({QStringLiteral("apple")}), 2, {QStringLiteral("apple")});
        row("sampler", with("--sampler", "heun"), 2, {QStringLiteral("heun"), QStringLiteral("euler_a")});
        row("schedule", with("--schedule", "x"), 2, {QStringLiteral("karras")});
        row("upscale", with("--upscale", "8x"), 2, {QStringLiteral("8x"), QStringLiteral("crisp4x")});
        row("upscaled too large", with("--upscale", "crisp4x") + QStringList {QStringLiteral("--width=4096")}, 2,
            {QStringLiteral("upscale"), QStringLiteral("2048 x 2048")});
        row("width 130", with("--width", "130"), 2,
            {QStringLiteral("width"), QStringLiteral("128"), QStringLiteral("136")});
        row("width 8", with("--width", "8"), 2, {QStringLiteral("64")});
        row("height 100000", with("--height", "100000"), 2, {QStringLiteral("height")});
        row("steps 0", with("--steps", "0"), 2, {QStringLiteral("steps")});
        row("steps text", with("--steps", "many"), 2, {QStringLiteral("many")});
        row("guidance", with("--guidance", "nan"), 2, {QStringLiteral("guidance")});
        row("seed too large", with("--seed", "18446744073709551616"), 2, {QStringLiteral("18446744073709551616")});
        row("seed -2", with("--seed", "-2"), 2, {QStringLiteral("-2")});
        row("count 0", with("--count", "0"), 2, {QStringLiteral("images")});
        row("threads", with("--threads", "0"), 2, {QStringLiteral("threads")});
        row("device", with("--device", "tpu"), 2, {QStringLiteral("tpu")});
        row("dtype", with("--dtype", "int8"), 2, {QStringLiteral("int8")});
        row("output type", with("--output", "x.jpg"), 2, {QStringLiteral(".png")});
        row("no such model", with("--model", "none.safetensors"), 3, {QStringLiteral("none.safetensors")});
        row("no such VAE", with("--vae", "none.safetensors"), 3, {QStringLiteral("none.safetensors")});
        row("prediction", with("--prediction", "sample"), 2,
            {QStringLiteral("sample"), QStringLiteral("epsilon or v")});
        row("inspect nothing", {QStringLiteral("inspect")}, 2, {QStringLiteral("inspect")});
        row("inspect missing", {QStringLiteral("inspect"), QStringLiteral("none.safetensors")}, 3,
            {QStringLiteral("none")});
        row("output folder missing", with("--output", "/nowhere/x/apple.png"), 5, {QStringLiteral("/nowhere/x")});
        row("output in a device", with("--output", "/dev/null/"), 5, {QStringLiteral("/dev/null")});
    }
    void refusesWithOneLine()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QStringList, mentions);
        const Run refused = run(arguments);
        QCOMPARE(refused.exitCode, exitCode);
        QVERIFY2(refused.err.count(u'\n') == 1, qPrintable(refused.err));
        for (const QString& mention : mentions)
            QVERIFY2(refused.err.contains(mention), qPrintable(refused.err));
        QCOMPARE(entries(), QStringList());
    }

    void refusesBadModels_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::addColumn<QString>("mention");
        QTest::newRow("empty") << QByteArray() << "empty";
        QTest::newRow("lfs") << QByteArray("version https://git-lfs.github.com/spec/v1\noid sha256:")
                + QByteArray(64, '0') + QByteArray("\nsize 4265146304\n")
                             << "LFS";
        QTest::newRow("web page") << QByteArray("<!DOCTYPE html><html><body>404</body></html>") << "web page";
        QTest::newRow("header bomb") << QByteArray::fromHex("ffffffffffffff7f") + QByteArray("{}") << "";
        QByteArray random(4096, '\0');
        for (int i = 0; i < random.size(); ++i)
            random[i] = char((i * 2654435761U) >> 13);
        QTest::newRow("random") << random << "";
        QFile mini(QFINDTESTDATA("../../resources/models/mini/mini.safetensors"));
        QVERIFY(mini.open(QIODevice::ReadOnly));
        QTest::newRow("truncated") << mini.read(200'000) << "";
    }
    void refusesBadModels()
    {
        QFETCH(QByteArray, contents);
        QFETCH(QString, mention);
        const QString model = write("bad.safetensors", contents);
        const Run refused = run(quick({QStringLiteral("--model"), model}));
        QCOMPARE(refused.exitCode, 3);
        QVERIFY2(refused.err.count(u'\n') == 1 && refused.err.contains(model) && refused.err.contains(mention),
            qPrintable(refused.err));
        QCOMPARE(entries(), QStringList {QStringLiteral("bad.safetensors")});
    }

    void leavesNothingHalfWritten()
    {
        const Run full = run(
            quick({QStringLiteral("--output"), path("apple.png")}), QStringLiteral("ulimit -f 1; exec \"$0\" \"$@\""));
        QCOMPARE(full.exitCode, 5);
        QVERIFY2(full.err.contains(QStringLiteral("apple.png")) || full.err.contains(m_folder->path()),
            qPrintable(full.err));
        QCOMPARE(entries(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestCommandLineRefusals)
#include "tst_CommandLineRefusals.moc"
