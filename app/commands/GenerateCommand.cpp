// SPDX-License-Identifier: Apache-2.0
#include "app/commands/GenerateCommand.h"

#include "app/commands/ExitCode.h"
#include "app/commands/GenerateOptions.h"
#include "app/commands/GenerateSink.h"
#include "app/commands/InterruptWatcher.h"
#include "core/Resources.h"
#include "core/generation/EngineLibrary.h"
#include "core/generation/Generator.h"
#include "core/library/ImageWriter.h"

#include <QDir>
#include <QFileInfo>

namespace daguerre {

namespace {

/// Makes the folder where missing, and throws Error(InputOutput) where a picture wouldn't fit into it.
void requireFolder(const QString& folder, QSize picture)
{
    QDir().mkpath(folder);
    requireSpace(folder, largestPngSize(picture));
}

/// Finds out before any work whether its results can be written.
void prepareOutputs(const GenerateOptions& options)
{
    const QSize picture = finalSize(options.request);
    if (options.request.exactPath.isEmpty())
        requireFolder(options.request.folder, picture);
    if (!options.previewsFolder.isEmpty())
        requireFolder(options.previewsFolder, picture);
    for (const QString& file : {options.request.exactPath, options.latentsFile, options.reportFile}) {
        if (!file.isEmpty())
            requireSpace(QFileInfo(file).absolutePath(), largestPngSize(picture));
    }
}

/// The model's own size where none was asked for.
void completeSize(GenerateOptions& options, const LoadReport& model)
{
    options.request.picture.width = options.width.value_or(model.nativeSide);
    options.request.picture.height = options.height.value_or(model.nativeSide);
}

} // namespace

int runGenerate(const QStringList& arguments)
{
    const InterruptWatcher interrupt; // first: from here on Ctrl-C is a stop request
    GenerateOptions options = parseGenerateOptions(arguments);
    prepareOutputs(options);
    Generator generator(loadEngine({.resources = resourcesFolder().toStdString(),
        .device = options.device,
        .precision = options.precision,
        .threads = options.threads}));
    completeSize(options, generator.load(modelSource(options.request)).model);
    GenerateSink sink(options);
    generator.run(1, options.request, sink, interrupt.token());
    if (!options.latentsFile.isEmpty())
        sink.writeTensors();
    if (!options.reportFile.isEmpty())
        sink.report().write(options.reportFile, generator.modelSha256(interrupt.token()));
    if (sink.upscaleFailure())
        throwAsError(*sink.upscaleFailure());
    return Done;
}

} // namespace daguerre
