// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/Noise.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

namespace daguerre {

Noise::Noise(std::uint64_t seed, std::vector<std::int64_t> shape, at::Device device)
    : m_generator(at::detail::createCPUGenerator(seed))
    , m_shape(std::move(shape))
    , m_device(device)
{
}

at::Tensor Noise::draw()
{
    return at::randn(m_shape, m_generator, at::TensorOptions(at::kCPU).dtype(at::kFloat)).to(m_device);
}

} // namespace daguerre
