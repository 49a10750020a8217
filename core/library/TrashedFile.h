// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace daguerre {

// Single files, to the system's trash and back. Any thread. All throw Error(InputOutput) that names the file.

/// Returns where it lies in the trash. Where there is no trash the file stays in its place.
QString moveToTrash(const QString& path);
/// To `path`, where nothing may lie; its folder is made where it is missing.
void moveFromTrash(const QString& trashed, const QString& path);
/// What lies in the trash and came from `path`, the latest delete first; nothing where the trash doesn't say.
QStringList foundInTrash(const QString& path);
/// The trash's note of a file that is no longer there.
void removeTrashInfo(const QString& trashed);
/// Not to the trash. One that isn't there is no error.
void removeForGood(const QString& path);

} // namespace daguerre
