// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/lora/LoraFile.h"

#include "core/Error.h"
#include "core/checkpoint/ForeignModels.h"
#include "core/checkpoint/lora/AdapterScales.h"
#include "core/checkpoint/lora/LoraBase.h"
#include "core/checkpoint/lora/LoraKeys.h"

#include <algorithm>
#include <map>
#include <utility>

namespace daguerre {

namespace {

[[noreturn]] void refuse(const std::filesystem::path& path, const std::string& module, const std::string& problem)
{
    throw Error(ErrorKind::Model, path.string(), "module " + inQuotes(module) + " " + problem,
        "the LoRA is damaged: download it again");
}

void checkTensor(const LoraModule& module, LoraFactor factor, const TensorInfo& tensor, const TensorTable& table)
{
    const bool isScalar = tensor.shape.empty() || (tensor.shape.size() == 1 && tensor.shape[0] == 1);
    if (factor == LoraFactor::Alpha ? !isScalar : !isFloatingPoint(tensor.dtype) || !holdsItsShape(tensor))
        refuse(table.path(), module.name,
            "can't be used: " + inQuotes(tensor.name) + " is " + std::string(dtypeName(tensor.dtype)) + " "
                + shapeText(tensor.shape));
}

void add(std::map<std::string, LoraModule>& modules, const TensorInfo& tensor, const TensorTable& table)
{
    LoraKey key = loraKey(tensor.name);
    LoraModule& module = modules[key.module];
    module.name = key.module;
    module.part = key.part;
    module.layer = std::move(key.layer);
    if (key.factor != LoraFactor::Unknown)
        checkTensor(module, key.factor, tensor, table);
    if (!module.factors.emplace(key.factor, tensor).second && key.factor != LoraFactor::Unknown)
        refuse(table.path(), module.name, "has " + std::string(loraFactorName(key.factor)) + " twice");
}

std::vector<LoraModule> modulesOf(const CheckpointFile& file)
{
    const TensorTable& table = file.table();
    const AdapterScales scales(file);
    std::map<std::string, LoraModule> found;
    for (const TensorInfo& tensor : table.tensors())
        add(found, tensor, table);
    std::vector<LoraModule> modules;
    for (auto& [name, module] : found) {
        module.kind = kindOf(module);
        if (const auto flaw = flawOf(module); !flaw.empty())
            refuse(table.path(), name, "can't be used: " + flaw);
        module.scale = scales.scaleOf(module);
        modules.push_back(std::move(module));
    }
    return modules;
}

[[noreturn]] void refuseForeign(const TensorTable& table)
{
    const std::string_view foreign = foreignModel(table);
    throw Error(ErrorKind::Model, table.path().string(),
        "this is no LoRA" + (foreign.empty() ? "" : " but " + std::string(foreign)),
        "choose a LoRA, LoHa, LoKr or DoRA file");
}

} // namespace

bool isLora(const TensorTable& table)
{
    return std::ranges::any_of(table.tensors(), [](const TensorInfo& tensor) {
        const LoraFactor factor = loraKey(tensor.name).factor;
        return factor != LoraFactor::Unknown && factor != LoraFactor::Alpha;
    });
}

LoraFile::LoraFile(const std::filesystem::path& path)
    : LoraFile(CheckpointFile(path))
{
}

LoraFile::LoraFile(CheckpointFile file)
    : m_file(std::move(file))
{
    if (!isLora(m_file.table()))
        refuseForeign(m_file.table());
    m_modules = modulesOf(m_file);
    m_base = loraBase(m_file.table(), m_modules);
}

std::string LoraFile::format() const
{
    std::string text;
    const auto append = [&text](const std::string& name) { text += (text.empty() ? "" : ", ") + name; };
    for (const auto kind : {LoraKind::LowRank, LoraKind::Hadamard, LoraKind::Kronecker, LoraKind::Difference})
        if (std::ranges::find(m_modules, kind, &LoraModule::kind) != m_modules.end())
            append(std::string(loraKindName(kind)));
    if (std::ranges::any_of(m_modules, [](const LoraModule& module) { return magnitudeOf(module) != nullptr; }))
        append("DoRA");
    return text;
}

} // namespace daguerre
