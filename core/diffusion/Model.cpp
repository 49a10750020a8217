// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/Model.h"

#include "core/Error.h"
#include "core/diffusion/MemoryBudget.h"

#include <algorithm>

namespace daguerre {

namespace {

std::uint64_t copiedBytes(const std::vector<PlannedTensor>& tensors, const Placement& placement)
{
    std::uint64_t bytes = 0;
    for (const PlannedTensor& planned : tensors) {
        const bool viewed = placement.device.is_cpu() && scalarTypeOf(planned.tensor.dtype) == placement.dtype;
        if (!viewed)
            bytes += planned.tensor.byteCount / elementBytes(planned.tensor.dtype) * c10::elementSize(placement.dtype);
    }
    return bytes;
}

/// Some merged checkpoints hold rounded position numbers, such as two 41s. The graphs count for themselves; other
/// programs obeyed the file, so their pictures differ.
void noteWrongPositions(const CheckpointFile& file, LoadReport& report)
{
    for (const char* prefix : {"text_model.", ""}) {
        const std::string name = std::string("cond_stage_model.transformer.") + prefix + "embeddings.position_ids";
        const TensorInfo* info = file.find(name);
        if (!info)
            continue;
        const at::Tensor positions = tensorFrom(file, *info, false, {at::kCPU, at::kFloat}).flatten().round();
        if (!at::equal(positions, at::arange(positions.size(0), at::kFloat)))
            report.notes.push_back(name + " is wrong and not used; AUTOMATIC1111 used it, so its pictures may differ");
    }
}

} // namespace

Model::Model(const std::filesystem::path& checkpoint, const std::filesystem::path& graphsFolder, Placement placement,
    std::stop_token stop)
    : m_placement(placement)
    , m_file(checkpoint)
    , m_match(detectFamily(m_file.table()))
    , m_textEncoder(graphsFolder, familyId(m_match.family), placement)
    , m_unet(graphsFolder, familyId(m_match.family), placement)
    , m_vaeDecoder(graphsFolder, familyId(m_match.family), placement)
    , m_report(bindWeights(stop))
    , m_preview(m_report)
{
}

LoadReport Model::bindWeights(std::stop_token stop)
{
    m_plan = planCheckpoint(m_file.table(), m_match,
        {.textEncoder = m_textEncoder.graph().parameterNames(),
            .unet = m_unet.graph().parameterNames(),
            .vaeEncoder = {},
            .vaeDecoder = m_vaeDecoder.graph().parameterNames()});
    requireMemoryFor(m_plan);
    bind(m_textEncoder.graph(), m_plan.textEncoder, stop);
    bind(m_unet.graph(), m_plan.unet, stop);
    bind(m_vaeDecoder.graph(), m_plan.vaeDecoder, stop);
    requireIntact();
    LoadReport report = m_plan.report;
    noteWrongPositions(m_file, report);
    report.milliseconds = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - m_start).count();
    return report;
}

void Model::bind(Graph& graph, const std::vector<PlannedTensor>& tensors, std::stop_token stop)
{
    for (const PlannedTensor& planned : tensors) {
        if (stop.stop_requested())
            throw Cancelled();
        graph.bind(planned.parameter, tensorFrom(m_file, planned.tensor, planned.squeeze, m_placement));
    }
}

void Model::requireMemoryFor(const CheckpointPlan& plan) const
{
    std::uint64_t bytes = 0;
    for (const auto* tensors : {&plan.textEncoder, &plan.unet, &plan.vaeDecoder})
        bytes += copiedBytes(*tensors, m_placement);
    if (m_placement.device.is_cpu())
        requireMemory(bytes, m_file.path().string(), "close other programs, or use --dtype bfloat16");
}

Graph& Model::graph(Part part)
{
    switch (part) {
    case Part::TextEncoder:
        return m_textEncoder.graph();
    case Part::UNet:
        return m_unet.graph();
    case Part::VaeEncoder:
    case Part::VaeDecoder:
        break;
    }
    return m_vaeDecoder.graph();
}

const std::vector<PlannedTensor>& Model::planned(Part part) const
{
    switch (part) {
    case Part::TextEncoder:
        return m_plan.textEncoder;
    case Part::UNet:
        return m_plan.unet;
    case Part::VaeEncoder:
    case Part::VaeDecoder:
        break;
    }
    return m_plan.vaeDecoder;
}

LoraTargets Model::loraTargets()
{
    std::vector<LoraTarget> targets;
    for (const Part part : {Part::TextEncoder, Part::UNet})
        for (const std::string& name : graph(part).parameterNames())
            if (!name.ends_with("token_embedding.weight")) // the table is for embeddings to extend
                targets.push_back({part, name, graph(part).parameter(name).sizes().vec()});
    return {std::string(familyName(m_match.family)), KeyMap(topologyOf(m_match.family)), std::move(targets)};
}

at::Tensor Model::original(Part part, const std::string& parameter, const Placement& placement) const
{
    const PlannedTensor& tensor = *std::ranges::find(planned(part), parameter, &PlannedTensor::parameter);
    return tensorFrom(m_file, tensor.tensor, tensor.squeeze, placement);
}

void Model::requireIntact() const
{
    if (!m_file.mapping()->intact())
        throw Error(ErrorKind::Model, m_file.path().string(), "was changed, or its disk went away, while it was in use",
            "choose the model again once the file is whole");
}

} // namespace daguerre
