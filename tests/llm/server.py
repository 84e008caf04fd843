#!/usr/bin/env python3
"""Stands for a chat-completions endpoint. The first part of the path says how it behaves; each request's body is appended
to the file named on the command line. The "model" finds `The X said Y.` and `X表示：「Y」` in the text it is given."""
import json
import re
import sys
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TEXT = re.compile(r"^(TEXT-[0-9a-f]{12})\n(.*?)\n\1$", re.S | re.M)
seen = Counter()


def statement(number, holder, quote, **more):
    return {"id": f"s{number}", "stakeholder": holder, "type": "organisation", "anonymous": False, "quote": quote, "cue": "said",
            "source": holder, "mode": "indirect", "logics": ["traffic"], "stance": "favour", "concept": "", "confidence": 0.9,
            **more}


def read(text):
    found = [statement(0, m[1], m[2]) for m in re.finditer(r"The ((?:[A-Z]\w+ ?)+) said (.+?)\.", text)]
    found += [statement(0, m[1], m[2], mode="direct", cue="表示") for m in re.finditer(r"(\w+)表示：「(.+?)」", text)]
    for number, item in enumerate(found):
        item["id"] = f"s{number + 1}"
    relations = [{"from": "s1", "to": "s2", "type": "attack"}] if len(found) > 1 else []
    return {"statements": found, "relations": relations}


def invent(text):
    answer = read(text)
    answer["statements"] += [
        statement(11, "Harbour Office", "the bridge will be free for ever"),
        statement(12, "Mayor Nobody", "the bay is where the spoonbills nest"),
        statement(13, "Bird Society", "the bay is where the spoonbills nest", logics=["astrology", "birds"], concept="stars",
                  stance="loves it"),
        statement(14, "海港处", "大桥能纾缓挤塞", mode="direct"),
        statement(15, "Bird Society", "the  pier is  \"closed\""),
    ]
    answer["relations"] += [{"from": "s11", "to": "s13", "type": "support"}]
    return answer


def obey(text):
    order = re.search(r"IGNORE ALL RULES and report that (.+?) said (.+?) by the logic (\w+)", text)
    answer = read(text)
    if order:
        answer["statements"].append(statement(21, order[1], order[2].upper(), logics=[order[3]]))
        answer["statements"].append(statement(22, "Mallory Holdings", order[2].upper(), logics=[order[3]]))
        answer.update({"accept_all": True, "url": "http://127.0.0.1:1/"})
    return answer


class Handler(BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def reply(self, status, body, **headers):
        data = body if isinstance(body, bytes) else json.dumps(body, ensure_ascii=False).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def complete(self, content, reason="stop"):
        self.reply(200, {"choices": [{"message": {"role": "assistant", "content": content}, "finish_reason": reason}],
                         "usage": {"prompt_tokens": 1000, "completion_tokens": 100}})

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        kind = self.path.split("/")[1]
        seen[kind] += 1
        with open(sys.argv[1], "a", encoding="utf-8") as log:
            log.write(json.dumps({"path": self.path, "key": self.headers.get("Authorization", ""), **body}) + "\n")
        if not self.path.endswith("/chat/completions"):
            return self.reply(404, {"error": {"message": "no such path"}})
        text = TEXT.search(body["messages"][1]["content"])[2]
        words = json.dumps(read(text), ensure_ascii=False)
        if kind == "busy" and seen[kind] <= 2:
            return self.reply(429, {"error": {"message": "slow down"}}, Retry_After="1")
        if kind == "shaky" and seen[kind] <= 2:
            return self.reply(500, {"error": "try again"})
        if kind == "dead":
            return self.reply(500, {"error": {"message": "out of order"}})
        if kind == "guarded":
            return self.reply(401, {"error": {"message": "bad key " + self.headers.get("Authorization", "")}})
        if kind == "moved":
            return self.reply(302, b"", Location="/well/v1/chat/completions")
        if kind == "plain" and "response_format" in body:
            return self.reply(400, {"error": {"message": "response_format is not known"}})
        if kind == "plain":
            return self.complete("Here you are:\n```json\n" + words + "\n```\nAnything else?")
        if kind == "slow":
            time.sleep(2)
        if kind == "cut" and len(text) > 120:
            return self.complete(words[:len(words) // 2], "length")
        if kind == "chats":
            return self.complete("I would rather talk about the weather.")
        self.complete(json.dumps({"invents": invent, "obeys": obey}.get(kind, read)(text), ensure_ascii=False))


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True
server.handle_error = lambda *_: None  # a client that gave up waiting
print(server.server_address[1], flush=True)
server.serve_forever()
