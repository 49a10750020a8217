# SPDX-License-Identifier: Apache-2.0
"""Writes LoRA files of every format over a few narrow layers of Stable Diffusion 1.x, and goldens.safetensors with what each
changes: `weights/<part>/<parameter>` and `<file>/<part>/<parameter>` (`<file>@0.5/...` at half the strength).

    pip install lycoris-lora==4.1.3 peft==0.21.2 && python make_loras.py

Who computes: LyCORIS its own modules (LoRA of convolutions, Tucker, LoHa, LoKr, DoRA), PEFT its adapters (LoRA, DoRA); each is
held against the formula written out here in float64, which also computes the rest.
"""
import json
import pathlib

import torch
from peft import LoraConfig, get_peft_model, get_peft_model_state_dict
from safetensors.torch import save_file
from torch import nn

from lycoris.modules.locon import LoConModule
from lycoris.modules.loha import LohaModule
from lycoris.modules.lokr import LokrModule

FOLDER = pathlib.Path(__file__).resolve().parent
BLOCK = "down_blocks.0.attentions.0.transformer_blocks.0"
TEXT = "text_model.encoder.layers.0"
WIDTH, CONTEXT = 8, 6
LDM = {"conv_in": "input_blocks.0.0", "down_blocks.0.resnets.0.conv1": "input_blocks.1.0.in_layers.2",
       "down_blocks.0.resnets.0.norm1": "input_blocks.1.0.in_layers.0",
       "down_blocks.0.attentions.0": "input_blocks.1.1"}

torch.manual_seed(1)
UNET = {
    "conv_in": nn.Conv2d(4, WIDTH, 3),
    "down_blocks.0.resnets.0.norm1": nn.GroupNorm(2, WIDTH),
    "down_blocks.0.resnets.0.conv1": nn.Conv2d(WIDTH, WIDTH, 3),
    "down_blocks.0.attentions.0.proj_in": nn.Conv2d(WIDTH, WIDTH, 1),
    f"{BLOCK}.attn1.to_q": nn.Linear(WIDTH, WIDTH, bias=False),
    f"{BLOCK}.attn1.to_out.0": nn.Linear(WIDTH, WIDTH),
    f"{BLOCK}.attn2.to_k": nn.Linear(CONTEXT, WIDTH, bias=False),
    f"{BLOCK}.ff.net.0.proj": nn.Linear(WIDTH, 4 * WIDTH),
}
TEXT_ENCODER = {
    f"{TEXT}.self_attn.q_proj": nn.Linear(CONTEXT, CONTEXT),
    f"{TEXT}.self_attn.out_proj": nn.Linear(CONTEXT, CONTEXT),
    f"{TEXT}.mlp.fc1": nn.Linear(CONTEXT, 4 * CONTEXT),
}
CONV, PROJ, Q = "down_blocks.0.resnets.0.conv1", "down_blocks.0.attentions.0.proj_in", f"{BLOCK}.attn1.to_q"
K, FF, OUT = f"{BLOCK}.attn2.to_k", f"{BLOCK}.ff.net.0.proj", f"{BLOCK}.attn1.to_out.0"
PARTS = {"unet": UNET, "text": TEXT_ENCODER}

goldens = {}


def layer(part, name):
    return PARTS[part][name]


def rand(*shape):
    return torch.randn(shape) * 0.3


def golden(file, part, parameter, delta):
    goldens[f"{file}/{part}/{parameter}"] = delta.detach().float().contiguous()


def save(file, tensors, **metadata):
    save_file({name: value.detach().contiguous() for name, value in tensors.items()}, FOLDER / f"{file}.safetensors",
              metadata or {"ss_base_model_version": "sd_v1"})


def kohya(part, name, ldm=False):
    if ldm:
        found = max((graph for graph in LDM if name.startswith(graph)), key=len)
        name = LDM[found] + name[len(found):]
    return {"unet": "lora_unet_", "text": "lora_te_"}[part] + name.replace(".", "_")


def product(down, up, mid=None, alpha=None):
    """The change in float64 as an [out, in, ...] tensor."""
    down, up = down.double(), up.double().flatten(1)
    factor = 1 if alpha is None else float(alpha) / down.shape[0]
    if mid is None:
        return factor * torch.einsum("or,r...->o...", up, down)
    return factor * torch.einsum("or,rsyx,si->oiyx", up, mid.double(), down.flatten(1))


def decomposed(weight, change, magnitude, axis):
    moved = weight.double() + change.reshape(weight.shape)
    others = [i for i in range(moved.dim()) if i != axis]
    return moved * (magnitude.double() / torch.linalg.vector_norm(moved, dim=others, keepdim=True)) - weight.double()


def low_rank(file, layers, alpha=None, four_dimensions=False, ldm=False, prefix=None, dtype=torch.float32):
    tensors = {}
    for part, name in layers:
        weight = layer(part, name).weight
        rank = 3
        down, up = rand(rank, *weight.shape[1:]).to(dtype), rand(weight.shape[0], rank, *[1] * (weight.dim() - 2)).to(dtype)
        change = product(down, up, alpha=alpha)
        golden(file, part, f"{name}.weight", change.reshape(weight.shape))
        golden(f"{file}@0.5", part, f"{name}.weight", 0.5 * change.reshape(weight.shape))
        if four_dimensions and weight.dim() == 2:
            down, up = down[..., None, None], up[..., None, None]
        key = kohya(part, name, ldm) if prefix is None else prefix + name.replace(".", "_")
        tensors |= {f"{key}.lora_down.weight": down, f"{key}.lora_up.weight": up}
        if alpha is not None:
            tensors[f"{key}.alpha"] = torch.tensor(float(alpha), dtype=dtype)
    save(file, tensors)


def randomised(module):
    for parameter in module.parameters():
        if parameter.requires_grad and parameter.dim() > 0:
            nn.init.normal_(parameter, 0, 0.3)
    return module


LYCORIS_FIELDS = ("lora_up.weight", "lora_down.weight", "lora_mid.weight", "hada_w1_a", "hada_w1_b", "hada_w2_a", "hada_w2_b",
                  "hada_t1", "hada_t2", "lokr_w1", "lokr_w1_a", "lokr_w1_b", "lokr_w2", "lokr_w2_a", "lokr_w2_b", "lokr_t2",
                  "alpha", "dora_scale")


def lycoris(file, kind, layers, **options):
    """What LyCORIS has trained and what it merges; the weights are then held against `direct` below."""
    tensors = {}
    for part, name in layers:
        original = layer(part, name)
        module = kind("lycoris", original, multiplier=1.0, lora_dim=options.get("rank", 2), alpha=0.5,
                      **{k: v for k, v in options.items() if k != "rank"})
        randomised(module)
        if getattr(module, "dora_scale", None) is not None:
            module.dora_scale.data = module.dora_scale.data.abs() + 0.5
        # What its forward pass adds: get_merged_weight of LoHa and LoKr would divide by the rank twice.
        change = module.get_diff_weight()[0] if kind is LoConModule else module.get_weight(original.weight.shape)
        merged = original.weight + change.reshape(original.weight.shape)
        if module.wd:
            merged = module.apply_weight_decompose(merged)
        state = {key: value for key, value in {**dict(module.state_dict()), **(module.custom_state_dict() or {})}.items()
                 if key in LYCORIS_FIELDS}
        change = merged - original.weight
        difference = (direct(state, original.weight) - change).abs().max()
        assert difference < 1e-5, (file, name, difference, list(state))
        golden(file, part, f"{name}.weight", change)
        tensors |= {f"{kohya(part, name)}.{key}": value for key, value in state.items()}
    save(file, tensors)


def direct(state, weight):
    """The formulas of LoRA, LoHa (a Hadamard product), LoKr (a Kronecker product) and DoRA, in float64."""
    get = lambda key: state[key].double() if key in state else None
    half = lambda a, b, core: (a @ b.flatten(1) if core is None else
                               torch.einsum("rsyx,ro,si->oiyx", core, a.flatten(1), b.flatten(1)))
    alpha, rank = get("alpha"), None
    if "lora_up.weight" in state:
        change, rank = product(get("lora_down.weight"), get("lora_up.weight"), get("lora_mid.weight")), len(
            state["lora_down.weight"])
    elif "hada_w1_a" in state:
        change = (half(get("hada_w1_a"), get("hada_w1_b"), get("hada_t1"))
                  * half(get("hada_w2_a"), get("hada_w2_b"), get("hada_t2")))
        rank = len(state["hada_w1_b"])
    else:
        first = get("lokr_w1") if "lokr_w1" in state else get("lokr_w1_a") @ get("lokr_w1_b")
        second = get("lokr_w2") if "lokr_w2" in state else half(get("lokr_w2_a"), get("lokr_w2_b"), get("lokr_t2"))
        change = torch.kron(first.reshape(*first.shape, *[1] * (second.dim() - 2)), second)
        rank = next((len(state[key]) for key in ("lokr_w2_b", "lokr_w1_b") if key in state), None)
    change = (change * (alpha / rank if rank else 1)).reshape(weight.shape)
    if "dora_scale" in state:
        magnitude = get("dora_scale")
        change = decomposed(weight, change, magnitude, 1 if magnitude.shape[0] == 1 else 0)
    return change


class Network(nn.Module):
    """Modules under their dotted names."""

    def __init__(self, modules):
        super().__init__()
        for name, module in modules.items():
            place = self
            *path, last = name.split(".")
            for step in path:
                if step not in place._modules:
                    place.add_module(step, nn.Module())
                place = place._modules[step]
            place.add_module(last, module)


def copies(modules):
    result = {}
    for name, module in modules.items():
        result[name] = type(module)(*(
            (module.in_channels, module.out_channels, module.kernel_size) if isinstance(module, nn.Conv2d) else
            (module.in_features, module.out_features, module.bias is not None)))
        result[name].load_state_dict(module.state_dict())
    return result


def peft_adapter(file, part, names, use_dora=False, **options):
    """Trains nothing, but merges as PEFT does; returns its state, without the prefix `base_model.model.`."""
    modules = copies({name: layer(part, name) for name in names})
    model = get_peft_model(Network(modules), LoraConfig(
        **{"r": 2, "lora_alpha": 2, **options}, target_modules=list(names), use_dora=use_dora))
    for key, value in model.named_parameters():
        if "lora_A" in key or "lora_B" in key:
            nn.init.normal_(value, 0, 0.3)
        if "magnitude" in key:
            value.data = value.data * (1 + 0.3 * torch.rand_like(value))
    state = {key.removeprefix("base_model.model."): value.clone() for key, value in get_peft_model_state_dict(model).items()}
    merged = model.merge_and_unload()
    for name in names:
        weight = layer(part, name).weight
        change = merged.get_submodule(name).weight - weight
        down, up = state[f"{name}.lora_A.weight"], state[f"{name}.lora_B.weight"]
        alpha = options.get("alpha_pattern", {}).get(name.split(".")[-1], options.get("lora_alpha", 2))
        expected = product(down, up, alpha=alpha * (len(down) ** 0.5 if options.get("use_rslora") else 1))
        magnitude = state.get(f"{name}.lora_magnitude_vector")
        if magnitude is not None:
            expected = decomposed(weight, expected, magnitude.reshape(-1, *[1] * (weight.dim() - 1)), 0)
        assert (expected.reshape(weight.shape) - change).abs().max() < 1e-5, (file, name)
        golden(file, part, f"{name}.weight", change)
        golden(f"{file}@0.5", part, f"{name}.weight", 0.5 * change)
    return state


def peft_files():
    unet = peft_adapter("peft", "unet", [Q, OUT, K, CONV])
    text = peft_adapter("peft", "text", [f"{TEXT}.self_attn.q_proj", f"{TEXT}.mlp.fc1"])
    save("peft", {f"unet.{key}": value for key, value in unet.items()}
         | {f"text_encoder.{key}": value for key, value in text.items()})
    unet = peft_adapter("peft_adapter_names", "unet", [Q, FF])
    save("peft_adapter_names", {f"base_model.model.{key}".replace(".weight", ".default.weight"): value
                                for key, value in unet.items()})
    dora = peft_adapter("peft_dora", "unet", [Q, FF, CONV], use_dora=True)
    save("peft_dora", {f"unet.{key}": value for key, value in dora.items()})
    options = {"lora_alpha": 6, "alpha_pattern": {"to_k": 3}}
    unet = peft_adapter("peft_alpha", "unet", [Q, K, CONV], **options)
    text = peft_adapter("peft_alpha", "text", [f"{TEXT}.mlp.fc1"], lora_alpha=4, use_rslora=True)
    settings = {"unet.r": 2, "text_encoder.r": 2, "text_encoder.lora_alpha": 4, "text_encoder.use_rslora": True}
    settings |= {f"unet.{key}": value for key, value in options.items()}
    save("peft_alpha", {f"unet.{key}": value for key, value in unet.items()}
         | {f"text_encoder.{key}": value for key, value in text.items()},
         lora_adapter_metadata=json.dumps(settings, indent=2, sort_keys=True))  # as diffusers' write_lora_layers does


def diffusers_file():
    """Attention processors as diffusers saved them up to 0.21, and layers of text encoders and convolutions since."""
    names = {Q: f"unet.{BLOCK}.attn1.processor.to_q_lora", OUT: f"unet.{BLOCK}.attn1.processor.to_out_lora",
             FF: f"unet.{FF}.lora",
             f"{TEXT}.self_attn.q_proj": f"text_encoder.{TEXT}.self_attn.q_proj.lora_linear_layer",
             f"{TEXT}.self_attn.out_proj": f"text_encoder.{TEXT}.self_attn.to_out_lora"}
    tensors = {}
    for part, modules in PARTS.items():
        for name in sorted(modules.keys() & names.keys()):
            weight = layer(part, name).weight
            down, up = rand(2, weight.shape[1]), rand(weight.shape[0], 2)
            golden("diffusers", part, f"{name}.weight", product(down, up))
            tensors |= {f"{names[name]}.down.weight": down, f"{names[name]}.up.weight": up}
    save("diffusers", tensors)


def differences_file():
    tensors = {}
    for name, weight_key, bias_key in ((CONV, "diff", "diff_b"), ("down_blocks.0.resnets.0.norm1", "w_norm", "b_norm"),
                                       (Q, "diff", None)):
        module = layer("unet", name)
        change = rand(*module.weight.shape)
        tensors[f"{kohya('unet', name)}.{weight_key}"] = change
        golden("differences", "unet", f"{name}.weight", change)
        golden("differences@0.5", "unet", f"{name}.weight", 0.5 * change)
        if bias_key:
            change = rand(*module.bias.shape)
            tensors[f"{kohya('unet', name)}.{bias_key}"] = change
            golden("differences", "unet", f"{name}.bias", change)
            golden("differences@0.5", "unet", f"{name}.bias", 0.5 * change)
    save("differences", tensors)


def torch_file():
    """As torch.save writes it, in float16."""
    down, up = rand(2, WIDTH).half(), rand(WIDTH, 2).half()
    golden("torch", "unet", f"{Q}.weight", product(down, up, alpha=1))
    key = kohya("unet", Q)
    torch.save({f"{key}.lora_down.weight": down, f"{key}.lora_up.weight": up, f"{key}.alpha": torch.tensor(1.0)},
               FOLDER / "torch.pt")


@torch.no_grad()
def main():
    for part, modules in PARTS.items():
        for name, module in modules.items():
            for field, value in module.named_parameters():
                goldens[f"weights/{part}/{name}.{field}"] = value.clone()
    linear = [("unet", Q), ("unet", OUT), ("unet", K), ("unet", FF), ("text", f"{TEXT}.self_attn.q_proj"),
              ("text", f"{TEXT}.mlp.fc1")]
    low_rank("kohya", linear + [("unet", PROJ), ("unet", CONV), ("unet", "conv_in")], alpha=1)
    low_rank("kohya_4d", linear, alpha=2, four_dimensions=True, dtype=torch.float16)
    low_rank("kohya_ldm", [("unet", Q), ("unet", CONV), ("unet", PROJ), ("unet", "conv_in")], ldm=True,
             dtype=torch.bfloat16)
    low_rank("lycoris_prefix", [("unet", Q), ("unet", CONV), ("text", f"{TEXT}.mlp.fc1")], alpha=4, prefix="lycoris_")
    both = [("unet", Q), ("unet", CONV), ("unet", FF)]
    lycoris("tucker", LoConModule, [("unet", CONV)], use_tucker=True)
    lycoris("loha", LohaModule, both)
    lycoris("loha_tucker", LohaModule, [("unet", CONV)], use_tucker=True)
    lycoris("lokr", LokrModule, both, rank=1, factor=2)
    lycoris("lokr_both", LokrModule, both, rank=1, factor=4, decompose_both=True)
    lycoris("lokr_whole", LokrModule, both, full_matrix=True)
    lycoris("lokr_tucker", LokrModule, [("unet", CONV)], rank=1, factor=2, use_tucker=True)
    lycoris("dora_outputs", LoConModule, both, weight_decompose=True, wd_on_out=True)
    lycoris("dora_inputs", LoConModule, both + [("unet", K)], weight_decompose=True, wd_on_out=False)
    lycoris("dora_loha", LohaModule, both, weight_decompose=True, wd_on_out=True)
    lycoris("dora_lokr", LokrModule, both, rank=1, factor=2, weight_decompose=True, wd_on_out=True)
    peft_files()
    diffusers_file()
    differences_file()
    torch_file()
    save_file(goldens, FOLDER / "goldens.safetensors")
    print(len(goldens), "goldens")


if __name__ == "__main__":
    with torch.enable_grad():
        main()
