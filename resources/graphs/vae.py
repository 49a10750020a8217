# SPDX-License-Identifier: Apache-2.0
"""The KL auto-encoder of latent diffusion (Rombach et al. 2022), encoder and decoder apart."""
from torch import nn
from torch.nn import functional as F

from layers import Attention, Conv2d, GroupNorm, ResnetBlock, Sampler

EPSILON = 1e-6


class SpatialAttention(Attention):
    """One head over the positions of a feature map [B, C, h, w]."""

    def __init__(self, width, groups):
        super().__init__(width, width, heads=1, head_size=-1, bias=True)
        self.group_norm = GroupNorm(groups, width, EPSILON)

    def forward(self, x):
        y = self.group_norm(x).flatten(2).transpose(1, 2)  # [B, hw, C]
        return super().forward(y, y).transpose(1, 2).reshape_as(x) + x


class MiddleLevel(nn.Module):
    def __init__(self, width, groups):
        super().__init__()
        self.resnets = nn.ModuleList(ResnetBlock(width, width, groups, EPSILON) for _ in range(2))
        self.attentions = nn.ModuleList([SpatialAttention(width, groups)])

    def forward(self, x):
        return self.resnets[1](self.attentions[0](self.resnets[0](x)))


class Level(nn.Module):
    def __init__(self, inputs, width, resnets, groups):
        super().__init__()
        self.resnets = nn.ModuleList(ResnetBlock(inputs if i == 0 else width, width, groups, EPSILON) for i in range(resnets))

    def blocks(self, x):
        for resnet in self.resnets:
            x = resnet(x)
        return x


class DownLevel(Level):
    def __init__(self, *options, last):
        super().__init__(*options)
        self.downsamplers = None if last else nn.ModuleList([Sampler(options[1], stride=2, padding=0)])

    def forward(self, x):
        x = self.blocks(x)
        return x if self.downsamplers is None else self.downsamplers[0](F.pad(x, (0, 1, 0, 1)))


class UpLevel(Level):
    def __init__(self, *options, last):
        super().__init__(*options)
        self.upsamplers = None if last else nn.ModuleList([Sampler(options[1])])

    def forward(self, x):
        x = self.blocks(x)
        return x if self.upsamplers is None else self.upsamplers[0](F.interpolate(x, scale_factor=2.0))


class Encoder(nn.Module):
    def __init__(self, widths, resnets, groups, colours, latents):
        super().__init__()
        self.conv_in = Conv2d(colours, widths[0])
        self.down_blocks = nn.ModuleList(
            DownLevel(before, width, resnets, groups, last=i == len(widths) - 1)
            for i, (before, width) in enumerate(zip([widths[0], *widths], widths)))
        self.mid_block = MiddleLevel(widths[-1], groups)
        self.conv_norm_out, self.conv_out = GroupNorm(groups, widths[-1], EPSILON), Conv2d(widths[-1], 2 * latents)

    def forward(self, x):
        x = self.conv_in(x)
        for level in self.down_blocks:
            x = level(x)
        return self.conv_out(F.silu(self.conv_norm_out(self.mid_block(x))))


class Decoder(nn.Module):
    def __init__(self, widths, resnets, groups, colours, latents):
        super().__init__()
        widths = widths[::-1]
        self.conv_in, self.mid_block = Conv2d(latents, widths[0]), MiddleLevel(widths[0], groups)
        self.up_blocks = nn.ModuleList(
            UpLevel(before, width, resnets + 1, groups, last=i == len(widths) - 1)
            for i, (before, width) in enumerate(zip([widths[0], *widths], widths)))
        self.conv_norm_out, self.conv_out = GroupNorm(groups, widths[-1], EPSILON), Conv2d(widths[-1], colours)

    def forward(self, x):
        x = self.mid_block(self.conv_in(x))
        for level in self.up_blocks:
            x = level(x)
        return self.conv_out(F.silu(self.conv_norm_out(x)))


def _parts(topology, channels):
    return [channels * m for m in topology["multipliers"]], topology["resnets"], topology["groups"]


class VaeEncoder(nn.Module):
    """image [B, 3, H, W] in [-1, 1] -> moments [B, 2L, h, w]: means, then logarithms of variances."""

    def __init__(self, topology, channels, colours=3, latents=4):
        super().__init__()
        self.encoder = Encoder(*_parts(topology, channels), colours, latents)
        self.quant_conv = Conv2d(2 * latents, 2 * latents, kernel=1)

    def forward(self, image):
        return self.quant_conv(self.encoder(image))


class VaeDecoder(nn.Module):
    """latents [B, L, h, w], already divided by the scaling factor -> image [B, 3, H, W], not clamped."""

    def __init__(self, topology, channels, colours=3, latents=4):
        super().__init__()
        self.post_quant_conv = Conv2d(latents, latents, kernel=1)
        self.decoder = Decoder(*_parts(topology, channels), colours, latents)

    def forward(self, latents):
        return self.decoder(self.post_quant_conv(latents))
