#!/usr/bin/env python3
"""How far the program's figures are from annotators', by language: prints data/error.tsv. Standard library only.

usage: share_error.py TEXTS GOLD FOUND SCORES
  TEXTS   the documents, with a front matter line "lang: …"
  GOLD    one annotation NAME.json for each document
  FOUND   what the program gave for each, under the same names: best by weights that have not seen the issue (cross_validate.py --keep)
  SCORES  lines "lang figure precision recall f1", parted by spaces, for found, who, logic and stance, as the scorer printed them

For logic, stance and mode the share of each category among statements is compared between FOUND and GOLD: `bias` is the root mean square over
categories, weighted by their shares, of the difference in the language's documents together, `spread` that of one document's difference from it.
A statement with several logics counts in equal parts; mixed speech counts as direct.
"""
import collections, json, math, os, sys

def lang_of(path):
    with open(path, encoding="utf-8") as f:
        for line in f:
            if line.startswith("lang:"):
                return line.split(":", 1)[1].strip()
    return "und"

def shares(statements, of):
    counts = collections.Counter()
    for s in statements:
        categories = of(s)
        for c in categories:
            counts[c] += 1 / len(categories)
    total = sum(counts.values())
    return {c: n / total for c, n in counts.items()} if total else {}

FIGURES = {
    "logic": lambda s: s.get("logics") or [],
    "stance": lambda s: [s.get("stance") or "neutral"],
    "mode": lambda s: ["direct" if s["mode"] == "mixed" else s["mode"]],
}

def rms(weighted):
    total = sum(w for _, w in weighted)
    return math.sqrt(sum(w * v * v for v, w in weighted) / total) if total else 0.0

def error(pairs, of):
    """bias and spread of the shares over documents; logics are pooled by inventory, because codebooks differ"""
    biases, spreads = [], []
    for inventory in sorted({g.get("inventory", "general") for g, _ in pairs}):
        mine = [(g["statements"], p["statements"]) for g, p in pairs if g.get("inventory", "general") == inventory]
        gold = shares([s for g, _ in mine for s in g], of)
        found = shares([s for _, p in mine for s in p], of)
        weight = {c: (gold.get(c, 0) + found.get(c, 0)) / 2 for c in sorted(set(gold) | set(found))}
        whole = {c: found.get(c, 0) - gold.get(c, 0) for c in weight}
        biases += [(whole[c], w * len(mine)) for c, w in weight.items()]
        for g, p in mine:
            if g and p:
                one_gold, one_found = shares(g, of), shares(p, of)
                spreads += [(one_found.get(c, 0) - one_gold.get(c, 0) - whole[c], w) for c, w in weight.items()]
    return rms(biases), rms(spreads)

def main():
    texts, gold, found, scores = sys.argv[1:5]
    pairs = collections.defaultdict(list)
    for name in sorted(os.listdir(gold)):
        if not name.endswith(".json") or name.endswith(".offsets.json"):
            continue
        pair = [json.load(open(os.path.join(d, name), encoding="utf-8")) for d in (gold, found)]
        lang = lang_of(os.path.join(texts, name[:-5] + ".txt"))
        pairs[lang].append(pair)
        pairs["all"].append(pair)
    scored = {}
    for line in open(scores, encoding="utf-8"):
        lang, figure, *numbers = line.split()
        scored[lang, figure] = numbers
    print("# Measured on annotated news documents that are not part of this repository; made by tests/tools/share_error.py.")
    print("# lang figure documents precision recall f1 bias spread")
    for lang in sorted(pairs, key=lambda l: (l == "all", l)):
        for figure in ("found", "who", "logic", "stance", "mode"):
            bias, spread = (f"{v:.3f}" for v in error(pairs[lang], FIGURES[figure])) if figure in FIGURES else ("-", "-")
            numbers = scored.get((lang, figure), ["-", "-", "-"])
            print("\t".join([lang, figure, str(len(pairs[lang])), *numbers, bias, spread]))

if __name__ == "__main__":
    main()
