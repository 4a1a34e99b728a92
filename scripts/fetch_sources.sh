#!/bin/sh
# Third-party sources that neither npm nor an installed package offers, into .deps/:
# utf8proc and Catch2 from Debian's source packages, the dictionary out of python3-jieba.
# Each is pinned by its version and its SHA-256.
#
# apt-get fetches them with a private directory, so that /etc/apt stays as it is and no
# root is needed. Another mirror: DEBIAN_MIRROR=http://... scripts/fetch_sources.sh
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
deps=$root/.deps
mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}

# name, version, file, SHA-256 of the file
utf8proc="utf8proc 2.8.0-1 utf8proc_2.8.0.orig.tar.gz a0a60a79fe6f6d54e7d411facbfcc867a6e198608f2cd992490e46f04b1bcecc"
catch2="catch2 3.7.1-0.4~bpo12+1 catch2_3.7.1.orig.tar.gz c991b247a1a0d7bb9c39aa35faf0fe9e19764213f28ffba3109388e62ee0269c"
jieba="python3-jieba 0.42.1-3 python3-jieba_0.42.1-3_all.deb 44e3fb01421b1710e08245eae02416a2d07e9bb08887d96de5b60d58e3d39caa"

# A folder is stamped with its pin when it is whole; a changed pin fetches anew.
have() { [ "$(cat "$deps/$1/.pin" 2>/dev/null)" = "$2" ]; }

private_apt() {
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  mkdir -p "$work/lists/partial" "$work/cache/archives/partial"
  key="[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]"
  cat > "$work/sources.list" <<END
deb $key $mirror bookworm main
deb-src $key $mirror bookworm main
deb-src $key $mirror bookworm-backports main
END
  apt() {
    (cd "$work" && apt-get -q -o Dir::Etc::sourcelist="$work/sources.list" -o Dir::Etc::sourceparts=- \
      -o Dir::State::lists="$work/lists" -o Dir::Cache="$work/cache" \
      -o APT::Sandbox::User=root -o Acquire::Languages=none "$@") >> "$work/log" 2>&1 || {
        cat "$work/log" >&2
        echo "fetch_sources: apt-get $* failed; is $mirror within reach?" >&2
        exit 1
      }
  }
  apt update
}

# get NAME VERSION FILE SHA256, by `apt-get source` or, for a .deb, `apt-get download`.
get() {
  case $3 in
    *.deb) apt download "$1=$2" ;;
    *) apt source --download-only "$1=$2" ;;
  esac
  echo "$4  $work/$3" | sha256sum --check --quiet || {
    echo "fetch_sources: $3 is not the file that was pinned" >&2
    exit 1
  }
}

# install_folder NAME PIN: what lies in $work/out becomes .deps/NAME.
install_folder() {
  echo "$2" > "$work/out/.pin"
  rm -rf "${deps:?}/$1"
  mv "$work/out" "$deps/$1"
  echo "fetched $2" | cut -d' ' -f1-3
}

if have utf8proc "$utf8proc" && have catch2 "$catch2" && have jieba "$jieba"; then
  exit 0
fi
mkdir -p "$deps"
private_apt

# shellcheck disable=SC2086  # the pins are lists of words
if ! have utf8proc "$utf8proc"; then
  get $utf8proc
  mkdir "$work/out"
  tar -xzf "$work/utf8proc_2.8.0.orig.tar.gz" -C "$work/out" --strip-components=1 --wildcards \
    '*/utf8proc.c' '*/utf8proc.h' '*/utf8proc_data.c' '*/LICENSE.md'
  install_folder utf8proc "$utf8proc"
fi
# shellcheck disable=SC2086
if ! have catch2 "$catch2"; then
  get $catch2
  mkdir "$work/out"
  tar -xzf "$work/catch2_3.7.1.orig.tar.gz" -C "$work/out" --strip-components=2 --wildcards \
    '*/extras/catch_amalgamated.*'
  install_folder catch2 "$catch2"
fi
# shellcheck disable=SC2086
if ! have jieba "$jieba"; then
  get $jieba
  mkdir "$work/deb" "$work/out"
  dpkg-deb -x "$work/python3-jieba_0.42.1-3_all.deb" "$work/deb"
  cp "$work/deb/usr/lib/python3/dist-packages/jieba/dict.txt" "$work/out/dict.txt"
  cp "$work/deb/usr/share/doc/python3-jieba/copyright" "$work/out/copyright"
  install_folder jieba "$jieba"
fi
