// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/prompt/LoraTags.h"

#include "core/Error.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace daguerre {

namespace {

[[noreturn]] void refuse(std::string_view tag, const std::string& problem)
{
    constexpr std::size_t longest = 120;
    const std::string shown = tag.size() > longest ? std::string(tag.substr(0, longest)) + "..." : std::string(tag);
    throw Error(ErrorKind::Usage, "prompt", shown + " " + problem, "write it as <lora:name:0.8>");
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view space = " \t\r\n";
    const auto first = text.find_first_not_of(space);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(space) - first + 1);
}

/// Up to the next colon, which is dropped with it.
std::string_view takeItem(std::string_view& rest)
{
    const auto colon = rest.find(':');
    const auto item = rest.substr(0, colon);
    rest = colon == std::string_view::npos ? std::string_view() : rest.substr(colon + 1);
    return trimmed(item);
}

double weightFrom(std::string_view item, std::string_view tag)
{
    const bool hasPlus = item.starts_with('+');
    const char* const first = item.data() + (hasPlus ? 1 : 0);
    const char* const last = item.data() + item.size();
    double weight = 0;
    const auto [end, error] = std::from_chars(first, last, weight);
    if (error != std::errc() || end != last || !std::isfinite(weight))
        refuse(tag, "gives \"" + std::string(item.substr(0, 40)) + "\" as a weight");
    return weight;
}

LoraTag parsed(std::string_view arguments, std::string_view tag)
{
    LoraTag result {std::string(takeItem(arguments)), 1, 1, std::string(tag)};
    if (result.name.empty())
        refuse(tag, "names no LoRA");
    std::array<std::optional<double>, 2> weights; // text, U-Net
    for (std::size_t position = 0; !arguments.empty();) {
        const std::string_view item = takeItem(arguments);
        const auto equals = item.find('=');
        if (equals == std::string_view::npos) {
            if (position < weights.size())
                weights[position] = weightFrom(item, tag);
            ++position;
        } else if (const auto key = trimmed(item.substr(0, equals)); key == "te" || key == "unet") {
            weights[key == "te" ? 0 : 1] = weightFrom(trimmed(item.substr(equals + 1)), tag);
        }
    }
    result.textWeight = weights[0].value_or(1);
    result.unetWeight = weights[1].value_or(result.textWeight);
    return result;
}

bool startsWithAnyCase(std::string_view text, std::string_view lower)
{
    return text.size() >= lower.size() && std::equal(lower.begin(), lower.end(), text.begin(), [](char a, char b) {
        return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b | 0x20) : b);
    });
}

/// Bytes of "<lora:" where the text begins with that, or 0.
std::size_t openingLength(std::string_view text)
{
    for (const std::string_view opening : {"<lora:", "<lyco:"})
        if (startsWithAnyCase(text, opening))
            return opening.size();
    return 0;
}

std::string shortest(double weight)
{
    std::array<char, 32> digits;
    const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), weight);
    return {digits.data(), result.ptr};
}

} // namespace

std::vector<LoraTagPlace> loraTagPlaces(std::string_view prompt)
{
    std::vector<LoraTagPlace> places;
    std::size_t begin = prompt.find('<');
    while (begin != std::string_view::npos) {
        std::size_t next = begin + 1;
        if (openingLength(prompt.substr(begin)) > 0) {
            const auto close = prompt.find('>', begin);
            if (close == std::string_view::npos)
                break; // nor is there one for any that follows
            next = close + 1;
            places.push_back({begin, next});
        }
        begin = prompt.find('<', next);
    }
    return places;
}

TaggedPrompt withoutLoraTags(std::string_view prompt)
{
    TaggedPrompt result;
    std::size_t done = 0;
    for (const auto& [begin, end] : loraTagPlaces(prompt)) {
        result.text += prompt.substr(done, begin - done);
        const auto tag = prompt.substr(begin, end - begin);
        const auto opening = openingLength(tag);
        result.tags.push_back(parsed(tag.substr(opening, tag.size() - opening - 1), tag));
        done = end;
    }
    result.text += prompt.substr(done);
    return result;
}

std::string loraTag(std::string_view name, double textWeight, double unetWeight)
{
    const std::string text = "<lora:" + std::string(name) + ":" + shortest(textWeight);
    return text + (textWeight == unetWeight ? "" : ":" + shortest(unetWeight)) + ">";
}

} // namespace daguerre
