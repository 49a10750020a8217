// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace daguerre {

/// One picture's source of noise: torch.randn of a CPU generator, so that a seed means the same picture on every device
/// and beside any neighbours. Successive draws continue the same sequence.
class Noise {
public:
    Noise(std::uint64_t seed, std::vector<std::int64_t> shape, at::Device device);

    /// Unit Gaussian, float32, on the device.
    at::Tensor draw();

private:
    at::Generator m_generator;
    std::vector<std::int64_t> m_shape;
    at::Device m_device;
};

} // namespace daguerre
