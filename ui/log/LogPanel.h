// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QAction;
class QComboBox;
class QTreeView;

namespace daguerre {

class LogFilter;
class LogModel;

/// The log of the program as it is written, to be filtered, copied and cleared. Follows the newest message while that
/// is in view.
class LogPanel final : public QWidget {
    Q_OBJECT

public:
    explicit LogPanel(QWidget* parent = nullptr);

    QSize sizeHint() const override; // low: the picture matters more

private:
    void addView();
    QAction* addAction(const char* name, const QString& icon, const QString& text, const QString& toolTip);
    void addTools();
    void followEnd();
    void copy() const;

    LogModel* m_model;
    LogFilter* m_filter;
    QTreeView* m_view;
    QComboBox* m_level;
    bool m_atEnd = true;
};

} // namespace daguerre
