#!/usr/bin/env python3
"""Speed on one text in one run: bench.py BUILD/bench_analyze BUILD_WASM/bench_analyze.js

The text is the sample reports, repeated to some five million bytes. Printed are MB (10^6
bytes) a second from text to Report, natively and as WebAssembly under node; grep -oP of a
number and a unit for comparison; and how the time grows from 1 MB to 10 MB.
"""

import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
# A few units only: with all of them grep takes several times as long, and flatters us.
PATTERN = r"[0-9][0-9.,]*[万亿]?(?:元|户|人|个|名|亩|%|公里|吨|家|次|项)"


def text_of(size: int) -> bytes:
    samples = b"\n".join(path.read_bytes() for path in sorted((ROOT / "public/samples").glob("*.txt")))
    return samples * (size // len(samples) + 1)


def rate(command: list[str], path: str) -> float:
    out = subprocess.run([*command, path], check=True, capture_output=True, text=True).stdout
    return float(out.split()[0])


def grep_rate(path: str, size: int) -> float:
    command = ["grep", "-oP", PATTERN, path]
    best = 0.0
    for _ in range(2):  # the first time is for the caches
        began = time.perf_counter()
        # Into a pipe: into /dev/null grep would stop at the first hit.
        subprocess.run(command, check=True, capture_output=True, env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"})
        best = size / 1e6 / (time.perf_counter() - began)
    return best


def main() -> None:
    native, wasm = [sys.argv[1]], ["node", sys.argv[2]]
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/text.txt"
        sizes = {}
        for size in (1_000_000, 10_000_000, 5_000_000):
            text = text_of(size)
            pathlib.Path(path).write_bytes(text)
            sizes[size] = len(text) / rate(native, path)
        native_rate = rate(native, path)
        wasm_rate = rate(wasm, path)
        grep = grep_rate(path, len(text))
    print(f"native        {native_rate:8.1f} MB/s")
    print(f"WebAssembly   {wasm_rate:8.1f} MB/s  {wasm_rate / native_rate:.2f} of native")
    print(f"grep -oP      {grep:8.1f} MB/s  native takes {grep / native_rate:.1f} times its time")
    print(f"10 MB / 1 MB  {sizes[10_000_000] / sizes[1_000_000]:8.1f} times the time")


main()
