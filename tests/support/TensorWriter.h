// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/Weights.h"

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>

namespace daguerre::test {

using Tensors = std::map<std::string, at::Tensor>;

inline std::string_view dtypeNameOf(at::ScalarType type)
{
    for (const DType dtype : {DType::F32, DType::F16, DType::BF16, DType::F64, DType::I64})
        if (scalarTypeOf(dtype) == type)
            return dtypeName(dtype);
    throw std::runtime_error("no such type in these files");
}

/// A .safetensors file of whatever type each tensor has.
inline void writeTensors(const std::filesystem::path& target, const Tensors& tensors,
    const std::map<std::string, std::string>& metadata = {})
{
    nlohmann::json header = nlohmann::json::object();
    if (!metadata.empty())
        header["__metadata__"] = metadata;
    std::size_t end = 0;
    for (const auto& [name, tensor] : tensors) {
        const std::size_t begin = std::exchange(end, end + tensor.nbytes());
        header[name] = {{"dtype", dtypeNameOf(tensor.scalar_type())}, {"shape", tensor.sizes().vec()},
            {"data_offsets", {begin, end}}};
    }
    std::string text = header.dump();
    text.append((8 - text.size() % 8) % 8, ' ');
    const std::uint64_t length = text.size();
    std::ofstream file(target, std::ios::binary);
    file.write(reinterpret_cast<const char*>(&length), sizeof length) << text;
    for (const auto& [name, tensor] : tensors) {
        const at::Tensor dense = tensor.contiguous();
        file.write(static_cast<const char*>(dense.const_data_ptr()), std::streamsize(dense.nbytes()));
    }
}

} // namespace daguerre::test
