#!/usr/bin/env bash
# usage: ends.sh PROGRAM: how runs end that cannot go on: signals, a full disk, a second writer, a reader that goes away.
program=$1
here=$(dirname "$0")
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
faults=0
fault() { echo "FAULT: $*"; faults=1; }
is() { [ "$2" = "$3" ] || fault "$1: $2 instead of $3"; }
says() { grep -q -e "$2" "$work/err" || { fault "$1 does not say '$2':"; cat "$work/err"; }; }

"$here/articles.py" 40 "$work/in"
"$here/articles.py" 40 - >"$work/in.jsonl"
"$program" map "$work/in" -o "$work/plain" --document-maps none >"$work/out" || fault "an undisturbed run"
same() { cmp "$work/plain/map.xml" "$2/map.xml" || fault "$1: the map differs"; }
begun() { # the run in the background reads: its journal is open
    for _ in $(seq 300); do find "/proc/$run/fd" -lname '*readings.journal' 2>"$work/null" | grep -q . && break; sleep .1; done
    sleep .3
}
kept() { # the journal of the run in the background holds a reading
    for _ in $(seq 900); do [ "$(stat -c %s "$1/readings.journal")" -gt 2000 ] && break; sleep .1; done
}
whole() { [ -z "$(find "$1" -name '*.part-*')" ] || fault "$1 has unfinished files"; }

# A signal while stdin is waited for.
for signal in INT TERM HUP; do # a shell starts what is in the background with SIGINT ignored
    mkfifo "$work/slow"
    env --default-signal=INT "$program" map - -o "$work/stopped" --document-maps none --resume <"$work/slow" 2>"$work/err" & run=$!
    exec 3>"$work/slow"
    head -n 20 "$work/in.jsonl" >&3
    begun
    kept "$work/stopped"
    kill -s $signal $run
    wait $run 2>"$work/null"
    is "$signal" $? $((128 + $(kill -l $signal)))
    says "$signal" "readings are kept in $work/stopped/readings.journal; the same command with --resume goes on"
    exec 3>&-
    rm "$work/slow"
done
"$program" map - -o "$work/stopped" --document-maps none --resume <"$work/in.jsonl" >"$work/out" || fault "going on after signals"
grep -q "resumed *[1-9]" "$work/out" || fault "nothing was resumed: $(cat "$work/out")"
whole "$work/stopped"

# No room: for the journal, for the map. Files larger than a limit stand for a full disk.
for blocks in 8 300; do
    out=$work/full$blocks
    (ulimit -f $blocks; exec "$program" map "$work/in" -o "$out" --document-maps none) >"$work/out" 2>"$work/err"
    is "a full disk" $? 1
    says "a full disk" "$out/[a-z.]*: cannot be written: File too large"
    says "a full disk" "the same command with --resume goes on"
    whole "$out"
    [ ! -e "$out/map.xml" ] || same "a full disk" "$out"
    "$program" map "$work/in" -o "$out" --document-maps none --resume >"$work/out" || fault "going on after a full disk"
    same "after a full disk" "$out"
done

# A second writer to the folder.
mkfifo "$work/slow"
"$program" map - -o "$work/one" --document-maps none <"$work/slow" >"$work/first" & run=$!
exec 3>"$work/slow"
begun
"$program" map "$work/in" -o "$work/one" 2>"$work/err"
is "a second writer" $? 1
says "a second writer" "$work/one: another polylogue is writing into this folder"
"$program" compare "$work/plain/map.xml" -o "$work/one" 2>"$work/err"
is "compare as a second writer" $? 1
cat "$work/in.jsonl" >&3
exec 3>&-
wait $run
is "the first writer" $? 0
"$program" map "$work/in" -o "$work/one" --document-maps none >"$work/out" || fault "after the first writer"
same "after the first writer" "$work/one"

# A line is written as soon as its document is read.
rm "$work/slow" && mkfifo "$work/slow"
"$program" extract - --format jsonl <"$work/slow" >"$work/lines" & run=$!
exec 3>"$work/slow"
head -n 1 "$work/in.jsonl" >&3
for _ in $(seq 100); do [ -s "$work/lines" ] && break; sleep .1; done
is "lines before the input's end" "$(wc -l <"$work/lines")" 1
exec 3>&-
wait $run

# A reader that goes away, whether SIGPIPE is ignored or not; a stdout that cannot be written.
ends() { "$program" extract "$work/in" --format jsonl 2>"$work/err"; echo $? >"$work/code"; }
ends | head -n 1 >"$work/line"
is "a closed pipe" "$(cat "$work/code")" 141
(trap '' PIPE; ends | head -n 1 >"$work/line")
is "a closed pipe, its signal ignored" "$(cat "$work/code")" 141
is "lines" "$(wc -l <"$work/line")" 1
[ -s "$work/err" ] && fault "a closed pipe is told: $(cat "$work/err")"
ends >/dev/full
is "a full stdout" "$(cat "$work/code")" 1
says "a full stdout" "stdout: cannot be written: No space left on device"
exit $faults
