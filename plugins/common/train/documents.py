"""The annotated documents that the trainers learn from, and how they are split for cross-validation. Standard library only."""
import glob, json, os, re
from dataclasses import dataclass

@dataclass
class Document:
    name: str
    text: str        # path
    gold_path: str
    gold: dict
    inventory: str
    codebook: str    # path
    group: str       # documents on one issue share it
    counts: bool     # whether scores count it: second annotations and the corpus are only learnt from
    apart: bool      # one of the corpus on an issue of its own: may be scored for itself, held out like the others

def issue_words(issue):
    return {w[:6] for w in re.findall(r"[a-z0-9.$]{4,}", issue.lower())}

class Groups:
    """Numbers groups of issues; one that shares a fifth of its words with a group belongs to it."""
    def __init__(self): self.words = []
    def of(self, issue):
        words = issue_words(issue)
        for number, known in enumerate(self.words):
            if len(words & known) >= 0.2 * len(words | known):
                known |= words
                return f"g{number}"
        self.words.append(words)
        return f"g{len(self.words) - 1}"

def text_of(stem):
    return next((stem + end for end in (".txt", ".md") if os.path.exists(stem + end)), None)

def places(dev, corpus):
    """(gold file, text file without its end, whether it counts)"""
    for folder, counts in (("gold", True), ("gold2", False)):
        for gold in sorted(glob.glob(os.path.join(dev, folder, "*.json"))):
            if not gold.endswith(".offsets.json"): yield gold, os.path.join(dev, "texts", os.path.basename(gold)[:-5]), counts
    for gold in sorted(glob.glob(os.path.join(corpus, "*", "*.gold.json"))):
        yield gold, gold[:-len(".gold.json")], False

def documents(dev, corpus):
    """DEV holds texts/*.txt, gold/*.json and perhaps gold2/*.json; CORPUS codebooks by inventory and documents of its own."""
    out, groups = [], Groups()
    for path, stem, counts in places(dev, corpus):
        text = text_of(stem)
        if not text or path.endswith("claims.gold.json"): continue
        gold = json.load(open(path, encoding="utf-8"))
        own = not os.path.abspath(path).startswith(os.path.abspath(dev))
        inventory = gold.get("inventory") or (os.path.basename(os.path.dirname(path)) if own else "general")
        name = os.path.basename(stem)
        group = f"own-{name}" if own else groups.of(gold["issue"])
        apart = own and inventory != os.path.basename(os.path.dirname(path))
        out.append(Document(name, text, path, gold, inventory, os.path.join(corpus, inventory, "codebook.xml"), group, counts, apart))
    return out

def folds_of(all, count):
    """{group: fold}: the groups that scores count, the largest first into the smallest fold, then the corpus's documents on issues of their own in
    turns. Its other documents have no fold: they are always learnt from."""
    size = {}
    for d in all:
        if d.counts: size[d.group] = size.get(d.group, 0) + 1
    loads, out = [0] * count, {}
    for group in sorted(size, key=lambda g: (-size[g], int(g[1:]))):
        out[group] = loads.index(min(loads))
        loads[out[group]] += size[group]
    own = sorted({d.group for d in all if d.apart})
    return out | {group: number % count for number, group in enumerate(own)}
