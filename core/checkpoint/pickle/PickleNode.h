// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/TensorInfo.h"

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace daguerre {

/// One value of a pickle. Values may be shared and may contain themselves; the document owns them all.
struct PickleNode {
    enum class Kind {
        None,
        Boolean, // integer
        Integer, // integer; bytes holds those of a number too long for it, little-endian
        Real, // real
        Text, // text, UTF-8
        Bytes, // text
        Sequence, // items: a list, a tuple or a set
        Dictionary, // items: key, value, key, value ...
        Global, // text: "torch.FloatStorage"; a name, never anything that was looked up
        Storage, // a stretch of a file: text is its key, dtype its elements, integer their number
        Tensor, // items[0] is its Storage, integer the first element in it, shape and strides in elements
        Object, // of a known class that holds nothing a model needs
    };

    Kind kind = Kind::None;
    std::int64_t integer = 0;
    double real = 0;
    DType dtype = DType::F32;
    std::string text = {};
    std::vector<const PickleNode*> items = {};
    std::vector<std::int64_t> shape = {};
    std::vector<std::int64_t> strides = {};

    /// The value of a text key of a dictionary; null where there is none.
    const PickleNode* find(std::string_view key) const;
};

/// What a pickle stream holds, and how many bytes it took.
struct PickleDocument {
    std::deque<PickleNode> nodes;
    const PickleNode* root = nullptr;
    std::size_t bytesRead = 0;
};

} // namespace daguerre
