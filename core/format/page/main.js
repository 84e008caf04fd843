// The page: its state, its frame, and what happens when a reader chooses something.
import { button, fill, h } from "./dom.js";
import { issueName, prepare } from "./data.js";
import { Diagram } from "./diagram.js";
import { Evidence } from "./evidence.js";
import { Facets } from "./facets.js";
import { apply, facets, index, isChosen, noChoice } from "./filter.js";
import { makeSearch } from "./fold.js";
import { Claims, Statements } from "./lists.js";
import { balance, Outlets } from "./outlets.js";
import { lang, languages, say, speak } from "./words.js";

const views = ["diagram", "claims", "statements", "outlets"];

// What a reader likes is kept where the browser allows it.
const keep = (name, value) => { try { localStorage.setItem(`polylogue-${name}`, value); } catch { /* a private window */ } };
const recall = name => { try { return localStorage.getItem(`polylogue-${name}`); } catch { return null; } };

class App {
  constructor(map) {
    this.map = map;
    this.search = makeSearch(map.search);
    this.choice = noChoice();
    if (map.issues.length === 1) this.choice.issue = 0;
    this.selection = null;
    this.view = "diagram";
    index(map, this.search);
    speak(recall("lang") ?? map.lang);
    this.theme(recall("theme") ?? "auto");
    this.build();
    addEventListener("popstate", () => this.restore());
    addEventListener("keydown", e => this.key(e));
    addEventListener("beforeprint", () => document.querySelectorAll(".list, .cards, tbody").forEach(list => list.growAll?.(500)));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.theme(this.themeName));
    this.restore();
  }

  build() {
    this.diagram = new Diagram(this);
    this.views = { diagram: this.diagram, claims: new Claims(this), statements: new Statements(this), outlets: new Outlets(this) };
    this.facets = new Facets(this);
    this.evidence = new Evidence(this);
    this.tabs = views.map(view => this.tab(view));
    this.count = h("p.count", { role: "status", "aria-live": "polite" });
    this.chosen = h("p.chosen");
    this.stage = h("div.stage", { role: "tabpanel", id: "stage", tabindex: "-1" }, views.map(v => this.views[v].element));
    document.documentElement.lang = lang();
    const side = h("details.side", { open: innerWidth > 900 }, h("summary.sidehead", {}, say("filters")), this.facets.element);
    const main = h("main", {}, h("div.bar", {}, h("div.tabs", { role: "tablist", onkeydown: e => this.tabKey(e) }, this.tabs), this.searchBox(), this.count), this.chosen, this.stage);
    document.querySelectorAll("body > .app").forEach(old => old.remove());
    this.root = h("div.app", {}, button("skip", say("skip"), () => this.stage.focus()), this.header(), side, main, this.evidence.element);
    document.body.prepend(this.root);
  }

  header() {
    const { map } = this;
    const less = map.statements.length < map.all.statements ? h("p.leftout", {}, say("leftOut", map.statements.length, map.all.statements)) : null;
    this.title = h("h1");
    this.facts = h("p.facts");
    this.balance = h("div.sides");
    return h("header", {}, h("div.top", {}, h("span.brand", {}, "Polylogue"), h("span.spring"), this.languageChoice(), this.themeChoice(), button("quiet", say("print"), () => print())),
      h("div.headline", {}, this.title, this.issueChoice()), this.facts, less, this.balance);
  }

  // What the map, or the part of it about one issue, is made of.
  factLine() {
    const { map, choice } = this;
    const whole = choice.issue === null || map.issues.length < 2;
    const own = whole ? map.statements : map.statements.filter(s => s.issue === choice.issue);
    const documents = [...new Set(own.map(s => s.doc))];
    const dates = documents.map(d => d.date).filter(Boolean).sort();
    const outlets = new Set(documents.map(d => d.outlet)), claims = new Set(own.map(s => s.claim));
    return [say("nDocuments", whole ? map.all.documents : documents.length), say("nOutlets", outlets.size), say("nStatements", whole ? map.all.statements : own.length),
      say("nClaims", whole ? map.all.claims : claims.size), dates.length ? (dates[0] === dates.at(-1) ? dates[0] : `${dates[0]} – ${dates.at(-1)}`) : null].filter(Boolean).join(" · ");
  }

  issueChoice() {
    const { map } = this;
    if (map.issues.length < 2) return null;
    const counts = map.issues.map(() => 0);
    for (const s of map.statements) ++counts[s.issue];
    const order = map.issues.map((_, i) => i).sort((a, b) => counts[b] - counts[a]);
    this.issueSelect = h("select.issue", { "aria-label": say("issue"), onchange: e => this.chooseIssue(e.target.value === "" ? null : Number(e.target.value)) },
      h("option", { value: "" }, `${say("allIssues")} (${map.issues.length})`), order.map(i => h("option", { value: String(i) }, `${issueName(map.issues[i])} (${counts[i]})`)));
    return this.issueSelect;
  }

  languageChoice() {
    const one = ([code, name]) => button("", name, () => this.speak(code), { lang: code, "aria-pressed": String(code === lang()) });
    return h("div.segmented", { role: "group", "aria-label": say("language") }, Object.entries(languages).map(one));
  }

  themeChoice() {
    const one = name => button("", say(name), () => { this.theme(name); this.again(); }, { "aria-pressed": String(name === this.themeName), "data-theme-choice": name });
    return h("div.segmented", { role: "group", "aria-label": say("theme") }, ["auto", "light", "dark"].map(one));
  }

  searchBox() {
    const box = h("input.search", { type: "search", placeholder: say("search"), "aria-label": say("search"), value: this.choice.text, "aria-keyshortcuts": "/", spellcheck: "false" });
    let wait = 0;
    box.addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(() => this.choose(c => (c.text = box.value)), 60); });
    return (this.searchField = box);
  }

  tab(view) {
    return button("", say(view), () => this.look(view), { role: "tab", id: `tab-${view}`, "data-view": view, "aria-controls": "stage" });
  }

  tabKey(e) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
    if (!step) return;
    this.look(views[(views.indexOf(this.view) + step + views.length) % views.length]);
    this.tabs[views.indexOf(this.view)].focus();
  }

  theme(name) {
    this.themeName = name;
    keep("theme", name);
    const dark = name === "dark" || (name === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
    document.documentElement.dataset.theme = dark ? "dark" : "light";
  }

  speak(code) {
    speak(code);
    keep("lang", code);
    this.again();
  }

  // All of it anew, in another language or theme.
  again() {
    const { own } = this.views.outlets;
    this.build();
    this.views.outlets.own = own;
    this.update();
    this.evidence.show(this.selection);
  }

  // Where a map has several issues, a claim or a statement says which it is about.
  issueLine(issue) {
    const { map } = this;
    if (map.issues.length < 2 || this.choice.issue !== null) return null;
    return h("p.fine.about", {}, `${say("toward")} `, button("aboutissue", issueName(map.issues[issue]), () => this.chooseIssue(issue)));
  }

  isFiltered() { return isChosen(this.choice); }

  choose(change) {
    change(this.choice);
    this.update();
  }

  clearFilters() {
    const { issue } = this.choice;
    this.choice = Object.assign(noChoice(), { issue });
    this.searchField.value = "";
    this.update();
  }

  chooseIssue(issue) {
    this.choice.issue = issue;
    this.remember({ issue });
    this.selection = null;
    this.evidence.show(null);
    this.update();
  }

  look(view) {
    this.view = view;
    this.update();
  }

  update() {
    const { map, choice } = this;
    this.result = apply(map, this.search, choice);
    this.found = choice.text.trim() ? this.search.find(choice.text) : () => [];
    for (const tab of this.tabs) {
      const on = tab.dataset.view === this.view;
      tab.setAttribute("aria-selected", String(on));
      tab.tabIndex = on ? 0 : -1;
    }
    for (const view of views) this.views[view].element.hidden = view !== this.view;
    this.stage.dataset.view = this.view;
    this.stage.setAttribute("aria-labelledby", `tab-${this.view}`);
    this.root.classList.toggle("reading", Boolean(this.selection));
    this.facets.update(this.result);
    this.views[this.view].show();
    this.tell();
  }

  tell() {
    const { map, choice, result } = this;
    const all = choice.issue === null || map.issues.length < 2 ? map.statements.length : map.statements.filter(s => s.issue === choice.issue).length;
    const { matched } = result;
    fill(this.count, this.isFiltered() ? say("ofAll", matched.length, say("nStatements", all)) : say("nStatements", all));
    fill(this.title, choice.issue === null ? say("allIssues") : issueName(map.issues[choice.issue]));
    fill(this.facts, this.factLine());
    document.title = `${this.title.textContent} · Polylogue`;
    if (this.issueSelect) this.issueSelect.value = choice.issue === null ? "" : String(choice.issue);
    fill(this.chosen, this.isFiltered() ? `${say("summary")}: ${this.summary()}` : null);
    const parts = ["favour", "neutral", "oppose"].map(s => [s, matched.filter(m => m.stance === s).length]);
    fill(this.balance, choice.issue === null ? null : [balance(matched), h("p.sidekey", {}, parts.map(([s, n]) => h(`span.stance.${s}`, {}, `${say(s)} ${n}`)))]);
  }

  // The filters in words, for print and for a look back.
  summary() {
    const { choice } = this;
    const parts = facets.flatMap(f => [...choice.picked[f]].map(key => this.facets.nameOf(f, key).text));
    if (choice.text.trim()) parts.unshift(`“${choice.text.trim()}”`);
    if (choice.from) parts.push(`${say("from")} ${choice.from}`);
    if (choice.to) parts.push(`${say("to")} ${choice.to}`);
    return parts.join(" · ");
  }

  // Opens the evidence of a thing; focus comes back to `from` when it is closed.
  open(selection, from = null) {
    if (selection.kind === "issue") return this.chooseIssue(selection.issue);
    if (from && !this.evidence.element.contains(from)) this.opener = from;
    this.remember(selection);
    this.select(selection);
    this.evidence.heading.focus({ preventScroll: true });
  }

  select(selection) {
    this.selection = selection;
    this.root.classList.toggle("reading", Boolean(selection));
    this.evidence.show(selection);
    if (this.view === "diagram") this.diagram.mark();
    for (const row of this.root.querySelectorAll("[data-claim]"))
      row.toggleAttribute("aria-current", selection?.kind === "claim" && row.dataset.claim === selection.claim.id);
  }

  close() {
    this.remember({});
    this.select(null);
    (this.opener?.isConnected ? this.opener : this.tabs[views.indexOf(this.view)]).focus({ preventScroll: true });
  }

  key(e) {
    const typing = e.target.matches?.("input, select, textarea");
    if (e.key === "Escape" && this.selection) this.close();
    else if (e.key === "/" && !typing) {
      e.preventDefault();
      this.searchField.focus();
    }
  }

  // The address names what is open, so that a link leads to it and Back returns.
  remember(selection) {
    const name = { claim: s => `claim=${s.claim.id}@${s.claim.issue}`, arrow: s => `arrow=${s.arrow.id}`, who: s => `who=${s.who.id}`, doc: s => `doc=${s.doc.id}`, statement: s => `statement=${s.s.id}` }[selection.kind];
    const parts = [this.choice.issue !== null && this.map.issues.length > 1 ? `issue=${this.choice.issue}` : "", name ? name(selection).replace(/=(.*)/s, (_, id) => `=${encodeURIComponent(id)}`) : ""];
    const hash = `#${parts.filter(Boolean).join("&")}`;
    if (hash !== (location.hash || "#")) history.pushState({ depth: (history.state?.depth ?? 0) + 1 }, "", hash);
  }

  canGoBack() { return (history.state?.depth ?? 0) > 1; }

  restore() {
    const { map } = this;
    const wanted = new URLSearchParams(location.hash.slice(1));
    if (map.issues.length > 1) this.choice.issue = wanted.has("issue") && map.issues[wanted.get("issue")] ? Number(wanted.get("issue")) : null;
    const find = {
      claim: id => map.claims.find(c => `${c.id}@${c.issue}` === id || c.id === id), arrow: id => map.arrows.get(id),
      who: id => map.stakeholders.find(w => w.id === id), doc: id => map.documents.find(d => d.id === id), statement: id => map.statementById.get(id),
    };
    let selection = null;
    for (const [kind, seek] of Object.entries(find)) {
      const found = wanted.has(kind) && seek(wanted.get(kind));
      if (found) selection = kind === "statement" ? { kind, s: found } : { kind, [kind]: found };
    }
    this.selection = selection;
    this.update();
    this.select(selection);
  }
}

new App(prepare(JSON.parse(document.getElementById("map").textContent)));
