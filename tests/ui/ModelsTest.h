// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/ModelFiles.h"
#include "tests/ui/WindowTest.h"
#include "ui/models/ModelsDialog.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTextBrowser>
#include <QTreeView>

namespace daguerre::test {

/// A test of the window with a folder of models.
class ModelsTest : public WindowTest {
    Q_OBJECT

protected:
    QString models(const QString& name = {}) const
    {
        return m_folder->filePath(name.isEmpty() ? QStringLiteral("models") : QStringLiteral("models/") + name);
    }

    /// "alpha" and "beta", checkpoints; "ink", a LoRA; "flux", which can't be used.
    void writeModels() const
    {
        writeOldFile(models(QStringLiteral("alpha.safetensors")), modelBytes(checkpointShapes()));
        writeOldFile(models(QStringLiteral("sub/beta.safetensors")), modelBytes(checkpointShapes(), {}, 1));
        writeOldFile(models(QStringLiteral("ink.safetensors")), modelBytes(loraShapes()));
        writeOldFile(models(QStringLiteral("flux.safetensors")),
            modelBytes({{QStringLiteral("double_blocks.0.img_attn.qkv.weight"), {8, 8}}}));
    }

    /// A start of the program with these models known.
    void startWithModels(FakeEngine::Script script = {})
    {
        writeModels();
        Settings(m_folder->filePath(QStringLiteral("settings.ini"))).setModelFolders({models()});
        start(std::move(script));
        QTRY_COMPARE(m_catalogue->models().size(), 4);
        QTRY_COMPARE(child<QComboBox>("model")->currentText(), QStringLiteral("model"));
    }

    ModelsDialog* openDialog() const
    {
        QTest::keyClick(m_window.get(), Qt::Key_M, Qt::ControlModifier);
        auto* dialog = m_window->findChild<ModelsDialog*>();
        if (!dialog || !QTest::qWaitForWindowActive(dialog))
            qFatal("no dialog");
        return dialog;
    }

    QStringList shown() const
    {
        const QAbstractItemModel* rows = child<QTreeView>("modelList")->model();
        QStringList names;
        for (int row = 0; row < rows->rowCount(); ++row)
            names.append(rows->index(row, 0).data().toString());
        return names;
    }

    void search(const QString& text) const
    {
        auto* field = child<QLineEdit>("modelSearch");
        field->selectAll();
        field->insert(text); // as input methods do; key clicks know ASCII only
    }

    QString details() const { return child<QTextBrowser>("modelDetails")->toPlainText(); }
};

} // namespace daguerre::test
