// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/prompt/Vocabulary.h"

#include "core/diffusion/prompt/VocabularyFile.h"

#include <functional>
#include <string>

namespace daguerre {

namespace {

constexpr std::size_t tableSize = 1 << 17; // a power of two; the 48,894 merges fill three eighths of it
constexpr std::uint16_t firstMerge = 512;

// Printable Latin-1 stands for itself in the file; other bytes are written as U+0100 and up.
bool standsForItself(unsigned byte)
{
    return (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
}

std::string utf8Of(unsigned code) // below 0x800
{
    if (code < 0x80)
        return {static_cast<char>(code)};
    return {static_cast<char>(0xC0 | code >> 6), static_cast<char>(0x80 | (code & 0x3F))};
}

// The symbols by the names that the file has for them, kept end to end in one string.
class SymbolNames {
public:
    SymbolNames()
        : m_places(tableSize)
    {
        m_text.reserve(1 << 20); // so that views into it stay valid: the names take 0.4 MB
    }

    void add(std::string_view first, std::string_view second, std::uint16_t symbol)
    {
        const auto begin = m_text.size();
        m_text.append(first).append(second);
        const auto name = std::string_view(m_text).substr(begin);
        m_places[placeOf(name)] = {name, symbol};
    }

    std::uint16_t operator[](std::string_view name) const { return m_places[placeOf(name)].symbol; }

private:
    struct Place {
        std::string_view name; // empty: free
        std::uint16_t symbol = 0;
    };

    std::size_t placeOf(std::string_view name) const
    {
        auto place = std::hash<std::string_view> {}(name) % tableSize;
        while (!m_places[place].name.empty() && m_places[place].name != name)
            place = (place + 1) % tableSize;
        return place;
    }

    std::string m_text;
    std::vector<Place> m_places;
};

} // namespace

Vocabulary::Vocabulary(const std::filesystem::path& file)
    : m_merges(tableSize)
{
    const std::string lines = readVocabularyFile(file);
    std::uint16_t symbol = 0;
    for (const bool plain : {true, false})
        for (unsigned byte = 0; byte < 256; ++byte)
            if (standsForItself(byte) == plain)
                m_byteSymbols[byte] = symbol++;
    readMerges(std::string_view(lines).substr(lines.find('\n') + 1));
}

void Vocabulary::readMerges(std::string_view lines)
{
    SymbolNames names;
    for (unsigned byte = 0; byte < 256; ++byte) {
        const auto symbol = m_byteSymbols[byte];
        const auto name = utf8Of(standsForItself(byte) ? byte : 256 + symbol - 188);
        names.add(name, {}, symbol);
        names.add(name, "</w>", byteSymbol(static_cast<unsigned char>(byte), true));
    }
    for (std::uint16_t symbol = firstMerge; !lines.empty(); ++symbol) {
        const auto space = lines.find(' ');
        const auto end = lines.find('\n');
        const auto left = lines.substr(0, space);
        const auto right = lines.substr(space + 1, end - space - 1);
        insert(names[left], names[right], symbol);
        names.add(left, right, symbol);
        lines.remove_prefix(end + 1);
    }
}

void Vocabulary::insert(std::uint16_t left, std::uint16_t right, std::uint16_t symbol)
{
    const auto pair = static_cast<std::uint32_t>(left) << 16 | right;
    m_merges[placeOf(pair)] = {pair, symbol};
}

std::uint16_t Vocabulary::merged(std::uint16_t left, std::uint16_t right) const
{
    return m_merges[placeOf(static_cast<std::uint32_t>(left) << 16 | right)].symbol;
}

std::size_t Vocabulary::placeOf(std::uint32_t pair) const
{
    constexpr std::uint32_t golden = 2654435769; // 2^32 / golden ratio (Knuth, volume 3, section 6.4)
    std::size_t place = (pair * golden) >> 15; // the upper 17 bits
    while (m_merges[place].symbol != 0 && m_merges[place].pair != pair)
        place = (place + 1) % tableSize;
    return place;
}

} // namespace daguerre
