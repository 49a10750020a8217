// SPDX-License-Identifier: Apache-2.0
#include "ui/ModelName.h"

#include <QFileInfo>

namespace daguerre {

QString modelName(const LoadReport& model)
{
    const QString name = QFileInfo(QString::fromStdString(model.path.string())).completeBaseName();
    return name == QLatin1String("mini") ? QStringLiteral("Mini") : name;
}

} // namespace daguerre
