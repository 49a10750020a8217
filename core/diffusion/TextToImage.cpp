// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/TextToImage.h"

#include "core/Error.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace daguerre {

namespace {

[[noreturn]] void refuse(const char* field, const std::string& problem, const std::string& remedy)
{
    throw Error(ErrorKind::Usage, field, problem, remedy);
}

void validateSide(const char* field, int pixels)
{
    if (pixels < minimumSide || pixels > maximumSide)
        refuse(field, std::to_string(pixels) + " is out of range",
            "use " + std::to_string(minimumSide) + " to " + std::to_string(maximumSide));
    if (const int below = pixels / 8 * 8; below != pixels)
        refuse(field, std::to_string(pixels) + " is not a multiple of 8",
            "use " + std::to_string(below) + " or " + std::to_string(below + 8));
}

bool sameText(std::string_view a, std::string_view b)
{
    return std::ranges::equal(
        a, b, [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

template <typename Names>
auto find(const Names& names, std::string_view text) -> std::optional<decltype(names.front().kind)>
{
    const auto found = std::ranges::find_if(
        names, [&](const auto& name) { return sameText(name.id, text) || sameText(name.label, text); });
    return found == names.end() ? std::nullopt : std::optional(found->kind);
}

} // namespace

void validate(const TextToImage& request)
{
    if (request.steps < 1 || request.steps > maximumSteps)
        refuse("steps", std::to_string(request.steps) + " is out of range", "use 1 to " + std::to_string(maximumSteps));
    if (!std::isfinite(request.guidanceScale) || request.guidanceScale < 0 || request.guidanceScale > maximumGuidance)
        refuse("guidance", "out of range", "use 0 to 100");
    validateSide("width", request.width);
    validateSide("height", request.height);
}

const std::vector<SamplerName>& samplerNames()
{
    static const std::vector<SamplerName> names {
        {SamplerKind::Euler, "euler", "Euler", true},
        {SamplerKind::EulerAncestral, "euler_a", "Euler a", true},
        {SamplerKind::DpmPlusPlus2M, "dpmpp_2m", "DPM++ 2M", true},
        {SamplerKind::Ddim, "ddim", "DDIM", false},
    };
    return names;
}

const std::vector<ScheduleName>& scheduleNames()
{
    static const std::vector<ScheduleName> names {
        {ScheduleKind::Uniform, "uniform", "Uniform"},
        {ScheduleKind::Karras, "karras", "Karras"},
    };
    return names;
}

const SamplerName& nameOf(SamplerKind kind)
{
    return *std::ranges::find(samplerNames(), kind, &SamplerName::kind);
}

const ScheduleName& nameOf(ScheduleKind kind)
{
    return *std::ranges::find(scheduleNames(), kind, &ScheduleName::kind);
}

std::optional<SamplerKind> samplerNamed(std::string_view name)
{
    return find(samplerNames(), name);
}

std::optional<ScheduleKind> scheduleNamed(std::string_view name)
{
    return find(scheduleNames(), name);
}

} // namespace daguerre
