// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/DiffusersFolder.h"

#include "core/Error.h"
#include "core/checkpoint/TensorInfo.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <set>

namespace daguerre {

namespace {

using Json = nlohmann::json;

constexpr auto indexName = "model_index.json";
constexpr std::uintmax_t jsonLimit = 32'000'000; // an index of a million tensors
constexpr std::array<std::string_view, 4> parts {"unet", "vae", "text_encoder", "text_encoder_2"};
constexpr std::array<std::string_view, 5> pipelines {"StableDiffusionPipeline", "StableDiffusionInpaintPipeline",
    "StableDiffusionXLPipeline", "StableDiffusionXLInpaintPipeline", "StableDiffusionImg2ImgPipeline"};

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& problem, const char* remedy)
{
    throw Error(ErrorKind::Model, file.string(), problem, remedy);
}

/// An object; throws where the file isn't one.
Json readObject(const std::filesystem::path& file)
{
    std::error_code problem;
    const auto size = std::filesystem::file_size(file, problem);
    if (problem || size > jsonLimit)
        refuse(file, problem ? problem.message() : "too large for what it should be", "download the folder again");
    std::ifstream stream(file, std::ios::binary);
    auto json = Json::parse(stream, nullptr, false);
    if (!json.is_object())
        refuse(file, "is damaged: it isn't a JSON object", "download the folder again");
    return json;
}

/// A value as text; "" where there is none.
std::string textOf(const Json& object, const char* key)
{
    const auto value = object.find(key);
    if (value == object.end())
        return {};
    return value->is_string() ? value->get<std::string>() : value->is_primitive() ? value->dump() : "";
}

void requirePipeline(const std::filesystem::path& index, const Json& json)
{
    const auto name = textOf(json, "_class_name");
    if (!name.empty() && std::ranges::find(pipelines, name) == pipelines.end())
        refuse(index, "this is a model for " + inQuotes(name) + ", which is not supported yet",
            "use a Stable Diffusion 1.x, 2.x or XL model");
}

/// The shards that an index names; they lie beside it.
std::vector<std::filesystem::path> shardsOf(const std::filesystem::path& index)
{
    const auto json = readObject(index);
    const auto map = json.find("weight_map");
    if (map == json.end() || !map->is_object() || map->empty())
        refuse(index, "is damaged: it has no \"weight_map\"", "download the folder again");
    std::set<std::string> names;
    for (const auto& file : *map)
        names.insert(file.is_string() ? file.get<std::string>() : std::string());
    std::vector<std::filesystem::path> shards;
    for (const auto& name : names) {
        const std::filesystem::path file(name);
        if (name.empty() || file.filename() != file || name == "..")
            refuse(index, "names " + inQuotes(name) + ", which is no file beside it", "download the folder again");
        shards.push_back(index.parent_path() / file);
    }
    return shards;
}

std::vector<std::filesystem::path> weightsIn(const std::filesystem::path& folder)
{
    constexpr std::array<std::string_view, 3> stems {"diffusion_pytorch_model", "model", "pytorch_model"};
    constexpr std::array<std::string_view, 6> endings {".safetensors", ".safetensors.index.json", ".fp16.safetensors",
        ".safetensors.index.fp16.json", ".bin", ".fp16.bin"};
    for (const auto ending : endings)
        for (const auto stem : stems) {
            const auto file = folder / (std::string(stem) + std::string(ending));
            if (std::filesystem::exists(file))
                return file.extension() == ".json" ? shardsOf(file) : std::vector {file};
        }
    refuse(folder, "holds no weights", "download the folder again, with all of its files");
}

void addScheduler(const std::filesystem::path& folder, std::map<std::string, std::string>& settings)
{
    const auto file = folder / "scheduler" / "scheduler_config.json";
    if (!std::filesystem::exists(file))
        return;
    const auto json = readObject(file);
    for (const char* key : {"prediction_type", "rescale_betas_zero_snr"})
        if (const auto text = textOf(json, key); !text.empty())
            settings["scheduler." + std::string(key)] = text;
}

std::filesystem::path folderOf(const std::filesystem::path& path)
{
    return path.filename() == indexName ? path.parent_path() : path;
}

} // namespace

bool isDiffusersFolder(const std::filesystem::path& path)
{
    std::error_code ignored;
    return path.filename() == indexName || std::filesystem::exists(path / indexName, ignored);
}

DiffusersFolder readDiffusersFolder(const std::filesystem::path& path)
{
    const auto folder = folderOf(path);
    const auto json = readObject(folder / indexName);
    requirePipeline(folder / indexName, json);
    DiffusersFolder result;
    for (const auto part : parts) {
        if (!std::filesystem::is_directory(folder / part))
            continue;
        for (auto& file : weightsIn(folder / part))
            result.files.push_back({std::move(file), std::string(part) + "."});
    }
    if (result.files.empty())
        refuse(folder, "holds no parts of a model", "download the folder again, with all of its files");
    addScheduler(folder, result.settings);
    return result;
}

} // namespace daguerre
