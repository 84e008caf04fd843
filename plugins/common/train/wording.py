"""Fits the word models of framing: what single words say of each logic. Standard library only.

They learn from the labelled statements and the labelled vocabulary of corpus/statements, and from the statements of annotated documents.
"""
import glob, os, subprocess, tempfile
import xml.etree.ElementTree as ET

TIMES = 2 # how often a statement of a document counts: what was written as news tells more than what was written as a statement
SIGNS = {"favour": "+", "oppose": "-", "neutral": "0"}

def logics(codebook): return [l.get("id") for l in ET.parse(codebook).getroot().find("logics")]

def written(d):
    """A document's annotated statements as a file of corpus/statements has them."""
    flat = lambda text: " ".join(text.split())
    rows = [[SIGNS[s.get("stance", "neutral")], ",".join(s.get("logics") or []) or "none", flat(s["quote"])] for s in d.gold["statements"]]
    return f"# {d.gold['issue']}\n" + "".join("\t".join(row) + "\n" for row in rows)

class Words:
    def __init__(self, trainer, corpus): self.trainer, self.corpus = trainer, corpus

    def codebook(self, key): return os.path.join(self.corpus, key, "codebook.xml")

    def fit(self, key, lexicon, documents):
        """Writes LEXICON/KEY.words for the codebook KEY, if there are statements labelled by it."""
        folder = os.path.join(self.corpus, "statements", key)
        if not os.path.isdir(folder): return
        vocabulary = os.path.join(folder, "vocabulary.txt")
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".tsv") as file:
            file.write(TIMES * "".join(written(d) for d in documents if d.inventory == key)); file.flush()
            subprocess.run([self.trainer, ",".join(logics(self.codebook(key))), vocabulary if os.path.exists(vocabulary) else "",
                            os.path.join(lexicon, key + ".words"), file.name, *sorted(glob.glob(os.path.join(folder, "*.tsv")))], check=True)
