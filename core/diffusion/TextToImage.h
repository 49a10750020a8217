// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daguerre {

enum class SamplerKind { Euler, EulerAncestral, DpmPlusPlus2M, Ddim };
enum class ScheduleKind { Uniform, Karras };

/// A LoRA file, and how strongly it changes the weights of the U-Net and of the text encoders: 1 as it was trained, 0
/// not at all, less than 0 the other way.
struct LoraUse {
    std::filesystem::path path;
    double unetWeight = 1;
    double textWeight = 1;
    bool partly = false; // also where the model has no layers for some of its modules

    bool operator==(const LoraUse&) const = default;
};

/// One picture asked for; a value. Everything that decides its pixels, apart from the model, is in here.
struct TextToImage {
    std::string prompt; // UTF-8
    std::string negativePrompt; // UTF-8
    std::uint64_t seed = 0;
    int steps = 20; // model evaluations, 1 to maximumSteps
    double guidanceScale = 6.0; // 1 turns classifier-free guidance off
    int width = 128; // pixels, a multiple of 8
    int height = 128;
    SamplerKind sampler = SamplerKind::DpmPlusPlus2M;
    ScheduleKind schedule = ScheduleKind::Karras; // DDIM has its own timesteps and ignores it
    std::vector<LoraUse> loras; // all at once; their order decides roundings only
    std::vector<std::filesystem::path>
        embeddingFolders; // textual inversions are found here by their names in the prompts

    bool operator==(const TextToImage&) const = default;
};

inline constexpr int maximumSteps = 1000;
inline constexpr int minimumSide = 64;
inline constexpr int maximumSide = 8192;
inline constexpr double maximumGuidance = 100.0;
inline constexpr double maximumLoraWeight = 100.0;

/// Throws Error(Usage) that names the field, what it may be, and for a size the nearest ones that work.
void validate(const TextToImage& request);

/// The names used at the command line ("euler_a") and in pictures' metadata ("Euler a", as AUTOMATIC1111 writes it).
struct SamplerName {
    SamplerKind kind;
    std::string_view id;
    std::string_view label;
    bool usesSchedule;
};
struct ScheduleName {
    ScheduleKind kind;
    std::string_view id;
    std::string_view label;
};
const std::vector<SamplerName>& samplerNames();
const std::vector<ScheduleName>& scheduleNames();
const SamplerName& nameOf(SamplerKind kind);
const ScheduleName& nameOf(ScheduleKind kind);
/// By id or label, any case; nothing where unknown.
std::optional<SamplerKind> samplerNamed(std::string_view name);
std::optional<ScheduleKind> scheduleNamed(std::string_view name);

} // namespace daguerre
