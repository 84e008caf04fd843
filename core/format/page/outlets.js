// Outlets side by side: the same claims in each one's own words.
import { button, fill, growing, h } from "./dom.js";
import { labelOf, nameOf, outletName, wordsOf } from "./data.js";
import { claimsOf } from "./filter.js";
import { shortened, stanceChip, withFound } from "./statement_view.js";
import { say } from "./words.js";

const kMostOutlets = 4, kQuotes = 2;

export class Outlets {
  constructor(app) {
    this.app = app;
    this.own = null; // the reader's choice of outlets, by name
    this.element = h("div.outlets");
  }

  // Without a choice, those with most statements on the issue.
  usual() {
    return [...this.present()].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 3).map(([name]) => name);
  }

  // Outlet -> its statements on the issue.
  present() {
    const { map, choice } = this.app;
    const counts = new Map();
    for (const s of map.statements) if (choice.issue === null || s.issue === choice.issue) counts.set(s.doc.outlet, (counts.get(s.doc.outlet) ?? 0) + 1);
    return counts;
  }

  show() {
    const { result } = this.app;
    const names = (this.chosen = this.own ?? this.usual());
    const rows = claimsOf(result.matched.filter(s => names.includes(s.doc.outlet)))
      .map(row => ({ ...row, shared: new Set(row.of.map(s => s.doc.outlet)).size }))
      .sort((a, b) => b.shared - a.shared || b.of.length - a.of.length);
    const body = growing(h("tbody"), rows, row => this.row(row, names), 30);
    fill(this.element, this.chooser(), rows.length ? null : h("p.nothing", {}, say("nothing")),
      h("div.tablewrap", { tabindex: "0", role: "region", "aria-label": say("sideBySide") },
        h("table", {}, h("thead", {}, h("tr", {}, h("th", { scope: "col" }, say("claim")), names.map(name => this.head(name)))), body)));
  }

  chooser() {
    const counts = this.present();
    const others = [...counts.keys()].filter(name => !this.chosen.includes(name)).sort((a, b) => counts.get(b) - counts.get(a));
    const select = h("select", { "aria-label": say("addOutlet"), onchange: e => e.target.value !== "" && this.change([...this.chosen, others[Number(e.target.value)]]) },
      h("option", { value: "" }, `${say("addOutlet")} …`),
      others.map((name, i) => h("option", { value: String(i) }, `${outletName(name)} (${counts.get(name)})`)));
    return h("p.chooser", {}, this.chosen.length < kMostOutlets && others.length ? select : null);
  }

  change(names) {
    this.own = names;
    this.show();
  }

  head(name) {
    const outlet = this.app.map.outlets.find(o => o.name === name);
    const of = this.app.result.matched.filter(s => s.doc.outlet === name);
    const remove = button("quiet", "×", () => this.change(this.chosen.filter(n => n !== name)), { "aria-label": `${say("remove")}: ${outletName(name)}` });
    return h("th", { scope: "col", lang: outlet.lang }, outletName(name), " ", remove, balance(of));
  }

  row({ claim, of, shared }, names) {
    const { text, lang } = labelOf(claim);
    const note = names.length > 1 && shared === names.length ? h("span.tag", {}, say("shared")) : names.length > 1 && shared === 1 ? h("span.tag.only", {}, say("onlyHere")) : null;
    return h("tr", {},
      h("th", { scope: "row" }, button("claimlink", text, e => this.app.open({ kind: "claim", claim }, e.currentTarget), { lang: lang || null }), h("p.fine", {}, stanceChip(claim.stance), note)),
      names.map(name => this.cell(of.filter(s => s.doc.outlet === name))));
  }

  cell(statements) {
    if (!statements.length) return h("td.none", {}, h("span", { "aria-hidden": "true" }, "–"), h("span.unseen", {}, say("nothingSaid")));
    const quote = s => h("p", {}, button("quote", withFound(this.app, shortened(wordsOf(s), 160)), e => this.app.open({ kind: "statement", s }, e.currentTarget), { lang: s.doc.lang }), h("span.holder", {}, ` — ${nameOf(s.who).text}`));
    const rest = statements.length - kQuotes;
    return h("td", {}, statements.slice(0, kQuotes).map(quote), rest > 0 ? h("p.fine", {}, `+ ${say("nStatements", rest)}`) : null);
  }
}

// How an outlet's statements stand: a bar in three parts, and its numbers for those who do not see it.
export function balance(statements) {
  const parts = ["favour", "neutral", "oppose"].map(stance => [stance, statements.filter(s => s.stance === stance).length]).filter(([, n]) => n);
  const label = parts.map(([stance, n]) => `${say(stance)} ${n}`).join(", ");
  const bar = h("span.balance", { role: "img", "aria-label": label, title: label }, parts.map(([stance]) => h(`span.${stance}`)));
  parts.forEach(([, n], i) => (bar.children[i].style.flexGrow = String(n)));
  return bar;
}
