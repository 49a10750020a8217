// SPDX-License-Identifier: Apache-2.0
#include "core/generation/GenerationRequest.h"

#include "core/Error.h"

namespace daguerre {

namespace {

constexpr int maximumCount = 10'000;

std::string sizeText(int width, int height)
{
    return std::to_string(width) + " x " + std::to_string(height);
}

/// Larger ones would be more than other programs open.
void validateFinalSize(const GenerationRequest& request)
{
    const QSize size = finalSize(request);
    if (size.width() <= maximumSide && size.height() <= maximumSide)
        return;
    const int largest = maximumSide / nameOf(request.upscaling).factor;
    throw Error(ErrorKind::Usage, "upscale",
        sizeText(request.picture.width, request.picture.height) + " would become "
            + sizeText(size.width(), size.height()),
        "use a size of at most " + sizeText(largest, largest) + ", or no upscaling");
}

} // namespace

ModelSource modelSource(const GenerationRequest& request)
{
    return {request.checkpoint.toStdString(), request.vae.toStdString(), request.prediction};
}

QSize finalSize(const GenerationRequest& request)
{
    return QSize(request.picture.width, request.picture.height) * nameOf(request.upscaling).factor;
}

void validate(const GenerationRequest& request)
{
    validate(request.picture);
    validateFinalSize(request);
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
