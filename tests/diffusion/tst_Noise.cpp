// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/Noise.h"

#include <ATen/ATen.h>

#include <QTest>

using namespace daguerre;

namespace {

struct Known {
    std::uint64_t seed;
    double first[4]; // torch.randn(1, 4, 16, 16, generator=torch.Generator().manual_seed(seed)).flatten()[:4]
    double last; // and [-1]
};

#include "../data/diffusion/noise.inc"

} // namespace

class TestNoise final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalsTorchRandn()
    {
        for (const Known& known : knownNoise) {
            const at::Tensor drawn = Noise(known.seed, {1, 4, 16, 16}, at::kCPU).draw().flatten();
            for (int i = 0; i < 4; ++i)
                QCOMPARE(drawn[i].item<double>(), known.first[i]);
            QCOMPARE(drawn[-1].item<double>(), known.last);
        }
    }

    void drawsContinueOneSequence()
    {
        Noise noise(5, {1, 4, 8, 8}, at::kCPU);
        const at::Tensor first = noise.draw();
        QVERIFY(!at::equal(first, noise.draw()));
        QVERIFY(at::equal(first, Noise(5, {1, 4, 8, 8}, at::kCPU).draw()));
    }
};

QTEST_GUILESS_MAIN(TestNoise)
#include "tst_Noise.moc"
