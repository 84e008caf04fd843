#!/usr/bin/env python3
"""Invented news articles in English and in both Chinese scripts, the same for the same seed. Standard library only.

usage: articles.py COUNT FOLDER [--seed N]     text files, a thousand to a folder
       articles.py COUNT - [--seed N]          JSON Lines on stdout
Outlets, holders, issues and points are drawn with Zipf's frequencies; a twentieth of the articles reprints an earlier one.
"""
import argparse, bisect, itertools, json, os, random, sys

EN = {
    "issues": ["raise the ferry fare", "close the old harbour", "tax plastic bags", "build the northern rail line", "ban night flights",
               "sell the water company", "limit rents in the city", "open the market on Sundays"],
    "given": "Ann Ben Cora David Ella Frank Grace Hugo Iris James Karen Leo Maria Nora Oscar Paul Quinn Rosa Simon Tara Victor Wendy".split(),
    "start": "Bar Cal Dor Fen Gal Har Kel Lor Mar Nor Pel Ros Sel Tor Val Wen".split(),
    "end": "by den field ford ham land ley man more ner son ston ter ton well wick".split(),
    "bodies": ["the Chamber of Commerce", "the Residents' Union", "the Transport Ministry", "the Consumer Council", "the Harbour Authority",
               "the Teachers' League", "the Green Alliance", "the Institute of Economics"],
    "roles": ["an economist", "a shop owner", "the mayor", "a spokesman for the operator", "the minister", "a member of the council"],
    "verbs": ["said", "argued", "warned", "told reporters", "insisted", "added"],
    "subjects": ["the plan", "the measure", "such a step", "the proposal", "the change"],
    "points": ["would hurt the poorest families", "would make the islands safer", "would cost thousands of jobs", "would pay for new boats",
               "would drive small firms out of business", "is the only way to keep the service running", "would weaken the region's economy",
               "protects the coast from further damage", "leaves the country dependent on foreign suppliers", "breaks a promise made to voters",
               "would bring investment to the north", "ignores the needs of older people", "would give the market certainty"],
    "because": ["because wages have not risen for years", "because the reserves are nearly spent", "as demand keeps falling",
                "since no other town has tried it", "because the law does not allow it"],
    "fill": ["The council meets again on Thursday.", "Rain is expected in the south.", "The figures were published last week.",
             "About two hundred people came to the hall.", "The last such change was made nine years ago."],
}
HANT = {
    "issues": ["調高渡輪票價", "關閉舊港口", "徵收膠袋稅", "興建北部鐵路", "禁止夜間航班", "出售自來水公司"],
    "given": "偉 芳 敏 靜 麗 強 磊 洋 艷 勇 軍 傑 娟 濤 明 超 蘭 霞 平 剛".split(),
    "start": "王 李 張 劉 陳 楊 趙 黃 周 吳 徐 孫 胡 朱 高 林 何 郭 馬 羅".split(),
    "end": "國 文 志 建 家 永 子 曉 海 德 春 世 玉 金 正 大".split(),
    "bodies": ["總商會", "居民聯會", "運輸署", "消費者委員會", "港口管理局", "教師協會", "綠色聯盟", "經濟研究所"],
    "roles": ["經濟學者", "立法會議員", "市長", "公司發言人", "部長", "業界代表"],
    "verbs": ["表示", "指出", "認為", "強調", "警告", "批評"],
    "subjects": ["這項計劃", "有關措施", "這一步", "該建議"],
    "points": ["會加重基層家庭負擔", "能保障乘客安全", "會令數千人失業", "有助更換舊船", "會迫使小企業結業", "是維持服務的唯一辦法", "會削弱地區經濟",
               "令我們更加依賴外國供應商", "違背了對選民的承諾", "可以為北部帶來投資", "忽視長者的需要", "有利市場穩定"],
    "because": ["因為工資多年未升", "因為儲備即將用盡", "由於需求不斷下跌", "因為法例並不容許"],
    "fill": ["議會將於週四再次開會。", "有關數字上星期公布。", "約二百人到場旁聽。", "上一次調整已是九年前。"],
}
TO_HANS = str.maketrans("調渡輪價關閉舊徵膠稅興建鐵禁間飛運輸署費協會綠聯經濟學議員長發業認為強調評這項計劃關該會擔能客數幾換舊迫結維務削弱區賴國應對選諾帶來資視長穩場將於週開關約聽調數萬張劉陳楊趙黃吳孫馬羅靜麗艷軍傑濤蘭剛偉國總商會聯消費管業師表線東違則產標項權廣報條門據協題號",
                        "调渡轮价关闭旧征胶税兴建铁禁间飞运输署费协会绿联经济学议员长发业认为强调评这项计划关该会担能客数几换旧迫结维务削弱区赖国应对选诺带来资视长稳场将于周开关约听调数万张刘陈杨赵黄吴孙马罗静丽艳军杰涛兰刚伟国总商会联消费管业师表线东违则产标项权广报条门据协题号")


class Zipf:
    def __init__(self, count):
        self.sums = list(itertools.accumulate(1 / (i + 1) for i in range(count)))

    def __call__(self, pick):
        return bisect.bisect(self.sums, pick.random() * self.sums[-1])


HOLDERS, OUTLETS = Zipf(4000), Zipf(60)


def holder(pick, words, chinese):
    n = HOLDERS(pick)
    own = random.Random(n)
    if n % 5 == 0: return words["bodies"][n // 5 % len(words["bodies"])]
    if chinese:
        name = own.choice(words["start"]) + own.choice(words["end"]) + own.choice(words["given"])
        return pick.choice(words["roles"]) + name
    name = own.choice(words["given"]) + " " + own.choice(words["start"]) + own.choice(words["end"])
    return name + ", " + pick.choice(words["roles"]) + "," if pick.random() < .4 else name


def english(pick):
    w = EN
    who, subject = holder(pick, w, False), pick.choice(w["subjects"])
    point, why = pick.choice(w["points"]), pick.choice(w["because"])
    words = f"{subject} {point}" + (f" {why}" if pick.random() < .4 else "")
    verb = pick.choice(w["verbs"])
    if pick.random() < .4: return f"\u201c{words[0].upper()}{words[1:]},\u201d {verb.replace('told reporters', 'said')} {who.rstrip(',')}."
    return f"{who[0].upper()}{who[1:]} {verb} that {words}."


def chinese(pick):
    w = HANT
    who, words = holder(pick, w, True), pick.choice(w["subjects"]) + pick.choice(w["points"])
    if pick.random() < .4: words = pick.choice(w["because"]) + "，" + words
    if pick.random() < .5: return f"{who}{pick.choice(w['verbs'])}：「{words}。」"
    return f"{who}{pick.choice(w['verbs'])}，{words}。"


def article(pick, number):
    lang = pick.choice(["en", "en", "zh-Hant", "zh-Hans"])
    words, sentence = (EN, english) if lang == "en" else (HANT, chinese)
    between = " " if lang == "en" else ""
    issue = words["issues"][Zipf(len(words["issues"]))(pick)]
    paragraphs = [between.join(pick.choice(words["fill"]) if pick.random() < .35 else sentence(pick) for _ in range(pick.randint(2, 4)))
                  for _ in range(pick.randint(3, 6))]
    out = {"id": str(number), "title": f"{issue}: {number}", "outlet": f"Outlet {OUTLETS(pick)}", "issue": issue,
           "date": f"20{pick.randint(20, 29)}-{pick.randint(1, 12):02}-{pick.randint(1, 28):02}", "text": "\n\n".join(paragraphs)}
    if lang == "zh-Hans": out = {k: v.translate(TO_HANS) for k, v in out.items()}
    return out


def articles(count, seed):
    pick, kept = random.Random(seed), []
    for number in range(count):
        one = article(pick, number)
        if kept and pick.random() < .05: one["text"] = pick.choice(kept)
        elif len(kept) < 1000: kept.append(one["text"])
        yield number, one


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("count", type=int); a.add_argument("folder"); a.add_argument("--seed", type=int, default=1)
    o = a.parse_args()
    for number, one in articles(o.count, o.seed):
        if o.folder == "-":
            print(json.dumps(one, ensure_ascii=False))
            continue
        into = os.path.join(o.folder, f"{number // 1000:04}")
        if number % 1000 == 0: os.makedirs(into, exist_ok=True)
        head = "".join(f"{k}: {one[k]}\n" for k in ("title", "outlet", "date", "issue"))
        with open(os.path.join(into, f"{number:06}.txt"), "w", encoding="utf-8") as f: f.write(head + "\n" + one["text"] + "\n")


if __name__ == "__main__":
    main()
