// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/SafetensorsWriter.h"

#include "core/Error.h"
#include "core/checkpoint/TensorInfo.h"
#include "core/files/AtomicFile.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <numeric>

namespace daguerre {

namespace {

void check(const std::filesystem::path& path, const std::vector<FloatTensor>& tensors)
{
    for (const auto& tensor : tensors) {
        const auto product
            = std::accumulate(tensor.shape.begin(), tensor.shape.end(), std::int64_t {1}, std::multiplies {});
        if (product != static_cast<std::int64_t>(tensor.values.size()))
            throw Error(ErrorKind::Internal, path.string(),
                inQuotes(tensor.name) + " has shape " + shapeText(tensor.shape) + " but "
                    + std::to_string(tensor.values.size()) + " values");
    }
    const auto twice = std::ranges::adjacent_find(tensors, {}, &FloatTensor::name);
    if (twice != tensors.end())
        throw Error(ErrorKind::Internal, path.string(), inQuotes(twice->name) + " is given twice");
}

std::string headerOf(const std::vector<FloatTensor>& tensors, const std::map<std::string, std::string>& metadata)
{
    nlohmann::ordered_json header = nlohmann::ordered_json::object();
    if (!metadata.empty())
        header["__metadata__"] = metadata;
    std::uint64_t offset = 0;
    for (const auto& tensor : tensors) {
        const auto end = offset + tensor.values.size_bytes();
        header[tensor.name] = {{"dtype", "F32"}, {"shape", tensor.shape}, {"data_offsets", {offset, end}}};
        offset = end;
    }
    // A prompt in the metadata may be no valid UTF-8: better a replacement character than no file.
    auto text = header.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    text.append((8 - text.size() % 8) % 8, ' ');
    return text;
}

} // namespace

void writeSafetensors(const std::filesystem::path& path, std::vector<FloatTensor> tensors,
    const std::map<std::string, std::string>& metadata)
{
    std::ranges::sort(tensors, {}, &FloatTensor::name);
    check(path, tensors);
    const auto header = headerOf(tensors, metadata);
    const std::uint64_t headerBytes = header.size();
    AtomicFile file(path);
    file.write(std::as_bytes(std::span(&headerBytes, 1)));
    file.write(std::as_bytes(std::span(header)));
    for (const auto& tensor : tensors)
        file.write(std::as_bytes(tensor.values));
    file.commit();
}

} // namespace daguerre
