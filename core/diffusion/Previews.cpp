// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/Previews.h"

#include "core/Error.h"

#include <ATen/ATen.h>

#include <chrono>

namespace daguerre {

namespace {

// A step earns the decoder this part of its own time, and it decodes once it has earned what the last decoding took:
// about every third step on a CPU. The first costs what it costs.
constexpr double decoderShare = 0.03;

} // namespace

Previews::Previews(const LatentPreview& quick, PreviewDecoder* decoder, GenerationObserver& observer)
    : m_quick(quick)
    , m_decoder(decoder)
    , m_observer(observer)
{
}

void Previews::stepDone(int step, double stepMilliseconds, const at::Tensor& denoised)
{
    m_earned += decoderShare * stepMilliseconds;
    const bool affordable = m_decoder && m_earned >= m_decoder->expectedMilliseconds(denoised);
    const bool sharper = m_decoder && m_hasDecoded && !affordable; // than a quick one: what is shown stays
    if (sharper || !m_observer.wantsPreview(step))
        return;
    const auto start = std::chrono::steady_clock::now();
    RgbImage image = affordable ? decoded(denoised) : m_quick(denoised);
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
    m_milliseconds += taken.count();
    if (affordable)
        m_earned -= taken.count();
    m_observer.previewReady(step, std::move(image));
}

RgbImage Previews::decoded(const at::Tensor& denoised)
{
    try {
        RgbImage image = toRgbImage(m_decoder->decode(denoised));
        m_hasDecoded = true;
        return image;
    } catch (const Error& error) { // numbers that are none
        m_observer.previewDecoderFailed(Error(ErrorKind::Model, m_decoder->path().string(), error.problem,
            "the file is damaged: download it again, or use quick previews"));
    } catch (const std::exception&) { // LibTorch's: memory
        m_observer.previewDecoderFailed(Error(ErrorKind::Memory, m_decoder->path().string(),
            "could not be run: there is not enough memory", "use a smaller size, or quick previews"));
    }
    m_decoder = nullptr;
    return m_quick(denoised);
}

} // namespace daguerre
