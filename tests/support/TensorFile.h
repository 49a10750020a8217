// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/CheckpointFile.h"
#include "core/diffusion/Weights.h"

#include <ATen/ATen.h>

#include <QString>

namespace daguerre::test {

/// A .safetensors file of goldens, read by our own reader.
class TensorFile {
public:
    explicit TensorFile(const QString& path)
        : m_file(path.toStdString())
    {
    }

    bool has(const std::string& name) const { return m_file.find(name) != nullptr; }
    at::Tensor operator[](const std::string& name) const
    {
        const TensorInfo* info = m_file.find(name);
        if (!info)
            throw std::runtime_error("no tensor " + name + " in " + m_file.path().string());
        const at::ScalarType type = info->dtype == DType::U8 ? at::kByte : at::kFloat;
        return tensorFrom(m_file, *info, {at::kCPU, type});
    }
    QByteArray metadata(const std::string& key) const { return QByteArray::fromStdString(m_file.metadata().at(key)); }

private:
    CheckpointFile m_file;
};

/// The greatest absolute difference of two tensors of one shape.
inline double greatestDifference(const at::Tensor& a, const at::Tensor& b)
{
    return (a.to(at::kDouble) - b.to(at::kDouble)).abs().max().item<double>();
}

} // namespace daguerre::test
