// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/PictureRecord.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace daguerre {

/// Gathers what changed in the index, and tells of it at most four times a second. The thread of the index.
class ChangeTeller final : public QObject {
    Q_OBJECT

public:
    explicit ChangeTeller(QObject* parent = nullptr);

    /// Rows changed; none named: some came or went.
    void note(const QList<PictureId>& known);
    /// What was noted, now or soon. Not within a transaction: whoever hears of it asks at once.
    void tell();

Q_SIGNALS:
    void changed(const QList<daguerre::PictureId>& changedIds);

private:
    QSet<PictureId> m_known;
    bool m_noted = false;
    QTimer m_delay;
    QElapsedTimer m_sinceTold;
};

} // namespace daguerre
