#!/usr/bin/env python3
"""Scores the whole program on annotated documents that its weights have not seen. Standard library only.

usage: cross_validate.py --dev DIR --score DIR [--build DIR] [--refit voice,framing,stance,discourse] [--keep DIR] [--per-doc] [--own] [--train NAME=VALUE]…
  --dev    holds texts/NAME.txt and gold/NAME.json, perhaps gold2/NAME.json by a second annotator
  --score  the folder of score.py and run.py
  --build  the built tree (default build/release), with its trainers (ninja -C build/release trainers)
  --refit  the models fitted anew for each fold (default: all); the others stay as they are in the tree, fitted on everything
  --own    scores the corpus's documents on issues of their own too, held out likewise, and prints them behind the others
  --train  settings of relate_train
Five folds; documents on one issue stay together. For each fold every model is fitted on the other folds (plugins/common/train/refit.py) in a copy of the plugins,
and the program reads the fold's documents from text to arrows with it. Prints P/R/F1, means over documents, by language, by codebook and overall.
Run in the repository's root.
"""
import argparse, json, os, subprocess, sys, tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "plugins", "common", "train"))
import refit

def read(program, plugins, d):
    run = subprocess.run([program, "extract", d.text, "--codebook", d.codebook, "--issue", d.gold.get("issue_local") or d.gold["issue"], "--format", "json",
                          "--plugin-dir", plugins], capture_output=True, check=True)
    return json.loads(run.stdout)

def scored(scorer, report, d, found, dev):
    """Mean over the annotators of the document, as run.py does."""
    golds = [p for p in (d.gold_path, os.path.join(dev, "gold2", d.name + ".json")) if os.path.exists(p)]
    return report.mean([scorer.score(scorer.load(p), found) for p in golds])

def held_out(o, scorer, report, models):
    """{document: scores} by plugins that have not seen its issue."""
    rows = {}
    with tempfile.TemporaryDirectory() as folder:
        folds = models.folds(folder)
        pairs = models.pairs(folds) if "discourse" in models.steps else []
        for groups, plugins in folds:
            if pairs: models.fit_discourse(pairs, plugins, groups, o.train)
            for d in models.documents:
                if not (d.counts or (o.own and d.apart)) or d.group not in groups: continue
                found = read(models.program, plugins, d)
                if o.keep: json.dump(found, open(os.path.join(o.keep, d.name + ".json"), "w", encoding="utf-8"), ensure_ascii=False, indent=1)
                rows[d.name] = d, scored(scorer, report, d, found, o.dev)
    return rows

def show(report, rows, per_doc):
    lang = lambda d: report.lang_of(d.text)
    if per_doc:
        for name in sorted(rows): report.show(f"{name} {lang(rows[name][0])}", [rows[name][1]])
    for key in (lang, lambda d: d.inventory, lambda d: "all"):
        for value in sorted({key(d) for d, _ in rows.values()}): report.show(value, [s for d, s in rows.values() if key(d) == value])

def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--dev", required=True); a.add_argument("--score", required=True); a.add_argument("--build", default="build/release")
    a.add_argument("--refit", default=",".join(refit.STEPS)); a.add_argument("--keep"); a.add_argument("--per-doc", action="store_true"); a.add_argument("--own", action="store_true")
    a.add_argument("--train", action="append", default=[])
    o = a.parse_args()
    sys.path.insert(0, o.score)
    import run as report, score as scorer
    if o.keep: os.makedirs(o.keep, exist_ok=True)
    rows = held_out(o, scorer, report, refit.Refit(o.build, o.dev, "corpus", o.refit.split(",")))
    show(report, {name: row for name, row in rows.items() if row[0].counts}, o.per_doc)
    if not o.own: return
    print("own documents")
    show(report, {name: row for name, row in rows.items() if not row[0].counts}, o.per_doc)

if __name__ == "__main__":
    main()
