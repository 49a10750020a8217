// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/lora/LoraDelta.h"

#include "core/Error.h"
#include "core/diffusion/Weights.h"

#include <ATen/ATen.h>

namespace daguerre {

namespace {

using enum LoraFactor;

/// The terms of one module as float32 tensors.
class Terms {
public:
    Terms(const CheckpointFile& file, const LoraModule& module, at::Device device)
        : m_file(file)
        , m_module(module)
        , m_device(device)
    {
    }

    /// Of changedShape(), maybe flattened behind the outputs.
    at::Tensor change() const
    {
        switch (m_module.kind) {
        case LoraKind::LowRank:
            return scale() * lowRank();
        case LoraKind::Hadamard:
            return scale() * hadamard(Hada1a, Hada1b, Hada1Core) * hadamard(Hada2a, Hada2b, Hada2Core);
        case LoraKind::Kronecker:
            return scale() * kronecker();
        case LoraKind::Difference:
        case LoraKind::Unknown:
            break;
        }
        return tensor(Difference);
    }

    at::Tensor tensor(LoraFactor factor) const { return tensor(m_module.factors.at(factor)); }
    at::Tensor tensor(const TensorInfo& info) const { return tensorFrom(m_file, info, {m_device, at::kFloat}); }

private:
    bool has(LoraFactor factor) const { return m_module.has(factor); }
    at::Tensor matrix(LoraFactor factor) const { return tensor(factor).flatten(1); }

    double scale() const
    {
        const auto rank = rankOf(m_module);
        return has(Alpha) && rank ? tensor(Alpha).item<double>() / double(*rank) : m_module.scale.value_or(1);
    }

    at::Tensor lowRank() const
    {
        return has(Mid) ? at::einsum("or,rsyx,si->oiyx", {matrix(Up), tensor(Mid), matrix(Down)})
                        : at::matmul(matrix(Up), matrix(Down));
    }

    at::Tensor hadamard(LoraFactor a, LoraFactor b, LoraFactor core) const
    {
        return has(core) ? at::einsum("rsyx,ro,si->oiyx", {tensor(core), matrix(a), matrix(b)})
                         : at::matmul(matrix(a), matrix(b));
    }

    at::Tensor kronecker() const
    {
        at::Tensor first = has(Kron1) ? matrix(Kron1) : at::matmul(matrix(Kron1a), matrix(Kron1b));
        const at::Tensor second = has(Kron2) ? tensor(Kron2) : hadamard(Kron2a, Kron2b, Kron2Core);
        while (first.dim() < second.dim())
            first = first.unsqueeze(-1);
        return at::kron(first, second);
    }

    const CheckpointFile& m_file;
    const LoraModule& m_module;
    at::Device m_device;
};

/// In the weight's shape; inputs that the change doesn't know, the last ones, aren't changed.
at::Tensor fitted(const at::Tensor& change, const LoraModule& module, const at::Tensor& weight)
{
    if (change.numel() == weight.numel())
        return change.reshape(weight.sizes());
    const at::Tensor narrow = change.reshape(changedShape(module).value());
    return at::constant_pad_nd(narrow, {0, 0, 0, 0, 0, weight.size(1) - narrow.size(1)});
}

bool isOfInputs(const LoraModule& module, const at::Tensor& magnitude, const at::Tensor& weight)
{
    return !module.has(OutputMagnitude) && magnitude.dim() > 1 && magnitude.size(0) == 1
        && magnitude.size(1) == weight.size(1);
}

at::Tensor decomposed(const at::Tensor& weight, const at::Tensor& magnitude, bool ofInputs)
{
    const std::int64_t axis = ofInputs ? 1 : 0;
    std::vector<std::int64_t> others;
    std::vector<std::int64_t> shape(std::size_t(weight.dim()), 1);
    shape[std::size_t(axis)] = -1;
    for (std::int64_t i = 0; i < weight.dim(); ++i)
        if (i != axis)
            others.push_back(i);
    const at::Tensor length = at::linalg_vector_norm(weight, 2, others, true) + std::numeric_limits<float>::epsilon();
    return weight * (magnitude.reshape(shape) / length);
}

at::Tensor requireFinite(at::Tensor delta, const CheckpointFile& file, const LoraModule& module)
{
    if (!at::isfinite(delta).all().item<bool>())
        throw Error(ErrorKind::Model, file.path().string(),
            "module " + inQuotes(module.name) + " holds numbers that aren't finite",
            "the LoRA is damaged: download it again");
    return delta;
}

} // namespace

at::Tensor loraWeightDelta(
    const CheckpointFile& file, const LoraModule& module, const at::Tensor& weight, double strength)
{
    const Terms terms(file, module, weight.device());
    const at::Tensor change = fitted(terms.change(), module, weight);
    const TensorInfo* magnitude = magnitudeOf(module);
    if (!magnitude)
        return requireFinite(strength * change, file, module);
    const at::Tensor lengths = terms.tensor(*magnitude);
    return requireFinite(
        strength * (decomposed(weight + change, lengths, isOfInputs(module, lengths, weight)) - weight), file, module);
}

at::Tensor loraBiasDelta(const CheckpointFile& file, const LoraModule& module, const at::Tensor& bias, double strength)
{
    return requireFinite(strength * Terms(file, module, bias.device()).tensor(BiasDifference), file, module);
}

} // namespace daguerre
