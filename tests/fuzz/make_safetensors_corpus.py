# SPDX-License-Identifier: Apache-2.0
"""Writes corpus/safetensors: small files, sound and broken, for fuzz_safetensors to start from."""
import json
import pathlib
import struct

FOLDER = pathlib.Path(__file__).resolve().parent / "corpus" / "safetensors"
UNET = "model.diffusion_model."


def tensor(shape, offsets, dtype="F16"):
    return {"dtype": dtype, "shape": shape, "data_offsets": offsets}


def write(name, header, data=b"", padding=b""):
    text = header if isinstance(header, bytes) else json.dumps(header, separators=(",", ":")).encode()
    text += padding
    (FOLDER / name).write_bytes(struct.pack("<Q", len(text)) + text + data)


FOLDER.mkdir(parents=True, exist_ok=True)
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
