// SPDX-License-Identifier: Apache-2.0
#include "core/settings/PromptHistory.h"

#include "core/state/StateWriter.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace daguerre;

class TestPromptHistory final : public QObject {
    Q_OBJECT

private:
    static QStringList textsIn(const PromptHistory& history)
    {
        QStringList texts;
        for (const PastPrompt& past : history.prompts())
            texts.append(past.prompt);
        return texts;
    }

private Q_SLOTS:
    void everyPairIsThereOnceNewestFirst()
    {
        const QTemporaryDir folder;
        StateWriter writer;
        PromptHistory history(writer, folder.path());
        history.add(QStringLiteral("a"), {});
        history.add(QStringLiteral("b"), {});
        history.add(QStringLiteral("b"), QStringLiteral("blurry"));
        history.add(QStringLiteral("a"), {});
        history.add(QStringLiteral(" \n"), QStringLiteral("blurry"));
        QCOMPARE(textsIn(history), (QStringList {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("b")}));
        QCOMPARE(history.prompts().at(1).negativePrompt, QStringLiteral("blurry"));
    }

    void oldestGoAboveTheLimitAndTheRestComeBack()
    {
        const QTemporaryDir folder;
        {
            StateWriter writer;
            PromptHistory history(writer, folder.path());
            for (int i = 0; i <= PromptHistory::maximum; ++i)
                history.add(QStringLiteral("프롬프트 %1").arg(i), {});
        }
        StateWriter writer;
        const PromptHistory history(writer, folder.path());
        QCOMPARE(history.prompts().size(), PromptHistory::maximum);
        QCOMPARE(history.prompts().first().prompt, QStringLiteral("프롬프트 1000"));
        QCOMPARE(history.prompts().last().prompt, QStringLiteral("프롬프트 1"));
        QVERIFY(history.prompts().first().used.isValid());
    }

    void damagedFileIsToldAndSetAside()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("prompts.state")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(200, '\0'));
        file.close();
        StateWriter writer;
        PromptHistory history(writer, folder.path());
        QVERIFY(history.problem());
        QVERIFY(history.prompts().isEmpty());
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("prompts.state.corrupt"))));
    }
};

QTEST_GUILESS_MAIN(TestPromptHistory)
#include "tst_PromptHistory.moc"
