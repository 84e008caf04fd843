// Search that does not see script, case or width, and knows regional vocabulary and names in other languages.

// Words of one meaning that differ between regions, beyond the characters; simplified.
const vocabulary = [
  ["芯片", "晶片"], ["软件", "软体"], ["硬件", "硬体"], ["人工智能", "人工智慧"], ["网络", "网路"], ["信息", "资讯"], ["内存", "记忆体"],
  ["服务器", "伺服器"], ["数据", "资料", "数据"], ["程序", "程式"], ["硅", "矽"], ["激光", "镭射", "雷射"], ["导弹", "飞弹"], ["特朗普", "川普"],
  ["质量", "品质"], ["视频", "影片"], ["互联网", "网际网路"], ["智能手机", "智慧型手机"], ["出租车", "计程车", "的士"], ["公交车", "公车", "巴士"],
  ["知识产权", "智慧财产权"], ["立法会", "立法会"], ["奥巴马", "欧巴马"], ["拜登", "拜登"], ["普京", "普丁", "蒲亭"], ["朝鲜", "北韩"], ["新西兰", "纽西兰"],
  ["意大利", "义大利"], ["澳大利亚", "澳洲"], ["沙特", "沙乌地"], ["核能", "核电"], ["二氧化碳", "碳排"], ["渠道", "管道"], ["优化", "最佳化"],
];

export function makeFold([from, to]) {
  const simple = new Map();
  const target = [...to];
  [...from].forEach((c, i) => simple.set(c, target[i]));
  return text => {
    const plain = text.normalize("NFKC").toLowerCase();
    let out = "";
    for (const c of plain) out += simple.get(c) ?? c;
    return out;
  };
}

export function makeSearch({ pairs, names }) {
  const fold = makeFold(pairs);
  const groups = [...vocabulary, ...names.map(group => group.map(fold))]
    .map(group => [...new Set(group)].filter(word => word.length > 1))
    .filter(group => group.length > 1);
  return { fold, test: query => matcher(terms(fold(query), groups)), find: query => finder(fold, terms(fold(query), groups)) };
}

// A function of a text: the places of its units, [begin, end], that hold what was looked for.
function finder(fold, wanted) {
  const words = wanted.flatMap(({ own, others }) => [[own, false], ...others.map(other => [other, true])]);
  return text => {
    let folded = "";
    const places = []; // of each unit of `folded`, the unit of `text` it comes from
    for (const [place, c] of units(text)) for (const unit of fold(c)) (folded += unit), places.push(...Array(unit.length).fill(place));
    places.push(text.length);
    return words.flatMap(([word, isWhole]) => occurrences(folded, word, isWhole)).map(([begin, end]) => [places[begin], places[end]]);
  };
}

function* units(text) {
  let place = 0;
  for (const c of text) {
    yield [place, c];
    place += c.length;
  }
}

// Each term with what may stand for it in other scripts and languages.
function terms(query, groups) {
  return query.split(/\s+/).filter(Boolean).map(own => {
    const others = new Set();
    for (const group of groups)
      for (const word of group)
        if (isIn(own, word)) for (const other of group) if (other !== word) others.add(own.replace(word, other));
    return { own, others: [...others] };
  });
}

const letter = /[\p{Script=Latin}\p{N}]/u;

// A Latin word is not a part of a longer one.
function standsAlone(text, word, at) {
  const before = text[at - 1], after = text[at + word.length];
  return !((letter.test(word[0]) && before && letter.test(before)) || (letter.test(word.at(-1)) && after && letter.test(after)));
}

function isIn(text, word) {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (standsAlone(text, word, at)) return true;
  return false;
}

function occurrences(text, word, isWhole) {
  const found = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) if (!isWhole || standsAlone(text, word, at)) found.push([at, at + word.length]);
  return found;
}

function matcher(wanted) {
  return folded => wanted.every(({ own, others }) => folded.includes(own) || others.some(other => isIn(folded, other)));
}
