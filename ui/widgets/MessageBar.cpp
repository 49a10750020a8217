// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/MessageBar.h"

#include "ui/widgets/FailureText.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/ThemedIcon.h"

#include <QAccessible>
#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace daguerre {

namespace {

QLabel* textLabel(const QString& objectName)
{
    auto* label = new QLabel;
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText); // it may quote a prompt or a file name
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

Message failureMessage(const QString& headline, const Failure& failure, QAction* action, QAction* otherAction)
{
    return {headline, failureDetails(failure), action, otherAction, true};
}

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_icon(new IconLabel(themedIcon(QStringLiteral("warning")), 24))
    , m_headline(textLabel(QStringLiteral("messageHeadline")))
    , m_details(textLabel(QStringLiteral("messageDetails")))
    , m_otherButton(new QPushButton)
    , m_button(new QPushButton)
{
    setObjectName(QStringLiteral("messageBar"));
    setFrameShape(QFrame::StyledPanel);
    QFont bold = font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_button->setObjectName(QStringLiteral("messageAction"));
    m_otherButton->setObjectName(QStringLiteral("messageOtherAction"));
    connect(m_button, &QPushButton::clicked, this, [this] { trigger(&Message::action); });
    connect(m_otherButton, &QPushButton::clicked, this, [this] { trigger(&Message::otherAction); });
    QToolButton* dismissButton = iconButton(
        QStringLiteral("messageDismiss"), QStringLiteral("close"), tr("Dismiss"), tr("Dismiss this message"));
    connect(dismissButton, &QToolButton::clicked, this, &MessageBar::dismiss);
    layOut(dismissButton);
    hide();
}

void MessageBar::layOut(QWidget* dismissButton)
{
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_headline);
    texts->addWidget(m_details);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    layout->addWidget(m_otherButton);
    layout->addWidget(m_button);
    layout->addWidget(dismissButton);
}

void MessageBar::tell(const Message& message)
{
    keep({}, message);
}

void MessageBar::keep(const QString& subject, const Message& message)
{
    const auto earlier = std::ranges::find(m_messages, subject, &Entry::subject);
    if (earlier != m_messages.end())
        earlier->message = message;
    else if (!subject.isEmpty() && isKept({}))
        m_messages.insert(m_messages.size() - 1, {subject, message});
    else
        m_messages.append({subject, message});
    refresh();
}

bool MessageBar::isKept(const QString& subject) const
{
    return std::ranges::find(m_messages, subject, &Entry::subject) != m_messages.end();
}

void MessageBar::withdraw(const QString& subject)
{
    if (m_messages.removeIf([&](const Entry& entry) { return entry.subject == subject; }) > 0)
        refresh();
}

void MessageBar::withdrawInformation()
{
    if (isKept({}) && !m_messages.last().message.isFailure)
        withdraw();
}

void MessageBar::dismiss()
{
    const QString subject = m_messages.last().subject;
    withdraw(subject);
    Q_EMIT dismissed(subject);
}

void MessageBar::refresh()
{
    if (m_messages.isEmpty()) {
        hide();
        return;
    }
    const Message& message = m_messages.last().message;
    const QString before = isVisible() ? text() : QString();
    m_icon->setIcon(themedIcon(message.isFailure ? QStringLiteral("warning") : QStringLiteral("information")));
    m_headline->setText(message.headline);
    m_details->setText(message.details);
    m_details->setVisible(!message.details.isEmpty());
    offer(*m_button, message.action);
    offer(*m_otherButton, message.otherAction);
    show();
    if (text() != before)
        announce();
}

void MessageBar::offer(QPushButton& button, const QAction* action)
{
    button.setVisible(action && action->isEnabled());
    if (!action)
        return;
    button.setText(action->iconText());
    button.setIcon(action->icon());
    button.setToolTip(action->statusTip());
}

void MessageBar::trigger(QPointer<QAction> Message::*action)
{
    if (QAction* wanted = m_messages.last().message.*action)
        wanted->trigger();
}

QString MessageBar::text() const
{
    return m_headline->text() + QLatin1Char('\n') + m_details->text();
}

void MessageBar::announce()
{
    setAccessibleName(text());
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace daguerre
