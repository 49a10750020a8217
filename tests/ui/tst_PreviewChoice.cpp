// SPDX-License-Identifier: Apache-2.0
#include "core/Error.h"
#include "tests/support/ModelFiles.h"
#include "tests/ui/WindowTest.h"
#include "ui/dialogs/PreviewsDialog.h"
#include "ui/widgets/MessageBar.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QPushButton>
#include <QSignalSpy>

#include <mutex>

using namespace Qt::StringLiterals;
using namespace daguerre;
using namespace daguerre::test;

/// What previews are made with: the choice, what the engine is given, and what is told of a file that can't be used.
class TestPreviewChoice final : public WindowTest {
    Q_OBJECT

private:
    std::mutex m_mutex;
    QStringList m_asked; // by the engine, a file for each picture

    QString models(const QString& name) const { return m_folder->filePath(u"models/"_s + name); }

    void copy(const QString& source, const QString& name) const
    {
        QFile file(QFINDTESTDATA("../data/taesd") + u'/' + source);
        QVERIFY(file.open(QIODevice::ReadOnly));
        writeOldFile(models(name), file.readAll());
    }

    /// Refuses the file of that name.
    FakeEngine::Script asking(ModelFamily family, const QString& refused = {})
    {
        FakeEngine::Script script;
        script.family = family;
        m_asked.clear();
        script.onPreviewDecoder = [this, refused](const std::filesystem::path& file) {
            const QString path = QString::fromStdString(file.string());
            const std::scoped_lock lock(m_mutex);
            m_asked.append(path);
            if (!refused.isEmpty() && path.endsWith(refused))
                throw Error(ErrorKind::Model, file.string(), "is damaged", "download it again");
        };
        return script;
    }

    QStringList asked()
    {
        const std::scoped_lock lock(m_mutex);
        return m_asked;
    }

    void startWithModels(const FakeEngine::Script& script, int count = 1)
    {
        start(script);
        m_catalogue->setFolders({m_folder->filePath(u"models"_s)});
        QTRY_COMPARE(m_catalogue->models().size(), count);
    }

    QComboBox* box(const char* name)
    {
        if (!m_window->findChild<PreviewsDialog*>())
            child<QAction>("choosePreviews")->trigger();
        return child<QComboBox>(name);
    }

    static QStringList itemsOf(const QComboBox* box)
    {
        QStringList items;
        for (int i = 0; i < box->count(); ++i)
            items.append(box->itemText(i));
        return items;
    }

    void closeDialog()
    {
        m_window->findChild<PreviewsDialog*>()->reject();
        QTRY_VERIFY(!m_window->findChild<PreviewsDialog*>());
    }

    void draw()
    {
        QSignalSpy finished(m_service.get(), &GenerationService::finished);
        setSteps(2);
        type(u"a cat"_s);
        pressGenerate();
        QVERIFY(finished.wait());
    }

private Q_SLOTS:
    void theCataloguesFilesAreOfferedByName()
    {
        copy(u"taesd_decoder.safetensors"_s, u"vae_approx/taesd_decoder.safetensors"_s);
        copy(u"diffusers.safetensors"_s, u"taesdxl/diffusion_pytorch_model.safetensors"_s);
        copy(u"taesd_decoder.pth"_s, u"vae_approx/mine.pth"_s);
        writeOldFile(models(u"vae_approx/taesd_encoder.safetensors"_s),
            modelBytes({{u"1.conv.0.weight"_s, {8, 8, 3, 3}}, {u"3.conv.0.weight"_s, {8, 8, 3, 3}},
                {u"3.conv.4.bias"_s, {8}}}));
        startWithModels({}, 4);
        QCOMPARE(itemsOf(box("previewsSd")),
            QStringList({u"Quick (approximate)"_s, u"TAESD: vae_approx/mine.pth"_s,
                u"TAESD: vae_approx/taesd_decoder.safetensors"_s, u"Choose a TAESD file…"_s}));
        QCOMPARE(itemsOf(box("previewsXl")),
            QStringList({u"Quick (approximate)"_s, u"TAESD: taesdxl/diffusion_pytorch_model.safetensors"_s,
                u"TAESD: vae_approx/mine.pth"_s, u"Choose a TAESD file…"_s}));
        QCOMPARE(box("previewsSd")->currentIndex(), 0);
        QCOMPARE(box("previewsXl")->accessibleName(), u"Stable Diffusion XL"_s);
        QVERIFY(!box("previewsXl")->toolTip().isEmpty());
    }

    void aChoiceByKeysHoldsForTheNextPictureAndTheNextStart()
    {
        copy(u"taesd_decoder.safetensors"_s, u"taesd_decoder.safetensors"_s);
        const auto script = asking(ModelFamily::StableDiffusion2);
        startWithModels(script);
        draw();
        box("previewsSd")->setFocus();
        QTest::keyClick(box("previewsSd"), Qt::Key_Down);
        closeDialog();
        activate();
        draw();
        QCOMPARE(asked(), QStringList({QString(), models(u"taesd_decoder.safetensors"_s)}));
        stop();
        m_asked.clear();
        startWithModels(script);
        QCOMPARE(box("previewsSd")->currentIndex(), 1);
        closeDialog();
        activate();
        draw();
        QCOMPARE(asked(), QStringList(models(u"taesd_decoder.safetensors"_s)));
    }

    void anyFileMayBeChosen()
    {
        copy(u"taesd_decoder.pth"_s, u"mine.pth"_s);
        start(asking(ModelFamily::StableDiffusionXL));
        QComboBox* xl = box("previewsXl");
        Q_EMIT xl->activated(xl->count() - 1); // as a click does
        auto* dialog = child<QFileDialog>("taesdDialog");
        QCOMPARE(xl->currentIndex(), 0);
        dialog->selectFile(models(u"mine.pth"_s));
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_COMPARE(xl->currentText(), u"TAESD: models/mine.pth"_s);
        QCOMPARE(m_settings->previewDecoders(), (PreviewDecoders {QString(), models(u"mine.pth"_s)}));
        closeDialog();
        activate();
        draw();
        QCOMPARE(asked(), QStringList(models(u"mine.pth"_s)));
    }

    void minisAreAlwaysQuick()
    {
        start(asking(ModelFamily::Mini));
        m_service->setPreviewDecoders({u"/a"_s, u"/b"_s});
        draw();
        QCOMPARE(asked(), QStringList {QString()});
    }

    /// Pictures are made all the same.
    void aFileThatCannotBeUsedIsToldOnce()
    {
        start(asking(ModelFamily::StableDiffusion1, u"bad.pth"_s));
        m_service->setPreviewDecoders({u"/models/bad.pth"_s, {}});
        auto* bar = m_window->findChild<MessageBar*>();
        draw();
        QTRY_VERIFY(bar->isKept(u"previews"_s));
        QVERIFY2(bar->text().contains(u"/models/bad.pth: is damaged"_s), qPrintable(bar->text()));
        QCOMPARE(savedPictures().size(), 1);
        bar->withdraw(u"previews"_s); // as its button does
        draw();
        QCOMPARE(savedPictures().size(), 2);
        QVERIFY(!bar->isKept(u"previews"_s));
        QCOMPARE(asked().size(), 2);
    }

    void anotherChoiceTakesTheMessageAway()
    {
        copy(u"taesd_decoder.pth"_s, u"bad.pth"_s);
        startWithModels(asking(ModelFamily::StableDiffusion1, u"bad.pth"_s));
        auto* bar = m_window->findChild<MessageBar*>();
        QTest::keyClick(box("previewsSd"), Qt::Key_Down);
        closeDialog();
        activate();
        draw();
        QTRY_VERIFY(bar->isKept(u"previews"_s));
        QTest::keyClick(box("previewsSd"), Qt::Key_Up);
        QVERIFY(!bar->isKept(u"previews"_s));
        QCOMPARE(m_settings->previewDecoders(), PreviewDecoders());
    }
};

QTEST_MAIN(TestPreviewChoice)
#include "tst_PreviewChoice.moc"
