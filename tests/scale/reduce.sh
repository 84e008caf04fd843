#!/usr/bin/env bash
# usage: reduce.sh PROGRAM: articles cut into parts, each part extracted by a process of its own, the parts merged in several groupings:
# every time the map of all articles read at once, to the byte.
program=$1
here=$(dirname "$0")
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
faults=0
fault() { echo "FAULT: $*"; faults=1; }
same() { cmp "$work/once/map.xml" "$work/$1" || fault "$1 differs"; }

"$here/articles.py" 60 - >"$work/in.jsonl"
"$program" map "$work/in.jsonl" -o "$work/once" --document-maps none >"$work/out" || fault map

split -l 9 "$work/in.jsonl" "$work/part-"
# shellcheck disable=SC2016
find "$work" -name 'part-??' | xargs -P 4 -I{} sh -c '"$0" extract - --format jsonl <"$1" >"$1.jsonl"' "$program" {} || fault extract
[ "$(cat "$work"/part-*.jsonl | wc -l)" = 60 ] || fault "not a line a document"

"$program" merge "$work"/part-*.jsonl -o "$work/all.xml" || fault "merge of all"
same all.xml
cat "$work"/part-*.jsonl | "$program" merge - -o "$work/stdin.xml" || fault "merge of stdin"
same stdin.xml
"$program" merge "$work"/part-a[a-c].jsonl -o "$work/left.xml" || fault "merge of the first"
"$program" merge "$work"/part-a[c-z].jsonl -o "$work/right.xml" || fault "merge of the rest"
"$program" merge "$work/right.xml" "$work/left.xml" -o "$work/both.xml" || fault "merge of two maps"
same both.xml
"$program" merge "$work/left.xml" "$work"/part-a[d-z].jsonl -o "$work/mixed.xml" || fault "merge of a map and lines"
same mixed.xml
"$program" convert "$work/part-aa.jsonl" -o "$work/aa.xml" || fault "convert of lines"

# Without texts, as map has them without texts; a torn line; a codebook that is not given.
"$program" map "$work/in.jsonl" -o "$work/once" --document-maps none --no-text >"$work/out" || fault "map without texts"
"$program" extract - --format jsonl --no-text <"$work/in.jsonl" | "$program" merge - -o "$work/bare.xml" || fault "merge without texts"
same bare.xml
head -c 3000 "$work/part-aa.jsonl" >"$work/torn.jsonl"
"$program" merge "$work/torn.jsonl" -o "$work/torn.xml" 2>"$work/err" && fault "a torn line is taken"
grep -q "torn.jsonl:[0-9]*:[0-9]*: is not valid JSON" "$work/err" || fault "a torn line: $(cat "$work/err")"
[ ! -e "$work/torn.xml" ] || fault "a map of a torn line"
codebook=$here/../../corpus/chip-export/codebook.xml
"$program" extract "$work/in.jsonl" --format jsonl --codebook "$codebook" >"$work/other.jsonl" || fault "extract with a codebook"
"$program" merge "$work/other.jsonl" -o "$work/other.xml" 2>"$work/err" && fault "a missing codebook is not told"
grep -q "give it with --codebook" "$work/err" || fault "a missing codebook: $(cat "$work/err")"
"$program" merge "$work/other.jsonl" -o "$work/other.xml" --codebook "$codebook" || fault "merge with a codebook"
"$program" map "$work/in.jsonl" -o "$work/once" --document-maps none --codebook "$codebook" >"$work/out" || fault "map with a codebook"
same other.xml
exit $faults
