// SPDX-License-Identifier: Apache-2.0
#include "app/commands/LoraOption.h"

#include "core/Error.h"

#include <QFileInfo>
#include <QList>

namespace daguerre {

namespace {

/// The number behind the last colon, which is taken off with it.
std::optional<double> takeWeight(QString& value)
{
    const qsizetype colon = value.lastIndexOf(QLatin1Char(':'));
    bool valid = false;
    const double weight = colon < 0 ? 0 : value.mid(colon + 1).toDouble(&valid);
    if (!valid)
        return std::nullopt;
    value.truncate(colon);
    return weight;
}

} // namespace

LoraUse loraFromOption(const QString& value)
{
    QString file = value;
    QList<double> weights; // text before U-Net
    while (!QFileInfo(file).isFile() && weights.size() < 2) {
        const auto weight = takeWeight(file);
        if (!weight)
            break;
        weights.append(*weight);
    }
    if (!QFileInfo(file).isFile())
        throw Error(ErrorKind::Usage, "--lora", "there is no file '" + file.toStdString() + "'",
            "use FILE, FILE:unet or FILE:unet:text, as in ink.safetensors:0.8:0.5");
    const double unet = weights.isEmpty() ? 1 : weights.last();
    return {file.toStdString(), unet, weights.isEmpty() ? 1 : weights.first()};
}

} // namespace daguerre
