# SPDX-License-Identifier: Apache-2.0
"""Traces every graph of every topology: writes <topology>/<part>.pt beside this file, and core/diffusion/GraphHashes.h.

A traced file holds code only: all its parameters are views of one zero. The numbers below occur nowhere in a topology, so
that check.py can tell a number that belongs in a graph from one that tracing has baked in by mistake.
"""
import hashlib
import io
import pathlib
import zipfile

import torch

from text_encoder import TextEncoder
from tiny_decoder import TinyDecoder
from topologies import TOPOLOGIES
from unet import UNet
from upscaler import Upscaler
from vae import VaeDecoder, VaeEncoder

FOLDER = pathlib.Path(__file__).resolve().parent
HEADER = FOLDER.parents[1] / "core/diffusion/GraphHashes.h"
CHANNELS, CONTEXT, ADDED, BATCH, HEIGHT, WIDTH, LENGTH, SCALE = 192, 448, 2624, 5, 6, 10, 77, 7


def graphs(topology, channels=CHANNELS, context=CONTEXT, scale=SCALE, batch=BATCH, height=HEIGHT, width=WIDTH, added=ADDED):
    """The module and example inputs of each part that the topology has, by name; height and width are those of the latents,
    or of the image to upscale."""
    latents = torch.zeros(batch, 4, height, width)
    states, timestep, ids = torch.zeros(batch, LENGTH, context), torch.zeros(batch), torch.zeros(batch, LENGTH).long()
    extra = (torch.zeros(batch, added),) if topology.get("unet", {}).get("added") else ()
    parts = {  # name: entry of the topology, module, inputs
        "text_encoder": ("text_encoder", lambda own: TextEncoder(own, context), (ids,)),
        "text_encoder_2": ("text_encoder_2", lambda own: TextEncoder(own, context), (ids,)),
        "unet": ("unet", lambda own: UNet(own, channels, context, added=added), (latents, timestep, states, *extra)),
        "vae_encoder": ("vae", lambda own: VaeEncoder(own, channels), (torch.zeros(batch, 3, 8 * height, 8 * width),)),
        "vae_decoder": ("vae", lambda own: VaeDecoder(own, channels), (latents,)),
        "tiny_decoder": ("tiny_decoder", lambda own: TinyDecoder(own, channels), (latents,)),
        "upscaler": ("upscaler", lambda own: Upscaler(own, channels, scale), (torch.zeros(batch, 3, height, width),)),
    }
    return {part: (make(topology[entry]), inputs) for part, (entry, make, inputs) in parts.items() if entry in topology}


def archive(traced, name):
    """The module's archive, the same bytes each time: without source positions (they hold paths) and example inputs."""
    whole, stripped = io.BytesIO(), io.BytesIO()
    torch.jit.save(traced, whole)
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(stripped, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.namelist():
            record = entry.partition("/")[2]
            if not record.endswith(".debug_pkl") and not record.startswith((".data/serialization_id", "traced_inputs")):
                target.writestr(zipfile.ZipInfo(f"{name}/{record}"), source.read(entry), zipfile.ZIP_DEFLATED)
    return stripped.getvalue()


def header(hashes):
    rows = "\n".join(f'    {{"{file}", "{digest}"}},' for file, digest in hashes.items())
    return f"""// SPDX-License-Identifier: Apache-2.0
// Written by resources/graphs/trace.py; don't edit.
#pragma once

#include <array>
#include <string_view>

namespace daguerre {{

/// A graph in resources/graphs and the SHA-256 of its bytes: only these are ever executed.
struct GraphHash {{
    std::string_view file;
    std::string_view sha256;
}};

inline constexpr std::array<GraphHash, {len(hashes)}> graphHashes {{{{
{rows}
}}}};

}} // namespace daguerre
"""


def main():
    hashes = {}
    for name, topology in TOPOLOGIES.items():
        (FOLDER / name).mkdir(exist_ok=True)
        for part, (module, inputs) in graphs(topology).items():
            with torch.no_grad():
                traced = torch.jit.trace(module.eval(), inputs, check_trace=False)
            content = archive(traced, part)
            (FOLDER / name / f"{part}.pt").write_bytes(content)
            hashes[f"{name}/{part}.pt"] = hashlib.sha256(content).hexdigest()
            print(f"{name}/{part}.pt {len(content)} bytes, {len(list(module.parameters()))} parameters")
    HEADER.write_text(header(hashes))


if __name__ == "__main__":
    torch.set_num_threads(1)
    main()
