// SPDX-License-Identifier: Apache-2.0
// Any bytes as a LoRA: an Error, or modules whose factors agree, held against a small model.
#include "core/Error.h"
#include "core/checkpoint/Topology.h"
#include "core/checkpoint/lora/LoraFit.h"

#include <cstdlib>

namespace {

using namespace daguerre;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

const LoraTargets& targets()
{
    static const LoraTargets instance("Stable Diffusion 1.x", KeyMap(topologyOf(ModelFamily::StableDiffusion1)),
        {{Part::UNet, "conv_in.weight", {8, 9, 3, 3}}, {Part::UNet, "conv_in.bias", {8}},
            {Part::UNet, "down_blocks.0.resnets.0.conv1.weight", {8, 8, 3, 3}},
            {Part::UNet, "down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q.weight", {8, 8}},
            {Part::TextEncoder, "text_model.encoder.layers.0.mlp.fc1.weight", {24, 6}}});
    return instance;
}

void check(const LoraMatch& match)
{
    require(match.weight || match.bias);
    require(flawOf(match.module).empty());
    require(bool(match.weight) == bool(changedShape(match.module)));
    if (const auto rank = rankOf(match.module))
        require(*rank > 0);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    try {
        const LoraFile lora(CheckpointFile::fromBytes(std::as_bytes(std::span(data, size)), "fuzz"));
        const LoraFit fit = fitLora(lora, targets());
        require(fit.moduleCount == fit.matches.size() + fit.misfits.size() + fit.unknown.size() + fit.unread.size());
        for (const LoraMatch& match : fit.matches)
            check(match);
        requireFit(fit, "fuzz", true);
    } catch (const Error& error) {
        require(error.kind == ErrorKind::Model && error.subject == "fuzz");
    }
    return 0;
}
