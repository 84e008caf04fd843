// Map files for the tests: one of any size, and one in which every field holds markup.
const escaped = text => text.replace(/[&<>"\n\t]/g, c => `&#${c.charCodeAt(0)};`);
const attributes = values => Object.entries(values).filter(([, v]) => v !== "" && v !== undefined).map(([name, v]) => ` ${name}="${escaped(String(v))}"`).join("");
const element = (name, values, content = "") => (content ? `<${name}${attributes(values)}>${content}</${name}>\n` : `<${name}${attributes(values)}/>\n`);

// document: {id, lang, meta, text}; statement: {who, words, …} whose words stand in the text.
export function mapXml({ book, issue, documents }) {
  const stored = documents.map(d => element("document", { id: d.id, lang: d.lang, hash: "0" }, element("metadata", { ...d.meta, lang: d.lang }) + `<text>${escaped(d.text)}</text>`));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<map format="1">\n<documents>${stored.join("")}</documents>\n<codebooks>${element("codebook", { hash: "b00c" }, escaped(book))}</codebooks>\n` +
    `<readings>${documents.map(d => reading(d, issue)).join("")}</readings>\n<corrections/>\n</map>\n`;
}

function reading(d, issue) {
  const names = [...new Map(d.statements.map(s => [s.who.name, s.who])).values()];
  const holders = names.map((who, i) => element("stakeholder", { id: `h${i + 1}`, name: who.name, type: who.type ?? "organisation", known: who.known }, element("alias", { text: who.alias ?? who.name, evidence: "mention" })));
  const said = d.statements.map((s, i) => statement(d, s, i, names));
  const links = (d.links ?? []).map(l => element("relation", { from: `s${l.from}`, to: `s${l.to}`, type: l.type, basis: l.basis ?? "connective", confidence: 0.5, extractors: "discourse" }));
  return element("reading", { document: d.id, codebook: "b00c", issue }, `<configuration>test\n</configuration>${holders.join("")}${said.join("")}${links.join("")}`);
}

function statement(d, s, i, names) {
  const at = [...d.text.slice(0, d.text.indexOf(s.words))].length;
  return element("statement", { id: `s${i}`, stakeholder: `h${names.indexOf(names.find(n => n.name === s.who.name)) + 1}`, mode: s.mode ?? "direct", logics: s.logics, stance: s.stance, concept: s.concept, confidence: s.sure ?? 0.8, extractors: s.by ?? "quotation" },
    element("position", { start: at, end: at + [...s.words].length }) + element("quote", { exact: s.words, prefix: "", suffix: "" }));
}

// Numbers that are the same in every run.
function numbers(seed) {
  let state = seed;
  return below => ((state = (state * 1103515245 + 12345) % 2147483648) >> 12) % below;
}

const subjects = { en: ["The toll", "A night bus", "The old bridge", "This levy", "The tunnel"], "zh-Hant": ["過橋費", "夜間巴士", "舊橋", "這項徵費", "海底隧道"], "zh-Hans": ["过桥费", "夜间公交", "旧桥", "这项征费", "海底隧道"] };
const verdicts = { en: ["keeps the harbour open", "burdens those who commute", "pays for itself in a decade", "moves the noise elsewhere", "protects the school road"],
  "zh-Hant": ["令港口保持暢通", "加重通勤者負擔", "十年便可回本", "只是把噪音移往別處", "保護學校一帶"], "zh-Hans": ["令港口保持畅通", "加重通勤者负担", "十年便可回本", "只是把噪音移往别处", "保护学校一带"] };
const logicIds = ["cost", "order", "health", "trade", "fairness", "progress"];

const book = () => `<?xml version="1.0" encoding="UTF-8"?><codebook id="bridge" version="1"><title lang="en">The bridge</title><issue><wording lang="en">put a toll on the bridge</wording><wording lang="zh-Hant">大橋收費</wording></issue><logics>` +
  logicIds.map(id => `<logic id="${id}"><name lang="en">${id} logic</name><name lang="zh-Hant">${id}邏輯</name><description>.</description><cue lang="en">${id}</cue></logic>`).join("") +
  `</logics><oppositions><opposition a="cost" b="health"/></oppositions><concepts>` +
  Array.from({ length: 60 }, (_, i) => `<concept id="point-${i}" logic="${logicIds[i % 6]}" stance="${i % 3 ? "favour" : "oppose"}"><label lang="en">Point number ${i} about the bridge</label><label lang="zh-Hant">關於大橋的第${i}點</label><cue lang="en">point ${i}</cue></concept>`).join("") +
  `</concepts></codebook>`;

// A map of `size` statements by 90 stakeholders in 24 outlets.
export function largeMap(size, perDocument = 25) {
  const next = numbers(7);
  const documents = [];
  for (let made = 0; made < size; made += perDocument) documents.push(article(documents.length, Math.min(perDocument, size - made), next));
  return mapXml({ book: book(), issue: "put a toll on the bridge", documents });
}

function article(number, size, next) {
  const lang = ["en", "zh-Hant", "zh-Hans"][number % 3];
  const statements = Array.from({ length: size }, (_, i) => {
    const words = `${subjects[lang][next(5)]}${lang === "en" ? " " : ""}${verdicts[lang][next(5)]}${lang === "en" ? `, item ${number}-${i}` : `（第${number}之${i}項）`}`;
    return { who: { name: `Speaker ${next(90)}`, type: "person" }, words, logics: logicIds[next(6)], stance: ["favour", "oppose", "neutral"][next(3)], concept: next(10) < 7 ? `point-${next(60)}` : "", mode: ["direct", "indirect"][next(2)], by: ["quotation", "ascription"][next(2)], sure: (50 + next(50)) / 100 };
  });
  const text = `${statements.map(s => `${s.who.name}: ${s.words}.`).join("\n\n")}\n`;
  const links = statements.slice(1).flatMap((_, i) => (next(3) ? [] : [{ from: i, to: i + 1, type: next(2) ? "support" : "attack" }]));
  return { id: `outlet-${number % 24}-${number}`, lang, meta: { title: `Article ${number}`, outlet: `Outlet ${number % 24}`, date: `2031-${String((number % 12) + 1).padStart(2, "0")}-11`, url: `https://example.invalid/${number}` }, text, statements, links };
}

// Each field tries to become code.
export function hostileMap() {
  const attack = mark => `${mark}</script><script>window.broken="${mark}"</script><img src=x onerror="window.broken='${mark}'"><svg onload="window.broken='${mark}'"></svg>\u202e]]>&lt;b&gt;{{7*7}}`;
  const hostileBook = `<?xml version="1.0" encoding="UTF-8"?><codebook id="b" version="1"><title lang="en">${escaped(attack("title"))}</title><issue><wording lang="en">${escaped(attack("issue").replace(/\s+/g, " "))}</wording></issue><logics><logic id="cost"><name lang="en">${escaped(attack("logic"))}</name><description>.</description><cue lang="en">cost</cue></logic></logics>` +
    `<concepts><concept id="point" logic="cost" stance="favour"><label lang="en">${escaped(attack("label"))}</label><cue lang="en">cost</cue></concept></concepts></codebook>`;
  const document = (id, url) => {
    const first = { who: { name: attack("name"), alias: attack("alias") }, words: attack(`words-${id}`), logics: "cost", stance: "favour", concept: "point" };
    const second = { who: { name: "Plain Speaker", type: "person" }, words: `${id} plain words </style><style>*{display:none}</style> end`, logics: "cost", stance: "oppose" };
    const text = `before ${first.words} between\n\n${second.words} after\n`;
    return { id, lang: `en"><script>window.broken="lang"</script>`, meta: { title: attack("heading"), outlet: attack("outlet"), author: attack("author"), date: "2031-01-01", url }, text, statements: [first, second], links: [{ from: 1, to: 0, type: "attack", basis: "rebuttal" }] };
  };
  return mapXml({ book: hostileBook, issue: attack("issue").replace(/\s+/g, " "), documents: [document("one", "javascript:window.broken='url'"), document("two", "https://example.invalid/\"><script>window.broken='url'</script>"), document("three", "data:text/html,<script>window.broken='url'</script>")] });
}
