// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/settings/ModelOverrides.h"

#include <QStringList>
#include <QWidget>

class QComboBox;

namespace daguerre {

/// With which VAE, and as what, a checkpoint is loaded.
class ModelOverridesEdit final : public QWidget {
    Q_OBJECT

public:
    explicit ModelOverridesEdit(QWidget* parent = nullptr);

    /// `vaes`: files to choose among.
    void setOverrides(const ModelOverrides& overrides, const QStringList& vaes);

Q_SIGNALS:
    /// By the user.
    void changed(const daguerre::ModelOverrides& overrides);

private:
    void fillVaes(const QStringList& vaes);
    void chooseVae(int index);
    void openVae();
    void set(const ModelOverrides& overrides);

    ModelOverrides m_overrides;
    QComboBox* m_vae;
    QComboBox* m_prediction;
};

} // namespace daguerre
