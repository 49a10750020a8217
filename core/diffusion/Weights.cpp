// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/Weights.h"

#include <ATen/ATen.h>

namespace daguerre {

at::ScalarType scalarTypeOf(DType dtype)
{
    switch (dtype) {
    case DType::F64:
        return at::kDouble;
    case DType::F32:
        return at::kFloat;
    case DType::F16:
        return at::kHalf;
    case DType::BF16:
        return at::kBFloat16;
    case DType::F8E4M3:
        return at::kFloat8_e4m3fn;
    case DType::F8E5M2:
        return at::kFloat8_e5m2;
    case DType::I64:
        return at::kLong;
    case DType::I32:
        return at::kInt;
    case DType::I16:
        return at::kShort;
    case DType::I8:
        return at::kChar;
    case DType::U8:
        return at::kByte;
    case DType::Bool:
        break;
    }
    return at::kBool;
}

namespace {

/// The file's own bytes as a tensor; a copy where a view would be misaligned.
at::Tensor stored(const CheckpointFile& file, const TensorInfo& info)
{
    const std::span<const std::byte> bytes = file.data(info);
    const at::ScalarType type = scalarTypeOf(info.dtype);
    const std::int64_t count = static_cast<std::int64_t>(info.byteCount / elementBytes(info.dtype));
    if (reinterpret_cast<std::uintptr_t>(bytes.data()) % elementBytes(info.dtype) != 0) {
        at::Tensor copy = at::empty(count, type);
        std::memcpy(copy.data_ptr(), bytes.data(), bytes.size());
        return copy;
    }
    // The mapping is read-only and so is every use of a bound weight; LibTorch has no pointer to const here.
    return at::from_blob(
        const_cast<std::byte*>(bytes.data()), count, [keep = file.mapping()](void*) {}, type);
}

} // namespace

at::Tensor tensorFrom(const CheckpointFile& file, const TensorInfo& info, const Placement& placement)
{
    at::Tensor tensor = stored(file, info);
    if (!info.strides.empty())
        tensor = tensor.as_strided(info.shape, info.strides).contiguous();
    return tensor.view(info.shape).to(placement.device, placement.dtype);
}

} // namespace daguerre
