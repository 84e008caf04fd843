// A diagram taken in: shapes, texts and their places are copied one by one from Graphviz' SVG; anything else stays out.
const kSpace = "http://www.w3.org/2000/svg";
const shapes = new Set(["g", "path", "polygon", "polyline", "ellipse", "text"]);
const kept = new Set(["d", "points", "x", "y", "cx", "cy", "rx", "ry", "transform", "text-anchor", "font-size", "font-weight", "font-family", "stroke-width", "stroke-dasharray"]);

export const svg = (tag, attributes = {}) => {
  const element = document.createElementNS(kSpace, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

// {root, width, height, things}: a thing is {kind: node|edge|cluster, name, label, element}, by Graphviz' own names.
export function takeIn(text) {
  const source = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  const [, , width = 100, height = 100] = (source.getAttribute("viewBox") ?? "").split(/\s+/).map(Number);
  const things = [];
  const root = svg("g");
  for (const child of source.children) copy(child, root, things, null);
  return { root, width, height, things };
}

function copy(node, into, things, thing) {
  if (node.localName === "a") {
    if (thing) thing.label = node.getAttributeNS("http://www.w3.org/1999/xlink", "title") ?? "";
    for (const child of node.children) copy(child, into, things, thing);
    return;
  }
  if (node.localName === "title" && thing) thing.name = node.textContent;
  const isGround = node.localName === "polygon" && !thing;
  if (!shapes.has(node.localName) || isGround) return;
  const element = drawn(node);
  const kind = node.getAttribute("class");
  if (["node", "edge", "cluster"].includes(kind)) {
    thing = { kind, name: "", label: "", element };
    element.classList.add(kind);
    things.push(thing);
  }
  if (node.localName === "text") element.textContent = node.textContent;
  else for (const child of node.children) copy(child, element, things, thing);
  into.append(element);
}

function drawn(node) {
  const element = svg(node.localName);
  for (const { name, value } of node.attributes) if (kept.has(name)) element.setAttribute(name, value);
  colour(element, "f", node.getAttribute("fill"), node.localName === "g");
  colour(element, "s", node.getAttribute("stroke"), node.localName === "g" || node.localName === "text");
  return element;
}

// Both themes' colours, as custom properties; the style sheet chooses.
function colour(element, letter, value, isBare) {
  if (isBare) return;
  const rgb = parse(value ?? (letter === "f" ? "black" : "none"));
  element.classList.add("ink");
  element.style.setProperty(`--${letter}l`, rgb ? `rgb(${rgb.join(" ")})` : "none");
  element.style.setProperty(`--${letter}d`, rgb ? darkened(rgb) : "none");
}

function parse(value) {
  const names = { white: [255, 255, 255], black: [0, 0, 0] };
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(value);
  return names[value] ?? (hex ? hex.slice(1).map(two => parseInt(two, 16)) : null);
}

// The same hue for a dark ground: lightness turned over.
function darkened(rgb) {
  const [r, g, b] = rgb.map(v => v / 255);
  const most = Math.max(r, g, b), least = Math.min(r, g, b), light = (most + least) / 2, span = most - least;
  const saturation = span ? span / (1 - Math.abs(2 * light - 1)) : 0;
  const hue = !span ? 0 : most === r ? ((g - b) / span + 6) % 6 : most === g ? (b - r) / span + 2 : (r - g) / span + 4;
  return `hsl(${Math.round(hue * 60)} ${Math.round(saturation * 62)}% ${Math.round(12 + (1 - light) * 74)}%)`;
}
