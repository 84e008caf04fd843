#!/usr/bin/env python3
"""Ten deliberate faults in core code, one after the other: builds the tests with each and says which tests notice.

    tests/tools/mutate.py [BUILD]        BUILD: a configured build folder (default: build/release)

Every file is put back, and the last build is without a fault. Fails when a fault goes unnoticed.
"""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

# file below core/; what stands there once; the fault; the test files that are run
FAULTS = [
    ("base/escape.cpp", "if (c == 0x7F) return utf8::append(out, 0x2421);", "", "*tests/base/*"),
    ("base/utf8.cpp", "lead < 0xC2 ||", "lead < 0xC0 ||", "*tests/base/*,*tests/ingest/*,*tests/text/*"),
    ("base/csv.cpp", '== "\\r\\n" ? 2 : 1', '== "\\r\\n" ? 1 : 1', "*tests/base/*,*tests/ingest/*,*tests/format/*"),
    ("text/quotations.cpp", "q.closed = false;", "q.closed = true;", "*tests/text/*"),
    ("graph/fragment.cpp", "|| !utf8::is_boundary(text_, span.end)", "", "*tests/graph/*,*tests/plugin/*"),
    ("merge/votes.cpp", "kLogicShare = 1.0 / 3;", "kLogicShare = 1.0 / 30;", "*tests/merge/*"),
    ("merge/fuse.cpp", "common * kShare > std::min(", "common * kShare < std::min(", "*tests/merge/*"),
    ("merge/union.cpp", "mine.metadata.insert(other.metadata.begin(), other.metadata.end());", "",
     "*tests/merge/*,*tests/laws/*"),
    ("compare/statistics.cpp", "share + z2 / (2 * n)", "share + z2 / n", "*tests/compare/*"),
    ("plugin/catalog.cpp", "if (fs::path(folder).is_relative())", "if (false)", "*tests/plugin/*"),
]


def build(folder):
    done = subprocess.run(["cmake", "--build", folder, "--target", "polylogue_tests"], cwd=ROOT, text=True,
                          capture_output=True)
    if done.returncode:
        sys.exit(done.stdout[-3000:] + done.stderr[-3000:])


def noticed(folder, files):
    """Names of the test cases that fail; one that ends the program counts."""
    done = subprocess.run([f"{folder}/tests/polylogue_tests", "-sf=" + files], cwd=ROOT, text=True, capture_output=True)
    names = re.findall(r"^TEST CASE:\s+(.*)$", done.stdout, re.MULTILINE)
    return list(dict.fromkeys(names)) if done.returncode else []


def with_fault(path, old, new, folder, files):
    source = path.read_text(encoding="utf-8")
    if source.count(old) != 1:
        sys.exit(f"{path}: '{old}' expected once, found {source.count(old)} times")
    try:
        path.write_text(source.replace(old, new), encoding="utf-8")
        build(folder)
        return noticed(folder, files)
    finally:
        path.write_text(source, encoding="utf-8")


def main():
    folder = str(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "build/release").resolve())
    missed = 0
    print("| fault | noticed by |\n|---|---|")
    for file, old, new, files in FAULTS:
        names = with_fault(ROOT / "core" / file, old, new, folder, files)
        missed += not names
        more = f" and {len(names) - 1} more" if len(names) > 1 else ""
        print(f"| `{file}`: `{old.replace('|', chr(92) + '|')}` becomes `{new.replace('|', chr(92) + '|')}` | "
              f"{names[0] + more if names else 'nothing'} |", flush=True)
    build(folder)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
