#!/usr/bin/env bash
# From a fresh clone to the summary of all tests: sets up, builds and runs everything.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

jobs="${ESMIGRATE_JOBS:-$(nproc)}"

tools/setup.sh
cmake --preset release
cmake --build --preset release --parallel "$jobs"
ctest --preset release --parallel "$jobs"
