// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/prompt/LoraTags.h"
#include "core/generation/GenerationRequest.h"

#include <QStringList>

namespace daguerre {

/// Where LoRAs that prompts name are looked for: the request's folders, or `daguerre/loras` of the user's data where it
/// has none.
QStringList loraFolders(const GenerationRequest& request);
/// The same for embeddings, whose names are words of prompts: `daguerre/embeddings`.
QStringList embeddingFolders(const GenerationRequest& request);

/// The file of a LoRA by its name, without the ending, in one of the folders or below: as it is written, or else in
/// capitals or small letters. Throws Error(Usage) that says which name isn't there and where it was looked for.
QString findLora(const QString& name, const QStringList& folders);

/// The job as the engine is given it: the tags taken out of the prompt, their LoRAs found and added to the others, and
/// the embeddings' folders named. Throws Error(Usage).
GenerationRequest withAddOns(const GenerationRequest& request);

} // namespace daguerre
