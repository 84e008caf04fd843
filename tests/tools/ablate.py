#!/usr/bin/env python3
"""Takes away one group of cues at a time and says for which no extraction case fails. Standard library only.

usage: ablate.py BUILD [--only TEXT]
BUILD: a built folder (build/release). Each [section] of each data file under BUILD/plugins is emptied in turn in a copy of the plugins, and the extraction cases are run
with it. A group whose removal no case notices is printed, and behind them one line with the counts; exit status 1 when there is one.
"""
import argparse, collections, os, re, shutil, subprocess, sys, tempfile

def sections(path):
    """(name, first line, last line) of each section that holds data."""
    out, lines = [], open(path, encoding="utf-8").read().splitlines()
    heads = [i for i, l in enumerate(lines) if re.match(r"\[.+\]\s*$", l)] + [len(lines)]
    for a, b in zip(heads, heads[1:]):
        if any(l.strip() and not l.startswith("#") for l in lines[a + 1:b]): out.append((lines[a].strip(), a + 1, b))
    return lines, out

def cases_fail(build, plugins):
    run = subprocess.run([os.path.join(build, "tests", "polylogue_tests"), "-tc=every extraction case*"], capture_output=True, env={**os.environ, "POLYLOGUE_TEST_PLUGINS": plugins})
    return run.returncode != 0

def summary(tried, unnoticed):
    """`unnoticed`: by plugin."""
    line = f"{tried} groups taken away one at a time, {tried - unnoticed.total()} noticed by a case, {unnoticed.total()} by none"
    return line + (f" ({', '.join(f'{plugin} {n}' for plugin, n in sorted(unnoticed.items()))})" if unnoticed else "")

def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("build"); p.add_argument("--only", default="")
    o = p.parse_args()
    build = os.path.abspath(o.build)
    with tempfile.TemporaryDirectory() as work:
        plugins = os.path.join(work, "plugins")
        shutil.copytree(os.path.join(build, "plugins"), plugins)
        for name in os.listdir(build):
            if name.startswith("libpolylogue"): shutil.copy(os.path.join(build, name), work)
        if cases_fail(build, plugins): sys.exit("the cases fail before anything is taken away")
        tried, unnoticed = 0, collections.Counter()
        for folder, _, files in os.walk(plugins):
            for name in sorted(f for f in files if f.endswith((".tsv", ".txt", ".lex", ".cues"))):
                path = os.path.join(folder, name)
                if o.only not in path: continue
                lines, found = sections(path)
                for section, first, last in found:
                    open(path, "w", encoding="utf-8").write("\n".join(lines[:first] + lines[last:]) + "\n")
                    tried += 1
                    if not cases_fail(build, plugins):
                        unnoticed[os.path.relpath(path, plugins).split(os.sep)[0]] += 1
                        print("no case notices:", os.path.relpath(path, plugins), section, flush=True)
                open(path, "w", encoding="utf-8").write("\n".join(lines) + "\n")
        print(summary(tried, unnoticed))
        sys.exit(1 if unnoticed else 0)

if __name__ == "__main__":
    main()
