// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/Graph.h"

#include "core/Error.h"
#include "core/checkpoint/FileHash.h"
#include "core/diffusion/GraphHashes.h"

#include <torch/csrc/jit/runtime/graph_executor.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace daguerre {

namespace {

std::string readPinned(const std::filesystem::path& file, std::string_view name)
{
    std::ifstream stream(file, std::ios::binary);
    std::string bytes(std::istreambuf_iterator<char>(stream), {});
    const auto pinned = std::ranges::find(graphHashes, name, &GraphHash::file);
    if (!stream || pinned == graphHashes.end() || sha256(std::as_bytes(std::span(bytes))) != pinned->sha256)
        throw Error(ErrorKind::Internal, file.string(), "not the graph that this program was built with",
            "install Daguerre again");
    return bytes;
}

} // namespace

Graph::Graph(const std::filesystem::path& graphsFolder, std::string_view name)
{
    torch::jit::getProfilingMode() = false; // nothing to fuse on the CPU; profiling would only slow the first runs
    std::istringstream bytes(readPinned(graphsFolder / name, name));
    m_module = torch::jit::load(bytes);
    m_module.eval();
    for (const auto& parameter : m_module.named_parameters())
        m_parameters.emplace(parameter.name, parameter.value);
}

std::vector<std::string> Graph::parameterNames() const
{
    std::vector<std::string> names;
    for (const auto& [name, tensor] : m_parameters)
        names.push_back(name);
    return names;
}

void Graph::bind(const std::string& parameter, const at::Tensor& tensor)
{
    const at::NoGradGuard noGradient;
    m_parameters.at(parameter).set_data(tensor);
}

torch::jit::IValue Graph::run(std::vector<torch::jit::IValue> inputs)
{
    return m_module.forward(std::move(inputs));
}

} // namespace daguerre
