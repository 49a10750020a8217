// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <torch/script.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace daguerre {

/// A TorchScript graph of our own: code without weights, opened only where its SHA-256 is the one pinned in
/// GraphHashes.h (torch::jit::load executes what it is given, so it never sees a user's file). One thread.
class Graph {
public:
    /// `name` as in GraphHashes.h: "sd1/unet.pt". Throws Error(Internal) where the file isn't the pinned one.
    Graph(const std::filesystem::path& graphsFolder, std::string_view name);

    /// diffusers' names, sorted.
    std::vector<std::string> parameterNames() const;
    bool hasParameter(const std::string& name) const { return m_parameters.contains(name); }
    const at::Tensor& parameter(const std::string& name) const { return m_parameters.at(name); }
    /// Gives the parameter its tensor, which is shared, not copied. Call outside of InferenceMode.
    void bind(const std::string& parameter, const at::Tensor& tensor);
    /// Call inside of InferenceMode.
    torch::jit::IValue run(std::vector<torch::jit::IValue> inputs);

private:
    torch::jit::Module m_module;
    std::map<std::string, at::Tensor> m_parameters;
};

} // namespace daguerre
