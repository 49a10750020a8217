// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checkpoint/TensorTable.h"
#include "core/checkpoint/Topology.h"

#include <string>

namespace daguerre {

/// What the names of a U-Net tell about how it is built, in single files' names as well as in diffusers'. Valid as long
/// as the table.
class UNetNames {
public:
    explicit UNetNames(const TensorTable& table);

    /// Whether there is a U-Net at all.
    bool isPresent() const { return m_table.hasPrefix(m_prefix); }
    /// Residual blocks, transformers and samplers on the way down are those of the topology, no more and no fewer.
    bool hasTopology(const Topology& topology) const;
    bool hasMiddleTransformer() const;
    bool hasFirstTransformer(const Topology& topology) const { return hasTransformer(topology, 0); }
    /// Channels that go into the U-Net; 0 where that isn't known.
    std::int64_t inputs() const;
    /// Sizes of what is added to the time embedding; 0 where nothing is.
    std::int64_t addedSize() const;
    /// The first weight with that ending among the blocks on the way down; null where there is none.
    const TensorInfo* firstEndingIn(std::string_view ending) const;

private:
    std::string block(const Topology& topology, int level, int index, std::string_view kind) const;
    bool hasTransformer(const Topology& topology, int level) const;
    bool hasLevel(const Topology& topology, int level) const;
    std::int64_t sizeOf(std::string_view single, std::string_view diffusers) const;

    const TensorTable& m_table;
    bool m_isSingleFile;
    std::string m_prefix;
};

} // namespace daguerre
