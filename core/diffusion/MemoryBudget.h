// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/TextToImage.h"

#include <cstdint>
#include <string>

namespace daguerre {

/// Bytes that this process can still take without pushing the machine into swap or a control group over its limit;
/// Linux: MemAvailable, and memory.max less memory.current of the process's group.
std::uint64_t availableMemory();

/// Bytes that activations of a run take at their peak, the VAE decoder's largest feature maps. `decoderChannels` is the
/// width of its last level (128 in Stable Diffusion), `bytesPerValue` 4 for float32.
std::uint64_t activationBytes(const TextToImage& request, std::int64_t decoderChannels, std::int64_t bytesPerValue);

/// Bytes that the feature maps of a convolutional network take at their peak on `pixels` pixels, temporaries included.
std::uint64_t featureMapBytes(std::uint64_t pixels, std::int64_t channels, std::int64_t bytesPerValue);

/// Throws Error(Memory) that says how much `what` needs and how much is free.
void requireMemory(std::uint64_t bytes, const std::string& what, const std::string& remedy);

} // namespace daguerre
