// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/TensorInfo.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daguerre {

/// The networks that a LoRA can change.
enum class LoraPart { UNet, TextEncoder, SecondTextEncoder };

/// How a module's change of a weight is written down.
enum class LoraKind {
    LowRank, // up @ down (Hu et al., arXiv 2106.09685), for convolutions with or without a Tucker core
    Hadamard, // LoHa: (w1_a @ w1_b) * (w2_a @ w2_b) (Yeh et al., arXiv 2309.14859)
    Kronecker, // LoKr: the Kronecker product of w1 and w2 (the same)
    Difference, // the change itself
    Unknown,
};
/// "LoRA", "LoHa", "LoKr", "full", "unknown".
std::string_view loraKindName(LoraKind kind);

/// What one tensor of a module is.
enum class LoraFactor {
    Down,
    Up,
    Mid, // the Tucker core between them
    Hada1a,
    Hada1b,
    Hada1Core,
    Hada2a,
    Hada2b,
    Hada2Core,
    Kron1,
    Kron1a,
    Kron1b,
    Kron2,
    Kron2a,
    Kron2b,
    Kron2Core,
    Difference,
    BiasDifference,
    Magnitude, // DoRA (Liu et al., arXiv 2402.09353): the length of each output's, or [1, in, ...] each input's,
               // weights
    OutputMagnitude, // the same as PEFT writes it, always of the outputs
    Alpha,
    Unknown,
};
/// As kohya and LyCORIS spell it: "lora_down", "hada_w1_a".
std::string_view loraFactorName(LoraFactor factor);

/// One layer's share of a LoRA; a value. Reads no data.
struct LoraModule {
    std::string name; // as the file spells it, without the factor
    LoraPart part = LoraPart::UNet;
    std::string layer; // joined by "_": "down_blocks_0_attentions_0_proj_in", in diffusers' or latent diffusion's names
    LoraKind kind = LoraKind::Unknown;
    std::map<LoraFactor, TensorInfo> factors;
    std::optional<double> scale; // of the product where there is no alpha among the factors

    bool has(LoraFactor factor) const { return factors.contains(factor); }
    const std::vector<std::int64_t>& shapeOf(LoraFactor factor) const { return factors.at(factor).shape; }
};

/// By its factors. Unknown where none of them tells.
LoraKind kindOf(const LoraModule& module);

/// What is wrong with the factors by themselves: one is missing, ranks differ. Empty where nothing is.
std::string flawOf(const LoraModule& module);

/// The shape of the change of the weight; what is flattened is [out, all the rest]. Nothing where only the bias is
/// changed. For modules without a flaw.
std::optional<std::vector<std::int64_t>> changedShape(const LoraModule& module);

/// DoRA's magnitude in either spelling; null where there is none.
const TensorInfo* magnitudeOf(const LoraModule& module);

/// The inner dimension that alpha is divided by; nothing where there is none.
std::optional<std::int64_t> rankOf(const LoraModule& module);

} // namespace daguerre
