// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/lora/LoraFit.h"

#include "core/Error.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace daguerre {

namespace {

using Shape = std::vector<std::int64_t>;

std::int64_t product(auto begin, auto end)
{
    return std::accumulate(begin, end, std::int64_t(1), std::multiplies());
}

Shape withoutTrailingOnes(Shape shape)
{
    while (shape.size() > 2 && shape.back() == 1)
        shape.pop_back();
    return shape;
}

/// The same values in the same order: [out, in] and [out, in, 1, 1], or flattened behind the outputs.
bool isSame(const Shape& gives, const Shape& wants)
{
    if (withoutTrailingOnes(gives) == withoutTrailingOnes(wants))
        return true;
    return gives.size() == 2 && wants.size() > 2 && gives[0] == wants[0]
        && gives[1] == product(wants.begin() + 1, wants.end());
}

/// A LoRA for four latent channels on a U-Net that has more inputs, such as a mask: these are left as they are.
bool isNarrowerInput(const Shape& gives, const LoraTarget& target)
{
    return target.part == Part::UNet && target.parameter.starts_with("conv_in.") && gives.size() == 4
        && target.shape.size() == 4 && gives[1] < target.shape[1] && gives[0] == target.shape[0]
        && std::equal(gives.begin() + 2, gives.end(), target.shape.begin() + 2);
}

/// As many lengths as the weight has outputs or inputs.
bool magnitudeFits(const LoraModule& module, const Shape& weight)
{
    const TensorInfo* magnitude = magnitudeOf(module);
    if (!magnitude)
        return true;
    const auto count = product(magnitude->shape.begin(), magnitude->shape.end());
    return weight.size() > 1 && (count == weight[0] || count == weight[1]);
}

class Fitter {
public:
    Fitter(const LoraFile& lora, const LoraTargets& targets)
        : m_targets(targets)
    {
        m_fit.moduleCount = lora.modules().size();
        m_fit.base = lora.base();
        m_fit.model = targets.model();
    }

    void add(const LoraModule& module)
    {
        const auto gives = changedShape(module);
        const bool changesBias = module.has(LoraFactor::BiasDifference);
        const LoraTarget* weight = gives ? m_targets.find(module.part, module.layer, "weight") : nullptr;
        const LoraTarget* bias = changesBias ? m_targets.find(module.part, module.layer, "bias") : nullptr;
        if (module.kind == LoraKind::Unknown) {
            m_fit.unread.push_back(module.name);
        } else if (bool(gives) != bool(weight) || changesBias != bool(bias)) {
            m_fit.unknown.push_back(module.name);
        } else if (weight && !isSame(*gives, weight->shape) && !isNarrowerInput(*gives, *weight)) {
            m_fit.misfits.push_back({module.name, *gives, weight->shape});
        } else if (weight && !magnitudeFits(module, weight->shape)) {
            m_fit.misfits.push_back({module.name, magnitudeOf(module)->shape, weight->shape});
        } else if (bias && module.shapeOf(LoraFactor::BiasDifference) != bias->shape) {
            m_fit.misfits.push_back({module.name, module.shapeOf(LoraFactor::BiasDifference), bias->shape});
        } else {
            m_fit.matches.push_back(
                {module, weight ? std::optional(*weight) : std::nullopt, bias ? std::optional(*bias) : std::nullopt});
        }
    }

    LoraFit take() { return std::move(m_fit); }

private:
    const LoraTargets& m_targets;
    LoraFit m_fit;
};

std::string firstNames(const std::vector<std::string>& names)
{
    std::string text;
    for (std::size_t i = 0; i < std::min<std::size_t>(10, names.size()); ++i)
        text += (text.empty() ? "" : ", ") + inQuotes(names[i]);
    return text + (names.size() > 10 ? " ..." : "");
}

} // namespace

std::string LoraFit::summary() const
{
    const std::string counts = std::to_string(matches.size()) + " of " + std::to_string(moduleCount) + " modules fit";
    return isComplete() || base.empty() ? counts : counts + "; made for " + base;
}

LoraFit fitLora(const LoraFile& lora, const LoraTargets& targets)
{
    Fitter fitter(lora, targets);
    for (const LoraModule& module : lora.modules())
        fitter.add(module);
    return fitter.take();
}

void requireFit(const LoraFit& fit, const std::filesystem::path& lora, bool partly)
{
    if (fit.isComplete())
        return;
    const bool otherBase = !fit.base.empty() && fit.base != fit.model;
    if (fit.matches.empty() && (otherBase || (fit.misfits.empty() && fit.unread.empty())))
        throw Error(ErrorKind::Model, lora.string(), fit.summary() + (otherBase ? ", not for " + fit.model : ""),
            otherBase ? "choose a model of that kind, or another LoRA" : "choose a LoRA for " + fit.model);
    if (!fit.misfits.empty()) {
        const LoraMisfit& first = fit.misfits.front();
        throw Error(ErrorKind::Model, lora.string(),
            "module " + inQuotes(first.module) + " is " + shapeText(first.gives) + " where the model has "
                + shapeText(first.wants) + " (" + fit.summary() + ")",
            "use it with the model that it was made for");
    }
    if (partly && !fit.matches.empty())
        return;
    throw Error(ErrorKind::Model, lora.string(),
        fit.summary() + (fit.unknown.empty() ? "" : "; the model has no layers for " + firstNames(fit.unknown))
            + (fit.unread.empty() ? "" : "; of a kind that isn't known are " + firstNames(fit.unread)),
        fit.matches.empty() ? "use another LoRA" : "allow LoRAs that fit in part, or choose another one");
}

} // namespace daguerre
