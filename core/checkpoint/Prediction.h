// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/Checkpoint.h"
#include "core/checkpoint/FamilyDetector.h"

#include <optional>

namespace daguerre {

/// What a U-Net predicts, and down to which noise it was trained.
struct Prediction {
    PredictionType type = PredictionType::Epsilon;
    bool zeroTerminalSnr = false; // Lin et al., arXiv 2305.08891
    std::string reason; // what decided
};

/// By, in this order: what the user chose, the metadata (modelspec, or a folder's scheduler), the keys "v_pred" and
/// "ztsnr", a .yaml file beside the checkpoint, and for Stable Diffusion 2 a bias that only models which predict v have
/// so large: the keys can't tell there. Reads the data of one tensor at most. Throws Error(Model) for a prediction that
/// isn't known.
Prediction detectPrediction(
    const Checkpoint& checkpoint, const FamilyMatch& match, std::optional<PredictionType> chosen = std::nullopt);

} // namespace daguerre
