// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/Topology.h"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace daguerre {

/// The four graphs that a model is made of.
enum class Part { TextEncoder, UNet, VaeEncoder, VaeDecoder };
inline constexpr std::array<Part, 4> allParts {Part::TextEncoder, Part::UNet, Part::VaeEncoder, Part::VaeDecoder};

/// "text encoder", "U-Net", "VAE encoder", "VAE decoder".
std::string_view partName(Part part);

/// Where a graph's parameter is in a file.
struct FileKey {
    std::vector<std::string> names; // the usual one first; empty where the topology has no such parameter
    bool mayBeConvolution = false; // [out, in] in the graph, [out, in, 1, 1] in most files
};

/// From the graphs' parameter names (those of diffusers and transformers) to the names in single-file checkpoints
/// (those of CompVis' latent diffusion). Immutable: any thread.
///
/// The text encoder's names may have the prefix `text_model.`, in graphs as well as in files.
class KeyMap {
public:
    explicit KeyMap(const Topology& topology);

    FileKey find(Part part, std::string_view parameter) const;

private:
    using Modules = std::map<std::string, std::string, std::less<>>; // module in the graph -> module in the file

    void addUNet(const Topology& topology);
    void addUNetDown(const Topology& topology);
    void addUNetUp(const Topology& topology);
    void addVae(const Topology& topology);
    void addText(const Topology& topology);

    Modules m_unet;
    Modules m_vae;
    Modules m_text;
};

} // namespace daguerre
