# SPDX-License-Identifier: Apache-2.0
"""Puts the trained parts into one released file: float16, LDM's names, and what its readers want to know in the metadata."""
import argparse
import json
import pathlib

import torch
from safetensors.torch import load_file, save_file
from torch.nn import functional as F

import modules
from latents import encode
from pictures import Pictures

METADATA = {"modelspec.sai_model_spec": "1.0.0", "modelspec.architecture": "daguerre-mini", "modelspec.title": "Daguerre Mini",
            "modelspec.resolution": "128x128", "modelspec.prediction_type": "epsilon",
            "modelspec.license": "CC-BY-4.0 (pictures: see ATTRIBUTION.md)"}
LIMIT = 80_000_000


def preview_factors(encoder, pictures):
    """The 5x3 matrix from scaled latents and 1 to RGB in [-1, 1] with the least squares of error."""
    chosen = pictures.train[::8]
    latents, _ = encode(encoder, pictures.pixels[chosen], "cpu")
    colours = torch.cat([F.avg_pool2d(pictures.tensor(chosen[i:i + 32]), 8) for i in range(0, len(chosen), 32)])
    columns = latents.permute(0, 2, 3, 1).reshape(-1, 4)
    columns = torch.cat([columns, torch.ones(len(columns), 1)], 1)
    factors = torch.linalg.lstsq(columns, colours.permute(0, 2, 3, 1).reshape(-1, 3)).solution
    return [[round(value, 5) for value in row] for row in factors.tolist()]


def history(out, before):
    """The trainings of the weights that these started from, and this one: {stage, machine, log} each."""
    runs = json.loads(before.read_text()) if before else []
    for stage in ("vae", "unet", "upscaler"):
        if (out / f"{stage}.pt").exists():
            state = torch.load(out / f"{stage}.pt", weights_only=True, map_location="cpu")
            runs.append({"stage": stage, "machine": state["machine"], "log": state["log"]})
    return runs


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True, help="where train.py left its parts; mini.safetensors is written there")
    parser.add_argument("--before", type=pathlib.Path, help="training.json of the weights that this training started from")
    options = parser.parse_args()
    tensors = load_file(options.out / "vae.safetensors") | load_file(options.out / "unet.safetensors")
    encoder = modules.load(options.out / "vae.safetensors", "vae_encoder")["vae_encoder"]
    factors = preview_factors(encoder, Pictures(options.data))
    file = options.out / "mini.safetensors"
    save_file(dict(sorted(tensors.items())), file, METADATA | {"daguerre.preview_factors": json.dumps(factors)})
    (options.out / "training.json").write_text(json.dumps(history(options.out, options.before), indent=1) + "\n")
    if file.stat().st_size > LIMIT:
        raise SystemExit(f"{file}: {file.stat().st_size} bytes; at most {LIMIT} are released")
    print(f"{file}: {len(tensors)} tensors, {file.stat().st_size} bytes")


if __name__ == "__main__":
    main()
