// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/pickle/PickleObjects.h"

#include "core/Error.h"
#include "core/checkpoint/pickle/PickleGlobals.h"

#include <algorithm>
#include <utility>

namespace daguerre {

namespace {

using Kind = PickleNode::Kind;

bool isCount(const PickleNode& node)
{
    return node.kind == Kind::Integer && node.integer >= 0 && node.text.empty();
}

std::vector<std::int64_t> counts(const PickleNode& sequence)
{
    std::vector<std::int64_t> values;
    for (const PickleNode* item : sequence.items)
        values.push_back(item->integer);
    return values;
}

bool areCounts(const PickleNode& node)
{
    return node.kind == Kind::Sequence && std::ranges::all_of(node.items, [](auto* item) { return isCount(*item); });
}

} // namespace

void PickleObjects::refuse(const std::string& problem) const
{
    throw Error(ErrorKind::Model, m_path.string(), "the pickle in the file is damaged: " + problem,
        "download the file again, or use its .safetensors version");
}

PickleNode PickleObjects::global(std::string name) const
{
    if (pickleGlobal(name) == PickleGlobal::Forbidden)
        throw Error(ErrorKind::Model, m_path.string(),
            "the file asks Python for " + inQuotes(name) + ", which no model needs; it may be made to do harm",
            "nothing of it was run. Delete it, and get the model's .safetensors file from its author");
    return {.kind = Kind::Global, .text = std::move(name)};
}

PickleNode PickleObjects::storage(const PickleNode& id) const
{
    const auto& items = id.items;
    if (id.kind != Kind::Sequence || items.size() < 5 || items[0]->text != "storage" || items[1]->kind != Kind::Global
        || !isCount(*items[4]))
        refuse("a storage is not described as PyTorch does");
    const auto dtype = storageDType(items[1]->text);
    if (!dtype)
        refuse("the storage type " + inQuotes(items[1]->text) + " is not known");
    if (items.size() > 5 && items[5]->kind != Kind::None)
        refuse("a storage is a view of another");
    const auto& key = *items[2];
    return {.kind = Kind::Storage,
        .integer = items[4]->integer,
        .dtype = *dtype,
        .text = key.kind == Kind::Integer ? std::to_string(key.integer) : key.text};
}

PickleNode PickleObjects::tensor(const PickleNode& arguments) const
{
    const auto& items = arguments.items;
    if (items.size() < 4 || items[0]->kind != Kind::Storage || !isCount(*items[1]) || !areCounts(*items[2])
        || !areCounts(*items[3]) || items[2]->items.size() != items[3]->items.size())
        refuse("a tensor is not described as PyTorch does");
    PickleNode made {.kind = Kind::Tensor, .integer = items[1]->integer, .dtype = items[0]->dtype, .items = {items[0]}};
    made.shape = counts(*items[2]);
    made.strides = counts(*items[3]);
    if (items.size() > 6 && items[6]->kind == Kind::Global)
        made.dtype = torchDType(items[6]->text).value_or(made.dtype);
    return made;
}

PickleNode PickleObjects::dictionary(const PickleNode& arguments) const
{
    PickleNode made {.kind = Kind::Dictionary};
    for (const PickleNode* argument : arguments.items)
        if (argument->kind == Kind::Dictionary)
            made.items.insert(made.items.end(), argument->items.begin(), argument->items.end());
        else if (argument->kind == Kind::Sequence)
            for (const PickleNode* pair : argument->items)
                if (pair->kind == Kind::Sequence && pair->items.size() == 2)
                    made.items.insert(made.items.end(), pair->items.begin(), pair->items.end());
    return made;
}

PickleNode PickleObjects::call(const PickleNode& callable, const PickleNode& arguments) const
{
    if (arguments.kind != Kind::Sequence)
        refuse("the arguments of a call are no tuple");
    const auto meaning = callable.kind == Kind::Global ? pickleGlobal(callable.text) : PickleGlobal::Object;
    switch (meaning) {
    case PickleGlobal::RebuildTensor:
        return tensor(arguments);
    case PickleGlobal::RebuildParameter:
        if (arguments.items.empty())
            refuse("a parameter has no tensor");
        return *arguments.items.front();
    case PickleGlobal::Dictionary:
        return dictionary(arguments);
    case PickleGlobal::Sequence:
        if (!arguments.items.empty() && arguments.items.front()->kind == Kind::Sequence)
            return *arguments.items.front();
        return {.kind = Kind::Sequence};
    case PickleGlobal::Storage:
    case PickleGlobal::Object:
    case PickleGlobal::Forbidden:
        break;
    }
    return {.kind = Kind::Object};
}

} // namespace daguerre
