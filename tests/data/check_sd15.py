# SPDX-License-Identifier: Apache-2.0
"""Compares one step of the program with diffusers and transformers on a checkpoint of Stable Diffusion 1.5's topology.

    python make_sd15.py model.safetensors
    daguerre generate --model model.safetensors --prompt "red apple, 3d emoji" --negative blurry --sampler euler \\
        --steps 1 --guidance 6 --latents run.safetensors ...
    python check_sd15.py model.safetensors run.safetensors

run.safetensors holds `noise`, `cond`, `uncond` and `latent.001`, float32. Compute is float32 whatever the file's dtype. Exits with 1
where a tensor is further off than --tolerance times its expected range (greatest minus least value).
"""
import argparse
import pathlib
import sys

import torch
from safetensors import safe_open
from safetensors.torch import load_file

FOLDER = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(FOLDER / "pipeline"), str(FOLDER.parents[1] / "resources/graphs")]
import ldm_names  # noqa: E402
import make_sd15  # noqa: E402
from make_goldens import alphas_cumprod, tokenizer  # noqa: E402


def bind(module, checkpoint, part, **topology):
    shapes = {name: p.shape for name, p in module.named_parameters()}
    module.load_state_dict({name: checkpoint.get_tensor(ldm).float().reshape(shapes[name])
                            for name, ldm in ldm_names.names(part, shapes, **topology).items()}, assign=True)
    return module.eval()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("checkpoint")
    options.add_argument("run")
    options.add_argument("--prompt", default="red apple, 3d emoji")
    options.add_argument("--negative", default="blurry")
    options.add_argument("--guidance", type=float, default=6.0)
    options.add_argument("--tolerance", type=float, default=1e-4)
    options = options.parse_args()
    run, expected = load_file(options.run), {}
    with safe_open(options.checkpoint, "pt") as checkpoint:
        shape = checkpoint.get_slice(ldm_names.text("final_layer_norm.weight")).get_shape()
        channels = checkpoint.get_slice("model.diffusion_model.input_blocks.0.0.weight").get_shape()[0]
        text = bind(make_sd15.text_encoder(*shape), checkpoint, "text_encoder")
        tokens = tokenizer()([options.negative, options.prompt], padding="max_length", max_length=77, return_tensors="pt").input_ids
        states = text(input_ids=tokens).last_hidden_state
        expected["uncond"], expected["cond"] = states[:1], states[1:]
        with torch.device("meta"):
            unet = make_sd15.unet(channels, *shape)
        bind(unet, checkpoint, "unet", **make_sd15.UNET_TOPOLOGY)
        a = alphas_cumprod()[-1]
        sigma = ((1 - a) / a).sqrt()
        x = run["noise"] * sigma
        scaled = x / (sigma ** 2 + 1).sqrt()
        u, c = unet(torch.cat([scaled, scaled]), torch.tensor([999.0, 999.0]), states).sample.chunk(2)
        expected["latent.001"] = x - sigma * (u + options.guidance * (c - u))
    worst = 0
    for name, tensor in expected.items():
        difference, extent = (run[name] - tensor).abs().max().item(), (tensor.max() - tensor.min()).item()
        worst = max(worst, difference / extent)
        print(f"{name:10} {list(tensor.shape)} range {extent:.4g}, greatest difference {difference:.3g}, "
              f"relative {difference / extent:.2g}")
    sys.exit(not worst <= options.tolerance)


if __name__ == "__main__":
    with torch.no_grad():
        main()
