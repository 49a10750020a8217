// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationEvents.h"

#include <QObject>

#include <vector>

class QAction;
class QWidget;

namespace daguerre {

class GenerationService;
class JobQueue;
class MessageBar;
class Settings;

/// Saves pictures where the user wants them, and keeps those that could not be saved until they are saved after all or
/// given up, whatever the canvas shows by then. The message bar offers them one after another.
class PictureSaver final : public QObject {
    Q_OBJECT

public:
    PictureSaver(
        GenerationService& service, JobQueue& jobs, const Settings& settings, MessageBar& bar, QWidget* parent);

    /// Saves to a file that the user chooses.
    void saveAs(const FinishedPicture& picture);
    /// It could not be saved, and says why.
    void keep(const FinishedPicture& picture);
    /// Goes on with the queue, after what is kept was saved where it was to go.
    void goOn();
    /// Does likewise.
    QAction* retry() const { return m_retry; }

Q_SIGNALS:
    /// `picture` had no file until now.
    void saved(const daguerre::FinishedPicture& picture, const QString& path);

private:
    void followSaved(const FinishedPicture& picture, const QString& path);
    void followSavedAgain(const FinishedPicture& picture);
    void remove(const FinishedPicture& picture);
    void offer();

    GenerationService& m_service;
    JobQueue& m_jobs;
    const Settings& m_settings;
    MessageBar& m_bar;
    QWidget* m_parent;
    QAction* m_retry;
    QAction* m_save;
    std::vector<FinishedPicture> m_kept; // oldest first
    std::size_t m_savingAgain = 0; // pictures
};

} // namespace daguerre
