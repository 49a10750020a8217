// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cctype>
#include <optional>
#include <string_view>

namespace daguerre {

/// The kind in a table of {kind, id, label, ...} that has `text` as its id or label, any case; nothing where none has.
template <typename Names>
auto kindNamed(const Names& names, std::string_view text) -> std::optional<decltype(names.front().kind)>
{
    const auto same = [text](std::string_view name) {
        return std::ranges::equal(
            name, text, [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
    };
    const auto found = std::ranges::find_if(names, [&](const auto& name) { return same(name.id) || same(name.label); });
    return found == names.end() ? std::nullopt : std::optional(found->kind);
}

} // namespace daguerre
