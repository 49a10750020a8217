// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diffusion/TextToImage.h"
#include "core/generation/Upscaling.h"
#include "core/settings/Draft.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QSpinBox;

namespace daguerre {

class SeedEdit;
class SizeEdit;
class SliderSpinBox;

/// Everything that decides a picture apart from its prompts and the model.
class ParametersPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ParametersPanel(QWidget* parent = nullptr);

    /// With empty prompts. Takes numbers that are still being typed as they stand.
    TextToImage picture() const;
    /// The prompts are left out.
    void setPicture(const TextToImage& picture);
    Upscaling upscaling() const;
    void setUpscaling(Upscaling upscaling);
    SeedMode seedMode() const;
    void setSeedMode(SeedMode mode);
    int imageCount() const;
    void setImageCount(int count);
    /// The seed for a new job; see SeedEdit.
    quint64 takeSeed();
    void setNativeSide(int pixels);

Q_SIGNALS:
    void changed();

private:
    void addRow(QFormLayout& form, const QString& label, QWidget* row, QWidget* field);
    void fillCombos();
    void nameFields();
    void enableSchedule();

    SliderSpinBox* m_steps;
    SliderSpinBox* m_guidance;
    SeedEdit* m_seed;
    SizeEdit* m_size;
    QComboBox* m_upscale;
    QComboBox* m_sampler;
    QComboBox* m_schedule;
    QSpinBox* m_count;
};

} // namespace daguerre
