// SPDX-License-Identifier: Apache-2.0
#include "core/dictionary/ModelDictionary.h"

#include "core/dictionary/DictionaryFile.h"

namespace daguerre {

std::shared_ptr<const PromptDictionary> dictionaryOf(const LoadReport& model)
{
    return model.family == ModelFamily::Mini ? embeddedDictionary() : nullptr;
}

} // namespace daguerre
