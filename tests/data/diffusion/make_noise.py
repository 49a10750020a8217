# SPDX-License-Identifier: Apache-2.0
"""Writes noise.inc: what torch.randn draws from CPU generators of seeds up to 2^64 - 1.  usage: make_noise.py"""
import pathlib

import torch

SEEDS = [0, 1, 7, 42, 2**31 - 1, 2**32 - 1, 2**32, 2**53 + 1, 2**63 - 1, 2**63, 2**64 - 1]

lines = ["// Written by make_noise.py; don't edit.", "constexpr Known knownNoise[] = {"]
for seed in SEEDS:
    drawn = torch.randn(1, 4, 16, 16, generator=torch.Generator().manual_seed(seed)).flatten().double().tolist()
    first = ", ".join(f"{value:.17g}" for value in drawn[:4])
    lines.append(f"    {{{seed}ULL, {{{first}}}, {drawn[-1]:.17g}}},")
lines.append("};")
pathlib.Path(__file__).with_name("noise.inc").write_text("\n".join(lines) + "\n")
