#!/usr/bin/env python3
"""Make lexicon/discourse.weights anew from annotated documents. Standard library only.

usage: train.py --dev DIR [--build DIR] [name=value…]
  DIR holds texts/*.txt and gold/*.json; --build is the built tree (default build/release). Run in the repository's root.
  name=value: settings of relate_train, see there.
The program reads every document twice, from the annotated statements and from its own, with the current weights of the
other plugins; relate_train reports cross-validation by issue and fits on everything.
"""
import argparse, glob, json, os, subprocess, tempfile

CLASSES = {("support", True): 0, ("support", False): 1, ("attack", True): 2}  # True: from the later to the earlier

def half(a, b):
    return min(a[1], b[1]) - max(a[0], b[0]) >= 0.5 * max(1, a[1] - a[0], b[1] - b[0])

def code_points(text):
    """byte offset -> code point offset"""
    out, at = {0: 0}, 0
    for i, c in enumerate(text):
        at += len(c.encode("utf-8")); out[at] = i + 1
    return out

def gold_edges(gold):
    by = {s["id"]: (s["start"], s["end"]) for s in gold["statements"]}
    edges = [(by[r["from"]], by[r["to"]], r["type"]) for r in gold["relations"] if r["from"] in by and r["to"] in by]
    return [(a, b, t) for a, b, t in edges if min(a[1], b[1]) <= max(a[0], b[0])]

def label(earlier, later, edges):
    """class, and the gold edge it is as support and as attack"""
    cls, number = -1, {"support": -1, "attack": -1}
    for n, (a, b, t) in enumerate(edges):
        back = half(a, later) and half(b, earlier)
        if not back and not (half(a, earlier) and half(b, later)): continue
        number[t] = n; cls = CLASSES.get((t, back), cls)
    return cls, number["support"], number["attack"]

def features(binary, text, gold, codebooks, statements, path):
    inventory = gold.get("inventory") or ("chip-export" if "chip" in gold["issue"].lower() else "general")
    cmd = [binary, "extract", text, "--codebook", os.path.join(codebooks, inventory, "codebook.xml"), "--issue",
           gold.get("issue_local") or gold["issue"], "--format", "json", "--option", "discourse.features-out=" + path]
    if statements: cmd += ["--statements", statements]
    if os.path.exists(path): os.remove(path)
    found = json.loads(subprocess.run(cmd, capture_output=True, check=True).stdout)
    rows = [l.rstrip("\n").split("\t") for l in open(path)] if os.path.exists(path) else []
    return len(found["statements"]), rows

def documents(dev):
    """gold file, text file, whether it is reported on: second annotations and the corpus are only learnt from"""
    name = lambda f: os.path.basename(f).split(".")[0]
    for folder, counts in (("gold", True), ("gold2", False)):
        for f in sorted(glob.glob(os.path.join(dev, folder, "*.json"))):
            if not f.endswith(".offsets.json"): yield f, os.path.join(dev, "texts", name(f) + ".txt"), counts
    for f in sorted(glob.glob("corpus/*/*.gold.json")):
        text = [t for t in glob.glob(f[:-len("gold.json")] + "*") if not t.endswith(".json")]
        if text: yield f, text[0], False

def instances(out, dev, build):
    groups = {}
    for number, (file, text, counts) in enumerate(documents(dev)):
        gold = json.load(open(file, encoding="utf-8"))
        point = code_points(open(text, encoding="utf-8", newline="").read())
        group = groups.setdefault(gold["issue"], f"issue{len(groups)}"); edges = gold_edges(gold)
        name = os.path.basename(file).split(".")[0] + ("" if counts else f"-{number}")
        for kind, statements in ((0, file), (1, None)):
            count, rows = features(os.path.join(build, "polylogue"), text, gold, "corpus", statements, out.name + ".part")
            head = f"{name} {group} {kind if counts else kind + 2} {count} {len(edges)}"
            if not rows: out.write(f"{head} 0 0 -1 -1 -1\n")
            for i, j, a, b, c, d, f in rows:
                x = label((point[int(a)], point[int(b)]), (point[int(c)], point[int(d)]), edges)
                out.write(f"{head} {i} {j} {x[0]} {x[1]} {x[2]} {f}\n")
    out.close()

def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--dev", required=True); a.add_argument("--build", default="build/release"); a.add_argument("settings", nargs="*")
    a.add_argument("--keep", help="the instances' file, used as it is when it exists")
    o = a.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        trainer = os.path.join(folder, "relate_train"); data = o.keep or os.path.join(folder, "instances")
        subprocess.run(["g++", "-std=c++20", "-O3", "-Iplugins", "-Iplugins/sdk", f"-I{o.build}/include", "-o", trainer,
                        "plugins/discourse/train/relate_train.cpp", "plugins/discourse/features.cpp", "plugins/discourse/decode.cpp", "plugins/discourse/rules.cpp"], check=True)
        if not os.path.exists(data): instances(open(data, "w"), o.dev, o.build)
        subprocess.run([trainer, data, "plugins/discourse/lexicon/discourse.weights", *o.settings], check=True)

if __name__ == "__main__":
    main()
