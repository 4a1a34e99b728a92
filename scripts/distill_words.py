#!/usr/bin/env python3
"""Distils words.tsv from jieba's dictionary: distill_words.py DICT.txt OUT.tsv

The dictionary gives a word, its frequency and its part of speech a line. Kept are the
most frequent words of one to six Han characters of the classes below: no names of
persons, no onomatopoeia, no numbers (the lexer reads those itself). Idioms are kept only
where they hold a numeral, so that nobody takes the numeral for a figure.
"""

import math
import pathlib
import re
import sys

KEEP = 40_000
# Half a bit is as fine as the frequencies are worth, and compresses better than more.
STEPS_PER_BIT = 2

# jieba's part of speech -> ours; one that is not here is left out.
CLASSES = {
    "n": "n", "nz": "n", "nt": "n", "an": "n", "j": "n", "ns": "ns", "vn": "vn",
    "v": "v", "vd": "v", "vi": "v", "vq": "v", "df": "v",
    "a": "a", "ad": "ad", "b": "b", "z": "z", "d": "d", "c": "c", "p": "p",
    "u": "u", "ud": "u", "ug": "u", "uj": "u", "ul": "u", "uv": "u", "uz": "u",
    "t": "t", "f": "f", "s": "s", "r": "r", "rr": "r", "rz": "r", "m": "m", "q": "q",
    "l": "l", "i": "i", "y": "y", "k": "k", "h": "h",
    "g": "g", "zg": "g", "ng": "g", "vg": "g", "ag": "g", "tg": "g", "dg": "g",
}
NUMERALS = set("〇零一二三四五六七八九十百千万亿两几半")
HAN = re.compile("[\u3007\u4e00-\u9fff]{1,6}")

HEAD = """\
# The frequent words of Chinese, for finding where words begin and end.
# Distilled at build time by scripts/distill_words.py from jieba's dict.txt (MIT licence,
# (c) 2013 Sun Junyi), as in Debian's python3-jieba 0.42.1-3. In order of class and cost,
# because so it compresses best.
#
# cost: -log2 of the word's share of all words, in half bits; the best way to cut a
#       sentence has the least sum.
# class: n noun  ns place name  vn noun made of a verb  v verb  a adjective  ad adjective
#       used as adverb  b attributive  z descriptive  d adverb  c conjunction  p preposition
#       u auxiliary  t time  f position  s locality  r pronoun  m quantifier  q measure
#       l set phrase  i idiom with a numeral in it  y particle  k suffix  h prefix
#       g morpheme
word\tcost\tclass
"""


def is_common(word: str) -> bool:
    """Han characters of the GB 2312 set: the dictionary holds mojibake outside of it."""
    if not HAN.fullmatch(word):
        return False
    try:
        word.replace("〇", "零").encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def is_kept(word: str, speech: str) -> bool:
    if speech not in CLASSES or not is_common(word):
        return False
    if speech in ("m", "q"):
        return word[0] not in NUMERALS
    if speech == "i":
        return any(character in NUMERALS for character in word)
    return True


def main() -> None:
    source, out = map(pathlib.Path, sys.argv[1:])
    entries = [line.split() for line in source.read_text(encoding="utf-8").splitlines()]
    total = sum(int(entry[1]) for entry in entries)
    kept = [(word, int(count), speech) for word, count, speech in entries if is_kept(word, speech)]
    kept.sort(key=lambda entry: (-entry[1], entry[0]))
    rows = []
    for word, count, speech in kept[:KEEP]:
        rows.append((CLASSES[speech], round(-math.log2(count / total) * STEPS_PER_BIT), word))
    rows.sort()
    lines = [f"{word}\t{cost}\t{code}\n" for code, cost, word in rows]
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(HEAD + "".join(lines), encoding="utf-8")


main()
