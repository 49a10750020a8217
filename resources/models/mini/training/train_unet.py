# SPDX-License-Identifier: Apache-2.0
"""Trains Mini's text encoder and U-Net together on the latents of a finished encoder.

Noise prediction on Stable Diffusion's schedule. The error is weighted as if the picture were predicted: by the signal-to-noise
ratio, at most 5 (min-SNR, Hang et al. 2023) and at least FLOOR, because it is at the noisiest steps that the words decide
what is drawn. A little noise that is the same over the whole picture (Guttenberg 2023) is added: else a picture's colour shows
through even at the last timestep, and sampling, which starts without it, takes its colours from the first noise.
"""
import math

import numpy
import torch
from safetensors.torch import save_file
from torch.nn import functional as F

import modules
from captions import STYLES, Tokenizer, caption
from latents import latent_set
from pictures import Pictures
from modules import release
from run import Run
from word_vectors import word_vectors

PEAK, CAPTIONS, TIMES, OFFSET_NOISE, REPAINTED_PART, FLOOR = 4e-4, 16, 2, 0.12, 0.15, 0.1
STEPS = 1000
ALPHAS = torch.cumprod(1 - torch.linspace(0.00085**0.5, 0.012**0.5, STEPS) ** 2, 0)


def attention(q, k, v, is_causal=False):
    """What F.scaled_dot_product_attention gives; its gradient on the CPU takes several times as long for short sequences."""
    scores = q @ k.transpose(-1, -2) / math.sqrt(q.shape[-1])
    if is_causal:
        scores = scores + torch.full(scores.shape[-2:], -1e9, dtype=scores.dtype).triu(1)
    return scores.softmax(-1) @ v


class Batches:
    def __init__(self, latents, rows, draw):
        self.latents, self.rows, self.draw, self.tokenizer = latents, rows, draw, Tokenizer()
        share = numpy.where(latents.repainted, REPAINTED_PART / max(1, latents.repainted.sum()),
                            (1 - REPAINTED_PART) / (~latents.repainted).sum())
        self.share = share / share.sum()

    def next(self):
        """ids [n, 77] of captions and TIMES latents [n * TIMES, 4, 16, 16] for each."""
        chosen = self.draw.choice(len(self.share), CAPTIONS, p=self.share)
        ids = [self.tokenizer(self._caption(*self.latents.items[i])) for i in chosen]
        mean, deviation = (torch.repeat_interleave(x[chosen], TIMES, 0) for x in (self.latents.means, self.latents.deviations))
        return torch.tensor(ids), mean + deviation * torch.randn_like(mean)

    def _caption(self, picture, colour, repainted):
        row = self.rows[picture]
        named = colour if repainted or self.draw.random() < 0.15 else None
        return caption(row, STYLES[row["set"]], named, self.draw)


def step_loss(parts, ids, latents, device):
    count = len(latents)
    spread = (torch.arange(count) + torch.rand(count)) / count   # stratified; the least noisy steps are easy, and rarer
    timestep = (STEPS * spread**0.75).long()[torch.randperm(count)]
    noise = torch.randn_like(latents) + OFFSET_NOISE * torch.randn(count, 4, 1, 1)
    alpha = ALPHAS[timestep].view(-1, 1, 1, 1)
    noised = (alpha.sqrt() * latents + (1 - alpha).sqrt() * noise).to(device, memory_format=torch.channels_last)
    with torch.autocast(torch.device(device).type, torch.bfloat16):
        states = parts["text_encoder"](ids.to(device))[1].repeat_interleave(TIMES, 0)
        prediction = parts["unet"](noised, timestep.float().to(device), states).float()
    ratio = alpha / (1 - alpha)
    weight = (ratio.clamp(FLOOR, 5) / ratio).view(-1).to(device)
    return ((prediction - noise.to(device)).pow(2).mean((1, 2, 3)) * weight).mean()


def parts(options):
    if options.weights:
        return modules.load(options.weights, "text_encoder", "unet")
    built, generator = modules.build(), torch.Generator().manual_seed(0)
    fresh = {name: modules.initialise(built[name], generator) for name in ("text_encoder", "unet")}
    fresh["text_encoder"].text_model.embeddings.token_embedding.weight.data.copy_(word_vectors())
    return fresh


def train(options):
    pictures = Pictures(options.data)
    vae = modules.load(options.out / "vae.safetensors", "vae_encoder", "vae_decoder")
    latents = latent_set(vae["vae_encoder"].to(options.device), pictures, options.device, options.out / "latents.pt")
    print(f"{len(latents.items)} latents, {latents.repainted.sum()} of them repainted", flush=True)
    trained = {name: part.to(options.device) for name, part in parts(options).items()}
    trained["unet"].to(memory_format=torch.channels_last)
    trained["text_encoder"].text_model.embeddings.token_embedding.weight.requires_grad_(False)
    if options.device == "cpu":
        F.scaled_dot_product_attention = attention
    run = Run(options.out / "unet.pt", trained, options, PEAK)
    run.report = lambda: save_file(release(trained), options.out / "unet.safetensors")
    batches = Batches(latents, pictures.rows, run.random)
    for done in run:
        run.step(step_loss(trained, *batches.next(), options.device), done)
