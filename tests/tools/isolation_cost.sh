#!/bin/sh
# isolation_cost.sh PROGRAM FOLDER [ROUNDS]: processor time of `map FOLDER` with --isolate over that without, both run in turn.
set -eu
program=$1 folder=$2 rounds=${3:-3}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
seconds() { # user and system time of a command and of what it started
    python3 -c 'import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)
u = resource.getrusage(resource.RUSAGE_CHILDREN)
print(u.ru_utime + u.ru_stime)' "$@"
}
for round in $(seq "$rounds"); do
    own=$(seconds "$program" map "$folder" -o "$out/own" --jobs 2)
    apart=$(seconds "$program" map "$folder" -o "$out/apart" --jobs 2 --isolate)
    cmp "$out/own/map.xml" "$out/apart/map.xml"
    echo "$own $apart" | awk '{printf "%.1f s, with --isolate %.1f s: ratio %.3f\n", $1, $2, $2 / $1}'
done
