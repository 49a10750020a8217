// SPDX-License-Identifier: Apache-2.0
#include "core/dictionary/WordForms.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr qsizetype shortestStem = 3; // of German words

void appendStems(QStringList& forms, const QString& word)
{
    for (const QLatin1StringView ending : {"e"_L1, "n"_L1, "s"_L1, "en"_L1, "er"_L1, "es"_L1, "em"_L1}) {
        if (word.endsWith(ending) && word.size() - ending.size() >= shortestStem)
            forms.append(word.chopped(ending.size()));
    }
}

QString withoutUmlauts(QString word)
{
    return word.replace(u'ä', u'a').replace(u'ö', u'o').replace(u'ü', u'u');
}

} // namespace

WordScript scriptOf(char32_t character)
{
    if (character == U'\u30fb' || character == U'\u30fc' || (character >= U'\uff70' && character <= U'\uff9f'))
        return WordScript::Katakana;
    if (!QChar::isLetterOrNumber(character) && !QChar::isMark(character) && character != U'-' && character != U'\''
        && character != U'\u2019')
        return WordScript::None;
    switch (QChar::script(character)) {
    case QChar::Script_Hangul:
        return WordScript::Hangul;
    case QChar::Script_Han:
    case QChar::Script_Bopomofo:
        return WordScript::Han;
    case QChar::Script_Hiragana:
        return WordScript::Hiragana;
    case QChar::Script_Katakana:
        return WordScript::Katakana;
    default:
        return WordScript::Latin;
    }
}

QString foldedWord(QStringView word)
{
    QString folded = word.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    folded.replace(u'ß', "ss"_L1).replace(u'\u2019', u'\'');
    for (QChar& character : folded) {
        if (character >= u'\u30a1' && character <= u'\u30f6')
            character = QChar(character.unicode() - 0x60);
    }
    return folded;
}

QStringList germanForms(const QString& word)
{
    QStringList forms {word};
    appendStems(forms, word);
    const QString plain = withoutUmlauts(word);
    if (plain != word)
        appendStems(forms << plain, plain);
    return forms;
}

std::optional<QString> germanParticle(const QString& word)
{
    static const QHash<QString, QString> particles {{u"und"_s, u"and"_s}, {u"mit"_s, u"with"_s},
        {u"ohne"_s, u"without"_s}, {u"auf"_s, u"on"_s}, {u"im"_s, u"in"_s}, {u"am"_s, u"at"_s}, {u"von"_s, u"of"_s},
        {u"vor"_s, u"in front of"_s}, {u"hinter"_s, u"behind"_s}, {u"unter"_s, u"under"_s}, {u"neben"_s, u"beside"_s},
        {u"ein"_s, {}}, {u"eine"_s, {}}, {u"einen"_s, {}}, {u"einem"_s, {}}, {u"einer"_s, {}}, {u"eines"_s, {}},
        {u"der"_s, {}}, {u"die"_s, {}}, {u"das"_s, {}}, {u"den"_s, {}}, {u"dem"_s, {}}, {u"des"_s, {}}};
    const auto found = particles.constFind(word);
    return found == particles.cend() ? std::nullopt : std::optional(*found);
}

QList<KoreanWord> koreanForms(const QString& word)
{
    static const QStringList joining {u"이랑"_s, u"하고"_s, u"들과"_s, u"와"_s, u"과"_s, u"랑"_s};
    static const QStringList others {u"에서"_s, u"으로"_s, u"들이"_s, u"들은"_s, u"들을"_s, u"들의"_s, u"들"_s, u"은"_s,
        u"는"_s, u"이"_s, u"가"_s, u"을"_s, u"를"_s, u"의"_s, u"도"_s, u"만"_s, u"에"_s, u"로"_s};
    QList<KoreanWord> forms {{word, false}};
    const auto add = [&](const QStringList& particles, bool joins) {
        for (const QString& particle : particles) {
            if (word.size() > particle.size() && word.endsWith(particle))
                forms.append({word.chopped(particle.size()), joins});
        }
    };
    add(joining, true);
    add(others, false);
    return forms;
}

int japaneseParticle(QStringView text)
{
    constexpr QStringView particles = u"のとがをはにでやもへな";
    return !text.isEmpty() && particles.contains(text.front()) ? 1 : 0;
}

bool japaneseParticleJoins(QStringView particle)
{
    return particle == u"と" || particle == u"や";
}

} // namespace daguerre
