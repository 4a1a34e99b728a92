#!/usr/bin/env python3
"""Drives the command as a shell would: test_command.py PATH_OF_ZHIBIAO"""

import codecs
import csv
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM = ""
TOWN = "青石镇2019年扶贫工作总结\n2019年，全镇有建档立卡贫困户312户1046人，改造危房45户。\n"
OTHER = "白沙镇2019年扶贫工作总结\n2019年，全镇有建档立卡贫困户87户295人，新修公路12.5公里。\n"
WRONG_SUM = "2019年，发放养殖奖补120户，种植奖补80户，林果奖补35户，各项产业共奖补233户。\n"
ASTRAL = "𠮷山村有贫困户21户。\n"  # the first character is two UTF-16 code units


class Command(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def file(self, name: str, content: "str | bytes") -> str:
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def run_it(self, *arguments: str, stdin: "str | bytes" = b"") -> subprocess.CompletedProcess:
        data = stdin if isinstance(stdin, bytes) else stdin.encode()
        return subprocess.run([PROGRAM, *arguments], input=data, capture_output=True, timeout=60)

    def reports(self, *arguments: str, stdin: "str | bytes" = b"") -> list:
        done = self.run_it("extract", *arguments, stdin=stdin)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)["reports"]

    # Reading

    def test_offsets_are_utf16_of_the_text_as_given(self):
        [report] = self.reports(self.file("a.txt", ASTRAL))
        units = ASTRAL.encode("utf-16-le")
        [row] = report["observations"]
        self.assertEqual(units[2 * row["start"]:2 * row["end"]].decode("utf-16-le"), "21户")

    def test_every_encoding_gives_the_same_rows(self):
        plain = self.reports(self.file("plain.txt", TOWN))[0]
        encodings = {
            "marked.txt": codecs.BOM_UTF8 + TOWN.encode(),
            "gbk.txt": TOWN.encode("gbk"),
            "little.txt": codecs.BOM_UTF16_LE + TOWN.encode("utf-16-le"),
            "big.txt": codecs.BOM_UTF16_BE + TOWN.encode("utf-16-be"),
        }
        for name, content in encodings.items():
            with self.subTest(name):
                self.assertEqual(self.reports(self.file(name, content))[0], plain)
        self.assertEqual(self.reports("-", stdin=TOWN)[0], plain)

    def test_the_user_knows_date_and_place(self):
        path = self.file("a.txt", "今年新修公路12公里。\n")
        [report] = self.reports("--published", "2016-03", "--place=青石镇", path)
        self.assertEqual(report["published"], "2016-03")
        self.assertEqual(report["place"], "青石镇")
        self.assertEqual(report["observations"][0]["period"][:4], "2016")

    def test_an_empty_file_is_a_report_without_rows(self):
        self.assertEqual(self.reports(self.file("empty.txt", ""))[0]["observations"], [])

    def test_the_users_own_words(self):
        path = self.file("a.txt", TOWN)
        label = self.reports(path)[0]["observations"][2]["label"]
        words = self.file("words.tsv", f"label\tunit\tname\n{label}\t户\t住房改造\n坏\t户\t\n")
        done = self.run_it("extract", "--words", words, path)
        self.assertEqual(done.returncode, 0, done.stderr)
        row = json.loads(done.stdout)["reports"][0]["observations"][2]
        self.assertEqual((row["label"], row["label_read"]), ("住房改造", label))
        self.assertIn("words.tsv:3: neither a name nor an indicator", done.stderr.decode())
        self.assertIn("read as", self.run_it("explain", "--words", words, path).stdout.decode())
        lines = self.run_it("extract", "--jsonl", "--words", words, stdin=json.dumps(TOWN) + "\n")
        self.assertEqual(json.loads(lines.stdout)["observations"][2]["label"], "住房改造")
        missing = self.run_it("extract", "--words", str(self.folder / "none.tsv"), path)
        self.assertEqual(missing.returncode, 3)

    # What cannot be read

    def test_bad_files_are_named_and_the_others_done(self):
        good = self.file("good.txt", TOWN)
        binary = self.file("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0" * 20)
        missing = str(self.folder / "missing.txt")
        done = self.run_it("extract", binary, good, missing, str(self.folder))
        self.assertEqual(done.returncode, 2)
        self.assertEqual(len(json.loads(done.stdout)["reports"]), 1)
        errors = done.stderr.decode().splitlines()
        self.assertEqual(len(errors), 3)
        self.assertIn("picture.png: not text", errors[0])
        self.assertIn("missing.txt: No such file", errors[1])
        self.assertIn("Is a directory", errors[2])

    def test_nothing_read_is_status_3(self):
        done = self.run_it("extract", str(self.folder / "missing.txt"))
        self.assertEqual((done.returncode, done.stdout), (3, b""))

    # The command line

    def test_mistakes_get_a_hint(self):
        for arguments, hint in [
            ((), "no command given"),
            (("extrct", "a"), "did you mean extract?"),
            (("extract", "--formt", "csv", "a"), "did you mean --format?"),
            (("extract", "--format", "xml", "a"), "'xml' is no format"),
            (("extract", "--published", "soon", "a"), "'soon' is no date"),
            (("extract", "a", "--place"), "wants a value"),
            (("extract",), "no files given"),
            (("check", "--jsonl"), "extract only"),
            (("explain", "--format", "csv", "a"), "explain knows no --format"),
        ]:
            with self.subTest(arguments):
                done = self.run_it(*arguments)
                self.assertEqual((done.returncode, done.stdout), (3, b""))
                self.assertIn(hint, done.stderr.decode())
                self.assertIn("--help", done.stderr.decode())

    def test_help_and_version(self):
        for arguments in (("--help",), ("extract", "--help"), ("help",)):
            done = self.run_it(*arguments)
            self.assertEqual(done.returncode, 0)
            self.assertIn("Exit status", done.stdout.decode())
        self.assertRegex(self.run_it("--version").stdout.decode(), r"^zhibiao \d+\.\d+\.\d+\n$")

    def test_files_behind_two_dashes_may_look_like_options(self):
        self.file("--odd.txt", TOWN)
        done = subprocess.run([PROGRAM, "extract", "--", "--odd.txt"], cwd=self.folder, capture_output=True)
        self.assertEqual(done.returncode, 0, done.stderr)

    # Tables

    def test_compare_derives(self):
        paths = [self.file("a.txt", "扶贫车间12个。"), self.file("b.txt", "扶贫车间7个。")]
        done = self.run_it("compare", "--derive", "difference", "--base", "2", *paths)
        derived = json.loads(done.stdout)
        self.assertEqual(derived["rows"][0]["cells"][0]["exact"], "5")
        self.assertIsNone(derived["rows"][0]["cells"][1])
        for wrong in (["--derive", "other"], ["--derive", "rank", "--base", "3"], ["--base", "0"]):
            self.assertEqual(self.run_it("compare", *wrong, *paths).returncode, 3)

    def test_trend_and_topics(self):
        paths = [self.file("a.txt", "2019年栖禾镇扶贫车间7个。"), self.file("b.txt", "2020年栖禾镇扶贫车间12个。")]
        trend = json.loads(self.run_it("trend", *paths).stdout)
        self.assertEqual(trend["years"], [2019, 2020])
        self.assertEqual(trend["rows"][0]["points"][1]["rate"], "71.43")
        self.assertIn("2020 变化", self.run_it("trend", "--format", "csv", *paths).stdout.decode())
        topics = json.loads(self.run_it("topics", *paths).stdout)
        self.assertTrue(all(len(row["counts"]) == 2 for row in topics["topics"]))
        self.assertIn("两不愁三保障", self.run_it("topics", "--format", "markdown", *paths).stdout.decode())

    def test_compare_has_a_cell_a_report(self):
        paths = self.file("a.txt", TOWN), self.file("b.txt", OTHER)
        table = json.loads(self.run_it("compare", *paths).stdout)
        self.assertEqual(len(table["reports"]), 2)
        households = [row for row in table["rows"] if row["unit"] == "户" and all(row["cells"])]
        self.assertEqual([cell["value"] for cell in households[0]["cells"]], [312, 87])
        roads = [row for row in table["rows"] if row["unit"] == "公里"]
        self.assertIsNone(roads[0]["cells"][0])

    def test_csv_is_for_excel(self):
        done = self.run_it("compare", "--format", "csv", self.file("a.txt", TOWN), self.file("b.txt", OTHER))
        self.assertTrue(done.stdout.startswith(codecs.BOM_UTF8))
        self.assertNotIn(b"\n", done.stdout.replace(b"\r\n", b""))
        rows = list(csv.reader(io.StringIO(done.stdout.decode("utf-8-sig"), newline="")))
        self.assertEqual({len(row) for row in rows}, {6})

    def test_heads_come_in_english_too(self):
        done = self.run_it("extract", "--format=tsv", "--language=en", self.file("a.txt", TOWN))
        self.assertTrue(done.stdout.startswith(b"Indicator\tValue\tUnit"))

    def test_a_report_without_a_title_goes_by_its_file(self):
        done = self.run_it("compare", "--format", "tsv", "-", stdin="改造危房45户。")
        self.assertIn("standard input", done.stdout.decode().splitlines()[0])

    # Checks

    def test_check_says_by_its_status_that_something_is_wrong(self):
        done = self.run_it("check", self.file("wrong.txt", WRONG_SUM))
        self.assertEqual(done.returncode, 1)
        finding = json.loads(done.stdout)["checks"][0]
        self.assertEqual((finding["kind"], finding["holds"], finding["difference"]), ("sum", False, "2"))
        self.assertEqual([part["text"] for part in finding["parts"]], ["120户", "80户", "35户"])
        self.assertEqual(finding["total"]["report"], 0)
        right = self.run_it("check", self.file("right.txt", WRONG_SUM.replace("233", "235")))
        self.assertEqual(right.returncode, 0)

    def test_every_table_comes_in_every_form(self):
        paths = [self.file("a.txt", "2019年栖禾镇扶贫车间7个。"), self.file("b.txt", "2020年栖禾镇扶贫车间12个。"), self.file("c.txt", WRONG_SUM)]
        for command in ("extract", "compare", "trend", "topics", "check"):
            forms = {form: self.run_it(command, "--format", form, *paths) for form in ("json", "csv", "markdown")}
            for form, done in forms.items():
                self.assertEqual(done.returncode, 1 if command == "check" else 0, (command, form))
            self.assertIsInstance(json.loads(forms["json"].stdout), dict)
            head = forms["csv"].stdout.decode("utf-8-sig").splitlines()[0].split(",")
            # A folder's name may hold a _, which Markdown escapes.
            line = forms["markdown"].stdout.decode().splitlines()[0].replace("\\_", "_")
            self.assertEqual([cell.strip() for cell in line.split("|")[1:-1]], head)

    def test_an_unread_file_outweighs_what_check_finds(self):
        done = self.run_it("check", self.file("wrong.txt", WRONG_SUM), str(self.folder / "missing"))
        self.assertEqual(done.returncode, 2)

    def test_extract_has_the_checks_of_each_report(self):
        [report] = self.reports(self.file("wrong.txt", WRONG_SUM))
        self.assertFalse(report["checks"][0]["holds"])
        total = report["checks"][0]["total"]
        self.assertEqual(WRONG_SUM[total["start"]:total["end"]], "233户")

    # Explaining

    def test_explain_tells_place_rules_and_reasons(self):
        text = "第一书记1名。\n全村贫困户21户。\n"
        done = self.run_it("explain", "--place", "青石村", self.file("a.txt", text))
        self.assertEqual(done.returncode, 0)
        out = done.stdout.decode()
        self.assertIn("2:6  21户", out)
        self.assertIn("rules", out)
        self.assertIn("全村贫困户[[21户]]。", out)
        self.assertIn("no figure: ", out)

    # Lines of JSON

    def test_a_line_in_a_line_out(self):
        lines = [json.dumps("贫困户5户。"), "", json.dumps({"text": "贫困村3个。", "published": "2019"}), "[1]",
                 json.dumps({"text": "x", "published": "soon"}), "{"]
        done = self.run_it("extract", "--jsonl", stdin="\n".join(lines) + "\n")
        self.assertEqual(done.returncode, 2)
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual(len(answers), 5)
        self.assertEqual(answers[0]["observations"][0]["value"], 5)
        self.assertEqual(answers[1]["published"], "2019")
        self.assertTrue(all(answer["error"]["code"] == "bad-line" for answer in answers[2:]))
        self.assertIn("standard input:4", done.stderr.decode())

    def test_lines_may_come_from_files(self):
        path = self.file("lines.jsonl", json.dumps("贫困户5户。") + "\r\n")
        done = self.run_it("extract", "--jsonl", "--place", "青石镇", path)
        self.assertEqual(json.loads(done.stdout)["place"], "青石镇")
        self.assertEqual(self.run_it("extract", "--jsonl", "missing.jsonl").returncode, 3)


if __name__ == "__main__":
    PROGRAM = sys.argv.pop()
    unittest.main()
