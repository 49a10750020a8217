// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationEvents.h"

#include <QFrame>
#include <QPointer>

class QAction;
class QLabel;
class QPushButton;

namespace daguerre {

class IconLabel;

/// Tells what went wrong, which file or setting it is about and what to do, with a button that does it, or two. Never
/// modal; stays until it is dismissed or the next message comes.
class MessageBar final : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void showFailure(const QString& headline, const Failure& failure, QAction* action, QAction* otherAction = nullptr);
    /// Something worth knowing that isn't an error. Without an action there is no button.
    void showInformation(const QString& headline, const QString& details, QAction* action);
    bool isInformation() const { return m_isInformation; }
    QString text() const;

Q_SIGNALS:
    /// The user closed it.
    void dismissed();

private:
    void show(const QIcon& icon, const QString& headline, const QString& details, QAction* action,
        QAction* otherAction = nullptr);
    static void offer(QPushButton& button, QAction* action);
    void announce();

    IconLabel* m_icon;
    QLabel* m_headline;
    QLabel* m_details;
    QPushButton* m_otherButton;
    QPushButton* m_button;
    QPointer<QAction> m_otherAction;
    QPointer<QAction> m_action;
    bool m_isInformation = false;
};

} // namespace daguerre
