// SPDX-License-Identifier: Apache-2.0
#include "core/settings/Settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace daguerre;
using namespace Qt::StringLiterals;

/// What is kept for a model follows its file's content.
class TestModelSettings final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;

    QString newFile() { return m_folder.filePath(u"%1.ini"_s.arg(++m_files)); }

    static constexpr ModelValues values {12, 5, 640, 512, Upscaling::None};
    static ModelOverrides velocity() { return {u"/vae.safetensors"_s, PredictionType::V}; }

private Q_SLOTS:
    void aMovedFileBringsAllOfItAlong()
    {
        const QString file = newFile();
        {
            Settings settings(file);
            settings.models().setDefaults(u"/a"_s, values);
            settings.models().recognise(u"/a"_s, u"11"_s);
            settings.models().setOverrides(u"/a"_s, velocity()); // after its content was known
        }
        Settings settings(file);
        settings.models().recognise(u"/b"_s, u"11"_s);
        QCOMPARE(settings.models().overrides(u"/b"_s), velocity());
        QCOMPARE(settings.models().defaults(u"/b"_s), values);
        QCOMPARE(settings.models().overrides(u"/a"_s), velocity());
    }

    void anotherContentOfThePathBringsItsOwn()
    {
        Settings settings(newFile());
        for (const auto& [path, content, prediction] :
            {std::tuple {u"/a"_s, u"11"_s, PredictionType::V}, {u"/b"_s, u"22"_s, PredictionType::Epsilon}}) {
            settings.models().setOverrides(path, {{}, prediction});
            settings.models().recognise(path, content);
        }
        settings.models().recognise(u"/a"_s, u"22"_s);
        QCOMPARE(settings.models().overrides(u"/a"_s).prediction, PredictionType::Epsilon);
        settings.models().recognise(u"/a"_s, u"11"_s);
        QCOMPARE(settings.models().overrides(u"/a"_s).prediction, PredictionType::V);
    }

    void whatWasSetBeforeTheContentWasKnownStays()
    {
        Settings settings(newFile());
        settings.models().setOverrides(u"/a"_s, velocity());
        settings.models().recognise(u"/a"_s, u"11"_s);
        settings.models().setOverrides(u"/copy"_s, {});
        settings.models().recognise(u"/copy"_s, u"11"_s);
        QCOMPARE(settings.models().overrides(u"/copy"_s), ModelOverrides());
        QCOMPARE(settings.models().overrides(u"/a"_s), velocity());
    }

    void whatIsForgottenDoesNotComeBack()
    {
        Settings settings(newFile());
        settings.models().setDefaults(u"/a"_s, values);
        settings.models().recognise(u"/a"_s, u"11"_s);
        settings.models().reset(u"/a"_s);
        settings.models().recognise(u"/a"_s, u"11"_s);
        settings.models().recognise(u"/b"_s, u"11"_s);
        QVERIFY(!settings.models().defaults(u"/a"_s));
        QVERIFY(!settings.models().defaults(u"/b"_s));
    }

    void modelsThatWereNeverUsedTakeNoRoom()
    {
        const QString file = newFile();
        {
            Settings settings(file);
            settings.models().recognise(u"/a"_s, u"11"_s);
        }
        QVERIFY(!QFile::exists(file));
    }
};

QTEST_GUILESS_MAIN(TestModelSettings)
#include "tst_ModelSettings.moc"
