// SPDX-License-Identifier: Apache-2.0
#include "core/library/FileNamePattern.h"

#include "core/library/SafeFileName.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daguerre {

namespace {

constexpr qsizetype maximumValueBytes = 128;
constexpr qsizetype maximumPromptWords = 8;
constexpr qsizetype reservedBytes = 10; // "-99999.png"

struct Source {
    const ImageMetadata& metadata;
    const QDateTime& when;
    int sequence;
};

struct Token {
    QLatin1StringView name;
    QString (*value)(const Source&);
};

/// The first words without punctuation.
QString wordsOf(const QString& prompt)
{
    QStringList words;
    QString word;
    for (const QChar c : QString(prompt.left(4096) + u' ')) {
        if (!c.isSpace() && !c.isPunct() && !c.isSymbol()) {
            word += c;
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
        if (words.size() == maximumPromptWords)
            break;
    }
    return words.join(u' ');
}

QString underscored(const QString& text)
{
    return text.left(4096).simplified().replace(u' ', u'_');
}

template <typename Number>
QString number(const std::optional<Number>& value)
{
    return value ? QString::number(*value) : QString();
}

QString side(int pixels)
{
    return pixels > 0 ? QString::number(pixels) : QString();
}

constexpr Token tokens[] = {
    {"seq"_L1, [](const Source& s) { return QString::number(s.sequence).rightJustified(5, u'0'); }},
    {"seed"_L1, [](const Source& s) { return number(s.metadata.seed); }},
    {"date"_L1, [](const Source& s) { return s.when.toString(u"yyyy-MM-dd"_s); }},
    {"datetime"_L1, [](const Source& s) { return s.when.toString(u"yyyyMMddHHmmss"_s); }},
    {"model"_L1, [](const Source& s) { return s.metadata.model; }},
    {"model_name"_L1, [](const Source& s) { return s.metadata.model; }},
    {"model_hash"_L1, [](const Source& s) { return s.metadata.modelHash; }},
    {"sampler"_L1, [](const Source& s) { return s.metadata.sampler; }},
    {"scheduler"_L1, [](const Source& s) { return s.metadata.scheduleType; }},
    {"steps"_L1, [](const Source& s) { return number(s.metadata.steps); }},
    {"cfg"_L1, [](const Source& s) { return number(s.metadata.guidance); }},
    {"width"_L1, [](const Source& s) { return side(s.metadata.size.width()); }},
    {"height"_L1, [](const Source& s) { return side(s.metadata.size.height()); }},
    {"clip_skip"_L1, [](const Source& s) { return QString::number(s.metadata.clipSkip); }},
    {"prompt"_L1, [](const Source& s) { return underscored(s.metadata.prompt); }},
    {"prompt_spaces"_L1, [](const Source& s) { return s.metadata.prompt.left(4096); }},
    {"prompt_words"_L1, [](const Source& s) { return wordsOf(s.metadata.prompt); }},
    {"negative_prompt"_L1, [](const Source& s) { return underscored(s.metadata.negativePrompt); }},
};

/// "[token]" at the beginning of `text`; null where there is none.
const Token* tokenAt(QStringView text)
{
    const auto found = std::ranges::find_if(tokens, [&](const Token& token) {
        const qsizetype size = token.name.size();
        return text.size() >= size + 2 && text[size + 1] == u']' && text.sliced(1, size) == token.name;
    });
    return found == std::end(tokens) ? nullptr : found;
}

} // namespace

QStringList fileNameTokens()
{
    QStringList names;
    for (const Token& token : tokens)
        names.append(token.name);
    return names;
}

QString fileBaseName(const QString& pattern, const ImageMetadata& metadata, const QDateTime& when, int sequence)
{
    const Source source {metadata, when, sequence};
    QString name;
    for (qsizetype at = 0; at < pattern.size();) {
        const Token* token = pattern[at] == u'[' ? tokenAt(QStringView(pattern).sliced(at)) : nullptr;
        name += token ? cutToBytes(token->value(source), maximumValueBytes) : QString(pattern[at]);
        at += token ? token->name.size() + 2 : 1;
    }
    return safeBaseName(name, maximumFileNameBytes - reservedBytes);
}

} // namespace daguerre
