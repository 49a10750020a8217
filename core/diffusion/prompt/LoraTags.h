// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace daguerre {

/// A LoRA named in a prompt.
struct LoraTag {
    std::string name;
    double textWeight = 1;
    double unetWeight = 1;
    std::string written; // "<lora:ink:0.7>"

    bool operator==(const LoraTag&) const = default;
};

struct TaggedPrompt {
    std::string text; // the prompt without its tags, otherwise as it was written
    std::vector<LoraTag> tags; // in their order

    bool operator==(const TaggedPrompt&) const = default;
};

/// Bytes of a prompt that are a tag.
struct LoraTagPlace {
    std::size_t begin;
    std::size_t end; // behind the ">"
};
/// Where the tags lie, whatever stands in them, in their order. Time is linear in the text. Any thread; no errors.
std::vector<LoraTagPlace> loraTagPlaces(std::string_view prompt);

/// Takes the LoRA tags out of a prompt as AUTOMATIC1111 reads them: `<lora:name>`, `<lora:name:weight>`,
/// `<lora:name:text:unet>`, or `te=` and `unet=` in place of the numbers; `<lyco:...>` is the same. Whatever a name
/// holds but ":" and ">" belongs to it. Time is linear in the text. Any thread. Throws Error(Usage) that shows the tag
/// where it has no name or a weight is no number.
TaggedPrompt withoutLoraTags(std::string_view prompt);

/// The tag of a LoRA, as short as it can be: "<lora:ink:0.7>", "<lora:ink:0.5:0.8>".
std::string loraTag(std::string_view name, double textWeight, double unetWeight);

} // namespace daguerre
