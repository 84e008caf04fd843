// One statement as a reader meets it: who, how, the words where they stand, and where that is.
import { button, h, link } from "./dom.js";
import { logicName, modeName, nameOf, outletName, titleOf, wordsOf } from "./data.js";
import { marksOf, passageView, pieces } from "./text.js";
import { say } from "./words.js";

export const stanceChip = stance => h(`span.stance.${stance}`, {}, say(stance));
export const logicChips = logics => logics.map(logic => h("span.chip", {}, logicName(logic)));

export function holderButton(app, who) {
  const { text, lang } = nameOf(who);
  return button("who", text, e => app.open({ kind: "who", who }, e.target), { lang: lang || null });
}

// "author" says already that the words are the author's own.
const modeOf = s => (s.mode === "author" && s.who.type === "author" ? null : h("span.mode", {}, modeName(s.mode)));

const whereButton = (app, s) =>
  button("where", titleOf(s.doc), e => app.open({ kind: "doc", doc: s.doc, s }, e.target), { lang: s.doc.lang, title: say("read") });

export function sourceLine(app, s) {
  const parts = [outletName(s.doc.outlet), s.doc.date].filter(Boolean).join(" · ");
  return h("p.sourceline", {}, h("span", { lang: s.doc.lang }, parts), " · ", whereButton(app, s), " ", link(s.doc.url, `${say("source")} ↗`));
}

// The id that `polylogue correct` and `explain` take.
export const idOf = thing => h("code.id", { title: say("itsId") }, thing.id);

// What an analyst's corrections did to it.
export const corrections = thing => (thing.corrected ? h("p.fine.corrected", {}, `${say("corrected")}: `, h("span", { lang: "en" }, thing.corrected.join("; "))) : null);

// Who says it, how, and for which side.
export const speaker = (app, s) => [holderButton(app, s.who), modeOf(s), stanceChip(s.stance)];

// The statement with the text around it; `marks` and `heading` replace the usual ones.
export function statementCard(app, s, { marks = marksOfStatement(s), places = [s.at], heading = null } = {}) {
  const certainty = `${say("sure", s.sure)} · ${say("foundBy")} ${s.by.join(", ")}`;
  return h("article.card", { "data-statement": s.id },
    heading ?? h("p.cardhead", {}, speaker(app, s)),
    passageOr(app, s, places, marks),
    sourceLine(app, s),
    corrections(s),
    h("p.fine", {}, logicChips(s.logics), h("span", {}, certainty), s.echo ? h("span.echo", {}, say("echo")) : null, idOf(s)));
}

const marksOfStatement = s => (s.at ? marksOf(s) : []);

function passageOr(app, s, places, marks) {
  if (!s.words) return passageView(s.doc, places, marks, app.found);
  const [before, words, behind] = s.words;
  return h("blockquote.passage", { lang: s.doc.lang }, "… ", before, h("mark.mark-words", {}, words), behind, " …");
}

// A line of a list: no surrounding text.
export function statementRow(app, s) {
  return h("li.row", { "data-statement": s.id },
    h("p.cardhead", {}, speaker(app, s), logicChips(s.logics)),
    button("quote", withFound(app, shortened(wordsOf(s))), e => app.open({ kind: "statement", s }, e.currentTarget), { lang: s.doc.lang }),
    sourceLine(app, s));
}

// With what the reader looks for marked.
export function withFound(app, words) {
  const out = document.createDocumentFragment();
  out.append(...pieces(words, 0, 0, words.length, app.found(words).map(at => ({ at, kind: "found" }))));
  return out;
}

export function shortened(text, most = 420) {
  const flat = text.replace(/\s+/g, " ").trim();
  const points = flat.length > most ? [...flat] : null;
  return points && points.length > most ? `${points.slice(0, most).join("")} …` : flat;
}
