// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/KeyMap.h"
#include "core/checkpoint/TensorInfo.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace daguerre {

/// Checks that the weights of a model fit each other, so that a wrong one is named before a graph stops at it. Widths
/// are free: the first tensor that uses one sets it for the block it is in, or for the whole part (width of a text
/// encoder, of the time embedding). Not checked: whether a block's output is as wide as the next one's input.
class ShapeRules {
public:
    explicit ShapeRules(std::filesystem::path path);

    /// The tensor has the graph's shape already. Throws Error(Model) that names the tensor, its shape and what it
    /// doesn't agree with. Parameters without a rule pass.
    void check(Part part, std::string_view parameter, const TensorInfo& tensor);
    /// Throws likewise where the U-Net doesn't listen to texts as wide as the text encoders make them.
    void checkContext() const;

private:
    struct Width {
        std::int64_t value = 0;
        std::string source; // "tensor with its shape"
    };

    [[noreturn]] void refuse(const TensorInfo& tensor, const std::string& problem) const;
    void checkSize(const std::string& scope, std::string_view rule, std::int64_t size, const TensorInfo& tensor);

    std::filesystem::path m_path;
    std::map<std::string, Width, std::less<>> m_widths;
};

} // namespace daguerre
