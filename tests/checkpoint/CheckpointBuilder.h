// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Error.h"
#include "core/checkpoint/CheckpointPlan.h"
#include "core/checkpoint/TensorTable.h"

#include <QByteArray>

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// A safetensors file: the length of the header, the header, as many zeros.
QByteArray safetensorsBytes(const QByteArray& header, qsizetype dataBytes);
std::span<const std::byte> bytesOf(const QByteArray& contents);

/// A row of tests/data/checkpoint/*_keys.json.
struct KeyRow {
    daguerre::Part part;
    std::string parameter;
    std::string name;
    std::vector<std::int64_t> shape;
    daguerre::Fit fit;
};
/// "sd1", "sd2", "sdxl" or "mini": every tensor of a narrow checkpoint.
const std::vector<KeyRow>& keyRows(const char* topology);
daguerre::GraphParameters graphParameters(const char* topology);

/// Tables without a file, of F16 tensors.
class TableBuilder {
public:
    TableBuilder() = default;
    /// Starts with every tensor of keyRows().
    explicit TableBuilder(const char* topology);

    TableBuilder& add(const std::string& name, std::vector<std::int64_t> shape = {1});
    TableBuilder& setDType(const std::string& name, daguerre::DType dtype);
    TableBuilder& remove(const std::string& prefix);
    TableBuilder& rename(const std::string& prefix, const std::string& replacement);
    TableBuilder& metadata(const std::string& key, const std::string& value);
    daguerre::TensorTable build() const;

private:
    std::map<std::string, daguerre::TensorInfo> m_tensors;
    std::map<std::string, std::string> m_metadata;
};

/// The Error that an action ends in; nothing where it ends well.
template <typename Action>
std::optional<daguerre::Error> errorOf(Action action)
{
    try {
        action();
        return std::nullopt;
    } catch (const daguerre::Error& error) {
        return error;
    }
}

/// Whether what the user reads holds a text.
inline bool says(const std::optional<daguerre::Error>& error, const std::string& text)
{
    return error && std::string(error->what()).find(text) != std::string::npos;
}
