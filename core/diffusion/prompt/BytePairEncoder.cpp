// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/prompt/BytePairEncoder.h"

#include <algorithm>
#include <functional>

namespace daguerre {

namespace {

constexpr std::uint16_t swallowed = 0xFFFF; // the symbol of a node that was merged into its left neighbour

} // namespace

void BytePairEncoder::append(std::string_view word, std::vector<std::int64_t>& tokens)
{
    start(word);
    while (!m_candidates.empty()) {
        std::ranges::pop_heap(m_candidates, std::greater());
        const auto place = static_cast<std::uint32_t>(m_candidates.back());
        const auto symbol = static_cast<std::uint16_t>(m_candidates.back() >> 32);
        m_candidates.pop_back();
        if (mergedAt(place) == symbol)
            merge(place, symbol);
    }
    for (std::size_t place = 0; place < m_nodes.size(); place = m_nodes[place].next)
        tokens.push_back(m_nodes[place].symbol);
}

void BytePairEncoder::start(std::string_view word)
{
    const auto size = static_cast<std::uint32_t>(word.size());
    m_nodes.clear();
    for (std::uint32_t i = 0; i < size; ++i)
        m_nodes.push_back({m_vocabulary.byteSymbol(static_cast<unsigned char>(word[i]), i + 1 == size), i - 1, i + 1});
    m_candidates.clear();
    for (std::uint32_t i = 0; i < size; ++i)
        offer(i);
}

std::uint16_t BytePairEncoder::mergedAt(std::uint32_t place) const
{
    const Node& node = m_nodes[place];
    const bool pair = node.symbol != swallowed && node.next < m_nodes.size();
    return pair ? m_vocabulary.merged(node.symbol, m_nodes[node.next].symbol) : 0;
}

void BytePairEncoder::offer(std::uint32_t place)
{
    const std::uint64_t symbol = mergedAt(place);
    if (symbol == 0)
        return;
    m_candidates.push_back(symbol << 32 | place);
    std::ranges::push_heap(m_candidates, std::greater());
}

void BytePairEncoder::merge(std::uint32_t place, std::uint16_t symbol)
{
    Node& node = m_nodes[place];
    m_nodes[node.next].symbol = swallowed;
    node.symbol = symbol;
    node.next = m_nodes[node.next].next;
    if (node.next < m_nodes.size())
        m_nodes[node.next].previous = place;
    offer(place);
    if (place != 0)
        offer(node.previous);
}

} // namespace daguerre
