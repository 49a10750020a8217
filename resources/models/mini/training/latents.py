# SPDX-License-Identifier: Apache-2.0
"""The latents that the U-Net is trained on: every picture's, and those of repainted drawings."""
import numpy
import torch

import colours
from captions import is_trained
from modules import SCALING_FACTOR
from pictures import to_tensor

REPAINTED_EACH = 3


def encode(encoder, pixels, device):
    """uint8 [N, H, W, 3] -> scaled means and deviations [N, 4, H/8, W/8] of the posterior, in float32 on the CPU."""
    means, deviations = [], []
    with torch.no_grad():
        for i in range(0, len(pixels), 32):
            mean, log_variance = encoder(to_tensor(pixels[i:i + 32]).to(device)).chunk(2, 1)
            means.append(SCALING_FACTOR * mean.cpu()), deviations.append(SCALING_FACTOR * (0.5 * log_variance).exp().cpu())
    return torch.cat(means), torch.cat(deviations)


def fold(encoder, decoder, pictures, device):
    """Put into the two 1x1 convolutions that white paper is latent 0 and that a scaled latent has unit deviation from it."""
    white = encode(encoder, numpy.full((1, 128, 128, 3), 255, numpy.uint8), device)[0][0, :, 4:12, 4:12].mean((1, 2))
    means, _ = encode(encoder, pictures.pixels[pictures.train[::10]], device)
    scale = (means - white.view(1, 4, 1, 1)).pow(2).mean((0, 2, 3)).sqrt().to(device)
    offset = (white / SCALING_FACTOR).to(device)
    with torch.no_grad():
        quant, post = encoder.quant_conv, decoder.post_quant_conv
        quant.weight[:4] /= scale.view(4, 1, 1, 1)
        quant.bias[:4] = (quant.bias[:4] - offset) / scale
        quant.bias[4:] -= 2 * scale.log()
        post.bias += post.weight[:, :, 0, 0] @ offset
        post.weight *= scale.view(1, 4, 1, 1)


class LatentSet:
    """Training items: (index of the picture, colour word or None, whether it was repainted in it), and their latents."""

    def __init__(self, items, means, deviations):
        self.items, self.means, self.deviations = items, means, deviations
        self.repainted = numpy.array([repainted for _, _, repainted in items])

    def save(self, file):
        torch.save((self.items, self.means, self.deviations), file)


def latent_set(encoder, pictures, device, file):
    """All items of the pictures that are trained on; read from `file` where it has them, else made and kept there."""
    if file.exists():
        return LatentSet(*torch.load(file, weights_only=True))
    chosen = [int(i) for i in pictures.train if is_trained(pictures.rows[i])]
    items = [(i, _main_colour(pictures.pixels[i]), False) for i in chosen]
    pixels, draw = [pictures.pixels[i] for i in chosen], numpy.random.default_rng(0)
    for i in filter(lambda i: _may_be_repainted(pictures.rows[i]), chosen):
        for colour in draw.choice(colours.COLOURS, REPAINTED_EACH, replace=False):
            new = colours.repaint(pictures.pixels[i], colour)
            if new is not None:
                items.append((i, str(colour), True)), pixels.append(new)
    latents = LatentSet(items, *encode(encoder, numpy.stack(pixels), device))
    latents.save(file)
    return latents


def _may_be_repainted(row):
    return row["group"] != "smileys-emotion" or "heart" in row["label"]


def _main_colour(picture):
    colour, part = colours.dominant(picture)
    return colour if part > 0.6 else None
