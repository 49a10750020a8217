# SPDX-License-Identifier: Apache-2.0
"""Crisp 4x: SRVGGNetCompact (Wang et al. 2021, Real-ESRGAN), from what Mini's auto-encoder returns at 128x128 to the drawing
at 512x512."""
import numpy
import torch
from safetensors.torch import load_file, save_file

import modules
from modules import Upscaler
from pictures import Pictures, psnr, to_tensor
from run import Run
from train_vae import reconstruct

FEATURES, SCALE, PEAK, CROP, BATCH = 64, 4, 6e-4, 48, 8
GOOD = 3e-4  # a mean squared error of 35 dB
METADATA = {"modelspec.sai_model_spec": "1.0.0", "modelspec.architecture": "compact", "modelspec.title": "Crisp 4x",
            "modelspec.license": "CC-BY-4.0 (pictures: see ATTRIBUTION.md)"}


def network():
    return Upscaler(modules.TOPOLOGIES["compact16"]["upscaler"], FEATURES, SCALE)


def fresh():
    """Starts near the nearest neighbours. Inner layers hand on what they get (nearly): drawn at random, so many layers without
    a shortcut would leave nothing of the picture but its mean. White paper gives nothing: most of a picture is white."""
    upscaler, slope = modules.initialise(network(), torch.Generator().manual_seed(0)), 0.25
    for convolution, activation in zip(upscaler.body[2:-1:2], upscaler.body[3::2]):
        convolution.weight.data *= 0.5
        convolution.weight.data += torch.nn.init.dirac_(torch.empty_like(convolution.weight))
        activation.weight.data.fill_(slope)
    upscaler.body[0].bias.data = -upscaler.body[0].weight.data.sum((1, 2, 3))
    upscaler.body[1].weight.data.fill_(slope)
    upscaler.body[-1].weight.data *= 0.1
    return upscaler


def load(file):
    return modules.bind(network(), load_file(file))


class Pairs:
    """Drawings at 512x512 and what the auto-encoder makes of them at 128x128, in [0, 1]."""

    def __init__(self, pictures, sharp, vae, held_out):
        chosen = set((pictures.held_out if held_out else pictures.train).tolist())
        self.rows = [i for i, row in enumerate(pictures.rows) if "sharp" in row and i in chosen]
        self.sharp, self.index = sharp, [pictures.rows[i]["sharp"] for i in self.rows]
        with torch.no_grad():
            again = [reconstruct(vae, pictures.tensor(self.rows[i:i + 16])) for i in range(0, len(self.rows), 16)]
        self.small = (torch.cat(again).clamp(-1, 1) + 1) / 2

    def whole(self, i):
        return self.small[i:i + 1], (to_tensor(self.sharp[self.index[i]][None]) + 1) / 2

    def crops(self, draw):
        small, large = [], []
        for i in draw.integers(0, len(self.rows), BATCH):
            y, x = draw.integers(0, self.small.shape[-1] - CROP + 1, 2)
            small.append(self.small[i, :, y:y + CROP, x:x + CROP])
            large.append(self.sharp[self.index[i], SCALE * y:SCALE * (y + CROP), SCALE * x:SCALE * (x + CROP)])
        return torch.stack(small), (to_tensor(numpy.stack(large)) + 1) / 2


def lanczos(small):
    """As Pillow does it."""
    from PIL import Image
    pixels = (small[0].permute(1, 2, 0) * 255).round().byte().numpy()
    large = Image.fromarray(pixels).resize([SCALE * side for side in pixels.shape[1::-1]], Image.LANCZOS)
    return torch.from_numpy(numpy.array(large)).permute(2, 0, 1)[None] / 255


@torch.no_grad()
def compare(upscale, pairs, count):
    """PSNR of the upscaler and of Lanczos on drawings that neither network has seen."""
    device, ours, theirs = next(upscale.parameters()).device, [], []
    for i in range(min(count, len(pairs.rows))):
        small, large = pairs.whole(i)
        ours.append(psnr(2 * upscale(small.to(device)).cpu() - 1, 2 * large - 1))
        theirs.append(psnr(2 * lanczos(small) - 1, 2 * large - 1))
    means = [round(float(torch.cat(values).mean()), 2) for values in (ours, theirs)]
    return {"crisp4x_psnr_db": means[0], "lanczos_psnr_db": means[1]}


def loss(upscaled, large):
    """Mostly what PSNR is the mean of: the logarithm of each crop's error, but for crops that are good already."""
    d = upscaled - large
    edges = (d[..., 1:, :] - d[..., :-1, :]).abs().mean() + (d[..., 1:] - d[..., :-1]).abs().mean()
    return d.abs().mean() + 0.25 * edges + 0.02 * (d.pow(2).mean((1, 2, 3)) + GOOD).log().mean()


def train(options):
    torch.manual_seed(0)
    pictures, sharp = Pictures(options.data), numpy.load(options.data / "sharp.npy", mmap_mode="r")
    vae = modules.load(options.out / "vae.safetensors", "vae_encoder", "vae_decoder")
    pairs, unseen = Pairs(pictures, sharp, vae, False), Pairs(pictures, sharp, vae, True)
    upscale = (load(options.weights.with_name("crisp4x.safetensors")) if options.weights else fresh()).to(options.device, memory_format=torch.channels_last)

    def report():
        save_file({name: tensor.half().contiguous() for name, tensor in upscale.state_dict().items()},
                  options.out / "crisp4x.safetensors", METADATA)
        return compare(upscale, unseen, 8)

    run = Run(options.out / "upscaler.pt", {"upscaler": upscale}, options, PEAK, decay=0.0, report=report)
    for done in run:
        small, large = pairs.crops(run.random)
        with torch.autocast(torch.device(options.device).type, torch.bfloat16):
            upscaled = upscale(small.to(options.device, memory_format=torch.channels_last)).float()
        run.step(loss(upscaled, large.to(options.device)), done)
