// SPDX-License-Identifier: Apache-2.0
#include "CheckpointBuilder.h"
#include "core/checkpoint/CheckpointFile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <algorithm>
#include <sys/resource.h>

using namespace daguerre;
using namespace Qt::StringLiterals;

namespace {

CheckpointFile parse(const QByteArray& contents)
{
    return CheckpointFile::fromBytes(bytesOf(contents), "m.safetensors");
}

/// One F32 tensor `t` whose description is given.
QByteArray oneTensor(
    const QByteArray& shape, const QByteArray& offsets, qsizetype dataBytes = 4, const QByteArray& dtype = "F32")
{
    return safetensorsBytes(
        "{\"t\":{\"dtype\":\"" + dtype + "\",\"shape\":" + shape + ",\"data_offsets\":" + offsets + "}}", dataBytes);
}

QByteArray twoTensors(
    const QByteArray& first, const QByteArray& second, qsizetype dataBytes, const QByteArray& names = "tu")
{
    return safetensorsBytes("{\"" + names.left(1) + "\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":" + first
            + "},\"" + names.right(1) + "\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":" + second + "}}",
        dataBytes);
}

QByteArray withMetadata(const QByteArray& metadata, const QByteArray& padding = {})
{
    return safetensorsBytes(
        "{\"__metadata__\":" + metadata + ",\"t\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}" + padding,
        4);
}

long peakKibibytes()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

QByteArray fileOf(const char* path)
{
    QFile file(QString::fromUtf8(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSafetensorsHeader final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesOtherContents_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const QByteArray& contents, const QByteArray& expected) {
            QTest::newRow(name) << contents << expected;
        };
        row("01 LFS pointer",
            "version https://git-lfs.github.com/spec/v1\noid sha256:" + QByteArray(64, '0') + "\nsize 4265146304\n",
            "Git LFS pointer");
        row("01 web page", "<!DOCTYPE html><html><title>Log in</title></html>", "web page");
        row("01 web page after a mark", "\xEF\xBB\xBF\n <html lang=en>", "web page");
        row("01 XML answer", "<?xml version=\"1.0\"?><Error>AccessDenied</Error>", "web page");
        const QByteArray mini = fileOf(MINI_MODEL);
        const auto needed = 8 + qFromLittleEndian<quint64>(mini.constData());
        row("01 cut in the header", mini.left(1000),
            "cut short: " + QByteArray::number(needed) + " bytes needed, 1000 there");
        row("01 cut in the data", fileOf(CHECKPOINT_DATA "/golden.safetensors").chopped(1),
            "488 bytes needed, 487 there");
        row("01 cut after the length", fileOf(MINI_MODEL).left(8), "cut short");
        row("01 cut in the length", fileOf(MINI_MODEL).left(5), "cut short (5 bytes)");
        row("01 empty", "", "is empty");
        row("01 zeros", QByteArray(4096, '\0'), "begins with zeros");
        row("JSON answer", "{\"error\": \"Unauthorized\"}", "JSON");
        row("zip", QByteArray("PK\x03\x04\x00\x00\x08\x08\x00\x00", 10) + "archive/data.pkl", "zip archive");
        row("pickle", "\x80\x02}q\x01(X\x05\x00\x00\x00model", "pickle");
        row("old pickle", "cos\nsystem\n(S'touch pwned'\ntR.", "asks Python for \"os.system\"");
        row("GGUF", QByteArray("GGUF\x03\x00\x00\x00\x00\x00", 10), "GGUF");
        row("something else", "\x89PNG\r\n\x1a\n and so on", "not a safetensors file");
    }

    void refusesOtherContents()
    {
        QFETCH(QByteArray, contents);
        QFETCH(QByteArray, expected);
        const auto before = peakKibibytes();
        const auto error = errorOf([&] { parse(contents); });
        QVERIFY(error);
        QVERIFY2(says(error, expected.toStdString()), error->what());
        QCOMPARE(error->kind, ErrorKind::Model);
        QCOMPARE(error->subject, "m.safetensors");
        QVERIFY(!error->remedy.empty());
        QVERIFY(peakKibibytes() - before < 16 * 1024);
    }

    void refusesWrongEntries_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const QByteArray& contents, const char* field, const char* expected) {
            QTest::newRow(name) << contents << QByteArray(field) << QByteArray(expected);
        };
        row("02a", oneTensor("[1000,1000]", "[0,4]"), "data_offsets", "shape [1000, 1000] of F32 takes 4000000");
        row("02b", oneTensor("[1000,1000]", "[0,4000000]"), "data_offsets",
            "cut short: 4000076 bytes needed, 80 there");
        row("02c", oneTensor("[1]", "[4,0]"), "data_offsets", "before they begin");
        row("02d", oneTensor("[4294967296,4294967296]", "[0,0]", 0), "shape", "larger than any file");
        row("02d with a zero", oneTensor("[0,4294967296,4294967296]", "[0,0]", 0), "shape", "larger than any file");
        row("02d one size", oneTensor("[9223372036854775808]", "[0,4]"), "shape", "more than any file has");
        row("02e", twoTensors("[0,4]", "[0,4]", 4), "data_offsets", "overlap those of \"t\"");
        row("02e in part", twoTensors("[0,4]", "[2,6]", 6), "data_offsets", "overlap");
        row("02f negative", oneTensor("[1]", "[-4,0]"), "data_offsets", "hold -4");
        row("02f fraction", oneTensor("[1]", "[0.5,4]"), "data_offsets", "hold 0.5");
        row("02f text", oneTensor("[1]", "[\"0\",4]"), "data_offsets", "hold \"0\"");
        row("02f three", oneTensor("[1]", "[0,4,8]"), "data_offsets", "more than two");
        row("02f one", oneTensor("[1]", "[4]"), "data_offsets", "must be two numbers");
        row("02f list", oneTensor("[1]", "[[0],4]"), "data_offsets", "hold a list");
        row("02f beyond 64 bits", oneTensor("[1]", "[0,18446744073709551620]"), "data_offsets",
            "hold 18446744073709551620");
        row("02f not a list", oneTensor("[1]", "4"), "data_offsets", "wrong type");
        row("02g", twoTensors("[0,4]", "[8,12]", 12, "ut"), "data_offsets", "a hole of 4 bytes");
        row("02g at the start", oneTensor("[1]", "[4,8]", 8), "data_offsets", "a hole of 4 bytes");
        row("shape negative", oneTensor("[-1]", "[0,4]"), "shape", "holds -1");
        row("shape missing", safetensorsBytes("{\"t\":{\"dtype\":\"F32\",\"data_offsets\":[0,4]}}", 4), "shape",
            "is missing");
        row("shape too long", oneTensor("[" + QByteArray("1,").repeated(64) + "1]", "[0,4]"), "shape", "more than 64");
        row("dtype unknown", oneTensor("[1]", "[0,4]", 4, "F33"), "dtype", "\"F33\" is not one");
        row("dtype below a byte", oneTensor("[8]", "[0,4]", 4, "F4"), "dtype", "\"F4\" is not supported yet");
        row("dtype twice",
            safetensorsBytes("{\"t\":{\"dtype\":\"F32\",\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", 4),
            "dtype", "given twice");
        row("dtype not a text", safetensorsBytes("{\"t\":{\"dtype\":7,\"shape\":[1],\"data_offsets\":[0,4]}}", 4),
            "dtype", "is 7");
        row("not an object", safetensorsBytes("{\"t\":7}", 0), "t", "not described by an object");
        row("03f", twoTensors("[0,4]", "[4,8]", 8, "tt"), "name", "the name is given twice");
    }

    void refusesWrongEntries()
    {
        QFETCH(QByteArray, contents);
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, expected);
        const auto before = peakKibibytes();
        const auto error = errorOf([&] { parse(contents); });
        QVERIFY(error);
        QVERIFY2(says(error, "tensor \"t\"") || says(error, "tensor \"u\""), error->what());
        QVERIFY2(says(error, field.toStdString()), error->what());
        QVERIFY2(says(error, expected.toStdString()), error->what());
        QCOMPARE(error->kind, ErrorKind::Model);
        QVERIFY(peakKibibytes() - before < 16 * 1024);
    }

    void refusesWrongFiles_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("03g") << oneTensor("[1]", "[0,4]", 6) << "2 bytes follow the last tensor"_ba;
        QTest::newRow("03h") << safetensorsBytes("{\"__metadata__\":{\"a\":\"b\"}}", 0) << "no tensors"_ba;
        QTest::newRow("no entries") << safetensorsBytes("{}", 0) << "no tensors"_ba;
        QTest::newRow("metadata twice") << safetensorsBytes("{\"__metadata__\":{},\"__metadata__\":{}}", 0)
                                        << "\"__metadata__\" is given twice"_ba;
        QTest::newRow("cut JSON") << safetensorsBytes("{\"t\":{\"dtype\":", 0) << "not valid JSON at byte"_ba;
        QTest::newRow("text after JSON") << safetensorsBytes("{}x", 0) << "not valid JSON at byte 3"_ba;
        QTest::newRow("not UTF-8") << safetensorsBytes("{\"\xFF\":{}}", 0) << "not valid JSON"_ba;
        QTest::newRow("deep") << safetensorsBytes("{\"a\":{\"x\":" + QByteArray(1'000'000, '['), 0)
                              << "not valid JSON"_ba;
        auto tooLong = oneTensor("[1]", "[0,4]");
        qToLittleEndian<quint64>(100'000'001, tooLong.data());
        QTest::newRow("header over the limit") << tooLong << "claims 100000001 bytes"_ba;
        qToLittleEndian<quint64>(~quint64(0), tooLong.data());
        QTest::newRow("header of all ones") << tooLong << "claims 18446744073709551615 bytes"_ba;
        qToLittleEndian<quint64>(99'000'000, tooLong.data());
        QTest::newRow("header beyond the file") << tooLong << "99000008 bytes needed"_ba;
    }

    void refusesWrongFiles()
    {
        QFETCH(QByteArray, contents);
        QFETCH(QByteArray, expected);
        const auto before = peakKibibytes();
        const auto error = errorOf([&] { parse(contents); });
        QVERIFY(error);
        QVERIFY2(says(error, expected.toStdString()), error->what());
        QVERIFY(peakKibibytes() - before < 16 * 1024);
    }

    void loadsOddFiles_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::addColumn<int>("notes");
        QTest::newRow("03a") << withMetadata("{}") << 0;
        QTest::newRow("03b") << twoTensors("[4,8]", "[0,4]", 8) << 0;
        QTest::newRow("03c") << oneTensor("[]", "[0,4]") << 0;
        QTest::newRow("03d") << oneTensor("[0]", "[0,0]", 0) << 0;
        QTest::newRow("03e") << withMetadata("{}", "     ") << 0;
        QTest::newRow("03i") << withMetadata("{\"n\":0}") << 1;
        QTest::newRow("03j") << withMetadata("{}", QByteArray(5, '\0')) << 1;
        QTest::newRow("metadata null") << withMetadata("null") << 1;
        QTest::newRow("metadata of lists and objects")
            << withMetadata("{\"a\":[1,[2,{}]],\"b\":{\"c\":{\"d\":[]}}}") << 1;
        QTest::newRow("metadata key twice") << withMetadata("{\"a\":\"1\",\"a\":\"2\"}") << 1;
        QTest::newRow("unknown field") << safetensorsBytes(
            "{\"t\":{\"x\":{\"y\":[1]},\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", 4)
                                       << 1;
        QTest::newRow("empty tensors beside others") << safetensorsBytes(
            "{\"t\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[0,4]},\"a\":{\"dtype\":\"U8\",\"shape\":[0],"
            "\"data_offsets\":[4,4]},"
            "\"z\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]}}",
            4) << 0;
    }

    void loadsOddFiles()
    {
        QFETCH(QByteArray, contents);
        QFETCH(int, notes);
        const auto file = parse(contents);
        QVERIFY(file.find("t"));
        QCOMPARE(file.data(*file.find("t")).size(), file.find("t")->byteCount);
        QCOMPARE(file.notes().size(), std::size_t(notes));
        QVERIFY(!file.find("absent"));
    }

    void keepsMetadata()
    {
        const auto contents = withMetadata("{\"n\":0,\"f\":1.5e3,\"b\":true,\"t\":\"\\u732b\",\"list\":[1]}");
        const std::map<std::string, std::string> expected {{"n", "0"}, {"f", "1.5e3"}, {"b", "true"}, {"t", "猫"}};
        QVERIFY(parse(contents).metadata() == expected);
        QVERIFY(parse(withMetadata("{\"a\":\"1\",\"a\":\"2\"}")).metadata().at("a") == "2");
    }

    void boundsMetadata()
    {
        QByteArray metadata = "{";
        for (int i = 0; i < 20'000; ++i)
            metadata += "\"" + QByteArray::number(i) + "\":\"x\",";
        const auto contents = withMetadata(metadata.chopped(1) + "}");
        QCOMPARE(parse(contents).metadata().size(), std::size_t(10'000));
        QCOMPARE(parse(contents).notes().size(), std::size_t(1));
    }

    void messagesStayReadable()
    {
        const auto error
            = errorOf([] { parse(safetensorsBytes("{\"" + QByteArray("a\\n\u00e9").repeated(9000) + "\":1}", 0)); });
        QVERIFY(error);
        QVERIFY(error->problem.size() < 400);
        QVERIFY(error->problem.find('\n') == std::string::npos);
        QVERIFY(QString::fromStdString(error->problem).toStdString() == error->problem); // still UTF-8 where it was cut
    }

    void answersMillionTensorsQuickly()
    {
        QByteArray header = "{";
        for (int i = 0; i < 1'000'000; ++i)
            header += "\"t" + QByteArray::number(i) + "\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]},";
        header = header.chopped(1) + "}";
        const auto contents = safetensorsBytes(header, 0);
        header.clear();
        const auto before = peakKibibytes();
        QElapsedTimer timer;
        timer.start();
        const auto error = errorOf([&] { parse(contents); });
        QVERIFY(says(error, "more than 100000 tensors"));
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(peakKibibytes() - before < 64 * 1024);
    }

    void readsMini()
    {
        QElapsedTimer timer;
        timer.start();
        const CheckpointFile file {std::filesystem::path(MINI_MODEL)};
        qInfo("open and check: %.2f ms", timer.nsecsElapsed() / 1e6);
        QCOMPARE(file.tensors().size(), std::size_t(582));
        QVERIFY(file.notes().empty());
        QCOMPARE(file.metadata().at("modelspec.architecture"), "daguerre-mini");
        const auto* table = file.find("cond_stage_model.transformer.text_model.embeddings.token_embedding.weight");
        QVERIFY(table);
        QVERIFY((table->shape == std::vector<std::int64_t> {49408, 192}));
        QCOMPARE(table->dtype, DType::F16);
        QCOMPARE(file.data(*table).size(), std::size_t(49408 * 192 * 2));
        QCOMPARE(file.mapping()->bytes().data() + table->offset, file.data(*table).data());
        QVERIFY(std::ranges::is_sorted(file.tensors(), {}, &TensorInfo::name));
        QCOMPARE(file.table().withPrefix("first_stage_model.quant_conv.").size(), std::size_t(2));
    }

    void readsGolden()
    {
        const CheckpointFile file {std::filesystem::path(CHECKPOINT_DATA "/golden.safetensors")};
        QCOMPARE(file.tensors().size(), std::size_t(5));
        QCOMPARE(file.metadata().at("prompt"), "a \"cat\", 猫");
        const auto* noise = file.find("noise");
        QVERIFY(noise && noise->shape == std::vector<std::int64_t>({1, 4, 2, 3}));
        for (int i = 0; i < 24; ++i)
            QCOMPARE(qFromLittleEndian<float>(file.data(*noise).data() + 4 * i), float(i) / 8);
        QVERIFY(file.find("é \"quoted\"") && file.find("scalar")->shape.empty() && file.find("empty")->byteCount == 0);
    }

    void namesAndEndingsDoNotMatter()
    {
        QTemporaryDir folder;
        for (const auto& name : {"m.ckpt"_L1, "\uBAA8\uB378 \u00e9.safetensors"_L1, "sdxl-768-v-inpainting"_L1}) {
            const auto path = folder.filePath(name);
            QVERIFY(QFile::copy(QStringLiteral(CHECKPOINT_DATA "/golden.safetensors"), path));
            QCOMPARE(CheckpointFile(path.toStdString()).tensors().size(), std::size_t(5));
        }
    }

    void tensorsKeepTheFile()
    {
        std::shared_ptr<const MappedFile> mapping;
        std::span<const std::byte> data;
        {
            const CheckpointFile file {std::filesystem::path(CHECKPOINT_DATA "/golden.safetensors")};
            mapping = file.mapping();
            data = file.data(*file.find("scalar"));
        }
        QCOMPARE(qFromLittleEndian<float>(data.data()), 0.5f);
        QVERIFY(mapping->intact());
    }
};

QTEST_GUILESS_MAIN(TestSafetensorsHeader)
#include "tst_SafetensorsHeader.moc"
