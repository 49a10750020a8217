// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/LatentPreview.h"
#include "core/diffusion/PreviewDecoder.h"

namespace daguerre {

/// Makes the previews of one picture: quick ones, or by a decoder as often as it is cheap enough. One thread, inside of
/// InferenceMode.
class Previews {
public:
    /// `decoder`: null where previews are quick.
    Previews(const LatentPreview& quick, PreviewDecoder* decoder, GenerationObserver& observer);

    /// Shows `denoised` [1, 4, h, w], the step's idea of the result, where the observer wants it. A decoder that fails
    /// is told once, and quick previews go on. `stepMilliseconds`: what the step took.
    void stepDone(int step, double stepMilliseconds, const at::Tensor& denoised);
    /// What they have cost, all together.
    double milliseconds() const { return m_milliseconds; }

private:
    /// Quick from then on where the decoder fails.
    RgbImage decoded(const at::Tensor& denoised);

    const LatentPreview& m_quick;
    PreviewDecoder* m_decoder;
    GenerationObserver& m_observer;
    double m_earned = 0; // milliseconds that the decoder may take by now
    bool m_hasDecoded = false;
    double m_milliseconds = 0;
};

} // namespace daguerre
