// The panel that leads from what is drawn to the words it rests on.
import { button, fill, growing, h, link } from "./dom.js";
import { labelOf, nameOf, outletName, titleOf } from "./data.js";
import { corrections, idOf, logicChips, sourceLine, speaker, stanceChip, statementCard } from "./statement_view.js";
import { marked, marksOf } from "./text.js";
import { basisName, say } from "./words.js";

export class Evidence {
  constructor(app) {
    this.app = app;
    this.body = h("div.panelbody");
    this.heading = h("p.kicker", { tabindex: "-1" });
    this.back = button("quiet", say("back"), () => history.back());
    this.element = h("aside.evidence", { "aria-label": say("evidence"), hidden: true },
      h("div.panelhead", {}, this.heading, h("span.spring"), this.back, button("quiet.close", say("close"), () => app.close(), { "aria-keyshortcuts": "Escape" })),
      this.body);
  }

  show(selection) {
    this.element.hidden = !selection;
    this.back.hidden = !this.app.canGoBack();
    if (!selection) return void fill(this.body);
    const views = { claim: claimView, arrow: arrowView, who: whoView, doc: docView, statement: statementView };
    fill(this.heading, say({ who: "stakeholder", doc: "document" }[selection.kind] ?? selection.kind));
    this.body.scrollTop = 0;
    fill(this.body, views[selection.kind](this.app, selection));
    this.body.querySelector(".sought")?.scrollIntoView({ block: "center" });
  }
}

const title = (text, lang) => h("h2", { lang: lang || null }, text);
const pick = (app, statements) => {
  const left = new Set(app.result.matched);
  return statements.filter(s => left.has(s));
};

// What the filters leave first; the rest behind a line that says how many.
function cards(app, statements) {
  const left = pick(app, statements);
  const rest = statements.filter(s => !left.includes(s));
  const list = growing(h("div.cards"), left, s => statementCard(app, s), 12);
  if (!rest.length) return list;
  const more = h("details.rest", {}, h("summary", {}, `+ ${say("nStatements", rest.length)}`));
  more.addEventListener("toggle", () => more.open && more.children.length < 2 && more.append(growing(h("div.cards"), rest, s => statementCard(app, s), 12)));
  return [list, more];
}

function claimView(app, { claim }) {
  const { text, lang } = labelOf(claim);
  const outlets = new Set(claim.statements.map(s => s.doc.outlet));
  return [
    title(text, lang),
    app.issueLine(claim.issue),
    h("p.fine", {}, stanceChip(claim.stance), logicChips(claim.logics)),
    h("p.fine", {}, `${say("nStatements", claim.count)} · ${say("nOutlets", outlets.size)}`, idOf(claim)),
    corrections(claim),
    h("details.why", {}, h("summary", {}, say("whyOne")), h("p", { lang: "en" }, claim.why)),
    arrowList(app, claim),
    h("h3", {}, say("saidBy")),
    cards(app, claim.statements),
  ];
}

// Every arrow at a claim, as buttons: the way to arrows for those who use no pointer.
function arrowList(app, claim) {
  if (!claim.arrows.length) return null;
  const item = arrow => {
    const out = arrow.from === claim;
    const other = out ? arrow.to : arrow.from;
    const { text, lang } = labelOf(other);
    const verb = say(out ? arrow.type : arrow.type === "attack" ? "attackedBy" : "supportedBy");
    return h("li", {}, button(`arrow.${arrow.type}`, [h("span.verb", {}, verb), " ", h("span", { lang: lang || null }, text)].reduce((all, part) => (all.append(part), all), document.createDocumentFragment()),
      e => app.open({ kind: "arrow", arrow }, e.currentTarget)));
  };
  const sorted = [...claim.arrows].sort((a, b) => b.links.length - a.links.length);
  return [h("h3", {}, say("relations")), h("ul.arrows", {}, sorted.map(item))];
}

// Arrow, links, words: the whole path on one page.
function arrowView(app, { arrow }) {
  const end = claim => {
    const { text, lang } = labelOf(claim);
    return button("claimlink", text, e => app.open({ kind: "claim", claim }, e.currentTarget), { lang: lang || null });
  };
  return [
    h("ol.path", {},
      h("li", {}, h("span.step", {}, say("pathArrow")), h(`div.endpoints.${arrow.type}`, {}, end(arrow.from), h("span.verb", {}, say(arrow.type)), end(arrow.to))),
      h("li", {}, h("span.step", {}, `${say("pathLinks")} (${arrow.links.length})`)),
      h("li", {}, h("span.step", {}, say("pathWords")))),
    arrow.links.map(link => linkView(app, link)),
  ];
}

const kNear = 900; // UTF-16 units between two statements shown in one passage

// A link between two statements: one passage where they stand near each other, else both.
function linkView(app, { from, to, type, basis, sure }) {
  const head = h("p.linkhead", {}, h(`span.verb.${type}`, {}, say(type)), ` · ${say("restsOn")} ${basisName(basis)} · ${say("sure", sure)}`);
  const kinds = [type === "attack" ? "attacker" : "reason", "target"];
  const key = h("p.key", {}, h(`mark.mark-${kinds[0]}`, {}, say(type === "attack" ? "attackerMark" : "reasonMark")), " ", h("mark.mark-target", {}, say("targetMark")));
  const near = from.doc === to.doc && from.at && to.at && Math.max(from.at[1], to.at[1]) - Math.min(from.at[0], to.at[0]) < kNear;
  const marks = (s, kind) => (s.at ? marksOf(s, kind) : undefined);
  if (!near)
    return h("section.link", {}, head, key, statementCard(app, from, { marks: marks(from, kinds[0]) }), statementCard(app, to, { marks: marks(to, kinds[1]) }));
  const both = [...marks(from, kinds[0]), ...marks(to, kinds[1])];
  const names = h("p.cardhead", {}, speaker(app, from), h(`span.verb.${type}`, {}, say(type)), speaker(app, to));
  return h("section.link", {}, head, key, statementCard(app, from, { marks: both, places: [from.at, to.at], heading: from.who === to.who ? null : names }));
}

function whoView(app, { who }) {
  const { text, lang } = nameOf(who);
  const also = who.also.filter(name => name !== text);
  const claims = new Map();
  for (const s of who.statements) claims.set(s.claim, (claims.get(s.claim) ?? 0) + 1);
  const tally = ["favour", "neutral", "oppose"].map(stance => [stance, who.statements.filter(s => s.stance === stance).length]).filter(([, n]) => n);
  return [
    title(text, lang),
    who.type === "author" ? sourceLine(app, who.statements[0]) : null,
    also.length ? h("p.fine", {}, `${say("alsoNamed")}: ${also.join(" · ")}`) : null,
    corrections(who),
    h("p.fine", {}, tally.map(([stance, n]) => h(`span.stance.${stance}`, {}, `${say(stance)} ${n}`)), idOf(who)),
    h("h3", {}, say("claims")),
    h("ul.plain", {}, [...claims].sort((a, b) => b[1] - a[1]).slice(0, 12).map(([claim, n]) => {
      const label = labelOf(claim);
      return h("li", {}, button("claimlink", label.text, e => app.open({ kind: "claim", claim }, e.currentTarget), { lang: label.lang || null }), n > 1 ? h("span.count", {}, ` ${n}×`) : null);
    })),
    h("h3", {}, say("statements")),
    cards(app, who.statements),
  ];
}

function statementView(app, { s }) {
  const { text, lang } = labelOf(s.claim);
  return [
    statementCard(app, s),
    markKey(s),
    h("h3", {}, say("claim")),
    button("claimlink", text, e => app.open({ kind: "claim", claim: s.claim }, e.currentTarget), { lang: lang || null }),
    s.links.length ? h("h3", {}, say("relations")) : null,
    s.links.map(l => linkView(app, l)),
  ];
}

const markKey = s =>
  h("p.key", {}, h("mark.mark-words", {}, say("highlighted")), s.cue ? [" ", h("mark.mark-cue", {}, say("cueMark"))] : null, s.source ? [" ", h("mark.mark-source", {}, say("sourceMark"))] : null);

// The whole document with all its statements marked.
function docView(app, { doc, s: sought }) {
  const facts = [outletName(doc.outlet), doc.author, doc.date].filter(Boolean).join(" · ");
  const reprint = doc.reprint && app.map.documents.find(d => d.id === doc.reprint);
  const marks = doc.statements.filter(s => s.at).map(s => ({ at: s.at, kind: s === sought ? "words.sought" : s.stance, open: e => app.open({ kind: "statement", s }, e.currentTarget) }));
  const head = [
    title(titleOf(doc), doc.lang),
    h("p.fine", { lang: doc.lang }, facts, " ", link(doc.url, `${say("openSource")} ↗`)),
    reprint ? h("p.fine", {}, `${say("reprint")}: ${titleOf(reprint)}`) : null,
    h("p.fine", {}, say("nStatements", doc.statements.length)),
  ];
  if (!doc.text.length) return [head, h("p.fine", {}, say("noText")), cards(app, doc.statements)];
  const passages = doc.text.map(([begin, text], i) => [i ? h("p.gap", {}, "…") : null, paragraphs(doc, begin, text, marks)]);
  return [head, h("div.fulltext", { lang: doc.lang }, passages)];
}

function paragraphs(doc, begin, text, marks) {
  const out = [];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf("\n", at) < 0 ? text.length : text.indexOf("\n", at);
    if (text.slice(at, end).trim()) out.push(h("p", {}, marked(doc, begin + at, begin + end, marks)));
    at = end + 1;
  }
  return out;
}
