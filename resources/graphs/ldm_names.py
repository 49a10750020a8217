# SPDX-License-Identifier: Apache-2.0
"""From diffusers' names of parameters to those of LDM single files ("model.diffusion_model.…"), for all topologies."""
import re

RESNET = {"norm1": "in_layers.0", "conv1": "in_layers.2", "time_emb_proj": "emb_layers.1", "norm2": "out_layers.0",
          "conv2": "out_layers.3", "conv_shortcut": "skip_connection"}
UNET_ENDS = {"time_embedding.linear_1": "time_embed.0", "time_embedding.linear_2": "time_embed.2", "conv_in": "input_blocks.0.0",
             "conv_norm_out": "out.0", "conv_out": "out.2", "add_embedding.linear_1": "label_emb.0.0",
             "add_embedding.linear_2": "label_emb.0.2"}
VAE_WORDS = {"conv_shortcut": "nin_shortcut", "conv_norm_out": "norm_out", "mid_block.resnets.0": "mid.block_1",
             "mid_block.resnets.1": "mid.block_2", "mid_block.attentions.0": "mid.attn_1", "group_norm": "norm",
             "to_q": "q", "to_k": "k", "to_v": "v", "to_out.0": "proj_out"}


def text(name):
    return "cond_stage_model.transformer.text_model." + name.removeprefix("text_model.")


def _resnet(rest):
    word, _, end = rest.partition(".")
    return f"{RESNET[word]}.{end}"


def unet(name, resnets, attention):
    """`resnets` a level; `attention`: which levels, finest first, have transformers (or how many)."""
    per_level, prefix = resnets + 1, "model.diffusion_model."
    for word, other in UNET_ENDS.items():
        if name.startswith(word + "."):
            return prefix + other + name[len(word):]
    if match := re.fullmatch(r"mid_block\.(resnets|attentions)\.(\d)\.(.*)", name):
        kind, i, rest = match.groups()
        return prefix + (f"middle_block.{2 * int(i)}.{_resnet(rest)}" if kind == "resnets" else f"middle_block.1.{rest}")
    side, level, kind, i, rest = re.fullmatch(r"(down|up)_blocks\.(\d+)\.(\w+)\.(\d+)\.(.*)", name).groups()
    level, i = int(level), int(i)
    if kind == "downsamplers":
        return f"{prefix}input_blocks.{(level + 1) * per_level}.0.op.{rest.removeprefix('conv.')}"
    if kind == "upsamplers":
        return f"{prefix}output_blocks.{level * per_level + resnets}.{1 + bool(attention[-1 - level])}.{rest}"
    block = f"input_blocks.{level * per_level + i + 1}" if side == "down" else f"output_blocks.{level * per_level + i}"
    return f"{prefix}{block}." + (f"0.{_resnet(rest)}" if kind == "resnets" else f"1.{rest}")


def vae(name, levels):
    name = re.sub(r"encoder\.down_blocks\.(\d)\.resnets\.", r"encoder.down.\1.block.", name)
    name = re.sub(r"encoder\.down_blocks\.(\d)\.downsamplers\.0\.", r"encoder.down.\1.downsample.", name)
    name = re.sub(r"decoder\.up_blocks\.(\d)\.resnets\.", lambda m: f"decoder.up.{levels - 1 - int(m[1])}.block.", name)
    name = re.sub(r"decoder\.up_blocks\.(\d)\.upsamplers\.0\.", lambda m: f"decoder.up.{levels - 1 - int(m[1])}.upsample.", name)
    for word, other in VAE_WORDS.items():
        name = name.replace(word, other)
    return "first_stage_model." + name


def names(part, parameters, resnets=None, attention=None, levels=None):
    """{diffusers' name: LDM name} of a part's parameters; no two may meet."""
    of = {"text_encoder": text, "unet": lambda name: unet(name, resnets, attention), "vae": lambda name: vae(name, levels)}[part]
    table = {name: of(name) for name in parameters}
    assert len(set(table.values())) == len(table)
    return table
