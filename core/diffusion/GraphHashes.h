// SPDX-License-Identifier: Apache-2.0
// Written by resources/graphs/trace.py; don't edit.
#pragma once

#include <array>
#include <string_view>

namespace daguerre {

/// A graph in resources/graphs and the SHA-256 of its bytes: only these are ever executed.
struct GraphHash {
    std::string_view file;
    std::string_view sha256;
};

inline constexpr std::array<GraphHash, 15> graphHashes {{
    {"sd1/text_encoder.pt", "a952592d4456ccfeaaf7d72066b0821fc451452c9d2c2d48decbd182e67d9cec"},
    {"sd1/unet.pt", "cd5204d4027066210cb056ac3d5c9a09ea369e55675b343e5117e6270edb7be1"},
    {"sd1/vae_encoder.pt", "f07f0595d172f93efd62150c573df3e93ca640d24a2637041c92f35e57584058"},
    {"sd1/vae_decoder.pt", "c2b4a95c3089521e26a565d928f5ecbde0c242479505641937f33ca3c4a8ffd2"},
    {"sd2/text_encoder.pt", "687aba449e20d71bb35c56cc38ae4ee6fea799b7d8dfb6cd2059fe28900afa38"},
    {"sd2/unet.pt", "0e268d667ad3ee79d4d78a2b58226e592f6a7d0073d219a32418a4206a99dcac"},
    {"sdxl/text_encoder_2.pt", "8ebf573b90f836ca62fdef4d5d3638195dfb35ee7b6c1dd727814649ed83a9a9"},
    {"sdxl/unet.pt", "0bf5f58ee2fb4bb81e8b9bb8ff0e47e69e5f9f800f0566cf0f721f0bd913080e"},
    {"mini/text_encoder.pt", "092a4fa2b38f482365d5eb37e9c7fe73e4f56213b0f1de505ad8625baa6146a8"},
    {"mini/unet.pt", "001eeba8829ceda271b9e82b2304e3d75ba8956f4f56e6be6c2f9f82dd34c362"},
    {"mini/vae_encoder.pt", "1b103629782eac044e75610a46bd3f3c846b2a40dae158756f8bf08da8be5489"},
    {"mini/vae_decoder.pt", "b9c63a4e98fbac9eb135054272ac663ba2f1325a71e054216b8649232cfd8212"},
    {"compact16/upscaler.pt", "4f54055ba866147175ce7aa6b3fed8784b4cf138ba28087788265b71c5cf2425"},
    {"compact32/upscaler.pt", "d705d601083323c367d2486181c9ff3b35d9ce79088267cad67326d28656688c"},
    {"taesd/tiny_decoder.pt", "9843497ae11bf35bf80549738637fa46a227203aed029227ba1cd7a4aa742b27"},
}};

} // namespace daguerre
