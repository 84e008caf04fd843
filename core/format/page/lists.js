// The claims and the statements that the filters leave, as lists.
import { button, fill, growing, h } from "./dom.js";
import { labelOf, nameOf } from "./data.js";
import { claimsOf } from "./filter.js";
import { logicChips, stanceChip, statementRow } from "./statement_view.js";
import { say } from "./words.js";

const nothing = () => h("p.nothing", {}, say("nothing"));

export class Claims {
  constructor(app) {
    this.app = app;
    this.element = h("ol.claims.list");
  }

  show() {
    const items = claimsOf(this.app.result.matched);
    if (!items.length) return void fill(this.element, nothing());
    const most = items[0].of.length;
    growing(this.element, items, item => this.row(item, most), 40);
  }

  row({ claim, of }, most) {
    const { text, lang } = labelOf(claim);
    const outlets = new Set(of.map(s => s.doc.outlet)).size;
    const isOpen = this.app.selection?.claim === claim;
    const bar = h("span.bar", { "aria-hidden": "true" }, h(`span.${claim.stance}`));
    bar.firstChild.style.width = `${Math.max(3, (of.length / most) * 100)}%`;
    return h("li.row", { "aria-current": isOpen ? "true" : null, "data-claim": claim.id },
      button("label", text, e => this.app.open({ kind: "claim", claim }, e.currentTarget), { lang: lang || null }),
      this.app.issueLine(claim.issue),
      bar,
      h("p.fine", {}, stanceChip(claim.stance), logicChips(claim.logics.slice(0, 3)), h("span", {}, `${say("nStatements", of.length)} · ${say("nOutlets", outlets)}`)),
      h("p.holders", {}, holders(of)));
  }
}

// "Huawei, IDC, Jensen Huang +2"
function holders(statements) {
  const count = new Map();
  for (const s of statements) {
    const { text } = nameOf(s.who);
    count.set(text, (count.get(text) ?? 0) + 1);
  }
  const names = [...count].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  return names.slice(0, 4).join(" · ") + (names.length > 4 ? ` +${names.length - 4}` : "");
}

export class Statements {
  constructor(app) {
    this.app = app;
    this.element = h("ol.statements.list");
  }

  show() {
    const { matched } = this.app.result;
    if (!matched.length) return void fill(this.element, nothing());
    growing(this.element, matched, s => statementRow(this.app, s), 40);
  }
}
