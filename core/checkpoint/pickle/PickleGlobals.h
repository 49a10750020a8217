// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/TensorInfo.h"

#include <optional>
#include <string_view>

namespace daguerre {

/// What a pickle may name, and what it stands for here. Nothing is ever imported or called: a name only says how the
/// values beside it are read. Names are "module.name".
enum class PickleGlobal {
    Storage, // torch.FloatStorage and its like: the type of a tensor's elements
    RebuildTensor, // (storage, offset, shape, strides, ...)
    RebuildParameter, // (tensor, ...)
    Dictionary, // an empty one
    Sequence, // of its one argument
    Object, // of classes that training programs leave behind
    Forbidden, // everything else
};

PickleGlobal pickleGlobal(std::string_view name);
/// Of "torch.HalfStorage" and its like; nothing for types that no weights have.
std::optional<DType> storageDType(std::string_view name);
/// Of "torch.float8_e4m3fn" and its like.
std::optional<DType> torchDType(std::string_view name);

} // namespace daguerre
