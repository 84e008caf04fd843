#!/bin/sh
# run.sh PROGRAM: the tests of the interactive page in Chromium; 77 when something they need is absent.
cd "$(dirname "$0")" || exit 1
command -v node >/dev/null || { echo "skipped: no node"; exit 77; }
POLYLOGUE=$1 exec node main.mjs
