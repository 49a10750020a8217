// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/Examination.h"

#include "core/diffusion/Graph.h"

#include <chrono>

namespace daguerre {

LoadReport examine(const ModelSource& source, const std::filesystem::path& graphsFolder, const Placement& placement)
{
    const auto start = std::chrono::steady_clock::now();
    const Checkpoint checkpoint(source.checkpoint, source.vae);
    const FamilyMatch match = detectFamily(checkpoint.table());
    GraphParameters parameters;
    for (const Part part : allParts)
        if (part != Part::TextEncoder2 || topologyOf(match.family).hasTwoTextEncoders())
            parameters.emplace(part, Graph(graphsFolder, graphName(match.family, part)).parameterNames());
    const CheckpointPlan plan = planCheckpoint(checkpoint.table(), match, parameters);
    LoadReport report = plan.report;
    report.copiedBytes = copiedBytes(plan, placement);
    notePrediction(report, detectPrediction(checkpoint, match, source.prediction));
    report.milliseconds = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    return report;
}

void notePrediction(LoadReport& report, const Prediction& prediction)
{
    report.prediction = prediction.type;
    report.zeroTerminalSnr = prediction.zeroTerminalSnr;
    report.predictionReason = prediction.reason;
    if (report.family == ModelFamily::StableDiffusion2 && prediction.type == PredictionType::V)
        report.nativeSide = 768; // its v-prediction models were trained at that size
}

std::uint64_t copiedBytes(const CheckpointPlan& plan, const Placement& placement)
{
    std::uint64_t bytes = 0;
    for (const auto& [part, tensors] : plan.parts)
        for (const auto& [parameter, tensor] : tensors) {
            const bool viewed
                = placement.device.is_cpu() && tensor.strides.empty() && scalarTypeOf(tensor.dtype) == placement.dtype;
            if (!viewed)
                bytes += tensor.byteCount / elementBytes(tensor.dtype) * c10::elementSize(placement.dtype);
        }
    return bytes;
}

} // namespace daguerre
