// SPDX-License-Identifier: Apache-2.0
#include "CheckpointBuilder.h"
#include "core/checkpoint/CheckpointFile.h"
#include "core/checkpoint/SafetensorsWriter.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace daguerre;

class TestSafetensorsWriter final : public QObject {
    Q_OBJECT

private:
    std::vector<float> m_noise = std::vector<float>(24);
    std::vector<float> m_latent {-1.5f, 2.25f};
    std::vector<float> m_scalar {0.5f};
    std::vector<float> m_quoted {3.0f};

    std::vector<FloatTensor> golden() const
    {
        return {{"noise", {1, 4, 2, 3}, m_noise}, {"scalar", {}, m_scalar}, {"latent.001", {1, 2}, m_latent},
            {"é \"quoted\"", {1}, m_quoted}, {"empty", {0, 3}, {}}};
    }
    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QStringList everythingIn(const QTemporaryDir& folder)
    {
        return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (std::size_t i = 0; i < m_noise.size(); ++i)
            m_noise[i] = float(i) / 8;
    }

    void writesWhatTheReferenceWrites()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("out.safetensors"));
        writeSafetensors(path.toStdString(), golden(), {{"prompt", "a \"cat\", 猫"}});
        QCOMPARE(read(path), read(QStringLiteral(CHECKPOINT_DATA "/golden.safetensors")));
        QCOMPARE(everythingIn(folder), QStringList {QStringLiteral("out.safetensors")});
    }

    void readsBack()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("out.safetensors")).toStdString();
        writeSafetensors(path, golden());
        const CheckpointFile file {std::filesystem::path(path)};
        QVERIFY(file.metadata().empty() && file.notes().empty());
        for (const auto& tensor : golden()) {
            const auto* found = file.find(tensor.name);
            QVERIFY(found && found->dtype == DType::F32 && found->shape == tensor.shape);
            QVERIFY(std::ranges::equal(file.data(*found), std::as_bytes(tensor.values)));
        }
    }

    void replacesAndKeepsNamesOfAnyLength()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(QString(255, u'n')).toStdString();
        writeSafetensors(path, golden());
        writeSafetensors(path, {{"t", {1}, m_scalar}});
        QCOMPARE(CheckpointFile(path).tensors().size(), std::size_t(1));
    }

    void writesBrokenText()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("out")).toStdString();
        writeSafetensors(path, {{"t", {1}, m_scalar}}, {{"prompt", "caf\xE9"}});
        QCOMPARE(CheckpointFile(path).metadata().at("prompt"), "caf\uFFFD");
    }

    void namesWhatFails()
    {
        const auto error = errorOf([this] { writeSafetensors("/nowhere/at/all.safetensors", golden()); });
        QVERIFY(says(error, "No such file or directory"));
        QCOMPARE(error->kind, ErrorKind::InputOutput);
        QCOMPARE(error->subject, "/nowhere/at/all.safetensors");
    }

    void leavesNothingBehindWhenDiskIsFull()
    {
        QTemporaryDir folder;
        const std::vector<float> values(100'000);
        rlimit before {};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit small {4096, before.rlim_max};
        std::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto path = folder.filePath(QStringLiteral("out")).toStdString();
        const auto error = errorOf([&] { writeSafetensors(path, {{"t", {100'000}, values}}); });
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(says(error, "File too large"));
        QCOMPARE(error->kind, ErrorKind::InputOutput);
        QVERIFY(everythingIn(folder).isEmpty());
    }

    void leavesNothingBehindWhereFolderIsInTheWay()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("out")));
        const auto error
            = errorOf([&] { writeSafetensors(folder.filePath(QStringLiteral("out")).toStdString(), golden()); });
        QVERIFY(says(error, "Is a directory"));
        QCOMPARE(everythingIn(folder), QStringList {QStringLiteral("out")});
    }

    void refusesWhatDoesNotAgree()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("out")).toStdString();
        const auto shape = errorOf([&] { writeSafetensors(path, {{"t", {2}, m_scalar}}); });
        QVERIFY(says(shape, "has shape [2] but 1 values") && shape->kind == ErrorKind::Internal);
        const auto name = errorOf([&] { writeSafetensors(path, {{"t", {1}, m_scalar}, {"t", {1}, m_scalar}}); });
        QVERIFY(says(name, "given twice") && name->kind == ErrorKind::Internal);
        QVERIFY(everythingIn(folder).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSafetensorsWriter)
#include "tst_SafetensorsWriter.moc"
