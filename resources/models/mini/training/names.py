# SPDX-License-Identifier: Apache-2.0
"""What the pictures show: CLDR's short names and keywords, as emojibase has them."""
import json

GLYPHS = {"keycap", "alphanum"}      # subgroups that are letters, not pictures


def plain(code_points):
    """Code points without the variation selector: "1F3DD-FE0F" -> "1F3DD"."""
    return "-".join(part for part in code_points.upper().split("-") if part != "FE0F")


def tidy(label, group=""):
    """CLDR's short name as words of a caption."""
    label = label.replace("’", "'").replace("“", "").replace("”", "")
    if group == "flags" and label.startswith("flag: "):
        return "flag of " + label[6:]
    return label.replace(": ", ", ", 1)


def read(folder, locale="en"):
    """{code points: {base, label, tags, group}} of all emoji without skin tones; letters and components are left out."""
    messages = json.loads((folder / "en/messages.json").read_text())
    groups = {group["order"]: group["key"] for group in messages["groups"]}
    subgroups = {group["order"]: group["key"] for group in messages["subgroups"]}
    names = {}
    for entry in json.loads((folder / locale / "data.json").read_text()):
        group = groups.get(entry.get("group"), "component")
        if group != "component" and subgroups.get(entry.get("subgroup")) not in GLYPHS:
            base = plain(entry["hexcode"])
            names[base] = {"base": base, "label": tidy(entry["label"], group), "tags": [tag for tag in entry.get("tags", []) if tag],
                           "group": group}
    return names
