// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/screenshots/SampleModels.h"

#include "tests/support/ModelFiles.h"

#include <QImage>
#include <QPainter>
#include <QRadialGradient>

namespace daguerre::test {

namespace {

void drawCover(const QString& path, int hue)
{
    QImage cover(256, 320, QImage::Format_RGB32);
    cover.fill(QColor::fromHsv(hue, 60, 240));
    QPainter painter(&cover);
    painter.setRenderHint(QPainter::Antialiasing);
    QRadialGradient shade(110, 130, 120);
    shade.setColorAt(0, QColor::fromHsv(hue, 120, 255));
    shade.setColorAt(1, QColor::fromHsv(hue, 220, 140));
    painter.setBrush(shade);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QRect(38, 70, 180, 180));
    cover.save(path);
}

void writeModel(const QString& path, const Shapes& shapes, char filler, const QMap<QString, QString>& metadata = {})
{
    writeOldFile(path, modelBytes(shapes, metadata, filler));
}

} // namespace

int writeSampleModels(const QString& folder)
{
    const auto at
        = [&folder](const char* name) { return QStringLiteral("%1/%2").arg(folder, QString::fromUtf8(name)); };
    const QMap<QString, QString> metadata {{QStringLiteral("modelspec.author"), QStringLiteral("A. Painter")},
        {QStringLiteral("modelspec.title"), QStringLiteral("Dream lantern, warm light at night")}};
    writeModel(at("checkpoints/Dream Lantern v2.safetensors"), checkpointShapes(), 1, metadata);
    writeModel(at("backup/Dream Lantern v2.safetensors"), checkpointShapes(), 1, metadata);
    drawCover(at("checkpoints/Dream Lantern v2.preview.png"), 30);
    writeModel(at("checkpoints/Old photographs 1890-1910, albumen prints (pruned).safetensors"), checkpointShapes(), 2);
    writeModel(at("checkpoints/수채화 풍경 v1.safetensors"), checkpointShapes(), 3);
    drawCover(at("checkpoints/수채화 풍경 v1.png"), 200);
    writeModel(at("checkpoints/flux1-sketch.safetensors"),
        {{QStringLiteral("double_blocks.0.img_attn.qkv.weight"), {96, 32}}}, 4);
    writeOldFile(at("checkpoints/half a download.safetensors"), modelBytes(checkpointShapes()).chopped(4000));
    writeModel(at("loras/ink-wash.safetensors"), loraShapes(), 5);
    drawCover(at("loras/ink-wash.jpg"), 280);
    writeModel(at("loras/paper-cut-xl.safetensors"), loraShapes(2048), 6);
    writeModel(at("embeddings/soft-focus.safetensors"), {{QStringLiteral("emb_params"), {8, 768}}}, 7);
    writeModel(at("vae/clear colours.safetensors"), {{QStringLiteral("decoder.conv_in.weight"), {64, 4, 3, 3}}}, 8);
    return 9;
}

void writeLargeModel(const QString& path)
{
    Shapes shapes = checkpointShapes();
    shapes.insert(QStringLiteral("model.diffusion_model.output_blocks.0.0.in_layers.2.weight"), {1'030'000'000});
    const ModelHead head = modelHead(shapes);
    writeOldFile(path, head.bytes);
    QFile::resize(path, head.bytes.size() + head.dataBytes);
}

void installOtherPrograms(const QString& folder)
{
    for (const char* name : {"ComfyUI/models/checkpoints", "ComfyUI/models/loras", "ComfyUI/models/vae",
             "stable-diffusion-webui/models/Stable-diffusion", "stable-diffusion-webui/embeddings"})
        QDir().mkpath(folder + QLatin1Char('/') + QLatin1String(name));
}

} // namespace daguerre::test
