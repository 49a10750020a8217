// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/generation/GenerationService.h"
#include "core/library/Library.h"
#include "core/models/ModelCatalogue.h"
#include "core/settings/Session.h"
#include "core/settings/Settings.h"
#include "tests/support/FakeEngine.h"
#include "ui/MainWindow.h"
#include "ui/canvas/CanvasView.h"

#include <QDir>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

namespace daguerre::test {

/// A test of the whole window on a FakeEngine, with settings, model and pictures in a folder of its own.
class WindowTest : public QObject {
    Q_OBJECT

protected:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<GenerationService> m_service;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<ModelCatalogue> m_catalogue;
    std::unique_ptr<MainWindow> m_window;

    /// The folder that settings, model, pictures, trash and thumbnails of the next start lie in.
    void useFolder(std::unique_ptr<QTemporaryDir> folder)
    {
        m_folder = std::move(folder);
        qputenv("XDG_DATA_HOME", m_folder->filePath(QStringLiteral("data")).toUtf8()); // the trash
        qputenv("XDG_CACHE_HOME", m_folder->filePath(QStringLiteral("cache")).toUtf8());
        QFile model(m_folder->filePath(QStringLiteral("model.safetensors")));
        QVERIFY(model.open(QIODevice::WriteOnly));
        model.write("weights");
    }

    void start(FakeEngine::Script script = {})
    {
        m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("settings.ini")));
        m_settings->setCheckpoint(m_folder->filePath(QStringLiteral("model.safetensors")));
        m_settings->setOutputFolder(m_folder->filePath(QStringLiteral("pictures")));
        m_service = std::make_unique<GenerationService>([script] { return std::make_unique<FakeEngine>(script); });
        m_session = std::make_unique<Session>(*m_service, m_folder->filePath(QStringLiteral("data")));
        m_library = std::make_unique<Library>(m_folder->filePath(QStringLiteral("library.sqlite")));
        m_catalogue = std::make_unique<ModelCatalogue>(m_folder->filePath(QStringLiteral("models.sqlite")));
        m_window = std::make_unique<MainWindow>(*m_service, *m_library, *m_catalogue, *m_settings, *m_session);
        m_window->show();
        activate();
    }

    /// Without a window manager, nobody else does once a dialog has been closed.
    void activate() const
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void stop()
    {
        if (m_window)
            m_window->close();
        m_window.reset();
        m_session.reset();
        m_catalogue.reset();
        m_library.reset();
        m_service.reset();
        m_settings.reset();
    }

    template <typename Widget>
    Widget* child(const char* name) const
    {
        auto* widget = m_window->findChild<Widget*>(QLatin1String(name));
        if (!widget)
            qFatal("no %s", name);
        return widget;
    }

    CanvasView* canvas() const { return child<CanvasView>("canvas"); }

    void type(const QString& prompt)
    {
        auto* edit = child<QPlainTextEdit>("prompt");
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, prompt);
    }

    void pressGenerate() { QTest::keyClick(child<QPlainTextEdit>("prompt"), Qt::Key_Return, Qt::ControlModifier); }

    void setSteps(int steps) { child<QDoubleSpinBox>("steps")->setValue(steps); }

    QStringList savedPictures() const
    {
        return QDir(m_settings->outputFolder()).entryList({QStringLiteral("*.png")}, QDir::Files, QDir::Name);
    }

    /// Replaces the folder for pictures by a file while the first job runs.
    FakeEngine::Script breakingTheFolder() const
    {
        const QString folder = m_folder->filePath(QStringLiteral("pictures"));
        return {.stepTime = std::chrono::milliseconds(2),
            .onLoad = {},
            .onStep = [folder, done = std::make_shared<bool>()](int) {
                if (std::exchange(*done, true))
                    return;
                QDir(folder).removeRecursively();
                QFile(folder).open(QIODevice::WriteOnly);
            }};
    }

private Q_SLOTS:
    void init() { useFolder(std::make_unique<QTemporaryDir>()); }

    void cleanup()
    {
        stop();
        m_folder.reset();
    }
};

} // namespace daguerre::test
