// The date filter: a bar a day, month or year, and two fields.
import { fill, h } from "./dom.js";
import { say } from "./words.js";

const kMostBars = 24;

export class Timeline {
  constructor(app) {
    this.app = app;
    const dates = [...new Set(app.map.documents.map(d => d.date).filter(date => /^\d{4}-\d{2}-\d{2}/.test(date)).map(date => date.slice(0, 10)))].sort();
    this.bins = binsOf(dates);
    this.bars = h("div.bars", { role: "group", "aria-label": say("date") });
    this.fields = ["from", "to"].map(name => this.field(name, dates));
    this.ends = h("p.ends", { "aria-hidden": "true" }, h("span", {}, this.bins[0]?.name), h("span", {}, this.bins.at(-1)?.name));
    this.element = h("details.facet", { "data-facet": "date", open: true }, h("summary", {}, say("date")), this.bars, this.ends, h("div.dates", {}, this.fields));
  }

  field(name, dates) {
    return h("label.date", {}, h("span", {}, say(name)),
      h("input", { type: "date", name, min: dates[0], max: dates.at(-1), value: this.app.choice[name], onchange: e => this.app.choose(c => (c[name] = e.target.value)) }));
  }

  update(times) {
    const { choice } = this.app;
    for (const label of this.fields) label.lastChild.value = choice[label.lastChild.name];
    const counts = this.bins.map(bin => [...times].reduce((sum, [date, n]) => sum + (date >= bin.from && date.slice(0, 10) <= bin.to ? n : 0), 0));
    const most = Math.max(1, ...counts);
    this.element.hidden = counts.filter(Boolean).length < 2 && !choice.from && !choice.to; // nothing to choose between
    if (!this.bars.children.length) fill(this.bars, this.bins.map(bin => this.bar(bin)));
    this.bins.forEach((bin, i) => this.draw(this.bars.children[i], bin, counts[i], most));
  }

  bar(bin) {
    return h("button.timebar", { type: "button", onclick: () => this.app.choose(c => Object.assign(c, this.isChosen(bin) ? { from: "", to: "" } : { from: bin.from, to: bin.to })) }, h("span"));
  }

  isChosen(bin) { return this.app.choice.from === bin.from && this.app.choice.to === bin.to; }

  draw(button, bin, count, most) {
    const label = `${bin.name}: ${say("nStatements", count)}`;
    button.title = label;
    button.setAttribute("aria-label", label);
    button.setAttribute("aria-pressed", String(this.isChosen(bin)));
    button.firstChild.style.height = count ? `${Math.max(8, (count / most) * 100)}%` : "0";
  }
}

// As fine as leaves few enough: days, months or years, without gaps.
function binsOf(dates) {
  if (dates.length < 2) return [];
  for (const digits of [10, 7, 4]) {
    const bins = sequence(dates[0].slice(0, digits), dates.at(-1).slice(0, digits));
    if (bins.length <= kMostBars || digits === 4) return bins.slice(-kMostBars);
  }
}

function sequence(first, last) {
  const bins = [];
  for (let name = first; name <= last && bins.length <= kMostBars * 10; name = next(name)) bins.push({ name, from: (name + "-01-01").slice(0, 10), to: lastDay(name) });
  return bins;
}

const iso = (year, month, day) => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

function next(name) {
  const [year, month = 1, day = 1] = name.split("-").map(Number);
  if (name.length === 10) return iso(year, month - 1, day + 1);
  return name.length === 7 ? iso(year, month, 1).slice(0, 7) : String(year + 1).padStart(4, "0");
}

function lastDay(name) {
  const [year, month = 12] = name.split("-").map(Number);
  return name.length === 10 ? name : iso(year, month, 0);
}
