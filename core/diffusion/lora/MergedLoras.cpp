// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/lora/MergedLoras.h"

#include "core/Error.h"
#include "core/diffusion/MemoryBudget.h"
#include "core/diffusion/lora/LoraDelta.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace daguerre {

namespace {

double weightFor(Part part, const LoraUse& use)
{
    return part == Part::UNet ? use.unetWeight : use.textWeight;
}

} // namespace

void MergedLoras::set(const std::vector<LoraUse>& loras, std::stop_token stop)
{
    if (isMerged(loras))
        return;
    std::vector<Opened> opened;
    for (const LoraUse& use : loras)
        opened.push_back(open(use));
    const Terms terms = termsOf(opened);
    requireMemoryFor(terms);
    try {
        merge(terms, stop);
        for (const Opened& lora : opened)
            if (!lora.file.file().mapping()->intact())
                throw Error(ErrorKind::Model, lora.use.path.string(),
                    "was changed, or its disk went away, while it was read", "try again once the file is whole");
    } catch (...) {
        restoreAll();
        throw;
    }
    m_loras = loras;
    for (const Opened& lora : opened)
        m_stamps.push_back(lora.file.file().mapping()->stamp());
}

bool MergedLoras::isMerged(const std::vector<LoraUse>& loras) const
{
    return loras == m_loras && std::ranges::equal(loras, m_stamps, [](const LoraUse& lora, const FileStamp& stamp) {
        return FileStamp::of(lora.path) == stamp;
    });
}

MergedLoras::Opened MergedLoras::open(const LoraUse& use) const
{
    LoraFile file(use.path);
    LoraFit fit = fitLora(file, m_model.loraTargets());
    requireFit(fit, use.path, use.partly);
    return {use, std::move(file), std::move(fit)};
}

MergedLoras::Terms MergedLoras::termsOf(const std::vector<Opened>& loras)
{
    Terms terms;
    for (const Opened& lora : loras)
        for (const LoraMatch& match : lora.fit.matches)
            for (const auto& [target, ofBias] : {std::pair(&match.weight, false), std::pair(&match.bias, true)})
                if (*target && weightFor((*target)->part, lora.use) != 0)
                    terms[{(*target)->part, (*target)->parameter}].push_back({&lora, &match.module, ofBias});
    return terms;
}

void MergedLoras::requireMemoryFor(const Terms& terms)
{
    if (!m_model.placement().device.is_cpu())
        return;
    std::uint64_t bytes = 0;
    std::uint64_t largest = 0;
    for (const auto& [parameter, changes] : terms) {
        const at::Tensor& bound = m_model.graph(parameter.first).parameter(parameter.second);
        bytes += bound.nbytes();
        largest = std::max(largest, std::uint64_t(bound.numel()) * sizeof(float));
    }
    requireMemory(bytes + 4 * largest, "LoRA", "use fewer LoRAs, or close other programs");
}

void MergedLoras::merge(const Terms& terms, std::stop_token stop)
{
    const at::NoGradGuard noGradient;
    for (const Parameter& parameter : std::exchange(m_changed, {})) {
        if (!terms.contains(parameter))
            restore(parameter);
        else
            m_changed.insert(parameter);
    }
    m_loras.clear();
    m_stamps.clear();
    for (const auto& [parameter, changes] : terms) {
        if (stop.stop_requested())
            throw Cancelled();
        const at::Tensor weight = merged(parameter, changes);
        m_changed.insert(parameter);
        m_model.graph(parameter.first).bind(parameter.second, weight);
    }
    m_model.requireIntact();
}

at::Tensor MergedLoras::merged(const Parameter& parameter, const std::vector<Term>& terms) const
{
    const Placement placement = m_model.placement();
    const at::Tensor original = m_model.original(parameter.first, parameter.second, {placement.device, at::kFloat});
    at::Tensor weight = original;
    for (const auto& [lora, module, ofBias] : terms) {
        const auto delta = ofBias ? loraBiasDelta : loraWeightDelta;
        weight = weight + delta(lora->file.file(), *module, original, weightFor(parameter.first, lora->use));
    }
    return weight.to(placement.dtype);
}

void MergedLoras::restore(const Parameter& parameter)
{
    m_model.graph(parameter.first)
        .bind(parameter.second, m_model.original(parameter.first, parameter.second, m_model.placement()));
}

void MergedLoras::restoreAll()
{
    for (const Parameter& parameter : std::exchange(m_changed, {}))
        restore(parameter);
    m_loras.clear();
    m_stamps.clear();
}

} // namespace daguerre
