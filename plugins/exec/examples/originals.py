#!/usr/bin/env python3
"""Names with their original in brackets, 盧特尼克（Howard Lutnick）, become stakeholders with both forms as aliases; a sentence
that names one of them and holds a verb of saying becomes a statement of theirs. Needs nothing but Python 3."""
import json
import re
import sys

ORIGINAL = re.compile(r"([\u4e00-\u9fff·]{2,8})[（(]([A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,4})[)）]")
TITLES = re.compile(r"^.*(?:[長长]|總統|总统|總理|总理|總裁|总裁|首席|主席|書記|书记|議員|议员|發言人|发言人|教授|[的和與与是在])(?=.{2})")
SAYS = re.compile(r"表示|指出|認為|认为|強調|强调|警告|說|说|稱|称")


def extract(document):
    text, stakeholders, statements = document["text"], {}, []
    for match in ORIGINAL.finditer(text):
        name, original = TITLES.sub("", match[1]), match[2]
        known = stakeholders.setdefault(original, {"id": original, "name": original, "type": "person", "aliases": []})
        for form in (name, original):
            if form not in known["aliases"]:
                known["aliases"].append(form)
    for sentence in document["sentences"]:
        words = text[sentence["start"]:sentence["end"]]
        for holder in stakeholders.values():
            if not sentence["echo"] and SAYS.search(words) and any(form in words for form in holder["aliases"]):
                statements.append({"stakeholder": holder["id"], "start": sentence["start"], "end": sentence["end"],
                                   "mode": "indirect", "confidence": 0.4})
                break
    return {"stakeholders": list(stakeholders.values()), "statements": statements}


def say(answer):
    print(json.dumps(answer, ensure_ascii=False), flush=True)


json.loads(sys.stdin.readline())  # the host's hello
say({"polylogue": "hello", "protocol": 1, "name": "originals", "phases": ["extract"]})
for line in sys.stdin:
    request = json.loads(line)
    try:
        say({"id": request["id"], **extract(request["document"])})
    except Exception as error:  # one document is lost, the next may be read
        say({"id": request["id"], "error": f"{type(error).__name__}: {error}"})
