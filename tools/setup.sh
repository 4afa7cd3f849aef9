#!/usr/bin/env bash
# Installs what building and testing esmigrate needs on Debian or Ubuntu, and nothing that is there
# already. Says nothing when nothing is missing. Safe to run again.
set -euo pipefail

minimum_node=20.19.0

missing=()
need_command() { command -v "$1" >/dev/null 2>&1 || missing+=("$2"); }
need_package() {
  [[ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null || true)" == installed ]] ||
    missing+=("$1")
}
at_least() { [[ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" == "$2" ]]; }

if ! command -v dpkg-query >/dev/null 2>&1; then
  echo "setup: this script knows Debian and Ubuntu only; elsewhere install by hand: CMake >= 3.22," \
    "a C++20 compiler, Ninja, CLI11, spdlog, fmt, Catch2, Node.js >= $minimum_node with npm" >&2
  exit 1
fi

need_command cmake cmake
need_command ninja ninja-build
need_command c++ g++
need_command git git
need_package libcli11-dev
need_package libspdlog-dev
need_package libfmt-dev
need_package catch2
need_command node nodejs
need_command npm npm

if ((${#missing[@]} > 0)); then
  as_root=()
  if [[ "$(id -u)" != 0 ]]; then
    if ! command -v sudo >/dev/null 2>&1; then
      echo "setup: not root and no sudo; install these packages yourself: ${missing[*]}" >&2
      exit 1
    fi
    as_root=(sudo)
  fi
  echo "setup: installing ${missing[*]}"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

node_version="$(node --version | sed 's/^v//')"
if ! at_least "$node_version" "$minimum_node"; then
  echo "setup: Node.js $node_version is too old. The tests run programs as ES modules, which needs" \
    "Node.js >= $minimum_node." >&2
  echo "setup: install a newer one (https://nodejs.org/en/download) and put it first in PATH." >&2
  exit 1
fi
