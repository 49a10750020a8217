# SPDX-License-Identifier: Apache-2.0
"""CLIP's text transformer (Radford et al. 2021): causal, pre-norm, with OpenAI's quick GELU or OpenCLIP's exact one."""
import torch
from torch import nn
from torch.nn import functional as F

from layers import LayerNorm, Linear, parameter


class Table(nn.Module):
    def __init__(self, rows, width):
        super().__init__()
        self.weight = parameter(rows, width)


class Embeddings(nn.Module):
    def __init__(self, vocabulary, positions, width):
        super().__init__()
        self.token_embedding, self.position_embedding = Table(vocabulary, width), Table(positions, width)

    def forward(self, input_ids):
        return F.embedding(input_ids, self.token_embedding.weight) + self.position_embedding.weight[:input_ids.shape[1]]


class CausalSelfAttention(nn.Module):
    def __init__(self, width, head_size):
        super().__init__()
        self.q_proj, self.k_proj, self.v_proj, self.out_proj = (Linear(width, width) for _ in range(4))
        self.split = (-1, head_size)

    def forward(self, x):
        q, k, v = (y.unflatten(-1, self.split).transpose(1, 2) for y in (self.q_proj(x), self.k_proj(x), self.v_proj(x)))
        return self.out_proj(F.scaled_dot_product_attention(q, k, v, is_causal=True).transpose(1, 2).flatten(2))


class FeedForward(nn.Module):
    def __init__(self, width, activation):
        super().__init__()
        self.fc1, self.fc2, self.activation = Linear(width, 4 * width), Linear(4 * width, width), activation

    def forward(self, x):
        y = self.fc1(x)
        return self.fc2(F.gelu(y) if self.activation == "gelu" else y * torch.sigmoid(1.702 * y))


class Layer(nn.Module):
    def __init__(self, width, head_size, activation):
        super().__init__()
        self.layer_norm1, self.self_attn = LayerNorm(width), CausalSelfAttention(width, head_size)
        self.layer_norm2, self.mlp = LayerNorm(width), FeedForward(width, activation)

    def forward(self, x):
        x = x + self.self_attn(self.layer_norm1(x))
        return x + self.mlp(self.layer_norm2(x))


class Encoder(nn.Module):
    def __init__(self, width, layers, *options):
        super().__init__()
        self.layers = nn.ModuleList(Layer(width, *options) for _ in range(layers))

    def forward(self, x):
        hidden_states = [x]
        for layer in self.layers:
            hidden_states.append(layer(hidden_states[-1]))
        return torch.stack(hidden_states)


class TextTransformer(nn.Module):
    def __init__(self, width, layers, head_size, activation, vocabulary, positions):
        super().__init__()
        self.embeddings = Embeddings(vocabulary, positions, width)
        self.encoder = Encoder(width, layers, head_size, activation)
        self.final_layer_norm = LayerNorm(width)

    def forward(self, input_ids):
        hidden_states = self.encoder(self.embeddings(input_ids))
        return hidden_states, self.final_layer_norm(hidden_states[-1])


class TextEncoder(nn.Module):
    """input_ids [B, T] int64 -> hidden states [L+1, B, T, W] (embeddings, then each layer's output, none of them normed),
    last hidden state [B, T, W] (the final layer norm of the last), and where the topology has one its projection [B, T, P]."""

    def __init__(self, topology, width, vocabulary=49408, positions=77):
        super().__init__()
        self.text_model = TextTransformer(width, topology["layers"], topology["head_size"], topology.get("activation"),
                                          vocabulary, positions)
        self.text_projection = Linear(width, width, bias=False) if topology.get("projection") else None

    def forward(self, input_ids):
        hidden_states, last = self.text_model(input_ids)
        return (hidden_states, last) if self.text_projection is None else (hidden_states, last, self.text_projection(last))
