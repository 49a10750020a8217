// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/Checkpoint.h"
#include "core/checkpoint/CheckpointPlan.h"
#include "core/checkpoint/Prediction.h"
#include "core/checkpoint/lora/LoraTargets.h"
#include "core/diffusion/Engine.h"
#include "core/diffusion/LatentPreview.h"
#include "core/diffusion/TextEncoder.h"
#include "core/diffusion/UNet.h"
#include "core/diffusion/Vae.h"
#include "core/diffusion/schedulers/NoiseSchedule.h"

#include <chrono>
#include <stop_token>

namespace daguerre {

/// A checkpoint and the graphs of its family. Made and bound outside of InferenceMode, used inside, on one thread.
class Model {
public:
    /// Finds a tensor for every parameter; reads no weights. Throws Error(Model) that names the file and what is wrong
    /// with it, or Error(Memory).
    Model(const ModelSource& source, const std::filesystem::path& graphsFolder, Placement placement);

    /// Gives the graphs their weights; at once where they have them. Must come before anything that runs a graph.
    /// Throws Error(Model), Error(Memory) or Cancelled.
    void bindWeights(std::stop_token stop);

    const LoadReport& report() const { return m_report; }
    Placement placement() const { return m_placement; }
    const Topology& topology() const { return topologyOf(m_match.family); }
    /// As many as the topology says.
    TextEncoder& textEncoder(std::size_t index) { return m_textEncoders[index]; }
    UNet& unet() { return m_unet; }
    VaeDecoder& vaeDecoder() { return m_vaeDecoder; }
    /// Only where the model is an inpainting one, and the file has it; else null.
    VaeEncoder* vaeEncoder() { return m_vaeEncoder ? &*m_vaeEncoder : nullptr; }
    /// Of a part that is in use.
    Graph& graph(Part part) { return *graphs().at(part); }
    /// The text encoders that the family has.
    std::vector<Part> textParts() const;
    /// Every parameter of text encoders and U-Net but the tables of token embeddings.
    LoraTargets loraTargets();
    /// What the checkpoint has for a parameter, whatever is bound to it. Call outside of InferenceMode.
    at::Tensor original(Part part, const std::string& parameter, const Placement& placement) const;
    const NoiseSchedule& schedule() const { return m_schedule; }
    const LatentPreview& preview() const { return m_preview; }
    /// Throws Error(Model) where the file was changed or lost while it is in use: its tensors may be views of it.
    void requireIntact() const;
    /// Whether the path still leads to the file that was opened, unchanged.
    bool isUnchanged() const { return m_checkpoint.isUnchanged(); }

private:
    /// The graphs that are in use.
    std::map<Part, Graph*> graphs();
    LoadReport plan();
    void requireMemoryForWeights() const;

    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    Placement m_placement;
    Checkpoint m_checkpoint;
    FamilyMatch m_match;
    Prediction m_prediction;
    std::vector<TextEncoder> m_textEncoders;
    UNet m_unet;
    VaeDecoder m_vaeDecoder;
    std::optional<VaeEncoder> m_vaeEncoder;
    CheckpointPlan m_plan;
    LoadReport m_report;
    LatentPreview m_preview;
    NoiseSchedule m_schedule;
    bool m_isBound = false;
};

} // namespace daguerre
