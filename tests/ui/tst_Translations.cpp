// SPDX-License-Identifier: Apache-2.0
#include "ui/Translations.h"

#include "core/settings/DraftStore.h"
#include "core/settings/PromptHistory.h"
#include "core/state/StateWriter.h"
#include "ui/Actions.h"
#include "ui/parameters/ControlsPanel.h"
#include "ui/queue/JobText.h"
#include "ui/widgets/FailureText.h"
#include "ui/widgets/Quantities.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLocale>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QUndoStack>
#include <QXmlStreamReader>

using namespace daguerre;

namespace {

struct Message {
    QString source;
    QStringList translations; // one for each plural form
    bool isUnfinished = false;
};

QList<Message> messagesIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("message"))
            messages.emplaceBack();
        else if (xml.name() == QLatin1String("source"))
            messages.back().source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            messages.back().isUnfinished = xml.attributes().hasAttribute(QLatin1String("type"));
            QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            messages.back().translations = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        }
    }
    return messages;
}

QStringList placeholdersIn(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("%[0-9n]"));
    QStringList found;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();)
        found.append(matches.next().captured());
    found.sort();
    return found;
}

/// Speaks another language until it goes.
class Speaking {
public:
    explicit Speaking(const QLocale& locale)
    {
        QLocale::setDefault(locale);
        installTranslations(*qApp);
    }
    ~Speaking() { qDeleteAll(qApp->findChildren<QTranslator*>()); }
};

void addMnemonic(QStringList& mnemonics, const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("&(\\w)"), QRegularExpression::UseUnicodePropertiesOption);
    const auto match = pattern.match(text);
    QVERIFY2(match.hasMatch(), qPrintable(text));
    const QString mnemonic = match.captured(1).toUpper();
    QVERIFY2(!mnemonics.contains(mnemonic), qPrintable(text));
    mnemonics.append(mnemonic);
}

} // namespace

class TestTranslations final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data()
    {
        QTest::addColumn<QString>("language");
        for (const char* language : {"ko", "ja", "de"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }

    void everyTextIsTranslated()
    {
        QFETCH(const QString, language);
        const auto messages = messagesIn(QStringLiteral(DAGUERRE_TRANSLATIONS "/daguerre_%1.ts").arg(language));
        QVERIFY(messages.size() > 50);
        for (const Message& message : messages) {
            QVERIFY2(!message.isUnfinished && !message.translations.isEmpty(), qPrintable(message.source));
            for (const QString& translation : message.translations) {
                if (translation.trimmed().isEmpty())
                    continue;
                QVERIFY2(placeholdersIn(translation) == placeholdersIn(message.source), qPrintable(translation));
                QVERIFY2(translation.contains(QLatin1Char('&')) == message.source.contains(QLatin1Char('&')),
                    qPrintable(translation));
                QVERIFY2(translation.endsWith(u'…') == message.source.endsWith(u'…'), qPrintable(translation));
            }
        }
    }

    void translationsAreInTheProgram_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("prompt");
        QTest::addColumn<QString>("cancel");
        QTest::newRow("ko") << QLocale(QLocale::Korean) << QStringLiteral("프롬프트") << QStringLiteral("취소");
        QTest::newRow("ja") << QLocale(QLocale::Japanese) << QStringLiteral("プロンプト")
                            << QStringLiteral("キャンセル");
        QTest::newRow("de") << QLocale(QLocale::German) << QStringLiteral("Prompt") << QStringLiteral("Abbrechen");
        QTest::newRow("fr: none, so English") << QLocale(QLocale::French) << QStringLiteral("Prompt") << QString();
    }

    void translationsAreInTheProgram()
    {
        QFETCH(const QLocale, locale);
        QFETCH(const QString, prompt);
        QFETCH(const QString, cancel);
        const Speaking speaking(locale);
        QCOMPARE(QCoreApplication::translate("daguerre::PromptFields", "Prompt"), prompt);
        if (!cancel.isEmpty())
            QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), cancel); // Qt's own texts
        const QString threads = QCoreApplication::translate("daguerre::StatusLine", "%n thread(s)", nullptr, 2);
        QVERIFY2(!threads.contains(QLatin1Char('(')), qPrintable(threads));
    }

    /// lupdate files a text under its namespace where it can't see the class: there the program doesn't find it.
    void everyTextHasAContext()
    {
        QFile file(QStringLiteral(DAGUERRE_TRANSLATIONS "/daguerre_ko.ts"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("<name>daguerre</name>"));
        const Speaking speaking(QLocale::Korean);
        QCOMPARE(JobText::title(QueuedJob()), QStringLiteral("(프롬프트 없음)"));
        QCOMPARE(timeLeftText(48), QStringLiteral("48초 남음"));
        QVERIFY(!failureHeadline(Failure()).contains(QStringLiteral("program")));
    }

    void mnemonicsAreUnique_data()
    {
        QTest::addColumn<QLocale>("locale");
        for (const auto language : {QLocale::English, QLocale::German, QLocale::Korean, QLocale::Japanese})
            QTest::newRow(qPrintable(QLocale::languageToString(language))) << QLocale(language);
    }

    void mnemonicsAreUnique()
    {
        QFETCH(const QLocale, locale);
        const Speaking speaking(locale);
        const QTemporaryDir folder;
        StateWriter writer;
        DraftStore drafts(writer, folder.path());
        PromptHistory prompts(writer, folder.path());
        QWidget window;
        const Actions actions(&window);
        QMenuBar bar;
        actions.addMenus(bar);
        QUndoStack undo;
        const ControlsPanel panel(drafts, prompts, undo, actions.generate);
        QStringList inWindow;
        for (const QAction* menu : bar.actions()) {
            addMnemonic(inWindow, menu->text());
            QStringList inMenu;
            for (const QAction* action : menu->menu()->actions())
                if (!action->isSeparator())
                    addMnemonic(inMenu, action->text());
        }
        for (const QLabel* label : panel.findChildren<QLabel*>())
            if (label->buddy())
                addMnemonic(inWindow, label->text());
    }
};

QTEST_MAIN(TestTranslations)
#include "tst_Translations.moc"
