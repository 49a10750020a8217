# SPDX-License-Identifier: Apache-2.0
"""Checks the traced graphs: no width, size, length, batch, dtype or device is written into them, no path is in their files,
and each runs at two widths, sizes, batch sizes and dtypes."""
import itertools
import pathlib
import sys
import zipfile

import torch

from topologies import TOPOLOGIES
from trace import FOLDER, graphs

OPERATORS = set("""
    aten::Int aten::add aten::cat aten::chunk aten::conv2d aten::cos aten::cumsum aten::div aten::embedding aten::exp
    aten::expand aten::flatten aten::floordiv aten::gelu aten::group_norm aten::layer_norm aten::linear aten::mul aten::pad
    aten::pixel_shuffle aten::pow aten::prelu aten::relu aten::repeat_interleave aten::reshape_as
    aten::scaled_dot_product_attention aten::select aten::sigmoid aten::silu aten::sin aten::size aten::slice aten::sqrt
    aten::stack aten::sub aten::sum aten::tanh aten::transpose aten::type_as aten::unflatten aten::unsqueeze
    aten::upsample_nearest2d prim::Constant prim::GetAttr prim::ListConstruct prim::ListUnpack prim::TupleConstruct
    prim::TupleUnpack
    """.split())


def constants(graph):
    """Every literal of the graph as (value, operators that use it); scalar tensors count as their value."""
    for node in graph.nodes():
        if node.kind() != "prim::Constant":
            assert node.kind() in OPERATORS, f"{node.kind()} is not expected:\n{node}"
            continue
        value = node.output().toIValue()
        if isinstance(value, torch.Tensor):
            assert value.dim() == 0, f"a tensor is baked in: {node}"
            value = value.item()
        for item in value if isinstance(value, (list, tuple)) else [value]:
            yield item, node


def scan(path, topology):
    module = torch.jit.load(path)
    graph = module.inlined_graph.copy()
    torch._C._jit_pass_inline(graph)
    allowed = {-1, 0, 1, 2, 3} | {n for part in topology.values() for k, n in part.items() if k in ("groups", "heads", "head_size")}
    seen = set()
    for value, node in constants(graph):
        assert not isinstance(value, (torch.device, torch.dtype)), f"{path}: {node}"
        assert type(value) is not int or value in allowed, f"{path}: {value} is baked in\n{node}"
        seen.add(value)
    assert all(p.untyped_storage().nbytes() == 4 for p in module.parameters()), f"{path} holds weights"
    return sorted(map(str, seen))


def bind(module, source, dtype):
    generator = torch.Generator().manual_seed(1)
    shapes = {name: p.shape for name, p in source.named_parameters()}
    for name, p in module.named_parameters():
        p.data = (torch.randn(shapes.pop(name), generator=generator) * 0.05).to(dtype)
    assert not shapes, shapes


def runs(path, part, topology):
    module = torch.jit.load(path)
    for widths, (height, width), batch, dtype in itertools.product(
            ((64, 64, 2), (128, 128, 4)), ((8, 8), (9, 13)), (1, 3), (torch.float32, torch.bfloat16)):
        source, inputs = graphs(topology, *widths, batch, height, width)[part]
        bind(module, source, dtype)
        inputs = [x + 0.5 if x.is_floating_point() else x + 7 for x in inputs]
        cast = [x.to(dtype) if x.dim() > 1 and x.is_floating_point() else x for x in inputs]
        with torch.inference_mode():
            outputs = module(*cast)
        for y in outputs if isinstance(outputs, tuple) else [outputs]:
            assert y.dtype == dtype and y.isfinite().all() and batch in y.shape, (path, y.dtype, y.shape)


def main():
    torch._C._jit_set_profiling_mode(False)
    for name, topology in TOPOLOGIES.items():
        for part in graphs(topology):
            path = FOLDER / name / f"{part}.pt"
            with zipfile.ZipFile(path) as archive:
                content = b"".join(map(archive.read, archive.namelist()))
            assert not any(bytes(p) in content for p in (FOLDER, pathlib.Path(sys.prefix))), f"{path} holds a path"
            seen = scan(path, topology)
            runs(path, part, topology)
            print(f"{name}/{part}: runs; literals {' '.join(seen)}")


if __name__ == "__main__":
    torch.set_num_threads(1)
    main()
