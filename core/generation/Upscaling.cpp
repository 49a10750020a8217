// SPDX-License-Identifier: Apache-2.0
#include "core/generation/Upscaling.h"

#include "core/Resources.h"
#include "core/diffusion/KindNames.h"

namespace daguerre {

const std::vector<UpscalingName>& upscalingNames()
{
    static const std::vector<UpscalingName> names {
        {Upscaling::None, "none", "None", 1},
        {Upscaling::Crisp4x, "crisp4x", "Crisp 4x", 4},
    };
    return names;
}

const UpscalingName& nameOf(Upscaling kind)
{
    return *std::ranges::find(upscalingNames(), kind, &UpscalingName::kind);
}

std::optional<Upscaling> upscalingNamed(std::string_view name)
{
    return kindNamed(upscalingNames(), name);
}

QString upscalerPath(Upscaling kind)
{
    const std::string_view id = nameOf(kind).id;
    return QStringLiteral("%1/models/mini/%2.safetensors")
        .arg(resourcesFolder(), QString::fromLatin1(id.data(), qsizetype(id.size())));
}

} // namespace daguerre
