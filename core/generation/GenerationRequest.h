// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/Engine.h"
#include "core/diffusion/TextToImage.h"
#include "core/generation/PictureTimes.h"
#include "core/generation/Upscaling.h"

#include <QSize>
#include <QString>

#include <QStringList>
#include <optional>

namespace daguerre {

using JobId = quint64;

/// A job: one or more pictures of one prompt on one model; a value. Picture i is drawn from seed + i.
struct GenerationRequest {
    TextToImage picture;
    Upscaling upscaling = Upscaling::None;
    int first = 0; // the first picture to make: those before it are done
    int count = 1; // of all pictures, done or not
    QString checkpoint; // path of the model's file, or of a folder as diffusers saves it
    QString vae; // a file whose VAE replaces the model's; empty: its own
    std::optional<PredictionType> prediction; // what the model is taken to predict; nothing: what it says itself
    QString folder; // where pictures go, made where missing
    QString fileNamePattern; // see FileNamePattern
    QString exactPath; // where not empty: the one picture's file, replaced if there
    qint64 since = 0; // a job that goes on: when it began, ms since 1970. Pictures saved since then aren't made again
    bool verbatim = false; // the prompts go to the model as they are, in whatever language
    QStringList loraFolders; // where the prompt's LoRAs are looked for; see AddOnFolders.h where there are none
    QStringList embeddingFolders; // the same for embeddings
    bool partialLoras = false; // LoRAs may be used that fit the model in part
    PictureTimes expected; // what earlier jobs of the kind took
};

ModelSource modelSource(const GenerationRequest& request);

/// The pixels of each picture's file: what is drawn, enlarged by the upscaler.
QSize finalSize(const GenerationRequest& request);

/// Throws Error(Usage) that names the field.
void validate(const GenerationRequest& request);

} // namespace daguerre
