// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/Checkpoint.h"

#include "core/checkpoint/DiffusersFolder.h"
#include "core/checkpoint/VaeTensors.h"

#include <algorithm>
#include <utility>

namespace daguerre {

namespace {

/// Gathers files, and their tensors under new names.
struct Gathering {
    std::vector<CheckpointFile> files;
    std::vector<TensorInfo> tensors;
    std::map<std::string, std::string> metadata;
    std::vector<std::string> notes;
    std::uint64_t bytes = 0;

    void add(CheckpointFile file, std::vector<TensorInfo> renamed)
    {
        for (auto& tensor : renamed) {
            tensor.file = std::uint32_t(files.size());
            tensors.push_back(std::move(tensor));
        }
        const auto& table = file.table();
        notes.insert(notes.end(), table.notes().begin(), table.notes().end());
        bytes += table.fileBytes();
        files.push_back(std::move(file));
    }

    void addFolder(const std::filesystem::path& path)
    {
        const auto folder = readDiffusersFolder(path);
        metadata = folder.settings;
        for (const auto& [file, prefix] : folder.files) {
            CheckpointFile part(file);
            std::vector<TensorInfo> renamed(part.tensors().begin(), part.tensors().end());
            for (auto& tensor : renamed)
                tensor.name.insert(0, prefix);
            add(std::move(part), std::move(renamed));
        }
    }

    bool hasVae() const
    {
        return std::ranges::any_of(tensors, [](const TensorInfo& tensor) { return isVaeTensor(tensor.name); });
    }

    void replaceVae(const std::filesystem::path& path)
    {
        CheckpointFile file(path);
        auto others = vaeTensors(file.table());
        std::erase_if(tensors, [](const TensorInfo& tensor) { return isVaeTensor(tensor.name); });
        notes.push_back("the VAE is that of " + path.filename().string());
        add(std::move(file), std::move(others));
    }
};

/// Empty where there is none.
std::filesystem::path vaeBeside(const std::filesystem::path& checkpoint)
{
    for (const char* ending : {".vae.safetensors", ".vae.pt", ".vae.ckpt"}) {
        const auto vae = checkpoint.parent_path() / (checkpoint.stem().string() + ending);
        if (std::filesystem::exists(vae))
            return vae;
    }
    return {};
}

Gathering gather(CheckpointFile file)
{
    Gathering all;
    std::vector<TensorInfo> tensors(file.tensors().begin(), file.tensors().end());
    all.metadata = file.metadata();
    all.add(std::move(file), std::move(tensors));
    return all;
}

Gathering gather(const std::filesystem::path& path)
{
    if (!isDiffusersFolder(path))
        return gather(CheckpointFile(path));
    Gathering all;
    all.addFolder(path);
    return all;
}

/// A checkpoint's files and tensors, the VAE's those of `vae` or of a file beside it.
Gathering completed(Gathering all, const std::filesystem::path& path, const std::filesystem::path& vae)
{
    if (const auto other = vae.empty() && !all.hasVae() ? vaeBeside(path) : vae; !other.empty())
        all.replaceVae(other);
    return all;
}

TensorTable tableOf(Gathering& all, const std::filesystem::path& path)
{
    return TensorTable(path, all.bytes, std::move(all.tensors), std::move(all.metadata), std::move(all.notes));
}

} // namespace

Checkpoint::Checkpoint(const std::filesystem::path& path, const std::filesystem::path& vae)
{
    auto all = completed(gather(path), path, vae);
    m_files = std::move(all.files);
    m_table = tableOf(all, path);
}

Checkpoint::Checkpoint(CheckpointFile file)
{
    const std::filesystem::path path = file.path();
    auto all = completed(gather(std::move(file)), path, {});
    m_files = std::move(all.files);
    m_table = tableOf(all, path);
}

bool Checkpoint::intact() const
{
    return std::ranges::all_of(m_files, [](const CheckpointFile& file) { return file.mapping()->intact(); });
}

bool Checkpoint::isUnchanged() const
{
    return std::ranges::all_of(m_files, [](const CheckpointFile& file) { return file.mapping()->isUnchanged(); });
}

} // namespace daguerre
