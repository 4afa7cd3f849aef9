#!/usr/bin/env bash
# Sets up, builds, converts a copy of a program and runs it before and after.
#
#   tools/try.sh                          the sample: a small web server with routes, JSON and a start script
#   tools/try.sh DIRECTORY MAIN [FILE]    a program of your own, run as `node MAIN`; FILE is the one to show
#
# Nothing outside of build/ is written. The converted copy stays in build/try/after.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
if (($# == 0)); then
  program="$root/testdata/project/http_server/input"
  main=main.js
  shown=routes/notes.js
elif (($# == 2 || $# == 3)) && [[ -d "$1" && -f "$1/$2" ]]; then
  program="$(cd "$1" && pwd)"
  main="$2"
  shown="${3:-$2}"
else
  sed -n '2,/^set/{/^#/s/^# \{0,1\}//p}' "${BASH_SOURCE[0]}" >&2
  exit 2
fi

cd "$root"
tools/setup.sh
cmake --preset release
cmake --build --preset release --target esmigrate_cli --parallel "${ESMIGRATE_JOBS:-$(nproc)}"

step() { printf '\n== %s\n' "$*"; }
run() { # DIRECTORY LOG: runs the program, shows and keeps what it prints and how it ends
  local code=0
  (cd "$1" && node "$main") >"$2" 2>&1 </dev/null || code=$?
  cat "$2"
  echo "(exit code $code)" | tee -a "$2"
}

rm -rf build/try
mkdir -p build/try

step "node $main, as it is"
run "$program" build/try/before.txt

step "esmigrate -o build/try/after ${program#"$root"/}"
code=0
build/release/esmigrate -o build/try/after "$program" || code=$?
((code <= 1)) || exit "$code"

step "$shown, before and after"
after="$shown"
[[ -f "build/try/after/$after" ]] || after="${shown%.js}.cjs"  # it stays CommonJS
diff -u --label "$shown" --label "$after" "$program/$shown" "build/try/after/$after" || true

step "node $main, converted"
run build/try/after build/try/after.txt

if ! cmp -s build/try/before.txt build/try/after.txt; then
  step "the two runs differ"
  diff build/try/before.txt build/try/after.txt || true
  exit 1
fi
step "both runs are equal"
