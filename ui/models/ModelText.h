// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/ModelEntry.h"

namespace daguerre {

/// "Checkpoint", "LoRA": one of them, in the window's language.
QString kindText(ModelKind kind);
/// "Stable Diffusion 1.x"; what stands in its way where it can't be used.
QString familyText(const ModelEntry& model);
/// "2.1 GB".
QString bytesText(qint64 bytes);
/// The first ten digits, as other programs show them.
QString shortHash(const ModelEntry& model);
/// What a prompt uses the model by: "<lora:ink:1>", an embedding's name; empty for other kinds.
QString promptWords(const ModelEntry& model);
/// For comparing: one form of each character, in any case.
QString foldedText(const QString& text);

} // namespace daguerre
