// SPDX-License-Identifier: Apache-2.0
#include "core/library/SearchText.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace daguerre {

bool standsAlone(char32_t character)
{
    if (QChar::category(character) == QChar::Symbol_Other)
        return true;
    if (!QChar::isLetterOrNumber(character))
        return false;
    switch (QChar::script(character)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

QString searchText(const QString& text)
{
    QString folded = text.normalized(QString::NormalizationForm_C).toCaseFolded();
    folded.replace(u'\u00df', "ss"_L1); // Qt folds single characters only
    QString result;
    result.reserve(folded.size() + folded.size() / 4);
    for (const uint character : folded.toUcs4()) {
        const bool alone = standsAlone(character);
        if (alone)
            result += u' ';
        if (character != 0)
            result += QStringView(QChar::fromUcs4(character));
        if (alone)
            result += u' ';
    }
    return result;
}

} // namespace daguerre
