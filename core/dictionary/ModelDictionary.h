// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/LoadReport.h"
#include "core/dictionary/PromptDictionary.h"

namespace daguerre {

/// The dictionary whose English words a model was trained on; null for models that have none. The first call reads it.
/// Any thread.
std::shared_ptr<const PromptDictionary> dictionaryOf(const LoadReport& model);

} // namespace daguerre
