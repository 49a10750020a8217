// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/CompactUpscaler.h"

#include "core/Error.h"
#include "core/checkpoint/ForeignModels.h"

#include <algorithm>
#include <string>
#include <vector>

namespace daguerre {

namespace {

constexpr std::int64_t mostChannels = 1024; // of files in use 24 to 64; beyond, memory and time make no sense

std::string bodyName(int layer, std::string_view field)
{
    return "body." + std::to_string(layer) + "." + std::string(field);
}

/// The shape of every tensor, found by asking for them in turn.
class Reader {
public:
    explicit Reader(const TensorTable& table)
        : m_table(table)
    {
    }

    CompactUpscaler operator()() const
    {
        CompactUpscaler found;
        found.depth = depth();
        found.channels = require(bodyName(0, "weight"), 4).shape[0];
        if (found.channels < 1 || found.channels > mostChannels)
            refuse(*m_table.find(bodyName(0, "weight")), "has " + std::to_string(found.channels) + " channels");
        const int last = 2 * found.depth + 2;
        checkConvolution(0, found.channels, 3);
        for (int layer = 2; layer < last; layer += 2)
            checkConvolution(layer, found.channels, found.channels);
        for (int layer = 1; layer < last; layer += 2)
            checkShape(bodyName(layer, "weight"), {found.channels});
        found.scale = scaleOf(require(bodyName(last, "weight"), 4));
        checkConvolution(last, std::int64_t(3) * found.scale * found.scale, found.channels);
        return found;
    }

private:
    /// Layers are numbered without a gap: the last one tells how many there are.
    int depth() const
    {
        if (!m_table.contains(bodyName(0, "weight")) || !m_table.contains(bodyName(1, "weight")))
            refuseForeign();
        for (const int depth : {16, 32})
            if (m_table.contains(bodyName(2 * depth + 2, "weight")) && !m_table.hasPrefix(bodyName(2 * depth + 3, "")))
                return depth;
        int layers = 0;
        while (m_table.contains(bodyName(layers, "weight")))
            ++layers;
        throw Error(ErrorKind::Model, m_table.path().string(),
            "the upscaler has " + std::to_string(layers) + " layers in a row from \"body.0.weight\" on, not 35 or 67",
            "use a compact upscaler of depth 16 or 32; if this is one, its file is damaged");
    }

    int scaleOf(const TensorInfo& last) const
    {
        for (const int scale : {2, 4})
            if (last.shape[0] == std::int64_t(3) * scale * scale)
                return scale;
        refuse(last, "should have 12 or 48 outputs, for a picture enlarged 2 or 4 times");
    }

    void checkConvolution(int layer, std::int64_t outputs, std::int64_t inputs) const
    {
        checkShape(bodyName(layer, "weight"), {outputs, inputs, 3, 3});
        checkShape(bodyName(layer, "bias"), {outputs});
    }

    void checkShape(const std::string& name, const std::vector<std::int64_t>& shape) const
    {
        const TensorInfo& tensor = require(name, shape.size());
        if (tensor.shape != shape)
            refuse(tensor, "should be " + shapeText(shape));
    }

    const TensorInfo& require(const std::string& name, std::size_t rank) const
    {
        const TensorInfo* tensor = m_table.find(name);
        if (!tensor)
            throw Error(ErrorKind::Model, m_table.path().string(),
                "tensor " + inQuotes(name) + " of the upscaler is missing", "the file is damaged: download it again");
        if (tensor->shape.size() != rank)
            refuse(*tensor, "should have " + std::to_string(rank) + " dimensions");
        if (!isFloatingPoint(tensor->dtype))
            refuse(*tensor, "is " + std::string(dtypeName(tensor->dtype)) + ", not a floating-point type");
        return *tensor;
    }

    [[noreturn]] void refuse(const TensorInfo& tensor, const std::string& problem) const
    {
        throw Error(ErrorKind::Model, m_table.path().string(),
            "tensor " + inQuotes(tensor.name) + " of shape " + shapeText(tensor.shape) + " doesn't fit: it " + problem,
            "the file is damaged, or of a kind that isn't known");
    }

    [[noreturn]] void refuseForeign() const
    {
        std::string names;
        for (const auto& tensor : m_table.tensors().first(std::min<std::size_t>(3, m_table.tensors().size())))
            names += (names.empty() ? "" : ", ") + inQuotes(tensor.name);
        const std::string_view foreign = foreignModel(m_table);
        throw Error(ErrorKind::Model, m_table.path().string(),
            "this is no compact upscaler"
                + (foreign.empty() ? ": its first tensors are " + names : " but " + std::string(foreign)),
            "use a file of the kind SRVGGNetCompact, which begins with \"body.0.weight\"");
    }

    const TensorTable& m_table;
};

} // namespace

CompactUpscaler compactUpscaler(const TensorTable& table)
{
    return Reader(table)();
}

} // namespace daguerre
