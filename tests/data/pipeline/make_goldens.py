# SPDX-License-Identifier: Apache-2.0
"""Writes 128x128.safetensors and 136x200.safetensors: Mini's pictures by other people's programs, step by step.

    python make_goldens.py

The samplers are those of the package k-diffusion, the networks those of diffusers and transformers, the tokenizer that of
transformers; the weights are resources/models/mini/mini.safetensors, used as float32. The conventions are AUTOMATIC1111's:

  noise        randn(1, 4, h, w), float32, from a CPU generator with the seed; ancestral noise goes on with that generator
  sigmas       sqrt((1 - a) / a) of alphas_cumprod a, whose betas are linspace(sqrt 0.00085, sqrt 0.012, 1000)^2 in float64
  uniform      timesteps linspace(999, 0, n), sigmas by linear interpolation of their logarithms, then 0
  karras       rho 7 from the greatest to the least sigma, then 0
  start        x = noise * sigmas[0]
  model        eps(x / sqrt(sigma^2 + 1), t), t by interpolation of log sigma, not rounded; denoised = x - sigma * eps
  guidance     eps = u + g * (c - u), both from one batch: the negative prompt, then the prompt
  ddim         eta 0: timesteps range(0, 1000, 1000 // n) + 1, the first n of them, at most 999, backwards (n = 1: 999); after
               the last comes alphas_cumprod[0]. x = noise; latents are in that space, of variance 1, not divided by sqrt(a)
  picture      decoder(x / 0.18215), round((clamp(y, -1, 1) + 1) * 127.5), [H, W, 3] of uint8

Entries: `noise`, `uncond`, `cond` [1, 77, 192]; `<case>/latent.001` ... after each step; `<case>/image` of some cases. The metadata's
"cases" is a JSON list of {"name", "sampler", "schedule", "steps", "width", "height", "seed", "guidance", "prompt", "negative",
"sigmas", "timesteps", "ranges"}; ranges are greatest minus least value of each latent, to state tolerances by.
"""
import functools
import gzip
import importlib.util
import json
import pathlib
import sys
import types

import torch
from diffusers import AutoencoderKL, UNet2DConditionModel
from safetensors.torch import load_file, save_file
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTokenizer

FOLDER = pathlib.Path(__file__).resolve().parent
RESOURCES = FOLDER.parents[2] / "resources"
sys.path.insert(0, str(RESOURCES / "graphs"))
import ldm_names  # noqa: E402

PROMPT, NEGATIVE, GUIDANCE, SCALING = "red apple, 3d emoji", "blurry", 6.0, 0.18215
SIZES = ((128, 128, 7), (136, 200, 8))  # width, height, seed
STEPS = (20, 1, 2, 3)
PICTURES = (20, 3)
CASES = [(sampler, schedule, n)
         for sampler in ("euler", "euler_a", "dpmpp_2m") for schedule in ("uniform", "karras") for n in STEPS]
CASES += [("ddim", None, n) for n in STEPS]


@functools.cache
def k_diffusion():
    """Its modules sampling and external; the package itself and its utils import training code, so they are stood in for."""
    package = types.ModuleType("k_diffusion")
    package.__path__ = list(importlib.util.find_spec("k_diffusion").submodule_search_locations)
    package.utils = types.ModuleType("k_diffusion.utils")
    package.utils.append_dims = lambda x, n: x[(...,) + (None,) * (n - x.ndim)]
    sys.modules |= {"k_diffusion": package, "k_diffusion.utils": package.utils}
    return importlib.import_module("k_diffusion.sampling"), importlib.import_module("k_diffusion.external")


def bind(module, weights, part, **topology):
    for name, ldm in ldm_names.names(part, dict(module.named_parameters()), **topology).items():
        parameter = module.get_parameter(name)
        parameter.data = weights[ldm].float().reshape(parameter.shape)
    return module.eval()


def mini():
    weights = load_file(RESOURCES / "models/mini/mini.safetensors")
    text = CLIPTextModel(CLIPTextConfig(hidden_size=192, intermediate_size=768, num_hidden_layers=4, num_attention_heads=3))
    unet = UNet2DConditionModel(
        down_block_types=("DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"),
        up_block_types=("CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"), block_out_channels=(96, 192, 288),
        layers_per_block=1, cross_attention_dim=192, attention_head_dim=(3, 6, 9))  # diffusers means the number of heads
    vae = AutoencoderKL(
        down_block_types=("DownEncoderBlock2D",) * 4, up_block_types=("UpDecoderBlock2D",) * 4, latent_channels=4,
        block_out_channels=(16, 32, 64, 128), layers_per_block=1, norm_num_groups=8)
    return (bind(text, weights, "text_encoder"), bind(unet, weights, "unet", resnets=1, attention=(False, True, True)),
            bind(vae, weights, "vae", levels=4))


def tokenizer():
    lines = gzip.open(RESOURCES / "clip/bpe_simple_vocab_16e6.txt.gz", "rt", encoding="utf-8").read().split("\n")
    merges = [tuple(line.split()) for line in lines[1:49152 - 256 - 2 + 1]]
    visible = [*range(33, 127), *range(161, 173), *range(174, 256)]
    symbols = [chr(b) for b in visible] + [chr(256 + i) for i in range(256 - len(visible))]
    words = symbols + [s + "</w>" for s in symbols] + ["".join(pair) for pair in merges] + ["<|startoftext|>", "<|endoftext|>"]
    return CLIPTokenizer(vocab={word: i for i, word in enumerate(words)}, merges=merges)


def alphas_cumprod():
    betas = torch.linspace(0.00085 ** 0.5, 0.012 ** 0.5, 1000, dtype=torch.float64) ** 2
    return torch.cumprod(1 - betas, 0).float()


def ddim(eps, x, alphas, n, step_done):
    """Equation 12 of Song et al. 2020 with sigma 0."""
    timesteps = [min(t + 1, 999) for t in range(0, 1000, 1000 // n)][:n] if n > 1 else [999]
    for t, following in zip(timesteps[::-1], [*timesteps[-2::-1], 0]):
        a, b = alphas[t], alphas[following]
        e = eps(x, torch.tensor([float(t)]))
        x = b.sqrt() * (x - (1 - a).sqrt() * e) / a.sqrt() + (1 - b).sqrt() * e
        step_done(x)
    return [float(((1 - alphas[t]) / alphas[t]).sqrt()) for t in timesteps[::-1]]


def develop(case, noise, generator, eps, step_done):
    """Runs a case; returns its sigmas."""
    sampling, external = k_diffusion()
    sampler, schedule, n = case
    if sampler == "ddim":
        return ddim(eps, noise, alphas_cumprod(), n, step_done)
    model = external.DiscreteEpsDDPMDenoiser(eps, alphas_cumprod(), quantize=False)
    least, greatest = model.sigmas[0].item(), model.sigmas[-1].item()
    sigmas = model.get_sigmas(n) if schedule == "uniform" else sampling.get_sigmas_karras(n, least, greatest)
    options = {"noise_sampler": lambda *_: torch.randn(noise.shape, generator=generator)} if sampler == "euler_a" else {}
    x = getattr(sampling, {"euler_a": "sample_euler_ancestral"}.get(sampler, f"sample_{sampler}"))(
        model, noise * sigmas[0], sigmas, disable=True, callback=lambda s: s["i"] and step_done(s["x"]), **options)
    step_done(x)
    return sigmas.tolist()


def main():
    text, unet, vae = mini()
    tokens = tokenizer()([NEGATIVE, PROMPT], padding="max_length", max_length=77, return_tensors="pt").input_ids
    print("tokens", [[i for i in row if i != 49407] for row in tokens.tolist()])
    states = text(input_ids=tokens).last_hidden_state
    for width, height, seed in SIZES:
        tensors, cases = {"uncond": states[:1].clone(), "cond": states[1:].clone()}, []
        for case in CASES:
            generator, latents, timesteps = torch.Generator().manual_seed(seed), [], []
            noise = torch.randn(1, 4, height // 8, width // 8, generator=generator)

            def eps(x, t):
                timesteps.append(t.item())
                u, c = unet(torch.cat([x, x]), t.expand(2), states).sample.chunk(2)
                return u + GUIDANCE * (c - u)

            sigmas = develop(case, noise, generator, eps, latents.append)
            name = "_".join(str(word) for word in case if word)
            assert len(latents) == len(timesteps) == case[2] and (name.startswith("ddim") or sigmas[-1] == 0)
            tensors |= {f"{name}/latent.{i:03}": x.contiguous() for i, x in enumerate(latents, 1)} | {"noise": noise}
            if case[2] in PICTURES:
                picture = vae.decode(latents[-1] / SCALING).sample[0].permute(1, 2, 0)
                tensors[f"{name}/image"] = ((picture.clamp(-1, 1) + 1) * 127.5).round().byte().contiguous()
            ranges = [round((x.max() - x.min()).item(), 4) for x in latents]
            cases.append({"name": name, "sampler": case[0], "schedule": case[1], "steps": case[2], "width": width, "height": height,
                          "seed": seed, "guidance": GUIDANCE, "prompt": PROMPT, "negative": NEGATIVE, "sigmas": sigmas,
                          "timesteps": timesteps, "ranges": ranges})
            print(f"{width}x{height}  seed {seed}  {name:20} ranges {ranges[0]:8.3f} ... {ranges[-1]:7.3f}  "
                  f"timesteps {timesteps[0]:.3f} ... {timesteps[-1]:.3f}", flush=True)
        save_file(tensors, FOLDER / f"{width}x{height}.safetensors", {"cases": json.dumps(cases)})


if __name__ == "__main__":
    torch.set_num_threads(1)
    with torch.no_grad():
        main()
