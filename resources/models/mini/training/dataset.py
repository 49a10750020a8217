# SPDX-License-Identifier: Apache-2.0
"""Builds the captioned data set: fetches the packages, renders the drawings, writes OUT/pictures.npy, OUT/pictures.jsonl,
OUT/sharp.npy (the drawings of the vector sets at 512x512, for the upscaler) and ATTRIBUTION.md."""
import argparse
import collections
import hashlib
import json
import pathlib

import numpy

import names
import sources
from drawings import drawings, render

SIZE, SHARP_SIZE = 128, 512
SHARP_SETS, SHARP_EVERY = ("noto", "twemoji", "fluent-flat"), 3


def rows_and_drawings(modules):
    """Yields (row, drawing): a row says what the drawing shows and in which style."""
    known = names.read(modules / sources.NAMES.package)
    for name, source in sources.PICTURES.items():
        for code_points, drawing in drawings(source, modules):
            if code_points in known:
                yield {"set": name, "style": source.style, **known[code_points]}, drawing


def build(modules, out):
    rows, pictures, sharp, seen = [], [], [], set()
    for row, drawing in rows_and_drawings(modules):
        picture = render(drawing, SIZE)
        digest = hashlib.blake2b(picture.tobytes()).digest()
        if picture.std() < 4 or digest in seen:      # blank, or the same picture under another code point
            continue
        seen.add(digest)
        if row["set"] in SHARP_SETS and len(rows) % SHARP_EVERY == 0:
            row["sharp"] = len(sharp)
            sharp.append(render(drawing, SHARP_SIZE))
        rows.append(row), pictures.append(picture)
    numpy.save(out / "pictures.npy", numpy.stack(pictures))
    numpy.save(out / "sharp.npy", numpy.stack(sharp))
    (out / "pictures.jsonl").write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
    return collections.Counter(row["set"] for row in rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    out = parser.parse_args().out
    sources.fetch(out)
    counts = build(out / "node_modules", out)
    (out / "ATTRIBUTION.md").write_text(sources.attribution(counts))
    print(f"{sum(counts.values())} pictures: {dict(counts)}")


if __name__ == "__main__":
    main()
