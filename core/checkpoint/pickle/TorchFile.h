// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/TensorTable.h"

#include <cstddef>
#include <filesystem>
#include <span>

namespace daguerre {

/// What torch.save wrote since PyTorch 1.6: a zip archive of `<name>/data.pkl` and one `<name>/data/<key>` a storage.
/// `contents` is the whole file. Tensors are found where they lie; memory stays in proportion to the pickle.
/// Throws Error(Model) with `path` as its subject, and for what isn't PyTorch's.
TensorTable readTorchZip(std::span<const std::byte> contents, const std::filesystem::path& path);

/// What torch.save wrote before: five pickles (magic number, protocol, sizes of the writing machine, the values, the
/// storages' keys), then each storage as u64 number of elements and its data. Throws as readTorchZip() does.
TensorTable readTorchPickle(std::span<const std::byte> contents, const std::filesystem::path& path);

} // namespace daguerre
