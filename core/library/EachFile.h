// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Failure.h"
#include "core/library/LibraryIndex.h"

#include <functional>
#include <optional>

namespace daguerre {

/// What became of pictures whose files something was done to.
struct FilesOutcome {
    QList<PictureId> done;
    QList<PictureId> refused;
    std::optional<Failure> why; // of the first that was refused
    qint64 batch = 0; // of a delete that can be taken back
};

/// Acts on each. An Error of one refuses that one; UnusableDatabase goes on to the caller.
FilesOutcome forEachFile(const QList<KnownFile>& files, const std::function<void(const KnownFile&)>& act);

} // namespace daguerre
