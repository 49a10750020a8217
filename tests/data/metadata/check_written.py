#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads a PNG that Daguerre wrote with the programs other people read it with: Pillow and exiftool, whichever is there.

    check_written.py PICTURE.png EXPECTED.txt

Compares the text `parameters` with EXPECTED.txt (UTF-8) and looks at the chunks. Exit status 0: equal; 1: not; 77: neither
reader is installed.
"""
import json
import pathlib
import shutil
import struct
import subprocess
import sys
import zlib


def chunks(png: bytes) -> list[bytes]:
    kinds, at = [], 8
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at:at + 8])
        end = at + 8 + length
        if struct.unpack(">I", png[end:end + 4])[0] != zlib.crc32(png[at + 4:end]):
            sys.exit(f"{kind}: wrong checksum")
        kinds.append(kind)
        at = end + 4
    return kinds


def by_pillow(path: pathlib.Path) -> str | None:
    try:
        from PIL import Image
    except ImportError:
        return None
    with Image.open(path) as image:
        image.load()
        return image.text["parameters"]


def by_exiftool(path: pathlib.Path) -> str | None:
    if not shutil.which("exiftool"):
        return None
    command = ["exiftool", "-j", "-G", "-Parameters", str(path)]
    found = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)[0]
    return found["PNG:Parameters"]


def main() -> None:
    path, expected = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]).read_bytes().decode("utf-8")
    kinds = chunks(path.read_bytes())
    text = kinds[2]
    allowed = (b"tEXt", b"iTXt") if all(ord(c) < 256 for c in expected) else (b"iTXt",)
    if kinds[:2] != [b"IHDR", b"sRGB"] or text not in allowed or kinds[-1] != b"IEND" or b"zTXt" in kinds:
        sys.exit(f"unexpected chunks: {kinds}")
    read = {"Pillow": by_pillow(path), "exiftool": by_exiftool(path)}
    for reader, found in read.items():
        if found is not None and found != expected:
            sys.exit(f"{reader} reads {found!r} instead of {expected!r}")
    used = [reader for reader, found in read.items() if found is not None]
    print(f"{path.name}: {text.decode()}, {len(expected)} characters, equal for {' and '.join(used) or 'nobody'}")
    sys.exit(0 if used else 77)


if __name__ == "__main__":
    main()
