// SPDX-License-Identifier: Apache-2.0
#include "core/library/LibraryQuery.h"

#include "core/library/SearchText.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr qsizetype maximumTerms = 60; // FTS5 nests expressions only so deep
constexpr qsizetype maximumTermLength = 500;

struct Term {
    bool negated = false;
    QString field; // lower case; empty: none
    QString text;
    bool quoted = false;
};

/// Cuts the text at spaces outside quotes.
QList<Term> termsOf(const QString& text)
{
    static const QRegularExpression pattern(
        uR"re((?<minus>-?)(?:(?<field>[A-Za-z]+):)?(?:"(?<phrase>[^"]*)"?|(?<word>[^\s"]\S*)|(?<=:)))re"_s);
    QList<Term> terms;
    for (auto each = pattern.globalMatch(text); each.hasNext() && terms.size() < maximumTerms;) {
        const QRegularExpressionMatch match = each.next();
        const bool quoted = match.hasCaptured("phrase"_L1);
        terms.append({!match.captured("minus"_L1).isEmpty(), match.captured("field"_L1).toLower(),
            match.captured(quoted ? "phrase"_L1 : "word"_L1).left(maximumTermLength), quoted});
    }
    return terms;
}

/// The first moment of a day, month or year; null where the text is none of these.
QDateTime beginningOf(const QString& text)
{
    for (const QString& format : {u"yyyy-M-d"_s, u"yyyy-M"_s, u"yyyy"_s}) {
        if (const QDate date = QDate::fromString(text, format); date.isValid())
            return date.startOfDay();
    }
    return {};
}

/// A phrase of FTS5 in which the last word may go on, unless it stands alone; empty where the text has no words.
QString phraseOf(const QString& text, bool prefix)
{
    QString words = searchText(text);
    words.replace(u'"', u' ');
    const QList<uint> characters = words.toUcs4();
    const auto isPartOfWord = [](uint character) {
        return QChar::isLetterOrNumber(character) || QChar::category(character) == QChar::Symbol_Other;
    };
    const auto last = std::find_if(characters.rbegin(), characters.rend(), isPartOfWord);
    if (last == characters.rend())
        return {};
    return u'"' + words.simplified() + (prefix && !standsAlone(*last) ? u"\"*"_s : u"\""_s);
}

QString expressionOf(const Term& term)
{
    if (term.field == "seed"_L1 && !term.quoted)
        return u"seed : "_s + phraseOf(term.text, false);
    if (term.field == "model"_L1 || term.field == "sampler"_L1)
        return term.field + u" : "_s + phraseOf(term.text, !term.quoted);
    const QString text = term.field.isEmpty() ? term.text : QString(term.field + u' ' + term.text);
    return u"{prompt negative model sampler name} : "_s + phraseOf(text, !term.quoted);
}

/// Takes up rating, after and before; false where the term is none of these.
bool applyLimit(ParsedQuery& parsed, const Term& term)
{
    if (term.negated)
        return false;
    if (term.field == "rating"_L1) {
        bool ok = false;
        const int rating = term.text.toInt(&ok);
        if (ok)
            parsed.minimumRating = std::max(parsed.minimumRating, rating);
        return ok;
    }
    const QDateTime moment = beginningOf(term.text);
    if (!moment.isValid() || (term.field != "after"_L1 && term.field != "before"_L1))
        return false;
    if (term.field == "after"_L1)
        parsed.from = parsed.from.isValid() ? std::max(parsed.from, moment) : moment;
    else
        parsed.until = parsed.until.isValid() ? std::min(parsed.until, moment) : moment;
    return true;
}

} // namespace

ParsedQuery parseLibraryQuery(const LibraryQuery& query)
{
    ParsedQuery parsed;
    parsed.minimumRating = query.minimumRating;
    QStringList wanted, unwanted;
    for (const Term& term : termsOf(query.text)) {
        if (term.text.isEmpty() || applyLimit(parsed, term) || phraseOf(term.text, false).isEmpty())
            continue;
        (term.negated ? unwanted : wanted).append(u'(' + expressionOf(term) + u')');
    }
    parsed.wanted = wanted.join(" AND "_L1);
    parsed.unwanted = unwanted.join(" OR "_L1);
    return parsed;
}

} // namespace daguerre
