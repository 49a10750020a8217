# SPDX-License-Identifier: Apache-2.0
"""The compact super-resolution network of Real-ESRGAN (Wang et al. 2021, SRVGGNetCompact): convolutions at the small size,
then one pixel shuffle (Shi et al. 2016), added to the enlarged input."""
import math

import torch
from torch import nn
from torch.nn import functional as F

from layers import Conv2d, parameter


@torch.jit.script
def _enlarged(features: torch.Tensor, image: torch.Tensor) -> torch.Tensor:
    # Scripted: the scale is in the last convolution's width, and tracing would write it into the graph. The image's
    # channels, each repeated for all its sub-pixels, become the image enlarged to its nearest neighbours.
    subpixels = features.size(1) // image.size(1)
    return F.pixel_shuffle(features + image.repeat_interleave(subpixels, 1), int(math.sqrt(subpixels)))


class PReLU(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.weight = parameter(channels)

    def forward(self, x):
        return F.prelu(x, self.weight)


class Upscaler(nn.Module):
    """image [B, 3, h, w] -> [B, 3, s h, s w], both RGB in [0, 1] (the result may go a little beyond). The image may have more
    bits than the weights: it is rounded to theirs inside of the body only."""

    def __init__(self, topology, channels, scale):
        super().__init__()
        self.body = nn.ModuleList([Conv2d(3, channels), PReLU(channels)])
        for _ in range(topology["depth"]):
            self.body.extend((Conv2d(channels, channels), PReLU(channels)))
        self.body.append(Conv2d(channels, 3 * scale * scale))

    def forward(self, image):
        x = image.type_as(self.body[0].weight)
        for layer in self.body:
            x = layer(x)
        return _enlarged(x.type_as(image), image)
