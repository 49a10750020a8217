// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/OtherPrograms.h"

#include <QDialog>
#include <QThreadPool>

#include <functional>

class QLabel;
class QListWidget;
class QPushButton;

namespace daguerre {

/// Offers the model folders of other programs: of those in the usual places, and of one in a folder that the user
/// names. They are looked for on another thread.
class ImportModelsDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ImportModelsDialog(QWidget* parent = nullptr);
    ~ImportModelsDialog() override;

Q_SIGNALS:
    void chosen(const QStringList& folders);

private:
    void layOut();
    void lookIn(const QString& folder);
    /// `look` runs on another thread.
    void look(const std::function<QList<OtherProgram>()>& look, const QString& whereNone);
    void take(const QList<OtherProgram>& programs, const QString& whereNone);
    void add(const OtherProgram& program);
    void chooseFolder();
    void finish();
    void offer();

    QLabel* m_state;
    QListWidget* m_list;
    QPushButton* m_add;
    QThreadPool m_threads;
};

} // namespace daguerre
