// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/lora/PngEmbedding.h"

#include "core/Error.h"

#include <nlohmann/json.hpp>

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace daguerre {

namespace {

using namespace std::literals;
using nlohmann::json;

constexpr std::string_view signature = "\x89PNG\r\n\x1a\n"sv;
constexpr std::string_view keyword = "sd-ti-embedding\0"sv;
constexpr std::size_t mostValues = std::size_t(1) << 20; // 75 vectors of 1280 are a tenth of it

std::string_view textOf(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::uint32_t bigEndian(std::string_view bytes)
{
    std::uint32_t value = 0;
    for (const char byte : bytes.substr(0, 4))
        value = value << 8 | static_cast<unsigned char>(byte);
    return value;
}

/// What stands behind the keyword; empty where no chunk has it.
std::string_view chunkText(std::string_view png)
{
    constexpr std::size_t frame = 12; // length, type, checksum
    png.remove_prefix(signature.size());
    while (png.size() >= frame) {
        const std::size_t length = bigEndian(png);
        if (length > png.size() - frame)
            return {};
        const auto data = png.substr(8, length);
        if (png.substr(4, 4) == "tEXt" && data.starts_with(keyword))
            return data.substr(keyword.size());
        png.remove_prefix(length + frame);
    }
    return {};
}

/// Other characters, such as line breaks, are passed over.
std::string fromBase64(std::string_view text)
{
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char character : text) {
        const auto digit = digits.find(character);
        if (digit == std::string_view::npos)
            continue;
        bits = bits << 6 | static_cast<std::uint32_t>(digit);
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>(bits >> count & 0xFF);
        }
    }
    return bytes;
}

/// The rows of `string_to_param`'s only tensor; null where there is no such thing.
const json* rowsIn(const json& embedding)
{
    const auto parameters = embedding.is_object() ? embedding.find("string_to_param") : embedding.end();
    if (parameters == embedding.end() || !parameters->is_object() || parameters->size() != 1)
        return nullptr;
    const json& tensor = parameters->front();
    const auto rows = tensor.is_object() ? tensor.find("TORCHTENSOR") : tensor.end();
    return rows != tensor.end() && rows->is_array() && !rows->empty() ? &*rows : nullptr;
}

/// Row by row; empty where the rows aren't all numbers, or not all as long.
std::vector<float> valuesOf(const json& rows)
{
    std::vector<float> values;
    for (const json& row : rows) {
        if (!row.is_array() || row.empty() || row.size() != rows.front().size() || values.size() > mostValues)
            return {};
        for (const json& value : row) {
            if (!value.is_number())
                return {};
            values.push_back(value.get<float>());
        }
    }
    return values;
}

std::vector<std::byte> safetensors(std::size_t count, const std::vector<float>& values)
{
    const std::size_t dataBytes = values.size() * sizeof(float);
    const std::string header
        = json {{"emb_params",
                    {{"dtype", "F32"}, {"shape", {count, values.size() / count}}, {"data_offsets", {0, dataBytes}}}}}
              .dump();
    const std::uint64_t length = header.size();
    std::vector<std::byte> file(sizeof length + header.size() + dataBytes);
    std::memcpy(file.data(), &length, sizeof length);
    std::memcpy(file.data() + sizeof length, header.data(), header.size());
    std::memcpy(file.data() + sizeof length + header.size(), values.data(), dataBytes);
    return file;
}

} // namespace

bool isPng(std::span<const std::byte> contents)
{
    return textOf(contents).starts_with(signature);
}

bool holdsEmbedding(std::span<const std::byte> png)
{
    return isPng(png) && !chunkText(textOf(png)).empty();
}

std::vector<std::byte> embeddingFromPng(std::span<const std::byte> contents, const std::filesystem::path& path)
{
    const std::string_view text = isPng(contents) ? chunkText(textOf(contents)) : std::string_view();
    if (text.empty())
        throw Error(ErrorKind::Model, path.string(), "the picture holds no embedding (no text sd-ti-embedding)",
            "use the picture as it was shared: some sites and programs take such texts out");
    const json embedding = json::parse(fromBase64(text), nullptr, false);
    const json* rows = rowsIn(embedding);
    const std::vector<float> values = rows ? valuesOf(*rows) : std::vector<float>();
    if (values.empty())
        throw Error(ErrorKind::Model, path.string(), "the embedding in the picture can't be read",
            "the picture is damaged: download it again");
    return safetensors(rows->size(), values);
}

} // namespace daguerre
