# SPDX-License-Identifier: Apache-2.0
"""The conditional U-Net of latent diffusion (Rombach et al. 2022)."""
import math

import torch
from torch import nn
from torch.nn import functional as F

from layers import Attention, Conv2d, GroupNorm, LayerNorm, Linear, ResnetBlock, Sampler


class TimeEmbedding(nn.Module):
    """timestep [B] float32 -> sinusoids [B, C] in float32 -> embedding [B, 4C] in the dtype of `like`."""

    def __init__(self, channels):
        super().__init__()
        self.linear_1, self.linear_2 = Linear(channels, 4 * channels), Linear(4 * channels, 4 * channels)

    def forward(self, timestep, like):
        ones = timestep[:1].expand(self.linear_1.weight.shape[1]).pow(0).chunk(2)[0]  # [C/2]
        frequencies = torch.exp(-math.log(10000) * (ones.cumsum(0) - 1) / ones.sum())
        angles = timestep.unsqueeze(1) * frequencies
        return self.linear_2(F.silu(self.linear_1(torch.cat([angles.cos(), angles.sin()], 1).type_as(like))))


class AddedEmbedding(nn.Module):
    """What else the model is told [B, A] (SDXL: the pooled text and the sizes) -> embedding [B, E]."""

    def __init__(self, inputs, width):
        super().__init__()
        self.linear_1, self.linear_2 = Linear(inputs, width), Linear(width, width)

    def forward(self, added):
        return self.linear_2(F.silu(self.linear_1(added)))


class GatedProjection(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.proj = Linear(inputs, 2 * outputs)

    def forward(self, x):
        value, gate = self.proj(x).chunk(2, -1)
        return value * F.gelu(gate)


class FeedForward(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.net = nn.ModuleDict({"0": GatedProjection(width, 4 * width), "2": Linear(4 * width, width)})

    def forward(self, x):
        return self.net["2"](self.net["0"](x))


class TransformerBlock(nn.Module):
    def __init__(self, width, context, heads):
        super().__init__()
        self.norm1, self.attn1 = LayerNorm(width), Attention(width, width, *heads)
        self.norm2, self.attn2 = LayerNorm(width), Attention(width, context, *heads)
        self.norm3, self.ff = LayerNorm(width), FeedForward(width)

    def forward(self, x, context):
        y = self.norm1(x)
        x = x + self.attn1(y, y)
        x = x + self.attn2(self.norm2(x), context)
        return x + self.ff(self.norm3(x))


class SpatialTransformer(nn.Module):
    """`depth` transformer blocks over the positions of a feature map [B, C, h, w]."""

    def __init__(self, width, depth, context, heads, groups):
        super().__init__()
        self.norm, self.proj_in = GroupNorm(groups, width, 1e-6), Conv2d(width, width, kernel=1)
        self.transformer_blocks = nn.ModuleList(TransformerBlock(width, context, heads) for _ in range(depth))
        self.proj_out = Conv2d(width, width, kernel=1)

    def forward(self, x, context):
        y = self.proj_in(self.norm(x)).flatten(2).transpose(1, 2)  # [B, hw, C]
        for block in self.transformer_blocks:
            y = block(y, context)
        return self.proj_out(y.transpose(1, 2).reshape_as(x)) + x


class Level(nn.Module):
    """Residual blocks with the given numbers of input channels, each followed by a transformer where the level has them."""

    def __init__(self, inputs, width, transformer, groups, time_width):
        super().__init__()
        self.resnets = nn.ModuleList(ResnetBlock(n, width, groups, 1e-5, time_width) for n in inputs)
        self.attentions = nn.ModuleList(transformer(width) for _ in inputs) if transformer else None

    def block(self, i, x, time, context):
        x = self.resnets[i](x, time)
        return x if self.attentions is None else self.attentions[i](x, context)


class DownLevel(Level):
    def __init__(self, *options, last):
        super().__init__(*options)
        self.downsamplers = None if last else nn.ModuleList([Sampler(options[1], stride=2)])

    def forward(self, x, time, context):
        skips = []
        for i in range(len(self.resnets)):
            skips.append(x := self.block(i, x, time, context))
        return skips if self.downsamplers is None else skips + [self.downsamplers[0](x)]


class UpLevel(Level):
    def __init__(self, *options, last):
        super().__init__(*options)
        self.upsamplers = None if last else nn.ModuleList([Sampler(options[1])])

    def forward(self, x, time, context, *skips):
        """`skips`: one a block, and where the level up-samples, the one that follows: its size is the target."""
        for i in range(len(self.resnets)):
            x = self.block(i, torch.cat([x, skips[i]], 1), time, context)
        return x if self.upsamplers is None else self.upsamplers[0](F.interpolate(x, size=skips[-1].shape[2:]))


class MiddleLevel(nn.Module):
    def __init__(self, width, transformer, groups, time_width):
        super().__init__()
        self.resnets = nn.ModuleList(ResnetBlock(width, width, groups, 1e-5, time_width) for _ in range(2))
        self.attentions = nn.ModuleList([transformer(width)])

    def forward(self, x, time, context):
        return self.resnets[1](self.attentions[0](self.resnets[0](x, time), context), time)


class UNet(nn.Module):
    """sample [B, I, h, w], timestep [B] float32, encoder_hidden_states [B, T, D], where the topology has it added [B, A] -> noise
    prediction [B, O, h, w]."""

    def __init__(self, topology, channels, context, inputs=4, outputs=4, added=None):
        super().__init__()
        groups, resnets, heads = topology["groups"], topology["resnets"], (topology["heads"], topology["head_size"])
        widths, time_width = [channels * m for m in topology["multipliers"]], 4 * channels
        levels = range(len(widths))

        def transformer(depth):
            return lambda width: SpatialTransformer(width, depth, context, heads, groups)

        def common(level):
            depth = topology["depth"][level]
            return widths[level], transformer(depth) if depth else None, groups, time_width

        self.time_embedding, self.conv_in = TimeEmbedding(channels), Conv2d(inputs, channels)
        if topology.get("added"):
            self.add_embedding = AddedEmbedding(added, time_width)
        self.down_blocks, self.up_blocks, skips, before = nn.ModuleList(), nn.ModuleList(), [channels], channels
        for i in levels:
            last = i == levels[-1]
            self.down_blocks.append(DownLevel([before] + [widths[i]] * (resnets - 1), *common(i), last=last))
            skips += [before := widths[i]] * (resnets + (not last))
        self.mid_block = MiddleLevel(before, transformer(max(topology["depth"])), groups, time_width)
        for i in reversed(levels):
            ins = [n + skips.pop() for n in [before] + [widths[i]] * resnets]
            self.up_blocks.append(UpLevel(ins, *common(i), last=i == 0))
            before = widths[i]
        self.conv_norm_out, self.conv_out = GroupNorm(groups, channels, 1e-5), Conv2d(channels, outputs)

    def forward(self, sample, timestep, encoder_hidden_states, added=None):
        time = self.time_embedding(timestep, sample)
        if added is not None:
            time = time + self.add_embedding(added)
        skips = [self.conv_in(sample)]
        for level in self.down_blocks:
            skips += level(skips[-1], time, encoder_hidden_states)
        x = self.mid_block(skips[-1], time, encoder_hidden_states)
        for level in self.up_blocks:
            n = len(level.resnets)
            x = level(x, time, encoder_hidden_states, *skips[:-n - 2:-1])
            del skips[-n:]
        return self.conv_out(F.silu(self.conv_norm_out(x)))
