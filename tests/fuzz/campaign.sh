#!/usr/bin/env bash
# campaign.sh [SECONDS [TARGET…]]: runs the fuzz targets of build/fuzz for so long each, two at a time (FUZZ_JOBS), and prints a table
# of executions, coverage (edges) and findings. Corpora stay in build/fuzz/corpora, findings in build/fuzz/findings.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-300}
shift || true
[ $# -gt 0 ] || set -- $(basename -s .cpp tests/fuzz/targets/*.cpp)
export seconds

seeds() { # seeds TARGET FOLDER: files of corpus/ that its reader takes, texts cut to 2 kB
    local file
    case $1 in
    codebook_xml) cp corpus/general/codebook.xml "$2" ;;
    text | front_matter | encoding | markdown | extraction)
        for file in corpus/chip-export/*.txt corpus/chip-export/*.md; do head -c 2000 "$file" >"$2/${file##*/}"; done ;;
    annotation | map_json | exec_answer | llm_answer)
        for file in corpus/chip-export/hk-0*.gold.json; do cp "$file" "$2"; done ;;
    esac
}

campaign() { # campaign TARGET: its line of the table
    local target=$1 corpus=build/fuzz/corpora/$1 findings=build/fuzz/findings/$1 log=build/fuzz/findings/$1.log words=()
    mkdir -p "$corpus" "$findings" "$corpus.seeds"
    seeds "$target" "$corpus.seeds"
    [ -f "tests/fuzz/words/$target.dict" ] && words=(-dict="tests/fuzz/words/$target.dict")
    local ended=0
    "build/fuzz/tests/fuzz/fuzz_$target" -max_total_time="$seconds" -max_len=8192 -timeout=20 -rss_limit_mb=4096 -print_final_stats=1 \
        "${words[@]}" -artifact_prefix="$findings/" "$corpus" "tests/fuzz/inputs/$target" "$corpus.seeds" >"$log" 2>&1 || ended=$?
    printf '| %s | %s | %s | %s |\n' "$target" "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")" \
        "$(grep -oE 'cov: [0-9]+' "$log" | tail -1 | cut -d' ' -f2)" "$([ $ended = 0 ] && echo none || ls "$findings" | tr '\n' ' ')"
}
export -f campaign seeds
mkdir -p build/fuzz/findings
printf '| target | executions | edges | findings |\n|---|---|---|---|\n'
printf '%s\n' "$@" | xargs -P "${FUZZ_JOBS:-2}" -I{} bash -c 'campaign {}'
