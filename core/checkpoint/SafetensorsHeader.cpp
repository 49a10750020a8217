// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/SafetensorsHeader.h"

#include "core/Error.h"
#include "core/checkpoint/FileKind.h"
#include "core/checkpoint/SafetensorsJson.h"

#include <algorithm>
#include <cstring>
#include <tuple>
#include <utility>

namespace daguerre {

namespace {

constexpr std::uint64_t lengthBytes = sizeof(std::uint64_t);

std::string offsetsText(const TensorInfo& tensor)
{
    return "[" + std::to_string(tensor.offset) + ", " + std::to_string(tensor.offset + tensor.byteCount) + "]";
}

/// Checks how the entries of a header fit together and into the file.
class LayoutCheck {
public:
    LayoutCheck(std::span<const std::byte> contents, const std::filesystem::path& path)
        : m_contents(contents)
        , m_path(path)
    {
    }

    /// Of the data, in bytes from the start of the file.
    std::uint64_t dataStart() const;
    void check(std::vector<TensorInfo>& tensors) const;

private:
    void refuseDuplicates(std::vector<TensorInfo>& tensors) const;
    void refuseGaps(const std::vector<const TensorInfo*>& inFileOrder) const;
    void refuseWrongEnd(const std::vector<const TensorInfo*>& inFileOrder) const;
    [[noreturn]] void refuseCut(std::uint64_t needed, const std::string& reason) const;

    std::span<const std::byte> m_contents;
    const std::filesystem::path& m_path;
};

std::uint64_t LayoutCheck::dataStart() const
{
    std::uint64_t headerBytes = 0;
    std::memcpy(&headerBytes, m_contents.data(), lengthBytes);
    if (headerBytes > safetensorsHeaderLimit)
        refuseDamaged(
            m_path, "the header claims " + std::to_string(headerBytes) + " bytes, more than the format allows");
    if (headerBytes > m_contents.size() - lengthBytes)
        refuseCut(lengthBytes + headerBytes, "the header alone ends outside");
    return lengthBytes + headerBytes;
}

void LayoutCheck::refuseCut(std::uint64_t needed, const std::string& reason) const
{
    refuseDamaged(m_path,
        "the file is cut short: " + std::to_string(needed) + " bytes needed, " + std::to_string(m_contents.size())
            + " there (" + reason + ")");
}

void LayoutCheck::refuseDuplicates(std::vector<TensorInfo>& tensors) const
{
    std::ranges::sort(tensors, {}, &TensorInfo::name);
    const auto twice = std::ranges::adjacent_find(tensors, {}, &TensorInfo::name);
    if (twice != tensors.end())
        refuseDamaged(m_path, "tensor " + inQuotes(twice->name) + ": the name is given twice");
}

void LayoutCheck::refuseGaps(const std::vector<const TensorInfo*>& inFileOrder) const
{
    std::uint64_t end = 0;
    const TensorInfo* before = nullptr;
    for (const auto* tensor : inFileOrder) {
        const auto subject
            = [tensor] { return "tensor " + inQuotes(tensor->name) + ": data_offsets " + offsetsText(*tensor); };
        if (tensor->offset < end)
            refuseDamaged(
                m_path, subject() + " overlap those of " + inQuotes(before->name) + ", " + offsetsText(*before));
        if (tensor->offset > end)
            refuseDamaged(
                m_path, subject() + " leave a hole of " + std::to_string(tensor->offset - end) + " bytes before them");
        end += tensor->byteCount;
        before = tensor;
    }
}

void LayoutCheck::refuseWrongEnd(const std::vector<const TensorInfo*>& inFileOrder) const
{
    const auto present = m_contents.size() - dataStart();
    const auto endOf = [](const TensorInfo* tensor) { return tensor->offset + tensor->byteCount; };
    const auto needed = endOf(inFileOrder.back());
    if (needed < present)
        refuseDamaged(m_path, std::to_string(present - needed) + " bytes follow the last tensor's data");
    if (needed == present)
        return;
    const auto& first
        = **std::ranges::find_if(inFileOrder, [&](const auto* tensor) { return endOf(tensor) > present; });
    refuseCut(dataStart() + needed,
        "tensor " + inQuotes(first.name) + ": data_offsets " + offsetsText(first) + " end outside");
}

void LayoutCheck::check(std::vector<TensorInfo>& tensors) const
{
    if (tensors.empty())
        throw Error(ErrorKind::Model, m_path.string(), "the file holds no tensors", "use another file");
    refuseDuplicates(tensors);
    std::vector<const TensorInfo*> inFileOrder;
    inFileOrder.reserve(tensors.size());
    for (const auto& tensor : tensors)
        inFileOrder.push_back(&tensor);
    std::ranges::stable_sort(
        inFileOrder, {}, [](const TensorInfo* tensor) { return std::tuple(tensor->offset, tensor->byteCount); });
    refuseGaps(inFileOrder);
    refuseWrongEnd(inFileOrder);
}

} // namespace

TensorTable readSafetensorsHeader(std::span<const std::byte> contents, const std::filesystem::path& path)
{
    if (const auto kind = fileKind(contents); kind != FileKind::Safetensors)
        refuseFileKind(kind, path, contents.size());
    const LayoutCheck layout(contents, path);
    const auto dataStart = layout.dataStart();
    std::string_view text(reinterpret_cast<const char*>(contents.data()) + lengthBytes, dataStart - lengthBytes);
    const auto padding = text.size() - (text.find_last_not_of('\0') + 1);
    text.remove_suffix(padding);
    auto json = parseSafetensorsJson(text, path);
    if (padding > 0)
        json.notes.emplace_back("the header is padded with NUL in place of spaces");
    layout.check(json.tensors);
    for (auto& tensor : json.tensors)
        tensor.offset += dataStart;
    return {path, contents.size(), std::move(json.tensors), std::move(json.metadata), std::move(json.notes)};
}

} // namespace daguerre
