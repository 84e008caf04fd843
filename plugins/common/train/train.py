#!/usr/bin/env python3
"""Makes the weights of the plugins framing and stance again from annotated documents, and prints the scores of cross-validation by issue.

usage: train.py PLUGIN --bin PROGRAM --corpus CORPUS GOLD[:TEXTS]…
  PLUGIN   framing or stance
  CORPUS   the folder with general/codebook.xml and chip-export/codebook.xml
  GOLD     a folder of NAME.json or NAME.gold.json; TEXTS (default: the same folder) holds NAME.txt or NAME.md

The program itself computes the features (option features-out), linear_train.cpp fits them. Documents whose issues share words are one group.
Standard library only; needs a C++ compiler as c++.
"""
import argparse, json, os, re, subprocess, sys, tempfile
import xml.etree.ElementTree as ET

HERE = os.path.dirname(os.path.abspath(__file__))
STANCES = ["favour", "oppose", "neutral"]
# What linear_train is told: (plugin, codebook) -> settings.
SETTINGS = {"general": ["groups=5", "words=10", "shared=20"], "chip-export": ["groups=4", "words=10"],
            "stance": ["groups=99", "shared=2", "rounds=60", "most=1", "count=2"]}

def documents(places):
    for place in places:
        gold, _, texts = place.partition(":")
        for name in sorted(os.listdir(gold)):
            stem = re.sub(r"(\.gold)?\.json$", "", name)
            for text in (os.path.join(texts or gold, stem + end) for end in (".txt", ".md")):
                if name.endswith(".json") and os.path.exists(text):
                    yield stem, text, os.path.join(gold, name)

def issue_words(issue):
    return {w[:6] for w in re.findall(r"[a-z0-9.$]{4,}", issue.lower())}

def group_of(issue, groups):
    """The number of the group of issues that share a fifth of their words with this one."""
    words = issue_words(issue)
    for number, known in enumerate(groups):
        if len(words & known) >= 0.2 * len(words | known):
            known |= words
            return number
    groups.append(words)
    return len(groups) - 1

def features(o, text, gold_path, gold, codebook, folder):
    """The names of the features, and for each (start, end) in bytes its features and words."""
    out = os.path.join(folder, "features")
    if os.path.exists(out): os.remove(out)
    subprocess.run([o.bin, "extract", text, "--codebook", codebook, "--issue", gold.get("issue_local") or gold["issue"], "--statements", gold_path,
                    "--plugin", o.plugin, "--option", f"{o.plugin}.features-out={out}", "--format", "json"], check=True, stdout=subprocess.DEVNULL)
    names, rows = [], {}
    for line in open(out, encoding="utf-8"):
        if line.startswith("# "): names = line[2:].split()
        else:
            begin, end, numbers, words = line.rstrip("\n").split("\t")
            rows[int(begin), int(end)] = (numbers, words.strip())
    return names, rows

def instances(o, name, text, gold_path, gold, codebook, group, folder):
    names, rows = features(o, text, gold_path, gold, codebook, folder)
    content = open(text, encoding="utf-8").read()
    total = sum(s["end"] - s["start"] for s in gold["statements"])
    lines = []
    for s in gold["statements"]:
        span = tuple(len(content[:s[k]].encode()) for k in ("start", "end"))
        if span not in rows: continue
        labels = s.get("logics") or [] if o.plugin == "framing" else [s.get("stance", "neutral")]
        lines.append("\t".join([name, f"g{group}", str((s["end"] - s["start"]) / total), ",".join(labels) or "-", *rows[span]]))
    return names, lines

def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("plugin", choices=["framing", "stance"]); a.add_argument("--bin", required=True); a.add_argument("--corpus", default="corpus")
    a.add_argument("gold", nargs="+")
    o = a.parse_args()
    lexicon = os.path.join(HERE, "..", "..", o.plugin, "lexicon")
    with tempfile.TemporaryDirectory() as folder:
        trainer = os.path.join(folder, "linear_train")
        subprocess.run(["c++", "-std=c++20", "-O3", os.path.join(HERE, "linear_train.cpp"), "-o", trainer], check=True)
        groups, sets, names = [], {}, []
        for name, text, gold_path in documents(o.gold):
            gold = json.load(open(gold_path, encoding="utf-8"))
            inventory = gold.get("inventory", "general")
            codebook = os.path.join(o.corpus, inventory, "codebook.xml")
            group = group_of(gold["issue"], groups)
            if os.path.dirname(text) == os.path.join(o.corpus, inventory): group = f"own-{name}"
            names, lines = instances(o, name, text, gold_path, gold, codebook, group, folder)
            sets.setdefault(inventory if o.plugin == "framing" else "stance", []).extend(lines)
        for key, lines in sorted(sets.items()):
            path = os.path.join(folder, key)
            open(path, "w", encoding="utf-8").write("\n".join(lines) + "\n")
            classes = STANCES if key == "stance" else [l.get("id") for l in ET.parse(os.path.join(o.corpus, key, "codebook.xml")).getroot().find("logics")]
            print(key, end=": ", flush=True)
            subprocess.run([trainer, path, ",".join(classes), ",".join(names), os.path.join(lexicon, key + ".weights"), *SETTINGS[key]], check=True)

if __name__ == "__main__":
    main()
