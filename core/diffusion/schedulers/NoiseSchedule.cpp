// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/schedulers/NoiseSchedule.h"

#include <algorithm>
#include <cmath>

namespace daguerre {

namespace {

constexpr int trainTimesteps = 1000;
constexpr double betaStart = 0.00085;
constexpr double betaEnd = 0.012;

double scaledLinearBeta(int t)
{
    const double first = std::sqrt(betaStart);
    const double last = std::sqrt(betaEnd);
    const double root = first + (last - first) * t / (trainTimesteps - 1);
    return root * root;
}

} // namespace

NoiseSchedule::NoiseSchedule()
{
    double product = 1;
    for (int t = 0; t < trainTimesteps; ++t) {
        product *= 1 - scaledLinearBeta(t);
        m_alphasCumprod.push_back(product);
        m_logSigmas.push_back(0.5 * std::log((1 - product) / product));
    }
}

double NoiseSchedule::sigmaMin() const
{
    return std::exp(m_logSigmas.front());
}

double NoiseSchedule::sigmaMax() const
{
    return std::exp(m_logSigmas.back());
}

double NoiseSchedule::sigmaAt(double timestep) const
{
    const double t = std::clamp(timestep, 0.0, double(timesteps() - 1));
    const auto low = std::size_t(t);
    const auto high = std::min(low + 1, m_logSigmas.size() - 1);
    return std::exp(std::lerp(m_logSigmas[low], m_logSigmas[high], t - double(low)));
}

double NoiseSchedule::timestepOf(double sigma) const
{
    const double logSigma = std::log(sigma);
    const auto above = std::ranges::upper_bound(m_logSigmas, logSigma);
    if (above == m_logSigmas.begin())
        return 0;
    if (above == m_logSigmas.end())
        return timesteps() - 1;
    const double low = *(above - 1);
    return double(above - m_logSigmas.begin() - 1) + (logSigma - low) / (*above - low);
}

} // namespace daguerre
