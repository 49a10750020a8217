// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/UnansweredBox.h"

#include <QPushButton>

#include <csignal>

namespace daguerre {

UnansweredBox::UnansweredBox(qint64 process)
    : m_process(process)
{
    setObjectName(QStringLiteral("unansweredBox"));
    setIcon(QMessageBox::Warning);
    setText(tr("Daguerre is running already, but it doesn't answer."));
    setInformativeText(m_process > 0
            ? tr("It may be busy: then try again in a moment. If it hangs, it can be ended; pictures that are finished "
                 "and jobs that are waiting are kept.")
            : tr("It may be busy: then try again in a moment."));
    if (m_process > 0) {
        m_end = addButton(tr("End it and start"), QMessageBox::DestructiveRole);
        m_end->setObjectName(QStringLiteral("endOther"));
    }
    QPushButton* keep = addButton(QMessageBox::Cancel);
    setDefaultButton(keep);
    setEscapeButton(keep);
}

bool UnansweredBox::endOther() const
{
    return m_end && clickedButton() == m_end && ::kill(pid_t(m_process), SIGKILL) == 0;
}

} // namespace daguerre
