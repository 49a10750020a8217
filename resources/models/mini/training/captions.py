# SPDX-License-Identifier: Apache-2.0
"""What a picture is trained under: "WHAT, STYLE", with colour words and keywords now and then."""
import gzip
import re

from colours import COLOURS
from concepts import CONCEPTS
from modules import GRAPHS

STYLES = {"noto": "noto emoji", "twemoji": "twemoji, flat", "fluent-flat": "fluent emoji, flat", "fluent-3d": "3d emoji"}
GROUPS = {"animals-nature", "food-drink", "objects", "smileys-emotion", "activities", "travel-places"}
LENGTH, START, END = 77, 49406, 49407
WORD = re.compile(r"'s|'t|'re|'ve|'m|'ll|'d|[^\W\d_]+|\d|(?:[^\s\w]|_)+")
COLOUR_WORD = re.compile(rf"\b({'|'.join(sorted(COLOURS, key=len, reverse=True))})\b ?")


def is_drawing(row):
    """Of one of the styles, and of a thing."""
    return row["set"] in STYLES and row["group"] in GROUPS


def is_trained(row):
    return is_drawing(row) and row["label"] in CONCEPTS


def without_colour(label):
    """"red apple" -> "apple"; a label that is nothing but a colour stays."""
    return COLOUR_WORD.sub("", label).strip() or label


def caption(row, style, colour, draw):
    """A caption of the picture; `colour`: the word for the colour it was repainted in, or that most of it has, or None."""
    if draw.random() < 0.1:
        return ""
    what, tags, chance = row["label"], row["tags"], draw.random()
    if colour:
        what = f"{colour} {without_colour(what)}"
    elif tags and chance > 0.93:
        what = " ".join(draw.choice(tags, min(2, len(tags)), replace=False))
    elif tags and chance > 0.8:
        what = f"{what}, {draw.choice(tags)}"
    return f"{what}, {style}" if draw.random() < 0.94 else what


class Tokenizer:
    """CLIP's byte-pair encoding (Radford et al. 2021), of the merges list that the program ships."""

    def __init__(self):
        lines = gzip.open(GRAPHS.parent / "clip/bpe_simple_vocab_16e6.txt.gz", "rt", encoding="utf-8").read().split("\n")
        merges = [tuple(line.split()) for line in lines[1:48895]]
        alphabet = list(_byte_letters().values())
        self.words = alphabet + [a + "</w>" for a in alphabet] + ["".join(pair) for pair in merges] + ["<start>", "<end>"]
        self.ranks = {pair: i for i, pair in enumerate(merges)}
        self.ids, self.letters, self.known = {word: i for i, word in enumerate(self.words)}, _byte_letters(), {}

    def _pieces(self, word):
        pieces = [*word[:-1], word[-1] + "</w>"]
        while len(pieces) > 1:
            pair = min(zip(pieces, pieces[1:]), key=lambda p: self.ranks.get(p, len(self.ranks)))
            if pair not in self.ranks:
                break
            merged, i = [], 0
            while i < len(pieces):
                both = tuple(pieces[i:i + 2]) == pair
                merged.append("".join(pair) if both else pieces[i])
                i += 2 if both else 1
            pieces = merged
        return pieces

    def __call__(self, text):
        """The text's ids, padded with the end mark to LENGTH."""
        if text not in self.known:
            words = WORD.findall(" ".join(text.lower().split()))
            ids = [self.ids[piece] for word in words for piece in self._pieces("".join(self.letters[b] for b in word.encode()))]
            self.known[text] = ([START, *ids[:LENGTH - 2]] + [END] * LENGTH)[:LENGTH]
        return self.known[text]


def _byte_letters():
    """Each byte as the printable letter that the merges list has for it, in the list's order."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [b for b in range(256) if b not in printable]
    return {b: chr(b) for b in printable} | {b: chr(256 + i) for i, b in enumerate(others)}
