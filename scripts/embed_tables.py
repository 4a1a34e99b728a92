#!/usr/bin/env python3
"""Writes the C++ source that holds the lexicon's tables: embed_tables.py OUT TABLE.tsv...

What only people and tests read stays behind: comments become empty lines, so that lines
keep their numbers, and the cells of the columns below become empty. Codes that go up from row
to row are told by their steps, which compress better: +1 for 110102 behind 110101, 4+1 for
1102 behind that. So do words of the same roles in one row, and characters told by their rank in
two bytes; core/lexicon/packed.h says how.
"""

import collections
import pathlib
import sys

HEAD = """// Written by scripts/embed_tables.py from the tables that it names; edit those.
#include "lexicon/packed.h"

namespace zhibiao {
namespace {
"""

FOR_PEOPLE = {"note", "example", "example_text", "negative"}
# An indicator's label is that of its example; its English name is not shown anywhere yet.
FOR_PEOPLE_IN = {"indicators.tsv": {"label", "name_en"}}


# In step(), every code of such a column is greater than the one before.
STEPS_OF = {"places.tsv": "code"}


def step(code: str, before: str) -> str:
    """How far the code is from the one before, cut or filled with zeros to its length."""
    start = int(before[: len(code)].ljust(len(code), "0"))
    length = "" if len(code) == len(before) else len(code)
    return f"{length}+{int(code) - start}"


def lean(text: str, table: str) -> str:
    dropped = FOR_PEOPLE | FOR_PEOPLE_IN.get(table, set())
    columns: list[str] = []
    before = ""
    lines = []
    for line in text.splitlines():
        cells = line.split("\t")
        if line.startswith("#") or not line.strip():
            lines.append("")
        elif not columns:
            columns = cells
            lines.append(line)
        elif len(cells) != len(columns):
            lines.append(line)  # the reader's own complaint tells more
        else:
            if table in STEPS_OF:
                at = columns.index(STEPS_OF[table])
                cells[at], before = step(cells[at], before), cells[at]
            pairs = zip(columns, cells)
            lines.append("\t".join("" if name in dropped else cell for name, cell in pairs))
    return "\n".join(lines) + "\n"


# Of such a table, the words that share all that the other column says of them share a row.
GROUPED = {"cues.tsv": ("word", "role")}


def grouped(text: str, word: str, role: str) -> str:
    """Words set apart by blanks, in order; so are their roles, as they stood in the table."""
    head, *lines = text.strip("\n").split("\n")
    columns = head.split("\t")
    roles: dict[str, list[str]] = {}
    for line in lines:
        row = dict(zip(columns, line.split("\t")))
        if line:
            roles.setdefault(row[word], []).append(row[role])
    words: dict[str, list[str]] = {}
    for name, of in sorted(roles.items()):
        words.setdefault(" ".join(of), []).append(name)
    rows = [{word: " ".join(names), role: of} for of, names in words.items()]
    return "\n".join([head, *("\t".join(row.get(column, "") for column in columns) for row in rows)]) + "\n"


def ranks(texts: list[str]) -> dict[str, int]:
    """Of all characters but ASCII, the most frequent first."""
    counts = collections.Counter(character for text in texts for character in text)
    wide = [character for character in counts if ord(character) > 127]
    wide.sort(key=lambda character: (-counts[character], character))
    return {character: rank for rank, character in enumerate(wide)}


def packed(text: str, rank_of: dict[str, int]) -> bytes:
    out = bytearray()
    for character in text:
        rank = rank_of.get(character)
        out += character.encode() if rank is None else bytes((128 + rank // 256, rank % 256))
    return bytes(out)


def literal(line: bytes) -> str:
    """A C string; what is not plain stands in three octal digits, which nothing can prolong."""
    return '    "' + "".join(
        chr(byte) if 32 <= byte < 127 and chr(byte) not in '"\\?' else f"\\{byte:03o}" for byte in line
    ) + '"'


def constant(name: str, data: bytes) -> str:
    width = 100
    lines = "\n".join(literal(data[at : at + width]) for at in range(0, len(data), width))
    return f"constexpr char {name}[] =\n{lines};\n"


def main() -> None:
    out, *paths = map(pathlib.Path, sys.argv[1:])
    tables = sorted(paths, key=lambda path: path.name)
    texts = []
    for path in tables:
        text = path.read_text(encoding="utf-8-sig")
        for at, line in enumerate(text.splitlines(), 1):
            if any(ord(character) < 32 and character != "\t" for character in line):
                sys.exit(f"{path.name}:{at}: a control character")
        text = lean(text, path.name)
        texts.append(grouped(text, *GROUPED[path.name]) if path.name in GROUPED else text)
    rank_of = ranks(texts)
    parts = [HEAD, constant("kCharacters", "".join(rank_of).encode())]
    parts += [constant(f"kText{number}", packed(text, rank_of)) for number, text in enumerate(texts)]
    entries = "\n".join(
        f'    {{"{path.name}", {{kText{number}, sizeof(kText{number}) - 1}}}},'
        for number, path in enumerate(tables)
    )
    parts.append(f"constexpr PackedTable kTables[] = {{\n{entries}\n}};\n")
    parts.append("}  // namespace\n")
    parts.append("std::span<const PackedTable> packed_tables() { return kTables; }")
    parts.append("std::string_view packed_characters() { return {kCharacters, sizeof(kCharacters) - 1}; }\n")
    parts.append("}  // namespace zhibiao")
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text("\n".join(parts) + "\n", encoding="utf-8")


main()
