# SPDX-License-Identifier: Apache-2.0
"""Writes narrow TAESD auto-encoders with random weights, in each layout that people exchange, and what diffusers'
AutoencoderTiny makes of latents with them.

    python make_goldens.py

    taesd_decoder.safetensors   the decoder as TAESD's author saves it, an nn.Sequential: "1.weight", "3.conv.0.weight" ...
    taesd_decoder.pth           the same, saved by PyTorch
    diffusers.safetensors       encoder and decoder in diffusers' names, F16
    goldens.safetensors         `<width>/<B>x<h>x<w>/latents` [B, 4, h, w] and `.../image` [B, 3, 8h, 8w] in [-1, 1],
                                of width 6 (taesd_decoder) and 4 (diffusers)
"""
import pathlib

import torch
from diffusers import AutoencoderTiny
from safetensors.torch import save_file

FOLDER = pathlib.Path(__file__).resolve().parent


def random_taesd(width, dtype):
    """Weights that keep the features' size from layer to layer, rounded to the dtype that the file has."""
    torch.manual_seed(width)
    module = AutoencoderTiny(encoder_block_out_channels=(width,) * 4, decoder_block_out_channels=(width,) * 4)
    for name, value in module.named_parameters():
        if value.dim() > 1:
            torch.nn.init.kaiming_normal_(value)
            value.mul_(0.5)
        else:
            torch.nn.init.uniform_(value, -0.1, 0.1)
    return module.to(dtype).float().eval()


def raw_names(module):
    """A clamp comes before diffusers' layers."""
    tensors = {}
    for name, value in module.decoder.layers.state_dict().items():
        number, _, rest = name.partition(".")
        tensors[f"{int(number) + 1}.{rest}"] = value.contiguous()
    return tensors


def main():
    raw, folder = random_taesd(6, torch.float32), random_taesd(4, torch.float16)
    save_file(raw_names(raw), FOLDER / "taesd_decoder.safetensors")
    torch.save(raw_names(raw), FOLDER / "taesd_decoder.pth")
    save_file({name: value.half().contiguous() for name, value in folder.state_dict().items()}, FOLDER / "diffusers.safetensors",
              {"format": "pt"})
    goldens = {}
    for width, module in ((6, raw), (4, folder)):
        for batch, height, width_ in ((1, 8, 8), (2, 5, 7)):
            latents = 3 * torch.randn(batch, 4, height, width_)
            case = f"{width}/{batch}x{height}x{width_}"
            goldens |= {f"{case}/latents": latents, f"{case}/image": module.decode(latents).sample}
            print(case, "from", goldens[f"{case}/image"].min().item(), "to", goldens[f"{case}/image"].max().item())
    save_file(goldens, FOLDER / "goldens.safetensors")


if __name__ == "__main__":
    torch.set_num_threads(1)
    with torch.no_grad():
        main()
