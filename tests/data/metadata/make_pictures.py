#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the pictures of this folder with Pillow and piexif, the libraries that AUTOMATIC1111 writes with.

    pip install pillow==13.0.0 piexif==1.1.3
    python3 make_pictures.py
"""
import pathlib
import struct
import zlib

import piexif
import piexif.helper
from PIL import Image, PngImagePlugin

HERE = pathlib.Path(__file__).parent
SETTINGS = ("Steps: 20, Sampler: Euler a, Schedule type: Karras, CFG scale: 7.5, Seed: 18446744073709551615, "
            'Size: 512x768, Model hash: 6ce0161689, Model: "x: y, z", Clip skip: 2, Version: v1.10.1')
LATIN = "a caf\u00e9 at night\nNegative prompt: lowres\n" + SETTINGS
KOREAN = "\ube68\uac04 \uc0ac\uacfc \U0001f34e\nNegative prompt: \ud750\ub9bc\n" + SETTINGS
# What Draw Things writes: dc:description in XMP.
XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt>
<rdf:li xml:lang="x-default">a cat&#10;-dog, (bad)&#10;Steps: 10, Sampler: DDIM, Guidance Scale: 10.0, Seed: 7, """ \
    """Size: 64x64, Strength: 1.0</rdf:li>
</rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""


def picture() -> Image.Image:
    image = Image.new("RGB", (8, 6))
    image.putdata([(30 * x, 40 * y, 128) for y in range(6) for x in range(8)])
    return image


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def save_png(name: str, add) -> None:
    info = PngImagePlugin.PngInfo()
    add(info)
    picture().save(HERE / name, pnginfo=info)


def save_after_pixels(name: str, text: str) -> None:
    save_png(name, lambda info: None)
    png = (HERE / name).read_bytes()
    end = png.rindex(chunk(b"IEND", b""))
    (HERE / name).write_bytes(png[:end] + chunk(b"tEXt", b"parameters\0" + text.encode("latin-1")) + png[end:])


def exif(comment: bytes) -> bytes:
    return piexif.dump({"Exif": {piexif.ExifIFD.UserComment: comment}})


def main() -> None:
    save_png("text.png", lambda info: info.add_text("parameters", LATIN))
    save_png("packed.png", lambda info: info.add_text("parameters", LATIN, zip=True))
    save_png("itext.png", lambda info: info.add_itxt("parameters", KOREAN))
    save_png("itext_packed.png", lambda info: info.add_itxt("parameters", KOREAN, zip=True))
    save_after_pixels("after_pixels.png", LATIN)
    save_png("draw_things.png", lambda info: info.add_itxt("XML:com.adobe.xmp", XMP))
    comment = exif(piexif.helper.UserComment.dump(KOREAN, encoding="unicode"))
    picture().save(HERE / "comment.jpg", exif=comment)
    picture().save(HERE / "comment.webp", lossless=True, exif=comment)
    picture().save(HERE / "utf8_comment.jpg", exif=exif(KOREAN.encode("utf-8")))
    picture().save(HERE / "draw_things.jpg", xmp=XMP.encode("utf-8"))
    picture().save(HERE / "plain.jpg")


if __name__ == "__main__":
    main()
