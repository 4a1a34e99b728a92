#!/usr/bin/env python3
"""Holds the sources to the design: check_structure.py ROOT

Includes go one way, from the later layers to the earlier ones; layers of one rank do not
know each other. No Han character stands in the core's code outside of comments: words
are data, in core/lexicon/data. No name is two types': the linker would take one for the
other. The modules of the page carry the tables that they read.
"""

import pathlib
import re
import sys
import unittest

RANKS = [
    {"text"}, {"lexicon"}, {"document"}, {"lex"}, {"quantity", "time", "place"}, {"clause"},
    {"label"}, {"measure"},
    {"report"}, {"compare", "check"}, {"export"}, {"zhibiao.h"}, {"cli", "wasm"},
]
RANK = {layer: rank for rank, layers in enumerate(RANKS) for layer in layers}
INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)')
# What no part of the core may reach for: files, the clock, printing, threads.
FORBIDDEN = {"iostream", "fstream", "cstdio", "stdio.h", "chrono", "ctime", "time.h", "thread",
             "mutex", "regex", "filesystem", "random", "locale"}
HAN = re.compile("[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
# Comments, strings and character literals, whichever begins first; only comments go.
TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])*'",
    re.DOTALL,
)


def without_comments(code: str) -> str:
    def kept(match: re.Match) -> str:
        text = match.group()
        return re.sub(r"[^\n]", " ", text) if text.startswith(("//", "/*")) else text

    return TOKEN.sub(kept, code)


def layer_of(path: pathlib.PurePath) -> str:
    """The layer of a path from the root (core/lex/numeral.h) or from core (lex/numeral.h)."""
    parts = path.parts[1:] if path.parts[0] == "core" else path.parts
    if parts[0] in ("zhibiao.h", "zhibiao.cpp"):
        return "zhibiao.h"
    return parts[0]


def include_faults(name: str, code: str) -> list[str]:
    faults = []
    own = layer_of(pathlib.PurePath(name))
    if own not in RANK:
        return [f"{name}: {own} is no layer"]
    for number, line in enumerate(without_comments(code).split("\n"), 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        if match.group(2):
            if match.group(2) in FORBIDDEN and own not in ("cli", "wasm"):
                faults.append(f"{name}:{number}: the core has no use for <{match.group(2)}>")
            continue
        other = layer_of(pathlib.PurePath(match.group(1)))
        if other not in RANK:
            faults.append(f"{name}:{number}: {match.group(1)} is in no layer")
        elif other != own and RANK[other] >= RANK[own]:
            faults.append(f"{name}:{number}: {own} must not include {match.group(1)}")
    return faults


def han_faults(name: str, code: str) -> list[str]:
    lines = without_comments(code).split("\n")
    return [f"{name}:{at}: a word in code: {line.strip()}" for at, line in enumerate(lines, 1) if HAN.search(line)]


TYPE = re.compile(r"(?:struct|class|enum class|union) (\w+)(?: final)?(?: : [^;()]*)? \{")
NAMESPACE = re.compile(r"(?:inline )?namespace ?([\w:]*) ?\{")


def types_of(code: str) -> list[str]:
    """The types that a source defines for all others, with their namespaces; our format puts
    what is of a namespace at the beginning of its line."""
    types = []
    namespaces: list[str] = []
    for line in code.split("\n"):
        if match := NAMESPACE.match(line):
            namespaces.append(match.group(1))
        elif line.startswith("}  // namespace"):
            namespaces.pop()
        elif (match := TYPE.match(line)) and "" not in namespaces:
            types.append("::".join([*namespaces, match.group(1)]))
    return types


def figures_of(corpus: str) -> set[str]:
    """The figures of corpus cases as written: the first cell of each row."""
    return {match.group(1).strip() for match in re.finditer(r"^([^|>@#\n]+?) \|", corpus, re.M)}


def units_without_case(units: str, corpus: str) -> list[str]:
    """Of units.tsv, the units that measure or count and end no figure of the corpus."""
    figures = figures_of(corpus)
    rows = [line.split("\t") for line in units.splitlines() if line and not line.startswith("#")][1:]
    counting = [row[0] for row in rows if row[5] in ("counter", "measure", "share")]
    return [unit for unit in counting if not any(figure.endswith(unit) for figure in figures)]


def tables_in(code: str) -> set[str]:
    return set(re.findall(r'"([a-z_]+\.tsv)"', without_comments(code)))


def reached(root: pathlib.Path, start: str) -> set[pathlib.Path]:
    """What a source includes, each header with the source of its name, and what those include."""
    found: set[pathlib.Path] = set()
    todo = [root / start]
    while todo:
        path = todo.pop()
        if path in found or not path.exists():
            continue
        found.add(path)
        todo.append(path.with_suffix(".cpp"))
        names = (match.group(1) for match in map(INCLUDE.match, path.read_text(encoding="utf-8").split("\n")) if match)
        todo += [folder / name for name in names if name for folder in (root, root / "core")]
    return found


def embedded(cmake: str, target: str, how: str) -> set[str]:
    """The tables that embed_tables() names: embed_tables(TARGET ONLY|BUT TABLE...)."""
    return set(re.search(rf"embed_tables\({target} {how}\s([^)]*)\)", cmake).group(1).split())


class Rules(unittest.TestCase):
    """The rules themselves, on code that breaks them."""

    def test_includes(self):
        self.assertEqual(include_faults("core/lex/a.cpp", '#include "text/span.h"\n#include "lex/b.h"\n'), [])
        self.assertEqual(include_faults("core/zhibiao.cpp", '#include "zhibiao.h"\n'), [])
        self.assertEqual(include_faults("wasm/a.cpp", '#include <cstdio>\n#include "zhibiao.h"\n'), [])
        self.assertEqual(len(include_faults("core/text/a.cpp", '\n # include "lex/b.h"\n')), 1)
        self.assertEqual(len(include_faults("core/time/a.cpp", '#include "place/b.h"\n')), 1)
        self.assertEqual(len(include_faults("core/report/a.h", '#include "zhibiao.h"\n')), 1)
        self.assertEqual(len(include_faults("core/text/a.cpp", "#include <chrono>\n")), 1)
        self.assertEqual(len(include_faults("core/text/a.cpp", '#include "span.h"\n')), 1)
        self.assertEqual(len(include_faults("core/other/a.cpp", "")), 1)
        self.assertEqual(include_faults("core/text/a.cpp", '// #include "lex/b.h"\n'), [])

    def test_words(self):
        self.assertEqual(han_faults("a.cpp", "// 万\nint a; /* 亿\n 万 */ char c = '\"'; // 万\n"), [])
        self.assertEqual(han_faults("a.cpp", 'auto s = "// 万";\n'), ['a.cpp:1: a word in code: auto s = "// 万";'])
        self.assertEqual(len(han_faults("a.cpp", "auto n = 1'000; auto s = \"万\";\nauto t = R\"(\n\"亿)\";\n")), 2)

    def test_types(self):
        code = "namespace a {\nnamespace {\nstruct B {\n};\n}  // namespace\nclass C : D {\n};\nclass E;\n}  // namespace a\n"
        self.assertEqual(types_of(code), ["a::C"])
        self.assertEqual(types_of("namespace a::b {\nenum class C : int { d };\n}  // namespace a::b\n"), ["a::b::C"])

    def test_units(self):
        units = "unit\tname\tkind\tbase\tfactor\tclass\n亩\t\ta\tb\t1\tmeasure\n级\t\ta\tb\t1\tname\n"
        self.assertEqual(units_without_case(units, "> 造林3亩。\n3亩 | 3 亩 exact\n"), [])
        self.assertEqual(units_without_case(units, "> 造林3亩。\n"), ["亩"])


class Sources(unittest.TestCase):
    root = pathlib.Path()

    def each(self, *folders: str):
        names = [path for folder in folders for path in sorted((self.root / folder).rglob("*"))]
        files = [path for path in names if path.suffix in (".h", ".cpp")]
        self.assertGreater(len(files), 0)
        for path in files:
            yield str(path.relative_to(self.root)), path.read_text(encoding="utf-8")

    def test_includes_go_one_way(self):
        faults = [fault for name, code in self.each("core", "wasm") for fault in include_faults(name, code)]
        self.assertEqual(faults, [], "\n" + "\n".join(faults))

    def test_words_are_data(self):
        faults = [fault for name, code in self.each("core", "wasm") for fault in han_faults(name, code)]
        self.assertEqual(faults, [], "\n" + "\n".join(faults))

    def test_types_have_their_names_alone(self):
        places: dict[str, list[str]] = {}
        for name, code in self.each("core", "wasm"):
            for told in types_of(code):
                places.setdefault(told, []).append(name)
        self.assertGreater(len(places), 50)
        self.assertEqual({told: where for told, where in places.items() if len(where) > 1}, {})

    def test_modules_have_their_tables(self):
        cmake = (self.root / "wasm/CMakeLists.txt").read_text(encoding="utf-8")
        reviewing = [path.read_text(encoding="utf-8") for path in reached(self.root, "wasm/review_calls.cpp")]
        wanted = set().union(*map(tables_in, reviewing))
        self.assertGreater(len(wanted), 5)
        self.assertEqual(wanted - embedded(cmake, "zhibiao_review_tables", "ONLY"), set())
        # What texts become reports by: all but the layers behind them.
        layers = [layer for layer in RANK if RANK[layer] < RANK["report"]]
        analyzing = [code for _, code in self.each(*(f"core/{layer}" for layer in layers))]
        analyzing.append((self.root / "wasm/analyze_calls.cpp").read_text(encoding="utf-8"))
        left_out = embedded(cmake, "zhibiao_analyze_tables", "BUT")
        self.assertEqual(set().union(*map(tables_in, analyzing)) & left_out, set())

    def test_units_have_cases(self):
        corpus = "\n".join(path.read_text(encoding="utf-8") for path in (self.root / "tests/corpus").glob("*.txt"))
        units = (self.root / "core/lexicon/data/units.tsv").read_text(encoding="utf-8")
        self.assertEqual(units_without_case(units, corpus), [])


if __name__ == "__main__":
    Sources.root = pathlib.Path(sys.argv.pop())
    unittest.main()
