// SPDX-License-Identifier: Apache-2.0
#include "CheckpointBuilder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <algorithm>

using namespace daguerre;

namespace {

Part partNamed(const QString& name)
{
    const std::map<QString, Part> parts {{QStringLiteral("text_encoder"), Part::TextEncoder},
        {QStringLiteral("text_encoder_2"), Part::TextEncoder2}, {QStringLiteral("unet"), Part::UNet},
        {QStringLiteral("vae_encoder"), Part::VaeEncoder}, {QStringLiteral("vae_decoder"), Part::VaeDecoder}};
    return parts.at(name);
}

Fit fitNamed(const QString& name)
{
    const std::map<QString, Fit> fits {{QStringLiteral("whole"), Fit::Whole},
        {QStringLiteral("first"), Fit::FirstThird}, {QStringLiteral("second"), Fit::SecondThird},
        {QStringLiteral("last"), Fit::LastThird}, {QStringLiteral("transposed"), Fit::Transposed}};
    return fits.at(name);
}

std::vector<KeyRow> readKeyRows(const char* topology)
{
    QFile file(QStringLiteral(CHECKPOINT_DATA "/") + QString::fromLatin1(topology) + QStringLiteral("_keys.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s can't be read", qPrintable(file.fileName()));
    std::vector<KeyRow> rows;
    for (const auto& value : QJsonDocument::fromJson(file.readAll()).array()) {
        const auto row = value.toArray();
        std::vector<std::int64_t> shape;
        for (const auto& size : row[3].toArray())
            shape.push_back(size.toInt());
        rows.push_back({partNamed(row[0].toString()), row[1].toString().toStdString(), row[2].toString().toStdString(),
            std::move(shape), fitNamed(row[4].toString())});
    }
    return rows;
}

} // namespace

QByteArray safetensorsBytes(const QByteArray& header, qsizetype dataBytes)
{
    QByteArray contents(sizeof(quint64), '\0');
    qToLittleEndian<quint64>(static_cast<quint64>(header.size()), contents.data());
    return contents + header + QByteArray(dataBytes, '\0');
}

std::span<const std::byte> bytesOf(const QByteArray& contents)
{
    return std::as_bytes(std::span(contents.constData(), static_cast<std::size_t>(contents.size())));
}

const std::vector<KeyRow>& keyRows(const char* topology)
{
    static std::map<std::string, std::vector<KeyRow>> known;
    const auto [entry, isNew] = known.try_emplace(topology);
    if (isNew)
        entry->second = readKeyRows(topology);
    return entry->second;
}

GraphParameters graphParameters(const char* topology)
{
    GraphParameters parameters;
    for (const auto& row : keyRows(topology))
        parameters[row.part].push_back(row.parameter);
    return parameters;
}

TableBuilder::TableBuilder(const char* topology)
{
    for (const auto& row : keyRows(topology))
        add(row.name, row.shape);
}

TableBuilder& TableBuilder::add(const std::string& name, std::vector<std::int64_t> shape)
{
    std::uint64_t byteCount = elementBytes(DType::F16);
    for (const auto size : shape)
        byteCount *= static_cast<std::uint64_t>(size);
    m_tensors[name] = {name, DType::F16, std::move(shape), 0, byteCount};
    return *this;
}

TableBuilder& TableBuilder::setDType(const std::string& name, DType dtype)
{
    m_tensors.at(name).dtype = dtype;
    return *this;
}

TableBuilder& TableBuilder::remove(const std::string& prefix)
{
    std::erase_if(m_tensors, [&prefix](const auto& entry) { return entry.first.starts_with(prefix); });
    return *this;
}

TableBuilder& TableBuilder::rename(const std::string& prefix, const std::string& replacement)
{
    auto tensors = std::exchange(m_tensors, {});
    for (auto& [name, tensor] : tensors) {
        if (name.starts_with(prefix))
            tensor.name = replacement + name.substr(prefix.size());
        m_tensors[tensor.name] = tensor;
    }
    return *this;
}

TableBuilder& TableBuilder::metadata(const std::string& key, const std::string& value)
{
    m_metadata[key] = value;
    return *this;
}

TensorTable TableBuilder::build() const
{
    std::vector<TensorInfo> tensors;
    for (const auto& [name, tensor] : m_tensors)
        tensors.push_back(tensor);
    return {"model.safetensors", 1000, std::move(tensors), m_metadata, {}};
}
