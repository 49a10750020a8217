// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/ModelsTest.h"

#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace daguerre;
using namespace daguerre::test;

/// The catalogue outside of its own dialog: the model chooser, folders of other programs.
class TestModelFolders final : public ModelsTest {
    Q_OBJECT

private Q_SLOTS:
    void theChooserOffersCheckpoints()
    {
        startWithModels();
        auto* chooser = child<QComboBox>("model");
        QStringList items;
        for (int i = 0; i < chooser->count(); ++i)
            items.append(chooser->itemText(i));
        QCOMPARE(items,
            QStringList({u"Mini"_s, u"alpha"_s, u"beta"_s, u"model"_s, QString(), u"Other file…"_s, u"All models…"_s}));
        choose(2);
        QTRY_COMPARE(chooser->currentText(), u"beta"_s);
        QCOMPARE(m_settings->checkpoint(), models(u"sub/beta.safetensors"_s));
        QVERIFY(QFile::remove(models(u"alpha.safetensors"_s)));
        QTRY_COMPARE(chooser->itemText(1), u"beta"_s);
        QCOMPARE(chooser->currentText(), u"beta"_s);
    }

    void theChooserOpensTheDialog()
    {
        startWithModels();
        choose(child<QComboBox>("model")->count() - 1);
        QTRY_VERIFY(m_window->findChild<ModelsDialog*>());
        QCOMPARE(child<QComboBox>("model")->currentText(), u"model"_s);
    }

    /// A model that is in two places is offered once, and shown by whichever of them was opened.
    void copiesAreOfferedOnce()
    {
        writeOldFile(models(u"copy of alpha.safetensors"_s), modelBytes(checkpointShapes()));
        startWithModels();
        auto* chooser = child<QComboBox>("model");
        QTRY_COMPARE(chooser->count(), 7);
        m_window->open({models(u"copy of alpha.safetensors"_s)});
        QTRY_COMPARE(chooser->currentText(), u"alpha"_s);
        QCOMPARE(chooser->count(), 7);
    }

    void foldersOfOtherProgramsAreFound()
    {
        const QByteArray home = qgetenv("HOME");
        qputenv("HOME", m_folder->path().toUtf8());
        writeOldFile(
            m_folder->filePath(u"ComfyUI/models/checkpoints/gamma.safetensors"_s), modelBytes(checkpointShapes()));
        writeOldFile(m_folder->filePath(u"ComfyUI/models/loras/ink.safetensors"_s), modelBytes(loraShapes()));
        start();
        openDialog();
        child<QPushButton>("importModelsButton")->click();
        auto* list = child<QListWidget>("importList");
        QTRY_COMPARE(list->count(), 1);
        QVERIFY(list->item(0)->text().startsWith(u"ComfyUI, 2 folder(s)"_s));
        QTest::keyClick(child<QPushButton>("importAdd"), Qt::Key_Return);
        QTRY_COMPARE(shown(), QStringList({u"gamma"_s, u"ink"_s}));
        QCOMPARE(m_settings->modelFolders().size(), 2);
        qputenv("HOME", home);
    }

    void anyFolderMayHoldAProgram()
    {
        const QByteArray home = qgetenv("HOME");
        qputenv("HOME", m_folder->filePath(u"empty"_s).toUtf8());
        writeOldFile(m_folder->filePath(u"disk/webui/models/Stable-diffusion/gamma.ckpt"_s), "x");
        QDir().mkpath(m_folder->filePath(u"disk/nothing"_s));
        start();
        child<QAction>("importModels")->trigger();
        auto* state = child<QLabel>("importState");
        QTRY_VERIFY(state->text().startsWith(u"None was found"_s));
        QVERIFY(!child<QPushButton>("importAdd")->isEnabled());
        const auto look = [this](const QString& folder) {
            child<QPushButton>("importOther")->click();
            auto* dialog = child<QFileDialog>("importFolderDialog");
            dialog->selectFile(m_folder->filePath(folder));
            QMetaObject::invokeMethod(dialog, "accept");
        };
        look(u"disk/nothing"_s);
        QTRY_VERIFY(state->text().contains(u"holds none"_s));
        look(u"disk"_s);
        QTRY_COMPARE(child<QListWidget>("importList")->count(), 1);
        child<QPushButton>("importAdd")->click();
        QTRY_COMPARE(m_catalogue->models().size(), 1);
        qputenv("HOME", home);
    }

private:
    void choose(int index) const
    {
        auto* chooser = child<QComboBox>("model");
        chooser->setCurrentIndex(index);
        Q_EMIT chooser->activated(index);
    }
};

QTEST_MAIN(TestModelFolders)
#include "tst_ModelFolders.moc"
