// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/schedulers/Ddim.h"
#include "core/diffusion/schedulers/Sampler.h"
#include "core/diffusion/schedulers/Sigmas.h"

#include <ATen/ATen.h>

#include <QTest>

#include <cmath>
#include <set>

using namespace daguerre;

namespace {

constexpr int awkwardStepCounts[] = {1, 2, 3, 7, 9, 27, 36, 37, 100, 110, 150, 333, 501, 599, 999, 1000};

/// A run on a model whose clean latents are `clean` everywhere: it predicts exactly the noise that is in its input.
struct PointModel {
    NoiseSchedule schedule;
    double clean = 0.5;
    int evaluations = 0;
    std::vector<SamplerStep> steps;

    at::Tensor run(SamplerKind sampler, ScheduleKind kind, int stepCount)
    {
        const SamplerRun samplerRun {
            .schedule = schedule,
            .scheduleKind = kind,
            .steps = stepCount,
            .prediction = PredictionType::Epsilon,
            .predict =
                [this](const at::Tensor& latents, double timestep) {
                    ++evaluations;
                    const double sigma = schedule.sigmaAt(timestep);
                    const double scale = std::sqrt(sigma * sigma + 1);
                    return (latents * scale - clean) / sigma;
                },
            .drawNoise =
                [] {
                    return at::ones({1, 4, 2, 2});
                },
            .stepDone = [this](const SamplerStep& step) { steps.push_back(step); },
        };
        return sample(sampler, samplerRun);
    }
};

bool near(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}

} // namespace

class TestSchedulers final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsStableDiffusionsNoiseLevels()
    {
        const NoiseSchedule schedule;
        QCOMPARE(schedule.timesteps(), 1000);
        QVERIFY(near(schedule.sigmaMin(), 0.029167, 1e-5));
        QVERIFY(near(schedule.sigmaMax(), 14.614646, 1e-4));
        QVERIFY(near(schedule.alphaCumprod(999), 0.0046600, 1e-6));
    }

    void timestepsAndSigmasAreInverse()
    {
        const NoiseSchedule schedule;
        for (const double t : {0.0, 0.25, 1.0, 333.3, 500.5, 998.75, 999.0})
            QVERIFY(near(schedule.timestepOf(schedule.sigmaAt(t)), t, 1e-6));
        QCOMPARE(schedule.timestepOf(1e-6), 0.0);
        QCOMPARE(schedule.timestepOf(1e6), 999.0);
    }

    void oneStepGoesFromTheTopToZero()
    {
        const NoiseSchedule schedule;
        for (const ScheduleKind kind : {ScheduleKind::Uniform, ScheduleKind::Karras}) {
            const std::vector<double> sigmas = sigmasFor(kind, schedule, 1);
            QCOMPARE(sigmas.size(), std::size_t(2));
            QVERIFY(near(sigmas[0], 14.6146, 1e-4));
            QCOMPARE(sigmas[1], 0.0);
        }
    }

    void sigmasFallFromEndToEnd()
    {
        const NoiseSchedule schedule;
        for (const ScheduleKind kind : {ScheduleKind::Uniform, ScheduleKind::Karras}) {
            for (const int steps : awkwardStepCounts) {
                const std::vector<double> sigmas = sigmasFor(kind, schedule, steps);
                QCOMPARE(sigmas.size(), std::size_t(steps) + 1);
                QVERIFY(std::ranges::is_sorted(sigmas, std::greater<>()));
                QVERIFY(near(sigmas[0], schedule.sigmaMax(), 1e-9));
                if (steps > 1)
                    QVERIFY(near(sigmas[std::size_t(steps) - 1], schedule.sigmaMin(), 1e-9));
            }
        }
    }

    void ddimTimestepsStayInRange()
    {
        QCOMPARE(ddimTimesteps(1000, 1), std::vector<int> {999});
        QCOMPARE(ddimTimesteps(1000, 3), (std::vector<int> {667, 334, 1}));
        for (int steps = 1; steps <= 1000; ++steps) {
            const std::vector<int> timesteps = ddimTimesteps(1000, steps);
            QCOMPARE(timesteps.size(), std::size_t(steps));
            QVERIFY(timesteps.front() <= 999 && timesteps.back() >= 1);
            QVERIFY(std::ranges::is_sorted(timesteps, std::greater<>()));
        }
    }

    void everySamplerFindsThePoint_data()
    {
        QTest::addColumn<int>("sampler");
        QTest::addColumn<int>("schedule");
        QTest::addColumn<int>("steps");
        for (const SamplerName& sampler : samplerNames()) {
            for (const ScheduleName& schedule : scheduleNames()) {
                for (const int steps : awkwardStepCounts)
                    QTest::addRow("%s %s %d", sampler.id.data(), schedule.id.data(), steps)
                        << int(sampler.kind) << int(schedule.kind) << steps;
            }
        }
    }
    void everySamplerFindsThePoint()
    {
        QFETCH(int, sampler);
        QFETCH(int, schedule);
        QFETCH(int, steps);
        PointModel model;
        const at::Tensor end = model.run(SamplerKind(sampler), ScheduleKind(schedule), steps);
        QCOMPARE(model.evaluations, steps);
        QCOMPARE(model.steps.size(), std::size_t(steps));
        for (const SamplerStep& step : model.steps) {
            QVERIFY(step.timestep >= 0 && step.timestep <= 999);
            QVERIFY(at::isfinite(step.latents).all().item<bool>());
        }
        QVERIFY(at::allclose(model.steps.back().denoised, at::full({1, 4, 2, 2}, model.clean), 1e-3, 1e-3));
        // In sigma space the last latents are the last estimate; DDIM ends at alphaCumprod(0), with its noise still in.
        if (SamplerKind(sampler) != SamplerKind::Ddim)
            QVERIFY(at::allclose(end, model.steps.back().denoised, 1e-4, 1e-5));
    }

    void namesAreUniqueAndFound()
    {
        std::set<std::string_view> ids;
        for (const SamplerName& name : samplerNames()) {
            QVERIFY(ids.insert(name.id).second);
            QCOMPARE(samplerNamed(name.id), std::optional(name.kind));
            QCOMPARE(samplerNamed(name.label), std::optional(name.kind));
        }
        QCOMPARE(samplerNamed("heun"), std::nullopt);
        QCOMPARE(scheduleNamed("Karras"), std::optional(ScheduleKind::Karras));
    }
};

QTEST_GUILESS_MAIN(TestSchedulers)
#include "tst_Schedulers.moc"
