// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/MemoryBudget.h"

#include "core/Error.h"

#include <QTest>

using namespace daguerre;

class TestMemoryBudget final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatIsFree()
    {
        QVERIFY(availableMemory() > 10'000'000);
        QVERIFY(availableMemory() < std::uint64_t(1) << 50);
    }

    void activationsGrowWithThePicture()
    {
        TextToImage picture;
        picture.width = picture.height = 512;
        const std::uint64_t small = activationBytes(picture, 128, 4);
        QVERIFY(small > 1'000'000'000 && small < 3'000'000'000); // Stable Diffusion 1.5 takes 1.1 GB
        picture.width = 1024;
        QCOMPARE(activationBytes(picture, 128, 4), 2 * small);
        QCOMPARE(activationBytes(picture, 128, 2), small);
        picture.width = picture.height = maximumSide;
        QVERIFY(activationBytes(picture, 128, 4) > 100'000'000'000); // no overflow
    }

    void tooLittleIsAMessage()
    {
        requireMemory(1, "a picture", "use a smaller size");
        try {
            requireMemory(std::uint64_t(1) << 60, "8192 x 8192", "use a smaller size");
            QFAIL("an exabyte is free");
        } catch (const Error& error) {
            QCOMPARE(error.kind, ErrorKind::Memory);
            QCOMPARE(error.subject, std::string("8192 x 8192"));
            QVERIFY(error.problem.find("1152921504606 MB") != std::string::npos);
            QCOMPARE(error.remedy, std::string("use a smaller size"));
        }
    }
};

QTEST_GUILESS_MAIN(TestMemoryBudget)
#include "tst_MemoryBudget.moc"
