// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/MessageBar.h"

#include "ui/widgets/IconLabel.h"
#include "ui/widgets/ThemedIcon.h"

#include <QAccessible>
#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace daguerre {

namespace {

/// "subject: problem. What to do." with the parts that there are.
QString details(const Failure& failure)
{
    QString text = failure.subject;
    if (!text.isEmpty() && !failure.problem.isEmpty())
        text += QStringLiteral(": ");
    text += failure.problem;
    if (!failure.remedy.isEmpty()) {
        QString remedy = failure.remedy;
        remedy[0] = remedy[0].toUpper();
        text += QStringLiteral(". ") + remedy;
    }
    return text.endsWith(QLatin1Char('.')) ? text : text + QLatin1Char('.');
}

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
    connect(m_button, &QPushButton::clicked, this, [this] { m_action->trigger(); });
    connect(m_otherButton, &QPushButton::clicked, this, [this] { m_otherAction->trigger(); });
    auto* dismissButton = new QToolButton;
    dismissButton->setObjectName(QStringLiteral("messageDismiss"));
    dismissButton->setIcon(themedIcon(QStringLiteral("close")));
    dismissButton->setAccessibleName(tr("Dismiss"));
    dismissButton->setToolTip(tr("Dismiss this message"));
    dismissButton->setAutoRaise(true);
    dismissButton->setFocusPolicy(Qt::StrongFocus);
    connect(dismissButton, &QToolButton::clicked, this, &QWidget::hide);
    connect(dismissButton, &QToolButton::clicked, this, &MessageBar::dismissed);

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
    hide();
}

void MessageBar::showFailure(const QString& headline, const Failure& failure, QAction* action, QAction* otherAction)
{
    m_isInformation = false;
    show(themedIcon(QStringLiteral("warning")), headline, details(failure), action, otherAction);
}

void MessageBar::showInformation(const QString& headline, const QString& details, QAction* action)
{
    m_isInformation = true;
    show(themedIcon(QStringLiteral("information")), headline, details, action);
}

void MessageBar::show(
    const QIcon& icon, const QString& headline, const QString& details, QAction* action, QAction* otherAction)
{
    m_icon->setIcon(icon);
    m_headline->setText(headline);
    m_details->setText(details);
    m_details->setVisible(!details.isEmpty());
    m_action = action;
    m_otherAction = otherAction;
    offer(*m_button, action);
    offer(*m_otherButton, otherAction);
    QFrame::show();
    announce();
}

void MessageBar::offer(QPushButton& button, QAction* action)
{
    button.setVisible(action && action->isEnabled());
    if (!action)
        return;
    button.setText(action->iconText());
    button.setIcon(action->icon());
    button.setToolTip(action->statusTip());
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
