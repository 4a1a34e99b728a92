#!/bin/sh
# Fails, naming the places, where a C++ source is not as clang-format would have it.
# With --fix it mends them instead.
set -eu
cd "$(dirname "$0")/.."
if [ "${1:-}" = --fix ]; then mode=-i; else mode="--dry-run --Werror"; fi
# shellcheck disable=SC2086  # two options
find core wasm tests \( -name '*.h' -o -name '*.cpp' \) -exec clang-format-14 $mode {} +
