// What a reader does with the page of the sample corpus.
import assert from "node:assert/strict";
import { test } from "node:test";
import { corpusPage, count, open, text, until } from "./support.mjs";

const shown = async page => Number((await text(page, ".bar .count")).match(/\d+/)[0]);

export function tests(browser) {
  const file = corpusPage();
  const on = (name, options, check) => test(name, async () => {
    const tab = await open(browser, file, options);
    await check(tab.page);
    assert.deepEqual(tab.troubles, []);
    await tab.close();
  });

  on("filters of a group widen, groups narrow, and the counts tell beforehand", {}, async page => {
    const all = await shown(page);
    const option = facet => page.locator(`[data-facet=${facet}] .values li`);
    const promised = async (facet, i) => Number(await option(facet).nth(i).locator(".count").textContent());
    const stance = await promised("stance", 0);
    await option("stance").nth(0).locator("input").check();
    assert.equal(await shown(page), stance);
    const logic = await promised("logic", 1);
    await option("logic").nth(1).locator("input").check();
    assert.equal(await shown(page), logic);
    await page.locator("[data-facet=stance] input[value=oppose]").check();
    assert.ok((await shown(page)) > logic);
    await page.locator(".clear").click();
    assert.equal(await shown(page), all);
  });

  on("every filter of the page narrows what is listed", {}, async page => {
    const all = await shown(page);
    for (const facet of ["stance", "logic", "who", "outlet", "lang", "mode", "by"]) {
      await page.locator(`[data-facet=${facet}]`).evaluate(group => (group.open = true));
      await page.locator(`[data-facet=${facet}] .values input`).nth(1).check();
      assert.ok((await shown(page)) < all, facet);
      await page.locator(".clear").click();
    }
    await page.fill("[data-facet=date] input[name=from]", "2026-02-01");
    await page.locator("[data-facet=date] input[name=from]").dispatchEvent("change");
    assert.ok((await shown(page)) < all, "date");
    const bar = page.locator(".timebar").nth(1);
    await bar.click();
    assert.equal(await bar.getAttribute("aria-pressed"), "true");
    assert.ok((await bar.getAttribute("aria-label")).endsWith(`: ${await shown(page)} statements`));
    await bar.click();
    assert.equal(await shown(page), all);
  });

  on("claims that the filters leave out fade in the diagram", {}, async page => {
    assert.equal(await count(page, ".card.faded"), 0);
    await page.locator("[data-facet=stance] input[value=oppose]").check();
    const faded = await count(page, ".canvas .card.faded"), cards = await count(page, ".canvas .card");
    assert.ok(faded > 0 && faded < cards, `${faded} of ${cards}`);
  });

  on("words in one script find the other, and regional vocabulary", {}, async page => {
    await page.locator("[data-view=statements]").click();
    const found = async words => {
      await page.fill(".search", words);
      await until(async () => (await text(page, ".chosen")).includes(words), words);
      return [await shown(page), await page.locator(".statements").textContent()];
    };
    const [traditional, list] = await found("晶片");
    const [simplified] = await found("芯片");
    assert.equal(traditional, simplified);
    assert.match(list, /芯片/);
    await found("晶片");
    const marks = new Set(await page.locator(".statements .mark-found").allTextContents());
    assert.ok(marks.has("芯片") && marks.has("晶片"), [...marks].join(" "));
    assert.equal((await found("輝達"))[0], (await found("英伟达"))[0]);
    assert.ok((await found("HUAWEI"))[0] > 0);
    assert.equal((await found("no such words anywhere"))[0], 0);
    assert.equal(await text(page, ".nothing"), "Nothing matches these filters.");
  });

  on("a card opens its evidence: words marked in their passage, with holder and source", {}, async page => {
    await page.locator(".canvas .card").first().click();
    assert.equal(await text(page, ".evidence .kicker"), "Claim");
    assert.ok((await text(page, ".evidence h2")).length > 5);
    const card = page.locator(".evidence .cards .card").first();
    const marked = await card.locator(".mark-words").first().textContent();
    const passage = await card.locator(".passage").textContent();
    assert.ok(passage.includes(marked) && passage.length >= marked.length);
    assert.match(await card.locator("a").first().getAttribute("href"), /^https:\/\//);
    await card.locator(".where").click();
    assert.equal(await text(page, ".evidence .kicker"), "Document");
    assert.ok((await count(page, ".fulltext mark")) > 3);
    assert.ok(marked.startsWith(await page.locator(".fulltext .sought").first().textContent()));
  });

  on("every arrow of the diagram leads to the words it rests on", {}, async page => {
    const arrows = await count(page, ".canvas .wire");
    assert.ok(arrows > 5);
    for (let i = 0; i < arrows; ++i) {
      await page.locator(".canvas .wire").nth(i).evaluate(wire => wire.dispatchEvent(new MouseEvent("click", { bubbles: true })));
      assert.equal(await text(page, ".evidence .kicker"), "Arrow");
      assert.equal(await count(page, ".evidence .path li"), 3);
      const links = await count(page, ".evidence .link");
      assert.ok(links > 0);
      assert.ok((await count(page, ".evidence .mark-target")) > links, "the target's words are marked");
      assert.ok((await count(page, ".evidence .mark-reason, .evidence .mark-attacker")) > links, "and so are those of the reason or attack");
    }
  });

  on("the whole page can be worked from the keyboard", {}, async page => {
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement.className), "search");
    await page.keyboard.press("Escape");
    await page.locator(".canvas .card[tabindex='0']").focus();
    await page.keyboard.press("ArrowDown");
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("role")), "button");
    const label = await page.evaluate(() => document.activeElement.getAttribute("aria-label"));
    await page.keyboard.press("Enter");
    assert.ok(label.startsWith((await text(page, ".evidence h2")).slice(0, 12)));
    await page.locator(".evidence .arrow").first().focus();
    await page.keyboard.press("Enter");
    assert.equal(await text(page, ".evidence .kicker"), "Arrow");
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(".evidence").isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), label);
    await page.locator("[role=tab][aria-selected=true]").focus();
    await page.keyboard.press("ArrowRight");
    assert.equal(await page.evaluate(() => document.activeElement.dataset.view), "claims");
    assert.ok((await count(page, ".claims .row")) > 10);
  });

  on("keys and wheel move and zoom the diagram", {}, async page => {
    const box = () => page.locator(".canvas").getAttribute("viewBox").then(value => value.split(" ").map(Number));
    const before = await box();
    await page.locator(".canvas").focus();
    await page.keyboard.press("+");
    const zoomed = await box();
    assert.ok(zoomed[2] < before[2]);
    await page.keyboard.press("ArrowDown");
    assert.ok((await box())[1] > zoomed[1]);
    await page.keyboard.press("0");
    assert.deepEqual(await box(), before);
    for (let i = 0; i < 4; ++i) await page.keyboard.press("+");
    const [, high] = await box();
    await page.mouse.move(700, 600);
    await page.mouse.wheel(0, 200);
    await until(async () => (await box())[1] > high, "the wheel moves the diagram");
  });

  on("the page and its diagram speak three languages", {}, async page => {
    await page.locator(".segmented button[lang=zh-Hant]").click();
    assert.equal(await text(page, "[data-view=claims]"), "主張");
    assert.equal(await page.evaluate(() => document.documentElement.lang), "zh-Hant");
    assert.equal(await page.locator(".canvas").getAttribute("lang"), "zh-Hant");
    await page.locator(".segmented button[lang=zh-Hans]").click();
    assert.equal(await text(page, "[data-view=claims]"), "主张");
    assert.match(await text(page, "h1"), /芯片/);
    await until(async () => { // what is kept reaches a new page's process a little later
      await page.reload();
      return (await text(page, "[data-view=claims]")) === "主张";
    }, "the language is kept");
  });

  on("dark is chosen, kept, and follows the system when left to it", { media: { colorScheme: "dark" } }, async page => {
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.locator("[data-theme-choice=dark]").click();
    const dark = await ground();
    assert.notEqual(dark, light);
    await page.locator("[data-theme-choice=light]").click();
    assert.equal(await ground(), light);
    await page.locator("[data-theme-choice=auto]").click();
    assert.equal(await ground(), dark);
  });

  on("print is dark on light, without controls, with the open evidence", { theme: "dark" }, async page => {
    await page.locator(".canvas .card").first().click();
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
    assert.equal(await page.locator(".facets").isVisible(), false);
    assert.equal(await page.locator(".search").isVisible(), false);
    assert.equal(await page.locator(".evidence .passage").first().isVisible(), true);
    assert.ok((await page.pdf({ format: "A4" })).length > 20000);
  });

  on("outlets stand side by side with their own words", {}, async page => {
    await page.locator("[data-view=outlets]").click();
    assert.equal(await count(page, ".outlets thead th"), 4);
    assert.ok((await count(page, ".outlets tbody .quote")) > 10);
    await page.locator(".outlets select").selectOption({ index: 1 });
    assert.equal(await count(page, ".outlets thead th"), 5);
    await page.locator(".outlets thead button").first().click();
    assert.equal(await count(page, ".outlets thead th"), 4);
  });

  on("the address names what is open, and Back returns", {}, async page => {
    await page.locator(".canvas .card").nth(0).click();
    const first = await text(page, ".evidence h2");
    await page.locator(".evidence .arrow").first().click();
    await page.goBack();
    assert.equal(await text(page, ".evidence h2"), first);
    await page.reload();
    assert.equal(await text(page, ".evidence h2"), first);
  });

  on("on a narrow screen nothing is wider than the screen", { width: 360, height: 740 }, async page => {
    for (const view of ["claims", "statements", "outlets", "diagram"]) {
      await page.locator(`[data-view=${view}]`).click();
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360, view);
    }
    await page.locator(".canvas .card").first().click();
    assert.equal(await page.locator(".evidence").isVisible(), true);
  });

  on("every control has a name, and text stands out from its ground", {}, async page => {
    await page.locator(".canvas .card").first().click();
    const nameless = await page.evaluate(() => [...document.querySelectorAll("button, input, select, [role=button]")].filter(e => !(e.getAttribute("aria-label") || e.textContent.trim() || e.closest("label"))).length);
    assert.equal(nameless, 0);
    for (const theme of ["light", "dark"]) {
      await page.locator(`[data-theme-choice=${theme}]`).click();
      assert.deepEqual(await page.evaluate(weakTexts), [], theme);
    }
  });
}

// Texts with less than 4.5 : 1 against what is behind them.
function weakTexts() {
  const numbers = colour => colour.match(/[\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = element => {
    for (let e = element; e; e = e.parentElement) {
      const colour = numbers(getComputedStyle(e).backgroundColor);
      if (colour.length < 4 || colour[3] > 0.99) return colour;
    }
    return [255, 255, 255];
  };
  const weak = [];
  for (const element of document.querySelectorAll(".app :not(svg *)")) {
    const own = [...element.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
    if (!own || !element.getClientRects().length || element.closest("svg")) continue;
    const [a, b] = [light(numbers(getComputedStyle(element).color)), light(behind(element))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) weak.push(`${element.className}: ${element.textContent.slice(0, 20)}`);
  }
  return [...new Set(weak)];
}
