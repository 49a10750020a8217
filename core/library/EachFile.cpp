// SPDX-License-Identifier: Apache-2.0
#include "core/library/EachFile.h"

namespace daguerre {

FilesOutcome forEachFile(const QList<KnownFile>& files, const std::function<void(const KnownFile&)>& act)
{
    FilesOutcome outcome;
    for (const KnownFile& file : files) {
        try {
            act(file);
            outcome.done.append(file.id);
        } catch (const UnusableDatabase&) {
            throw;
        } catch (const Error& error) {
            outcome.refused.append(file.id);
            if (!outcome.why)
                outcome.why = toFailure(error);
        }
    }
    return outcome;
}

} // namespace daguerre
