// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/ImageMetadata.h"

#include <QDateTime>

namespace daguerre {

/// The tokens that a pattern may hold, without their brackets, in the order a user would look for them:
/// seq, seed, date, datetime, model, model_hash, sampler, scheduler, steps, cfg, width, height, clip_skip, prompt,
/// prompt_spaces, prompt_words, negative_prompt. The names are AUTOMATIC1111's, where it has the token.
QStringList fileNameTokens();

/// A file's name without folder and suffix: each "[token]" of the pattern replaced by its value (nothing where the
/// picture has none), everything else kept, the whole made safe (see safeBaseName) and short enough for ".png", a
/// number behind a taken name and the file system's 255 bytes. No value takes more than 128 bytes, so what follows a
/// long prompt survives. `when` is written as 2025-01-31 or 20250131235959, `sequence` with five digits or more. Any
/// thread; doesn't throw.
QString fileBaseName(const QString& pattern, const ImageMetadata& metadata, const QDateTime& when, int sequence = 1);

} // namespace daguerre
