// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationEvents.h"

#include <QObject>

#include <vector>

class QAction;

namespace daguerre {

class MessageBar;

/// Keeps pictures that could not be saved until they are saved after all or given up, whatever the canvas shows by
/// then. The message bar offers them one after another.
class SaveFailures final : public QObject {
    Q_OBJECT

public:
    /// `retry` tries to save all of them where they were to be saved.
    SaveFailures(MessageBar& bar, QAction* retry, QObject* parent = nullptr);

    /// `picture` says why.
    void add(const FinishedPicture& picture);
    /// It was saved.
    void remove(const FinishedPicture& picture);
    bool isEmpty() const { return m_pictures.empty(); }
    const std::vector<FinishedPicture>& pictures() const { return m_pictures; }

Q_SIGNALS:
    void saveRequested(const daguerre::FinishedPicture& picture);

private:
    void offer();

    MessageBar& m_bar;
    QAction* m_retry;
    QAction* m_save;
    std::vector<FinishedPicture> m_pictures; // oldest first
};

} // namespace daguerre
