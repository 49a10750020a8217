# SPDX-License-Identifier: Apache-2.0
"""Writes Mini's dictionary: German, Japanese and Korean words, and the English ones that Mini was trained on.

usage: dictionary.py NODE_MODULES OUTPUT, where NODE_MODULES has the npm package emojibase-data 17.0.0.

A term is a CLDR name or keyword of emoji. A name means its emoji's English name; a keyword the English name or keyword that
shares most emoji with it, or one emoji's name where they are few. Prompts are understood by the first meaning of each term.
"""
import collections
import json
import pathlib
import re
import sys
import unicodedata

from concepts import CONCEPTS
from names import tidy
from words import CHOICES, HOMOGRAPHS, WORDS

GROUPS = {"smileys-emotion", "people-body", "animals-nature", "food-drink", "travel-places", "activities", "objects"}
SCRIPTS = {"de": "[a-zäöüß]{2}", "ja": "[\u3041-\u30fa\u4e00-\u9fff]", "ko": "[\uac00-\ud7a3]"}
WORD = r"[\w'-]+"  # as the program parts prompts
MEANINGS = 5  # of a term, at most
GENERIC = 4  # English keywords of fewer emoji aren't used where a name will do
CLOSE = 0.5  # meanings that score less are no translations


def fold(term):
    """Terms that are equal for the program: compatibility forms, case, and the two kinds of kana."""
    term = unicodedata.normalize("NFKC", term).casefold()
    return "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in term)


def read(folder, language):
    """The emoji of Mini's groups in CLDR's order: code points -> [name, keyword, ...]."""
    messages = json.loads((folder / language / "messages.json").read_text("utf-8"))
    groups = {group["order"] for group in messages["groups"] if group["key"] in GROUPS}
    entries = [e for e in json.loads((folder / language / "data.json").read_text("utf-8")) if e.get("group") in groups]
    entries.sort(key=lambda entry: entry["order"])
    return {e["hexcode"]: [tidy(label) for label in (e["label"], *e.get("tags", []))] for e in entries}


def emoji_by_term(names, key):
    """Which emoji have a term, in order."""
    found = collections.defaultdict(dict)
    for emoji, terms in names.items():
        for term in terms:
            found[key(term)][emoji] = None
    return {term: list(emoji) for term, emoji in found.items()}


def holds(text, term):
    """Whether a name has the term as words of its own; Japanese has no spaces."""
    return f" {term} " in f" {text} " or re.search(SCRIPTS["ja"], term) and term in text


def meanings(term, emoji, names, english, emoji_of):
    """The English names and keywords that a term stands for, best first."""
    def distance(e):
        name = fold(names[e][0])
        return name != term, not name.endswith(term), not holds(name, term), len(english[e][0].split())

    def score(word):
        """Dice's coefficient of both words' emoji; more where some emoji's names in both languages hold them."""
        dice = 2 * len(set(emoji) & set(emoji_of[word])) / (len(emoji) + len(emoji_of[word]))
        aligned = any(holds(fold(names[e][0]), term) and holds(english[e][0].lower(), word.lower()) for e in emoji)
        return dice * (1.6 if aligned else 1) * (1.1 if any(english[e][0] == word for e in emoji) else 1)

    own = [english[e][0] for e in sorted(emoji, key=distance)]
    if len(emoji) == 1 or any(fold(names[e][0]) == term for e in emoji):
        return own
    best = max(sorted({word for e in emoji for word in english[e]}), key=score)
    if score(best) < CLOSE:
        return own
    if best in own or len(emoji_of[best]) >= GENERIC:
        return [best, *own]
    return [english[e][0] for e in sorted(emoji, key=distance) if best in english[e]] + own


def terms_of(language, names, english, emoji_of):
    """[(term as people write it, its meanings)], sorted."""
    found = {}
    for term, emoji in emoji_by_term(names, fold).items():
        shown = next(t for e in emoji for t in names[e] if fold(t) == term)
        if re.search(SCRIPTS[language], term) and re.fullmatch(r"[\w'・ -]+", term) and term != fold(english[emoji[0]][0]):
            found[term] = shown, meanings(term, emoji, names, english, emoji_of)
    for word, terms in WORDS[language].items():
        for term in terms.replace(" ", "\n").replace("_", " ").split("\n"):
            found[fold(term)] = term, CHOICES.get(word, [word])
    return sorted((shown, list(dict.fromkeys(meant))[:MEANINGS]) for shown, meant in found.values())


def words_in(texts):
    return {word for text in texts for word in re.findall(WORD, text.lower())}


def main(modules, output):
    folder = pathlib.Path(modules) / "emojibase-data"
    english = read(folder, "en")
    emoji_of = emoji_by_term(english, lambda term: term)
    terms = {language: terms_of(language, read(folder, language), english, emoji_of) for language in SCRIPTS}
    targets = sorted({name for names in english.values() for name in names[:1]}
                     | {word for rows in terms.values() for _, meant in rows for word in meant})
    number = {word: n for n, word in enumerate(targets)}
    taught = CONCEPTS | {word for words in WORDS.values() for word in words} | {word for words in CHOICES.values() for word in words}
    lines = ['"from": "Unicode CLDR, by way of emojibase-data 17.0.0"',
             f'"english": {json.dumps(targets, ensure_ascii=False)}',
             f'"taught": {json.dumps([n for n, word in enumerate(targets) if word in taught])}',
             f'"words": {json.dumps(sorted(words_in(emoji_of) - words_in(targets)), ensure_ascii=False)}',
             f'"homographs": {json.dumps(HOMOGRAPHS)}']
    for language, rows in terms.items():
        entries = [f"{json.dumps(term, ensure_ascii=False)}: {json.dumps([number[word] for word in meant])}"
                   for term, meant in rows]
        lines.append(f'"{language}": {{\n' + ",\n".join(entries) + "\n}")
    pathlib.Path(output).write_text("{" + ",\n".join(lines) + "}\n", "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
