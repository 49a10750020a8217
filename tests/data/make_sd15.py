# SPDX-License-Identifier: Apache-2.0
"""Writes a checkpoint of Stable Diffusion 1.5's topology with random weights, in the names of LDM single files.

    python make_sd15.py OUT.safetensors [--dtype float32|float16] [--width N]

N is the U-Net's model_channels, a multiple of 32: 320 as in Stable Diffusion by default (4.3 GB in float32); the text width
(768) and the VAE's width (128) shrink with it, to multiples of 64 and 32. Weights follow graphs/make_parity.py's formula by
diffusers' names. Tensors are made and written one at a time.
"""
import argparse
import json
import math
import pathlib
import sys

import torch
from diffusers import AutoencoderKL, UNet2DConditionModel
from transformers import CLIPTextConfig, CLIPTextModel

FOLDER = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(FOLDER / "graphs"), str(FOLDER.parents[1] / "resources/graphs")]
import ldm_names  # noqa: E402
from make_parity import weight  # noqa: E402

POSITION_IDS = "cond_stage_model.transformer.text_model.embeddings.position_ids"
UNET_TOPOLOGY = {"resnets": 2, "attention": (True, True, True, False)}


def text_encoder(width):
    return CLIPTextModel(CLIPTextConfig(
        hidden_size=width, intermediate_size=4 * width, num_hidden_layers=12, num_attention_heads=width // 64))


def unet(channels, context):
    return UNet2DConditionModel(
        block_out_channels=[channels * m for m in (1, 2, 4, 4)], cross_attention_dim=context, attention_head_dim=8)


def vae(channels):
    return AutoencoderKL(
        down_block_types=("DownEncoderBlock2D",) * 4, up_block_types=("UpDecoderBlock2D",) * 4, latent_channels=4,
        block_out_channels=[channels * m for m in (1, 2, 4, 4)], layers_per_block=2)


def entries(width):
    """(LDM name, name in the formula, shape in the formula, shape in the file) of every parameter."""
    text_width, vae_width = max(64, 768 * width // 320 // 64 * 64), max(32, 128 * width // 320 // 32 * 32)
    with torch.device("meta"):
        parts = {"text_encoder": (text_encoder(text_width), {}), "unet": (unet(width, text_width), UNET_TOPOLOGY),
                 "vae": (vae(vae_width), {"levels": 4})}
    for part, (module, topology) in parts.items():
        shapes = {name: tuple(p.shape) for name, p in module.named_parameters()}
        for name, ldm in ldm_names.names(part, shapes, **topology).items():
            convolution = ".attn_1." in ldm and len(shapes[name]) == 2  # LDM's VAE attends by convolutions of 1x1
            yield ldm, "text_model." * (part == "text_encoder") + name, shapes[name], shapes[name] + (1, 1) * convolution


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("out", type=pathlib.Path)
    options.add_argument("--dtype", choices=("float32", "float16"), default="float32")
    options.add_argument("--width", type=int, default=320)
    options = options.parse_args()
    dtype, code, size = (torch.float16, "F16", 2) if options.dtype == "float16" else (torch.float32, "F32", 4)
    table, header, end = sorted(entries(options.width)), {"__metadata__": {"modelspec.architecture": "stable-diffusion-v1"}}, 77 * 8
    header[POSITION_IDS] = {"dtype": "I64", "shape": [1, 77], "data_offsets": [0, end]}
    for ldm, _, _, shape in table:
        start, end = end, end + size * math.prod(shape)
        header[ldm] = {"dtype": code, "shape": shape, "data_offsets": [start, end]}
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with options.out.open("wb") as file:
        file.write(len(text).to_bytes(8, "little") + text)
        torch.arange(77).numpy().tofile(file)
        for _, name, shape, _ in table:
            weight(name, shape).to(dtype).numpy().tofile(file)
    print(f"{options.out}: {len(table)} parameters, {options.out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
