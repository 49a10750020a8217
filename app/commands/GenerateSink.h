// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/commands/GenerateOptions.h"
#include "app/commands/ProgressPrinter.h"
#include "app/commands/RunReport.h"
#include "core/generation/GenerationSink.h"

#include <QStringList>

#include <vector>

namespace daguerre {

/// Follows a run for the command line: progress, previews as files, tensors, the report.
class GenerateSink final : public GenerationSink {
public:
    explicit GenerateSink(const GenerateOptions& options);

    void modelLoaded(const EngineStatus& status) override;
    void promptsUnderstood(const Understanding& prompt, const Understanding& negativePrompt) override;
    void stageEntered(Stage stage, int image) override;
    bool wantsPreview(int step) override;
    void previewReady(int step, RgbImage image) override;
    void stepFinished(const StepReport& step) override;
    bool wantsTensors() override;
    void tensorReady(
        std::string_view name, std::span<const std::int64_t> shape, std::span<const float> values) override;
    /// Throws Error(InputOutput) where the picture could not be saved.
    void pictureFinished(FinishedPicture picture, const GenerationResult& result) override;

    const RunReport& report() const { return m_report; }
    /// Why the first picture that isn't upscaled isn't.
    const std::optional<Failure>& upscaleFailure() const { return m_upscaleFailure; }
    /// Writes the tensors to --latents. Throws Error(InputOutput).
    void writeTensors() const;

private:
    void tell(const std::string& option, const Understanding& understood);

    struct NamedTensor {
        std::string name;
        std::vector<std::int64_t> shape;
        std::vector<float> values;
    };

    const GenerateOptions& m_options;
    ProgressPrinter m_printer;
    RunReport m_report;
    std::vector<NamedTensor> m_tensors;
    int m_image = 0;
    std::optional<Failure> m_upscaleFailure;
};

} // namespace daguerre
