#!/usr/bin/env python3
"""Distils words.tsv from jieba's dictionary: distill_words.py DICT.txt FIELD.txt OUT.tsv TABLE.tsv...

The dictionary gives a word, its frequency and its part of speech a line. Kept are the
most frequent words of one to six Han characters of the classes below: no names of
persons, no onomatopoeia, no numbers (the lexer reads those itself). Idioms are kept only
where they hold a numeral, so that nobody takes the numeral for a figure. Of the rarer
words these idioms stay and those of our field: what FIELD.txt lists, and what stands anywhere
in the tables; but not what cues.tsv names the class of, and so gives a cost that is no higher.
"""

import math
import pathlib
import re
import sys

KEEP = 1_500
KEEP_IDIOMS = 30_000
KEEP_OF_FIELD = 40_000
# jieba's parts of speech, of each of our classes; a word of another one is left out.
CLASSES = {
    speech: code
    for code, speeches in {
        "n": "n nz nt an j ns t s l i k g zg ng vg ag tg dg",
        "vn": "vn",
        "v": "v vd vi vq df",
        "a": "a b z",
        "d": "ad d",
        "c": "c",
        "p": "p",
        "u": "u ud ug uj ul uv uz",
        "f": "f",
        "x": "r rr rz m q y h",
    }.items()
    for speech in speeches.split()
}
NUMERALS = set("〇零一二三四五六七八九十百千万亿两几半")
# What the segmenter reckons a cue at, in bits: kCueCost of core/lex/segmenter.cpp.
CUE_COST = 11
LONGEST = 6
HAN = re.compile(f"[\u3007\u4e00-\u9fff]{{1,{LONGEST}}}")

HEAD = """\
# The frequent words of Chinese, for finding where words begin and end.
# Distilled at build time by scripts/distill_words.py from jieba's dict.txt (MIT licence,
# (c) 2013 Sun Junyi), as in Debian's python3-jieba 0.42.1-3. Words of one class and length
# share a row, and those that end alike name their end once, because so they compress best.
#
# class: n noun  vn noun made of a verb  v verb  a adjective  d adverb  c conjunction
#        p preposition  u auxiliary  f position  x other
# size:  characters of each word
# words: for each last character: that character, then the words that end with it, without it.
#        Before words of one cost stands the cost as a letter: a capital right behind the last
#        character, else a small one. Words of one character have none before the first letter.
# cost:  -log2 of the word's share of all words, in half bits, two of them a letter: a is 0, b
#        is 2; the best way to cut a sentence has the least sum
class\tsize\twords
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


def words_of(text: str) -> set[str]:
    """Words set apart by blanks; # begins a line of comment."""
    return {word for line in text.splitlines() if not line.startswith("#") for word in line.split()}


def parts_of(text: str) -> set[str]:
    """All stretches of Han characters that are short enough to be words."""
    return {
        run[begin:end]
        for run in set(re.findall("[\u3007\u4e00-\u9fff]+", text))
        for begin in range(len(run))
        for end in range(begin + 1, min(begin + LONGEST, len(run)) + 1)
    }


def named_in(table: str) -> set[str]:
    """The words whose class a table of cues names."""
    rows = [line.split("\t") for line in table.splitlines() if "\t" in line and line[0] != "#"]
    return {
        word
        for words, roles, *_ in rows
        if set(CLASSES.values()).intersection(roles.split())
        for word in words.split()
    }


def group(end: str, heads: dict[int, list[str]]) -> str:
    text = end
    for at, cost in enumerate(sorted(heads)):
        letter = chr(ord("A") + cost)
        text += (letter if end and at == 0 else letter.lower()) + "".join(sorted(heads[cost]))
    return text


def often(ends: dict[str, dict[int, list[str]]]):
    """The ends of most words first, because so they compress best."""
    return lambda end: (-sum(map(len, ends[end].values())), end)


def main() -> None:
    source, field, out, *tables = map(pathlib.Path, sys.argv[1:])
    field_words = words_of(field.read_text(encoding="utf-8"))
    in_tables = parts_of("\n".join(table.read_text(encoding="utf-8") for table in tables))
    cues = next(table for table in tables if table.name == "cues.tsv")
    named = named_in(cues.read_text(encoding="utf-8"))
    entries = [line.split() for line in source.read_text(encoding="utf-8").splitlines()]
    total = sum(int(entry[1]) for entry in entries)
    kept = [(word, int(count), speech) for word, count, speech in entries if is_kept(word, speech)]
    kept.sort(key=lambda entry: (-entry[1], entry[0]))
    rows: dict[tuple[str, int], dict[str, dict[int, list[str]]]] = {}
    for rank, (word, count, speech) in enumerate(kept[:KEEP_OF_FIELD]):
        frequent = rank < (KEEP_IDIOMS if speech == "i" else KEEP)
        if not frequent and word not in field_words and word not in in_tables:
            continue
        cost = round(-math.log2(count / total))
        if word in named and cost >= CUE_COST:
            continue
        end, head = (word[-1], word[:-1]) if len(word) > 1 else ("", word)
        ends = rows.setdefault((CLASSES[speech], len(word)), {})
        ends.setdefault(end, {}).setdefault(cost, []).append(head)
    lines = [
        "\t".join((*map(str, key), "".join(group(end, ends[end]) for end in sorted(ends, key=often(ends))))) + "\n"
        for key, ends in sorted(rows.items())
    ]
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(HEAD + "".join(lines), encoding="utf-8")


main()
