#!/usr/bin/env python3
"""Gives statements that say so in plain words their stance toward the issue."""
import json
import sys

WORDS = {"oppose": (" against ", "反對", "反对"), "favour": (" in favour of ", "贊成", "赞成")}


def label(request):
    return {"statements": [{"id": s["id"], "stance": stance, "confidence": 0.5}
                           for s in request["statements"] for stance, words in WORDS.items()
                           if any(word in s["quote"] for word in words)]}


def say(answer):
    print(json.dumps(answer, ensure_ascii=False), flush=True)


json.loads(sys.stdin.readline())  # the host's hello
say({"polylogue": "hello", "protocol": 1, "name": "@ID@", "phases": ["label"]})
for line in sys.stdin:
    request = json.loads(line)
    try:
        say({"id": request["id"], **label(request)})
    except Exception as error:  # this document is lost, the next may be read
        say({"id": request["id"], "error": f"{type(error).__name__}: {error}"})
