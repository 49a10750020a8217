// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/TensorViews.h"

#include <utility>

namespace daguerre {

namespace {

std::vector<std::int64_t> rowMajorStrides(const std::vector<std::int64_t>& shape)
{
    std::vector<std::int64_t> strides(shape.size(), 1);
    for (std::size_t i = shape.size(); i > 1; --i)
        strides[i - 2] = strides[i - 1] * shape[i - 1];
    return strides;
}

/// Bytes from the first element to the end of the last.
std::uint64_t extent(const TensorInfo& tensor, const std::vector<std::int64_t>& strides)
{
    std::int64_t last = 0;
    for (std::size_t i = 0; i < tensor.shape.size(); ++i) {
        if (tensor.shape[i] == 0)
            return 0;
        last += (tensor.shape[i] - 1) * strides[i];
    }
    return std::uint64_t(last + 1) * elementBytes(tensor.dtype);
}

} // namespace

TensorInfo rowsOf(const TensorInfo& tensor, std::int64_t index, std::int64_t count)
{
    const auto strides = tensor.strides.empty() ? rowMajorStrides(tensor.shape) : tensor.strides;
    TensorInfo rows = tensor;
    rows.shape.front() /= count;
    rows.offset += std::uint64_t(index * rows.shape.front() * strides.front()) * elementBytes(tensor.dtype);
    rows.byteCount = extent(rows, strides);
    return rows;
}

TensorInfo transposed(const TensorInfo& matrix)
{
    TensorInfo other = matrix;
    other.strides = matrix.strides.empty() ? rowMajorStrides(matrix.shape) : matrix.strides;
    std::swap(other.shape[0], other.shape[1]);
    std::swap(other.strides[0], other.strides[1]);
    return other;
}

TensorInfo withRank(const TensorInfo& tensor, std::size_t rank)
{
    TensorInfo other = tensor;
    while (other.shape.size() > rank && other.shape.back() == 1) {
        other.shape.pop_back();
        if (!other.strides.empty())
            other.strides.pop_back();
    }
    while (other.shape.size() < rank) {
        other.shape.push_back(1);
        if (!other.strides.empty())
            other.strides.push_back(1);
    }
    return other;
}

} // namespace daguerre
