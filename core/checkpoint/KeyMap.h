// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/Topology.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace daguerre {

/// How a parameter lies in a tensor of a file: OpenCLIP keeps the three projections of an attention in one.
enum class Fit { Whole, FirstThird, SecondThird, LastThird, Transposed };

struct FileName {
    std::string name;
    Fit fit = Fit::Whole;

    bool operator==(const FileName&) const = default;
};

/// Where a graph's parameter is in a file.
struct FileKey {
    std::vector<FileName> names; // the usual one first; empty where the topology has no such parameter
    std::size_t rank
        = 0; // that the graph needs, where files have [out, in] or [out, in, 1, 1]; 0: as it is in the file
};

/// From the graphs' parameter names (those of diffusers and transformers) to the names in checkpoints: those of
/// single files (CompVis' latent diffusion, OpenCLIP), and the graphs' own after "unet.", "vae.", "text_encoder." and
/// "text_encoder_2.". Immutable: any thread.
///
/// The text encoders' names may have the prefix `text_model.`, in graphs as well as in files.
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

    FileKey findText(std::size_t encoder, std::string_view parameter) const;
    FileKey findUNet(std::string_view parameter) const;
    FileKey findVae(std::string_view parameter) const;

    std::vector<TextTopology> m_textEncoders;
    Modules m_unet;
    Modules m_vae;
};

} // namespace daguerre
