// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Failure.h"

#include <QFrame>
#include <QPointer>

class QAction;
class QLabel;
class QPushButton;

namespace daguerre {

class IconLabel;

struct Message {
    QString headline;
    QString details = {};
    QPointer<QAction> action = {}; // what to do about it, if anything
    QPointer<QAction> otherAction = {};
    bool isFailure = false;
};
Message failureMessage(
    const QString& headline, const Failure& failure, QAction* action, QAction* otherAction = nullptr);

/// Tells what went wrong, which file or setting it is about and what to do, with a button that does it, or two; and
/// what is worth knowing besides. Never modal.
/// A passing message stays until it is dismissed, withdrawn, or the next comes. Those that are kept, one for each
/// subject, lie below it and come one after the other.
class MessageBar final : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void tell(const Message& message);
    /// Takes the place of an earlier message of that subject.
    void keep(const QString& subject, const Message& message);
    bool isKept(const QString& subject) const;
    /// The passing message, or the kept one of a subject, is no longer true.
    void withdraw(const QString& subject = {});
    /// Withdraws the passing message where it isn't a failure.
    void withdrawInformation();
    QString text() const;

Q_SIGNALS:
    /// The user closed the message of that subject; empty: the passing one.
    void dismissed(const QString& subject);

private:
    struct Entry {
        QString subject; // empty: passing, the last of all
        Message message;
    };

    void layOut(QWidget* dismissButton);
    void dismiss();
    void refresh();
    static void offer(QPushButton& button, const QAction* action);
    void trigger(QPointer<QAction> Message::*action);
    void announce();

    QList<Entry> m_messages; // the last one is shown
    IconLabel* m_icon;
    QLabel* m_headline;
    QLabel* m_details;
    QPushButton* m_otherButton;
    QPushButton* m_button;
};

} // namespace daguerre
