// SPDX-License-Identifier: Apache-2.0
#include "ui/log/LogModel.h"

#include "ui/widgets/ThemedIcon.h"

#include <QLocale>

namespace daguerre {

namespace {

QString nameOf(log::Level level)
{
    switch (level) {
    case log::Level::Debug:
        return LogModel::tr("Debug");
    case log::Level::Info:
        return LogModel::tr("Information");
    case log::Level::Warning:
        return LogModel::tr("Warning");
    case log::Level::Error:
        break;
    }
    return LogModel::tr("Error");
}

QString text(const log::Entry& entry, int column)
{
    switch (column) {
    case LogModel::TimeColumn:
        return entry.time.toString(QStringLiteral("HH:mm:ss"));
    case LogModel::LevelColumn:
        return nameOf(entry.level);
    default:
        return entry.message;
    }
}

} // namespace

LogModel::LogModel(QObject* parent)
    : QAbstractTableModel(parent)
{
    m_listening = log::onWritten([this] {
        if (!m_takeWanted.exchange(true)) // one event for however many messages
            QMetaObject::invokeMethod(this, &LogModel::take, Qt::QueuedConnection);
    });
    take();
}

LogModel::~LogModel()
{
    m_listening.reset();
}

void LogModel::clear()
{
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

QString LogModel::line(int row) const
{
    const log::Entry& entry = m_entries.at(row);
    return QStringLiteral("%1 %2: %3").arg(entry.time.toString(Qt::ISODate), nameOf(entry.level), entry.message);
}

int LogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int LogModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogModel::data(const QModelIndex& index, int role) const
{
    const log::Entry& entry = m_entries.at(index.row());
    if (role == Qt::DisplayRole)
        return text(entry, index.column());
    if (role == Qt::ToolTipRole && index.column() == MessageColumn)
        return entry.message;
    if (role == Qt::DecorationRole && index.column() == LevelColumn && entry.level >= log::Level::Warning)
        return themedIcon(QStringLiteral("warning"));
    if (role == LevelRole)
        return int(entry.level);
    return {};
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList {tr("Time"), tr("Level"), tr("Message")}.value(section);
}

void LogModel::take()
{
    m_takeWanted = false; // before reading: what comes now asks again
    const QList<log::Entry> added = log::entriesAfter(m_lastNumber);
    if (added.isEmpty())
        return;
    m_lastNumber = added.last().number;
    const qsizetype surplus = m_entries.size() + added.size() - log::keptEntries;
    if (const qsizetype gone = std::min(surplus, m_entries.size()); gone > 0) {
        beginRemoveRows({}, 0, int(gone) - 1);
        m_entries.remove(0, gone);
        endRemoveRows();
    }
    beginInsertRows({}, int(m_entries.size()), int(m_entries.size() + added.size()) - 1);
    m_entries.append(added);
    endInsertRows();
}

} // namespace daguerre
