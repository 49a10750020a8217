// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/DiffusionEngine.h"

#include "core/Error.h"
#include "core/checkpoint/TinyDecoder.h"
#include "core/diffusion/Examination.h"
#include "core/diffusion/MemoryBudget.h"
#include "core/diffusion/Pipeline.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>
#include <torch/version.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace daguerre {

namespace {

at::Device chosenDevice(DeviceChoice choice)
{
    const bool cuda = at::hasCUDA() && at::detail::getCUDAHooks().deviceCount() > 0;
    if (choice == DeviceChoice::Cuda && !cuda)
        throw Error(ErrorKind::Usage, "device", "LibTorch finds no CUDA device here",
            "use --device cpu, or install a CUDA build of LibTorch and the NVIDIA driver");
    return cuda && choice != DeviceChoice::Cpu ? at::Device(at::kCUDA, 0) : at::Device(at::kCPU);
}

/// What LibTorch says, in one line: c10's errors begin with it, the TorchScript interpreter's end with it, after a
/// traceback.
std::string lastWord(const std::exception& error)
{
    if (const auto* ours = dynamic_cast<const c10::Error*>(&error)) {
        const std::string what = ours->what_without_backtrace();
        return what.substr(0, what.find('\n'));
    }
    std::string what = error.what();
    what.erase(what.find_last_not_of(" \n") + 1);
    return what.substr(what.rfind('\n') + 1);
}

/// What was freed goes back to the system: between tensors in use, the C library would keep it.
void giveBackMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

[[noreturn]] void throwTranslated(const std::exception& error)
{
    const std::string word = lastWord(error);
    if (word.find("can't allocate memory") != std::string::npos || word.find("out of memory") != std::string::npos)
        throw Error(ErrorKind::Memory, "memory", "not enough for this job", "use a smaller size");
    throw Error(ErrorKind::Internal, "LibTorch", word);
}

/// Everything that LibTorch throws, as an Error.
template <typename Call>
auto translated(Call call)
{
    try {
        return call();
    } catch (const Error&) {
        throw;
    } catch (const Cancelled&) {
        throw;
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) {
        throwTranslated(error);
    }
}

} // namespace

DiffusionEngine::DiffusionEngine(const EngineConfig& config)
    : m_config(config)
    , m_placement {chosenDevice(config.device), config.precision == Precision::BFloat16 ? at::kBFloat16 : at::kFloat}
    , m_tokenizer(config.resources / "clip" / "bpe_simple_vocab_16e6.txt.gz")
{
    if (config.threads > 0)
        at::set_num_threads(config.threads);
    at::globalContext().setFlushDenormal(true);
}

EngineInfo DiffusionEngine::info() const
{
    return {TORCH_VERSION, m_placement.device.str(), m_config.precision, at::get_num_threads()};
}

const LoadReport& DiffusionEngine::load(const ModelSource& source)
{
    if (!m_model || m_source != source || !m_model->isUnchanged()) {
        m_embeddings.reset();
        m_loras.reset();
        m_model.reset(); // two models at once may not fit
        giveBackMemory();
        m_model
            = translated([&] { return std::make_unique<Model>(source, m_config.resources / "graphs", m_placement); });
        m_loras = std::make_unique<MergedLoras>(*m_model);
        m_embeddings = std::make_unique<PromptEmbeddings>(*m_model, m_tokenizer);
        m_source = source;
    }
    return m_model->report();
}

void DiffusionEngine::warmUp(std::stop_token stop)
{
    if (m_model)
        translated([&] { m_model->bindWeights(stop); });
}

LoadReport DiffusionEngine::examine(const ModelSource& source) const
{
    return translated([&] { return daguerre::examine(source, m_config.resources / "graphs", m_placement); });
}

LoraTargets DiffusionEngine::loraTargets() const
{
    return m_model ? m_model->loraTargets() : LoraTargets();
}

GenerationResult DiffusionEngine::generate(
    const TextToImage& request, GenerationObserver& observer, std::stop_token stop)
{
    validate(request);
    if (!m_model)
        throw Error(ErrorKind::Usage, "model", "none is loaded", "choose a model");
    warmUp(stop);
    if (m_placement.device.is_cpu())
        requireMemory(
            activationBytes(request, m_model->vaeDecoder().lastChannels(), m_placement.dtype == at::kFloat ? 4 : 2),
            std::to_string(request.width) + " x " + std::to_string(request.height), "use a smaller size");
    translated([&] { // outside of InferenceMode
        m_loras->set(request.loras, stop);
        m_embeddings->set(request);
    });
    PreviewDecoder* previewDecoder = previewDecoderFor(observer);
    const c10::InferenceMode inference;
    GenerationResult result
        = translated([&] { return runPipeline(*m_model, *m_embeddings, previewDecoder, request, observer, stop); });
    result.embeddings = m_embeddings->files();
    return result;
}

PreviewDecoder* DiffusionEngine::previewDecoderFor(GenerationObserver& observer)
{
    const ModelFamily family = m_model->report().family;
    const std::filesystem::path file = observer.previewDecoder(family);
    try {
        if (!file.empty())
            requireTinyDecoderFor(family, file);
        if (m_previewDecoder && (m_previewDecoder->path() != file || !m_previewDecoder->isUnchanged()))
            m_previewDecoder.reset();
        if (!m_previewDecoder && !file.empty())
            m_previewDecoder = translated(
                [&] { return std::make_unique<PreviewDecoder>(file, m_config.resources / "graphs", m_placement); });
        return m_previewDecoder.get();
    } catch (const Error& error) {
        observer.previewDecoderFailed(error);
        return nullptr;
    }
}

Upscaler& DiffusionEngine::upscalerFrom(const std::filesystem::path& file)
{
    if (!m_upscaler || m_upscaler->path() != file || !m_upscaler->isUnchanged()) {
        m_upscaler.reset();
        m_upscaler = std::make_unique<Upscaler>(file, m_config.resources / "graphs", m_placement);
    }
    return *m_upscaler;
}

RgbImage DiffusionEngine::upscale(const RgbImage& picture, const std::filesystem::path& upscaler, std::stop_token stop)
{
    return translated([&] {
        Upscaler& enlarger = upscalerFrom(upscaler); // outside of InferenceMode
        const c10::InferenceMode inference;
        return enlarger.upscale(picture, stop);
    });
}

std::unique_ptr<Engine> makeEngine(const EngineConfig& config)
{
    return std::make_unique<DiffusionEngine>(config);
}

} // namespace daguerre
