// SPDX-License-Identifier: Apache-2.0
#include "app/ServiceLog.h"

#include "core/Log.h"
#include "core/generation/GenerationService.h"

#include <utility>

namespace daguerre {

namespace {

QString describe(const EngineStatus& status)
{
    return QStringLiteral("model in use: %1, on %2, LibTorch %3")
        .arg(QString::fromStdString(status.model.path.string()), QString::fromStdString(status.engine.device),
            QString::fromStdString(status.engine.libtorchVersion));
}

void logPicture(const FinishedPicture& picture)
{
    if (picture.saveFailure)
        log::error(QStringLiteral("picture not saved: %1: %2")
                       .arg(picture.saveFailure->subject, picture.saveFailure->problem));
    else
        log::info(QStringLiteral("picture saved: %1").arg(picture.path));
    if (picture.upscaleFailure)
        log::warning(QStringLiteral("picture not upscaled: %1: %2")
                         .arg(picture.upscaleFailure->subject, picture.upscaleFailure->problem));
}

} // namespace

void logService(GenerationService& service)
{
    QObject::connect(
        &service, &GenerationService::modelReady, &service, [logged = QString()](const EngineStatus& status) mutable {
            const QString text = describe(status);
            if (std::exchange(logged, text) != text) // each job asks for its model
                log::info(text);
        });
    QObject::connect(&service, &GenerationService::pictureFinished, &service, logPicture);
    QObject::connect(&service, &GenerationService::cancelled, &service,
        [](JobId job) { log::info(QStringLiteral("job %1 cancelled").arg(job)); });
}

} // namespace daguerre
