// SPDX-License-Identifier: Apache-2.0
#include "app/ServiceLog.h"

#include "core/Log.h"
#include "core/generation/GenerationService.h"

namespace daguerre {

namespace {

void logModel(const EngineStatus& status)
{
    log::info(QStringLiteral("model in use: %1, on %2, LibTorch %3")
                  .arg(QString::fromStdString(status.model.path.string()), QString::fromStdString(status.engine.device),
                      QString::fromStdString(status.engine.libtorchVersion)));
}

void logPicture(const FinishedPicture& picture)
{
    if (picture.saveFailure)
        log::error(QStringLiteral("picture not saved: %1: %2")
                       .arg(picture.saveFailure->subject, picture.saveFailure->problem));
    else
        log::info(QStringLiteral("picture saved: %1").arg(picture.path));
}

} // namespace

void logService(GenerationService& service)
{
    QObject::connect(&service, &GenerationService::modelReady, &service, logModel);
    QObject::connect(&service, &GenerationService::pictureFinished, &service, logPicture);
    QObject::connect(&service, &GenerationService::cancelled, &service,
        [](JobId job) { log::info(QStringLiteral("job %1 cancelled").arg(job)); });
}

} // namespace daguerre
