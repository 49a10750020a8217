# SPDX-License-Identifier: Apache-2.0
"""The layers that text encoder, U-Net and VAE share, written to be traced without a width, a size or a dtype in the graph.

Parameters have a shape but no content: each is a view of one zero. Real weights are bound to their names later.
"""
import torch
from torch import nn
from torch.nn import functional as F

_ZERO = torch.zeros(())


def parameter(*shape):
    return nn.Parameter(_ZERO.expand(shape), requires_grad=False)


@torch.jit.script
def _conv2d(x: torch.Tensor, weight: torch.Tensor, bias: torch.Tensor, stride: int, padding: int) -> torch.Tensor:
    # Scripted: tracing F.conv2d would write the cuDNN and TF32 switches of this very process into the graph.
    return F.conv2d(x, weight, bias, stride, padding)


class Conv2d(nn.Module):
    def __init__(self, inputs, outputs, kernel=3, stride=1, padding=None):
        super().__init__()
        self.weight, self.bias = parameter(outputs, inputs, kernel, kernel), parameter(outputs)
        self.stride, self.padding = stride, kernel // 2 if padding is None else padding

    def forward(self, x):
        return _conv2d(x, self.weight, self.bias, self.stride, self.padding)


class Linear(nn.Module):
    def __init__(self, inputs, outputs, bias=True):
        super().__init__()
        self.weight = parameter(outputs, inputs)
        self.bias = parameter(outputs) if bias else None

    def forward(self, x):
        return F.linear(x, self.weight, self.bias)


class LayerNorm(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.weight, self.bias = parameter(width), parameter(width)

    def forward(self, x):
        return F.layer_norm(x, self.weight.shape, self.weight, self.bias, 1e-5)


class GroupNorm(nn.Module):
    def __init__(self, groups, channels, epsilon):
        super().__init__()
        self.weight, self.bias = parameter(channels), parameter(channels)
        self.groups, self.epsilon = groups, epsilon

    def forward(self, x):
        return F.group_norm(x, self.groups, self.weight, self.bias, self.epsilon)


class Attention(nn.Module):
    """Multi-head attention of x [B, N, C] to context [B, M, D]; one of `heads` and `head_size` is -1."""

    def __init__(self, width, context, heads, head_size, bias=False):
        super().__init__()
        self.to_q, self.to_k, self.to_v = Linear(width, width, bias), Linear(context, width, bias), Linear(context, width, bias)
        self.to_out = nn.ModuleList([Linear(width, width)])
        self.split = (heads, head_size)

    def forward(self, x, context):
        q, k, v = (y.unflatten(-1, self.split).transpose(1, 2) for y in (self.to_q(x), self.to_k(context), self.to_v(context)))
        return self.to_out[0](F.scaled_dot_product_attention(q, k, v).transpose(1, 2).flatten(2))


class ResnetBlock(nn.Module):
    """Two convolutions around the time embedding [B, E], where there is one, and a shortcut past both."""

    def __init__(self, inputs, outputs, groups, epsilon, time_width=None):
        super().__init__()
        self.norm1, self.conv1 = GroupNorm(groups, inputs, epsilon), Conv2d(inputs, outputs)
        self.time_emb_proj = Linear(time_width, outputs) if time_width else None
        self.norm2, self.conv2 = GroupNorm(groups, outputs, epsilon), Conv2d(outputs, outputs)
        self.conv_shortcut = Conv2d(inputs, outputs, kernel=1) if inputs != outputs else None

    def forward(self, x, time=None):
        y = self.conv1(F.silu(self.norm1(x)))
        if self.time_emb_proj is not None:
            y = y + self.time_emb_proj(F.silu(time)).unsqueeze(-1).unsqueeze(-1)
        y = self.conv2(F.silu(self.norm2(y)))
        return (x if self.conv_shortcut is None else self.conv_shortcut(x)) + y


class Sampler(nn.Module):
    """Holds the one convolution of a down- or up-sampler under the name it has in checkpoints."""

    def __init__(self, channels, **options):
        super().__init__()
        self.conv = Conv2d(channels, channels, **options)

    def forward(self, x):
        return self.conv(x)
