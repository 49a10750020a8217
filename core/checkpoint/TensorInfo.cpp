// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/TensorInfo.h"

#include <algorithm>
#include <array>

namespace daguerre {

namespace {

struct DTypeRow {
    DType dtype;
    std::string_view name;
    std::size_t bytes;
    bool floatingPoint;
};

constexpr std::array<DTypeRow, 12> rows {{
    {DType::F64, "F64", 8, true},
    {DType::F32, "F32", 4, true},
    {DType::F16, "F16", 2, true},
    {DType::BF16, "BF16", 2, true},
    {DType::F8E4M3, "F8_E4M3", 1, true},
    {DType::F8E5M2, "F8_E5M2", 1, true},
    {DType::I64, "I64", 8, false},
    {DType::I32, "I32", 4, false},
    {DType::I16, "I16", 2, false},
    {DType::I8, "I8", 1, false},
    {DType::U8, "U8", 1, false},
    {DType::Bool, "BOOL", 1, false},
}};

const DTypeRow& row(DType dtype)
{
    return *std::ranges::find(rows, dtype, &DTypeRow::dtype);
}

} // namespace

std::string_view dtypeName(DType dtype)
{
    return row(dtype).name;
}

std::optional<DType> dtypeNamed(std::string_view name)
{
    const auto found = std::ranges::find(rows, name, &DTypeRow::name);
    return found == rows.end() ? std::nullopt : std::optional(found->dtype);
}

std::size_t elementBytes(DType dtype)
{
    return row(dtype).bytes;
}

bool isFloatingPoint(DType dtype)
{
    return row(dtype).floatingPoint;
}

bool holdsItsShape(const TensorInfo& tensor)
{
    constexpr std::int64_t mostSize = 1 << 24;
    std::uint64_t bytes = elementBytes(tensor.dtype);
    for (const std::int64_t size : tensor.shape) {
        if (size < 1 || size > mostSize || std::uint64_t(size) > tensor.byteCount / bytes)
            return false;
        bytes *= std::uint64_t(size);
    }
    return true;
}

std::string shapeText(std::span<const std::int64_t> shape)
{
    std::string text = "[";
    for (const auto size : shape)
        text += (text.size() > 1 ? ", " : "") + std::to_string(size);
    return text + "]";
}

std::string inQuotes(std::string_view name)
{
    constexpr std::size_t longest = 160;
    std::size_t length = std::min(name.size(), longest);
    while (length < name.size() && length > 0 && (static_cast<unsigned char>(name[length]) & 0xC0) == 0x80)
        --length; // not inside a UTF-8 sequence
    std::string text(name.substr(0, length));
    std::ranges::replace_if(
        text, [](unsigned char c) { return c < 0x20 || c == 0x7F; }, '?');
    return '"' + text + (length < name.size() ? "..." : "") + '"';
}

} // namespace daguerre
