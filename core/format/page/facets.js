// The filters: one group a facet with counts of what each choice would leave.
import { button, fill, h } from "./dom.js";
import { logicName, modeName, nameOf, outletName } from "./data.js";
import { facets, isChosen } from "./filter.js";
import { Timeline } from "./timeline.js";
import { say } from "./words.js";

const kShort = 8, kLong = 400; // values shown at first, and with all of them asked for

export class Facets {
  constructor(app) {
    this.app = app;
    this.groups = new Map(facets.map(facet => [facet, this.group(facet)]));
    this.clear = button("quiet.clear", say("clear"), () => app.clearFilters());
    this.timeline = new Timeline(app);
    this.element = h("div.facets", {}, this.clear, [...this.groups.values()].map(g => g.element), this.timeline.element);
  }

  group(facet) {
    const list = h("ul.values");
    const more = button("quiet.more", "", () => ((group.all = !group.all), this.update(this.app.result)));
    const find = h("input.find", { type: "search", placeholder: say("findValue"), "aria-label": say("findValue"), hidden: true, oninput: () => this.update(this.app.result) });
    const isOpen = ["stance", "logic", "who", "outlet"].includes(facet);
    const element = h("details.facet", { "data-facet": facet, open: isOpen }, h("summary", {}, say(facet)), find, list, more);
    const group = { facet, list, more, find, element, rows: new Map(), all: false };
    return group;
  }

  update(result) {
    for (const group of this.groups.values()) this.updateGroup(group, result.counts[group.facet]);
    this.timeline.update(result.times);
    this.clear.hidden = !isChosen(this.app.choice);
  }

  // Rows are kept and only renumbered, so that focus and scroll stay.
  updateGroup(group, counts) {
    const picked = this.app.choice.picked[group.facet];
    const wanted = group.find.value.trim() ? this.app.search.test(group.find.value) : null;
    const keys = [...new Set([...this.allKeys(group.facet), ...picked])]
      .filter(key => counts.get(key) || picked.has(key))
      .filter(key => !wanted || wanted(this.app.search.fold(this.nameOf(group.facet, key).text)))
      .sort((a, b) => this.order(group.facet, a, b, counts, picked));
    const shown = keys.slice(0, group.all ? kLong : kShort + (keys.length === kShort + 1 ? 1 : 0));
    fill(group.list, shown.map(key => this.row(group, key, counts.get(key) ?? 0, picked.has(key))));
    group.more.hidden = keys.length <= shown.length && !group.all;
    fill(group.more, group.all ? say("fewer") : say("more", keys.length - shown.length));
    group.find.hidden = !group.all && !group.find.value;
    group.element.hidden = keys.length < 2 && !picked.size && !wanted;
  }

  order(facet, a, b, counts, picked) {
    if (facet === "stance") return ["favour", "neutral", "oppose"].indexOf(a) - ["favour", "neutral", "oppose"].indexOf(b);
    return picked.has(b) - picked.has(a) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1);
  }

  allKeys(facet) {
    this.keys ??= {};
    return (this.keys[facet] ??= new Set(this.app.map.statements.flatMap(s => s.keys[facets.indexOf(facet)])));
  }

  row(group, key, count, isPicked) {
    if (!group.rows.has(key)) group.rows.set(key, this.makeRow(group, key));
    const row = group.rows.get(key);
    row.box.checked = isPicked;
    row.count.textContent = String(count);
    return row.element;
  }

  makeRow(group, key) {
    const { text, lang } = this.nameOf(group.facet, key);
    const toggle = set => set.has(key) ? set.delete(key) : set.add(key);
    const box = h("input", { type: "checkbox", value: key, onchange: () => this.app.choose(c => toggle(c.picked[group.facet])) });
    const count = h("span.count");
    const swatch = group.facet === "stance" ? h(`span.swatch.${key}`, { "aria-hidden": "true" }) : null;
    return { box, count, element: h("li", {}, h("label", {}, box, swatch, h("span.name", { lang: lang || null }, text), count)) };
  }

  nameOf(facet, key) {
    const { map } = this.app;
    const plain = text => ({ text, lang: "" });
    if (facet === "logic") return plain(logicName(map.logics.find(l => l.id === key)));
    if (facet === "who") return key === "author" ? plain(say("authors")) : nameOf(map.stakeholders.find(w => w.id === key) ?? { names: {}, name: key });
    if (facet === "outlet") return { text: outletName(key), lang: map.outlets.find(o => o.name === key)?.lang ?? "" };
    if (facet === "mode") return plain(modeName(key));
    return plain(facet === "by" ? key : say(key));
  }
}
