#!/usr/bin/env python3
"""Measures quotation finding against a file of annotated attributions. Standard library only.

usage: quotes.py --bin PROGRAM --gold FILE.jsonl [--limit N] [--show N]
FILE.jsonl: one article a line, {"id","lang","outlet","text","quotes":[{"source":[s,e]|null,"cue":[s,e]|null,"content":[[s,e],…]}]}, offsets in code points.

The program reads all articles at once (extract - --format jsonl). A predicted statement (any mode but author) and a gold quotation match when their
contents share more than .3 of the gold content, as the Gender Gap Tracker counts; matching is one to one, the largest overlap first, but all statements that
lie in one gold quotation count as one prediction, because the program may cut a long quotation into several statements. The source of a matched quotation is right when
the predicted source span overlaps the gold one, or a name of the predicted holder stands in the gold source's words.
Prints precision, recall and F1 of the matching, and the share of right sources among matched quotations whose source is annotated.
"""
import argparse, json, subprocess, sys

def predicted(program, articles):
    lines = "".join(json.dumps({"id": a["id"], "outlet": a["outlet"] + "/" + a["id"], "lang": a["lang"], "text": a["text"]}, ensure_ascii=False) + "\n" for a in articles)
    run = subprocess.run([program, "extract", "-", "--format", "jsonl"], input=lines.encode(), capture_output=True)
    out = [json.loads(l) for l in run.stdout.decode("utf-8").splitlines() if l.strip()]
    if len(out) != len(articles): sys.exit(f"{len(out)} results for {len(articles)} articles: {run.stderr.decode()[-300:]}")
    return out

def shared(content, s): return sum(max(0, min(e, s["end"]) - max(b, s["start"])) for b, e in content)

def source_is_right(article, quote, statement, holders):
    s, e = quote["source"]
    span = statement.get("source")
    if span and min(e, span[1]) > max(s, span[0]): return True
    words = article["text"][s:e].casefold()
    holder = holders[statement["stakeholder"]]
    return any(n.casefold() in words for n in [holder["name"], *holder["aliases"]] if n)

def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--bin", required=True); p.add_argument("--gold", required=True); p.add_argument("--limit", type=int); p.add_argument("--show", type=int, default=0)
    o = p.parse_args()
    articles = [json.loads(l) for l in open(o.gold, encoding="utf-8")][:o.limit]
    gold = found = matched = sourced = right = 0
    for article, result in zip(articles, predicted(o.bin, articles)):
        holders = {h["id"]: h for h in result["stakeholders"]}
        statements = [s for s in result["statements"] if s["mode"] != "author"]
        gold += len(article["quotes"])
        used = set()
        for quote in article["quotes"]:
            size = sum(e - b for b, e in quote["content"])
            parts = [(shared(quote["content"], s), i) for i, s in enumerate(statements) if i not in used]
            parts = sorted((x for x in parts if x[0] > 0), reverse=True)
            if not parts or sum(x[0] for x in parts) <= .3 * max(1, size): 
                if o.show: print("missed:", article["text"][quote["content"][0][0]:quote["content"][-1][1]][:150].replace("\n", " ")); o.show -= 1
                continue
            matched += 1
            # Every statement that lies mostly inside this quotation is part of the one prediction.
            inside = [i for n, i in parts if n > .5 * (statements[i]["end"] - statements[i]["start"])] or [parts[0][1]]
            used.update(inside)
            if quote["source"]:
                sourced += 1
                right += source_is_right(article, quote, statements[parts[0][1]], holders)
            found += 1
        found += len(statements) - len(used)
    precision, recall = matched / max(1, found), matched / max(1, gold)
    print(f"{len(articles)} articles, {gold} quotations: precision {precision:.3f} recall {recall:.3f} F1 {2 * precision * recall / max(1e-9, precision + recall):.3f}  source right {right / max(1, sourced):.3f} of {sourced}")

if __name__ == "__main__":
    main()
