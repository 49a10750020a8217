# SPDX-License-Identifier: Apache-2.0
"""The data set that dataset.py wrote: pixels [N, 128, 128, 3] and one row a picture."""
import json

import numpy
import torch


def is_held_out(base):
    """One concept in forty is never trained on. `base`: a concept's code points; every drawing of it is held out."""
    return (sum(map(ord, base)) * 2654435761 % 2**32 >> 8) % 40 == 0


class Pictures:
    def __init__(self, folder):
        self.pixels = numpy.load(folder / "pictures.npy", mmap_mode="r")
        self.rows = [json.loads(line) for line in (folder / "pictures.jsonl").open()]
        held = numpy.array([is_held_out(row["base"]) for row in self.rows])
        self.train, self.held_out = numpy.flatnonzero(~held), numpy.flatnonzero(held)

    def tensor(self, indices):
        """[n, 3, 128, 128] in [-1, 1]."""
        return to_tensor(self.pixels[indices])


def to_tensor(pixels):
    """uint8 [n, H, W, 3] -> float [n, 3, H, W] in [-1, 1], channels last in memory."""
    return torch.from_numpy(numpy.array(pixels)).permute(0, 3, 1, 2).float() / 127.5 - 1


def psnr(a, b):
    """Decibels, one value a picture, of values in [-1, 1]."""
    return -10 * torch.log10(((a.clamp(-1, 1) - b) / 2).pow(2).mean((1, 2, 3)).clamp_min(1e-10))
