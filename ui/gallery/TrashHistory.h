// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/library/Library.h"

#include <QObject>

class QUndoStack;

namespace daguerre {

class TrashCommand;

/// Makes every delete a step of the window's undo stack, those of earlier sessions too.
class TrashHistory final : public QObject {
    Q_OBJECT

public:
    TrashHistory(Library& library, QUndoStack& undo, QObject* parent = nullptr);

private:
    friend class TrashCommand;
    void push(const TrashBatch& batch);

    Library& m_library;
    QUndoStack& m_undo;
    QList<TrashCommand*> m_redoing; // deleting again, in the order of the orders
};

} // namespace daguerre
