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

inline constexpr std::array<GraphHash, 10> graphHashes {{
    {"sd1/text_encoder.pt", "a952592d4456ccfeaaf7d72066b0821fc451452c9d2c2d48decbd182e67d9cec"},
    {"sd1/unet.pt", "bc3b12f7075c14865f589ccf4ddd28a5a2be152760fa60c5d6481cc7c85bf79a"},
    {"sd1/vae_encoder.pt", "711436c953c57b5ddfcba8129cd43ac1c1228028282255a46d34ecf4f9d01671"},
    {"sd1/vae_decoder.pt", "1bb12861708939ded879bec07e402ffb3c9d856aa3a6f086d6a58ed742ad04a4"},
    {"mini/text_encoder.pt", "e6f4ed513bb6764009d689886f89de0586d0176a228c1bf1d940b472de779445"},
    {"mini/unet.pt", "c3c313dcd9c2dedea8bffe5dd9d6ed91afdef590347bd7a1a87b1af016c6c786"},
    {"mini/vae_encoder.pt", "1ddfb57ca56726ec7679d40e38b930f533d0c7d4801e84df2ff5299981d559f5"},
    {"mini/vae_decoder.pt", "affadba30ce96954c29bdb6832496d856f77198b89494aa3b1fe689ca356d8a7"},
    {"compact16/upscaler.pt", "fb4914436501b4f2ade84d1848ffd3f32fe64f505d8ee5f4b23b8bde2d135a6c"},
    {"compact32/upscaler.pt", "c0a263aa0d392fb27dd755d133d85d2a001db0daa29b975754ccab445a21febe"},
}};

} // namespace daguerre
