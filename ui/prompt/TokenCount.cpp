// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/TokenCount.h"

#include "core/diffusion/prompt/Chunks.h"
#include "core/diffusion/prompt/LoraTags.h"
#include "core/diffusion/prompt/Tokenizer.h"

#include <vector>

namespace daguerre {

namespace {

struct Piece {
    int begin; // in the text
    QString text; // without white space, which no token crosses
    std::size_t firstToken;
};

std::vector<std::int64_t> encode(const Tokenizer& tokenizer, const QString& text)
{
    return tokenizer.encode(text.toStdString());
}

/// Spaces in place of the tags, which are no tokens, so that all else stays where it is.
QString withoutTags(const QString& prompt)
{
    const std::string bytes = prompt.toStdString();
    const auto text = [&bytes](std::size_t begin, std::size_t end) {
        return QString::fromUtf8(bytes.data() + begin, qsizetype(end - begin));
    };
    QString result;
    std::size_t done = 0;
    for (const auto& [begin, end] : loraTagPlaces(bytes)) {
        result += text(done, begin) + QString(text(begin, end).size(), QLatin1Char(' '));
        done = end;
    }
    return done == 0 ? prompt : result + text(done, bytes.size());
}

/// The pieces between white space; `total`: the tokens of all of them.
std::vector<Piece> piecesOf(const Tokenizer& tokenizer, const QString& prompt, std::size_t& total)
{
    std::vector<Piece> pieces;
    total = 0;
    for (int begin = 0; begin < prompt.size();) {
        int end = begin;
        while (end < prompt.size() && !prompt[end].isSpace())
            ++end;
        if (end > begin) {
            pieces.push_back({begin, prompt.mid(begin, end - begin), total});
            total += encode(tokenizer, pieces.back().text).size();
        }
        begin = end + 1;
    }
    return pieces;
}

/// Where in `piece` its token `index` begins: the shortest beginning that has more tokens ends in it.
int placeOf(const Tokenizer& tokenizer, const Piece& piece, std::size_t index)
{
    if (index == 0)
        return piece.begin;
    int fewer = 0; // a length that has at most `index` tokens
    int more = int(piece.text.size());
    while (more - fewer > 1) {
        const int middle = (fewer + more) / 2;
        (encode(tokenizer, piece.text.first(middle)).size() > index ? more : fewer) = middle;
    }
    return piece.begin + more - 1;
}

} // namespace

TokenCount countTokens(const Tokenizer& tokenizer, const QString& written)
{
    const QString prompt = withoutTags(written);
    const std::vector<std::int64_t> tokens = encode(tokenizer, prompt);
    const std::vector<std::size_t> ends = chunkEnds(tokens);
    TokenCount count {int(tokens.size()), int(ends.size() * chunkCapacity), {}};
    if (ends.size() == 1)
        return count;
    std::size_t total = 0;
    const std::vector<Piece> pieces = piecesOf(tokenizer, prompt, total);
    if (total != tokens.size())
        return count; // cleaning joined what white space parts
    auto piece = pieces.begin();
    for (std::size_t chunk = 0; chunk + 1 < ends.size(); ++chunk) {
        while (std::next(piece) != pieces.end() && std::next(piece)->firstToken <= ends[chunk])
            ++piece;
        count.borders.append(placeOf(tokenizer, *piece, ends[chunk] - piece->firstToken));
    }
    return count;
}

} // namespace daguerre
