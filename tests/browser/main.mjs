// The tests of the interactive page, in one browser. run.sh starts them; ctest runs run.sh.
import { after } from "node:test";
import { launch } from "./support.mjs";

const browser = await launch();
after(() => browser.close());
for (const part of ["reading", "edge", "hostile", "size"]) (await import(`./${part}.mjs`)).tests(browser);
