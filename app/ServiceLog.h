// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace daguerre {

class GenerationService;

/// Writes to the log which model is in use, and what became of each picture; no prompts. GUI thread, for as long as the
/// service lives.
void logService(GenerationService& service);

} // namespace daguerre
