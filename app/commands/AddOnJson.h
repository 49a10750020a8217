// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/lora/EmbeddingFile.h"
#include "core/checkpoint/lora/LoraFit.h"

#include <QJsonObject>

#include <optional>

namespace daguerre {

/// What `daguerre inspect` tells of a LoRA: kind, format, base, hash, metadata and modules; with a model `fit`:
/// summary, modules that fit, those of another shape and those that the model has no layers for. Throws Error.
QJsonObject loraJson(const LoraFile& lora, const std::optional<LoraTargets>& model);

/// The same of a textual inversion; with a model `fit`: whether its vectors are as wide as the text encoder's.
QJsonObject embeddingJson(const EmbeddingFile& embedding, const std::optional<LoraTargets>& model);

} // namespace daguerre
