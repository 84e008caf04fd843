#!/usr/bin/env python3
"""Which logics are taken for which: found annotations against reference ones. Standard library only.

usage: confusion.py GOLD FOUND
  GOLD   folder of reference annotations (NAME.json); a document without "inventory" counts as general
  FOUND  folder of found ones by the same names, as cross_validate.py --keep or run.py --keep leave them
For each codebook: precision and recall of each logic, then the three largest confusions of each, in documents (a document's annotated
characters are 1). "-" is a statement without a logic, "nothing" a place that no statement covers.
"""
import collections, json, os, sys

def load(path): return json.load(open(path, encoding="utf-8"))

def logics_at(annotation):
    """{character: set of logics}, {"-"} where a statement has none"""
    out = collections.defaultdict(set)
    for s in annotation["statements"]:
        for at in range(s["start"], s["end"]): out[at] |= set(s.get("logics") or ["-"])
    return out

class Table:
    def __init__(self): self.right, self.gold, self.found, self.taken = (collections.Counter() for _ in range(4))

    def add(self, gold, found):
        part = 1 / max(1, len(gold))
        for at in set(gold) | set(found):
            wanted, got = gold.get(at, {"nothing"}), found.get(at, {"nothing"})
            for l in wanted & got: self.right[l] += part
            for l in wanted: self.gold[l] += part
            for l in got: self.found[l] += part
            for l in wanted - got:
                for other in (got - wanted) or got: self.taken[l, other] += part / len((got - wanted) or got)

    def show(self):
        for l in sorted(set(self.gold) - {"nothing"}):
            worst = [(n, other) for (wanted, other), n in self.taken.items() if wanted == l]
            print(f"  {l:32s} precision {self.right[l] / max(1e-9, self.found[l]):.2f}  recall {self.right[l] / self.gold[l]:.2f}   taken for "
                  + ", ".join(f"{other} {n:.2f}" for n, other in sorted(worst, reverse=True)[:3]))

def main():
    if len(sys.argv) != 3: sys.exit(__doc__)
    tables = collections.defaultdict(Table)
    for name in sorted(os.listdir(sys.argv[2])):
        gold = os.path.join(sys.argv[1], name)
        if not name.endswith(".json") or not os.path.exists(gold): continue
        reference = load(gold)
        tables[reference.get("inventory", "general")].add(logics_at(reference), logics_at(load(os.path.join(sys.argv[2], name))))
    for inventory, table in sorted(tables.items()):
        print(inventory)
        table.show()

if __name__ == "__main__":
    main()
