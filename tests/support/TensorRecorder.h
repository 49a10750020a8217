// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/Engine.h"

#include <ATen/ATen.h>

#include <QJsonObject>

#include <cstring>
#include <map>
#include <string>

namespace daguerre::test {

/// Keeps the tensors of a run, the first one of each name.
struct TensorRecorder : GenerationObserver {
    std::map<std::string, at::Tensor> tensors {};

    bool wantsTensors() override { return true; }
    void tensorReady(std::string_view name, std::span<const std::int64_t> shape, std::span<const float> values) override
    {
        at::Tensor tensor = at::empty(at::IntArrayRef(shape.data(), shape.size()), at::kFloat);
        std::memcpy(tensor.data_ptr(), values.data(), values.size_bytes());
        tensors.emplace(name, tensor);
    }
};

/// What the goldens' scripts write of a picture; sampler and schedule where they name them.
inline TextToImage requestFrom(const QJsonObject& test)
{
    const auto text = [&test](const char* key) { return test[QLatin1String(key)].toString().toStdString(); };
    TextToImage request;
    request.prompt = text("prompt");
    request.negativePrompt = text("negative");
    request.seed = std::uint64_t(test[QLatin1String("seed")].toInteger());
    request.steps = test[QLatin1String("steps")].toInt();
    request.guidanceScale = test[QLatin1String("guidance")].toDouble();
    request.width = test[QLatin1String("width")].toInt();
    request.height = test[QLatin1String("height")].toInt();
    request.sampler = samplerNamed(text("sampler")).value_or(request.sampler);
    request.schedule = scheduleNamed(text("schedule")).value_or(request.schedule);
    return request;
}

} // namespace daguerre::test
