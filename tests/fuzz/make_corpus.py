# SPDX-License-Identifier: Apache-2.0
"""Writes corpus/safetensors, vae and diffusers_folder: small files, sound and broken, for their fuzz targets to start from."""
import json
import math
import pathlib
import struct

CORPUS = pathlib.Path(__file__).resolve().parent / "corpus"
FOLDER = CORPUS / "safetensors"
UNET = "model.diffusion_model."


def tensor(shape, offsets, dtype="F16"):
    return {"dtype": dtype, "shape": shape, "data_offsets": offsets}


def write(name, header, data=b"", padding=b"", folder=FOLDER):
    text = header if isinstance(header, bytes) else json.dumps(header, separators=(",", ":")).encode()
    text += padding
    (folder / name).write_bytes(struct.pack("<Q", len(text)) + text + data)


for folder in (FOLDER, CORPUS / "vae", CORPUS / "diffusers_folder"):
    folder.mkdir(parents=True, exist_ok=True)
write("one", {"t": tensor([2, 3], [0, 12])}, bytes(range(12)))
write("two", {"b": tensor([2], [0, 8], "F32"), "a": tensor([], [8, 16], "I64")}, bytes(16), b"   ")
write("metadata", {"__metadata__": {"n": 0, "f": 1.5, "t": "x", "l": [1, {}], "o": {"p": []}}, "t": tensor([0], [0, 0], "BOOL")})
write("overlap", {"t": tensor([2], [0, 4]), "u": tensor([2], [2, 6])}, bytes(6))
write("hole", {"t": tensor([2], [0, 4]), "u": tensor([2], [8, 12])}, bytes(12))
write("negative", {"t": tensor([-1], [-4, 0.5])})
write("overflow", {"t": tensor([4294967296, 4294967296], [0, 0])})
write("twice", b'{"t":{"dtype":"U8","shape":[],"data_offsets":[0,1]},"t":{"dtype":"U8","shape":[],"data_offsets":[1,2]}}', b"ab")
write("nul", {"t": tensor([1], [0, 1], "F8_E4M3")}, b"a", b"\0\0\0")
write("trailing", {"t": tensor([1], [0, 1], "F8_E5M2")}, b"abc")
write("cut", {"t": tensor([1000], [0, 8000], "F64")}, b"abc")
write("deep", b'{"t":' + b"[" * 100)
write("unet", {UNET + "input_blocks.0.0.weight": tensor([0, 9, 3, 3], [0, 0]), UNET + "input_blocks.1.1.proj_in.weight": tensor([0, 1], [0, 0]),
               "__metadata__": {"modelspec.resolution": "128x128", "modelspec.architecture": "x"}})
(FOLDER / "lfs").write_bytes(b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n")
(FOLDER / "html").write_bytes(b"\xef\xbb\xbf <!DOCTYPE html>")
(FOLDER / "zip").write_bytes(b"PK\3\4\0\0\x08\x08\0\0archive/data.pkl")
(FOLDER / "pickle").write_bytes(b"cos\nsystem\n(S'x'\ntR.")


def write_vae(name, shapes):
    header, end = {}, 0
    for tensor_name, shape in shapes.items():
        start, end = end, end + 2 * math.prod(shape)
        header[tensor_name] = tensor(shape, [start, end])
    write(name, header, bytes(end), folder=CORPUS / "vae")


def ldm_vae(prefix):
    shapes = {"encoder.conv_in.weight": [4, 3, 3, 3], "encoder.conv_in.bias": [4], "decoder.conv_out.weight": [3, 4, 3, 3],
              "quant_conv.weight": [8, 8, 1, 1], "decoder.mid.attn_1.q.weight": [4, 4, 1, 1]}
    return {prefix + name: shape for name, shape in shapes.items()}


write_vae("bare", ldm_vae(""))
write_vae("checkpoint", ldm_vae("first_stage_model.") | {UNET + "input_blocks.0.0.weight": [4, 4, 3, 3]})
write_vae("diffusers", {"encoder.conv_in.weight": [4, 3, 3, 3], "decoder.mid_block.attentions.0.to_q.weight": [4, 4],
                        "decoder.mid_block.resnets.0.conv1.weight": [4, 4, 3, 3], "post_quant_conv.weight": [4, 4, 1, 1]})
write_vae("old_diffusers", {"encoder.conv_in.weight": [4, 3, 3, 3], "decoder.mid_block.attentions.0.query.weight": [4, 4],
                            "decoder.mid_block.attentions.0.proj_attn.bias": [4]})
write_vae("losses", ldm_vae("") | {"loss.logvar": [1], "loss.discriminator.main.0.weight": [2, 3, 4, 4], "model_ema.decay": [1]})
write_vae("none", {"weight": [2, 2]})


def taesd(prefix, first, channels=2):
    """The decoder's convolutions; its nn.Sequential counts from `first` on, 1 with the clamp in front, else 0."""
    shapes = {first: [channels, 4, 3, 3]} | {first + i: [channels, channels, 3, 3] for i in (6, 11, 16)} | {first + 18: [3, channels, 3, 3]}
    names = {f"{layer}.weight": shape for layer, shape in shapes.items()} | {f"{first}.bias": [channels], f"{first + 18}.bias": [3]}
    for block in (2, 3, 4, 7, 8, 9, 12, 13, 14, 17):
        for convolution in (0, 2, 4):
            name = f"{first + block}.conv.{convolution}."
            names |= {name + "weight": [channels, channels, 3, 3], name + "bias": [channels]}
    return {prefix + name: shape for name, shape in names.items()}


write_vae("taesd", taesd("", 1))
write_vae("taesd_diffusers", taesd("decoder.layers.", 0))


def write_folder(name, *files):
    """Model index, scheduler and index of shards: objects, or bytes as they are."""
    texts = [file if isinstance(file, bytes) else json.dumps(file).encode() for file in files]
    (CORPUS / "diffusers_folder" / name).write_bytes(b"\0".join(texts))


MODEL = {"_class_name": "StableDiffusionPipeline", "unet": ["diffusers", "UNet2DConditionModel"]}
SCHEDULER = {"_class_name": "DDIMScheduler", "prediction_type": "v_prediction", "rescale_betas_zero_snr": True}
SHARDS = {"weight_map": {"conv_in.weight": "diffusion_pytorch_model-00001-of-00002.safetensors",
                         "conv_out.weight": "diffusion_pytorch_model-00002-of-00002.safetensors"}}
write_folder("sharded", MODEL, SCHEDULER, SHARDS)
write_folder("other_pipeline", {"_class_name": "FluxPipeline"}, SCHEDULER, SHARDS)
write_folder("outside", MODEL, SCHEDULER, {"weight_map": {"a": "../../etc/passwd"}})
write_folder("parent", MODEL, SCHEDULER, {"weight_map": {"a": ".."}})
write_folder("no_map", MODEL, SCHEDULER, {"weight_map": []})
write_folder("numbers", {"_class_name": 7}, {"prediction_type": 3, "rescale_betas_zero_snr": None}, {"weight_map": {"a": 3}})
write_folder("deep", b"[" * 2000, SCHEDULER, SHARDS)
write_folder("cut", MODEL, b'{"prediction_type":', b"{")
write_folder("empty", b"")
