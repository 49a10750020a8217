// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationRequest.h"

#include <QJsonObject>

namespace daguerre {

/// What is asked for, as state files hold it. Seeds are strings: JSON's numbers have 53 bits. Any thread.
QJsonObject toJson(const TextToImage& picture);
/// Values that are missing or that no picture can have become the defaults.
TextToImage pictureFromJson(const QJsonObject& json);

QString toJson(Upscaling upscaling);
/// `fallback` where there is none or one that isn't known.
Upscaling upscalingFromJson(const QJsonValue& json, Upscaling fallback);

/// All but `expected`.
QJsonObject toJson(const GenerationRequest& request);
/// May hold what validate() refuses.
GenerationRequest requestFromJson(const QJsonObject& json);

} // namespace daguerre
