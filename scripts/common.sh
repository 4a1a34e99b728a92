# What ./run and ./test share; to be sourced by bash at the root of the project.
# shellcheck shell=bash
set -euo pipefail

mkdir -p build/log
# A bare machine has no locale, and then Chromium cannot save under a Chinese name.
export LC_ALL=C.UTF-8
jobs=$(nproc)
# The node that scripts/setup.sh fetched, where the system's is too old.
export PATH="$PWD/.deps/node/node_modules/.bin:$PATH"
# npm trusts the certificates that the system does, a proxy's own among them.
export NODE_EXTRA_CA_CERTS=${NODE_EXTRA_CA_CERTS:-/etc/ssl/certs/ca-certificates.crt}

say() { printf '%s\n' "$*"; }

# step NAME TITLE COMMAND...: runs it with its output in build/log/NAME.log, of which a
# terminal shows the last line meanwhile. A failure prints the log's end and fails.
step() {
  local title=$2 log=build/log/$1.log began=$SECONDS pid status=0
  shift 2
  say "==> $title"
  "$@" > "$log" 2>&1 < /dev/null &
  pid=$!
  while [ -t 1 ] && kill -0 $pid 2> /dev/null; do
    printf '\r\033[K    %.100s' "$(tail -n 1 "$log" | tr -d '\r\033')"
    sleep 0.5
  done
  wait $pid || status=$?
  [ ! -t 1 ] || printf '\r\033[K'
  if [ $status -ne 0 ]; then
    tail -n 100 "$log"
    say "    failed ($log has all of it)"
    return $status
  fi
  say "    done in $((SECONDS - began)) s"
}

# build PRESET [TARGET...]
build() {
  local preset=$1
  shift
  [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset"
  cmake --build --preset "$preset" -j "$jobs" ${1:+--target "$@"}
}

# Both editions of the page, into dist/; nothing where nothing changed. The folders stand
# in the list because a file's removal shows there.
build_web() {
  local lock=web/package-lock.json
  if [ ! -e web/node_modules/.package-lock.json ] || [ $lock -nt web/node_modules/.package-lock.json ]; then
    npm --prefix web ci
  fi
  if [ -e dist/site/index.html ] && [ -e dist/zhibiao.html ] &&
    [ -z "$(find web public wasm build/wasm/analyze.wasm build/wasm/review.wasm -path web/node_modules -prune \
      -o -newer dist/zhibiao.html -print)" ]; then
    say "nothing changed"
    return
  fi
  npm --prefix web run build
}
