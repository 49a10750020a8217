// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace daguerre {

/// Whether a tensor of a single-file checkpoint, which no graph reads, is one that training leaves behind: copies of
/// the U-Net averaged over time (EMA), tables that follow from the noise schedule, position ids, parts of the losses.
bool isKnownLeftover(std::string_view name);

} // namespace daguerre
