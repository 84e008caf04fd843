#!/usr/bin/env python3
"""One request, one answer: reads case.txt through plugin.py and looks for what must be found."""
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
TEXT = (HERE / "case.txt").read_text(encoding="utf-8")


def places():
    for sentence in TEXT.replace("\n", " ").split(". "):
        start = TEXT.index(sentence.strip(". "))
        yield start, start + len(sentence.strip(". ")) + 1


hello = {"polylogue": "hello", "protocol": 1, "version": "test", "phases": ["extract", "label", "relate"]}
request = {"id": 1, "phase": "@PHASE@", "document": {"text": TEXT, "sentences": [{"start": s, "end": e, "echo": False} for s, e in places()]},
           "statements": [{"id": f"s{i + 1}", "quote": TEXT[s:e], "start": s, "end": e} for i, (s, e) in enumerate(places())]}
run = subprocess.run([sys.executable, HERE / "plugin.py"], input=json.dumps(hello) + "\n" + json.dumps(request) + "\n",
                     capture_output=True, text=True, timeout=60)
answer = run.stdout.splitlines()[-1] if run.stdout else run.stderr
print(answer)
sys.exit(0 if "@EXPECTED@" in answer else 1)
