# SPDX-License-Identifier: Apache-2.0
"""Pictures of prompts, as the program makes them by default: DPM++ 2M (Lu et al. 2022) on Karras' schedule, guidance 5."""
import math

import torch

from captions import Tokenizer
from modules import SCALING_FACTOR
from train_unet import ALPHAS, STEPS

GUIDANCE = 5.0


def karras_sigmas(steps, rho=7.0):
    sigmas = ((1 - ALPHAS) / ALPHAS).sqrt()
    low, high = sigmas[0] ** (1 / rho), sigmas[-1] ** (1 / rho)
    return torch.cat([(high + torch.linspace(0, 1, steps) * (low - high)) ** rho, torch.zeros(1)])


def timestep_of(sigma):
    """The (fractional) timestep of a sigma, linear in its logarithm between the schedule's steps."""
    logs = ((1 - ALPHAS) / ALPHAS).sqrt().log()
    i = int((logs <= sigma.log()).sum().clamp(1, STEPS - 1)) - 1
    return i + ((sigma.log() - logs[i]) / (logs[i + 1] - logs[i])).clamp(0, 1)


class Sampler:
    def __init__(self, parts, device="cpu"):
        self.parts, self.device, self.tokenizer = parts, device, Tokenizer()

    @torch.inference_mode()
    def states(self, prompts):
        ids = torch.tensor([self.tokenizer(prompt) for prompt in prompts], device=self.device)
        return self.parts["text_encoder"](ids)[1]

    def denoised(self, x, sigma, states, nothing):
        inputs = x / (sigma**2 + 1).sqrt()
        time = timestep_of(sigma).expand(2 * len(x)).to(self.device)
        guess, guided = self.parts["unet"](torch.cat([inputs, inputs]), time, torch.cat([nothing, states])).chunk(2)
        return x - sigma * (guess + GUIDANCE * (guided - guess))

    @torch.inference_mode()
    def latents(self, prompts, seeds, steps=20):
        """[n, 4, 16, 16], scaled; one seed a prompt."""
        states, nothing = self.states(prompts), self.states([""]).expand(len(prompts), -1, -1)
        sigmas, before = karras_sigmas(steps), None
        noise = [torch.randn(4, 16, 16, generator=torch.Generator().manual_seed(seed)) for seed in seeds]
        x = (torch.stack(noise) * (sigmas[0] ** 2 + 1).sqrt()).to(self.device)
        for i in range(steps):
            denoised = self.denoised(x, sigmas[i], states, nothing)
            guess, h = denoised, -1.0
            if i and i < steps - 1:
                h = float((sigmas[i] / sigmas[i + 1]).log())
                r = float((sigmas[i - 1] / sigmas[i]).log()) / h
                guess = (1 + 1 / (2 * r)) * denoised - 1 / (2 * r) * before
            elif i < steps - 1:
                h = float((sigmas[i] / sigmas[i + 1]).log())
            x = guess if i == steps - 1 else sigmas[i + 1] / sigmas[i] * x - math.expm1(-h) * guess
            before = denoised
        return x

    @torch.inference_mode()
    def pictures(self, prompts, seeds, steps=20):
        """uint8 [n, 128, 128, 3]."""
        done = []
        for i in range(0, len(prompts), 32):
            latents = self.latents(prompts[i:i + 32], seeds[i:i + 32], steps)
            image = self.parts["vae_decoder"](latents / SCALING_FACTOR).clamp(-1, 1)
            done.append(((image + 1) * 127.5).round().byte().permute(0, 2, 3, 1).cpu())
        return torch.cat(done).numpy()
