// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace daguerre {

/// Keeps keys that belong to an input method from doing anything else: while text is being composed in a one-line field
/// of this program, Return, Escape, Tab and the like fire nothing. Prompts see to it themselves.
class CompositionGuard final : public QObject {
    Q_OBJECT

public:
    /// Watches the whole program.
    explicit CompositionGuard(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPointer<QObject> m_composing; // the field
};

} // namespace daguerre
