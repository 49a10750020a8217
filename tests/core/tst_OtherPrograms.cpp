// SPDX-License-Identifier: Apache-2.0
#include "core/Error.h"
#include "core/models/OtherPrograms.h"
#include "core/models/ProgramFolders.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace daguerre;

class TestOtherPrograms final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_place.emplace(); }

    void automatic1111()
    {
        makeFolders(u"webui"_s,
            {u"models/Stable-diffusion"_s, u"models/Lora"_s, u"models/VAE"_s, u"models/VAE-taesd"_s,
                u"models/Codeformer"_s, u"embeddings"_s});
        makeFolders({}, {u"big disk/models"_s, u"loras"_s});
        write(u"webui/webui-user.sh"_s,
            "#!/bin/bash\n#export COMMANDLINE_ARGS=\"--ckpt-dir /wrong\"\n"
            "export COMMANDLINE_ARGS=\"--xformers --ckpt-dir '"
                + at(u"big disk/models"_s).toUtf8() + "' --lora-dir=" + at(u"loras"_s).toUtf8()
                + " --vae-dir /nowhere\"\n");
        const auto program = otherProgramIn(at(u"webui"_s));
        QVERIFY(program);
        QCOMPARE(program->name, u"AUTOMATIC1111 or Forge"_s);
        QCOMPARE(sorted(program->modelFolders),
            sorted({at(u"big disk/models"_s), at(u"loras"_s), at(u"webui/models/Stable-diffusion"_s),
                at(u"webui/models/Lora"_s), at(u"webui/models/VAE"_s), at(u"webui/models/VAE-taesd"_s),
                at(u"webui/embeddings"_s)}));
        QVERIFY(program->problems.isEmpty());
    }

    void commandLines_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QStringList>("folders");
        QTest::newRow("batch") << QByteArray("@echo off\r\nset COMMANDLINE_ARGS=--ckpt-dir \"D:\\my models\" --api\r\n")
                               << QStringList {u"D:\\my models"_s};
        QTest::newRow("shell, in single quotes")
            << QByteArray("COMMANDLINE_ARGS='--ckpt-dir \"/a b\"'\n") << QStringList {u"/a b"_s};
        QTest::newRow("escaped quotes") << QByteArray("export COMMANDLINE_ARGS=\"--ckpt-dir \\\"/a b\\\" --x\"\n")
                                        << QStringList {u"/a b"_s};
        QTest::newRow("with =") << QByteArray("export COMMANDLINE_ARGS=--ckpt-dir=/a\n") << QStringList {u"/a"_s};
        QTest::newRow("comments") << QByteArray("# export COMMANDLINE_ARGS=--ckpt-dir=/a\nREM set COMMANDLINE_ARGS=\n")
                                  << QStringList();
        QTest::newRow("no value") << QByteArray("set COMMANDLINE_ARGS=--ckpt-dir\n") << QStringList();
        QTest::newRow("nothing") << QByteArray() << QStringList();
        QTest::newRow("bytes") << QByteArray("\xff\xfe\0COMMANDLINE_ARGS=\"\n", 22) << QStringList();
    }

    void commandLines()
    {
        QFETCH(const QByteArray, script);
        QFETCH(const QStringList, folders);
        QCOMPARE(commandLineFolders(script, {u"--ckpt-dir"_s}), folders);
    }

    void comfy()
    {
        makeFolders(u"portable/ComfyUI"_s, {u"models/checkpoints"_s, u"models/loras"_s});
        makeFolders({}, {u"shared/ckpt"_s, u"shared/loras one"_s, u"shared/two"_s, u"a1111/models/VAE"_s});
        write(u"portable/ComfyUI/extra_model_paths.yaml"_s,
            "a111:\n    base_path: " + at(u"a1111"_s).toUtf8()
                + "\n    checkpoints: models/missing\n    vae: models/VAE\n"
                  "mine:\n    base_path: ../../shared\n    is_default: true\n    checkpoints: ckpt/\n"
                  "    loras: |\n        loras one\n        two\n    clip: clip\n");
        const auto program = otherProgramIn(at(u"portable"_s)); // one folder above
        QVERIFY(program);
        QCOMPARE(program->name, u"ComfyUI"_s);
        QCOMPARE(program->folder, at(u"portable/ComfyUI"_s));
        QCOMPARE(sorted(program->modelFolders),
            sorted({at(u"portable/ComfyUI/models/checkpoints"_s), at(u"portable/ComfyUI/models/loras"_s),
                at(u"a1111/models/VAE"_s), at(u"shared/ckpt"_s), at(u"shared/loras one"_s), at(u"shared/two"_s)}));
    }

    void comfyPathsAreExpanded()
    {
        qputenv("DAGUERRE_TEST_MODELS", "/mnt/한글");
        const QByteArray yaml("a:\n  checkpoints: $DAGUERRE_TEST_MODELS/x\n  vae: ${DAGUERRE_TEST_MODELS}\n"
                              "b:\n  base_path: ~/comfy\n  loras: ../loras\n  embeddings: \"C:\\\\e\"\n"
                              "c: just a text\nd: [1, 2]\n");
        QCOMPARE(comfyFolders(yaml, u"/base"_s),
            QStringList({u"/mnt/한글/x"_s, u"/mnt/한글"_s, QDir::homePath() + u"/loras"_s,
                QDir::homePath() + u"/comfy/C:/e"_s}));
    }

    void brokenSettingsAreTold()
    {
        makeFolders(u"comfy"_s, {u"models/checkpoints"_s});
        write(u"comfy/extra_model_paths.yaml"_s, "a:\n  b: [1, 2\n c: }\n");
        const auto program = otherProgramIn(at(u"comfy"_s));
        QVERIFY(program);
        QCOMPARE(program->modelFolders, QStringList {at(u"comfy/models/checkpoints"_s)});
        QCOMPARE(program->problems.size(), 1);
        QVERIFY2(program->problems.first().contains(u"extra_model_paths.yaml, line "_s),
            qPrintable(program->problems.first()));
        for (const char* yaml : {"", "text", "- 1\n- 2\n", "a: &x {checkpoints: *x}", "\t", "%", "? [", "\xff\xfe",
                 "a: {checkpoints: [1, {b: c}]}", "a: {base_path: [x], checkpoints: y}"}) {
            try {
                comfyFolders(yaml, u"/base"_s);
                invokeModelFolder(yaml, u"/base"_s);
            } catch (const Error& error) {
                QVERIFY(error.subject.starts_with("line "));
            }
        }
        const QByteArray deep = QByteArray(100'000, '[');
        QVERIFY_EXCEPTION_THROWN(comfyFolders(deep, u"/base"_s), Error);
    }

    void invoke_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("folder");
        QTest::newRow("version 4") << QByteArray("schema_version: 4.0.2\nmodels_dir: /mnt/m\n") << u"/mnt/m"_s;
        QTest::newRow("version 3") << QByteArray("InvokeAI:\n  Paths:\n    models_dir: my models\n")
                                   << u"/srv/invoke/my models"_s;
        QTest::newRow("not stated") << QByteArray("schema_version: 4.0.2\n") << u"/srv/invoke/models"_s;
        QTest::newRow("empty") << QByteArray() << u"/srv/invoke/models"_s;
    }

    void invoke()
    {
        QFETCH(const QByteArray, yaml);
        QFETCH(const QString, folder);
        QCOMPARE(invokeModelFolder(yaml, u"/srv/invoke"_s), folder);
    }

    void usualPlaces()
    {
        makeFolders(u"stable-diffusion-webui"_s, {u"models/Stable-diffusion"_s});
        makeFolders(u"AI/ComfyUI"_s, {u"models/checkpoints"_s});
        makeFolders(u"invokeai"_s, {u"models/sd-1/main"_s});
        write(u"invokeai/invokeai.yaml"_s, "");
        makeFolders({}, {u"Pictures"_s, u"models/other"_s});
        QStringList names;
        for (const OtherProgram& program : otherPrograms(m_place->path())) {
            if (program.folder.startsWith(m_place->path()))
                names.append(program.name);
        }
        QCOMPARE(sorted(names), QStringList({u"AUTOMATIC1111 or Forge"_s, u"ComfyUI"_s, u"InvokeAI"_s}));
        QVERIFY(!otherProgramIn(at(u"Pictures"_s)));
        QVERIFY(!otherProgramIn(at(u"nowhere"_s)));
    }

private:
    QString at(const QString& name) const { return m_place->filePath(name); }

    void makeFolders(const QString& parent, const QStringList& names) const
    {
        for (const QString& name : names)
            QVERIFY(QDir().mkpath(at(parent.isEmpty() ? name : QString(parent + u'/' + name))));
    }

    void write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    static QStringList sorted(QStringList list)
    {
        list.sort();
        return list;
    }

    std::optional<QTemporaryDir> m_place;
};

QTEST_GUILESS_MAIN(TestOtherPrograms)
#include "tst_OtherPrograms.moc"
