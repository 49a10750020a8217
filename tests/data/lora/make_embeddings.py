# SPDX-License-Identifier: Apache-2.0
"""Writes textual inversions in the formats that people exchange, two vectors of Mini's width, all the same numbers.

    python make_embeddings.py

a1111.pt is AUTOMATIC1111's, diffusers.bin and diffusers.safetensors are diffusers', params.safetensors is that of newer
trainers, picture.png a picture as AUTOMATIC1111 shares one; sdxl.safetensors has vectors for two text encoders, wide.pt ones of Stable Diffusion 2's width.
goldens_embeddings.safetensors: `vectors`, and `cond`, what transformers' CLIPTextModel with Mini's weights makes of "a X, red"
with the vectors in place of X, the first eight of 77 rows.
"""
import base64
import json
import pathlib
import sys

import torch
from PIL import Image, PngImagePlugin
from safetensors.torch import save_file

FOLDER = pathlib.Path(__file__).resolve().parent / "embeddings"
sys.path.insert(0, str(FOLDER.parents[1] / "pipeline"))
import make_goldens  # noqa: E402

START, END, A, COMMA, RED = 49406, 49407, 320, 267, 736
WIDTH = 192  # of Mini's text encoder


@torch.no_grad()
def conditioning(vectors):
    text = make_goldens.mini()[0]
    text.resize_token_embeddings(END + 1 + len(vectors))
    table = text.get_input_embeddings().weight
    table[END + 1:] = vectors
    ids = [START, A, *range(END + 1, END + 1 + len(vectors)), COMMA, RED]
    ids += [END] * (77 - len(ids))
    return text(input_ids=torch.tensor([ids])).last_hidden_state


def main():
    FOLDER.mkdir(exist_ok=True)
    torch.manual_seed(1)
    vectors = torch.randn(2, WIDTH) * 0.1
    torch.save({"string_to_token": {"*": 265}, "string_to_param": {"*": vectors}, "name": "a1111", "step": 500,
                "sd_checkpoint": "0123456789", "sd_checkpoint_name": "model"}, FOLDER / "a1111.pt")
    torch.save({"<ink>": vectors}, FOLDER / "diffusers.bin")
    save_file({"<ink>": vectors}, FOLDER / "diffusers.safetensors")
    save_file({"emb_params": vectors}, FOLDER / "params.safetensors")
    picture = {"string_to_token": {"*": 265}, "string_to_param": {"*": {"TORCHTENSOR": vectors.tolist()}}, "name": "picture"}
    info = PngImagePlugin.PngInfo()
    info.add_text("Software", "a text before it")
    info.add_text("sd-ti-embedding", base64.b64encode(json.dumps(picture).encode()).decode())
    Image.new("RGB", (8, 8), "red").save(FOLDER / "picture.png", pnginfo=info)
    save_file({"clip_l": torch.zeros(1, 768), "clip_g": torch.zeros(1, 1280)}, FOLDER / "sdxl.safetensors")
    torch.save({"string_to_param": torch.nn.ParameterDict({"*": torch.zeros(1, 1024)})}, FOLDER / "wide.pt")
    save_file({"vectors": vectors, "cond": conditioning(vectors)[:, :8].contiguous()},
              FOLDER.parent / "goldens_embeddings.safetensors")


if __name__ == "__main__":
    main()
