"""Fits the weights of the plugins framing and stance, and what each cue of a codebook is worth. Standard library only.

The program itself computes the features (option features-out), linear_train fits them. Both learn from the statements the program finds, framing from
the annotated ones besides: a found statement takes the classes of the annotation it covers, by their share.
"""
import collections, os, subprocess, tempfile
from wording import logics

FIRST_UNSIGNED = "by_author" # the first feature of stance that belongs to no side
STANCES = ["favour", "oppose", "neutral"]
# What linear_train is told; thresholds of 0 leave the choice of logics to the expected score (plugins/framing/choice.hpp).
SETTINGS = {"framing": ["shared=2", "first=0", "second=0"], "stance": ["shared=5", "rounds=60", "most=1", "count=2", "even=2", "last=0.55"]}

# How strongly a codebook's own weights are held against what the annotated statements say of a cue.
HOLD = {"general": 10, "chip-export": 4}

def features(program, plugin, d, path, statements, plugins=None):
    """The names of the features, and for each (start, end) in bytes its features and cues; of the statements in a file, or of those found
    (None). `plugins`: the folder whose weights count, where the features depend on any."""
    if os.path.exists(path): os.remove(path)
    given = ["--statements", statements, "--plugin", plugin] if statements else []
    if plugins: given += ["--plugin-dir", plugins]
    subprocess.run([program, "extract", d.text, "--codebook", d.codebook, "--issue", d.gold.get("issue_local") or d.gold["issue"], *given,
                    "--option", f"{plugin}.features-out={path}", "--format", "json"], check=True, stdout=subprocess.DEVNULL)
    names, rows = [], {}
    for line in open(path, encoding="utf-8"):
        if line.startswith("# "): names = line[2:].split()
        else:
            begin, end, *rest = line.rstrip("\n").split("\t")
            rows[int(begin), int(end)] = tuple(rest)
    return names, rows

def lines_of_annotated(program, plugin, d, path, plugins=None):
    names, rows = features(program, plugin, d, path, d.gold_path, plugins)
    content = open(d.text, encoding="utf-8", newline="").read()
    total = sum(s["end"] - s["start"] for s in d.gold["statements"])
    lines = []
    for s in d.gold["statements"]:
        span = tuple(len(content[:s[k]].encode()) for k in ("start", "end"))
        if span not in rows: continue
        lines.append("\t".join([d.name, d.group, str((s["end"] - s["start"]) / total), ",".join(s.get("logics") or []) or "-", *rows[span]]))
    return names, lines

def classes_of_bytes(plugin, d):
    """By byte: the stance, or the logics as "a,b"; "neutral" or "-" where nothing is annotated."""
    content = open(d.text, encoding="utf-8", newline="").read()
    logics = lambda s: ",".join(sorted(s.get("logics") or [])) or "-"
    stance = lambda s: s.get("stance", "neutral")
    out = [logics({}) if plugin == "framing" else stance({})] * len(content.encode())
    for s in d.gold["statements"]:
        begin, end = (len(content[:s[k]].encode()) for k in ("start", "end"))
        out[begin:end] = [logics(s) if plugin == "framing" else stance(s)] * (end - begin)
    return out

def cue_factors(lines, hold):
    """{"LOGIC=CUE": factor}: the share of a cue's statements that have its logic, against the share expected of any, held back where they are few."""
    expected, least, most = 0.45, 0.2, 2.0
    seen, right = collections.Counter(), collections.Counter()
    for line in lines:
        logics, cues = line.split("\t")[3], line.split("\t")[5:] # of annotated statements only
        for cue in "".join(cues).split("|")[:-1]:
            seen[cue] += 1
            right[cue] += cue.split("=")[0] in logics.split(",")
    factors = {cue: (right[cue] + hold * expected) / (n + hold) / expected for cue, n in seen.items()}
    return {cue: min(most, max(least, f)) for cue, f in factors.items() if abs(f - 1) > 0.05}

def written_cues(factors):
    return "[cues]\n" + "".join(f"{cue}\t{factor:.2f}\n" for cue, factor in sorted(factors.items()))

def lines_of_found(program, plugin, d, path, plugins=None):
    """A statement that covers several classes gives a line for each."""
    names, rows = features(program, plugin, d, path, None, plugins)
    classes, lines = classes_of_bytes(plugin, d), []
    total = sum(end - begin for begin, end in rows)
    for (begin, end), (numbers, *_) in rows.items():
        covered = collections.Counter(classes[begin:end])
        lines += ["\t".join([d.name, d.group, str(covered[c] / total), c, numbers]) for c in sorted(covered)]
    return names, lines

class Instances:
    """The features of the statements that a plugin learns from."""
    def __init__(self, program, plugin, documents): self.program, self.plugin, self.documents, self.names = program, plugin, documents, []

    def read(self, d, kinds, plugins=None):
        """[(group, line)], by each of `kinds` (lines_of_annotated, lines_of_found); `plugins`: the folder whose weights count."""
        out = []
        with tempfile.TemporaryDirectory() as folder:
            for lines_of in kinds:
                self.names, lines = lines_of(self.program, self.plugin, d, os.path.join(folder, "features"), plugins)
                out += [(d.group, line) for line in lines]
        return out

    def train(self, trainer, key, classes, lines, weights, settings):
        """Writes `weights`; returns what the trainer says of its cross-validation."""
        with tempfile.NamedTemporaryFile("w", encoding="utf-8") as data:
            data.write("".join(line + "\n" for line in lines)); data.flush()
            run = subprocess.run([trainer, data.name, ",".join(classes), ",".join(self.names), weights, *settings], check=True, capture_output=True, text=True)
        return f"{key}: {run.stdout.strip()}"

class Stance(Instances):
    """Learns from what the program finds: made once, fitted as often as wanted."""
    def __init__(self, program, documents):
        super().__init__(program, "stance", [d for d in documents if d.counts or d.apart])
        self.found = [pair for d in self.documents for pair in self.read(d, [lines_of_found])]

    def fit(self, trainer, plugins, without=()):
        """Writes stance.weights from the statements of all groups but `without`."""
        lines = [line for group, line in self.found if group not in without]
        positive = f"positive={self.names.index(FIRST_UNSIGNED)}" # what speaks for a side may not be learnt to speak against it
        return [self.train(trainer, "stance", STANCES, lines, os.path.join(plugins, "stance", "stance.weights"), SETTINGS["stance"] + [positive])]

class Framing(Instances):
    """What its features say depends on what cues and words have been taught to be worth. Those of a statement are made with lessons from other issues only,
    as they will be in use, or the weights would trust both too much."""
    PARTS = 4

    def __init__(self, program, documents, words, copy):
        super().__init__(program, "framing", [d for d in documents if learnt_from(d)])
        self.words, self.copy, self.annotated = words, copy, {}
        for d in self.documents: self.annotated.setdefault(d.inventory, []).extend(self.read(d, [lines_of_annotated]))

    def teach(self, key, plugins, without):
        """Writes what words and cues are worth by all groups but `without`; returns the section of cues."""
        self.words.fit(key, os.path.join(plugins, "framing"), [d for d in self.documents if d.group not in without])
        cues = written_cues(cue_factors([line for group, line in self.annotated[key] if group not in without], HOLD[key]))
        with open(os.path.join(plugins, "framing", key + ".weights"), "w", encoding="utf-8") as file: file.write(cues)
        return cues

    def lines(self, key, without):
        documents = [d for d in self.documents if d.inventory == key and d.group not in without]
        groups, out = sorted({d.group for d in documents}), []
        for part in range(self.PARTS):
            held = set(groups[part::self.PARTS])
            with tempfile.TemporaryDirectory() as folder:
                plugins = self.copy(folder)
                self.teach(key, plugins, held | set(without))
                for d in documents:
                    if d.group not in held: continue
                    kinds = [lines_of_annotated] + ([lines_of_found] if d.counts else [])
                    out += [line for _, line in self.read(d, kinds, plugins)]
        return out

    def fit(self, trainer, plugins, without=()):
        """Writes CODEBOOK.words and CODEBOOK.weights from the statements of all groups but `without`."""
        said = []
        for key in sorted(self.annotated):
            lines, cues = self.lines(key, without), self.teach(key, plugins, without)
            weights = os.path.join(plugins, "framing", key + ".weights")
            said.append(self.train(trainer, key, logics(self.words.codebook(key)), lines, weights, SETTINGS["framing"]))
            with open(weights, "a", encoding="utf-8") as file: file.write(cues)
        return said

def learnt_from(d):
    """Whether logics are: second annotations would count documents twice."""
    return d.counts or d.apart or d.group.startswith("own-")
