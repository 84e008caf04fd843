// Stretches of a document with marks in them.
import { h } from "./dom.js";
import { passageOf, textBetween } from "./data.js";

const kAround = 320; // UTF-16 units on either side of a statement, at most its paragraph

// Pieces of a document's text from `begin` to `end`; marks are {at: [b, e], kind, open}. Overlapping marks share a piece.
export function marked(doc, begin, end, marks) {
  const passage = passageOf(doc, begin);
  return passage ? pieces(passage[1], passage[0], begin, end, marks) : [];
}

// The same of any text that begins at place `offset`.
export function pieces(text, offset, begin, end, marks) {
  const inside = marks.filter(m => m.at[0] < end && m.at[1] > begin);
  const cuts = new Set([begin, end]);
  for (const m of inside) for (const place of m.at) if (place > begin && place < end) cuts.add(place);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((to, i) => piece(text.slice(places[i] - offset, to - offset), inside.filter(m => m.at[0] <= places[i] && m.at[1] >= to)));
}

function piece(words, marks) {
  if (!marks.length) return words;
  const classes = [...new Set(marks.map(m => m.kind))].map(kind => `.mark-${kind}`).join("");
  const opener = marks.filter(m => m.open).sort((a, b) => a.at[1] - a.at[0] - (b.at[1] - b.at[0]))[0];
  if (!opener) return h(`mark${classes}`, {}, words);
  return h(`mark.opens${classes}`, { tabindex: "0", role: "button", onclick: opener.open, onkeydown: e => e.key === "Enter" && opener.open(e) }, words);
}

// The statement's own words, its introducing words and its holder's name, as marks.
export function marksOf(s, kind = "words") {
  const marks = [{ at: s.at, kind }];
  if (s.cue) marks.push({ at: s.cue, kind: "cue" });
  if (s.source) marks.push({ at: s.source, kind: "source" });
  return marks;
}

// The text around places of one document: their paragraphs, cut where they are long.
export function around(doc, places) {
  const first = Math.min(...places.map(p => p[0])), last = Math.max(...places.map(p => p[1]));
  const passage = passageOf(doc, first);
  if (!passage) return null;
  const [offset, text] = passage;
  const paragraph = text.lastIndexOf("\n", first - offset - 1) + 1 + offset;
  const next = text.indexOf("\n", last - offset);
  const end = next < 0 ? offset + text.length : next + offset;
  const from = softStart(text, offset, Math.max(paragraph, first - kAround), paragraph);
  const to = softEnd(text, offset, Math.min(end, last + kAround), end);
  return { from, to, cutBefore: from > paragraph, cutAfter: to < end };
}

// Cuts stand at a space where there is one near, and never inside a pair of surrogates.
function softStart(text, offset, place, paragraph) {
  if (place === paragraph) return place;
  const space = text.slice(place - offset, place - offset + 24).search(/\s/);
  return whole(text, offset, space < 0 ? place : place + space + 1);
}

function softEnd(text, offset, place, end) {
  if (place >= end) return place;
  const tail = text.slice(place - offset - 24, place - offset).search(/\s\S*$/);
  return whole(text, offset, tail < 0 ? place : place - 24 + tail);
}

const whole = (text, offset, place) => (/[\uDC00-\uDFFF]/.test(text[place - offset] ?? "") ? place - 1 : place);

// `find` gives the places of what the reader looks for.
export function passageView(doc, places, statementMarks, find) {
  const range = around(doc, places);
  if (!range) return null;
  const found = find(textBetween(doc, range.from, range.to)).map(([b, e]) => ({ at: [b + range.from, e + range.from], kind: "found" }));
  const marks = [...statementMarks, ...found];
  return h("blockquote.passage", { lang: doc.lang }, range.cutBefore ? "… " : null, marked(doc, range.from, range.to, marks), range.cutAfter ? " …" : null);
}
