// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dictionary/PromptDictionary.h"

namespace daguerre {

/// Reads resources/models/mini/dictionary.json, which training/dictionary.py there writes. Throws Error(InputOutput)
/// where the file can't be read or isn't such a dictionary. Any thread; some 20 ms.
PromptDictionary readDictionary(const QString& path);

/// The program's own, read at the first call; an empty one where that failed, which the log tells. Any thread.
std::shared_ptr<const PromptDictionary> embeddedDictionary();

} // namespace daguerre
