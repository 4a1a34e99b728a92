#!/usr/bin/env python3
"""Writes utf8proc's tables without what we never ask: slim_unicode.py utf8proc_data.c OUT.c

Normalization needs how characters decompose and compose. Case, width, direction and
grapheme borders go, and of the categories all but those of spaces and controls; rows that
are then alike become one. That leaves 27 kB to be loaded of 48.
"""

import pathlib
import re
import sys

KEPT_CATEGORIES = {f"UTF8PROC_CATEGORY_{name}" for name in ("CC", "ZS", "ZL", "ZP")}
NONE = "UINT16_MAX"
BLOCK = 256  # code points that an entry of the first stage stands for
ROW = re.compile(r"^\s*\{(.*)\},?$", re.MULTILINE)


def body(source: str, array: str) -> str:
    return re.search(rf" {array}\[\] = \{{\n(.*?)\n?\}};", source, re.DOTALL).group(1)


def numbers(source: str, array: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", body(source, array))]


def slim_row(row: str) -> tuple[str, ...]:
    (category, combining, _bidi, decomposition, sequence, _fold, _upper, _lower, _title, pair,
     _mirrored, exclusion, ignorable, _control, _width, _pad, _bound) = re.split(r",\s*", row.strip())
    if category not in KEPT_CATEGORIES:
        category = "0"
    return (category, combining, "0", decomposition, sequence, NONE, NONE, NONE, NONE, pair,
            "false", exclusion, ignorable, "false", "0", "0", "0")


def index_of(item, known: dict) -> int:
    return known.setdefault(item, len(known))


def array(kind: str, name: str, values: list[str]) -> str:
    return f"static const {kind} {name}[] = {{\n" + ",\n".join(values) + "};\n\n"


def end_of_sequences(rows, sequences: list[int]) -> int:
    """Behind the last sequence that a row decomposes to; see utf8proc_sequences in utf8proc.c."""
    end = 0
    for row in rows:
        if row[4] != NONE:
            at, length = int(row[4]) & 0x3FFF, int(row[4]) >> 14
            at, length = (at + 1, sequences[at]) if length == 3 else (at, length)
            # Of surrogate pairs each counts twice.
            end = max(end, at + 2 * (length + 1))
    return min(end, len(sequences))


def main() -> None:
    source, out = map(pathlib.Path, sys.argv[1:])
    text = source.read_text(encoding="utf-8")
    rows: dict[tuple[str, ...], int] = {}
    row_of = [index_of(slim_row(row), rows) for row in ROW.findall(body(text, "utf8proc_properties"))]
    stage2 = [row_of[number] for number in numbers(text, "utf8proc_stage2table")]
    blocks: dict[tuple[int, ...], int] = {}
    stage1 = [
        index_of(tuple(stage2[at : at + BLOCK]), blocks) * BLOCK
        for at in numbers(text, "utf8proc_stage1table")
    ]
    sequences = numbers(text, "utf8proc_sequences")
    sequences = sequences[: end_of_sequences(rows, sequences)]
    flat = [str(number) for block in blocks for number in block]
    slim = "/* Written by scripts/slim_unicode.py from utf8proc's own utf8proc_data.c. */\n"
    slim += array("utf8proc_uint16_t", "utf8proc_sequences", list(map(str, sequences)))
    slim += array("utf8proc_uint16_t", "utf8proc_stage1table", list(map(str, stage1)))
    slim += array("utf8proc_uint16_t", "utf8proc_stage2table", flat)
    slim += array("utf8proc_property_t", "utf8proc_properties",
                  ["{" + ", ".join(row) + "}" for row in rows])
    combinations = re.findall(r"\d+", body(text, "utf8proc_combinations"))
    slim += array("utf8proc_uint16_t", "utf8proc_combinations", combinations)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(slim, encoding="utf-8")


main()
