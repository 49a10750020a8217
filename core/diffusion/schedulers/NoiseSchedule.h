// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace daguerre {

/// The noise levels that a model was trained on: 1000 timesteps of Stable Diffusion's scaled-linear betas, 0.00085 to
/// 0.012 (Rombach et al., "High-Resolution Image Synthesis with Latent Diffusion Models", arXiv 2112.10752), and the
/// way between timesteps and sigmas as k-diffusion's DiscreteSchedule goes it: by interpolation of log sigma, without
/// rounding.
class NoiseSchedule {
public:
    /// `zeroTerminalSnr`: rescaled so that the last timestep is noise only (Lin et al., arXiv 2305.08891, algorithm 1).
    /// Its alphaCumprod is 4.9e-8 instead of 0, a sigma of 4519, as AUTOMATIC1111 and ComfyUI have it.
    explicit NoiseSchedule(bool zeroTerminalSnr = false);

    int timesteps() const { return int(m_alphasCumprod.size()); }
    /// Product of (1 - beta) up to timestep t, 0 <= t < timesteps().
    double alphaCumprod(int t) const { return m_alphasCumprod[std::size_t(t)]; }
    double sigmaMin() const;
    double sigmaMax() const;
    /// sigma = sqrt((1 - alphaCumprod) / alphaCumprod) at a fractional timestep in [0, timesteps() - 1].
    double sigmaAt(double timestep) const;
    /// The inverse of sigmaAt; sigmas outside the trained range give the nearest end.
    double timestepOf(double sigma) const;

private:
    std::vector<double> m_alphasCumprod;
    std::vector<double> m_logSigmas; // ascending
};

} // namespace daguerre
