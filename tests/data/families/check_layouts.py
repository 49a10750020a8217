# SPDX-License-Identifier: Apache-2.0
"""Writes the narrow models of make_families.py in every layout that people have them in, and lets the program draw each.

    python check_layouts.py DAGUERRE FOLDER [VARIANT ...]

Every file must give the latents that k-diffusion gives around diffusers' modules (families.safetensors): 20 steps, within 1e-3 of their
range in float32; files in half precision those of the float32 model within 2e-2, since their weights differ. Names in single files are
those of checkpoint/*_keys.json, so of diffusers' own converter. Exits with 1 where one differs.
"""
import json
import pathlib
import subprocess
import sys

import torch
from safetensors.torch import load_file, save_file

FOLDER = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER))
import make_families  # noqa: E402

PARTS = {"text_encoder": "text_encoder", "text_encoder_2": "text_encoder_2", "unet": "unet", "vae": "vae"}
OLD_NAMES = {".to_q.": ".query.", ".to_k.": ".key.", ".to_v.": ".value.", ".to_out.0.": ".proj_attn."}
SCHEDULER = {"epsilon": "epsilon", "v": "v_prediction"}


def modules(family, inputs):
    """{part: {diffusers' name: tensor}}; text encoders' names with "text_model."."""
    encoders = make_families.text_encoders(family)
    parts = {f"text_encoder{'_2' * i}": encoder for i, encoder in enumerate(encoders)}
    parts |= {"unet": make_families.unet(family, inputs), "vae": make_families.vae()}
    tensors = {part: dict(module.named_parameters()) for part, module in parts.items()}
    for part in parts:
        if part.startswith("text"):
            tensors[part] = {name if name.startswith("text_") else f"text_model.{name}": p for name, p in tensors[part].items()}
    return {part: {name: p.detach().clone() for name, p in named.items()} for part, named in tensors.items()}


def single_file(parts, family):
    """In CompVis' and OpenCLIP's names, fused and transposed as they have it."""
    result, fused = {}, {}
    for part, parameter, name, shape, fit in json.loads((FOLDER.parent / f"checkpoint/{family}_keys.json").read_text()):
        tensor = parts["vae" if part.startswith("vae") else part][parameter]
        if fit in ("first", "second", "last"):
            fused.setdefault(name, {})[fit] = tensor
        else:
            tensor = tensor.T if fit == "transposed" else tensor
            result[name] = tensor.reshape(*tensor.shape, 1, 1) if len(shape) == 4 and tensor.dim() == 2 else tensor
    return result | {name: torch.cat([thirds[f] for f in ("first", "second", "last")]) for name, thirds in fused.items()}


def diffusers_folder(folder, parts, prediction, zero_snr, shards=1, suffix="", cast=lambda x: x):
    for part, tensors in parts.items():
        (folder / part).mkdir(parents=True, exist_ok=True)
        stem = "model" if part.startswith("text") else "diffusion_pytorch_model"
        tensors = {name: cast(tensor).contiguous() for name, tensor in tensors.items()}
        if shards == 1 or part != "unet":
            save_file(tensors, folder / part / f"{stem}{suffix}.safetensors")
            continue
        names = sorted(tensors)
        files = {f"{stem}-{i + 1:05}-of-{shards:05}.safetensors": names[i::shards] for i in range(shards)}
        for file, own in files.items():
            save_file({name: tensors[name] for name in own}, folder / part / file)
        index = {"weight_map": {name: file for file, own in files.items() for name in own}}
        (folder / part / f"{stem}.safetensors.index.json").write_text(json.dumps(index))
    (folder / "scheduler").mkdir(exist_ok=True)
    (folder / "scheduler/scheduler_config.json").write_text(json.dumps(
        {"prediction_type": SCHEDULER[prediction], "rescale_betas_zero_snr": zero_snr}))
    (folder / "model_index.json").write_text(json.dumps({"_class_name": "StableDiffusionPipeline"}))
    return folder


def layouts(folder, parts, family, prediction, zero_snr):
    """Yields (name, path, further arguments, whether in half precision)."""
    single = {name: tensor.contiguous() for name, tensor in single_file(parts, family).items()}
    metadata = {"modelspec.prediction_type": prediction}
    extra = {"ztsnr": torch.zeros(1)} if zero_snr else {}

    def saved(name, tensors):
        save_file(tensors | extra, folder / f"{name}.safetensors", metadata)
        return folder / f"{name}.safetensors"

    told = ["--prediction", prediction]
    yield "single file", saved("single", single), [], False
    averaged = {f"model_ema.{name.removeprefix('model.').replace('.', '')}": torch.zeros_like(tensor)
                for name, tensor in single.items() if name.startswith("model.")}
    yield "with averages", saved("ema", single | averaged), [], False
    for kind, dtype in (("float16", torch.float16), ("bfloat16", torch.bfloat16)):
        yield kind, saved(kind, {name: tensor.to(dtype) for name, tensor in single.items()}), [], True
    vae = {name: tensor for name, tensor in single.items() if name.startswith("first_stage_model.")}
    rest = saved("pruned", {name: tensor for name, tensor in single.items() if name not in vae})
    bare = folder / "bare_vae.safetensors"
    save_file({name.removeprefix("first_stage_model."): tensor for name, tensor in vae.items()}, bare)
    yield "no VAE, bare VAE", rest, ["--vae", str(bare)], False
    old = folder / "old_vae.pt"
    renamed = {}
    for name, tensor in parts["vae"].items():
        for now, before in OLD_NAMES.items():
            name = name.replace(now, before)
        renamed[name] = tensor
    torch.save(renamed, old)
    yield "no VAE, old diffusers VAE in a pickle", rest, ["--vae", str(old)], False
    torch.save({"state_dict": single | extra, "global_step": 1}, folder / "zip.ckpt")
    yield "pickle in a zip", folder / "zip.ckpt", told, False
    torch.save({"state_dict": single | extra}, folder / "legacy.ckpt", _use_new_zipfile_serialization=False)
    yield "legacy pickle", folder / "legacy.ckpt", told, False
    if family == "sd1":
        before = {name.replace("transformer.text_model.", "transformer."): tensor for name, tensor in single.items()}
        yield "old text names", saved("old_text", before), [], False
    yield "diffusers folder", diffusers_folder(folder / "folder", parts, prediction, zero_snr), [], False
    yield "shards", diffusers_folder(folder / "shards", parts, prediction, zero_snr, shards=3), [], False
    half = diffusers_folder(folder / "fp16", parts, prediction, zero_snr, suffix=".fp16", cast=lambda x: x.half())
    yield "diffusers folder, fp16 variant", half, [], True


def draw(program, path, case, sampler, arguments, latents):
    side = str(case["side"])
    command = [program, "generate", "--model", path, "--prompt", case["prompt"], "--negative", case["negative"], "--seed",
               case["seed"], "--steps", case["steps"], "--guidance", case["guidance"], "--width", side, "--height", side,
               "--sampler", sampler, "--latents", latents, "--output", latents.with_suffix(".png"), *arguments]
    subprocess.run([str(word) for word in command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    return load_file(latents)[f"latent.{case['steps']:03}"]


def main():
    program, folder, wanted = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
    from safetensors import safe_open
    with safe_open(FOLDER / "families.safetensors", "pt") as file:
        cases, goldens = json.loads(file.metadata()["cases"]), {name: file.get_tensor(name) for name in file.keys()}
    wrong = 0
    for case in cases:
        if wanted and case["variant"] not in wanted:
            continue
        parts, place = modules(case["family"], case["inputs"]), folder / case["variant"]
        place.mkdir(parents=True, exist_ok=True)
        for name, path, arguments, half in layouts(place, parts, case["family"], case["prediction"], case["zero_snr"]):
            for sampler in case["samplers"]:
                expected = goldens[f"{case['variant']}/{sampler}/latent.{case['steps']:03}"]
                got = draw(program, path, case, sampler, arguments, place / "run.safetensors")
                off = ((got - expected).abs().max() / (expected.max() - expected.min())).item()
                failed = off > (0.02 if half else 1e-3)
                wrong += failed
                print(f"{'WRONG' if failed else 'equal'} {case['variant']:20} {sampler:9} {off:.1e}  {name}", flush=True)
    sys.exit(wrong > 0)


if __name__ == "__main__":
    main()
