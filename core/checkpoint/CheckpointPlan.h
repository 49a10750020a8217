// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/FamilyDetector.h"
#include "core/checkpoint/KeyMap.h"
#include "core/checkpoint/LoadReport.h"
#include "core/checkpoint/TensorTable.h"

#include <map>
#include <string>
#include <vector>

namespace daguerre {

/// The parameter names of each graph that is going to be used, in any order.
using GraphParameters = std::map<Part, std::vector<std::string>>;

/// Which tensor becomes which parameter of a graph: as the graph needs it, so maybe a part of one in the file.
struct PlannedTensor {
    std::string parameter;
    TensorInfo tensor;

    bool operator==(const PlannedTensor&) const = default;
};

/// How a checkpoint is going to be bound.
struct CheckpointPlan {
    /// The parts of GraphParameters, in its order; the VAE encoder is empty where the file doesn't have all of it.
    std::map<Part, std::vector<PlannedTensor>> parts;
    LoadReport report; // all but `milliseconds` and what Prediction.h tells; weightBytes as in the file
};

/// Finds a tensor for every parameter, checks types and shapes, and accounts for every tensor of the file. Reads no
/// data. Only the VAE encoder may be missing. Throws Error(Model) that names what else is; Error(Internal) for
/// parameters that the family's topology doesn't have.
CheckpointPlan planCheckpoint(const TensorTable& table, const FamilyMatch& match, const GraphParameters& parameters);

} // namespace daguerre
