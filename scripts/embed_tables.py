#!/usr/bin/env python3
"""Writes the C++ source that holds the lexicon's tables: embed_tables.py OUT TABLE.tsv...

What only people and tests read stays behind: comments become empty lines, so that lines
keep their numbers, and the cells of the columns below become empty. Codes that go up from row
to row are told by their steps, which compress better: +1 for 110102 behind 110101, 4+1 for
1102 behind that.
"""

import pathlib
import sys

HEAD = """// Written by scripts/embed_tables.py from the tables that it names; edit those.
#include "lexicon/lexicon.h"

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


def literal(line: str) -> str:
    escaped = line.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    # ? is written so that no trigraph can arise.
    return '    "' + escaped.replace("?", "\\?") + '\\n"'


def main() -> None:
    out, *paths = map(pathlib.Path, sys.argv[1:])
    tables = sorted(paths, key=lambda path: path.name)
    parts = [HEAD]
    for number, path in enumerate(tables):
        text = path.read_text(encoding="utf-8-sig")
        for at, line in enumerate(text.splitlines(), 1):
            if any(ord(character) < 32 and character != "\t" for character in line):
                sys.exit(f"{path.name}:{at}: a control character")
        lines = "\n".join(literal(line) for line in lean(text, path.name).splitlines())
        parts.append(f"constexpr char kText{number}[] =\n{lines};\n")
    entries = "\n".join(
        f'    {{"{path.name}", {{kText{number}, sizeof(kText{number}) - 1}}}},'
        for number, path in enumerate(tables)
    )
    parts.append(f"constexpr TableSource kTables[] = {{\n{entries}\n}};\n")
    parts.append("}  // namespace\n")
    parts.append("std::span<const TableSource> builtin_tables() { return kTables; }\n")
    parts.append("}  // namespace zhibiao")
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text("\n".join(parts) + "\n", encoding="utf-8")


main()
