// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/schedulers/NoiseSchedule.h"

#include <algorithm>
#include <cmath>

namespace daguerre {

namespace {

constexpr int trainTimesteps = 1000;
constexpr double betaStart = 0.00085;
constexpr double betaEnd = 0.012;
constexpr double nearlyZero = 4.8973451890853435e-08;

double scaledLinearBeta(int t)
{
    const double first = std::sqrt(betaStart);
    const double last = std::sqrt(betaEnd);
    const double root = first + (last - first) * t / (trainTimesteps - 1);
    return root * root;
}

/// Shifts and scales the square roots so that the first stays and the last is 0.
void rescaleToZeroTerminalSnr(std::vector<double>& alphasCumprod)
{
    const double first = std::sqrt(alphasCumprod.front());
    const double last = std::sqrt(alphasCumprod.back());
    for (double& a : alphasCumprod) {
        const double root = (std::sqrt(a) - last) * first / (first - last);
        a = root * root;
    }
    alphasCumprod.back() = nearlyZero;
}

} // namespace

NoiseSchedule::NoiseSchedule(bool zeroTerminalSnr)
{
    double product = 1;
    for (int t = 0; t < trainTimesteps; ++t)
        m_alphasCumprod.push_back(product *= 1 - scaledLinearBeta(t));
    if (zeroTerminalSnr)
        rescaleToZeroTerminalSnr(m_alphasCumprod);
    for (const double a : m_alphasCumprod)
        m_logSigmas.push_back(0.5 * std::log((1 - a) / a));
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
