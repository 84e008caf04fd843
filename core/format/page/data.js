// The map as the page uses it: what page_data.cpp wrote, with numbers replaced by the things they stand for.
import { say, wording } from "./words.js";

export function prepare(raw) {
  for (const list of [raw.documents, raw.stakeholders, raw.claims]) for (const item of list) item.statements = [];
  raw.claims.forEach(claim => resolveClaim(raw, claim));
  raw.statements.forEach(statement => resolveStatement(raw, statement));
  raw.arrows = arrows(raw);
  raw.outlets = outlets(raw);
  raw.statementById = new Map(raw.statements.map(s => [s.id, s]));
  return raw;
}

function resolveClaim(raw, claim) {
  claim.logics = claim.logics.map(n => raw.logics[n]);
  claim.arrows = [];
}

function resolveStatement(raw, s) {
  s.doc = raw.documents[s.doc];
  s.who = raw.stakeholders[s.who];
  s.claim = raw.claims[s.claim];
  s.logics = s.logics.map(n => raw.logics[n]);
  s.by = s.by.map(n => raw.extractors[n]);
  s.links = [];
  for (const owner of [s.doc, s.who, s.claim]) owner.statements.push(s);
}

// Links between statements of different claims, gathered by the two claims and the kind.
function arrows(raw) {
  const found = new Map();
  for (const link of raw.relations) {
    link.from = raw.statements[link.from];
    link.to = raw.statements[link.to];
    link.from.links.push(link);
    link.to.links.push(link);
    if (link.from.claim === link.to.claim) continue;
    const id = `${link.from.claim.id}>${link.to.claim.id}:${link.type}@${link.from.issue}`;
    if (!found.has(id)) found.set(id, { id, from: link.from.claim, to: link.to.claim, type: link.type, links: [] });
    found.get(id).links.push(link);
  }
  for (const arrow of found.values()) {
    arrow.links.sort((a, b) => b.sure - a.sure);
    arrow.from.arrows.push(arrow);
    arrow.to.arrows.push(arrow);
  }
  return found;
}

function outlets(raw) {
  const found = new Map();
  for (const s of raw.statements) {
    const name = s.doc.outlet;
    if (!found.has(name)) found.set(name, { name, lang: s.doc.lang, statements: [], documents: new Set() });
    found.get(name).statements.push(s);
    found.get(name).documents.add(s.doc);
  }
  return [...found.values()].sort((a, b) => b.statements.length - a.statements.length || (a.name < b.name ? -1 : 1));
}

// The document's text between two places; "" where the page does not carry it.
export function textBetween(doc, begin, end) {
  const passage = passageOf(doc, begin);
  return passage ? passage[1].slice(begin - passage[0], end - passage[0]) : "";
}

export const passageOf = (doc, place) => doc.text.find(([begin, text]) => begin <= place && place < begin + text.length);

export const wordsOf = s => (s.words ? s.words[1] : textBetween(s.doc, s.at[0], s.at[1]));
export const nameOf = who => (who.type === "author" ? { text: say("author"), lang: "" } : wording(who.names, who.name));
export const logicName = logic => (logic ? wording(logic.names, logic.id).text : say("noLogic"));
export const labelOf = claim => wording(claim.label, claim.id);
export const issueName = issue => wording(issue.names, issue.wording || say("noIssue")).text;
export const outletName = name => name || say("noOutlet");
export const titleOf = doc => doc.title || say("unnamed");
export const modeName = mode => say(mode === "author" ? "ownVoice" : mode);
