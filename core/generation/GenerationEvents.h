// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Failure.h"
#include "core/checkpoint/lora/AddOnFit.h"
#include "core/diffusion/Engine.h"
#include "core/generation/GenerationRequest.h"
#include "core/library/ImageMetadata.h"

#include <QImage>
#include <QString>

#include <optional>

namespace daguerre {

/// What the core tells the window: plain values, delivered queued on the receiver's thread.

enum class Stage { LoadingModel, EncodingPrompt, Denoising, Decoding, Upscaling, Saving };

struct Progress {
    JobId job = 0;
    Stage stage = Stage::LoadingModel;
    int image = 0; // 0 to imageCount - 1
    int imageCount = 1;
    int step = 0; // finished steps of this picture
    int stepCount = 0;
    double secondsLeft = -1; // of the whole job; negative while unknown
};

struct Preview {
    JobId job = 0;
    int image = 0;
    int step = 0;
    QImage picture; // of the picture's size, or an eighth of it
};

struct FinishedPicture {
    JobId job = 0;
    int image = 0;
    QImage picture;
    ImageMetadata metadata;
    QString path; // empty where saving failed
    std::optional<Failure> saveFailure; // the picture is whole all the same
    PictureTimes times {}; // what it took
    std::optional<Failure> upscaleFailure {}; // the picture is as it was decoded, and whole
};

/// What the engine and the model in use are, for the status bar.
struct EngineStatus {
    EngineInfo engine;
    LoadReport model;
    double warmUpMilliseconds = 0; // 0 where that is still to be done
};

} // namespace daguerre
