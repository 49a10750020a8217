# SPDX-License-Identifier: Apache-2.0
"""Writes what SRVGGNetCompact (Real-ESRGAN, Wang et al. 2021) computes: narrow upscalers with random weights, as files in
the layout that people exchange, and goldens.safetensors with pictures and what becomes of them.

    python make_goldens.py
    python make_goldens.py --stand-in FILE    a file of Crisp 4x's layout instead, with random weights, to try things with

The network is written here as a plain nn.Sequential, apart from resources/graphs. Entries of goldens.safetensors, RGB in
[0, 1]: `<file's name>/<B>x<H>x<W>/image` U8 [B, 3, H, W], to be divided by 255, and `.../expected` F32 [B, 3, s H, s W].
"""
import pathlib
import sys

import torch
from safetensors.torch import save_file
from torch import nn
from torch.nn import functional as F

FOLDER = pathlib.Path(__file__).resolve().parent
FILES = {"compact16": (16, 8, 4, torch.float16), "compact32": (32, 6, 2, torch.float32)}  # depth, channels, scale, dtype


class Compact(nn.Module):
    def __init__(self, depth, channels, scale):
        super().__init__()
        inner = [layer for _ in range(depth) for layer in (nn.Conv2d(channels, channels, 3, 1, 1), nn.PReLU(channels))]
        self.body = nn.Sequential(nn.Conv2d(3, channels, 3, 1, 1), nn.PReLU(channels), *inner,
                                  nn.Conv2d(channels, 3 * scale * scale, 3, 1, 1))
        self.scale = scale

    def forward(self, image):
        return F.pixel_shuffle(self.body(image), self.scale) + F.interpolate(image, scale_factor=self.scale, mode="nearest")


def random_compact(depth, channels, scale, dtype):
    """Weights that keep the features' size from layer to layer, rounded to the dtype that the file has."""
    torch.manual_seed(depth)
    module = Compact(depth, channels, scale)
    for layer in module.body:
        if isinstance(layer, nn.PReLU):
            nn.init.uniform_(layer.weight, -0.3, 0.5)
        else:
            nn.init.kaiming_normal_(layer.weight)
            nn.init.uniform_(layer.bias, -0.1, 0.1)
    module.body[-1].weight.mul_(0.05)
    return module.to(dtype).float().eval()


def save(module, dtype, path):
    tensors = {name: value.to(dtype).contiguous() for name, value in module.state_dict().items()}
    save_file(tensors, path, {"modelspec.architecture": "real-esrgan-compact", "modelspec.title": f"random {path.stem}"})


def main():
    goldens = {}
    for name, (depth, channels, scale, dtype) in FILES.items():
        module = random_compact(depth, channels, scale, dtype)
        save(module, dtype, FOLDER / f"{name}.safetensors")
        for batch, height, width in ((1, 8, 8), (3, 8, 8), (1, 9, 13), (3, 9, 13), (1, 24, 29)):
            image = torch.randint(0, 256, (batch, 3, height, width)).byte()
            case = f"{name}/{batch}x{height}x{width}"
            goldens |= {f"{case}/image": image, f"{case}/expected": module(image / 255)}
            print(case, "from", goldens[f"{case}/expected"].min().item(), "to", goldens[f"{case}/expected"].max().item())
    save_file(goldens, FOLDER / "goldens.safetensors")


if __name__ == "__main__":
    torch.set_num_threads(1)
    with torch.no_grad():
        if "--stand-in" in sys.argv:
            save(random_compact(16, 64, 4, torch.float16), torch.float16, pathlib.Path(sys.argv[-1]))
        else:
            main()
