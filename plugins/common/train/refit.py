#!/usr/bin/env python3
"""Makes the fitted weights of the built-in plugins again from annotated documents. Standard library only.

usage: refit.py --dev DIR [--build DIR] [--only voice,framing,stance,discourse]
  DIR holds texts/NAME.txt and gold/NAME.json, perhaps gold2/NAME.json by a second annotator; documents of corpus/ are learnt from besides.
  --build: the built tree (default build/release), with its trainers (ninja -C build/release trainers). Run in the repository's root.
Voice, framing and stance learn from everything, framing's words from corpus/statements besides; discourse learns from documents that were labelled by weights fitted without their issue.
"""
import argparse, glob, os, shutil, subprocess, sys, tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import chinese_voice, documents, english_voice, labels, relations, wording

STEPS = ["voice", "framing", "stance", "discourse"]
FOLDS = 5
PLAIN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "plain")  # documents in which nobody argues, learnt from as such

def is_chinese(d):
    return any(line.startswith("lang: zh") for line in open(d.text, encoding="utf-8").read(2000).split("\n"))

class Voices:
    """The stretches that no cue gives to anybody, made once, and the two models over them."""
    def __init__(self, trainers, plugins, all_documents):
        counted = [d for d in all_documents if d.counts]
        self.group = {d.name: d.group for d in counted}
        self.gold = os.path.dirname(counted[0].gold_path)
        common = os.path.join(plugins, "common")
        english = [d.text for d in counted if not is_chinese(d)]
        self.english = self.run([os.path.join(trainers, "english_stretches"), os.path.join(common, "en"), *english]).split("\n")
        self.chinese = self.run([os.path.join(trainers, "chinese_stretches"), os.path.join(common, "zh"), counted[0].codebook, *glob.glob(os.path.join(PLAIN, "zh-*.txt"))]).split("\n")
        for book in sorted({d.codebook for d in counted}):
            texts = [d.text for d in counted if is_chinese(d) and d.codebook == book]
            if texts: self.chinese += self.run([os.path.join(trainers, "chinese_stretches"), os.path.join(common, "zh"), book, *texts]).split("\n")

    @staticmethod
    def run(command): return subprocess.run(command, check=True, capture_output=True, text=True).stdout.rstrip("\n")

    def kept(self, lines, without):
        name = lambda line: os.path.basename(line.split("\t")[0]).rsplit(".", 1)[0]
        return [line for line in lines if self.group.get(name(line)) not in without]

    def fit(self, common, without=()):
        with tempfile.NamedTemporaryFile("w", encoding="utf-8") as file:
            file.write("\n".join(self.kept(self.chinese, without)) + "\n"); file.flush()
            chinese_voice.write(os.path.join(common, "zh", "voice.txt"), chinese_voice.train(chinese_voice.load(file.name, self.gold)))
        with tempfile.NamedTemporaryFile("w", encoding="utf-8") as file:
            file.write("\n".join(self.english[:1] + self.kept(self.english[1:], without)) + "\n"); file.flush()
            english_voice.write(os.path.join(common, "en", "voice-weights.tsv"), *english_voice.load(file.name, self.gold))

class Refit:
    def __init__(self, build, dev, corpus, steps=STEPS):
        self.build, self.steps = os.path.abspath(build), steps
        self.program, self.plugins = os.path.join(self.build, "polylogue"), os.path.join(self.build, "plugins")
        self.documents = documents.documents(dev, corpus)
        self.voices = Voices(self.trainer(""), self.plugins, self.documents) if "voice" in steps else None
        self.labels = [make() for step, make in (("framing", self.framing), ("stance", self.stance)) if step in steps]

    def stance(self): return labels.Stance(self.program, self.documents)

    def framing(self): return labels.Framing(self.program, self.documents, wording.Words(self.trainer("wording_train"), "corpus"), self.copy)

    def trainer(self, name): return os.path.join(self.build, "trainers", name)

    def copy(self, folder):
        """A copy of the built plugins with their data; returns the folder for --plugin-dir."""
        for library in glob.glob(os.path.join(self.build, "libpolylogue*")): shutil.copy(library, folder)
        return shutil.copytree(self.plugins, os.path.join(folder, "plugins"))

    def fit_labels(self, plugins, without=()):
        """Voice, framing and stance."""
        if self.voices: self.voices.fit(os.path.join(plugins, "common"), without)
        said = []
        for instances in self.labels: said += instances.fit(self.trainer("linear_train"), plugins, without)
        return said

    def folds(self, folder, count=FOLDS):
        """Plugins fitted without each fold: [(groups, folder)]; `folder` takes them."""
        fold_of, out = documents.folds_of(self.documents, count), []
        for fold in range(count):
            groups = {g for g, f in fold_of.items() if f == fold}
            os.makedirs(os.path.join(folder, str(fold)))
            out.append((groups, self.copy(os.path.join(folder, str(fold)))))
            self.fit_labels(out[-1][1], groups)
        return out

    def pairs(self, folds):
        """The instances of discourse, each document read by the plugins that have not seen its issue."""
        plugins_of = lambda d: next((plugins for groups, plugins in folds if d.group in groups), folds[0][1])
        return list(relations.instances(self.program, plugins_of, self.documents))

    def fit_discourse(self, pairs, plugins, without=(), settings=()):
        return relations.fit(self.trainer("relate_train"), pairs, os.path.join(plugins, "discourse", "discourse.weights"), without, settings)

def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--dev", required=True); a.add_argument("--build", default="build/release"); a.add_argument("--only", default=",".join(STEPS))
    o = a.parse_args()
    refit = Refit(o.build, o.dev, "corpus", o.only.split(","))
    with tempfile.TemporaryDirectory() as folder:
        pairs = refit.pairs(refit.folds(folder)) if "discourse" in refit.steps else []
    for line in refit.fit_labels(refit.plugins): print(line)
    if pairs: print(refit.fit_discourse(pairs, refit.plugins), end="")

if __name__ == "__main__":
    main()
