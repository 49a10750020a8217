// SPDX-License-Identifier: Apache-2.0
#include "ui/gallery/TrashHistory.h"

#include <QPointer>
#include <QUndoCommand>
#include <QUndoStack>

namespace daguerre {

/// Done before it is pushed: the pictures are in the trash by then.
class TrashCommand final : public QUndoCommand {
public:
    TrashCommand(TrashHistory& history, TrashBatch batch)
        : QUndoCommand(TrashHistory::tr("move %n picture(s) to the trash", nullptr, int(batch.pictures.size())))
        , m_history(&history)
        , m_batch(std::move(batch))
    {
    }
    ~TrashCommand() override
    {
        if (m_history)
            m_history->m_redoing.removeAll(this);
    }

    const TrashBatch& batch() const { return m_batch; }
    void setBatch(const TrashBatch& batch) { m_batch = batch; }

    void undo() override
    {
        if (m_history)
            m_history->m_library.restore(m_batch);
    }
    void redo() override
    {
        if (!std::exchange(m_pushed, true) || !m_history)
            return;
        m_history->m_redoing.append(this);
        m_history->m_library.trash(m_batch.pictures);
    }

private:
    QPointer<TrashHistory> m_history; // the stack may outlive it
    TrashBatch m_batch;
    bool m_pushed = false;
};

TrashHistory::TrashHistory(Library& library, QUndoStack& undo, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_undo(undo)
{
    connect(&library, &Library::opened, this, [this](const QList<TrashBatch>& undoable) {
        for (const TrashBatch& batch : undoable)
            push(batch);
    });
    connect(&library, &Library::trashed, this, &TrashHistory::push);
}

void TrashHistory::push(const TrashBatch& batch)
{
    for (TrashCommand* command : m_redoing) {
        if (command->batch().pictures != batch.pictures)
            continue;
        command->setBatch(batch); // it is on the stack already
        m_redoing.removeOne(command);
        return;
    }
    m_undo.push(new TrashCommand(*this, batch));
}

} // namespace daguerre
