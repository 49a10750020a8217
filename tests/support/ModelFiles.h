// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QtEndian>

namespace daguerre::test {

using Shapes = QMap<QString, QList<int>>;

/// How a safetensors file of F16 tensors begins, and how many bytes follow.
struct ModelHead {
    QByteArray bytes;
    qint64 dataBytes = 0;
};
inline ModelHead modelHead(const Shapes& shapes, const QMap<QString, QString>& metadata = {})
{
    QJsonObject header;
    qint64 offset = 0;
    for (auto shape = shapes.begin(); shape != shapes.end(); ++shape) {
        QJsonArray sizes;
        qint64 bytes = 2;
        for (const int size : *shape) {
            sizes.append(size);
            bytes *= size;
        }
        header.insert(shape.key(),
            QJsonObject {{QStringLiteral("dtype"), QStringLiteral("F16")}, {QStringLiteral("shape"), sizes},
                {QStringLiteral("data_offsets"), QJsonArray {offset, offset + bytes}}});
        offset += bytes;
    }
    QJsonObject notes;
    for (auto note = metadata.begin(); note != metadata.end(); ++note)
        notes.insert(note.key(), *note);
    if (!notes.isEmpty())
        header.insert(QStringLiteral("__metadata__"), notes);
    const QByteArray json = QJsonDocument(header).toJson(QJsonDocument::Compact);
    QByteArray length(8, '\0');
    qToLittleEndian<quint64>(quint64(json.size()), length.data());
    return {length + json, offset};
}

/// The whole of it; every byte of its tensors is `filler`.
inline QByteArray modelBytes(const Shapes& shapes, const QMap<QString, QString>& metadata = {}, char filler = 0)
{
    const ModelHead head = modelHead(shapes, metadata);
    return head.bytes + QByteArray(head.dataBytes, filler);
}

/// What tells a Stable Diffusion 1.x checkpoint, and no more.
inline Shapes checkpointShapes()
{
    const QString unet = QStringLiteral("model.diffusion_model.");
    Shapes shapes {{unet + QStringLiteral("input_blocks.0.0.weight"), {8, 4, 3, 3}},
        {unet + QStringLiteral("middle_block.1.proj_in.weight"), {8, 8, 1, 1}},
        {QStringLiteral("cond_stage_model.transformer.text_model.embeddings.token_embedding.weight"), {2, 768}},
        {QStringLiteral("first_stage_model.decoder.conv_in.weight"), {8, 4, 3, 3}}};
    for (int level = 0; level < 4; ++level) {
        const QString block = unet + QStringLiteral("input_blocks.%1.").arg(3 * level + 1);
        shapes.insert(block + QStringLiteral("0.in_layers.0.weight"), {8});
        shapes.insert(unet + QStringLiteral("input_blocks.%1.0.in_layers.0.weight").arg(3 * level + 2), {8});
        if (level == 3)
            continue;
        shapes.insert(block + QStringLiteral("1.proj_in.weight"), {8, 8, 1, 1});
        shapes.insert(block + QStringLiteral("1.transformer_blocks.0.attn2.to_k.weight"), {8, 768});
        shapes.insert(unet + QStringLiteral("input_blocks.%1.0.op.weight").arg(3 * level + 3), {8, 8, 3, 3});
    }
    return shapes;
}

/// A LoRA of rank 4 as kohya's scripts write it.
inline Shapes loraShapes(int textWidth = 768)
{
    const QString layer = QStringLiteral("lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn2_to_k.");
    return {{layer + QStringLiteral("lora_down.weight"), {4, textWidth}},
        {layer + QStringLiteral("lora_up.weight"), {320, 4}}, {layer + QStringLiteral("alpha"), {}}};
}

/// Writes a file whose time of modification is an hour ago, so that nobody takes it for one that is being written.
inline void writeOldFile(const QString& path, const QByteArray& bytes, int secondsAgo = 3600)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush()
        || !file.setFileTime(QDateTime::currentDateTime().addSecs(-secondsAgo), QFileDevice::FileModificationTime))
        qFatal("the test's own file can't be written");
}

} // namespace daguerre::test
