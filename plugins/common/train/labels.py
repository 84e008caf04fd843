"""Fits the weights of the plugins framing and stance. Standard library only.

The program itself computes the features (option features-out), linear_train fits them. Framing learns from the annotated statements; stance from
those the program finds, since its features speak of a whole document and its holders: each takes the classes of the annotation it covers, by their share.
"""
import os, subprocess, tempfile
import xml.etree.ElementTree as ET

FIRST_UNSIGNED = "by_author" # the first feature of stance that belongs to no side
STANCES = ["favour", "oppose", "neutral"]
# What linear_train is told, by the name of the weights file.
SETTINGS = {"general": ["groups=5", "words=10", "shared=20"], "chip-export": ["groups=4", "words=10"],
            "stance": ["groups=99", "shared=5", "rounds=60", "most=1", "count=2", "last=0.55"]}

def features(program, plugin, d, path, statements):
    """The names of the features, and for each (start, end) in bytes its features and words; of the statements in a file, or of those found (None)."""
    if os.path.exists(path): os.remove(path)
    given = ["--statements", statements, "--plugin", plugin] if statements else []
    subprocess.run([program, "extract", d.text, "--codebook", d.codebook, "--issue", d.gold.get("issue_local") or d.gold["issue"], *given,
                    "--option", f"{plugin}.features-out={path}", "--format", "json"], check=True, stdout=subprocess.DEVNULL)
    names, rows = [], {}
    for line in open(path, encoding="utf-8"):
        if line.startswith("# "): names = line[2:].split()
        else:
            begin, end, numbers, words = line.rstrip("\n").split("\t")
            rows[int(begin), int(end)] = (numbers, words.strip())
    return names, rows

def lines_of_annotated(program, plugin, d, path):
    names, rows = features(program, plugin, d, path, d.gold_path)
    content = open(d.text, encoding="utf-8", newline="").read()
    total = sum(s["end"] - s["start"] for s in d.gold["statements"])
    lines = []
    for s in d.gold["statements"]:
        span = tuple(len(content[:s[k]].encode()) for k in ("start", "end"))
        if span not in rows: continue
        lines.append("\t".join([d.name, d.group, str((s["end"] - s["start"]) / total), ",".join(s.get("logics") or []) or "-", *rows[span]]))
    return names, lines

def stance_of_bytes(d):
    content = open(d.text, encoding="utf-8", newline="").read()
    out = ["neutral"] * len(content.encode())
    for s in d.gold["statements"]:
        begin, end = (len(content[:s[k]].encode()) for k in ("start", "end"))
        out[begin:end] = [s.get("stance", "neutral")] * (end - begin)
    return out

def lines_of_found(program, plugin, d, path):
    """A statement that covers several classes gives a line for each."""
    names, rows = features(program, plugin, d, path, None)
    stances, lines = stance_of_bytes(d), []
    total = sum(end - begin for begin, end in rows)
    for begin, end in rows:
        covered = stances[begin:end]
        for stance in STANCES:
            if stance in covered: lines.append("\t".join([d.name, d.group, str(covered.count(stance) / total), stance, *rows[begin, end]]))
    return names, lines

class Instances:
    """The features of all statements to learn from, which depend on no weights: made once, fitted as often as wanted."""
    def __init__(self, program, plugin, documents):
        self.plugin, self.sets, self.codebooks, self.names = plugin, {}, {}, []
        with tempfile.TemporaryDirectory() as folder:
            for d in documents:
                if not learnt_from(plugin, d): continue
                lines_of = lines_of_annotated if plugin == "framing" else lines_of_found
                self.names, lines = lines_of(program, plugin, d, os.path.join(folder, "features"))
                key = d.inventory if plugin == "framing" else "stance"
                self.codebooks[key] = d.codebook
                self.sets.setdefault(key, []).extend((d.group, line) for line in lines)

    def settings(self, key):
        """What speaks for a side may not be learnt to speak against it."""
        return SETTINGS[key] + ([f"positive={self.names.index(FIRST_UNSIGNED)}"] if key == "stance" else [])

    def fit(self, trainer, lexicon, without=()):
        """Writes LEXICON/NAME.weights from the statements of all groups but `without`; returns what the trainer says of its cross-validation."""
        said = []
        for key, lines in sorted(self.sets.items()):
            classes = STANCES if key == "stance" else [l.get("id") for l in ET.parse(self.codebooks[key]).getroot().find("logics")]
            with tempfile.NamedTemporaryFile("w", encoding="utf-8") as data:
                data.write("".join(line + "\n" for group, line in lines if group not in without)); data.flush()
                run = subprocess.run([trainer, data.name, ",".join(classes), ",".join(self.names), os.path.join(lexicon, key + ".weights"), *self.settings(key)],
                                     check=True, capture_output=True, text=True)
            said.append(f"{key}: {run.stdout.strip()}")
        return said

def learnt_from(plugin, d):
    """Second annotations would count documents twice; the corpus teaches logics only."""
    return d.counts or (plugin == "framing" and d.group.startswith("own-"))
