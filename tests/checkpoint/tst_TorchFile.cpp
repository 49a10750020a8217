// SPDX-License-Identifier: Apache-2.0
#include "CheckpointBuilder.h"
#include "core/checkpoint/CheckpointFile.h"
#include "core/checkpoint/pickle/PickleMachine.h"

#include <QFile>
#include <QTest>


using namespace daguerre;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentsOf(const QString& name)
{
    QFile file(QStringLiteral(CHECKPOINT_DATA "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

CheckpointFile open(const QString& name)
{
    return CheckpointFile(std::filesystem::path(CHECKPOINT_DATA) / name.toStdString());
}

/// A tensor's elements in row-major order, whatever its strides.
QByteArray elements(const CheckpointFile& file, const TensorInfo& tensor)
{
    const auto data = file.data(tensor);
    if (tensor.strides.empty())
        return {reinterpret_cast<const char*>(data.data()), qsizetype(data.size())};
    const auto bytes = elementBytes(tensor.dtype);
    QByteArray found;
    for (std::int64_t row = 0; row < tensor.shape.at(0); ++row)
        for (std::int64_t column = 0; column < tensor.shape.at(1); ++column) {
            const auto element = row * tensor.strides.at(0) + column * tensor.strides.at(1);
            found.append(reinterpret_cast<const char*>(data.data()) + std::size_t(element) * bytes, qsizetype(bytes));
        }
    return found;
}

std::optional<Error> pickleError(const QByteArray& pickle)
{
    return errorOf([&] { readPickle(bytesOf(pickle), "m.ckpt"); });
}

} // namespace

class TestTorchFile final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTorchSaves_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("zip") << u"torch_zip.ckpt"_s;
        QTest::newRow("legacy") << u"torch_legacy.ckpt"_s;
    }

    void readsWhatTorchSaves()
    {
        QFETCH(QString, name);
        const auto file = open(name);
        const auto expected = open(u"torch_expected.safetensors"_s);
        QCOMPARE(file.tensors().size(), expected.tensors().size());
        for (const auto& tensor : expected.tensors()) {
            const auto* found = file.find(tensor.name);
            QVERIFY2(found, tensor.name.c_str());
            QVERIFY2(found->dtype == tensor.dtype && found->shape == tensor.shape, tensor.name.c_str());
            QVERIFY2(elements(file, *found) == elements(expected, tensor), tensor.name.c_str());
        }
        QCOMPARE(file.table().metadataValue("global_step"), "470000");
        QCOMPARE(file.table().metadataValue("note"), "kept");
        QVERIFY(file.find("rows")->strides.empty() && !file.find("columns")->strides.empty());
    }

    void readsNestedTensors()
    {
        const auto file = open(u"torch_embedding.pt"_s);
        QVERIFY(file.find("string_to_param.*"));
        QVERIFY(file.find("string_to_param.*")->shape == std::vector<std::int64_t>({2, 4}));
        QCOMPARE(file.table().metadataValue("name"), "style");
        QCOMPARE(file.table().metadataValue("step"), "500");
    }

    void refusesCommands_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("asked");
        QTest::newRow("system") << u"hostile_system.ckpt"_s << u"posix.system"_s;
        QTest::newRow("popen") << u"hostile_popen.ckpt"_s << u"commands.Popen"_s;
        QTest::newRow("eval") << u"hostile_eval.ckpt"_s << u"__builtin__.eval"_s;
        QTest::newRow("getattr") << u"hostile_getattr.ckpt"_s << u"__builtin__.getattr"_s;
    }

    void refusesCommands()
    {
        QFETCH(QString, name);
        QFETCH(QString, asked);
        const auto error = errorOf([&] { open(name); });
        QVERIFY(says(error, "asks Python for \"" + asked.toStdString() + "\""));
        QVERIFY(says(error, "nothing of it was run"));
        QVERIFY(!QFile::exists(u"harmed"_s));
    }

    void refusesDamagedPickles_data()
    {
        QTest::addColumn<QByteArray>("pickle");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("empty") << ""_ba << "ends in the middle"_ba;
        QTest::newRow("no stop") << "N"_ba << "ends in the middle"_ba;
        QTest::newRow("nothing left") << "."_ba << "takes a value that is not there"_ba;
        QTest::newRow("no mark") << "t."_ba << "a mark that is not there"_ba;
        QTest::newRow("below a mark") << "N(0."_ba << "takes a value that is not there"_ba;
        QTest::newRow("no memo") << "h\x07."_ba << "never kept"_ba;
        QTest::newRow("adds to a number") << "K\x01K\x01" "a."_ba << "no container"_ba;
        QTest::newRow("long text") << "X\xff\xff\xff\x7fx."_ba << "ends in the middle"_ba;
        QTest::newRow("extension") << "\x82\x01."_ba << "not one that a model needs"_ba;
        QTest::newRow("tensor of nothing") << "ctorch._utils\n_rebuild_tensor_v2\n)R."_ba << "not described"_ba;
        QTest::newRow("storage of nothing") << ")Q."_ba << "not described"_ba;
        QTest::newRow("call without arguments") << "ccollections\nOrderedDict\nNR."_ba << "no tuple"_ba;
        QTest::newRow("many marks") << QByteArray(3'000'000, '(') << "more values than any model"_ba;
        QTest::newRow("many values") << QByteArray(3'000'000, 'N') << "more values than any model"_ba;
        QTest::newRow("copied lists") << "(" + "N"_ba.repeated(100'000) + "lp0\n0"
                + "ccollections\nOrderedDict\n(g0\ntR0"_ba.repeated(3) + "cbuiltins\nset\n(g0\ntR0"_ba.repeated(100) + "N."
                                      << "more values than any model"_ba;
    }

    void refusesDamagedPickles()
    {
        QFETCH(QByteArray, pickle);
        QFETCH(QByteArray, says);
        const auto error = pickleError(pickle);
        QVERIFY(error);
        QVERIFY2(::says(error, says.toStdString()), error->what());
    }

    void survivesValuesInsideThemselves()
    {
        const auto document = readPickle(bytesOf("}q\0X\1\0\0\0aj\0\0\0\0s."_ba), "m.ckpt");
        QCOMPARE(document.root->find("a"), document.root);
    }

    void refusesEveryCutFile_data()
    {
        readsWhatTorchSaves_data();
    }

    void refusesEveryCutFile()
    {
        QFETCH(QString, name);
        const auto whole = contentsOf(name);
        for (qsizetype size = 0; size < whole.size(); size += 1 + size / 97) {
            const auto error = errorOf([&] { CheckpointFile::fromBytes(bytesOf(whole.first(size)), "m.ckpt"); });
            QVERIFY2(error && error->kind == ErrorKind::Model, qPrintable(QString::number(size)));
        }
    }

    void refusesCompressedArchives()
    {
        auto contents = contentsOf(u"torch_zip.ckpt"_s);
        for (auto at = contents.indexOf("PK\1\2"); at >= 0; at = contents.indexOf("PK\1\2", at + 1))
            contents[at + 10] = 8;
        QVERIFY(says(errorOf([&] { CheckpointFile::fromBytes(bytesOf(contents), "m.ckpt"); }), "is compressed"));
    }
};

QTEST_GUILESS_MAIN(TestTorchFile)
#include "tst_TorchFile.moc"
