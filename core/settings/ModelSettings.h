// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/settings/ModelOverrides.h"
#include "core/settings/ModelValues.h"

#include <QString>

#include <optional>

class QSettings;

namespace daguerre {

/// What is kept for each model, by the path of its file and, once its content is known, by that: a file that was moved,
/// renamed or brought back has it again. An empty path is the embedded model's. GUI thread.
class ModelSettings {
public:
    /// `file` outlives it.
    explicit ModelSettings(QSettings& file)
        : m_file(file)
    {
    }

    /// What the controls held when the model was left; nothing for one that was never used.
    std::optional<ModelValues> values(const QString& checkpoint) const;
    void setValues(const QString& checkpoint, const ModelValues& values);
    /// What the user wants the controls to hold whenever the model is chosen; nothing: what they held when it was left.
    std::optional<ModelValues> defaults(const QString& checkpoint) const;
    void setDefaults(const QString& checkpoint, const ModelValues& values);
    /// How the checkpoint is loaded; no overrides for the embedded model.
    ModelOverrides overrides(const QString& checkpoint) const;
    void setOverrides(const QString& checkpoint, const ModelOverrides& overrides);
    /// Forgets all of it.
    void reset(const QString& checkpoint);
    /// The file at the path has the content with this SHA-256 (hex). Where nothing is kept for the path, or what is
    /// kept was for another content, what is kept for this content takes its place.
    void recognise(const QString& checkpoint, const QString& sha256);

private:
    std::optional<ModelValues> valuesIn(const QString& group, bool embedded) const;
    void setValuesIn(const QString& group, const ModelValues& values);
    bool isKept(const QString& group) const;
    void copy(const QString& from, const QString& to);
    void keepByContent(const QString& checkpoint);

    QSettings& m_file;
};

} // namespace daguerre
