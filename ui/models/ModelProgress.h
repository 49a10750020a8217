// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace daguerre {

class ModelCatalogue;

/// Where the catalogue is with looking at the folders and with computing hashes; Stop ends both. Keeps its place
/// while it has nothing to show.
class ModelProgress final : public QWidget {
    Q_OBJECT

public:
    explicit ModelProgress(ModelCatalogue& catalogue, QWidget* parent = nullptr);

private:
    void show(const QString& text, qint64 done, qint64 total);
    void end();
    void reserveWidth();

    QLabel* m_text;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    bool m_hashing = false;
};

} // namespace daguerre
