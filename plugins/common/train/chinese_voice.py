#!/usr/bin/env python3
"""Weights of the Chinese voice model (lexicon/zh/voice.txt). Standard library only.

usage: chinese_voice.py STRETCHES GOLD_FOLDER [voice.txt]
STRETCHES is what chinese_stretches printed: a line for each stretch that no cue covers, tab-separated: text file, start, end (code points), the
speaker's names separated by '|' (empty for none), features. GOLD_FOLDER holds NAME.json for a text NAME.txt; in a text without one nobody argues.
Prints the utility cross-validated by issue (documents on one issue stay together); writes weights fitted on all when asked.
"""
import json, math, os, sys

ARGUES = range(4, 12)  # features that count marks of argument: they never speak against the author
PLAIN = 0.15  # weight of a document in which nobody argues

def norm(s):
    return s.casefold().replace(" ", "").replace("·", "")

def names(st):
    return {norm(x) for x in [st.get("name", ""), *st.get("aliases", [])] if x} | {norm(st["id"])}

def load(stretches, gold_folder):
    """rows (issue, features, has speaker, utility of report / speaker / author)"""
    rows, cache = [], {}
    for line in open(stretches, encoding="utf-8"):
        f = line.rstrip("\n").split("\t")
        doc = os.path.splitext(os.path.basename(f[0]))[0] + ".json"
        if doc not in cache:
            path = os.path.join(gold_folder, doc)
            gold = json.load(open(path, encoding="utf-8")) if os.path.exists(path) else {"issue": doc, "stakeholders": [], "statements": []}
            owner = {c: s["stakeholder"] for s in gold["statements"] for c in range(s["start"], s["end"])}
            cache[doc] = gold, PLAIN if not gold["statements"] else 1, owner, {s["id"] for s in gold["stakeholders"] if s["type"] == "author"}
        gold, weight, owner, author = cache[doc]
        start, end, mine = int(f[1]), int(f[2]), {norm(x) for x in f[3].split("|") if x}
        same = {s["id"] for s in gold["stakeholders"] if names(s) & mine}
        n = end - start
        held = [owner[c] for c in range(start, end) if c in owner]
        gain = lambda who: (len(held) - 0.45 * n) + (sum(h in who for h in held) - 0.3 * n)   # found, then who
        rows.append((gold["issue"], [float(x) for x in f[4:]], bool(mine), (0.0, weight * gain(same) / 20, weight * gain(author) / 20)))
    return rows

def scores(w, x, has):
    z = [0.0, sum(a * b for a, b in zip(w[0], x)) if has else -1e9, sum(a * b for a, b in zip(w[1], x))]
    m = max(z); e = [math.exp(v - m) for v in z]; t = sum(e)
    return [v / t for v in e]

def best_and_margin(has, u):
    """the choice of the most utility, and how much it is worth over the second best, at most 3"""
    order = sorted(((0, 1, 2) if has else (0, 2)), key=lambda i: u[i])
    return order[-1], min(3.0, u[order[-1]] - u[order[-2]]) + 0.05

def train(rows, rounds=250, rate=0.2, decay=0.01, likelihood=0.1):
    """maximises the expected utility of the choice and, for a tenth, the likelihood of the best one, by gradient ascent (Adagrad), with weights kept small"""
    k = len(rows[0][1]); w = [[0.0] * k, [0.0] * k]; g2 = [[1e-3] * k, [1e-3] * k]
    for _ in range(rounds):
        grad = [[-decay * len(rows) * v for v in row] for row in w]
        for _, x, has, u in rows:
            best, margin = best_and_margin(has, u)
            p = scores(w, x, has)
            mean = sum(a * b for a, b in zip(p, u))
            for c in (1, 2):
                d = p[c] * (u[c] - mean) + likelihood * margin * ((best == c) - p[c])
                if d:
                    row = grad[c - 1]
                    for i, v in enumerate(x):
                        if v: row[i] += d * v
        for c in (0, 1):
            for i in range(k):
                d = grad[c][i]
                g2[c][i] += d * d
                w[c][i] += rate * d / math.sqrt(g2[c][i])
                if c == 1 and i in ARGUES: w[c][i] = max(0.0, w[c][i])
    return w

def gain(w, rows):
    got = best = 0.0
    for _, x, has, u in rows:
        p = scores(w, x, has); got += u[max(range(3), key=lambda i: p[i])]; best += max(u if has else (u[0], u[2]))
    return got, best

def held_out(rows, folds):
    got = best = 0.0
    for fold in folds:
        w = train([r for r in rows if r[0] not in fold])
        a, b = gain(w, [r for r in rows if r[0] in fold]); got += a; best += b
    return got, best

def main():
    rows = load(*sys.argv[1:3])
    issues = sorted({r[0] for r in rows})
    folds = [[i for j, i in enumerate(issues) if j % 6 == f] for f in range(6)]
    print(f"{len(rows)} stretches, {len(issues)} issues: utility %.1f of %.1f held out" % held_out(rows, folds))
    if len(sys.argv) > 3: write(sys.argv[3], train(rows))

def write(path, weights):
    with open(path, "w", encoding="utf-8") as out:
        out.write("# Weights of the voice model, in the order of features() in chinese_voice.cpp; made by train/chinese_voice.py.\n")
        for name, row in zip(("speaker", "author"), weights):
            out.write(f"[{name}]\n" + "\t".join(f"{v:.3f}" for v in row) + "\n")

if __name__ == "__main__":
    main()
