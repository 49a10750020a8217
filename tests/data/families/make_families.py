# SPDX-License-Identifier: Apache-2.0
"""Writes families.safetensors: pictures of narrow random models of every family and variant, by other people's programs.

    python make_families.py

Networks are diffusers' and transformers', samplers k-diffusion's. Weights follow graphs/make_parity.py's formula by the graphs'
names (text encoders' "text_model.…", a projection "text_projection.weight"). Conventions as in pipeline/make_goldens.py, and:

  v               denoised = x / (sigma^2 + 1) - v * sigma / sqrt(sigma^2 + 1)
  zero SNR        alphas_cumprod by diffusers' rescale_zero_terminal_snr, the last 4.8973451890853435e-08
  inpainting      the U-Net's input is cat(latents, ones [1, 1, h, w], the mean latents of an even grey picture)
  SD 2            23 layers, padding id 0; last hidden state after the final norm
  SDXL            hidden_states[-2] of both encoders side by side; pooled text of the second; sizes (height, width, 0, 0, height,
                  width); an empty negative prompt gives zeros; scaling factor 0.13025

Entries: `<variant>/<sampler>/latent.020`, and of the first sampler `latent.001` and `image`. The metadata's "cases" is a JSON list.
"""
import json
import pathlib
import sys

import torch
from diffusers import AutoencoderKL, UNet2DConditionModel
from diffusers.schedulers.scheduling_ddim import rescale_zero_terminal_snr
from safetensors.torch import save_file
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection

FOLDER = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(FOLDER.parent / "graphs"), str(FOLDER.parent / "pipeline")]
from make_goldens import k_diffusion, tokenizer  # noqa: E402
from make_parity import weight  # noqa: E402

STEPS, SIDE, SEED, GUIDANCE, PROMPT = 20, 64, 11, 5.0, "a blue teapot on a wooden table!"
SAMPLERS = ("euler", "dpmpp_2m")
CHANNELS = {"sd1": 32, "sd2": 64, "sdxl": 64}
VARIANTS = {  # family, inputs, prediction, zero-terminal SNR, negative prompt
    "sd1": ("sd1", 4, "epsilon", False, "blurry"),
    "sd1_v": ("sd1", 4, "v", False, "blurry"),
    "sd1_inpainting": ("sd1", 9, "epsilon", False, "blurry"),
    "sd2": ("sd2", 4, "epsilon", False, "blurry"),
    "sd2_v": ("sd2", 4, "v", False, "blurry"),
    "sd2_inpainting": ("sd2", 9, "epsilon", False, "blurry"),
    "sdxl": ("sdxl", 4, "epsilon", False, "blurry"),
    "sdxl_empty_negative": ("sdxl", 4, "epsilon", False, ""),
    "sdxl_v_zero_snr": ("sdxl", 4, "v", True, "blurry"),
    "sdxl_inpainting": ("sdxl", 9, "epsilon", False, "blurry"),
}


def filled(module, prefix=""):
    for name, parameter in module.named_parameters():
        parameter.data = weight(prefix * (not name.startswith(("text_model.", "text_projection"))) + name, parameter.shape)
    return module.eval()


def text_encoder(layers, width, act, kind=CLIPTextModel):
    return filled(kind(CLIPTextConfig(
        vocab_size=49408, hidden_size=width, intermediate_size=4 * width, num_hidden_layers=layers, num_attention_heads=width // 64,
        hidden_act=act, projection_dim=width, eos_token_id=49407, pad_token_id=0, bos_token_id=49406)), "text_model.")


def text_encoders(family):
    if family == "sd1":
        return [text_encoder(12, 64, "quick_gelu")]
    if family == "sd2":
        return [text_encoder(23, 64, "gelu")]
    return [text_encoder(12, 64, "quick_gelu"), text_encoder(32, 128, "gelu", CLIPTextModelWithProjection)]


def unet(family, inputs):
    cross, plain, channels = "CrossAttnDownBlock2D", "DownBlock2D", CHANNELS[family]
    down = (plain, cross, cross) if family == "sdxl" else (cross, cross, cross, plain)
    widths = [channels * m for m in ((1, 2, 4) if family == "sdxl" else (1, 2, 4, 4))]
    options = {"sd1": {"attention_head_dim": 8}}.get(
        family, {"attention_head_dim": [w // 64 for w in widths], "use_linear_projection": True})
    if family == "sdxl":
        options |= {"transformer_layers_per_block": (1, 2, 10), "addition_embed_type": "text_time", "addition_time_embed_dim": 32,
                    "projection_class_embeddings_input_dim": 128 + 6 * 32}
    return filled(UNet2DConditionModel(
        in_channels=inputs, down_block_types=down,
        up_block_types=tuple(b.replace("Down", "Up") for b in reversed(down)), block_out_channels=widths, layers_per_block=2,
        cross_attention_dim=192 if family == "sdxl" else 64, **options))


def vae():
    return filled(AutoencoderKL(
        down_block_types=("DownEncoderBlock2D",) * 4, up_block_types=("UpDecoderBlock2D",) * 4, latent_channels=4,
        block_out_channels=(32, 64, 128, 128), layers_per_block=2))


def encode(family, encoders, text):
    """Context [1, 77, C] and pooled [1, P] or None."""
    ids = tokenizer()([text], padding="max_length", max_length=77, return_tensors="pt").input_ids
    end = ids[0].tolist().index(49407)
    zeros = torch.where(torch.arange(77) > end, 0, ids)
    outputs = [encoder(input_ids=zeros if i or family == "sd2" else ids, output_hidden_states=True)
               for i, encoder in enumerate(encoders)]
    if family != "sdxl":
        return outputs[0].last_hidden_state, None
    return torch.cat([o.hidden_states[-2] for o in outputs], -1), outputs[1].text_embeds


def alphas_cumprod(zero_snr):
    betas = torch.linspace(0.00085 ** 0.5, 0.012 ** 0.5, 1000, dtype=torch.float64) ** 2
    if zero_snr:
        betas = rescale_zero_terminal_snr(betas)
    alphas = torch.cumprod(1 - betas, 0)
    if zero_snr:
        alphas[-1] = 4.8973451890853435e-08
    return alphas.float()


def run(variant, auto_encoder):
    family, inputs, prediction, zero_snr, negative = VARIANTS[variant]
    sampling, external = k_diffusion()
    encoders, net = text_encoders(family), unet(family, inputs)
    (cond, pooled), (uncond, pooled_uncond) = encode(family, encoders, PROMPT), encode(family, encoders, negative)
    if family == "sdxl" and not negative:
        uncond, pooled_uncond = torch.zeros_like(uncond), torch.zeros_like(pooled_uncond)
    scaling = 0.13025 if family == "sdxl" else 0.18215
    states, options = torch.cat([uncond, cond]), {}
    if family == "sdxl":
        sizes = torch.tensor([[SIDE, SIDE, 0, 0, SIDE, SIDE]] * 2)
        options = {"added_cond_kwargs": {"text_embeds": torch.cat([pooled_uncond, pooled]), "time_ids": sizes}}
    extra = torch.zeros(1, 0, SIDE // 8, SIDE // 8)
    if inputs == 9:
        grey = auto_encoder.encode(torch.zeros(1, 3, SIDE, SIDE)).latent_dist.mean * scaling
        extra = torch.cat([torch.ones(1, 1, *grey.shape[2:]), grey], 1)

    def predict(x, t):
        both = torch.cat([x, extra], 1).expand(2, -1, -1, -1)
        u, c = net(both, t.expand(2), states, **options).sample.chunk(2)
        return u + GUIDANCE * (c - u)

    denoiser = external.DiscreteVDDPMDenoiser if prediction == "v" else external.DiscreteEpsDDPMDenoiser
    model = denoiser(V(predict) if prediction == "v" else predict, alphas_cumprod(zero_snr), quantize=False)
    noise = torch.randn(1, 4, SIDE // 8, SIDE // 8, generator=torch.Generator().manual_seed(SEED))
    tensors = {}
    for sampler in SAMPLERS:
        sigmas, latents = sampling.get_sigmas_karras(STEPS, model.sigmas[0].item(), model.sigmas[-1].item()), []
        if prediction != "v":
            model.inner_model = predict
        x = getattr(sampling, f"sample_{sampler}")(model, noise * sigmas[0], sigmas, disable=True,
                                                    callback=lambda s: latents.append(s["x"]))
        tensors[f"{variant}/{sampler}/latent.020"] = x.contiguous()
        if sampler == SAMPLERS[0]:
            tensors[f"{variant}/{sampler}/latent.001"] = latents[1].contiguous()
            picture = auto_encoder.decode(x / scaling).sample[0].permute(1, 2, 0)
            tensors[f"{variant}/{sampler}/image"] = ((picture.clamp(-1, 1) + 1) * 127.5).round().byte().contiguous()
        print(f"{variant}/{sampler}: range {(x.max() - x.min()).item():.3f}, first {(latents[1].max() - latents[1].min()).item():.2f}",
              flush=True)
    return tensors


class V(torch.nn.Module):
    """k-diffusion calls the inner model of its v wrapper as a module."""

    def __init__(self, predict):
        super().__init__()
        self.predict = predict

    def forward(self, x, t):
        return self.predict(x, t)


def main():
    auto_encoder, tensors, cases = vae(), {}, []
    for variant, (family, inputs, prediction, zero_snr, negative) in VARIANTS.items():
        tensors |= run(variant, auto_encoder)
        cases.append({"variant": variant, "family": family, "inputs": inputs, "prediction": prediction, "zero_snr": zero_snr,
                      "prompt": PROMPT, "negative": negative, "seed": SEED, "steps": STEPS, "side": SIDE, "guidance": GUIDANCE,
                      "samplers": SAMPLERS})
    save_file(tensors, FOLDER / "families.safetensors", {"cases": json.dumps(cases)})


if __name__ == "__main__":
    torch.set_num_threads(1)
    with torch.no_grad():
        main()
