// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace daguerre {

class JobQueue;

/// The window's title, which the taskbar shows as well: "7/20 – Daguerre" while a job runs, with the number of those
/// that wait behind it.
QString queueTitle(const JobQueue& jobs);

} // namespace daguerre
