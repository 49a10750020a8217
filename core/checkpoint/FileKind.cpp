// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/FileKind.h"

#include "core/Error.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cctype>
#include <cstring>
#include <string>
#include <string_view>

namespace daguerre {

namespace {

static_assert(std::endian::native == std::endian::little, "model files are little-endian and used in place");

using namespace std::string_view_literals;

bool startsWithAnyCase(std::string_view text, std::string_view lowerCase)
{
    return text.size() >= lowerCase.size()
        && std::equal(lowerCase.begin(), lowerCase.end(), text.begin(),
            [](char a, unsigned char b) { return a == static_cast<char>(std::tolower(b)); });
}

bool isWebPage(std::string_view head)
{
    if (head.starts_with("\xEF\xBB\xBF"sv))
        head.remove_prefix(3);
    head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
    return std::ranges::any_of(std::array {"<!doctype"sv, "<html"sv, "<head"sv, "<?xml"sv, "<!--"sv},
        [head](std::string_view tag) { return startsWithAnyCase(head, tag); });
}

bool isJson(std::string_view head)
{
    const auto second = head.find_first_not_of(" \t\r\n", 1);
    return head.starts_with('{') && second != std::string_view::npos && (head[second] == '"' || head[second] == '}');
}

bool isPickle(std::string_view head)
{
    const auto first = static_cast<unsigned char>(head[0]);
    const auto second = static_cast<unsigned char>(head[1]);
    if (first == 0x80)
        return second >= 1 && second <= 5; // PROTO
    const auto line = head.substr(1, head.find('\n') - 1); // protocol 0 and 1: GLOBAL, or MARK and more
    return (first == 'c' && line.size() < head.size() - 1
               && std::ranges::all_of(line, [](unsigned char c) { return std::isalnum(c) || c == '_' || c == '.'; }))
        || head.starts_with("(dp"sv) || head.starts_with("(lp"sv);
}

struct Refusal {
    FileKind kind;
    std::string_view problem;
    std::string_view remedy;
};

constexpr std::string_view loadAgain = "download it again";
constexpr std::string_view useSafetensors = "use the model's .safetensors file, or convert it to one";

constexpr std::array<Refusal, 10> refusals {{
    {FileKind::Empty, "the file is empty", loadAgain},
    {FileKind::TooShort, "the file is cut short", loadAgain},
    {FileKind::LfsPointer, "this is a Git LFS pointer, a short text in place of the model itself",
        "run \"git lfs pull\" in its folder, or download the file from its page"},
    {FileKind::WebPage, "this is a web page (HTML or XML) that was saved in place of a model",
        "download it again; the site may want you to log in first"},
    {FileKind::Json, "this is a JSON text, not a model", "it may be an index or an error message: open it to see"},
    {FileKind::Zip, "this is a zip archive, not a safetensors file", useSafetensors},
    {FileKind::Pickle, "this is a Python pickle, not a safetensors file", useSafetensors},
    {FileKind::Gguf, "this is a GGUF file; these are not supported yet", useSafetensors},
    {FileKind::Zeros, "the file begins with zeros: a download that was not finished", loadAgain},
    {FileKind::Unknown, "this is not a safetensors file: it does not begin with a header", loadAgain},
}};

} // namespace

FileKind fileKind(std::span<const std::byte> contents)
{
    const std::string_view head(
        reinterpret_cast<const char*>(contents.data()), std::min<std::size_t>(contents.size(), 512));
    if (head.empty())
        return FileKind::Empty;
    if (head.starts_with("version https://git-lfs"sv))
        return FileKind::LfsPointer;
    if (isWebPage(head))
        return FileKind::WebPage;
    if (isJson(head))
        return FileKind::Json;
    if (head.size() < sizeof(std::uint64_t))
        return FileKind::TooShort;
    if (std::ranges::all_of(head, [](char c) { return c == 0; }))
        return FileKind::Zeros;
    std::uint64_t headerBytes = 0;
    std::memcpy(&headerBytes, head.data(), sizeof headerBytes);
    if (headerBytes <= safetensorsHeaderLimit && (head.size() == sizeof headerBytes || head[sizeof headerBytes] == '{'))
        return FileKind::Safetensors; // "PK" and pickles would pass for a length as well, but no brace follows them
    if (head.starts_with("PK\x03\x04"sv) || head.starts_with("PK\x05\x06"sv))
        return FileKind::Zip;
    if (head.starts_with("GGUF"sv))
        return FileKind::Gguf;
    if (isPickle(head))
        return FileKind::Pickle;
    return head.size() > sizeof headerBytes && head[sizeof headerBytes] == '{' ? FileKind::Safetensors
                                                                               : FileKind::Unknown;
}

void refuseFileKind(FileKind kind, const std::filesystem::path& path, std::size_t fileBytes)
{
    const auto& refusal = *std::ranges::find(refusals, kind, &Refusal::kind);
    std::string problem(refusal.problem);
    if (kind == FileKind::TooShort || kind == FileKind::LfsPointer || kind == FileKind::WebPage)
        problem += " (" + std::to_string(fileBytes) + " bytes)";
    throw Error(ErrorKind::Model, path.string(), problem, std::string(refusal.remedy));
}

} // namespace daguerre
