#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes HtmlEntities.inc and CaseTables.inc beside this file: facts that Python's standard library holds.

    python3 core/diffusion/prompt/make_tables.py

Entities come from html.entities (HTML 5, section "Named character references"). The two properties of Unicode that decide
between the two small sigmas (The Unicode Standard, section 3.13, Final_Sigma) are asked of str.lower() itself.
"""
import html
import platform
import sys
import unicodedata
from html.entities import html5
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
HEAD = """// SPDX-License-Identifier: Apache-2.0
// Made by make_tables.py with Python {python}, Unicode {unicode}; change that script, not this file.
"""


def literal(text):
    return 'U"' + "".join(f"\\x{ord(c):X}" for c in text) + '"'


def packed(rows):
    """The rows, comma separated, in lines of at most 120 columns."""
    lines, line = [], "   "
    for row in rows:
        if len(line) + len(row) + 2 > 120:
            lines.append(line)
            line = "   "
        line += f" {row},"
    return "\n".join([*lines, line])


def array(kind, name, rows):
    return f"constexpr {kind} {name}[] = {{\n{packed(rows)}\n}};\n"


def entity_rows(table):
    return [f'{{"{name}", {literal(table[name])}}}' for name in sorted(table)]


def upper_cased_entities():
    """Names written in capitals that HTML doesn't know but whose small form it does: &NTILDE; for &ntilde;."""
    small = {n: c for n, c in html5.items() if n.endswith(";") and n == n.lower()}
    return {n.upper(): c.upper() for n, c in small.items() if html.unescape("&" + n.upper()) == "&" + n.upper()}


def ranges(holds):
    """Inclusive ranges of the code points, surrogates left out, for which `holds`."""
    found = []
    for code in range(sys.maxunicode + 1):
        if 0xD800 <= code <= 0xDFFF or not holds(chr(code)):
            continue
        if found and found[-1][1] == code - 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return [f"{{0x{a:X}, 0x{b:X}}}" for a, b in found]


def is_cased(c):
    return (c + "\u03a3").lower()[-1] == "\u03c2"


def is_ignorable(c):
    return not is_cased(c) and ("A" + c + "\u03a3").lower()[-1] == "\u03c2"


def main():
    head = HEAD.format(python=platform.python_version(), unicode=unicodedata.unidata_version)
    (FOLDER / "HtmlEntities.inc").write_text(
        head + array("Entity", "htmlEntities", entity_rows(html5))
        + array("Entity", "upperCasedEntities", entity_rows(upper_cased_entities())))
    (FOLDER / "CaseTables.inc").write_text(
        head + array("CodePointRange", "casedRanges", ranges(is_cased))
        + array("CodePointRange", "caseIgnorableRanges", ranges(is_ignorable)))


if __name__ == "__main__":
    main()
