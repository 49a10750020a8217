// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/FloatValues.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <functional>

namespace daguerre {

namespace {

/// IEEE 754 binary16.
double halfValue(std::uint16_t bits)
{
    const int exponent = (bits >> 10) & 31;
    const int fraction = bits & 1023;
    const double sign = bits & 0x8000 ? -1 : 1;
    if (exponent == 31)
        return fraction ? std::nan("") : sign * HUGE_VAL;
    return sign * (exponent == 0 ? std::ldexp(fraction, -24) : std::ldexp(fraction + 1024, exponent - 25));
}

double bfloat16Value(std::uint16_t bits)
{
    return std::bit_cast<float>(std::uint32_t(bits) << 16);
}

template <typename Stored, typename Convert>
std::vector<double> converted(std::span<const std::byte> bytes, Convert convert)
{
    std::vector<double> values;
    for (std::size_t at = 0; at + sizeof(Stored) <= bytes.size(); at += sizeof(Stored)) {
        Stored stored;
        std::memcpy(&stored, bytes.data() + at, sizeof stored);
        values.push_back(convert(stored));
    }
    return values;
}

} // namespace

std::vector<double> floatValues(const CheckpointFile& file, const TensorInfo& tensor)
{
    const auto bytes = file.data(tensor);
    switch (tensor.dtype) {
    case DType::F64:
        return converted<double>(bytes, std::identity());
    case DType::F32:
        return converted<float>(bytes, std::identity());
    case DType::F16:
        return converted<std::uint16_t>(bytes, halfValue);
    case DType::BF16:
        return converted<std::uint16_t>(bytes, bfloat16Value);
    default:
        return {};
    }
}

} // namespace daguerre
