// SPDX-License-Identifier: Apache-2.0
#include "ui/log/LogPanel.h"

#include "ui/log/LogFilter.h"
#include "ui/log/LogModel.h"
#include "ui/widgets/ThemedIcon.h"
#include "ui/widgets/WheelGuard.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QToolButton>
#include <QTreeView>
#include <QUrl>

namespace daguerre {

LogPanel::LogPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new LogModel(this))
    , m_filter(new LogFilter(this))
    , m_view(new QTreeView)
    , m_level(new QComboBox)
{
    setObjectName(QStringLiteral("logPanel"));
    m_filter->setSourceModel(m_model);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    addTools();
    addView();
    setFocusProxy(m_view);
}

QSize LogPanel::sizeHint() const
{
    return {QWidget::sizeHint().width(), minimumSizeHint().height() + 4 * fontMetrics().lineSpacing()};
}

void LogPanel::addView()
{
    m_view->setObjectName(QStringLiteral("log"));
    m_view->setAccessibleName(tr("Log"));
    m_view->setModel(m_filter);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAlternatingRowColors(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->header()->setSectionResizeMode(LogModel::TimeColumn, QHeaderView::ResizeToContents);
    m_view->header()->setSectionResizeMode(LogModel::LevelColumn, QHeaderView::ResizeToContents);
    layout()->addWidget(m_view);
    followEnd();
}

QAction* LogPanel::addAction(const char* name, const QString& icon, const QString& text, const QString& toolTip)
{
    auto* action = new QAction(themedIcon(icon), text, this);
    action->setObjectName(QLatin1String(name));
    action->setToolTip(toolTip);
    action->setStatusTip(toolTip);
    auto* button = new QToolButton;
    button->setObjectName(QLatin1String(name) + QStringLiteral("Button"));
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    layout()->itemAt(0)->layout()->addWidget(button);
    m_view->addAction(action);
    return action;
}

void LogPanel::addTools()
{
    auto* tools = new QHBoxLayout;
    static_cast<QVBoxLayout*>(layout())->addLayout(tools);
    m_level->setObjectName(QStringLiteral("logLevel"));
    m_level->setAccessibleName(tr("Messages shown"));
    m_level->addItem(tr("All messages"), int(log::Level::Debug));
    m_level->addItem(tr("Information and above"), int(log::Level::Info));
    m_level->addItem(tr("Warnings and errors"), int(log::Level::Warning));
    m_level->addItem(tr("Errors"), int(log::Level::Error));
    connect(m_level, &QComboBox::currentIndexChanged, this,
        [this] { m_filter->setLowestLevel(log::Level(m_level->currentData().toInt())); });
    (new WheelGuard(this))->protect(m_level);
    tools->addWidget(m_level);
    tools->addStretch();

    QAction* copyAction = addAction(
        "logCopy", QStringLiteral("copy"), tr("Copy"), tr("Copy the selected messages, or all that are shown"));
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    connect(copyAction, &QAction::triggered, this, &LogPanel::copy);
    QAction* openFile = addAction(
        "logOpenFile", QStringLiteral("folder"), tr("Open file"), tr("Open the file that the log is written to"));
    openFile->setEnabled(!log::filePath().isEmpty());
    connect(
        openFile, &QAction::triggered, this, [] { QDesktopServices::openUrl(QUrl::fromLocalFile(log::filePath())); });
    QAction* clear = addAction(
        "logClear", QStringLiteral("close"), tr("Clear"), tr("Empty this list; the log's file keeps its messages"));
    connect(clear, &QAction::triggered, m_model, &LogModel::clear);
}

void LogPanel::followEnd()
{
    QScrollBar* bar = m_view->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, [this, bar](int value) { m_atEnd = value == bar->maximum(); });
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar](int, int maximum) {
        if (m_atEnd)
            bar->setValue(maximum); // also when the list is laid out for the first time
    });
}

void LogPanel::copy() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    if (rows.isEmpty()) {
        for (int row = 0; row < m_filter->rowCount(); ++row)
            rows.append(m_filter->index(row, 0));
    }
    QStringList lines;
    for (const QModelIndex& row : rows)
        lines.append(m_model->line(m_filter->mapToSource(row).row()));
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace daguerre
