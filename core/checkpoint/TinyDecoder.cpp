// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/TinyDecoder.h"

#include "core/Error.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace daguerre {

namespace {

constexpr std::int64_t mostChannels = 1024; // beyond, memory and time make no sense
constexpr std::int64_t latentChannels = 4;
constexpr std::array blocksOfLevels {3, 3, 3, 1}; // coarsest first; between them an enlargement and a convolution

constexpr std::string_view firstBlock = "3.conv.0.weight"; // in either way of counting

/// Where the decoder is in a file: "decoder.layers.", and what its first convolution's number is.
struct Place {
    std::string prefix;
    int first = 0;

    std::string name(int layer, std::string_view rest) const
    {
        return prefix + std::to_string(layer + first) + "." + std::string(rest);
    }
};

/// Everything that stands before the numbers of a half of the auto-encoder.
std::vector<std::string> prefixesOf(const TensorTable& table)
{
    std::vector<std::string> prefixes;
    for (const TensorInfo& tensor : table.tensors()) {
        const std::string prefix
            = tensor.name.substr(0, tensor.name.size() - std::min(tensor.name.size(), firstBlock.size()));
        const bool whole = prefix.empty() || prefix.ends_with('.');
        if (tensor.name.ends_with(firstBlock) && whole && table.contains(prefix + "3.conv.4.bias"))
            prefixes.push_back(prefix);
    }
    return prefixes;
}

/// The encoder's first block comes before the decoder's.
bool isEncoder(const TensorTable& table, const std::string& prefix)
{
    return table.contains(prefix + "1.conv.0.weight");
}

std::optional<Place> placeOf(const TensorTable& table)
{
    for (const std::string& prefix : prefixesOf(table)) {
        if (isEncoder(table, prefix))
            continue;
        for (const int first : {0, 1})
            if (table.contains(prefix + std::to_string(first) + ".weight"))
                return Place {prefix, first};
    }
    return std::nullopt;
}

/// The shape of every tensor, found by asking for them in turn.
class Reader {
public:
    Reader(const TensorTable& table, Place place)
        : m_table(table)
        , m_place(std::move(place))
    {
    }

    TinyDecoder operator()()
    {
        const TensorInfo& first = require(m_place.name(0, "weight"), 4);
        m_found.channels = first.shape[0];
        if (m_found.channels < 1 || m_found.channels > mostChannels)
            refuse(first, "has " + std::to_string(m_found.channels) + " channels");
        if (first.shape[1] == 16)
            refuse(first, "is for latents of 16 channels, as Stable Diffusion 3 and Flux have them",
                "use taesd_decoder for Stable Diffusion 1 and 2, taesdxl_decoder for XL");
        takeConvolution(m_layer, "", m_found.channels, latentChannels);
        m_layer += 2; // a ReLU follows
        for (std::size_t level = 0; level < blocksOfLevels.size(); ++level)
            takeLevel(blocksOfLevels[level], level + 1 == blocksOfLevels.size());
        return std::move(m_found);
    }

private:
    void takeLevel(int blocks, bool last)
    {
        for (; blocks > 0; --blocks, ++m_layer)
            for (const char* convolution : {"conv.0.", "conv.2.", "conv.4."})
                takeConvolution(m_layer, convolution, m_found.channels, m_found.channels);
        if (last)
            return takeConvolution(m_layer, "", 3, m_found.channels);
        ++m_layer; // the enlargement
        take(m_layer++, "weight", {m_found.channels, m_found.channels, 3, 3});
    }

    void takeConvolution(int layer, const std::string& inside, std::int64_t outputs, std::int64_t inputs)
    {
        take(layer, inside + "weight", {outputs, inputs, 3, 3});
        take(layer, inside + "bias", {outputs});
    }

    void take(int layer, const std::string& rest, const std::vector<std::int64_t>& shape)
    {
        const TensorInfo& tensor = require(m_place.name(layer, rest), shape.size());
        if (tensor.shape != shape)
            refuse(tensor, "should be " + shapeText(shape));
        m_found.tensors.emplace("decoder.layers." + std::to_string(layer) + "." + rest, tensor);
    }

    const TensorInfo& require(const std::string& name, std::size_t rank) const
    {
        const TensorInfo* tensor = m_table.find(name);
        if (!tensor)
            throw Error(ErrorKind::Model, m_table.path().string(),
                "tensor " + inQuotes(name) + " of the TAESD decoder is missing",
                "the file is damaged: download it again");
        if (tensor->shape.size() != rank)
            refuse(*tensor, "should have " + std::to_string(rank) + " dimensions");
        if (!isFloatingPoint(tensor->dtype))
            refuse(*tensor, "is " + std::string(dtypeName(tensor->dtype)) + ", not a floating-point type");
        return *tensor;
    }

    [[noreturn]] void refuse(const TensorInfo& tensor, const std::string& problem,
        const std::string& remedy = "the file is damaged, or of a kind that isn't known") const
    {
        throw Error(ErrorKind::Model, m_table.path().string(),
            "tensor " + inQuotes(tensor.name) + " of shape " + shapeText(tensor.shape) + " doesn't fit: it " + problem,
            remedy);
    }

    const TensorTable& m_table;
    Place m_place;
    int m_layer = 0; // as the graph counts
    TinyDecoder m_found;
};

} // namespace

bool isTinyAutoencoder(const TensorTable& table)
{
    return placeOf(table) || std::ranges::any_of(prefixesOf(table), [&table](const std::string& prefix) {
        return isEncoder(table, prefix);
    });
}

TinyDecoder tinyDecoder(const TensorTable& table)
{
    if (auto place = placeOf(table))
        return Reader(table, std::move(*place))();
    if (isTinyAutoencoder(table))
        throw Error(ErrorKind::Model, table.path().string(), "holds TAESD's encoder and not its decoder",
            "use the file that is called taesd_decoder or taesdxl_decoder");
    throw Error(ErrorKind::Model, table.path().string(),
        "this is no TAESD decoder: it has no tensors " + inQuotes("1.weight") + " and " + inQuotes(firstBlock),
        "use a file such as taesd_decoder.safetensors or taesdxl_decoder.safetensors");
}

std::optional<ModelFamily> tinyDecoderFamily(const std::filesystem::path& file)
{
    for (const std::filesystem::path& named : {file.filename(), file.parent_path().filename()}) {
        std::string name = named.string();
        std::ranges::transform(name, name.begin(), [](unsigned char c) { return char(std::tolower(c)); });
        if (name.find("taesdxl") != std::string::npos || name.find("taesd_xl") != std::string::npos)
            return ModelFamily::StableDiffusionXL;
        if (name.find("taesd") != std::string::npos)
            return ModelFamily::StableDiffusion1;
    }
    return std::nullopt;
}

void requireTinyDecoderFor(ModelFamily model, const std::filesystem::path& file)
{
    const auto named = tinyDecoderFamily(file);
    const bool xl = model == ModelFamily::StableDiffusionXL;
    if (named && xl != (*named == ModelFamily::StableDiffusionXL))
        throw Error(ErrorKind::Model, file.string(),
            "by its name decodes the latents of " + std::string(familyName(*named)) + ", but the model is "
                + std::string(familyName(model)),
            xl ? "choose taesdxl_decoder for these models" : "choose taesd_decoder for these models");
}

} // namespace daguerre
