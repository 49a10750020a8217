// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dictionary/PromptDictionary.h"
#include "core/library/ImageMetadata.h"
#include "ui/parameters/ControlValues.h"

#include <QCoreApplication>
#include <QHash>

namespace daguerre {

/// Which of a picture's settings to take.
enum class SettingsParts { All, Prompt, Seed };

/// What became of a picture's settings, in words for a user.
struct SettingsReport {
    QStringList taken; // "prompt", "steps"
    QStringList missed; // "sampler UniPC: not known here"

    /// "Taken from the picture: ..." and "Not taken: ..."
    QString headline() const;
    QString details() const;
};

/// Puts a picture's settings into values of the controls, and notes what was taken and what the controls can't hold.
class UsedSettings {
    Q_DECLARE_TR_FUNCTIONS(daguerre::UsedSettings)

public:
    /// `models`: the checkpoints at hand by name. `dictionary`: of the current one, null where it has none.
    UsedSettings(ControlValues current, QHash<QString, QString> models,
        std::shared_ptr<const PromptDictionary> dictionary = nullptr);

    void take(const ImageMetadata& metadata, SettingsParts parts);
    const ControlValues& values() const { return m_values; }
    const SettingsReport& report() const { return m_report; }

private:
    void takePrompts(const ImageMetadata& metadata, SettingsParts parts);
    /// Of the model that the picture's prompts will go to.
    std::shared_ptr<const PromptDictionary> dictionaryFor(const ImageMetadata& metadata, SettingsParts parts) const;
    void takeSeed(const ImageMetadata& metadata);
    void takeNumbers(const ImageMetadata& metadata);
    void takeSize(QSize size);
    void takeSampler(const ImageMetadata& metadata);
    void takeUpscaling(const ImageMetadata& metadata);
    void takeModel(const QString& name);
    void noteTheRest(const ImageMetadata& metadata);

    ControlValues m_values;
    QHash<QString, QString> m_models; // case-folded name -> path
    std::shared_ptr<const PromptDictionary> m_dictionary;
    SettingsReport m_report;
};

} // namespace daguerre
