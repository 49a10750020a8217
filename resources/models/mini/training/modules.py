# SPDX-License-Identifier: Apache-2.0
"""Mini's parts as trainable modules: the very modules that are traced into graphs, with parameters of their own.

A file of weights has LDM's names and float16; a module has diffusers' names and float32.
"""
import pathlib
import sys

import torch
from safetensors.torch import load_file

MINI = pathlib.Path(__file__).resolve().parents[1]
GRAPHS = MINI.parents[1] / "graphs"
sys.path.insert(0, str(GRAPHS))

from ldm_names import names  # noqa: E402
from text_encoder import TextEncoder  # noqa: E402
from topologies import TOPOLOGIES  # noqa: E402
from unet import UNet  # noqa: E402
from upscaler import Upscaler  # noqa: E402, F401
from vae import VaeDecoder, VaeEncoder  # noqa: E402

TOPOLOGY = TOPOLOGIES["mini"]
UNET_CHANNELS, CONTEXT, VAE_CHANNELS, SCALING_FACTOR = 96, 192, 16, 0.18215


def build():
    """Every part by name, without weights."""
    return {"text_encoder": TextEncoder(TOPOLOGY["text_encoder"], CONTEXT),
            "unet": UNet(TOPOLOGY["unet"], UNET_CHANNELS, CONTEXT),
            "vae_encoder": VaeEncoder(TOPOLOGY["vae"], VAE_CHANNELS),
            "vae_decoder": VaeDecoder(TOPOLOGY["vae"], VAE_CHANNELS)}


def ldm_names(part, module):
    """{diffusers' name: LDM name} of a part's parameters."""
    topology = TOPOLOGY["vae" if part.startswith("vae") else part]
    return names(part.partition("_")[0] if part.startswith("vae") else part, dict(module.named_parameters()),
                 topology.get("resnets"), topology.get("depth"), len(topology.get("multipliers", ())))


def bind(module, tensors, trainable=True):
    """Give `module` parameters of its own: those of `tensors` (diffusers' names), in float32."""
    for name, parameter in list(module.named_parameters()):
        owner = module.get_submodule(name.rpartition(".")[0])
        tensor = tensors[name].float().reshape(parameter.shape).clone()
        setattr(owner, name.rpartition(".")[2], torch.nn.Parameter(tensor, requires_grad=trainable))
    return module


def load(file, *parts):
    """The named parts, or all, with the weights of a released file."""
    tensors, modules = load_file(file), build()
    return {part: bind(modules[part], {own: tensors[ldm] for own, ldm in ldm_names(part, modules[part]).items()})
            for part in parts or modules}


def initialise(module, generator):
    """Fresh weights: what torch draws for its own layers (uniform, 1/sqrt(inputs)), ones and zeros for norms."""
    tensors = {}
    for name, parameter in module.named_parameters():
        if parameter.dim() > 1:
            bound = parameter[0].numel() ** -0.5
            tensors[name] = torch.empty(parameter.shape).uniform_(-bound, bound, generator=generator)
        else:
            is_scale = name.endswith("weight")
            tensors[name] = torch.full(parameter.shape, float(is_scale))
    return bind(module, tensors)


def release(modules):
    """{LDM name: float16 tensor} of all parts."""
    tensors = {}
    for part, module in modules.items():
        for own, ldm in ldm_names(part, module).items():
            tensor = module.get_parameter(own).detach().half().contiguous()
            is_vae_attention = part.startswith("vae") and ".attentions." in own and tensor.dim() == 2
            tensors[ldm] = tensor[:, :, None, None] if is_vae_attention else tensor
    return tensors
