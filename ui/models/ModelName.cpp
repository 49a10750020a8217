// SPDX-License-Identifier: Apache-2.0
#include "ui/models/ModelName.h"

#include <QFileInfo>

namespace daguerre {

QString embeddedModelName()
{
    return QStringLiteral("Mini");
}

bool isEmbedded(const LoadReport& model)
{
    return model.family == ModelFamily::Mini && model.path.stem() == "mini";
}

QString modelName(const LoadReport& model)
{
    if (isEmbedded(model))
        return embeddedModelName();
    return QFileInfo(QString::fromStdString(model.path.string())).completeBaseName();
}

} // namespace daguerre
