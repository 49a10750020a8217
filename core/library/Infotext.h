// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/ImageMetadata.h"

namespace daguerre {

/// AUTOMATIC1111's text of generation parameters ("infotext"), as its PNG text `parameters` and EXIF UserComment hold
/// it:
///
///     the prompt, any number of lines
///     Negative prompt: the negative prompt, any number of lines
///     Steps: 20, Sampler: Euler a, ..., Version: Daguerre 0.1.0
///
/// The settings are one line, always the last. A value that holds a comma, colon or line break is a JSON string.
/// "Written as" and "Negative written as" hold prompts in the user's own language where the model was given others.
///
/// Round trip: parseInfotext(formatInfotext(m)) has every field of `m`, whatever the prompts hold, except that
///  - a carriage return in a prompt becomes a line feed, and U+0000 is dropped;
///  - `extra` comes back in the order it was written in, without pairs whose key the format can't carry (see
///    isInfotextKey) or is a field's own; `rng` and `version` are this program's; `raw` is the text; `notes` are empty;
///  - numbers that aren't finite, sizes that are empty and a clip skip below 2 aren't written.
/// A prompt line that begins with "Negative prompt:" would be taken for the label: it is written with one more space
/// before it, which this reader takes off again. AUTOMATIC1111's own reader strips the space first and splits there.

/// The text for a picture made by this program: keys in AUTOMATIC1111's order, "RNG: CPU" always, "Version" last.
/// Any thread; doesn't throw.
QString formatInfotext(const ImageMetadata& metadata);

/// Reads what any program wrote in that layout, and never fails: what isn't understood is noted and stays in `raw`.
/// Beyond AUTOMATIC1111's reader it takes texts without prompt or settings, texts on one line
/// ("a cat.Negative prompt: dog.Steps: 20, ..."), lines added after the settings ("Template: ..."), sampler names with
/// the schedule in them ("DPM++ 2M Karras"), and Draw Things' negative prompt ("-dog"). One bad value costs only
/// itself. A last line of "key: value" pairs is settings where it begins with "Steps: 20", or has three pairs and a
/// known key. Any thread; doesn't throw.
ImageMetadata parseInfotext(const QString& text);

/// Whether a text held settings, so that it is more than a prompt with colons.
bool hasSettings(const ImageMetadata& metadata);

} // namespace daguerre
