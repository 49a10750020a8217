# SPDX-License-Identifier: Apache-2.0
"""Writes a checkpoint of real size with random float16 weights, for tests/bench/bench_load.

    python make_full_size.py sd1|sd2|sdxl OUT.safetensors

Shapes are those of diffusers' models, names those of checkpoint/*_keys.json. The same 64 MB of small random numbers are written
again and again: what they are doesn't matter to the time that loading takes.
"""
import json
import math
import pathlib
import sys

import torch
from diffusers import AutoencoderKL, UNet2DConditionModel
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection

FOLDER = pathlib.Path(__file__).resolve().parent
CROSS, PLAIN = "CrossAttnDownBlock2D", "DownBlock2D"


def text(layers, width, kind=CLIPTextModel):
    return kind(CLIPTextConfig(hidden_size=width, intermediate_size=4 * width, num_hidden_layers=layers,
                               num_attention_heads=width // 64, projection_dim=width))


def unet(down, widths, context, **options):
    return UNet2DConditionModel(down_block_types=down, up_block_types=tuple(b.replace("Down", "Up") for b in reversed(down)),
                                block_out_channels=widths, cross_attention_dim=context, **options)


def modules(family):
    vae = AutoencoderKL(down_block_types=("DownEncoderBlock2D",) * 4, up_block_types=("UpDecoderBlock2D",) * 4, latent_channels=4,
                        block_out_channels=(128, 256, 512, 512), layers_per_block=2)
    if family == "sdxl":
        return {"text_encoder": text(12, 768), "text_encoder_2": text(32, 1280, CLIPTextModelWithProjection), "vae": vae,
                "unet": unet((PLAIN, CROSS, CROSS), (320, 640, 1280), 2048, use_linear_projection=True,
                             attention_head_dim=(5, 10, 20), transformer_layers_per_block=(1, 2, 10),
                             addition_embed_type="text_time", addition_time_embed_dim=256,
                             projection_class_embeddings_input_dim=2816)}
    linear = {"use_linear_projection": True, "attention_head_dim": (5, 10, 20, 20)} if family == "sd2" else {}
    return {"text_encoder": text(23, 1024) if family == "sd2" else text(12, 768), "vae": vae,
            "unet": unet((CROSS, CROSS, CROSS, PLAIN), (320, 640, 1280, 1280), 1024 if family == "sd2" else 768, **linear)}


def shapes(family):
    """{name in the file: shape}."""
    with torch.device("meta"):
        own = {part: {name if part[:4] != "text" or name.startswith("text_") else f"text_model.{name}": list(p.shape)
                      for name, p in module.named_parameters()} for part, module in modules(family).items()}
    result = {}
    for part, parameter, name, narrow, fit in json.loads((FOLDER.parent / f"checkpoint/{family}_keys.json").read_text()):
        shape = own["vae" if part.startswith("vae") else part][parameter]
        shape = [3 * shape[0], *shape[1:]] if fit in ("first", "second", "last") else shape[::-1] if fit == "transposed" else shape
        result[name] = shape + [1] * (len(narrow) - len(shape))
    return result


def main():
    family, out = sys.argv[1], pathlib.Path(sys.argv[2])
    header, end = {}, 0
    for name, shape in sorted(shapes(family).items()):
        header[name] = {"dtype": "F16", "shape": shape, "data_offsets": [end, end := end + 2 * math.prod(shape)]}
    encoded = json.dumps(header).encode()
    encoded += b" " * (-len(encoded) % 8)
    block = (torch.randn(32_000_000, generator=torch.Generator().manual_seed(0)) * 0.02).half().numpy().tobytes()
    with out.open("wb") as file:
        file.write(len(encoded).to_bytes(8, "little") + encoded)
        for start in range(0, end, len(block)):
            file.write(block[:end - start])
    print(f"{out}: {len(header)} tensors, {out.stat().st_size / 1e9:.2f} GB")


if __name__ == "__main__":
    main()
