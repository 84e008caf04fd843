#!/usr/bin/env python3
"""Makes names.tsv from CedPane's table of English, simplified and traditional forms (see README.md).

usage: make_names.py cedpane.tsv > names.tsv
"""
import re
import sys

NOTE = re.compile(r"\s*\([^)]*\)")
ENGLISH = re.compile(r"[A-Z][\w.'’-]*(?: [\w.'’&-]+){0,4}\Z")
HAN = re.compile(r"[\u3400-\u9fff]{2,12}(?:·[\u3400-\u9fff]{1,12})*\Z")
ADDRESS = ("Mr ", "Mrs ", "Miss ", "Ms ", "Mr. ", "Mrs. ", "Dr ", "Dr. ", "Professor ", "Brother ", "Sister ", "Uncle ", "Aunt ")


def names(english):
    """The names among the wordings of one row: capital first, no notes, no forms of address."""
    for wording in NOTE.sub("", english).split(";"):
        wording = wording.strip()
        if ENGLISH.match(wording) and not wording.startswith(ADDRESS):
            yield wording


def main():
    table = {}
    with open(sys.argv[1], encoding="utf-8") as rows:
        for row in rows:
            english, simplified = row.rstrip("\n").split("\t")[:2]
            if english[:1].isupper() and HAN.match(simplified):
                table.setdefault(simplified, set()).update(names(english))
    lines = (han + "\t" + ";".join(sorted(latin)) + "\n" for han, latin in table.items() if latin)
    sys.stdout.buffer.write(b"".join(sorted(line.encode() for line in lines)))


main()
