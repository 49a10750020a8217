// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/PromptHistoryDialog.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace daguerre {

namespace {

enum Role { PromptRole = Qt::UserRole, NegativeRole, SearchRole };

/// For comparing: one form of each character, in any case.
QString folded(const QString& text)
{
    return text.normalized(QString::NormalizationForm_C).toCaseFolded();
}

} // namespace

PromptHistoryDialog::PromptHistoryDialog(const QList<PastPrompt>& prompts, QWidget* parent)
    : QDialog(parent)
    , m_search(new QLineEdit)
    , m_list(new QListView)
    , m_use(new QPushButton(tr("&Use prompt")))
    , m_prompts(new QStandardItemModel(this))
    , m_found(new QSortFilterProxyModel(this))
{
    setObjectName(QStringLiteral("promptHistoryDialog"));
    setWindowTitle(tr("Prompt history"));
    setAttribute(Qt::WA_DeleteOnClose);
    fill(prompts);
    m_found->setSourceModel(m_prompts);
    m_found->setFilterRole(SearchRole);
    m_list->setModel(m_found);
    layOut();
    connect(m_search, &QLineEdit::textChanged, this, &PromptHistoryDialog::search);
    connect(m_list, &QListView::activated, this, &PromptHistoryDialog::choose);
    connect(m_use, &QPushButton::clicked, this, &PromptHistoryDialog::choose);
    search({});
}

void PromptHistoryDialog::fill(const QList<PastPrompt>& prompts)
{
    for (const PastPrompt& past : prompts) {
        auto* item = new QStandardItem(past.prompt.simplified());
        item->setEditable(false);
        item->setData(past.prompt, PromptRole);
        item->setData(past.negativePrompt, NegativeRole);
        item->setData(folded(past.prompt + QLatin1Char('\n') + past.negativePrompt), SearchRole);
        const QString when = QLocale().toString(past.used.toLocalTime(), QLocale::ShortFormat);
        item->setToolTip(QStringLiteral("%1\n%2").arg(when, past.prompt));
        m_prompts->appendRow(item);
    }
}

void PromptHistoryDialog::layOut()
{
    m_search->setObjectName(QStringLiteral("promptHistorySearch"));
    m_search->setAccessibleName(tr("Search prompts"));
    m_search->setPlaceholderText(tr("Search prompts"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("promptHistoryList"));
    m_list->setAccessibleName(tr("Past prompts"));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_use->setObjectName(QStringLiteral("promptHistoryUse"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_use, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QWidget::close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    m_use->setDefault(true); // of this dialog, which it is in by now
    resize(560, 420);
    m_search->setFocus();
}

bool PromptHistoryDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: // from the search through the list
        QCoreApplication::sendEvent(m_list, event);
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

void PromptHistoryDialog::search(const QString& text)
{
    m_found->setFilterFixedString(folded(text.trimmed()));
    m_list->setCurrentIndex(m_found->index(0, 0));
    m_use->setEnabled(m_found->rowCount() > 0);
}

void PromptHistoryDialog::choose()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    Q_EMIT chosen(index.data(PromptRole).toString(), index.data(NegativeRole).toString());
    close();
}

} // namespace daguerre
