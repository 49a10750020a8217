// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/schedulers/Sigmas.h"

#include <cmath>

namespace daguerre {

namespace {

constexpr double rho = 7;

/// Where step i of n lies between the first (0) and the last (1).
double position(int i, int n)
{
    return n == 1 ? 0.0 : double(i) / (n - 1);
}

double karras(double sigmaMin, double sigmaMax, double u)
{
    return std::pow(std::lerp(std::pow(sigmaMax, 1 / rho), std::pow(sigmaMin, 1 / rho), u), rho);
}

} // namespace

std::vector<double> sigmasFor(ScheduleKind kind, const NoiseSchedule& schedule, int steps)
{
    std::vector<double> sigmas;
    for (int i = 0; i < steps; ++i) {
        const double u = position(i, steps);
        sigmas.push_back(kind == ScheduleKind::Karras ? karras(schedule.sigmaMin(), schedule.sigmaMax(), u)
                                                      : schedule.sigmaAt((1 - u) * (schedule.timesteps() - 1)));
    }
    sigmas.push_back(0);
    return sigmas;
}

} // namespace daguerre
