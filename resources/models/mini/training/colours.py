# SPDX-License-Identifier: Apache-2.0
"""Colour words: which one a picture shows, and the same drawing in another colour.

Colours are told apart in HSV (hue in degrees). A drawing's ink is what is not white paper; only ink that has a hue is
repainted, so that eyes, outlines and highlights stay.
"""
import numpy

# word: hue, saturation at least, saturation times, value times
PAINTS = {
    "red": (358, 0.75, 1.0, 0.95), "orange": (28, 0.8, 1.0, 1.0), "yellow": (50, 0.7, 1.0, 1.05), "green": (125, 0.55, 0.9, 0.8),
    "teal": (176, 0.6, 0.9, 0.75), "light blue": (200, 0.35, 0.65, 1.05), "blue": (222, 0.65, 1.0, 0.9),
    "purple": (276, 0.5, 0.85, 0.8), "pink": (332, 0.3, 0.6, 1.1), "brown": (22, 0.5, 0.75, 0.5),
    "black": (230, 0.0, 0.08, 0.25), "gray": (220, 0.0, 0.06, 0.65),
}
COLOURS = tuple(PAINTS)


def to_hsv(rgb):
    """[..., 3] in 0..1 -> hue in degrees, saturation, value."""
    value, low = rgb.max(-1), rgb.min(-1)
    span = value - low
    safe = numpy.where(span > 0, span, 1)
    r, g, b = (rgb[..., i] for i in range(3))
    hue = numpy.where(value == r, (g - b) / safe % 6, numpy.where(value == g, (b - r) / safe + 2, (r - g) / safe + 4))
    return 60 * hue, span / numpy.where(value > 0, value, 1), value


def from_hsv(hue, saturation, value):
    def channel(n):
        k = (n + hue / 60) % 6
        return value - value * saturation * numpy.clip(numpy.minimum(k, 4 - k), 0, 1)
    return numpy.stack([channel(5), channel(3), channel(1)], -1)


def classify(hue, saturation, value):
    """The index into COLOURS of each pixel."""
    names = numpy.full(hue.shape, COLOURS.index("red"))
    for limit, name in ((15, "orange"), (40, "yellow"), (70, "green"), (160, "teal"), (188, "light blue"), (208, "blue"),
                        (252, "purple"), (300, "pink"), (346, "red")):
        names[hue >= limit] = COLOURS.index(name)
    names[(hue >= 188) & (hue < 245) & (saturation < 0.62) & (value > 0.72)] = COLOURS.index("light blue")
    names[((hue >= 300) | (hue < 15)) & (saturation < 0.62) & (value > 0.75)] = COLOURS.index("pink")
    names[((hue < 45) | (hue >= 346)) & (value < 0.66) & (saturation > 0.25)] = COLOURS.index("brown")
    names[(saturation < 0.16) | (value < 0.2)] = COLOURS.index("gray")
    names[((saturation < 0.35) & (value < 0.36)) | (value < 0.2)] = COLOURS.index("black")
    return names


def ink(pixels):
    """Where a uint8 picture [H, W, 3] is not white paper."""
    return pixels.min(-1) < 235


def dominant(pixels):
    """(colour word, the part of the ink that has it) of a uint8 picture [H, W, 3]; (None, 0) where it is blank."""
    marks = pixels[ink(pixels)]
    if len(marks) < 40:
        return None, 0.0
    counts = numpy.bincount(classify(*to_hsv(marks / 255.0)), minlength=len(COLOURS))
    return COLOURS[counts.argmax()], counts.max() / len(marks)


def repaint(pixels, colour):
    """The drawing in another colour, or None where too little of its ink has a hue."""
    hue, saturation, value = to_hsv(pixels / 255.0)
    coloured = saturation > 0.18
    if coloured.sum() < 0.55 * ink(pixels).sum():
        return None
    target, least, factor, brightness = PAINTS[colour]
    weights = numpy.where(coloured, saturation * value, 0)
    middle = numpy.angle((weights * numpy.exp(1j * numpy.radians(hue))).sum(), deg=True)
    shade = numpy.clip((hue - middle + 180) % 360 - 180, -40, 40) * 0.2
    new = from_hsv((target + shade) % 360, numpy.clip(numpy.maximum(saturation * factor, numpy.minimum(least, saturation * 3)), 0, 1),
                   numpy.clip(value * brightness, 0, 1))
    edge = numpy.clip((saturation - 0.05) / 0.13, 0, 1)[..., None]   # so that anti-aliased borders blend into the paper
    return (255 * (edge * new + (1 - edge) * pixels / 255.0) + 0.5).astype(numpy.uint8)
