#!/usr/bin/env python3
"""Kills `polylogue map --resume` at random moments until it has been killed often enough, and compares what it makes in the end with an
undisturbed run. Standard library only.

usage: kills.py PROGRAM [--kills N] [--documents N] [--seed N] [--signals KILL,TERM,INT] [-- more options of map]
Checked after each kill: files that have their name are whole, and no finished reading is lost. Checked whenever a run comes to its end:
map.xml, map.dot and index.html are the same to the byte, and nothing unfinished is left. Exit code 0 when all of it held.
"""
import argparse, os, random, shutil, signal, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
MADE = ["map.xml", "map.dot", "index.html"]


def bytes_of(path):
    with open(path, "rb") as f: return f.read()


def readings(folder):
    """How many whole readings the journal has, by sizes alone: a line KEY SIZE SUM, then the bytes."""
    path = os.path.join(folder, "readings.journal")
    if not os.path.exists(path): return 0
    data = bytes_of(path)
    at, keys = data.find(b"\n") + 1, set()
    while at and at + 83 <= len(data):
        size = int(data[at + 33:at + 49], 16)
        if at + 83 + size > len(data): break
        keys.add(data[at:at + 32])
        at += 83 + size
    return len(keys)


def left_over(folder):
    return [name for _, _, names in os.walk(folder) for name in names if ".part-" in name]


class Campaign:
    def __init__(self, options, scratch):
        self.o, self.scratch = options, scratch
        self.pick = random.Random(options.seed)
        self.articles, self.out = os.path.join(scratch, "in"), os.path.join(scratch, "out")
        subprocess.run([sys.executable, os.path.join(HERE, "articles.py"), str(options.documents), self.articles], check=True)
        self.kills = {name: 0 for name in options.signals}
        self.reading, self.ends, self.faults = 0, 0, []

    def command(self, out): return [self.o.program, "map", self.articles, "-o", out, "--resume", *self.o.more]

    def undisturbed(self):
        out, start = os.path.join(self.scratch, "undisturbed"), time.monotonic()
        run, self.until_read = subprocess.Popen(self.command(out), stdout=subprocess.DEVNULL), None
        while run.poll() is None:
            if self.until_read is None and readings(out) == self.o.documents: self.until_read = time.monotonic() - start
            time.sleep(.02)
        self.length = time.monotonic() - start
        self.until_read = self.until_read or self.length
        self.wanted = {name: bytes_of(os.path.join(out, name)) for name in MADE}
        self.documents = sorted(os.listdir(os.path.join(out, "documents"))) if os.path.isdir(os.path.join(out, "documents")) else []

    def check(self, held, what):
        if not held: self.faults.append(what); print("FAULT:", what, flush=True)

    def check_files(self, moment):
        for name in MADE:
            path = os.path.join(self.out, name)
            if os.path.exists(path): self.check(bytes_of(path) == self.wanted[name], f"{name} differs {moment}")

    def disturb(self):
        before = readings(self.out)
        if before == self.o.documents and self.pick.random() < .5: # all kills would come while files are written
            shutil.rmtree(self.out)
            before = 0
        most = self.length if before == self.o.documents else self.until_read
        name = self.pick.choice(self.o.signals)
        run = subprocess.Popen(self.command(self.out), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        try:
            run.wait(self.pick.random() * most * 1.1)
        except subprocess.TimeoutExpired:
            run.send_signal(getattr(signal, "SIG" + name))
        said = run.stderr.read()
        code = run.wait()
        if code == 0: return self.ended()
        self.check(code == -getattr(signal, "SIG" + name), f"exit code {code} instead of {name}: {said}")
        if name != "KILL":
            self.check("--resume goes on" in said or not said, f"told on {name}: {said}")
            self.check(not left_over(self.out), f"left by {name}: {left_over(self.out)}")
        self.kills[name] += 1
        kept = readings(self.out)
        self.check(kept >= before, f"{before} readings before, {kept} after a kill")
        self.reading += kept < self.o.documents
        self.check_files("after a kill")

    def ended(self):
        self.ends += 1
        self.check_files("at an end")
        self.check(all(os.path.exists(os.path.join(self.out, n)) for n in MADE), "a file is missing at an end")
        folder = os.path.join(self.out, "documents")
        self.check(not self.documents or sorted(os.listdir(folder)) == self.documents, "maps of documents at an end")
        self.check(not left_over(self.out), f"unfinished files at an end: {left_over(self.out)}")
        shutil.rmtree(self.out)

    def run(self):
        self.undisturbed()
        while sum(self.kills.values()) < self.o.kills and not self.faults: self.disturb()
        if os.path.isdir(self.out):
            subprocess.run(self.command(self.out), check=True, stdout=subprocess.DEVNULL)
            self.ended()
        kills = ", ".join(f"{n} by {name}" for name, n in self.kills.items())
        print(f"{self.o.documents} documents, a run of {self.length:.1f} s: {kills}, {self.reading} of them before all was read; "
              f"{self.ends} runs came to their end, all maps the same: {'no' if self.faults else 'yes'}")
        return not self.faults


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("program"); a.add_argument("--kills", type=int, default=100); a.add_argument("--documents", type=int, default=200)
    a.add_argument("--seed", type=int, default=1); a.add_argument("--signals", default="KILL", type=lambda s: s.split(","))
    at = sys.argv.index("--") if "--" in sys.argv else len(sys.argv)
    o = a.parse_args(sys.argv[1:at])
    o.more = sys.argv[at + 1:]
    o.program = os.path.abspath(o.program)
    with tempfile.TemporaryDirectory(prefix="polylogue-kills-") as scratch: sys.exit(0 if Campaign(o, scratch).run() else 1)


if __name__ == "__main__":
    main()
