// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/TextToImage.h"

#include "core/Error.h"
#include "core/diffusion/KindNames.h"

#include <algorithm>
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

void validateLora(const LoraUse& lora)
{
    for (const double weight : {lora.unetWeight, lora.textWeight})
        if (!std::isfinite(weight) || std::abs(weight) > maximumLoraWeight)
            refuse("LoRA", "the weight of " + lora.path.string() + " is out of range", "use -100 to 100");
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
    std::ranges::for_each(request.loras, validateLora);
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
    return kindNamed(samplerNames(), name);
}

std::optional<ScheduleKind> scheduleNamed(std::string_view name)
{
    return kindNamed(scheduleNames(), name);
}

} // namespace daguerre
