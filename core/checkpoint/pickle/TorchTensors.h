// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/TensorTable.h"
#include "core/checkpoint/pickle/PickleNode.h"
#include "core/checkpoint/pickle/ZipDirectory.h"

#include <filesystem>
#include <map>
#include <string>

namespace daguerre {

/// Where a file has a storage's bytes, by the storage's key.
using StorageMap = std::map<std::string, ZipEntry>;

/// The tensors of what PyTorch saved. Names are the keys that lead to them, joined by dots; a top-level "state_dict" is
/// left out of them. Numbers and texts beside the tensors become metadata ("global_step"). Each tensor lies inside its
/// storage; several may share one. Throws Error(Model) with `path` as its subject.
TensorTable torchTensors(const PickleNode& root, const StorageMap& storages, const std::filesystem::path& path,
    std::uint64_t fileBytes);

} // namespace daguerre
