// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/settings/PromptHistory.h"

#include <QDialog>

class QLineEdit;
class QListView;
class QPushButton;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace daguerre {

/// Past prompts, newest first, with a search. Return or a double click takes one; nothing else waits for it.
class PromptHistoryDialog final : public QDialog {
    Q_OBJECT

public:
    explicit PromptHistoryDialog(const QList<PastPrompt>& prompts, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const QString& prompt, const QString& negativePrompt);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QList<PastPrompt>& prompts);
    void layOut();
    void search(const QString& text);
    void choose();

    QLineEdit* m_search;
    QListView* m_list;
    QPushButton* m_use;
    QStandardItemModel* m_prompts;
    QSortFilterProxyModel* m_found;
};

} // namespace daguerre
