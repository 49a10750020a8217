// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/Model.h"

#include "core/Error.h"
#include "core/diffusion/Examination.h"
#include "core/diffusion/MemoryBudget.h"

#include <algorithm>

namespace daguerre {

namespace {

/// Some merged checkpoints hold rounded position numbers, such as two 41s. The graphs count for themselves; other
/// programs obeyed the file, so their pictures differ.
void noteWrongPositions(const Checkpoint& checkpoint, LoadReport& report)
{
    for (const char* prefix : {"text_model.", ""}) {
        const std::string name = std::string("cond_stage_model.transformer.") + prefix + "embeddings.position_ids";
        const TensorInfo* info = checkpoint.find(name);
        if (!info)
            continue;
        const at::Tensor positions
            = tensorFrom(checkpoint.fileOf(*info), *info, {at::kCPU, at::kFloat}).flatten().round();
        if (!at::equal(positions, at::arange(positions.size(0), at::kFloat)))
            report.notes.push_back(name + " is wrong and not used; AUTOMATIC1111 used it, so its pictures may differ");
    }
}

std::vector<TextEncoder> textEncodersFor(
    ModelFamily family, const std::filesystem::path& graphsFolder, const Placement& placement)
{
    std::vector<TextEncoder> encoders;
    encoders.emplace_back(graphsFolder, graphName(family, Part::TextEncoder), placement);
    if (topologyOf(family).hasTwoTextEncoders())
        encoders.emplace_back(graphsFolder, graphName(family, Part::TextEncoder2), placement);
    return encoders;
}

} // namespace

Model::Model(const ModelSource& source, const std::filesystem::path& graphsFolder, Placement placement)
    : m_placement(placement)
    , m_checkpoint(source.checkpoint, source.vae)
    , m_match(detectFamily(m_checkpoint.table()))
    , m_prediction(detectPrediction(m_checkpoint, m_match, source.prediction))
    , m_textEncoders(textEncodersFor(m_match.family, graphsFolder, placement))
    , m_unet(graphsFolder, graphName(m_match.family, Part::UNet), placement)
    , m_vaeDecoder(graphsFolder, m_match.family, placement)
    , m_vaeEncoder(m_match.inpainting
              ? std::optional<VaeEncoder>(std::in_place, graphsFolder, m_match.family, placement)
              : std::nullopt)
    , m_report(plan())
    , m_preview(m_report)
    , m_schedule(m_prediction.zeroTerminalSnr)
{
}

std::map<Part, Graph*> Model::graphs()
{
    std::map<Part, Graph*> graphs {{Part::TextEncoder, &m_textEncoders.front().graph()}, {Part::UNet, &m_unet.graph()},
        {Part::VaeDecoder, &m_vaeDecoder.graph()}};
    if (m_textEncoders.size() > 1)
        graphs.emplace(Part::TextEncoder2, &m_textEncoders.back().graph());
    if (m_vaeEncoder)
        graphs.emplace(Part::VaeEncoder, &m_vaeEncoder->graph());
    return graphs;
}

LoadReport Model::plan()
{
    GraphParameters parameters;
    for (const auto& [part, graph] : graphs())
        parameters.emplace(part, graph->parameterNames());
    m_plan = planCheckpoint(m_checkpoint.table(), m_match, parameters);
    requireMemoryForWeights();
    if (m_vaeEncoder && m_plan.parts.at(Part::VaeEncoder).empty())
        m_vaeEncoder.reset();
    LoadReport report = m_plan.report;
    noteWrongPositions(m_checkpoint, report);
    requireIntact();
    report.copiedBytes = copiedBytes(m_plan, m_placement);
    notePrediction(report, m_prediction);
    report.milliseconds = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - m_start).count();
    return report;
}

void Model::bindWeights(std::stop_token stop)
{
    if (m_isBound)
        return;
    requireMemoryForWeights();
    for (const auto& [part, graph] : graphs())
        for (const auto& [parameter, tensor] : m_plan.parts.at(part)) {
            if (stop.stop_requested())
                throw Cancelled();
            graph->bind(parameter, tensorFrom(m_checkpoint.fileOf(tensor), tensor, m_placement));
        }
    requireIntact();
    m_isBound = true;
}

void Model::requireMemoryForWeights() const
{
    if (m_placement.device.is_cpu())
        requireMemory(copiedBytes(m_plan, m_placement), m_checkpoint.path().string(),
            "close other programs, or use --dtype bfloat16");
}

std::vector<Part> Model::textParts() const
{
    if (topology().hasTwoTextEncoders())
        return {Part::TextEncoder, Part::TextEncoder2};
    return {Part::TextEncoder};
}

LoraTargets Model::loraTargets()
{
    std::vector<LoraTarget> targets;
    for (const auto& [part, graph] : graphs()) {
        if (part == Part::VaeEncoder || part == Part::VaeDecoder)
            continue;
        for (const auto& [name, tensor] : m_plan.parts.at(part))
            if (!name.ends_with("token_embedding.weight")) // the table is for embeddings to extend
                targets.push_back({part, name, tensor.shape});
    }
    return {std::string(familyName(m_match.family)), KeyMap(topologyOf(m_match.family)), std::move(targets)};
}

at::Tensor Model::original(Part part, const std::string& parameter, const Placement& placement) const
{
    const auto& tensor = std::ranges::find(m_plan.parts.at(part), parameter, &PlannedTensor::parameter)->tensor;
    return tensorFrom(m_checkpoint.fileOf(tensor), tensor, placement);
}

void Model::requireIntact() const
{
    if (!m_checkpoint.intact())
        throw Error(ErrorKind::Model, m_checkpoint.path().string(),
            "was changed, or its disk went away, while it was in use", "choose the model again once the file is whole");
}

} // namespace daguerre
