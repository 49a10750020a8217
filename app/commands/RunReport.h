// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dictionary/Understanding.h"
#include "core/generation/GenerationEvents.h"

#include <QJsonArray>
#include <QJsonObject>

namespace daguerre {

/// The JSON of `--report`: `stages_ms` (load, encode, decode, preview), `steps` (image, index, sigma, timestep, ms),
/// `peak_memory_bytes`, `model` (path, family, sha256), `versions`, `device`, `pictures`, and where words of other
/// languages were understood `understood` (prompt, negative_prompt, unknown). Stages add up over all pictures.
class RunReport {
public:
    void setModel(const EngineStatus& status);
    void setUnderstood(const Understanding& prompt, const Understanding& negativePrompt);
    void addPicture(const FinishedPicture& picture, const GenerationResult& result);
    /// Ends the report and writes it, whole or not at all. Throws Error(InputOutput).
    void write(const QString& file, const QString& modelSha256) const;

private:
    QJsonObject m_report;
    QJsonArray m_steps;
    QJsonArray m_pictures;
    double m_loadMilliseconds = 0;
    double m_encodeMilliseconds = 0;
    double m_decodeMilliseconds = 0;
    double m_upscaleMilliseconds = 0;
    double m_previewMilliseconds = 0;
};

} // namespace daguerre
