// The diagram on a canvas that pans and zooms; cards and arrows open their evidence.
import { button, fill, h } from "./dom.js";
import { say, lang } from "./words.js";
import { svg, takeIn } from "./diagram_svg.js";

const kSmallest = 0.2, kLargest = 6, kReadable = 0.72, kLegible = 0.55, kNarrow = 500; // pixels a point; pixels

export class Diagram {
  constructor(app) {
    this.app = app;
    this.canvas = svg("svg", { class: "canvas", tabindex: "0", role: "group" });
    this.frame = h("div.frame", {}, this.canvas, this.tools());
    this.note = h("p.note", { role: "status" });
    this.element = h("div.diagram", {}, this.note, this.frame);
    this.listen();
    addEventListener("beforeprint", () => this.whole());
    addEventListener("afterprint", () => this.place());
    new ResizeObserver(() => (this.moved ? this.place() : this.fit())).observe(this.frame);
  }

  tools() {
    const step = by => () => this.zoom(by);
    const glyph = (sign, key, action) => button("tool", sign, action, { "aria-label": say(key), title: say(key) });
    return h("div.tools", {}, glyph("+", "zoomIn", step(1.3)), glyph("−", "zoomOut", step(1 / 1.3)), button("tool", say("fit"), () => this.fit()),
      h("details.help", {}, h("summary.tool", { "aria-label": say("help"), title: say("help") }, "?"), h("p", {}, say("keys"))));
  }

  show() {
    const { map, choice } = this.app;
    const own = map.diagrams.filter(d => (choice.issue === null && map.issues.length > 1 ? d.issue === undefined : d.issue === (choice.issue ?? 0)));
    const chosen = own.find(d => d.lang === lang()) ?? own[0];
    this.frame.hidden = !chosen;
    if (chosen !== this.shown || !chosen) this.draw(chosen);
    this.canvas.setAttribute("aria-label", `${say("diagramLabel")}. ${say("keys")}`);
    this.canvas.setAttribute("lang", chosen?.lang ?? "");
    this.mark();
  }

  draw(chosen) {
    this.shown = chosen;
    this.cards = [];
    this.wires = [];
    if (!chosen) return void this.canvas.replaceChildren();
    const { root, width, height, things } = takeIn(chosen.svg);
    this.size = { width, height };
    const { map } = this.app;
    const claims = new Map(map.claims.filter(c => chosen.issue === undefined || c.issue === chosen.issue).map(c => [c.id, c]));
    for (const thing of things) this.take(thing, claims, map);
    this.canvas.replaceChildren(root);
    this.cards[0]?.element.setAttribute("tabindex", "0");
    this.moved = false;
    this.fit();
  }

  take(thing, claims, map) {
    if (thing.kind === "node" && claims.has(thing.name) && this.shown.issue !== undefined)
      this.card(thing, { kind: "claim", claim: claims.get(thing.name) });
    if (thing.kind === "edge") this.wire(thing, claims, map);
    if (thing.kind === "node" && this.shown.issue === undefined) this.overviewNode(thing, map);
  }

  // In the overview: an issue opens its own diagram, a stakeholder what it says.
  overviewNode(thing, map) {
    const isIssue = thing.name.startsWith("_issue_");
    const named = map.issues.findIndex(i => i.wording === thing.label || Object.values(i.names).includes(thing.label));
    const issue = isIssue ? (named >= 0 ? named : map.issues.findIndex(i => i.wording === "")) : -1;
    const who = map.stakeholders.find(w => w.id === thing.name);
    if (issue >= 0) this.card(thing, { kind: "issue", issue });
    else if (who) this.card(thing, { kind: "who", who });
  }

  card(thing, selection) {
    const { element } = thing;
    element.classList.add("card");
    for (const [name, value] of [["tabindex", "-1"], ["role", "button"], ["aria-label", thing.label || element.textContent]]) element.setAttribute(name, value);
    tip(element, thing.label);
    const open = () => this.app.open(selection, element);
    element.addEventListener("click", () => this.dragged || open());
    element.addEventListener("keydown", e => this.cardKey(e, element, open));
    // A card that moved between press and release would not be clicked.
    element.addEventListener("focus", () => element.matches(":focus-visible") && this.reveal(element));
    this.cards.push({ element, ...selection });
  }

  wire(thing, claims, map) {
    const [from, to] = thing.name.split("->").map(name => claims.get(name));
    if (!from || !to) return;
    const { element } = thing;
    const path = element.querySelector("path");
    const colour = path?.style.getPropertyValue("--sl");
    const attack = sameColour(colour, map.colours.attack);
    const arrow = [...from.arrows].find(a => a.from === from && a.to === to && (a.type === "attack") === attack) ?? from.arrows.find(a => a.from === from && a.to === to);
    if (!arrow || !path) return;
    const broad = path.cloneNode();
    broad.setAttribute("class", "touch");
    element.append(broad);
    element.classList.add("wire");
    tip(element, `${say("arrow")}: ${thing.label}`);
    element.addEventListener("click", () => this.dragged || this.app.open({ kind: "arrow", arrow }, element));
    this.wires.push({ element, arrow });
  }

  // What the filters leave stands out, and so does what is open.
  mark() {
    const { result, selection } = this.app;
    const left = new Set(result.matched.map(s => s.claim));
    const whoLeft = new Set(result.matched.map(s => s.who));
    const issuesLeft = new Set(result.matched.map(s => s.issue));
    const isLeft = c => (c.kind === "claim" ? left.has(c.claim) : c.kind === "who" ? whoLeft.has(c.who) : issuesLeft.has(c.issue));
    const isOpen = c => selection && selection.kind === c.kind && selection[c.kind] === c[c.kind];
    const ends = selection?.kind === "arrow" ? [selection.arrow.from, selection.arrow.to] : [];
    for (const c of this.cards) {
      c.element.classList.toggle("faded", !isLeft(c));
      c.element.classList.toggle("open", Boolean(isOpen(c)) || ends.includes(c.claim));
    }
    for (const w of this.wires) {
      const own = selection?.kind === "claim" && (w.arrow.from === selection.claim || w.arrow.to === selection.claim);
      w.element.classList.toggle("faded", !left.has(w.arrow.from) || !left.has(w.arrow.to));
      w.element.classList.toggle("open", own || selection?.arrow === w.arrow);
    }
    this.canvas.classList.toggle("picked", this.wires.some(w => w.element.classList.contains("open")));
    this.tell(left);
  }

  tell(left) {
    const lines = [];
    if (!this.shown) lines.push(say("noDiagram"));
    else {
      const drawn = new Set(this.cards.map(c => c.claim));
      const missing = [...left].filter(c => !drawn.has(c)).length;
      if (this.app.isFiltered() && this.shown.issue !== undefined && missing) lines.push(say("notDrawn", missing));
      if (this.shown.lang !== lang()) lines.push(say("inOtherLanguage"));
    }
    fill(this.note, lines.join(" "));
  }

  fit() {
    if (!this.size) return;
    const { clientWidth: w, clientHeight: h } = this.frame;
    if (!w || !h) return;
    const whole = Math.min(w / this.size.width, h / this.size.height);
    const least = w < kNarrow ? kReadable : kLegible;
    this.scale = whole > kReadable ? Math.min(whole, 1.5) : Math.max(Math.min(w / this.size.width, 1.5), least);
    const seen = w / this.scale;
    this.x = seen >= this.size.width ? (this.size.width - seen) / 2 : 0;
    this.y = 0;
    this.moved = false;
    this.place();
  }

  // On paper all of it.
  whole() {
    if (this.size) this.canvas.setAttribute("viewBox", `0 0 ${this.size.width} ${this.size.height}`);
  }

  zoom(by, px = this.frame.clientWidth / 2, py = this.frame.clientHeight / 2) {
    const scale = Math.min(kLargest, Math.max(kSmallest, this.scale * by));
    this.x += px / this.scale - px / scale;
    this.y += py / this.scale - py / scale;
    this.scale = scale;
    this.moved = true;
    this.place();
  }

  pan(dx, dy) {
    this.x += dx / this.scale;
    this.y += dy / this.scale;
    this.moved = true;
    this.place();
  }

  // At least a part of the diagram stays in sight.
  place() {
    if (!this.size || !this.scale) return;
    const w = this.frame.clientWidth / this.scale, h = this.frame.clientHeight / this.scale;
    const within = (at, seen, size) => (seen >= size ? Math.min(Math.max(at, size - seen), 0) : Math.min(Math.max(at, -40), size - seen + 40));
    this.x = within(this.x, w, this.size.width);
    this.y = within(this.y, h, this.size.height);
    this.canvas.setAttribute("viewBox", `${this.x} ${this.y} ${w} ${h}`);
  }

  reveal(element) {
    const box = element.getBoundingClientRect(), frame = this.frame.getBoundingClientRect(), edge = 24;
    const dx = box.left < frame.left ? box.left - frame.left - edge : box.right > frame.right ? box.right - frame.right + edge : 0;
    const dy = box.top < frame.top ? box.top - frame.top - edge : box.bottom > frame.bottom ? box.bottom - frame.bottom + edge : 0;
    if (dx || dy) this.pan(dx, dy);
  }

  listen() {
    const { canvas } = this;
    canvas.addEventListener("wheel", e => this.wheel(e), { passive: false });
    canvas.addEventListener("keydown", e => this.canvasKey(e));
    canvas.addEventListener("dblclick", e => this.zoom(1.6, e.offsetX, e.offsetY));
    this.pointers = new Map();
    canvas.addEventListener("pointerdown", e => this.down(e));
    canvas.addEventListener("pointermove", e => this.move(e));
    for (const end of ["pointerup", "pointercancel"]) canvas.addEventListener(end, e => this.pointers.delete(e.pointerId));
  }

  wheel(e) {
    e.preventDefault();
    const box = this.frame.getBoundingClientRect();
    if (e.ctrlKey || e.metaKey) this.zoom(Math.exp(-e.deltaY * 0.004), e.clientX - box.left, e.clientY - box.top);
    else this.pan(e.shiftKey ? e.deltaY : e.deltaX, e.shiftKey ? 0 : e.deltaY);
  }

  down(e) {
    if (e.button !== 0) return;
    this.dragged = false;
    this.travelled = 0;
    this.pointers.set(e.pointerId, { x: e.clientX, y: e.clientY });
  }

  // One pointer pans, two pinch. A press that hardly moves is a click.
  move(e) {
    const last = this.pointers.get(e.pointerId);
    if (!last) return;
    const now = { x: e.clientX, y: e.clientY };
    this.travelled += Math.hypot(now.x - last.x, now.y - last.y);
    if (this.travelled < 5) return;
    if (!this.dragged) this.canvas.setPointerCapture(e.pointerId);
    this.dragged = true;
    const other = [...this.pointers].find(([id]) => id !== e.pointerId)?.[1];
    if (other) this.pinch(last, now, other);
    else this.pan(last.x - now.x, last.y - now.y);
    this.pointers.set(e.pointerId, now);
  }

  pinch(last, now, other) {
    const apart = p => Math.max(1, Math.hypot(p.x - other.x, p.y - other.y));
    const box = this.frame.getBoundingClientRect();
    this.zoom(apart(now) / apart(last), (now.x + other.x) / 2 - box.left, (now.y + other.y) / 2 - box.top);
  }

  canvasKey(e) {
    const steps = { ArrowLeft: [-60, 0], ArrowRight: [60, 0], ArrowUp: [0, -60], ArrowDown: [0, 60], PageDown: [0, 400], PageUp: [0, -400] };
    const zooms = { "+": 1.3, "=": 1.3, "-": 1 / 1.3 };
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (zooms[e.key]) this.zoom(zooms[e.key]);
    else if (e.key === "0") this.fit();
    else if (steps[e.key] && e.target === this.canvas) this.pan(...steps[e.key]);
    else return;
    e.preventDefault();
  }

  cardKey(e, element, open) {
    const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    if (e.key === "Enter" || e.key === " ") open();
    else if (ways[e.key]) this.walk(element, ways[e.key]);
    else return;
    e.preventDefault();
    e.stopPropagation();
  }

  // Focus goes to the nearest card that way.
  walk(element, [dx, dy]) {
    const middle = box => ({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
    const here = middle(element.getBoundingClientRect());
    const distance = other => {
      const there = middle(other.getBoundingClientRect());
      const along = (there.x - here.x) * dx + (there.y - here.y) * dy;
      const across = Math.abs((there.x - here.x) * dy) + Math.abs((there.y - here.y) * dx);
      return along < 2 ? Infinity : along + 2 * across;
    };
    const best = this.cards.map(c => c.element).filter(c => c !== element).sort((a, b) => distance(a) - distance(b))[0];
    if (!best || distance(best) === Infinity) return;
    element.setAttribute("tabindex", "-1");
    best.setAttribute("tabindex", "0");
    best.focus();
  }
}

// What the browser shows while the pointer rests on it.
function tip(element, text) {
  const title = svg("title");
  title.textContent = text;
  element.prepend(title);
}

function sameColour(rgb, hex) {
  const wanted = [1, 3, 5].map(i => parseInt(hex.slice(i, i + 2), 16)).join(" ");
  return rgb === `rgb(${wanted})`;
}
