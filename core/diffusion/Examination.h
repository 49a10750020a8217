// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/CheckpointPlan.h"
#include "core/checkpoint/Prediction.h"
#include "core/diffusion/Engine.h"
#include "core/diffusion/Weights.h"

#include <filesystem>

namespace daguerre {

/// The report that loading the model would give, without loading it: reads what describes the tensors only. Throws
/// Error(Model) where the model can't be used.
LoadReport examine(const ModelSource& source, const std::filesystem::path& graphsFolder, const Placement& placement);

/// Writes what a U-Net predicts into a report.
void notePrediction(LoadReport& report, const Prediction& prediction);

/// Memory that the planned tensors take at the placement, those aside that stay views of the mapped file.
std::uint64_t copiedBytes(const CheckpointPlan& plan, const Placement& placement);

} // namespace daguerre
