# SPDX-License-Identifier: Apache-2.0
"""Sheets of labelled pictures, and the 64 prompts that are shown of every training."""
import numpy
from PIL import Image, ImageDraw

from captions import STYLES

SUBJECTS = ("red apple", "dog face", "rocket", "pizza", "crescent moon", "sunflower", "guitar", "grinning face with big eyes",
            "cactus", "automobile", "kitten", "house with garden", "octopus", "blue heart", "crown", "green turtle")
PROMPTS = [f"{subject}, {style}" for subject in SUBJECTS for style in STYLES.values()]
CAPTION_HEIGHT = 14


def sheet(pictures, labels, columns=8):
    """A picture of uint8 pictures [n, H, W, 3], each under its label."""
    height, width = pictures.shape[1:3]
    rows = -(-len(pictures) // columns)
    canvas = Image.new("RGB", (columns * width, rows * (height + CAPTION_HEIGHT)), "white")
    pen = ImageDraw.Draw(canvas)
    for i, (picture, label) in enumerate(zip(pictures, labels)):
        x, y = i % columns * width, i // columns * (height + CAPTION_HEIGHT)
        pen.text((x + 2, y), label[:width // 6 + 4], fill="black")
        canvas.paste(Image.fromarray(numpy.asarray(picture)), (x, y + CAPTION_HEIGHT))
    return canvas


def sample_sheet(sampler, seed=7):
    """The PROMPTS at one seed; nothing is picked."""
    return sheet(sampler.pictures(PROMPTS, [seed] * len(PROMPTS)), PROMPTS)
