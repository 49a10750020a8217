// SPDX-License-Identifier: Apache-2.0
// Any bytes as the JSON files of a folder of diffusers: model_index.json, the scheduler's configuration and the index
// of the U-Net's shards, each ended by a zero byte. An Error that names a file of the folder, or files that lie in it.
#include "core/Error.h"
#include "core/checkpoint/DiffusersFolder.h"

#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;

/// In memory where the system has a place for that; taken away at the end.
class Folder {
public:
    Folder()
    {
        const fs::path shared = "/dev/shm";
        path = (fs::is_directory(shared) ? shared : fs::temp_directory_path())
            / ("daguerre_fuzz_" + std::to_string(getpid()));
        for (const char* part : {"unet", "vae", "text_encoder", "scheduler"})
            fs::create_directories(path / part);
        std::ofstream(path / "vae" / "diffusion_pytorch_model.safetensors");
        std::ofstream(path / "text_encoder" / "model.safetensors");
    }
    ~Folder() { fs::remove_all(path); }

    fs::path path;
};

std::string_view upToZero(std::string_view& bytes)
{
    const std::string_view part = bytes.substr(0, bytes.find('\0'));
    bytes.remove_prefix(std::min(part.size() + 1, bytes.size()));
    return part;
}

bool isInside(const fs::path& file, const fs::path& folder)
{
    const fs::path relative = file.lexically_normal().lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace daguerre;
    static const Folder folder;
    std::string_view bytes(reinterpret_cast<const char*>(data), size);
    for (const char* name :
        {"model_index.json", "scheduler/scheduler_config.json", "unet/diffusion_pytorch_model.safetensors.index.json"})
        std::ofstream(folder.path / name, std::ios::binary) << upToZero(bytes);
    try {
        for (const auto& file : readDiffusersFolder(folder.path).files)
            if (!isInside(file.path, folder.path))
                std::abort();
    } catch (const Error& error) {
        if (error.kind != ErrorKind::Model || !error.subject.starts_with(folder.path.string()))
            std::abort();
    }
    return 0;
}
