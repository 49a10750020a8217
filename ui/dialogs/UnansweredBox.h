// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMessageBox>

namespace daguerre {

/// Says that the program runs already and doesn't answer, and offers to end that process: the queue and the text
/// survive it.
class UnansweredBox final : public QMessageBox {
    Q_OBJECT

public:
    /// `process` 0: unknown, so it can't be ended from here.
    explicit UnansweredBox(qint64 process);

    /// Ends that process, without asking it, if the user chose so.
    bool endOther() const;

private:
    qint64 m_process;
    QPushButton* m_end = nullptr;
};

} // namespace daguerre
