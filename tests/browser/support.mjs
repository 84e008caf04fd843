// What the browser tests share: the program, the pages it writes, and a browser to open them in.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const here = dirname(fileURLToPath(import.meta.url));
const program = process.env.POLYLOGUE ?? join(here, "../../build/release/polylogue");
const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const folder = mkdtempSync(join(tmpdir(), "polylogue-browser-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

export function skipped(why) {
  console.log(`skipped: ${why}`);
  process.exit(77);
}

// Starts the browser, or ends the run where there is none.
export async function launch() {
  if (!existsSync(chromium)) skipped(`no ${chromium}`);
  if (!existsSync(join(here, "node_modules/playwright-core"))) skipped("playwright-core is not installed (npm ci in tests/browser)");
  const { chromium: browsers } = await import("playwright-core");
  return browsers.launch({ executablePath: chromium, args: flags });
}

const run = (...args) => execFileSync(program, args, { stdio: ["ignore", "ignore", "inherit"] });

// The page of the sample corpus.
export function corpusPage() {
  const corpus = join(here, "../../corpus/chip-export");
  run("map", corpus, "-o", join(folder, "corpus"), "--codebook", join(corpus, "codebook.xml"));
  return join(folder, "corpus/index.html");
}

// The page of a map file's text.
export function pageOf(name, xml) {
  writeFileSync(join(folder, `${name}.xml`), xml);
  run("draw", join(folder, `${name}.xml`), "-o", join(folder, `${name}.html`));
  return join(folder, `${name}.html`);
}

// A tab with the page open. `troubles` collects what must not happen: dialogs, requests, errors, breaches of the policy.
export async function open(browser, file, { width = 1440, height = 900, lang = "en", theme = "light", hash = "", media = {} } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, ...media });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  const troubles = [];
  page.on("dialog", d => (troubles.push(`dialog: ${d.message()}`), d.dismiss()));
  page.on("request", r => r.url().startsWith("file:") && r.isNavigationRequest() || troubles.push(`request: ${r.url()}`));
  page.on("pageerror", e => troubles.push(`error: ${e.message}`));
  page.on("console", m => ["error", "warning"].includes(m.type()) && troubles.push(`console: ${m.text()}`));
  await page.addInitScript(([l, t]) => {
    addEventListener("securitypolicyviolation", e => console.error(`policy: ${e.violatedDirective} ${e.blockedURI}`));
    if (!window.name) { // it outlives a reload
      window.name = "opened";
      localStorage.setItem("polylogue-lang", l);
      localStorage.setItem("polylogue-theme", t);
    }
  }, [lang, theme]);
  await page.goto(pathToFileURL(file).href + hash);
  return { page, troubles, close: () => context.close() };
}

export const text = async (page, selector) => (await page.locator(selector).first().textContent()).trim();
export const count = (page, selector) => page.locator(selector).count();

// Waits, up to five seconds, for something to come true.
export async function until(check, what) {
  for (let tries = 0; tries < 100; ++tries) {
    if (await check()) return;
    await new Promise(done => setTimeout(done, 50));
  }
  throw new Error(`did not come true: ${what}`);
}

// Milliseconds from a click, or from words put into a field, to the picture after the page has answered.
export const timed = (page, selector, words = null) =>
  page.evaluate(async ([target, value]) => {
    const element = document.querySelector(target);
    const answered = value === null ? null : new Promise(done => new MutationObserver((_, watch) => (watch.disconnect(), done())).observe(document.querySelector(".bar .count"), { childList: true }));
    const began = performance.now();
    if (value === null) element.click();
    else {
      element.value = value;
      element.dispatchEvent(new Event("input", { bubbles: true }));
      await answered;
    }
    await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - began;
  }, [selector, words]);
