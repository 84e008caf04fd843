// Elements from plain values. Text always enters as text nodes; there is no way here to enter markup.
export function h(kind, attributes = {}, ...children) {
  const [tag, ...classes] = kind.split(".");
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(" ");
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
  else element.setAttribute(name, value === true ? "" : value);
}

export function fill(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

export const button = (classes, label, onclick, attributes = {}) => h(`button${classes ? "." + classes : ""}`, { type: "button", onclick, ...attributes }, label);

// Only addresses of the web become links.
export function link(url, label) {
  const safe = /^https?:\/\//i.test(url ?? "");
  return safe ? h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, label) : null;
}

// A list that makes its items as they come into sight.
export function growing(list, items, make, step = 60) {
  let shown = 0;
  const end = h("div.sentinel", { "aria-hidden": "true" });
  const grow = count => {
    const part = document.createDocumentFragment();
    for (const item of items.slice(shown, shown + count)) part.append(make(item, shown++));
    end.before(part);
    if (shown >= items.length) watch.disconnect();
  };
  const watch = new IntersectionObserver(entries => entries.some(e => e.isIntersecting) && grow(step), { rootMargin: "800px" });
  fill(list, end);
  list.growAll = most => grow(Math.max(0, Math.min(most, items.length) - shown));
  grow(step);
  watch.observe(end);
  return list;
}
