// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace daguerre {

/// The canvas before the first picture: prompts to start with.
class ExamplesPage final : public QWidget {
    Q_OBJECT

public:
    explicit ExamplesPage(QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const QString& prompt);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* m_icon; // gives way where the window is low
};

} // namespace daguerre
