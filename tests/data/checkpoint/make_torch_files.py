# SPDX-License-Identifier: Apache-2.0
"""Writes torch_zip.ckpt, torch_legacy.ckpt (what torch.save of 2.13 writes, in both formats) and torch_expected.safetensors, the
same tensors by Hugging Face's library; and hostile_*.ckpt, files that would run a command if anything unpickled them."""
import argparse
import collections
import datetime
import os
import pathlib
import pickle
import sys
import types
import zipfile

import numpy
import torch
from safetensors.torch import save_file

FOLDER = pathlib.Path(__file__).resolve().parent


def tensors():
    numbers = torch.arange(60, dtype=torch.float32) / 8
    wide = numbers.reshape(5, 12)
    return collections.OrderedDict({
        "half": numbers[:12].reshape(3, 4).half(), "brain": numbers[:6].bfloat16(), "double": numbers[:2].double(),
        "float8": numbers[:8].to(torch.float8_e4m3fn), "long": torch.arange(4), "byte": torch.arange(5, dtype=torch.uint8),
        "scalar": torch.tensor(0.5), "empty": torch.zeros(0, 3), "whole": wide, "rows": wide[2:4], "columns": wide[:, 3:5],
        "transposed": wide.t(), "parameter": torch.nn.Parameter(numbers[:3].clone()), "é \"quoted\"": numbers[:1].clone()})


class Leftover:
    """What training programs leave behind, under one of their names."""

    def __init__(self):
        self.monitor, self.best = "val/loss", numpy.float64(0.5)


def leftovers():
    module = types.ModuleType("pytorch_lightning.callbacks.model_checkpoint")
    Leftover.__module__, Leftover.__qualname__ = module.__name__, "ModelCheckpoint"
    module.ModelCheckpoint = Leftover
    sys.modules |= {"pytorch_lightning": module, "pytorch_lightning.callbacks": module, module.__name__: module}
    return {"global_step": 470000, "epoch": 3, "note": "kept", "callbacks": {Leftover: Leftover()},
            "hparams": argparse.Namespace(path=pathlib.PurePosixPath("x"), when=datetime.timedelta(1)), "size": torch.Size([2, 3])}


class Command:
    def __init__(self, callable, *arguments):
        self.call = callable, arguments

    def __reduce__(self):
        return self.call


def hostile():
    import builtins
    import subprocess
    return {"system": Command(os.system, "touch harmed"), "popen": Command(subprocess.Popen, "touch harmed"),
            "eval": Command(builtins.eval, "1"), "getattr": Command(builtins.getattr, "x", "upper")}


def main():
    whole = leftovers() | {"state_dict": tensors()}
    torch.save(whole, FOLDER / "torch_zip.ckpt")
    torch.save(whole, FOLDER / "torch_legacy.ckpt", _use_new_zipfile_serialization=False)
    save_file({name: tensor.detach().contiguous().clone() for name, tensor in tensors().items()}, FOLDER / "torch_expected.safetensors")
    torch.save({"string_to_token": {"*": torch.tensor(265)}, "string_to_param": torch.nn.ParameterDict({"*": torch.ones(2, 4)}),
                "name": "style", "step": 500}, FOLDER / "torch_embedding.pt")
    for name, command in hostile().items():
        with zipfile.ZipFile(FOLDER / f"hostile_{name}.ckpt", "w") as archive:
            archive.writestr("archive/data.pkl", pickle.dumps({"state_dict": {"a": command}}, 2))


if __name__ == "__main__":
    main()
