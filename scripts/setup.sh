#!/usr/bin/env bash
# Installs what is missing to build (scripts/setup.sh build) or to test as well
# (scripts/setup.sh test): Debian packages with apt-get, a newer node from npm where the
# system's is too old, third-party sources. Says nothing and needs no network where all is
# there.
set -euo pipefail
cd "$(dirname "$0")/.."

# What to look for (a command or a file), and the package that has it.
build_parts=(
  cmake:cmake ninja:ninja-build g++:g++ python3:python3 em++:emscripten
  /usr/include/nlohmann/json.hpp:nlohmann-json3-dev
  /etc/ssl/certs/ca-certificates.crt:ca-certificates
  node:nodejs npm:npm
)
test_parts=(
  clang++-14:clang-14
  /usr/lib/llvm-14/lib/clang/14.0.6/lib/linux/libclang_rt.asan-x86_64.a:libclang-rt-14-dev
  clang-format-14:clang-format-14 clang-tidy-14:clang-tidy-14
  chromium:chromium firefox-esr:firefox-esr
  /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc:fonts-noto-cjk
)
# Vite needs node 20.19 or 22.12; Debian 12 has 18.
node_pin=node@22.23.3
npm_pin=npm@11.21.2

missing_packages() {
  local part what
  for part in "$@"; do
    what=${part%:*}
    if [[ $what == /* ]]; then
      [ -e "$what" ] || echo "${part##*:}"
    else
      command -v "$what" > /dev/null || echo "${part##*:}"
    fi
  done
}

install_packages() {
  local as_root=()
  [ $# -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo > /dev/null || {
      echo "setup: as root: apt-get install --no-install-recommends $*" >&2
      exit 1
    }
    as_root=(sudo)
  fi
  echo "installing $*"
  "${as_root[@]}" apt-get -q update
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -q -y install --no-install-recommends "$@"
}

node_is_new_enough() {
  node -e 'const [major, minor] = process.versions.node.split(".").map(Number);
    process.exit(major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19) ? 0 : 1)'
}

parts=("${build_parts[@]}")
case ${1:-build} in
  build) ;;
  test) parts+=("${test_parts[@]}") ;;
  *)
    echo "usage: scripts/setup.sh [build | test]" >&2
    exit 2
    ;;
esac
mapfile -t packages < <(missing_packages "${parts[@]}")
install_packages "${packages[@]}"

export PATH="$PWD/.deps/node/node_modules/.bin:$PATH"
# npm trusts the certificates that the system does, a proxy's own among them.
export NODE_EXTRA_CA_CERTS=${NODE_EXTRA_CA_CERTS:-/etc/ssl/certs/ca-certificates.crt}
if ! node_is_new_enough; then
  echo "installing $node_pin and $npm_pin, because this node is $(node --version)"
  npm install --prefix .deps/node --no-audit --no-fund "$node_pin" "$npm_pin"
fi
scripts/fetch_sources.sh
