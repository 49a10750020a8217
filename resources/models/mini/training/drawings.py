# SPDX-License-Identifier: Apache-2.0
"""The drawings of a set, rendered on white paper with a margin of 1/32."""
import io
import json

import numpy
import resvg_py
from PIL import Image

from names import plain

SVG = ('<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="{left} {top} {width} {height}" '
       'color="#222">{body}</svg>')


def drawings(source, modules):
    """Yields (code points, drawing) of a set; a drawing is an SVG text or the path of a picture."""
    code_points = {}
    for hexadecimal, name in json.loads((modules / (source.names or source.package) / "chars.json").read_text()).items():
        code_points.setdefault(name, plain(hexadecimal))
    assets = modules / source.package / "assets"
    if assets.exists():
        known = set(code_points.values())    # other pictures in there are not from the set that its licence speaks of
        yield from ((plain(file.stem), file) for file in sorted(assets.glob("*.webp")) if plain(file.stem) in known)
        return
    icons = json.loads((modules / source.package / "icons.json").read_text())
    common = {"left": 0, "top": 0, "width": icons.get("width", 16), "height": icons.get("height", 16)}
    for name, icon in icons["icons"].items():
        if name in code_points and not icon.get("hidden"):
            yield code_points[name], SVG.format(**common | icon)


def render(drawing, size):
    """uint8 [size, size, 3]."""
    box = size - 2 * (size // 32)
    if isinstance(drawing, str):
        # At 240 pixels or more, then shrunk: the filters of glossy drawings are aliased at small sizes.
        data = resvg_py.svg_to_bytes(svg_string=drawing, background="#ffffff", skip_system_fonts=True, width=max(240, box))
        picture = Image.open(io.BytesIO(bytes(data))).convert("RGBA")
    else:
        picture = Image.open(drawing).convert("RGBA")
    paper = Image.new("RGBA", picture.size, "white")
    paper.alpha_composite(picture)
    factor = box / max(picture.size)
    fitted = paper.convert("RGB").resize([max(1, round(side * factor)) for side in picture.size], Image.LANCZOS, reducing_gap=3.0)
    canvas = Image.new("RGB", (size, size), "white")
    canvas.paste(fitted, ((size - fitted.width) // 2, (size - fitted.height) // 2))
    return numpy.asarray(canvas)
