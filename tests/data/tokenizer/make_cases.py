#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes cases.json beside this file: prompts, what CLIP's tokenizer cleans them to, their ids, and where chunks end.

    pip install ftfy==6.3.1 regex
    python3 tests/data/tokenizer/make_cases.py

The reference is put together here from ftfy (with fix_encoding=False: no repair of mis-decoded text), html, str.lower and
regex, and a byte-pair merge in rounds, as in OpenAI's CLIP; chunks are filled the way AUTOMATIC1111's web UI fills them.
Python, the regex package and the program each have their own version of Unicode, so no case holds a code point that
Unicode 14 leaves unassigned. References with more than 4,300 digits are left out as well: int() refuses them.
"""
import functools
import gzip
import html
import json
import platform
import random
import unicodedata
from html.entities import html5
from pathlib import Path

import ftfy
import regex

FOLDER = Path(__file__).resolve().parent
VOCABULARY = FOLDER.parents[2] / "resources" / "clip" / "bpe_simple_vocab_16e6.txt.gz"
WORDS = regex.compile(r"'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+", regex.IGNORECASE)
FIXES = ftfy.TextFixerConfig(fix_encoding=False, explain=False)
COMMA = 267


def clean(text):
    text = html.unescape(html.unescape(ftfy.fix_text(text, FIXES))).strip()
    return regex.sub(r"\s+", " ", text).strip().lower()


class Tokenizer:
    def __init__(self):
        printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
        others = [b for b in range(256) if b not in printable]
        self.letters = {b: chr(b) for b in printable} | {b: chr(256 + i) for i, b in enumerate(others)}
        lines = gzip.decompress(VOCABULARY.read_bytes()).decode().split("\n")
        self.merges = {tuple(line.split()): i for i, line in enumerate(lines[1:48895])}
        names = [self.letters[b] for b in printable + others]
        names += [name + "</w>" for name in names] + [a + b for a, b in self.merges]
        self.ids = {name: i for i, name in enumerate(names)}

    @functools.lru_cache(None)
    def word(self, word):
        parts = [self.letters[b] for b in word.encode()]
        parts[-1] += "</w>"
        while True:
            ranked = [(self.merges[pair], pair) for pair in set(zip(parts, parts[1:])) if pair in self.merges]
            if not ranked:
                return [self.ids[part] for part in parts]
            parts = self.merge(parts, min(ranked)[1])

    @staticmethod
    def merge(parts, pair):
        merged, i = [], 0
        while i < len(parts):
            together = tuple(parts[i:i + 2]) == pair
            merged.append("".join(pair) if together else parts[i])
            i += 2 if together else 1
        return merged

    def encode(self, text):
        return [i for word in WORDS.findall(clean(text)) for i in self.word(word)]


def chunk_ends(tokens):
    ends, chunk, comma = [], [], -1
    for token in tokens:
        moved = []
        if token == COMMA:
            comma = len(chunk)
        elif len(chunk) == 75 and comma != -1 and 75 - comma <= 20:
            moved = chunk[comma + 1:]
            ends.append((ends or [0])[-1] + comma + 1)
            chunk, comma = moved, -1
        if len(chunk) == 75:
            ends.append((ends or [0])[-1] + 75)
            chunk, comma = [], -1
        chunk = [*chunk, token]
    return [*ends, len(tokens)]


def characters(*ranges):
    return [chr(c) for a, b in ranges for c in range(a, b + 1) if is_assigned(chr(c))]


def is_assigned(c):
    noncharacter = ord(c) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(c) <= 0xFDEF
    return noncharacter or unicodedata.category(c) not in ("Cn", "Cs")


PROMPTS = """
a photo of an astronaut riding a horse on mars
red apple, 3d emoji
masterpiece, best quality, 1girl, solo, long hair, looking at viewer, (smile:1.2), blue eyes, school uniform, cherry blossoms
lowres, bad anatomy, bad hands, text, error, missing fingers, extra digit, fewer digits, cropped, worst quality, jpeg artifacts
portrait of a wise old fisherman, wrinkled skin, weathered coat, 85mm lens, f/1.4, shallow depth of field, golden hour, 8k uhd
((masterpiece)), [[sketch]], {{detailed}}, <lora:someStyle_v1.0:0.8>, <hypernet:foo:1>
isometric voxel art of a tiny ramen shop at night, neon signs, volumetric fog, octane render --ar 16:9 --v 5
[cat:dog:0.5] in the rain AND a [red|blue] umbrella BREAK cinematic lighting
It's the dog's bone, they're HERE, we've eaten, I'm sure he'll go, she'd stay, don't
IT'S THE DOG'S BONE, THEY'RE HERE, WE'VE EATEN, I'M SURE HE'LL GO, SHE'D STAY, DON'T
rock'n'roll 'twas o'clock '90s y'all'd've ''''s '' ' s 'S 'T 'Re 'vE 'M 'lL 'D 'x 'sun 'than 'realm 'mad 'door 'llama
16-bit pixel art (SNES, 256x224), "Final Boss", level 99, HP 1,234/5,678
C++20 & Qt6 >= 6.4 || #!/bin/sh ~$ rm -rf ./* @home 100% ^_^ <3 :) :-( ;D xD =^.^= ¯\\_(ツ)_/¯ (╯°□°)╯︵ ┻━┻
an  image   of\ta\nwooden\r\ntable\r,\x0b\x0c
https://example.org/path?q=1&copy=2&lang=en&amp;x=y#fragment
embedding:EasyNegative, EasyNegativeV2, verybadimagenegative_v1.3, ng_deepnegative_v1_75t
a cat.a dog!a bird?a fish;a bug:a tree/a rock\\a hill|a lake
Ein Fluß über Öl-Äcker, GROSSE STRASSE, Überraschung, größte Maße
un garçon naïf à l'œuvre, cœur d'été, Noël, ÇA VA, L'ÉCOLE D'ART
el niño pequeño comió piñatas, ¿qué?, ¡sí!, SEÑOR MUÑOZ
Příliš žluťoučký kůň úpěl ďábelské ódy; Zażółć gęślą jaźń; Pijamalı hasta yağız şoföre; İSTANBUL IĞDIR
Съешь же ещё этих мягких французских булок, ДА ВЫПЕЙ ЧАЮ; Їжак Ґанок
ΟΔΥΣΣΕΥΣ ΣΟΦΟΣ. Ο ΣΚΥΛΟΣ; ΑΣ ΣΑ Σ Α'Σ ΑΣ' Α.Σ ΑΣ.Α ΑΣ-Α Σ̈Α ΆΣ̈ Α\u00adΣ Α:Σ:Α 1Σ Σ1
東京の夜景、雨、ネオン、桜の木の下で本を読む少女
一只可爱的猫坐在木桌上，油画，杰作
서울의 밤하늘 아래 한옥, 수채화, 고양이 두 마리
나비와 꽃, 최고 품질, ㄱㄴㄷ ㅏㅑㅓ, 각각각
قطة صغيرة على السجادة، لوحة زيتية، ١٢٣٤٥
חתול קטן על שטיח, שָׁלוֹם
एक छोटी बिल्ली, तैल चित्र, १२३, क्षत्रिय
แมวน้อยบนเก้าอี้ไม้ ๑๒๓
Mèo con ngồi trên bàn gỗ, Tiếng Việt, ƯỚC MƠ
წითელი ვაშლი ᲬᲘᲗᲔᲚᲘ, հայերեն ՀԱՅԵՐԵՆ, ኣማርኛ ፩፪፫, ᏣᎳᎩ, ᠮᠣᠩᠭᠣᠯ
""".strip().split("\n")

EMOJI = """
👍 👍🏽 👨‍👩‍👧‍👦 🏳️‍🌈 🏴‍☠️ ❤️ ❤ ☺️ 🇰🇷 🇩🇪🇯🇵 1️⃣ #️⃣ ©️ ™ 🧑🏿‍🚀 👩🏻‍❤️‍💋‍👨🏾 🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f 🫠 🥹 🤌🏼 🦾 😀😀😀 👁️‍🗨️ ♂️ ⚧ 🃏 🀄 ⌚ ⏏ ▶️ 〰️ 🅰️ 🆗 🈁 ㊗️ ‼️ ⁉️
""".split()

HTML = """
&amp; &lt; &gt; &quot; &apos; &nbsp; &AMP; &LT; &GT; &QUOT; &COPY; &REG; &amp &lt &copy &reg &para &not &notit; &notin; &notin &ampx &ampamp;
&amp;amp; &amp;amp;amp; &amp;amp;amp;amp; &amp;lt; &amp;#38;amp; &#38;lt; &#x26;gt; &#38;#38;#38;lt; &amp;eacute; &amp;amp;eacute &amp;nbsp;x
&eacute; &Eacute; &EACUTE; &eACUTE; &ntilde; &NTILDE; &nTILDE; &szlig; &SZLIG; &SZLIG &ouml;ber &OUML;BER &HELLIP; &LSQUO; &rsquo; &ldquo;x&rdquo; &hellip; &mdash;
&CounterClockwiseContourIntegral; &DoubleLongLeftRightArrow; &ThickSpace; &NotEqualTilde; &fjlig; &FFILIG; &ffilig; &filig; &Jscr; &checkmark; &star; &starf; &hearts;
&#65; &#065 &#0000065; &#x41; &#X41 &#x041; &#65x &#65;x &#; &#x; &#xg; &# &#x &#abc; &#12ab; &#9; &#10; &#13; &#12; &#11; &#0; &#00; &#x0; &#1; &#31; &#127; &#128;
&#129; &#x80 &#130; &#131; &#x85; &#133 &#141; &#x8d &#145;x&#146; &#147;x&#148; &#150; &#151; &#153; &#x9f; &#160; &#xA0; &#173; &#8203; &#8217; &#x2019; &#39;s &#39s
&#55296; &#xD83D;&#xDE00; &#xdfff &#x1F600; &#128512; &#1114111; &#1114112; &#x110000; &#99999999999999999999; &#xFFFFFFFFFFFFFFFFFFFFFF; &#64976; &#xFDEF &#65534; &#xFFFF; &#x1FFFE; &#59; &#x3b; &#x3B
&a; &b &ab; &abc; &nosuchname; &verylongnamethatisnotanentityatall; &verylongnamethatisnotanentityatallbutgoeson &amp&lt;&gt & && &&amp; &&&amp;;; ;&; &é; &ampé &notß &amp_ &amp- &lt=b
&am&#112; &am&#112;; &a&#109;p; &#3&#52;; &#&#51;4; &＃65; ＆amp； ＆ａｍｐ； &ａｍｐ; &am\x00p; &am\ufeffp; &#6\x7f5; &\x1b[0mamp; &semi; &amp&semi; &num;65; &amp;num;65;
<b>bold</b> <&amp;> <&eacute;&NTILDE; &amp;amp;< &lt;b&gt; &lt;&rsquo; <&#8217; <&ldquo; <&filig; <&#xFF21; <&amp;amp;amp; x&nbsp;y x&NBSP;y a&ensp;b&emsp;c&thinsp;d&zwj;e&zwnj;f&shy;g
""".split()

LINES = ["&NTILDE;\n<\n&NTILDE;", "&rsquo;s\na<b\n&rsquo;s", "a\n\n<\n&amp;amp;amp;lt;", "&#60;\n&NTILDE;", "\n\n", "&lt;\n&LSQUO;<\n&LSQUO;",
         "&#10;<&NTILDE;", "a\r\n\r\nb\rc\n\rd\u2028e\u2029f\x85g", "&\namp;", "&#13;&#10;x", "&Tab;a&NewLine;b"]

SPACES = [f"a{chr(c)}b" for c in (*range(0x00, 0x21), *range(0x7F, 0xA1), 0xAD, 0x1680, 0x180E, *range(0x2000, 0x2010), *range(0x2028, 0x2030),
                                 *range(0x205F, 0x2070), 0x3000, 0xFEFF, *range(0xFFF9, 0xFFFE), 0xFFFF, 0xE0001, 0xE0061, 0x1D173)]

ESCAPES = ["\x1b[31mred\x1b[0m", "\x1b[1;31;42mx", "\x1b[m", "\x1b[", "\x1b[12", "\x1b[12;", "\x1b[1 m", "\x1bmx", "\x1b\x1b[m[m", "\x1b[١٢mx", "\x1b[１mx",
           "\x1b[1é", "\x1b[Kx\x1b[2Jy", "\x1b[?25h", "&#27;[31mx", "\x1b[&#51;1mx", "\x1b［３１ｍx", "x\x1b[1", "\x1b[1@", "\x1b[1[", "\x1b[1`", "\x1b[1{"]

QUOTES = ["“double” ‘single’", "it’s", "IT’S", "dogʼs", "„low“ ‚low‘", "‛x‟", "«x» ‹x›", "5′ 6″", "`x`", "´x´", "don’t, we’ve, they’re, I’m, he’ll, she’d",
          "’twas", "x’’s", "ŉ", "ŉs", "ŉt", "ʼN'T", "&lsquo;s", "&#8217;re", "<x>it’s", "'ſ", "'ſun", "x'ſ", "’ſ", "ﬅ", "'ﬅ", "'ﬆ"]

COMPOSITION = ["e\u0301", "é", "E\u0301\u0323", "E\u0323\u0301", "q\u0307\u0323", "q\u0323\u0307", "a\u0315\u0300\u05ae\u0062", "\u0301x", "\u1100\u1161\u11a8", "가\u11a8", "각",
               "\u1112\u1161\u11ab\u1100\u1173\u11af", "ﾡￂﾤ", "ﾊﾟﾋﾞﾌﾟ", "ｶﾞｷﾞ", "カ\u3099ハ\u309a", "か゛", "Å Å Ω K ﬃ", "\u0958 \u0929 \u0931", "\u0b92\u0bd7", "\u0344 \u0343 \u0374 \u037e \u0387",
               "\u1e9b\u0323", "ſ", "ẞ", "ﷺ", "豈更車", "﨎", "\U0002f800\U0002fa1d", "\u2126\u212a\u212b", "\U0001d15e\U0001d1bb", "\U000110a5\U000110ba", "<\u0338", "&lt;\u0338", "=\u0338",
               "&#60;\u0338", "x\u0300\u0301\u0302\u0303", "s\u0307\u0323", "Z\u030c\u0323", "Ǆ\u0323", "ǅ", "ǲ ǳ Ǳ Ǉ ǈ ǉ Ǌ ǋ ǌ Ĳ ĳ", "ﬀ ﬁ ﬂ ﬃ ﬄ ﬅ ﬆ ﬓ ﬗ", "I\u0307", "İ", "i\u0307", "İ\u0301", "ı I",
               "".join(characters((0xFF00, 0xFF60))), "".join(characters((0xFF61, 0xFFA0))), "".join(characters((0xFFA1, 0xFFEF))), "Ｈｅｌｌｏ，　Ｗｏｒｌｄ！１２３", "￡￥￦￣¯"]

SPECIAL = ["<|endoftext|>", "<|startoftext|>", "a <|endoftext|> b", "<|ENDOFTEXT|>", "<|endoftext|><|startoftext|>", "&lt;|endoftext|&gt;", "<|endoftext|", "endoftext", "<start_of_text>",
           "<|startoftext|>a cat<|endoftext|>", "", " ", "   ", "\t\n", "\u3000", "\ufeff", "\x00", "&nbsp;", "&#1;", "!", "!!", "!!!!!!!!!!!!!!!!", ",,", ", ,", ",", "a", "a blue teapot on a wooden table",
           "a blue teapot on a wooden table!", "0123456789", "½⅓ Ⅷ ⅷ ① ⑳ ㊿ ² ³ ₁ 〇 一二三 ٣ ۴ ९ ๙ 𝟘 𝟡 𐄇 🄋", "x²y³", "1a2b3c", "10000", "3.14159", "v1.5", "a" * 300, "ab" * 200, "lol" * 100, "é" * 120,
           "한" * 100, "👍" * 80, "supercalifragilisticexpialidocious", "pneumonoultramicroscopicsilicovolcanoconiosis", "donaudampfschifffahrtsgesellschaft", "-" * 100, "=" * 77, "." * 150, "_" * 33, "#@!$%^&*()" * 9]

BAD_BYTES = """
80 bf c0 c1 c080 c1bf e08080 e09f80 eda080 edbfbf eda0bdedb880 f08080 f0808080 f08f8080 f4908080 f5808080 f8 ff fe fffe c3 c328 e2 e282 e28228 e228a1 f0 f09f f09f98 f09f9828 f0289f98 61ff62
61c3 c3a9c3 e282ace2 61e28262c361 f09f98804180 20ff20 ffffff 4d69786564ff20e9 efbfbd efbfbe efbfbf f48fbfbf ed9fbf ee8080 c2 c200 e20080 26616d703bff 26ff616d703b 27ff73 ff27f3 c3a9a9a9 00ff00 1b5bff6d
""".split()


def lengths():
    for n in (*range(73, 79), *range(148, 153), 225, 226, 300):
        yield " ".join(["a"] * n)
        yield ", ".join(["cat"] * ((n + 1) // 2))
        yield " ".join(f"x{i % 10}" for i in range(n // 2)) + " y" * (n % 2)
    for before in (10, 40, 53, 54, 55, 56, 60, 70, 73, 74, 75, 76):
        for after in (1, 4, 10, 21, 25, 80):
            yield "a " * before + ", " + "b " * after
            yield "a " * before + ", b, " + "b " * after + ", " + "c " * 60
    yield "a " * 60 + ",, " + "b " * 40
    yield "a " * 130 + ", " + "b " * 40 + "! "
    yield "a , " * 100
    yield "a " * 74 + ", , , " + "b " * 74 + ", " + "c " * 5


def soup(seed):
    """Pieces that trip over each other; half of the cases from few kinds of pieces, so that these meet often."""
    source = random.Random(seed)
    kinds = [
        characters((0x20, 0x7E)), characters((0x00, 0x1F), (0x7F, 0x9F)), characters((0xA0, 0x2AF)), characters((0x300, 0x36F)), characters((0x370, 0x52F)),
        characters((0x590, 0x6FF), (0x900, 0xDFF)), characters((0x1100, 0x11FF), (0xAC00, 0xAC60), (0x3131, 0x318E)), characters((0x2000, 0x206F)), characters((0x20D0, 0x2BFF)),
        characters((0x3000, 0x30FF), (0x4E00, 0x4E80)), characters((0xF900, 0xFFFF)), characters((0x10300, 0x104FF), (0x1D100, 0x1D7FF), (0x1F100, 0x1F9FF)), characters((0xE0000, 0xE01EF)),
        ["&" + name for name in html5], ["&amp;", "&#", "&#x", "&", ";", "amp;", "lt;", "<", "＆", "；", "&#38;", "&#59;", "&semi;"], ["'s", "'T", "’re", "'ve", "'m", "'LL", "'d", "'", "’"],
        ["Σ", "σ", "A", "'", ".", " ", "\u0301", "ʰ", "1"], ["\x1b[", "1", ";", "m", "\x1b"], [" ", ", ", "\n", "\r", "\t", "\u3000"], list("abcdefghijklmnopqrstuvwxyz"),
    ]
    chosen = source.sample(kinds, source.choice((2, 3, len(kinds))))
    return "".join(source.choice(source.choice(chosen)) for _ in range(source.randrange(1, 60)))


def byte_soup(seed):
    source = random.Random(seed)
    pool = [*b"a ,&;", *range(0x80, 0x100, 3), 0xE2, 0xED, 0xF0, 0xC3, 0x82, 0xA0, 0x9F]
    return bytes(source.choice(pool) for _ in range(source.randrange(1, 40)))


def all_texts():
    groups = {
        "prompt": PROMPTS + [p.upper() for p in PROMPTS] + [unicodedata.normalize("NFD", p) for p in PROMPTS if not p.isascii()],
        "emoji": EMOJI + ["".join(EMOJI), " ".join(EMOJI), *(f"a{e}b {e}, {e}{e}" for e in EMOJI[:12])],
        "html": HTML + [" ".join(HTML[i:i + 9]) for i in range(0, len(HTML), 9)] + LINES,
        "entities": [" ".join("&" + n for n in sorted(html5)[i:i + 60]) for i in range(0, len(html5), 60)],
        "entities in capitals": [" ".join("&" + n.upper() for n in sorted(html5)[i:i + 60]) for i in range(0, len(html5), 60)],
        "spaces": SPACES + ["".join(SPACES)],
        "escapes": ESCAPES, "quotes": QUOTES, "composition": COMPOSITION, "special": SPECIAL, "lengths": [*lengths()],
        "soup": [soup(seed) for seed in range(400)],
    }
    for group, texts in groups.items():
        for text in texts:
            yield group, text.encode()
    for bytes_ in [bytes.fromhex(b) for b in BAD_BYTES] + [byte_soup(seed) for seed in range(60)]:
        yield "bytes", bytes_


def case(tokenizer, group, data):
    text = data.decode("utf-8", "replace")
    cleaned = clean(text)
    if not all(map(is_assigned, text + cleaned)):
        return None
    tokens = tokenizer.encode(text)
    source = {"text": text} if group != "bytes" else {"hex": data.hex()}
    return {"group": group, **source, "clean": cleaned, "tokens": tokens, "ends": chunk_ends(tokens)}


def long_word(tokenizer, length):
    """Letters of a linear congruential generator as one word; of its ids the number and a checksum (FNV-1a over the ids)."""
    state, letters, checksum = 1, [], 0xCBF29CE484222325
    for _ in range(length):
        state = (state * 1664525 + 1013904223) % 2**32
        letters.append(chr(ord("a") + (state >> 24) % 26))
    tokens = tokenizer.encode("".join(letters))
    for token in tokens:
        checksum = (checksum ^ token) * 0x100000001B3 % 2**64
    return {"length": length, "count": len(tokens), "checksum": f"{checksum:016x}"}


def main():
    tokenizer = Tokenizer()
    cases = [c for c in (case(tokenizer, *text) for text in all_texts()) if c]
    versions = f"Python {platform.python_version()}, ftfy {ftfy.__version__}, regex {regex.__version__}"
    data = {"made by": f"make_cases.py with {versions}", "long words": [long_word(tokenizer, n) for n in (1000, 100000)]}
    lines = ",\n".join(json.dumps(c, ensure_ascii=True) for c in cases)
    head = json.dumps(data, indent=1)[:-2]
    (FOLDER / "cases.json").write_text(f'{head},\n "cases": [\n{lines}\n ]\n}}\n')
    print(len(cases), "cases")


if __name__ == "__main__":
    main()
