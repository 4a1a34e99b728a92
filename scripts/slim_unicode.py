#!/usr/bin/env python3
"""Writes utf8proc's tables without what we never ask: slim_unicode.py utf8proc_data.c OUT.c

Normalization needs how characters decompose and compose. Case, width, direction and
grapheme borders go, and of the categories all but those of spaces and controls. Characters of
scripts that no Chinese text is written in stay as they are. Rows that are then alike become one.
That leaves 13 kB to be loaded of 48.
"""

import pathlib
import re
import sys

KEPT_CATEGORIES = {f"UTF8PROC_CATEGORY_{name}" for name in ("CC", "ZS", "ZL", "ZP")}
# What decomposes and composes: Latin and its marks, signs and letters for numbers and units,
# radicals, Kana and Bopomofo, compatibility forms of Han, vertical, small, half and full widths.
NORMALIZED = (
    (0x0000, 0x024F), (0x02B0, 0x036F), (0x2000, 0x2BFF), (0x2E80, 0x312F), (0x3190, 0x33FF),
    (0xF900, 0xFAFF), (0xFB00, 0xFB06), (0xFE10, 0xFE6F), (0xFF00, 0xFF9F), (0xFFE0, 0xFFEF),
    (0x1D7CE, 0x1D7FF), (0x1F100, 0x1F2FF),
)
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


def as_it_is(row: tuple[str, ...]) -> tuple[str, ...]:
    return (row[0], "0", "0", "0", NONE, *row[5:9], NONE, "false", "false", *row[12:])


def is_normalized(code_point: int) -> bool:
    return any(first <= code_point <= last for first, last in NORMALIZED)


class Sequences:
    """Those that are left, one behind the other; see utf8proc_sequences in utf8proc.c."""

    def __init__(self, all_of_them: list[int]) -> None:
        self.all = all_of_them
        self.kept: list[int] = []
        self.moved: dict[int, int] = {}

    def move(self, index: int) -> int:
        if index not in self.moved:
            begin, length = index & 0x3FFF, index >> 14
            end, count = (begin + 1, self.all[begin] + 1) if length == 3 else (begin, length + 1)
            for _ in range(count):  # a surrogate stands before its other half
                end += 2 if self.all[end] & 0xF800 == 0xD800 else 1
            self.moved[index] = len(self.kept) | length << 14
            self.kept += self.all[begin:end]
        return self.moved[index]

    def moved_row(self, row: tuple[str, ...]) -> tuple[str, ...]:
        if row[4] == NONE:
            return row
        return (*row[:4], str(self.move(int(row[4]))), *row[5:])


def main() -> None:
    source, out = map(pathlib.Path, sys.argv[1:])
    text = source.read_text(encoding="utf-8")
    all_rows = [slim_row(row) for row in ROW.findall(body(text, "utf8proc_properties"))]
    all_blocks = numbers(text, "utf8proc_stage2table")
    sequences = Sequences(numbers(text, "utf8proc_sequences"))
    rows: dict[tuple[str, ...], int] = {}
    blocks: dict[tuple[int, ...], int] = {}
    stage1 = []
    for block, at in enumerate(numbers(text, "utf8proc_stage1table")):
        block_rows = []
        for offset in range(BLOCK):
            row = all_rows[all_blocks[at + offset]]
            kept = is_normalized(block * BLOCK + offset)
            block_rows.append(index_of(sequences.moved_row(row) if kept else as_it_is(row), rows))
        stage1.append(index_of(tuple(block_rows), blocks) * BLOCK)
    flat = [str(number) for block in blocks for number in block]
    slim = "/* Written by scripts/slim_unicode.py from utf8proc's own utf8proc_data.c. */\n"
    slim += array("utf8proc_uint16_t", "utf8proc_sequences", list(map(str, sequences.kept)))
    slim += array("utf8proc_uint16_t", "utf8proc_stage1table", list(map(str, stage1)))
    slim += array("utf8proc_uint16_t", "utf8proc_stage2table", flat)
    slim += array("utf8proc_property_t", "utf8proc_properties",
                  ["{" + ", ".join(row) + "}" for row in rows])
    combinations = re.findall(r"\d+", body(text, "utf8proc_combinations"))
    slim += array("utf8proc_uint16_t", "utf8proc_combinations", combinations)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(slim, encoding="utf-8")


main()
