# SPDX-License-Identifier: Apache-2.0
"""Writes golden.safetensors with Hugging Face's library (made with safetensors 0.8): what our reader must read, and our writer
must write byte for byte."""
import pathlib

import numpy
from safetensors.numpy import save_file

save_file(
    {
        "noise": numpy.arange(24, dtype=numpy.float32).reshape(1, 4, 2, 3) / 8,
        "latent.001": numpy.array([[-1.5, 2.25]], dtype=numpy.float32),
        "scalar": numpy.array(0.5, dtype=numpy.float32),
        "empty": numpy.zeros((0, 3), dtype=numpy.float32),
        "\u00e9 \"quoted\"": numpy.array([3.0], dtype=numpy.float32),
    },
    pathlib.Path(__file__).resolve().parent / "golden.safetensors",
    metadata={"prompt": "a \"cat\", \u732b"})
