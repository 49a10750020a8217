// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Error.h"
#include "core/checkpoint/LoadReport.h"
#include "core/checkpoint/lora/LoraTargets.h"
#include "core/diffusion/TextToImage.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace daguerre {

enum class DeviceChoice { Auto, Cpu, Cuda };
enum class Precision { Float32, BFloat16 };

struct EngineConfig {
    std::filesystem::path resources; // the folder with graphs/ and clip/
    DeviceChoice device = DeviceChoice::Auto;
    Precision precision = Precision::Float32;
    int threads = 0; // 0: one per physical core
};

/// Which model, and what to take it for; a value.
struct ModelSource {
    ModelSource() = default;
    ModelSource(std::filesystem::path file, std::filesystem::path otherVae = {},
        std::optional<PredictionType> takenFor = std::nullopt)
        : checkpoint(std::move(file))
        , vae(std::move(otherVae))
        , prediction(takenFor)
    {
    }

    std::filesystem::path checkpoint; // a file, or a folder as diffusers saves it
    std::filesystem::path vae; // a file whose VAE replaces the checkpoint's; empty: its own
    std::optional<PredictionType> prediction; // nothing: what the checkpoint says

    bool operator==(const ModelSource&) const = default;
};

struct EngineInfo {
    std::string libtorchVersion; // "2.13.0"
    std::string device; // "cpu", "cuda:0"
    Precision precision = Precision::Float32;
    int threads = 1;
};

struct RgbImage {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels; // RGB888, rows of 3 * width bytes, top first
};

struct StepReport {
    int index = 0; // 1 to count
    int count = 0;
    double sigma = 0; // before the step
    double timestep = 0; // 0 to 999, fractional
    double milliseconds = 0;
};

/// Follows one picture as it develops. Called on the engine's thread; each call should take microseconds.
class GenerationObserver {
public:
    virtual ~GenerationObserver() = default;
    /// Asked before a preview is made, once a step at most; a preview that nobody waits for is not made.
    virtual bool wantsPreview(int /*step*/) { return false; }
    virtual void previewReady(int /*step*/, RgbImage /*image*/) { }
    /// Asked once a picture: the TAESD file that previews of such a model are made with, an eighth as large as the
    /// picture where it is empty, else as large. Never changes the picture.
    virtual std::filesystem::path previewDecoder(ModelFamily /*model*/) { return {}; }
    /// That file can't be used; the previews go on without it.
    virtual void previewDecoderFailed(const Error& /*error*/) { }
    virtual void stepFinished(const StepReport&) { }
    /// Asked once: whether the tensors of the run should be copied out ("noise", "latent.001" ..., "cond", "uncond").
    virtual bool wantsTensors() { return false; }
    virtual void tensorReady(std::string_view /*name*/, std::span<const std::int64_t> /*shape*/, std::span<const float>)
    {
    }
};

struct GenerationResult {
    RgbImage image;
    std::vector<StepReport> steps;
    double encodeMilliseconds = 0;
    double decodeMilliseconds = 0;
    double upscaleMilliseconds = 0; // 0 where it wasn't asked for; told by whoever asked
    double previewMilliseconds = 0; // to make them, all together
    bool promptsPadded = false; // prompt and negative prompt had different numbers of 75-token chunks
    std::vector<std::filesystem::path> embeddings; // files of textual inversions that the prompts named
};

/// The diffusion engine: one model at a time, one picture at a time. All calls on one thread, the one that made it; a
/// stop token may be triggered from any thread and ends a call within one step (or tile) by Cancelled. Errors are
/// thrown as Error.
class Engine {
public:
    virtual ~Engine() = default;
    virtual EngineInfo info() const = 0;
    /// Maps the checkpoint and finds its tensors: a part of a second, whatever its size. Quicker still where it is the
    /// one in use and unchanged on disk.
    virtual const LoadReport& load(const ModelSource& source) = 0;
    /// Gives the loaded model its weights, which takes seconds where they must be converted, ahead of the first
    /// picture, which does it otherwise. Throws as load().
    virtual void warmUp(std::stop_token /*stop*/) { }
    /// The report that load() would give, without loading: milliseconds, and no memory. Throws as load().
    virtual LoadReport examine(const ModelSource& source) const = 0;
    /// What a LoRA can change in the model that is loaded; empty where none is.
    virtual LoraTargets loraTargets() const { return {}; }
    /// The same request on the same model and device gives the same bytes. Throws Error(Usage) where no model is
    /// loaded, Error(Model) where a LoRA can't be used.
    virtual GenerationResult generate(const TextToImage& request, GenerationObserver& observer, std::stop_token stop)
        = 0;
    /// The picture enlarged by the upscaler in that file (a compact super-resolution network, see Upscaler.h), 2 or 4
    /// times as it says. Needs no model. The file stays open for the next picture.
    virtual RgbImage upscale(const RgbImage& picture, const std::filesystem::path& upscaler, std::stop_token stop) = 0;
};

/// Makes the engine of core/diffusion. The program doesn't link it: it is found at run time by EngineLibrary, so that
/// the window needn't wait for LibTorch to load.
std::unique_ptr<Engine> makeEngine(const EngineConfig& config);

} // namespace daguerre
