#!/usr/bin/env python3
"""Fits the model by which statements without a concept become one claim, and tells how well it does on issues it has not seen. Standard library only.

usage: refit.py --dev DIR [--build DIR] [--write]
  DIR holds texts/NAME.txt and gold/NAME.json, which the clusters of tests/report/dev-claims*.json name; those of the corpus are learnt from besides.
  --build: the built tree (default build/release), with polylogue and trainers/claim_pairs. Run in the repository's root.
  --write: write core/merge/pair_weights.inc, fitted to everything.
Prints pairs of statements (right / found / of the reference) by issue: each by weights fitted without that issue, then by those fitted to everything.
"""
import argparse, json, math, os, subprocess, sys, tempfile
from collections import defaultdict

CORPUS, DEV = "corpus/chip-export/claims.gold.json", ["tests/report/dev-claims.json", "tests/report/dev-claims-more.json"]
WEIGHTS = "core/merge/pair_weights.inc"
MOSTLY_THE_SAME, INDEX = 0.5, 1  # as in merge/pair_model.cpp; the place of that fact
LEAST_PAIR, LEAST_MEAN, SAMPLE = 0.57, 0.375, 6  # as in merge/clusters.cpp
RIDGE, STEPS = 2.0, 12

def run(*command): return subprocess.run(command, check=True, capture_output=True, text=True).stdout

def documents_by_issue(gold_file, dev):
    """Texts the clusters name with the issue in their language, by inventory and issue of their annotations."""
    names = {s["document"] for c in json.load(open(gold_file, encoding="utf-8"))["clusters"] for s in c["statements"]}
    out = defaultdict(list)
    for name in sorted(names):
        gold = json.load(open(os.path.join(dev, "gold", os.path.splitext(name)[0] + ".json"), encoding="utf-8"))
        out[gold.get("inventory", ""), gold["issue"]].append((os.path.join(dev, "texts", name), gold.get("issue_local") or gold["issue"]))
    return out

def maps_of(gold_file, dev, build, folder):
    """(issue, map) of each issue: extracted here."""
    out = []
    for (inventory, issue), texts in documents_by_issue(gold_file, dev).items():
        codebook = os.path.join("corpus", inventory, "codebook.xml")
        own = inventory != "general" and os.path.exists(codebook)
        place = os.path.join(folder, str(len(os.listdir(folder))))
        run(os.path.join(build, "polylogue"), "map", *[t for t, _ in texts], "-o", place, *(["--codebook", codebook] if own else ["--issue", texts[0][1]]))
        out.append((issue, os.path.join(place, "map.xml")))
    return out

class Issue:
    """The statements of one issue in one source, and the pairs that may be one."""
    def __init__(self, group): self.group, self.clusters, self.pairs, self.facts = group, [], [], []

    def labelled(self):
        return [(f, float(self.clusters[a] == self.clusters[b])) for (a, b), f in zip(self.pairs, self.facts) if self.clusters[a] and self.clusters[b]]

def read_issues(lines, group):
    names, out = [], {}
    for line in lines.split("\n"):
        kind, *fields = line.split("\t")
        if kind == "names": names = fields
        elif kind == "s": out.setdefault(fields[0], Issue(group)).clusters.append(fields[2])
        elif kind == "p":
            out[fields[0]].pairs.append((int(fields[1]), int(fields[2])))
            out[fields[0]].facts.append([float(v) for v in fields[3:]])
    return names, list(out.values())

def chance(weights, facts): return 1 / (1 + math.exp(-sum(w * f for w, f in zip(weights, facts))))

def likelihood(weights, facts): return max(chance(weights, facts), facts[INDEX] if facts[INDEX] >= MOSTLY_THE_SAME else 0)

def solve(matrix, right):
    n = len(right)
    rows = [list(matrix[i]) + [right[i]] for i in range(n)]
    for i in range(n):
        best = max(range(i, n), key=lambda r: abs(rows[r][i]))
        rows[i], rows[best] = rows[best], rows[i]
        for r in range(n):
            if r == i: continue
            factor = rows[r][i] / rows[i][i]
            if factor: rows[r] = [x - factor * y for x, y in zip(rows[r], rows[i])]
    return [rows[i][n] / rows[i][i] for i in range(n)]

def fit(items):
    """Logistic regression with a ridge (not on the bias, which comes first), by Newton's method."""
    n = len(items[0][0])
    weights = [0.0] * n
    for _ in range(STEPS):
        slope = [-RIDGE * w * (i > 0) for i, w in enumerate(weights)]
        curve = [[(RIDGE if i > 0 else 1e-6) * (i == j) for j in range(n)] for i in range(n)]
        for facts, label in items:
            p = chance(weights, facts)
            for i, f in enumerate(facts):
                if not f: continue
                slope[i] += f * (label - p)
                row, by = curve[i], f * p * (1 - p)
                for j in range(n): row[j] += by * facts[j]
        weights = [w + s for w, s in zip(weights, solve(curve, slope))]
    return weights

def clustered(issue, weights):
    """As Clusters::run."""
    likely = {pair: likelihood(weights, f) for pair, f in zip(issue.pairs, issue.facts)}
    leader, members = list(range(len(issue.clusters))), {i: [i] for i in range(len(issue.clusters))}
    for pair in sorted((p for p in likely if likely[p] >= LEAST_PAIR), key=lambda p: (-likely[p], p)):
        x, y = sorted(leader[i] for i in pair)
        if x == y: continue
        a, b = members[x][:SAMPLE], members[y][:SAMPLE]
        if sum(likely.get((min(i, j), max(i, j)), 0) for i in a for j in b) < LEAST_MEAN * len(a) * len(b): continue
        for i in members[y]: leader[i] = x
        members[x] = sorted(members[x] + members.pop(y))
    return leader

def counts(issue, weights):
    leader, out = clustered(issue, weights), [0, 0, 0]
    met = [i for i, c in enumerate(issue.clusters) if c]
    for k, b in enumerate(met):
        for a in met[:k]:
            found, gold = leader[a] == leader[b], issue.clusters[a] == issue.clusters[b]
            out = [out[0] + (found and gold), out[1] + found, out[2] + gold]
    return out

def tell(title, rows):
    print(title)
    for name, (right, found, gold) in sorted(rows.items()) + [("all", [sum(r[i] for r in rows.values()) for i in range(3)])]:
        print(f"  {right:4}/{found:4}/{gold:4}  precision {right / max(1, found):.3f}  recall {right / max(1, gold):.3f}  {name}")

def figures(issues, weights_of):
    rows = defaultdict(lambda: [0, 0, 0])
    for source, issue in issues:
        for i, n in enumerate(counts(issue, weights_of(issue.group))): rows[f"{issue.group} ({source})"][i] += n
    return rows

def items_of(issues, without=None):
    return [item for _, issue in issues if issue.group != without for item in issue.labelled()]

def gathered(arguments, folder):
    names, issues = [], []
    sources = [("corpus", CORPUS, [("allow the sale of advanced US AI chips to China", "maps/chip-export/map.xml")])]
    sources += [(os.path.basename(g)[:-5], g, maps_of(g, arguments.dev, arguments.build, folder)) for g in DEV]
    for source, gold, maps in sources:
        for group, path in maps:
            names, found = read_issues(run(os.path.join(arguments.build, "trainers", "claim_pairs"), "data/names.tsv", gold, path), group)
            issues += [(source, issue) for issue in found]
    return names, issues

def write(names, weights):
    with open(WEIGHTS, "w", encoding="utf-8") as file:
        file.write("// Log odds, in the order of PairFact; made by merge/train/refit.py.\n// clang-format off\n")
        file.writelines(f'{{"{name}", {weight:.3f}}},\n' for name, weight in zip(names, weights))
        file.write("// clang-format on\n")

def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1])
    parser.add_argument("--dev", required=True)
    parser.add_argument("--build", default="build/release")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder: names, issues = gathered(arguments, folder)
    held_out = {group: fit(items_of(issues, group)) for group in sorted({issue.group for _, issue in issues})}
    tell("fitted without the issue (right/found/reference)", figures(issues, held_out.get))
    weights = fit(items_of(issues))
    tell("fitted to everything", figures(issues, lambda group: weights))
    for name, weight in zip(names, weights): print(f"{name:14} {weight:6.3f}")
    if arguments.write: write(names, weights)

if __name__ == "__main__":
    main()
