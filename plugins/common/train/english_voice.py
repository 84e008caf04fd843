#!/usr/bin/env python3
"""Fit the weights of lexicon/en/voice-weights.tsv from annotated documents. Standard library only.

usage: english_voice.py STRETCHES GOLD OUT   STRETCHES is what english_stretches printed, GOLD a folder of NAME.json
Two logistic regressions over the stretches no cue gave to anybody, each stretch weighted by its characters: is it the author's
argument, and does the last speaker go on in it. Prints the cross-validation by issue (documents on one issue stay together) and
writes the weights fitted on everything; the bias is shifted so that a stretch is taken from CUT on.
"""
import collections, json, math, os, sys

CUT = {"author": 0.35, "speaker": 0.55}
L2 = 3.0

def load(path, gold):
    lines = open(path, encoding="utf-8").read().split("\n")
    names = lines[0].split()
    out = []
    for line in lines[1:]:
        if not line: continue
        doc, begin, end, speaker, values = line.split("\t")
        name = os.path.basename(doc).rsplit(".", 1)[0]
        g = json.load(open(os.path.join(gold, name + ".json"), encoding="utf-8"))
        begin, end = int(begin), int(end)
        cover = collections.Counter()
        for s in g["statements"]:
            n = min(end, s["end"]) - max(begin, s["start"])
            if n > 0: cover["author" if s["mode"] == "author" else "speaker"] += n
        out.append((name, g["issue"], end - begin, int(speaker), [float(v) for v in values.split()], cover))
    return names, out

def fit(rows, target, rounds=400):
    """Weights by gradient descent with momentum; a stretch's label is the share of it that is covered."""
    rows = [r for r in rows if target == "author" or r[3]]
    n = len(rows[0][4])
    w, speed = [0.0] * n, [0.0] * n
    total = sum(r[2] for r in rows)
    for _ in range(rounds):
        grad = [L2 * x / len(rows) for x in w]
        for _, _, size, _, x, cover in rows:
            y = min(1.0, cover[target] / size)
            p = 1 / (1 + math.exp(-max(-30, min(30, sum(a * b for a, b in zip(w, x))))))
            d = (p - y) * size / total
            for i, v in enumerate(x):
                if v: grad[i] += d * v
        for i in range(n):
            speed[i] = 0.9 * speed[i] - 0.5 * grad[i]
            w[i] += speed[i]
    return w

def probability(w, x): return 1 / (1 + math.exp(-sum(a * b for a, b in zip(w, x))))

def decide(models, row):
    pa = probability(models["author"], row[4]) / CUT["author"]
    ps = probability(models["speaker"], row[4]) / CUT["speaker"] if row[3] else 0
    if ps > 1 and ps > pa: return "speaker"
    return "author" if pa > 1 else None

def validate(rows):
    taken = right = wanted = voice = 0
    for issue in sorted({r[1] for r in rows}):
        train = [r for r in rows if r[1] != issue]
        models = {t: fit(train, t) for t in CUT}
        for r in rows:
            if r[1] != issue: continue
            wanted += sum(r[5].values())
            d = decide(models, r)
            if d: taken += r[2]; right += sum(r[5].values()); voice += r[5][d]
    print(f"cross-validated by issue: precision {right / taken:.3f}, recall {right / wanted:.3f}, of the right voice {voice / taken:.3f}")

def write(path, names, rows):
    with open(path, "w", encoding="utf-8") as out:
        out.write("# Weights of the marks in voice.tsv and of the grammar of a stretch, made by train/english_voice.py.\n")
        for target in CUT:
            w = fit(rows, target)
            w[names.index("bias")] -= math.log(CUT[target] / (1 - CUT[target]))
            out.write(f"[{target}]\n" + "".join(f"{n}\t{v:.3f}\n" for n, v in zip(names, w)))

def main():
    if len(sys.argv) != 4: sys.exit(__doc__)
    names, rows = load(sys.argv[1], sys.argv[2])
    validate(rows)
    write(sys.argv[3], names, rows)

if __name__ == "__main__": main()
