// Pages and states as they were accepted, pixel by pixel. `make shots` accepts them as they are now.
import assert from "node:assert/strict";
import { test } from "node:test";
import { atlas } from "./atlas.mjs";
import { check, leftOver, weight } from "./pictures.mjs";
import { SHOTS } from "./shots-table.mjs";

/** What all pictures together may weigh in the repository. */
const LIMIT = 6_000_000;
const journey = atlas();

for (const { name, address, options: { full: fullPage = false, media, fail, act, ...options } } of SHOTS) {
  journey(name, { reducedMotion: "reduce", deviceScaleFactor: 1, ...options }, async ({ page }) => {
    if (fail) await page.route(fail, (route) => route.abort());
    await page.goto(address);
    if (options.js !== false) await page.waitForSelector('html:not([data-app="static"])', { state: "attached" });
    await act?.(page);
    if (media) await page.emulateMedia({ media });
    await check(name, () => page.screenshot({ fullPage, animations: "disabled", caret: "hide", scale: "css" }));
  });
}

test("no picture is left of what is not photographed any more, and all together are light", async () => {
  assert.deepEqual(await leftOver(/^(?!states-)/, SHOTS.map(({ name }) => name)), []);
  assert.ok((await weight()) < LIMIT, `${await weight()} bytes`);
});
