// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/lora/LoraModule.h"

#include <string>
#include <string_view>

namespace daguerre {

/// What the name of a LoRA's tensor says.
struct LoraKey {
    std::string module; // the name without the factor
    LoraPart part = LoraPart::UNet;
    std::string layer; // see LoraModule
    LoraFactor factor = LoraFactor::Unknown;
};

/// Reads the names of kohya's scripts (`lora_unet_`, `lora_te1_`), of LyCORIS (`lycoris_`), diffusers
/// (`unet.….processor.to_q_lora.up.weight`, `text_encoder.….lora_linear_layer.up.weight`) and PEFT (`lora_A.weight`,
/// `base_model.model.`). A dotted layer is joined by "_", since the underscored ones can't be split. Any name has a
/// key; the factor is Unknown where the ending isn't known.
LoraKey loraKey(std::string_view name);

} // namespace daguerre
