// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/pickle/PickleMachine.h"

#include "core/checkpoint/pickle/PickleObjects.h"
#include "core/checkpoint/pickle/PickleStream.h"

#include <charconv>
#include <unordered_map>
#include <utility>

namespace daguerre {

namespace {

using Kind = PickleNode::Kind;
using Node = const PickleNode*;


/// Python's stack machine for pickles, over values that are never run. An instruction is a byte.
class PickleMachine {
public:
    PickleMachine(std::span<const std::byte> contents, const std::filesystem::path& path)
        : m_stream(contents.first(std::min(contents.size(), pickleByteLimit)), path)
        , m_objects(path)
    {
    }

    PickleDocument run();

private:
    bool constant(char instruction);
    bool text(char instruction);
    bool container(char instruction);
    bool addition(char instruction);
    bool memory(char instruction);
    bool object(char instruction);

    Node add(PickleNode node);
    void push(PickleNode node) { m_stack.push_back(add(std::move(node))); }
    void pushText(Kind kind, std::string_view text) { push({.kind = kind, .text = std::string(text)}); }
    void pushInteger(std::int64_t value) { push({.kind = Kind::Integer, .integer = value}); }
    void pushLong(std::string_view littleEndian);
    void pushDecimal(std::string_view line);
    void pushGlobal(std::string_view module, std::string_view name);
    Node pop();
    std::vector<Node> popToMark();
    std::vector<Node> pop(std::size_t count);
    void remember(std::uint64_t slot);
    void recall(std::uint64_t slot);
    void extend(Kind kind, const std::vector<Node>& items);
    void extendByAttributes(const PickleNode& attributes);

    PickleStream m_stream;
    PickleObjects m_objects;
    PickleDocument m_document;
    std::size_t m_itemCount = 0;
    std::vector<Node> m_stack;
    std::vector<std::size_t> m_marks;
    std::unordered_map<std::uint64_t, Node> m_memo;
};

Node PickleMachine::add(PickleNode node)
{
    m_itemCount += 1 + node.items.size() + node.shape.size();
    if (m_itemCount > pickleValueLimit)
        m_stream.refuse("it has more values than any model");
    return &m_document.nodes.emplace_back(std::move(node));
}

void PickleMachine::pushLong(std::string_view littleEndian)
{
    PickleNode node {.kind = Kind::Integer};
    if (littleEndian.size() > sizeof node.integer)
        node.text = littleEndian;
    else
        for (std::size_t i = littleEndian.size(); i-- > 0;)
            node.integer = static_cast<std::int64_t>(static_cast<std::uint64_t>(node.integer) << 8
                | static_cast<unsigned char>(littleEndian[i]));
    const auto unused = 64 - 8 * static_cast<int>(littleEndian.size());
    if (unused > 0 && unused < 64 && (littleEndian.back() & 0x80) != 0)
        node.integer -= std::int64_t {1} << (64 - unused);
    push(std::move(node));
}

void PickleMachine::pushDecimal(std::string_view line)
{
    if (line == "00" || line == "01")
        return push({.kind = Kind::Boolean, .integer = line == "01"});
    if (line.ends_with('L'))
        line.remove_suffix(1);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), value);
    if (error != std::errc() || end != line.data() + line.size())
        m_stream.refuse("a number is none");
    pushInteger(value);
}

void PickleMachine::pushGlobal(std::string_view module, std::string_view name)
{
    push(m_objects.global(std::string(module) + '.' + std::string(name)));
}

Node PickleMachine::pop()
{
    if (m_stack.size() <= (m_marks.empty() ? 0 : m_marks.back()))
        m_stream.refuse("it takes a value that is not there");
    const Node top = m_stack.back();
    m_stack.pop_back();
    return top;
}

std::vector<Node> PickleMachine::pop(std::size_t count)
{
    std::vector<Node> items(count);
    for (std::size_t i = count; i-- > 0;)
        items[i] = pop();
    return items;
}

std::vector<Node> PickleMachine::popToMark()
{
    if (m_marks.empty())
        m_stream.refuse("it goes back to a mark that is not there");
    const std::vector<Node> items(m_stack.begin() + static_cast<std::ptrdiff_t>(m_marks.back()), m_stack.end());
    m_stack.resize(m_marks.back());
    m_marks.pop_back();
    return items;
}

void PickleMachine::remember(std::uint64_t slot)
{
    const Node top = pop();
    m_stack.push_back(top);
    m_memo[slot] = top;
}

void PickleMachine::recall(std::uint64_t slot)
{
    const auto found = m_memo.find(slot);
    if (found == m_memo.end())
        m_stream.refuse("it recalls a value that it never kept");
    m_stack.push_back(found->second);
}

/// Appends to the container on top of the stack. Python would call methods of an object; here it stays as it is.
void PickleMachine::extend(Kind kind, const std::vector<Node>& items)
{
    const Node top = pop();
    m_stack.push_back(top);
    if (top->kind != kind && top->kind != Kind::Object)
        m_stream.refuse("it adds to a value that is no container");
    m_itemCount += items.size();
    if (top->kind == kind) {
        auto& target = const_cast<PickleNode*>(top)->items; // the document's own
        target.insert(target.end(), items.begin(), items.end());
    }
}

/// A ParameterDict keeps its tensors among its attributes; of other objects none are needed.
void PickleMachine::extendByAttributes(const PickleNode& attributes)
{
    const Node parameters = attributes.find("_parameters");
    if (parameters && parameters->kind == Kind::Dictionary && !m_stack.empty()
        && m_stack.back()->kind == Kind::Dictionary)
        extend(Kind::Dictionary, parameters->items);
}

bool PickleMachine::constant(char instruction)
{
    switch (instruction) {
    case 'N':
        return push({.kind = Kind::None}), true;
    case '\x88':
    case '\x89':
        return push({.kind = Kind::Boolean, .integer = instruction == '\x88'}), true;
    case 'I':
    case 'L':
        return pushDecimal(m_stream.line()), true;
    case 'J':
        return pushInteger(static_cast<std::int32_t>(m_stream.number(4))), true;
    case 'K':
        return pushInteger(m_stream.byte()), true;
    case 'M':
        return pushInteger(static_cast<std::int64_t>(m_stream.number(2))), true;
    case '\x8a':
        return pushLong(m_stream.counted(1)), true;
    case '\x8b':
        return pushLong(m_stream.counted(4)), true;
    case 'F':
        return pushText(Kind::Object, m_stream.line()), true; // a number in letters: no model's weights have one
    case 'G':
        return push({.kind = Kind::Real, .real = m_stream.real()}), true;
    default:
        return false;
    }
}

bool PickleMachine::text(char instruction)
{
    switch (instruction) {
    case 'V':
        return pushText(Kind::Text, m_stream.line()), true;
    case 'S': {
        const auto quoted = m_stream.line();
        return pushText(Kind::Text, quoted.size() < 2 ? quoted : quoted.substr(1, quoted.size() - 2)), true;
    }
    case 'T':
    case 'X':
        return pushText(Kind::Text, m_stream.counted(4)), true;
    case 'U':
    case '\x8c':
        return pushText(Kind::Text, m_stream.counted(1)), true;
    case '\x8d':
        return pushText(Kind::Text, m_stream.counted(8)), true;
    case 'B':
        return pushText(Kind::Bytes, m_stream.counted(4)), true;
    case 'C':
        return pushText(Kind::Bytes, m_stream.counted(1)), true;
    case '\x8e':
    case '\x96':
        return pushText(Kind::Bytes, m_stream.counted(8)), true;
    default:
        return false;
    }
}

bool PickleMachine::container(char instruction)
{
    switch (instruction) {
    case ')':
    case ']':
    case '\x8f':
        return push({.kind = Kind::Sequence}), true;
    case '}':
        return push({.kind = Kind::Dictionary}), true;
    case 't':
    case 'l':
    case '\x91':
        return push({.kind = Kind::Sequence, .items = popToMark()}), true;
    case 'd':
        return push({.kind = Kind::Dictionary, .items = popToMark()}), true;
    case '\x85':
    case '\x86':
    case '\x87':
        return push({.kind = Kind::Sequence, .items = pop(static_cast<unsigned char>(instruction) - 0x84)}), true;
    default:
        return false;
    }
}

bool PickleMachine::addition(char instruction)
{
    switch (instruction) {
    case 'a':
        return extend(Kind::Sequence, pop(1)), true;
    case 'e':
    case '\x90':
        return extend(Kind::Sequence, popToMark()), true;
    case 's':
        return extend(Kind::Dictionary, pop(2)), true;
    case 'u':
        return extend(Kind::Dictionary, popToMark()), true;
    default:
        return false;
    }
}

bool PickleMachine::memory(char instruction)
{
    switch (instruction) {
    case '(':
        return m_marks.push_back(m_stack.size()), true;
    case '0':
        return pop(), true;
    case '1':
        return popToMark(), true;
    case 'q':
        return remember(m_stream.byte()), true;
    case 'r':
        return remember(m_stream.number(4)), true;
    case '\x94':
        return remember(m_memo.size()), true;
    case 'h':
        return recall(m_stream.byte()), true;
    case 'j':
        return recall(m_stream.number(4)), true;
    case 'p':
    case 'g': {
        pushDecimal(m_stream.line());
        const auto slot = static_cast<std::uint64_t>(pop()->integer);
        return instruction == 'p' ? remember(slot) : recall(slot), true;
    }
    default:
        return false;
    }
}

bool PickleMachine::object(char instruction)
{
    switch (instruction) {
    case 'c': {
        const auto module = m_stream.line();
        return pushGlobal(module, m_stream.line()), true;
    }
    case '\x93': {
        const auto names = pop(2);
        return pushGlobal(names[0]->text, names[1]->text), true;
    }
    case 'R':
    case '\x81': {
        const auto call = pop(2);
        return push(m_objects.call(*call[0], *call[1])), true;
    }
    case '\x92': {
        const auto call = pop(3);
        return push(m_objects.call(*call[0], *call[1])), true;
    }
    case 'b': {
        const Node state = pop();
        return extendByAttributes(*state), true;
    }
    case 'P':
        return m_stream.refuse("its storages are named as no version of PyTorch does"), true;
    case 'Q':
        return push(m_objects.storage(*pop())), true;
    default:
        return false;
    }
}

PickleDocument PickleMachine::run()
{
    for (char instruction = 0; (instruction = static_cast<char>(m_stream.byte())) != '.';) {
        if (m_stack.size() + m_marks.size() + m_memo.size() > pickleValueLimit)
            m_stream.refuse("it keeps more values than any model");
        if (instruction == '\x80')
            m_stream.byte(); // the protocol: instructions say themselves what they are
        else if (instruction == '\x95')
            m_stream.number(8); // a frame's length, for buffering
        else if (instruction == '2')
            m_stack.push_back(m_stack.empty() ? pop() : m_stack.back());
        else if (!constant(instruction) && !text(instruction) && !container(instruction) && !addition(instruction)
            && !memory(instruction) && !object(instruction))
            m_stream.refuse("the instruction " + std::to_string(static_cast<unsigned char>(instruction))
                + " is not one that a model needs");
    }
    m_document.root = pop();
    m_document.bytesRead = m_stream.position();
    return std::move(m_document);
}

} // namespace

PickleDocument readPickle(std::span<const std::byte> contents, const std::filesystem::path& path)
{
    return PickleMachine(contents, path).run();
}

} // namespace daguerre
