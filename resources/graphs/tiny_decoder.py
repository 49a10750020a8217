# SPDX-License-Identifier: Apache-2.0
"""The decoder of TAESD (Ollin Boer Bohan 2023), a tiny auto-encoder that was distilled from Stable Diffusion's own: latents to
pixels at a fifteenth of the cost, near enough for previews."""
import torch
from torch import nn
from torch.nn import functional as F

from layers import Conv2d, parameter


@torch.jit.script
def _conv2d(x: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    return F.conv2d(x, weight, padding=1)  # scripted as in layers.py


class BareConv2d(nn.Module):
    """Without a bias."""

    def __init__(self, inputs, outputs):
        super().__init__()
        self.weight = parameter(outputs, inputs, 3, 3)

    def forward(self, x):
        return _conv2d(x, self.weight)


class Block(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.conv = nn.Sequential(Conv2d(width, width), nn.ReLU(), Conv2d(width, width), nn.ReLU(), Conv2d(width, width))

    def forward(self, x):
        return F.relu(self.conv(x) + x)


class Upsample(nn.Module):
    def forward(self, x):
        return F.interpolate(x, scale_factor=2.0)


class Layers(nn.Module):
    """Numbered as in diffusers, steps without parameters among them."""

    def __init__(self, blocks, width, colours, latents):
        super().__init__()
        layers = [Conv2d(latents, width), nn.ReLU()]
        for count in blocks[:-1]:
            layers += [*(Block(width) for _ in range(count)), Upsample(), BareConv2d(width, width)]
        layers += [*(Block(width) for _ in range(blocks[-1])), Conv2d(width, colours)]
        self.layers = nn.Sequential(*layers)


class TinyDecoder(nn.Module):
    """latents [B, L, h, w] as the U-Net develops them, not divided by a scaling factor -> image [B, 3, 8h, 8w], -1 to 1 and a
    little beyond."""

    def __init__(self, topology, width, colours=3, latents=4):
        super().__init__()
        self.decoder = Layers(topology["blocks"], width, colours, latents)

    def forward(self, latents):
        return self.decoder.layers((latents / 3).tanh() * 3) * 2 - 1
