// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/Prediction.h"

#include "core/Error.h"
#include "core/checkpoint/FloatValues.h"
#include "core/checkpoint/KeyMap.h"

#include <cmath>
#include <fstream>
#include <functional>
#include <numeric>
#include <regex>

namespace daguerre {

namespace {

/// The standard deviation of this bias in Stable Diffusion 2's models: above in those that predict v, below in others.
constexpr auto tellingBias = "up_blocks.3.attentions.2.transformer_blocks.0.norm1.bias";
constexpr double tellingDeviation = 0.09;

std::optional<Prediction> fromMetadata(const TensorTable& table)
{
    for (const char* key : {"modelspec.prediction_type", "scheduler.prediction_type"}) {
        const auto value = table.metadataValue(key);
        if (value.empty())
            continue;
        const auto type = predictionNamed(value);
        if (!type)
            throw Error(ErrorKind::Model, table.path().string(),
                "the model predicts " + inQuotes(value) + ", which is not supported yet",
                "use a model that predicts the noise (epsilon) or v");
        return Prediction {*type, false, std::string(key) + " is " + inQuotes(value)};
    }
    return std::nullopt;
}

/// `parameterization: "v"` in the configuration that single files of the first years came with.
bool yamlSaysV(std::filesystem::path file)
{
    std::ifstream stream(file.replace_extension(".yaml"));
    static const std::regex v(R"(^\s*parameterization\s*:\s*["']?v["']?\s*(#.*)?$)");
    std::string line;
    for (int i = 0; i < 1000 && std::getline(stream, line); ++i)
        if (line.size() < 200 && std::regex_match(line, v))
            return true;
    return false;
}

double deviation(const std::vector<double>& values)
{
    const double count = double(values.size());
    const double mean = std::reduce(values.begin(), values.end()) / count;
    const double squares = std::transform_reduce(values.begin(), values.end(), 0.0, std::plus(),
        [mean](double value) { return (value - mean) * (value - mean); });
    return std::sqrt(squares / std::max(1.0, count - 1));
}

Prediction fromBias(const Checkpoint& checkpoint, ModelFamily family)
{
    for (const auto& name : KeyMap(topologyOf(family)).find(Part::UNet, tellingBias).names) {
        const auto* tensor = checkpoint.find(name.name);
        if (!tensor)
            continue;
        const bool isV = deviation(floatValues(checkpoint.fileOf(*tensor), *tensor)) > tellingDeviation;
        return {isV ? PredictionType::V : PredictionType::Epsilon, false,
            "the spread of " + inQuotes(tensor->name) + (isV ? " is that of models which predict v" : " is small")};
    }
    return {};
}

Prediction detect(const Checkpoint& checkpoint, const FamilyMatch& match)
{
    if (const auto found = fromMetadata(checkpoint.table()))
        return *found;
    if (checkpoint.table().contains("v_pred"))
        return {PredictionType::V, false, "the file has the key \"v_pred\""};
    if (yamlSaysV(checkpoint.path()))
        return {PredictionType::V, false, "the .yaml file beside it says so"};
    if (match.family == ModelFamily::StableDiffusion2 && !match.inpainting)
        return fromBias(checkpoint, match.family);
    return {PredictionType::Epsilon, false, "as all of its family unless they say otherwise"};
}

} // namespace

Prediction detectPrediction(
    const Checkpoint& checkpoint, const FamilyMatch& match, std::optional<PredictionType> chosen)
{
    auto prediction = chosen ? Prediction {*chosen, false, "chosen by the user"} : detect(checkpoint, match);
    prediction.zeroTerminalSnr = checkpoint.table().contains("ztsnr")
        || checkpoint.table().metadataValue("scheduler.rescale_betas_zero_snr") == "true";
    return prediction;
}

} // namespace daguerre
