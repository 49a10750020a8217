// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/FamilyDetector.h"
#include "core/checkpoint/KeyMap.h"
#include "core/checkpoint/LoadReport.h"
#include "core/checkpoint/TensorTable.h"

#include <string>
#include <vector>

namespace daguerre {

/// The parameter names of each graph, in any order. An empty list: that graph isn't going to be used.
struct GraphParameters {
    std::vector<std::string> textEncoder;
    std::vector<std::string> unet;
    std::vector<std::string> vaeEncoder;
    std::vector<std::string> vaeDecoder;
};

/// Which tensor of the file becomes which parameter of a graph.
struct PlannedTensor {
    std::string parameter;
    TensorInfo tensor;
    bool squeeze = false; // [out, in, 1, 1] in the file, [out, in] in the graph
};

/// How a checkpoint is going to be bound; the lists follow those of GraphParameters.
struct CheckpointPlan {
    std::vector<PlannedTensor> textEncoder;
    std::vector<PlannedTensor> unet;
    std::vector<PlannedTensor> vaeEncoder; // empty where the file doesn't have all of it
    std::vector<PlannedTensor> vaeDecoder;
    LoadReport report; // all but `milliseconds`; weightBytes as in the file
};

/// Finds a tensor for every parameter, checks types and shapes, and accounts for every tensor of the file. Reads no
/// data. Only the VAE encoder may be missing. Throws Error(Model) that names what else is; Error(Internal) for
/// parameters that the family's topology doesn't have.
CheckpointPlan planCheckpoint(const TensorTable& table, const FamilyMatch& match, const GraphParameters& parameters);

} // namespace daguerre
