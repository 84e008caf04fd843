// Which statements the reader's choices leave, and how many each further choice would leave.
import { wordsOf } from "./data.js";

export const facets = ["stance", "logic", "who", "outlet", "lang", "mode", "by"];

const keysOf = {
  stance: s => [s.stance],
  logic: s => (s.logics.length ? s.logics.map(l => l.id) : [""]),
  who: s => [s.who.type === "author" ? "author" : s.who.id],
  outlet: s => [s.doc.outlet],
  lang: s => [s.doc.lang],
  mode: s => [s.mode],
  by: s => s.by,
};

export function index(map, search) {
  for (const s of map.statements) s.keys = facets.map(f => keysOf[f](s));
  const names = new Map(map.stakeholders.map(w => [w, search.fold([w.name, ...Object.values(w.names), ...w.also].join("\n"))]));
  const labels = new Map(map.claims.map(c => [c, search.fold(Object.values(c.label).join("\n"))]));
  const titles = new Map(map.documents.map(d => [d, search.fold(`${d.title}\n${d.outlet}`)]));
  for (const s of map.statements) s.folded = [search.fold(wordsOf(s)), names.get(s.who), labels.get(s.claim), titles.get(s.doc)].join("\n");
}

export const noChoice = () => ({ text: "", issue: null, from: "", to: "", picked: Object.fromEntries(facets.map(f => [f, new Set()])) });

export const isChosen = choice => choice.text.trim() !== "" || choice.from || choice.to || facets.some(f => choice.picked[f].size);

// {matched: statements, counts: facet -> key -> statements, times: date -> statements}; each count leaves its own
// facet's choice aside.
export function apply(map, search, choice) {
  const test = choice.text.trim() ? search.test(choice.text) : null;
  const picked = facets.map(f => choice.picked[f]);
  const counts = facets.map(() => new Map());
  const matched = [];
  const times = new Map();
  for (const s of map.statements) {
    if (choice.issue !== null && s.issue !== choice.issue) continue;
    if (test && !test(s.folded)) continue;
    const late = !inTime(s.doc.date, choice);
    let missed = 0, which = -1;
    for (let f = 0; f < picked.length && missed < 2; ++f)
      if (picked[f].size && !s.keys[f].some(key => picked[f].has(key))) ++missed, (which = f);
    if (missed === 0) times.set(s.doc.date, (times.get(s.doc.date) ?? 0) + 1);
    if (missed > 1 || late) continue;
    if (missed === 0) matched.push(s);
    for (let f = 0; f < picked.length; ++f)
      if (missed === 0 || f === which) for (const key of s.keys[f]) counts[f].set(key, (counts[f].get(key) ?? 0) + 1);
  }
  return { matched, times, counts: Object.fromEntries(facets.map((f, i) => [f, counts[i]])) };
}

function inTime(date, { from, to }) {
  if (!from && !to) return true;
  return date !== "" && (!from || date >= from) && (!to || date.slice(0, 10) <= to);
}

// The claims of those statements with the statements, the most said first.
export function claimsOf(statements) {
  const found = new Map();
  for (const s of statements) found.has(s.claim) ? found.get(s.claim).push(s) : found.set(s.claim, [s]);
  return [...found].map(([claim, of]) => ({ claim, of })).sort((a, b) => b.of.length - a.of.length);
}
