// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationEvents.h"

#include <QElapsedTimer>
#include <QWidget>

class QAction;
class QStackedLayout;

namespace daguerre {

class Actions;
class CanvasView;
class ExamplesPage;
class GenerationService;
class JobQueue;
class MessageBar;
class ProgressStrip;
class PictureSaver;
class Settings;

/// The middle of the window: follows the jobs of the service on the canvas, in the progress strip and in the message
/// bar.
class CanvasPage final : public QWidget {
    Q_OBJECT

public:
    CanvasPage(GenerationService& service, JobQueue& jobs, const Settings& settings, const Actions& actions,
        QWidget* parent = nullptr);

    void showFailure(const Failure& failure);
    /// In the message bar, with an action where there is one to offer.
    void showInformation(const QString& headline, const QString& details, QAction* action = nullptr);
    /// It is no longer true.
    void hideInformation();
    /// Like showInformation(), but stays until the user dismisses it, below what comes and goes meanwhile.
    void keepInformation(
        const QString& subject, const QString& headline, const QString& details, QAction* action = nullptr);
    CanvasView* canvas() const { return m_canvas; }
    QWidget* progressStrip() const;
    void follow();
    /// What was told of previews may no longer be true.
    void forgetPreviewTrouble();
    /// Goes on with the queue; first saves the pictures whose saving failed.
    void goOn();

Q_SIGNALS:
    void exampleChosen(const QString& prompt);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void followService();
    void followActions();
    void followQueue();
    void begin(JobId job);
    void showPicture(const FinishedPicture& picture);
    void tellPreviewTrouble(const Failure& failure);
    void tellUpscaling(const std::optional<Failure>& failure);
    void end(JobId job, const QString& outcome);
    QString finishedText() const;
    void offerActions();
    void showSaved(const FinishedPicture& picture, const QString& path);
    void openFolder();

    GenerationService& m_service;
    JobQueue& m_jobs;
    const Actions& m_actions;
    QStackedLayout* m_stack;
    ExamplesPage* m_examples;
    CanvasView* m_canvas;
    ProgressStrip* m_progress;
    MessageBar* m_message;
    PictureSaver* m_saver;
    QElapsedTimer m_jobTimer;
    QString m_previewTrouble; // that was told
    quint64 m_lastSeed = 0; // of the job in progress
};

} // namespace daguerre
