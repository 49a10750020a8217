// SPDX-License-Identifier: Apache-2.0
#include "core/generation/GenerationRequest.h"

#include "core/Error.h"

namespace daguerre {

namespace {

constexpr int maximumCount = 10'000;

} // namespace

void validate(const GenerationRequest& request)
{
    validate(request.picture);
    if (request.count < 1 || request.count > maximumCount)
        throw Error(ErrorKind::Usage, "images", std::to_string(request.count) + " is out of range",
            "use 1 to " + std::to_string(maximumCount));
    if (request.first < 0 || request.first >= request.count)
        throw Error(ErrorKind::Usage, "images", "none are left to make");
    if (!request.exactPath.isEmpty() && request.count != 1)
        throw Error(ErrorKind::Usage, "output", "one file can't hold " + std::to_string(request.count) + " pictures",
            "name a folder");
}

} // namespace daguerre
