// What the page itself says, in English, traditional and simplified Chinese. A map's own words are never translated.
const words = {
  evidence: ["Evidence", "依據", "依据"],
  close: ["Close", "關閉", "关闭"],
  search: ["Search words, names, claims", "搜尋詞語、名稱、主張", "搜索词语、名称、主张"],
  clear: ["Clear filters", "清除篩選", "清除筛选"],
  filters: ["Filters", "篩選", "筛选"],
  language: ["Language", "語言", "语言"],
  theme: ["Theme", "配色", "配色"],
  auto: ["Auto", "自動", "自动"],
  light: ["Light", "淺色", "浅色"],
  dark: ["Dark", "深色", "深色"],
  print: ["Print", "列印", "打印"],
  issue: ["Issue", "爭議", "争议"],
  allIssues: ["All issues", "所有爭議", "所有争议"],
  noIssue: ["No issue named", "未指明爭議", "未指明争议"],
  diagram: ["Diagram", "圖", "图"],
  claims: ["Claims", "主張", "主张"],
  statements: ["Statements", "陳述", "陈述"],
  outlets: ["Outlets", "媒體並列", "媒体并列"],
  sideBySide: ["Outlets side by side", "媒體並列", "媒体并列"],
  help: ["How to move and zoom", "如何移動與縮放", "如何移动与缩放"],
  toward: ["on", "針對", "针对"],
  stance: ["Stance", "立場", "立场"],
  logic: ["Logic", "邏輯", "逻辑"],
  who: ["Stakeholder", "論者", "论者"],
  outlet: ["Outlet", "媒體", "媒体"],
  lang: ["Language of the text", "原文語言", "原文语言"],
  mode: ["How it is said", "表述方式", "表述方式"],
  by: ["Found by", "辨識來源", "识别来源"],
  date: ["Date", "日期", "日期"],
  from: ["from", "自", "自"],
  to: ["to", "至", "至"],
  favour: ["in favour", "支持", "支持"],
  oppose: ["against", "反對", "反对"],
  neutral: ["open", "未表態", "未表态"],
  noLogic: ["no logic", "無特定邏輯", "无特定逻辑"],
  author: ["author", "作者", "作者"],
  authors: ["Authors’ own voice", "作者自述", "作者自述"],
  noOutlet: ["Unnamed outlet", "未具名媒體", "未具名媒体"],
  unnamed: ["Untitled document", "無標題文件", "无标题文件"],
  direct: ["quoted", "直接引述", "直接引述"],
  indirect: ["reported", "間接引述", "间接引述"],
  mixed: ["partly quoted", "部分引述", "部分引述"],
  attributed: ["ascribed by others", "他人代述", "他人代述"],
  ownVoice: ["in the author’s own voice", "作者自述", "作者自述"],
  en: ["English", "英文", "英文"],
  "zh-Hant": ["Traditional Chinese", "繁體中文", "繁体中文"],
  "zh-Hans": ["Simplified Chinese", "簡體中文", "简体中文"],
  und: ["Unknown", "不明", "不明"],
  support: ["supports", "支撐", "支撑"],
  attack: ["attacks", "反駁", "反驳"],
  supportedBy: ["is supported by", "受支撐於", "受支撑于"],
  attackedBy: ["is attacked by", "受反駁於", "受反驳于"],
  nStatements: [n => `${n} statement${n === 1 ? "" : "s"}`, n => `${n} 則陳述`, n => `${n} 则陈述`],
  nClaims: [n => `${n} claim${n === 1 ? "" : "s"}`, n => `${n} 項主張`, n => `${n} 项主张`],
  nDocuments: [n => `${n} document${n === 1 ? "" : "s"}`, n => `${n} 篇文件`, n => `${n} 篇文件`],
  nOutlets: [n => `${n} outlet${n === 1 ? "" : "s"}`, n => `${n} 家媒體`, n => `${n} 家媒体`],
  ofAll: [(n, all) => `${n} of ${all}`, (n, all) => `${n}／${all}`, (n, all) => `${n}／${all}`],
  more: [n => `${n} more`, n => `另 ${n} 項`, n => `另 ${n} 项`],
  fewer: ["fewer", "收起", "收起"],
  sure: [n => `${n} % sure`, n => `把握 ${n}%`, n => `把握 ${n}%`],
  foundBy: ["found by", "辨識者", "识别者"],
  source: ["Source", "來源", "来源"],
  read: ["Read in the document", "在原文中閱讀", "在原文中阅读"],
  document: ["Document", "文件", "文件"],
  stakeholder: ["Stakeholder", "論者", "论者"],
  claim: ["Claim", "主張", "主张"],
  arrow: ["Arrow", "箭頭", "箭头"],
  statement: ["Statement", "陳述", "陈述"],
  alsoNamed: ["Also named", "又稱", "又称"],
  whyOne: ["Why these are one", "合併理由", "合并理由"],
  relations: ["Arrows", "箭頭", "箭头"],
  saidBy: ["Who says it", "誰這樣說", "谁这样说"],
  itsId: ["Its id, for corrections and explanations", "編號，供更正與解釋之用", "编号，供更正与解释之用"],
  corrected: ["Corrected by hand", "人工更正", "人工更正"],
  echo: ["repeats another passage; not counted", "重複他處文字，不計入", "重复他处文字，不计入"],
  reprint: ["Reprint of", "轉載自", "转载自"],
  pathArrow: ["The arrow", "這個箭頭", "这个箭头"],
  pathLinks: ["rests on these links between statements", "根據以下陳述間的連結", "根据以下陈述间的连接"],
  pathWords: ["and each link on these words", "每條連結根據以下文字", "每条连接根据以下文字"],
  restsOn: ["rests on", "根據", "根据"],
  reasonMark: ["reason", "理由", "理由"],
  attackerMark: ["attack", "反駁", "反驳"],
  targetMark: ["target", "對象", "对象"],
  nothing: ["Nothing matches these filters.", "沒有符合篩選的內容。", "没有符合筛选的内容。"],
  leftOut: [(kept, all) => `This page carries the ${kept} strongest of ${all} statements; the map file holds them all.`, (kept, all) => `本頁只載 ${all} 則陳述中最有分量的 ${kept} 則；地圖檔案載有全部。`, (kept, all) => `本页只载 ${all} 则陈述中最有分量的 ${kept} 则；地图文件载有全部。`],
  notDrawn: [n => `${n} matching claim${n === 1 ? " is" : "s are"} not drawn here: see the list of claims.`, n => `另有 ${n} 項符合的主張未畫出：請看主張列表。`, n => `另有 ${n} 项符合的主张未画出：请看主张列表。`],
  inOtherLanguage: ["The diagram is drawn in the language the map was made with.", "此圖以製作地圖時的語言繪製。", "此图以制作地图时的语言绘制。"],
  noDiagram: ["There is no diagram for this issue.", "此爭議沒有圖。", "此争议没有图。"],
  zoomIn: ["Zoom in", "放大", "放大"],
  zoomOut: ["Zoom out", "縮小", "缩小"],
  fit: ["Fit", "適合視窗", "适合窗口"],
  keys: ["Drag or scroll to move, Ctrl + scroll or + − to zoom, Tab and arrow keys to walk the cards, Enter to open.", "拖曳或捲動以移動，Ctrl＋捲動或 ＋ － 縮放，Tab 與方向鍵瀏覽卡片，Enter 開啟。", "拖动或滚动以移动，Ctrl＋滚动或 ＋ － 缩放，Tab 与方向键浏览卡片，Enter 打开。"],
  diagramLabel: ["Argument diagram", "論證圖", "论证图"],
  addOutlet: ["Compare with", "加入比較", "加入比较"],
  remove: ["Remove", "移除", "移除"],
  onlyHere: ["only here", "僅此一家", "仅此一家"],
  shared: ["Shared by all", "各家皆有", "各家皆有"],
  nothingSaid: ["nothing on this", "未提及", "未提及"],
  findValue: ["Find in the list", "在清單中尋找", "在列表中查找"],
  highlighted: ["words of the statement", "陳述原文", "陈述原文"],
  cueMark: ["introducing words", "引介詞", "引介词"],
  sourceMark: ["its holder", "論者", "论者"],
  back: ["Back", "返回", "返回"],
  noText: ["The map was made without the documents’ texts.", "此地圖未附文件全文。", "此地图未附文件全文。"],
  summary: ["Filters", "篩選", "筛选"],
  openSource: ["Open the source", "開啟來源", "打开来源"],
  skip: ["Skip to the content", "跳至內容", "跳至内容"],
};

const bases = {
  connective: ["a connective", "連接詞", "连接词"],
  opposition: ["opposed positions", "立場相對", "立场相对"],
  evidence: ["evidence", "證據", "证据"],
  reason: ["a reason", "理由", "理由"],
  example: ["an example", "例子", "例子"],
  consequence: ["a consequence", "後果", "后果"],
  concession: ["a concession", "讓步", "让步"],
  rebuttal: ["a rebuttal", "駁斥", "驳斥"],
  answer: ["an answer", "回應", "回应"],
  structure: ["the order of the text", "行文次序", "行文次序"],
};

export const languages = { en: "English", "zh-Hant": "繁體", "zh-Hans": "简体" };
const columns = Object.keys(languages);
let currentLang = "en";

export function speak(lang) {
  currentLang = columns.includes(lang) ? lang : "en";
}

export const lang = () => currentLang;

const column = row => row[columns.indexOf(currentLang)];

// say("close"), say("nClaims", 3); a key without words, a language code of a document, say, stands for itself.
export function say(key, ...values) {
  if (!Object.hasOwn(words, key)) return key;
  const found = column(words[key]);
  return typeof found === "function" ? found(...values) : found;
}

export const basisName = basis => (Object.hasOwn(bases, basis) ? column(bases[basis]) : basis);

// A wording by language in the reader's one, else in another Chinese script, else English, else any.
export function wording(names, fallback = "") {
  const order = currentLang === "en" ? ["en"] : [currentLang, currentLang === "zh-Hans" ? "zh-Hant" : "zh-Hans", "en"];
  for (const key of order) if (names[key]) return { text: names[key], lang: key };
  const first = Object.keys(names)[0];
  return first ? { text: names[first], lang: first } : { text: fallback, lang: "" };
}
