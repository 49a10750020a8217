# SPDX-License-Identifier: Apache-2.0
"""Writes TOPOLOGY_keys.json: which tensor of a single-file checkpoint is which parameter, in the words of
diffusers' own converter (needs torch, diffusers and transformers; made with diffusers 0.42 and transformers 5.24).

Each row is [part, parameter name, name in the file, shape in the file, how it lies there: "whole", "transposed" or the "first",
"second" or "last" third of its rows], for narrow models of the topology. The names of the
file are put together below as latent diffusion's modules number their blocks; the converter says what each becomes, and the
result has to be exactly the state of diffusers' model.
"""
import json
import pathlib

import torch
from diffusers import AutoencoderKL, UNet2DConditionModel
from diffusers.loaders.single_file_utils import (
    convert_ldm_clip_checkpoint, convert_ldm_unet_checkpoint, convert_ldm_vae_checkpoint, convert_open_clip_checkpoint)
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection

FOLDER = pathlib.Path(__file__).resolve().parent
CONTEXT, CHANNELS = 64, 32
TOPOLOGIES = {
    "sd1": {"multipliers": [1, 2, 4, 4], "depth": [1, 1, 1, 0], "resnets": 2, "vae_resnets": 2, "layers": 12},
    "sd2": {"multipliers": [1, 2, 4, 4], "depth": [1, 1, 1, 0], "resnets": 2, "vae_resnets": 2, "open_clip": 23, "linear": True},
    "sdxl": {"multipliers": [1, 2, 4], "depth": [0, 2, 10], "resnets": 2, "vae_resnets": 2, "layers": 12, "open_clip": 32,
             "linear": True, "added": True},
    "mini": {"multipliers": [1, 2, 3], "depth": [0, 1, 1], "resnets": 1, "vae_resnets": 1, "layers": 4},
}
CLIP_PREFIX, OPEN_CLIP_PREFIX = "cond_stage_model.transformer.text_model.", "cond_stage_model.model."
SDXL_PREFIXES = "conditioner.embedders.0.transformer.text_model.", "conditioner.embedders.1.model."
THIRDS = {"q_proj": "first", "k_proj": "second", "v_proj": "last"}


def both(name):
    return [f"{name}.weight", f"{name}.bias"]


def unet_resnet(name, shortcut):
    modules = ["in_layers.0", "in_layers.2", "emb_layers.1", "out_layers.0", "out_layers.3"] + ["skip_connection"] * shortcut
    return [p for m in modules for p in both(f"{name}.{m}")]


def unet_transformer(name, depth):
    names = [p for m in ("norm", "proj_in", "proj_out") for p in both(f"{name}.{m}")] if depth else []
    for i in range(depth):
        block = f"{name}.transformer_blocks.{i}"
        names += [p for m in ("norm1", "norm2", "norm3", "ff.net.0.proj", "ff.net.2") for p in both(f"{block}.{m}")]
        for attention in ("attn1", "attn2"):
            names += [f"{block}.{attention}.to_{x}.weight" for x in "qkv"] + both(f"{block}.{attention}.to_out.0")
    return names


def unet_names(topology):
    """As LDM's UNetModel appends its blocks; a resnet has a skip connection where its width changes, and always on the way up."""
    names = [p for m in ("time_embed.0", "time_embed.2", "input_blocks.0.0", "out.0", "out.2") for p in both(m)]
    names += [p for m in ("label_emb.0.0", "label_emb.0.2") for p in both(m)] if topology.get("added") else []
    levels, index, width = list(zip(topology["multipliers"], topology["depth"])), 1, topology["multipliers"][0]
    for level, (multiplier, depth) in enumerate(levels):
        for _ in range(topology["resnets"]):
            names += unet_resnet(f"input_blocks.{index}.0", multiplier != width)
            names += unet_transformer(f"input_blocks.{index}.1", depth)
            index, width = index + 1, multiplier
        if level + 1 < len(levels):
            names += both(f"input_blocks.{index}.0.op")
            index += 1
    names += unet_resnet("middle_block.0", False) + unet_transformer("middle_block.1", max(topology["depth"])) + unet_resnet("middle_block.2", False)
    index = 0
    for level, (_, depth) in reversed(list(enumerate(levels))):
        for i in range(topology["resnets"] + 1):
            names += unet_resnet(f"output_blocks.{index}.0", True)
            names += unet_transformer(f"output_blocks.{index}.1", depth)
            if level > 0 and i == topology["resnets"]:
                names += both(f"output_blocks.{index}.{1 + bool(depth)}.conv")
            index += 1
    return ["model.diffusion_model." + name for name in names]


def vae_resnet(name, shortcut):
    return [p for m in ["norm1", "conv1", "norm2", "conv2"] + ["nin_shortcut"] * shortcut for p in both(f"{name}.{m}")]


def vae_names(multipliers, resnets):
    names = both("quant_conv") + both("post_quant_conv")
    for part in ("encoder", "decoder"):
        names += [p for m in ("conv_in", "norm_out", "conv_out") for p in both(f"{part}.{m}")]
        names += vae_resnet(f"{part}.mid.block_1", False) + vae_resnet(f"{part}.mid.block_2", False)
        names += [p for m in ("norm", "q", "k", "v", "proj_out") for p in both(f"{part}.mid.attn_1.{m}")]
    width = multipliers[0]
    for level, multiplier in enumerate(multipliers):
        for i in range(resnets):
            names += vae_resnet(f"encoder.down.{level}.block.{i}", multiplier != width)
            width = multiplier
        names += both(f"encoder.down.{level}.downsample.conv") if level + 1 < len(multipliers) else []
    for level, multiplier in reversed(list(enumerate(multipliers))):
        for i in range(resnets + 1):
            names += vae_resnet(f"decoder.up.{level}.block.{i}", multiplier != width)
            width = multiplier
        names += both(f"decoder.up.{level}.upsample.conv") if level > 0 else []
    return ["first_stage_model." + name for name in names]


def text_names(layers):
    names = ["embeddings.token_embedding.weight", "embeddings.position_embedding.weight"] + both("final_layer_norm")
    modules = ["layer_norm1", "layer_norm2", "mlp.fc1", "mlp.fc2"] + [f"self_attn.{x}_proj" for x in ("q", "k", "v", "out")]
    names += [p for i in range(layers) for m in modules for p in both(f"encoder.layers.{i}.{m}")]
    return [CLIP_PREFIX + name for name in names]


def open_clip_names(layers, prefix):
    """As OpenCLIP's text transformer; the last of Stable Diffusion 2's 24 blocks and its projection aren't used."""
    names = ["positional_embedding", "token_embedding.weight"] + both("ln_final")
    names += ["text_projection"] if prefix != OPEN_CLIP_PREFIX else []
    for i in range(layers):
        block = f"transformer.resblocks.{i}"
        names += [p for m in ("ln_1", "ln_2", "mlp.c_fc", "mlp.c_proj", "attn.out_proj") for p in both(f"{block}.{m}")]
        names += [f"{block}.attn.in_proj_weight", f"{block}.attn.in_proj_bias"]
    return [prefix + name for name in names]


def unet_model(topology):
    down = ["CrossAttnDownBlock2D" if d else "DownBlock2D" for d in topology["depth"]]
    up = ["CrossAttnUpBlock2D" if d else "UpBlock2D" for d in reversed(topology["depth"])]
    added = {"addition_embed_type": "text_time", "addition_time_embed_dim": 32, "projection_class_embeddings_input_dim": 256}
    return UNet2DConditionModel(
        block_out_channels=[CHANNELS * m for m in topology["multipliers"]], layers_per_block=topology["resnets"],
        down_block_types=down, up_block_types=up, attention_head_dim=8, use_linear_projection=topology.get("linear", False),
        transformer_layers_per_block=[max(1, d) for d in topology["depth"]],
        cross_attention_dim=CONTEXT * (("layers" in topology) + ("open_clip" in topology)), **(added if topology.get("added") else {}))


def vae_model(topology):
    return AutoencoderKL(
        block_out_channels=[CHANNELS * m for m in vae_multipliers(topology)], layers_per_block=topology["vae_resnets"],
        down_block_types=["DownEncoderBlock2D"] * 4, up_block_types=["UpDecoderBlock2D"] * 4, latent_channels=4)


def text_model(layers, kind=CLIPTextModel):
    return kind(CLIPTextConfig(vocab_size=49408, hidden_size=CONTEXT, intermediate_size=4 * CONTEXT, num_hidden_layers=layers,
                               num_attention_heads=1, projection_dim=CONTEXT))


def vae_multipliers(topology):
    return [1, 2, 4, 4] if topology["vae_resnets"] == 2 else [1, 2, 4, 8]


def rows(part, converted, names, state, prefix=""):
    """Pairs each parameter with the name whose stand-in tensor it got; all parameters, all names, none twice."""
    pairs = {prefix + parameter: names[int(tensor.flatten()[0])] for parameter, tensor in converted.items()}
    state = {prefix + k: list(v.shape) for k, v in state.items() if "position_ids" not in k}
    assert pairs.keys() == state.keys(), pairs.keys() ^ state.keys()
    assert sorted(pairs.values()) == sorted(names), set(names) ^ set(pairs.values())
    for parameter, name in pairs.items():
        is_pointwise = ".mid.attn_1." in name and name.endswith(".weight") and len(state[parameter]) == 2
        yield [part(name), parameter, name, state[parameter] + [1, 1] * is_pointwise, "whole"]


def stand_ins(names):
    """A tensor for each name that holds the name's index; with four dimensions, so that the converter squeezes it."""
    return {name: torch.full((1, 1, 1, 1), float(i)) for i, name in enumerate(names)}


def vae_part(name):
    return "vae_encoder" if ".encoder." in name or ".quant_conv" in name else "vae_decoder"


def clip_rows(part, topology):
    text, names = text_model(topology["layers"]), text_names(topology["layers"])
    converted = convert_ldm_clip_checkpoint(stand_ins(names))
    prefix = "" if any(k.startswith("text_model.") for k in text.state_dict()) else "text_model."
    converted = {k.removeprefix(prefix): v for k, v in converted.items()}
    yield from rows(lambda _: part, converted, names, text.state_dict(), prefix)


def open_clip_rows(part, layers, prefix):
    """Stand-ins are whole here: thirds and the transposed one are told by what they hold."""
    names, has_projection = open_clip_names(layers, prefix), prefix != OPEN_CLIP_PREFIX
    text = text_model(layers, CLIPTextModelWithProjection if has_projection else CLIPTextModel)
    index = torch.arange(3 * CONTEXT) // CONTEXT
    given = {name: i + index.view(-1, 1) / 4 if name.endswith("in_proj_weight") else i + index / 4 if name.endswith("in_proj_bias")
             else torch.full((CONTEXT, CONTEXT) if name.endswith("text_projection") else (1, 1), float(i))
             for i, name in enumerate(names)}
    given |= {name: tensor.float() for name, tensor in given.items()}
    state = {k: list(v.shape) for k, v in text.state_dict().items() if "position_ids" not in k}
    converted = convert_open_clip_checkpoint(text, given, prefix)
    own = "" if any(k.startswith("text_model.") for k in state) else "text_model."
    found = {k if k.startswith("text_projection") or not own else own + k.removeprefix(own): v for k, v in converted.items()}
    assert found.keys() == {k if k.startswith("text_projection") else own + k for k in state}, found.keys() ^ state.keys()
    for parameter, tensor in found.items():
        value = float(tensor.flatten()[0])
        name, third = names[int(value)], ("first", "second", "last")[round(4 * (value - int(value)))]
        shape = state[parameter if parameter in state else parameter.removeprefix("text_model.")]
        fused = "in_proj_" in name
        yield [part, parameter, name, [3 * shape[0], *shape[1:]] if fused else shape,
               third if fused else "transposed" if parameter == "text_projection.weight" else "whole"]


def text_rows(topology):
    if "open_clip" not in topology:
        yield from clip_rows("text_encoder", topology)
    elif "layers" not in topology:
        yield from open_clip_rows("text_encoder", topology["open_clip"], OPEN_CLIP_PREFIX)
    else:
        for part, parameter, name, *rest in clip_rows("text_encoder", topology):
            yield [part, parameter, SDXL_PREFIXES[0] + name.removeprefix(CLIP_PREFIX), *rest]
        yield from open_clip_rows("text_encoder_2", topology["open_clip"], SDXL_PREFIXES[1])


def table(topology):
    unet, vae, names = unet_model(topology), vae_model(topology), unet_names(topology)
    yield from rows(lambda _: "unet", convert_ldm_unet_checkpoint(stand_ins(names), unet.config), names, unet.state_dict())
    names = vae_names(vae_multipliers(topology), topology["vae_resnets"])
    yield from rows(vae_part, convert_ldm_vae_checkpoint(stand_ins(names), vae.config), names, vae.state_dict())
    yield from text_rows(topology)


for name, topology in TOPOLOGIES.items():
    lines = sorted(json.dumps(row) for row in table(topology))
    (FOLDER / f"{name}_keys.json").write_text("[\n" + ",\n".join(lines) + "\n]\n")
    print(name, len(lines))
