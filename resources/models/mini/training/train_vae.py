# SPDX-License-Identifier: Apache-2.0
"""Trains Mini's KL auto-encoder (8x, 4 channels): crops of 64x64 first, whole pictures for the last half
and where released weights are trained on."""
import numpy
import torch
from safetensors.torch import save_file
from torch.nn import functional as F

import modules
from latents import fold
from modules import release
from pictures import Pictures, psnr, to_tensor
from run import Run

KL_WEIGHT, PEAK = 1e-6, 1e-3


def batch(pictures, draw, count, size):
    crops = []
    for i in draw.choice(pictures.train, count):
        y, x = draw.integers(0, 129 - size, 2)
        crop = pictures.pixels[i, y:y + size, x:x + size]
        crops.append(crop[:, ::-1] if draw.random() < 0.5 else crop)
    return to_tensor(numpy.stack(crops))


def reconstruction_loss(image, reconstruction):
    d = reconstruction - image
    edges = (d[..., 1:, :] - d[..., :-1, :]).abs().mean() + (d[..., 1:] - d[..., :-1]).abs().mean()
    return d.abs().mean() + 2 * d.pow(2).mean() + 0.5 * edges


def step_loss(parts, image):
    with torch.autocast(image.device.type, torch.bfloat16):
        mean, log_variance = parts["vae_encoder"](image).float().chunk(2, 1)
        sample = mean + torch.randn_like(mean) * (0.5 * log_variance).exp()
        reconstruction = parts["vae_decoder"](sample).float()
    kl = 0.5 * (mean.pow(2) + log_variance.exp() - 1 - log_variance).sum((1, 2, 3)).mean()
    return reconstruction_loss(image, reconstruction) + KL_WEIGHT * kl


@torch.no_grad()
def reconstruct(parts, image):
    return parts["vae_decoder"](parts["vae_encoder"](image)[:, :4])


def held_out_psnr(parts, pictures, device, count=96):
    some = pictures.held_out[:: max(1, len(pictures.held_out) // count)]
    values = []
    for i in range(0, len(some), 16):
        image = pictures.tensor(some[i:i + 16]).to(device)
        values.append(psnr(reconstruct(parts, image), image))
    return {"psnr": round(float(torch.cat(values).mean()), 2)}


def parts(options):
    names = ("vae_encoder", "vae_decoder")
    if options.weights:
        return modules.load(options.weights, *names)
    built, generator = modules.build(), torch.Generator().manual_seed(0)
    return {name: modules.initialise(built[name], generator) for name in names}


def train(options):
    pictures = Pictures(options.data)
    trained = {name: part.to(options.device, memory_format=torch.channels_last) for name, part in parts(options).items()}
    trained["vae_encoder"].requires_grad_(not options.frozen_encoder)

    def report():
        save_file(release(trained), options.out / "vae.safetensors")
        return held_out_psnr(trained, pictures, options.device)

    run = Run(options.out / "vae.pt", trained, options, PEAK, decay=1e-3, report=report)
    for done in run:
        is_fresh = done < 0.5 and not options.weights
        image = batch(pictures, run.random, *((16, 64) if is_fresh else (4, 128)))
        run.step(step_loss(trained, image.to(options.device)), done)
    if not options.frozen_encoder:
        run.swap()
        fold(trained["vae_encoder"], trained["vae_decoder"], pictures, options.device)
        report()
