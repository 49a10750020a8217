// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace daguerre {

class GenerationService;

/// Keeps the notes of a crash report (CrashHandler.h) up to date with the service: which engine, which job at which
/// step. Its sizes and numbers, not its words. GUI thread, for as long as the service lives.
void followForCrashReports(GenerationService& service);

} // namespace daguerre
