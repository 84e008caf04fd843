#!/usr/bin/env python3
"""Lets a statement that opens with "for example" support the one before it."""
import json
import sys

def relate(request):
    statements = request["statements"]  # in text order
    return {"relations": [{"from": this["id"], "to": before["id"], "type": "support", "basis": "example", "confidence": 0.5}
                          for before, this in zip(statements, statements[1:])
                          if this["quote"].startswith(("For example", "例如"))]}


def say(answer):
    print(json.dumps(answer, ensure_ascii=False), flush=True)


json.loads(sys.stdin.readline())  # the host's hello
say({"polylogue": "hello", "protocol": 1, "name": "@ID@", "phases": ["relate"]})
for line in sys.stdin:
    request = json.loads(line)
    try:
        say({"id": request["id"], **relate(request)})
    except Exception as error:  # this document is lost, the next may be read
        say({"id": request["id"], "error": f"{type(error).__name__}: {error}"})
