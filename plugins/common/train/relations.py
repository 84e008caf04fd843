"""Fits the weights of the plugin discourse. Standard library only.

The program reads every document twice, from the annotated statements and from its own, and writes each pair's features (option features-out);
relate_train fits them. The labels that the pairs rest on should come from weights that have not seen the document, as they will in use.
"""
import json, os, subprocess, tempfile

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

def features(program, plugins, d, statements, path):
    cmd = [program, "extract", d.text, "--codebook", d.codebook, "--issue", d.gold.get("issue_local") or d.gold["issue"], "--format", "json",
           "--plugin-dir", plugins, "--option", "discourse.features-out=" + path]
    if statements: cmd += ["--statements", d.gold_path]
    if os.path.exists(path): os.remove(path)
    found = json.loads(subprocess.run(cmd, capture_output=True, check=True).stdout)
    lines = [l.rstrip("\n") for l in open(path, encoding="utf-8")] if os.path.exists(path) else []
    rows = [l.split("\t") for l in lines if not l.startswith("words")]
    return len(found["statements"]), rows, [l for l in lines if l.startswith("words")]

def instances(program, plugins_of, documents):
    """(group, lines) of each document; plugins_of(document) is the folder of plugins that reads it."""
    with tempfile.TemporaryDirectory() as folder:
        for number, d in enumerate(documents):
            yield d.group, lines_of(program, plugins_of(d), d, number, os.path.join(folder, "features"))

def lines_of(program, plugins, d, number, path):
    point = code_points(open(d.text, encoding="utf-8", newline="").read())
    edges, lines = gold_edges(d.gold), []
    name = d.name + ("" if d.counts else f"-{number}")
    for kind, statements in ((0, True), (1, False)):
        count, rows, words = features(program, plugins, d, statements, path)
        head = f"{name} {d.group} {kind if d.counts else kind + 2} {count} {len(edges)}"
        if not rows: lines.append(f"{head} 0 0 -1 -1 -1")
        for i, j, a, b, c, e, f in rows:
            x = label((point[int(a)], point[int(b)]), (point[int(c)], point[int(e)]), edges)
            lines.append(f"{head} {i} {j} {x[0]} {x[1]} {x[2]} {f}")
        lines += words
    return lines

def fit(trainer, data, weights, without=(), settings=()):
    """Writes `weights` from (group, lines) pairs of all groups but `without`; returns what the trainer says of its cross-validation."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8") as file:
        file.writelines(line + "\n" for group, lines in data if group not in without for line in lines); file.flush()
        return subprocess.run([trainer, file.name, weights, *settings], check=True, capture_output=True, text=True).stdout
