// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/pickle/PickleNode.h"

namespace daguerre {

const PickleNode* PickleNode::find(std::string_view key) const
{
    for (std::size_t i = 0; kind == Kind::Dictionary && i + 1 < items.size(); i += 2)
        if (items[i]->kind == Kind::Text && items[i]->text == key)
            return items[i + 1];
    return nullptr;
}

} // namespace daguerre
