// A map in which every field holds markup stays text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hostileMap } from "./make_map.mjs";
import { count, open, pageOf } from "./support.mjs";

export function tests(browser) {
  const file = pageOf("hostile", hostileMap());

  test("markup of documents, names, addresses and codebooks never runs, loads or shows as markup", async () => {
    const { page, troubles, close } = await open(browser, file);
    const own = await page.evaluate(() => [document.scripts.length, document.querySelectorAll("style").length]);
    assert.deepEqual(own, [2, 1]);
    for (const view of ["claims", "statements", "outlets", "diagram"]) await page.locator(`[data-view=${view}]`).click();
    for (const lang of ["zh-Hant", "en"]) await page.locator(`.segmented button[lang=${lang}]`).click();
    await page.locator(".canvas .card").first().click();
    for (const step of [".evidence .arrow", ".evidence .claimlink", ".evidence .who", ".evidence .where", ".evidence .opens"]) await page.locator(step).first().click();
    assert.equal(await page.evaluate(() => window.broken), undefined);
    assert.equal(await count(page, "img, iframe, object, embed, base, form, meta[http-equiv=refresh]"), 0);
    assert.equal(await count(page, "a:not([href^='https://'])"), 0);
    assert.equal(await count(page, "[onload], [onerror], [onclick], [style*=url]"), 0);
    assert.deepEqual(await page.evaluate(() => [document.scripts.length, document.querySelectorAll("style").length]), own);
    assert.deepEqual(troubles, []);
    await close();
  });

  test("the words of a hostile document are shown as they are", async () => {
    const { page, close } = await open(browser, file);
    await page.locator("[data-view=statements]").click();
    assert.match(await page.locator(".statements").textContent(), /<img src=x onerror=/);
    await close();
  });

  test("a script put into the page by other means is refused by its policy", async () => {
    const { page, troubles, close } = await open(browser, file);
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.broken = 'policy'";
      document.body.append(script);
      const image = document.createElement("img");
      image.src = "https://example.invalid/pixel.png";
      document.body.append(image);
    });
    await page.waitForTimeout(100);
    assert.equal(await page.evaluate(() => window.broken), undefined);
    assert.ok(troubles.some(t => t.startsWith("console: policy: script-src")));
    assert.ok(troubles.some(t => t.startsWith("console: policy: img-src")));
    await close();
  });
}
