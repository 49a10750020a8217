// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/pickle/PickleNode.h"

#include <filesystem>

namespace daguerre {

/// Makes the values that a pickle describes by a name and arguments: tensors and their storages, dictionaries. All
/// throw Error(Model) with `path` as its subject.
class PickleObjects {
public:
    explicit PickleObjects(const std::filesystem::path& path)
        : m_path(path)
    {
    }

    /// What calling `callable` with a tuple of arguments would give in Python, for the names in PickleGlobals.h.
    PickleNode call(const PickleNode& callable, const PickleNode& arguments) const;
    /// The storage of a persistent id: ("storage", type, key, location, elements, ...).
    PickleNode storage(const PickleNode& id) const;
    /// Throws for a name that no model needs.
    PickleNode global(std::string name) const;

private:
    PickleNode tensor(const PickleNode& arguments) const;
    PickleNode dictionary(const PickleNode& arguments) const;
    [[noreturn]] void refuse(const std::string& problem) const;

    const std::filesystem::path& m_path;
};

} // namespace daguerre
