// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/Topology.h"
#include "tests/support/TensorWriter.h"

#include <ATen/core/Tensor.h>

#include <map>
#include <string>

namespace daguerre::test {

/// The formula that tests/data/graphs/make_parity.py states.
at::Tensor formulaWeight(const std::string& name, const std::vector<std::int64_t>& shape);

/// Every parameter of every part, by the graphs' names, in float32.
using NarrowModel = std::map<Part, Tensors>;

/// The narrow random model of a family that tests/data/families/make_families.py makes as well; `inputs` of the U-Net.
NarrowModel narrowModel(const std::filesystem::path& graphsFolder, ModelFamily family, int inputs = 4);

/// The tensors of its single file, as CompVis and OpenCLIP name them and lay them out.
Tensors singleFile(const NarrowModel& model, ModelFamily family);

/// Writes it as diffusers does. In `shards` files for the U-Net.
void writeDiffusersFolder(
    const std::filesystem::path& folder, const NarrowModel& model, ModelFamily family, int shards = 1);

/// diffusers' names of the VAE's attention before 0.13.
Tensors withOldAttentionNames(const Tensors& vae);

} // namespace daguerre::test
