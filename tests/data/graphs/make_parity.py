# SPDX-License-Identifier: Apache-2.0
"""Writes parity.safetensors: what diffusers and transformers compute for weights and inputs that any program can make again.

    python make_parity.py [--check]

--check also runs the traced graphs of resources/graphs on every case and prints the greatest differences.

Weights. Parameter `name` (the name in the graph: diffusers' name; text encoders' begin with "text_model.") of shape s is
    w = torch.randn(s, generator=torch.Generator().manual_seed(zlib.crc32(name.encode())))    float32, on the CPU
    two or more dimensions: w / sqrt(fan_in), fan_in = the product of all but the first dimension
    one dimension: 0.1 * w, plus 1 where the name ends in ".weight" (those are the norms)

Inputs, for batch B and latents of h x w (images are 8h x 8w):
    text_encoder  input_ids[b, i] = (i * i + 7 * i + 31 * b) % vocabulary, i = 0..76; int64
    unet          sample = randn(B, 4, h, w; seed 1), timestep[b] = 999 - 333.25 * b,
                  encoder_hidden_states = randn(B, 77, context; seed 2)
    vae_encoder   image = randn(B, 3, 8h, 8w; seed 3)
    vae_decoder   latents = randn(B, 4, h, w; seed 4)
each randn from a generator of its own.

Entries of the file. `<case>/<output>`, float32; outputs are `last_hidden_state` and (narrow, one text) `hidden_states`, `sample`,
`moments`, `image`. The metadata's "cases" is a JSON list of {"name", "topology", "part", "weights", "batch", "height", "width",
"outputs"}, where "weights" is a key of the metadata's "shapes": JSON {weights: {parameter name: shape}}.
"""
import itertools
import json
import math
import pathlib
import sys
import zlib

import torch
from diffusers import AutoencoderKL, UNet2DConditionModel
from safetensors.torch import save_file
from transformers import CLIPTextConfig, CLIPTextModel

FOLDER = pathlib.Path(__file__).resolve().parent
GRAPHS = FOLDER.parents[2] / "resources/graphs"
VOCABULARY, POSITIONS = 1000, 77
WIDTHS = {  # (model channels or text width, context width)
    "text_encoder": ((64, None), (128, None)), "unet": ((32, 64), (64, 96)),
    ("sd1", "vae"): ((32, None), (64, None)), ("mini", "vae"): ((8, None), (16, None)),
}
SIZES = {"text_encoder": ((1, 1),), "unet": ((16, 16), (17, 25)), "vae_encoder": ((4, 4), (5, 7)), "vae_decoder": ((4, 4), (5, 7))}


def weight(name, shape):
    w = torch.randn(shape, generator=torch.Generator().manual_seed(zlib.crc32(name.encode())))
    return w / math.sqrt(math.prod(shape[1:])) if len(shape) > 1 else 0.1 * w + name.endswith(".weight")


def noise(seed, *shape):
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed))


def text_encoder(topology, width, _):
    return CLIPTextModel(CLIPTextConfig(
        vocab_size=VOCABULARY, hidden_size=width, intermediate_size=4 * width, num_hidden_layers={"sd1": 12, "mini": 4}[topology],
        num_attention_heads=width // 64, max_position_embeddings=POSITIONS, hidden_act="quick_gelu", eos_token_id=999))


def unet(topology, channels, context):
    cross, plain = "CrossAttnDownBlock2D", "DownBlock2D"
    up = {cross: "CrossAttnUpBlock2D", plain: "UpBlock2D"}
    down = {"sd1": (cross, cross, cross, plain), "mini": (plain, cross, cross)}[topology]
    widths = [channels * m for m in {"sd1": (1, 2, 4, 4), "mini": (1, 2, 3)}[topology]]
    return UNet2DConditionModel(
        down_block_types=down, up_block_types=tuple(up[b] for b in reversed(down)), block_out_channels=widths,
        layers_per_block={"sd1": 2, "mini": 1}[topology], cross_attention_dim=context,
        attention_head_dim={"sd1": 8, "mini": [w // 32 for w in widths]}[topology])  # diffusers means the number of heads


def vae(topology, channels, _):
    return AutoencoderKL(
        down_block_types=("DownEncoderBlock2D",) * 4, up_block_types=("UpDecoderBlock2D",) * 4, latent_channels=4,
        block_out_channels=[channels * m for m in {"sd1": (1, 2, 4, 4), "mini": (1, 2, 4, 8)}[topology]],
        layers_per_block={"sd1": 2, "mini": 1}[topology], norm_num_groups={"sd1": 32, "mini": 8}[topology])


def reference(topology, part, width, context):
    """The module of diffusers or transformers with weights by the formula, and its parameters' shapes by graph name."""
    module = {"text_encoder": text_encoder, "unet": unet}.get(part, vae)(topology, width, context).eval()
    prefix = "text_model." if part == "text_encoder" else ""
    shapes = {}
    for name, parameter in module.named_parameters():
        shapes[prefix + name] = list(parameter.shape)
        parameter.data = weight(prefix + name, parameter.shape)
    own = {"vae_encoder": ("encoder.", "quant_conv."), "vae_decoder": ("decoder.", "post_quant_conv.")}.get(part, ("",))
    return module, {name: shape for name, shape in shapes.items() if name.startswith(own)}


def inputs(part, batch, height, width, context):
    if part == "text_encoder":
        i = torch.arange(POSITIONS)
        return (torch.stack([(i * i + 7 * i + 31 * b) % VOCABULARY for b in range(batch)]),)
    if part == "unet":
        return noise(1, batch, 4, height, width), 999 - 333.25 * torch.arange(batch), noise(2, batch, POSITIONS, context)
    return (noise(3, batch, 3, 8 * height, 8 * width) if part == "vae_encoder" else noise(4, batch, 4, height, width),)


def run(module, part, given):
    if part == "text_encoder":
        output = module(input_ids=given[0], output_hidden_states=True)
        return {"hidden_states": torch.stack(output.hidden_states), "last_hidden_state": output.last_hidden_state}
    if part == "unet":
        return {"sample": module(*given).sample}
    if part == "vae_encoder":
        return {"moments": module.encode(*given).latent_dist.parameters}
    return {"image": module.decode(*given).sample}


def check(graph, shapes, given, expected):
    for name, parameter in graph.named_parameters():
        parameter.data = weight(name, shapes[name])
    output = graph(*given)
    outputs = dict(zip(expected, output if isinstance(output, tuple) else (output,)))
    return (max((outputs[k] - expected[k]).abs().max().item() for k in expected),
            max(v.abs().max().item() for v in expected.values()))


def main():
    tensors, cases, shapes = {}, [], {}
    for topology, part in itertools.product(("sd1", "mini"), SIZES):
        graph = torch.jit.load(GRAPHS / topology / f"{part}.pt") if "--check" in sys.argv else None
        for width, context in WIDTHS.get(part) or WIDTHS[topology, "vae"]:
            module, own = reference(topology, part, width, context)
            weights = f"{topology}/{part}/{width}"
            shapes[weights] = own
            if graph is not None:
                assert {name for name, _ in graph.named_parameters()} == own.keys()
            for (h, w), batch in itertools.product(SIZES[part], (1, 3)):
                given = inputs(part, batch, h, w, context)
                expected = run(module, part, given)
                name = f"{weights}/{batch}x{h}x{w}"
                if graph is not None:
                    difference, extent = check(graph, own, given, expected)
                    print(f"{name}: greatest difference {difference:.1e}, greatest value {extent:.1f}", flush=True)
                if batch > 1 or width > 64:
                    expected.pop("hidden_states", None)
                cases.append({"name": name, "topology": topology, "part": part, "weights": weights, "batch": batch,
                              "height": h, "width": w, "outputs": list(expected)})
                tensors |= {f"{name}/{output}": value.contiguous() for output, value in expected.items()}
    save_file(tensors, FOLDER / "parity.safetensors", {"cases": json.dumps(cases), "shapes": json.dumps(shapes)})


if __name__ == "__main__":
    torch.set_num_threads(1)
    with torch.inference_mode(False), torch.no_grad():
        main()
