// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/settings/Draft.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QToolButton;

namespace daguerre {

/// A seed, all 64 bits of it, and whether each job gets a new one. Shows the seed that was really used; typing a number
/// fixes it, and so do turning the dice off, which keeps the one that is shown, and the button that takes the seed of
/// the last job again.
class SeedEdit final : public QWidget {
    Q_OBJECT

public:
    explicit SeedEdit(QWidget* parent = nullptr);

    quint64 seed() const;
    void setSeed(quint64 seed);
    SeedMode mode() const;
    void setMode(SeedMode mode);
    /// The seed for a new job: a fresh one, which is shown from now on, or the fixed one.
    quint64 takeSeed();

    QLineEdit* field() const { return m_field; }

Q_SIGNALS:
    void changed();

private:
    void followFields();
    void fixTypedSeed();

    QLineEdit* m_field;
    QToolButton* m_dice;
    QToolButton* m_reuse;
    std::optional<quint64> m_lastTaken;
    quint64 m_seed = 0;
};

} // namespace daguerre
