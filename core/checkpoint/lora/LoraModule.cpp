// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/lora/LoraModule.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace daguerre {

namespace {

using enum LoraFactor;
using Shape = std::vector<std::int64_t>;

constexpr std::array<std::pair<LoraFactor, std::string_view>, 21> factorNames {{
    {Down, "lora_down"},
    {Up, "lora_up"},
    {Mid, "lora_mid"},
    {Hada1a, "hada_w1_a"},
    {Hada1b, "hada_w1_b"},
    {Hada1Core, "hada_t1"},
    {Hada2a, "hada_w2_a"},
    {Hada2b, "hada_w2_b"},
    {Hada2Core, "hada_t2"},
    {Kron1, "lokr_w1"},
    {Kron1a, "lokr_w1_a"},
    {Kron1b, "lokr_w1_b"},
    {Kron2, "lokr_w2"},
    {Kron2a, "lokr_w2_a"},
    {Kron2b, "lokr_w2_b"},
    {Kron2Core, "lokr_t2"},
    {Difference, "diff"},
    {BiasDifference, "diff_b"},
    {Magnitude, "dora_scale"},
    {OutputMagnitude, "lora_magnitude_vector"},
    {Alpha, "alpha"},
}};

std::span<const std::int64_t> beyondTwo(const Shape& shape)
{
    return std::span(shape).subspan(2);
}

bool onlyOnes(std::span<const std::int64_t> sizes)
{
    return std::ranges::all_of(sizes, [](std::int64_t size) { return size == 1; });
}

/// The factors of a product that meet in an inner dimension; without a core the outer ones meet each other.
struct Product {
    LoraFactor left;
    LoraFactor right;
    LoraFactor core;
    bool leftIsTransposed; // beside a core: [rank, out] in place of [out, rank]
};
constexpr Product lowRank {Up, Down, Mid, false};
constexpr Product hadamard1 {Hada1a, Hada1b, Hada1Core, true};
constexpr Product hadamard2 {Hada2a, Hada2b, Hada2Core, true};
constexpr Product kronecker1 {Kron1a, Kron1b, Unknown, false};
constexpr Product kronecker2 {Kron2a, Kron2b, Kron2Core, true};

std::string named(const LoraModule& module, LoraFactor factor)
{
    return std::string(loraFactorName(factor)) + " " + shapeText(module.shapeOf(factor));
}

std::string flawOf(const LoraModule& module, const Product& product)
{
    for (const LoraFactor factor : {product.left, product.right}) {
        if (!module.has(factor))
            return "has no " + std::string(loraFactorName(factor));
        if (module.shapeOf(factor).size() < 2)
            return named(module, factor) + " should have two dimensions";
    }
    const Shape& left = module.shapeOf(product.left);
    const Shape& right = module.shapeOf(product.right);
    const bool hasCore = module.has(product.core);
    const auto leftRank = left[hasCore && product.leftIsTransposed ? 0 : 1];
    if (!onlyOnes(beyondTwo(left)) || (hasCore && !onlyOnes(beyondTwo(right))))
        return named(module, product.left) + " and " + named(module, product.right) + " should be matrices";
    if (!hasCore)
        return leftRank == right[0]
            ? ""
            : "the ranks of " + named(module, product.left) + " and " + named(module, product.right) + " differ";
    const Shape& core = module.shapeOf(product.core);
    return core.size() > 2 && core[0] == leftRank && core[1] == right[0] ? ""
                                                                         : named(module, product.core)
            + " doesn't fit between " + named(module, product.left) + " and " + named(module, product.right);
}

Shape shapeOf(const LoraModule& module, const Product& product)
{
    const bool hasCore = module.has(product.core);
    const Shape& right = module.shapeOf(product.right);
    Shape shape {module.shapeOf(product.left)[hasCore && product.leftIsTransposed ? 1 : 0], right[1]};
    std::ranges::copy(beyondTwo(hasCore ? module.shapeOf(product.core) : right), std::back_inserter(shape));
    return shape;
}

std::string kroneckerFlaw(const LoraModule& module)
{
    for (const auto& [whole, product] : {std::pair(Kron1, kronecker1), std::pair(Kron2, kronecker2)}) {
        if (!module.has(whole)) {
            if (auto flaw = flawOf(module, product); !flaw.empty())
                return flaw;
        } else if (module.shapeOf(whole).size() < 2) {
            return named(module, whole) + " should have two dimensions";
        }
    }
    return module.has(Kron1) && !onlyOnes(beyondTwo(module.shapeOf(Kron1)))
        ? named(module, Kron1) + " should be a matrix"
        : "";
}

Shape kroneckerShape(const LoraModule& module)
{
    const Shape first = module.has(Kron1) ? module.shapeOf(Kron1) : shapeOf(module, kronecker1);
    Shape shape = module.has(Kron2) ? module.shapeOf(Kron2) : shapeOf(module, kronecker2);
    shape[0] *= first[0];
    shape[1] *= first[1];
    return shape;
}

std::string hadamardFlaw(const LoraModule& module)
{
    if (module.has(Hada1Core) != module.has(Hada2Core))
        return "has one of hada_t1 and hada_t2 without the other";
    for (const Product& product : {hadamard1, hadamard2})
        if (auto flaw = flawOf(module, product); !flaw.empty())
            return flaw;
    const Shape first = shapeOf(module, hadamard1);
    const Shape second = shapeOf(module, hadamard2);
    return first == second ? "" : "its two products are " + shapeText(first) + " and " + shapeText(second);
}

} // namespace

std::string_view loraKindName(LoraKind kind)
{
    switch (kind) {
    case LoraKind::LowRank:
        return "LoRA";
    case LoraKind::Hadamard:
        return "LoHa";
    case LoraKind::Kronecker:
        return "LoKr";
    case LoraKind::Difference:
        return "full";
    case LoraKind::Unknown:
        break;
    }
    return "unknown";
}

std::string_view loraFactorName(LoraFactor factor)
{
    const auto found = std::ranges::find(factorNames, factor, &std::pair<LoraFactor, std::string_view>::first);
    return found == factorNames.end() ? "unknown" : found->second;
}

LoraKind kindOf(const LoraModule& module)
{
    const auto hasAny = [&module](auto... factors) { return (module.has(factors) || ...); };
    if (module.has(LoraFactor::Unknown))
        return LoraKind::Unknown;
    if (hasAny(Down, Up, Mid))
        return LoraKind::LowRank;
    if (hasAny(Hada1a, Hada1b, Hada1Core, Hada2a, Hada2b, Hada2Core))
        return LoraKind::Hadamard;
    if (hasAny(Kron1, Kron1a, Kron1b, Kron2, Kron2a, Kron2b, Kron2Core))
        return LoraKind::Kronecker;
    return hasAny(Difference, BiasDifference) ? LoraKind::Difference : LoraKind::Unknown;
}

std::string flawOf(const LoraModule& module)
{
    switch (module.kind) {
    case LoraKind::LowRank:
        return flawOf(module, lowRank);
    case LoraKind::Hadamard:
        return hadamardFlaw(module);
    case LoraKind::Kronecker:
        return kroneckerFlaw(module);
    case LoraKind::Difference:
    case LoraKind::Unknown:
        break;
    }
    return {};
}

std::optional<Shape> changedShape(const LoraModule& module)
{
    switch (module.kind) {
    case LoraKind::LowRank:
        return shapeOf(module, lowRank);
    case LoraKind::Hadamard:
        return shapeOf(module, hadamard1);
    case LoraKind::Kronecker:
        return kroneckerShape(module);
    case LoraKind::Difference:
    case LoraKind::Unknown:
        break;
    }
    return module.has(Difference) ? std::optional(module.shapeOf(Difference)) : std::nullopt;
}

const TensorInfo* magnitudeOf(const LoraModule& module)
{
    for (const LoraFactor factor : {Magnitude, OutputMagnitude})
        if (const auto found = module.factors.find(factor); found != module.factors.end())
            return &found->second;
    return nullptr;
}

std::optional<std::int64_t> rankOf(const LoraModule& module)
{
    for (const LoraFactor factor : {Down, Hada1b, Kron2b, Kron1b})
        if (module.has(factor))
            return module.shapeOf(factor).front();
    return std::nullopt;
}

} // namespace daguerre
