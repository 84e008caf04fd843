// Maps with little in them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { mapXml } from "./make_map.mjs";
import { count, open, pageOf, text } from "./support.mjs";

const book = `<?xml version="1.0" encoding="UTF-8"?><codebook id="b" version="1"><title lang="en">B</title><logics><logic id="cost"><name lang="en">cost</name><description>.</description><cue lang="en">cost</cue></logic></logics></codebook>`;
const bare = (id, meta, text, statements) => ({ id, lang: "en", meta, text, statements });

export function tests(browser) {
  test("an empty map opens as an empty page", async () => {
    const { page, troubles, close } = await open(browser, pageOf("empty", mapXml({ book, issue: "", documents: [] })));
    for (const view of ["claims", "statements", "outlets", "diagram"]) await page.locator(`[data-view=${view}]`).click();
    assert.match(await text(page, ".facts"), /^0 documents/);
    assert.deepEqual(troubles, []);
    await close();
  });

  test("without issue, dates, outlet and title a document is still shown with its words", async () => {
    const said = { who: { name: "Ann Lee", type: "person" }, words: "the ferry is late", stance: "neutral" };
    const { page, troubles, close } = await open(browser, pageOf("bare", mapXml({ book, issue: "", documents: [bare("one", {}, "Ann Lee said the ferry is late.\n", [said])] })));
    await page.locator("[data-view=statements]").click();
    assert.equal(await text(page, ".statements .quote"), "the ferry is late");
    await page.locator(".statements .quote").click();
    assert.match(await text(page, ".evidence .passage"), /Ann Lee said the ferry is late/);
    assert.deepEqual(troubles, []);
    await close();
  });

  test("without texts the quotations stand with the words around them", async () => {
    const xml = mapXml({ book, issue: "", documents: [bare("one", {}, "x the ferry is late y", [{ who: { name: "Ann Lee" }, words: "the ferry is late", stance: "favour" }])] })
      .replace(/<text>.*?<\/text>/s, "").replace('<quote exact="the ferry is late"', '<quote exact="the ferry is late" prefix="She said: "');
    const { page, troubles, close } = await open(browser, pageOf("textless", xml));
    await page.locator("[data-view=statements]").click();
    await page.locator(".statements .quote").click();
    assert.match(await text(page, ".evidence .passage"), /She said: the ferry is late/);
    assert.equal(await count(page, ".evidence .mark-words"), 2, "in its passage and in the key");
    assert.deepEqual(troubles, []);
    await close();
  });

  test("a map of two issues opens with the overview, and an issue leads to its own diagram", async () => {
    const one = mapXml({ book, issue: "mend the ferry", documents: [bare("one", { outlet: "A" }, "the ferry is late\n", [{ who: { name: "Ann Lee" }, words: "the ferry is late", stance: "favour" }])] });
    const other = mapXml({ book, issue: "close the pier", documents: [bare("two", { outlet: "B" }, "the pier is old\n", [{ who: { name: "Ann Lee" }, words: "the pier is old", stance: "oppose" }])] });
    const inside = (xml, tag) => xml.slice(xml.indexOf(`<${tag}>`) + tag.length + 2, xml.indexOf(`</${tag}>`));
    const joined = ["documents", "readings"].reduce((xml, tag) => xml.replace(`</${tag}>`, () => `${inside(other, tag)}</${tag}>`), one);
    const { page, troubles, close } = await open(browser, pageOf("two", joined));
    assert.equal(await text(page, "h1"), "All issues");
    await page.locator(".canvas .card", { hasText: "close the pier" }).first().click();
    assert.match(await text(page, "h1"), /close the pier/i);
    assert.match(await text(page, ".bar .count"), /^1 statement/);
    await page.locator("select.issue").selectOption({ index: 0 });
    assert.match(await text(page, ".bar .count"), /^2 statements/);
    await page.locator("[data-view=claims]").click();
    assert.equal(await count(page, ".claims .aboutissue"), 2);
    assert.deepEqual(troubles, []);
    await close();
  });
}
