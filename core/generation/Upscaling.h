// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace daguerre {

/// What enlarges a picture once it is decoded.
enum class Upscaling { None, Crisp4x };

/// The names at the command line and in files ("crisp4x") and in pictures' metadata ("Crisp 4x").
struct UpscalingName {
    Upscaling kind;
    std::string_view id;
    std::string_view label;
    int factor; // of each side
};
const std::vector<UpscalingName>& upscalingNames();
const UpscalingName& nameOf(Upscaling kind);
/// By id or label, any case; nothing where unknown.
std::optional<Upscaling> upscalingNamed(std::string_view name);

/// The upscaler's file among the program's own, there or not. Not for None. Throws Error(InputOutput) where these
/// aren't there at all.
QString upscalerPath(Upscaling kind);

} // namespace daguerre
