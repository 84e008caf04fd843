#!/usr/bin/env python3
"""Maps many generated articles and prints time, memory and the size of what is made. Standard library only.

usage: large.py PROGRAM [--documents N] [--articles FOLDER] [--keep FOLDER] [--most-memory KB]
With --most-memory the exit code is 1 when a document cost more kB of memory than that, or the run lost something.
"""
import argparse, os, re, resource, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))


def megabytes(path): return os.path.getsize(path) / 1e6


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("program"); a.add_argument("--documents", type=int, default=200_000); a.add_argument("--articles")
    a.add_argument("--keep"); a.add_argument("--most-memory", type=float, default=0)
    o = a.parse_args()
    with tempfile.TemporaryDirectory(prefix="polylogue-large-") as scratch:
        articles, out = o.articles or os.path.join(scratch, "in"), o.keep or os.path.join(scratch, "out")
        if not os.path.isdir(articles):
            subprocess.run([sys.executable, os.path.join(HERE, "articles.py"), str(o.documents), articles], check=True)
        start = time.monotonic()
        run = subprocess.run([o.program, "map", articles, "-o", out, "--resume"], stdout=subprocess.PIPE, text=True)
        seconds, used = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
        print(run.stdout, end="")
        documents = int(re.match(r"\d+", run.stdout).group() if run.stdout else 0)
        memory = used.ru_maxrss / max(1, documents)
        print(f"{seconds:.0f} s, {used.ru_utime + used.ru_stime:.0f} s of processor time, at most {used.ru_maxrss / 1e3:.0f} MB of memory "
              f"({memory:.1f} kB a document)")
        for name in ("map.xml", "readings.journal", "index.html", "map.svg"):
            if os.path.exists(os.path.join(out, name)): print(f"{name:17} {megabytes(os.path.join(out, name)):9.1f} MB")
        sys.exit(1 if run.returncode != 0 or (o.most_memory and memory > o.most_memory) else 0)


if __name__ == "__main__":
    main()
