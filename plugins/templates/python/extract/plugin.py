#!/usr/bin/env python3
"""Finds sentences that say what must be done, as the author's own voice."""
import json
import sys

DEMANDS = (" must ", " should ", "必須", "必须", "應該", "应该")


def extract(request):
    text = request["document"]["text"]  # offsets are code points, as Python counts
    found = [s for s in request["document"]["sentences"]
             if not s["echo"] and any(word in text[s["start"]:s["end"]] for word in DEMANDS)]
    return {"statements": [{"stakeholder": "AUTHOR", "start": s["start"], "end": s["end"], "mode": "author", "confidence": 0.5}
                           for s in found]}


def say(answer):
    print(json.dumps(answer, ensure_ascii=False), flush=True)


json.loads(sys.stdin.readline())  # the host's hello
say({"polylogue": "hello", "protocol": 1, "name": "@ID@", "phases": ["extract"]})
for line in sys.stdin:
    request = json.loads(line)
    try:
        say({"id": request["id"], **extract(request)})
    except Exception as error:  # this document is lost, the next may be read
        say({"id": request["id"], "error": f"{type(error).__name__}: {error}"})
