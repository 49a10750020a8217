// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace daguerre {

enum class DType { F64, F32, F16, BF16, F8E4M3, F8E5M2, I64, I32, I16, I8, U8, Bool };

/// As safetensors spells them: "F16", "F8_E4M3", "BOOL".
std::string_view dtypeName(DType dtype);
std::optional<DType> dtypeNamed(std::string_view name);
std::size_t elementBytes(DType dtype);
bool isFloatingPoint(DType dtype);

/// One tensor of a checkpoint file, little-endian.
struct TensorInfo {
    std::string name; // UTF-8
    DType dtype = DType::F32;
    std::vector<std::int64_t> shape; // none negative; empty for a scalar
    std::uint64_t offset = 0; // of the first byte, from the start of the file; aligned to nothing
    std::uint64_t byteCount = 0; // from its first byte to its last: shape times elementBytes(dtype) without strides
    std::vector<std::int64_t> strides = {}; // in elements, none negative; empty where it is row-major
    std::uint32_t file = 0; // which of a checkpoint's files it is in

    bool operator==(const TensorInfo&) const = default;
};

/// Whether no size is 0 or beyond what any layer has, and the file holds as many values as they say; strides may let
/// one stand for many.
bool holdsItsShape(const TensorInfo& tensor);

/// "[320, 4, 3, 3]".
std::string shapeText(std::span<const std::int64_t> shape);
/// A name from a file as messages show it: in quotes, without control characters, cut where it is very long.
std::string inQuotes(std::string_view name);

} // namespace daguerre
