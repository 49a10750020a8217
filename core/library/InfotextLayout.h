// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/InfotextPairs.h"

namespace daguerre {

/// The parts of an infotext, before any value is understood.
struct InfotextLayout {
    QString prompts; // all before the settings, the label of the negative prompt included
    InfotextPairs settings; // empty where the text has none
    QString tail; // lines after the settings
    bool inlined = false; // the settings began in the middle of a line

    /// Whether formatInfotext wrote it: then every character of the prompts counts, and nothing is guessed.
    bool isOurs() const;
    /// The value of the last pair with that key, whatever its case; null where there is none.
    QString setting(QLatin1StringView key) const;
};

/// Finds the settings: the last line, the end of a text on one line, or the last line that begins with "Steps: 20" and
/// has three pairs. `text` has line feeds only. Linear in the length. Any thread; doesn't throw.
InfotextLayout layOutInfotext(const QString& text);

struct InfotextPrompts {
    QString prompt;
    QString negativePrompt;
};
/// Splits the prompts at the label "Negative prompt:", or Draw Things' "-" where it wrote the settings. Any thread.
InfotextPrompts splitInfotextPrompts(const InfotextLayout& layout);

} // namespace daguerre
