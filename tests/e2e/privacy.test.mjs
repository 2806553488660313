// Nothing is kept before the visitor asks for it, and all of it can be taken back.
import assert from "node:assert/strict";
import { atlas, EVERY_VIEW, eventually, holdBack, NOT_FOUND_NOISE } from "./atlas.mjs";
import { ready } from "./browser.mjs";

const journey = atlas();
const theme = (page) => page.getAttribute("html", "data-theme");
const kept = (page) => page.evaluate(() => ({ ...localStorage }));
const ground = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const light = (color) => color.match(/[\d.]+/g).slice(0, 3).every((part) => Number(part) > 180);

/** Presses the theme button until a theme is chosen. */
async function choose(page, wanted) {
  for (let press = 0; press < 4 && (await theme(page)) !== wanted; press += 1) await page.locator("button.theme").click();
  assert.equal(await theme(page), wanted);
}

journey("every page leads to the privacy panel", { js: false, noise: NOT_FOUND_NOISE }, async ({ page }) => {
  for (const { address, prefix, tag } of EVERY_VIEW) {
    await page.goto(address);
    const link = page.locator(`footer a[href="/${prefix}about/#privacy"]`);
    assert.match(await link.textContent(), tag === "en" ? /^Manage privacy$/ : /隐私/, address);
  }
  await page.locator("footer a[href$='#privacy']").click();
  await eventually(async () => assert.ok(await page.locator("#privacy").isVisible()));
});

journey("a theme holds for the visit and is forgotten", { colorScheme: "light" }, async ({ page, go }) => {
  await go("/");
  assert.equal(await theme(page), null);
  assert.ok(light(await ground(page)));
  await choose(page, "dark");
  await eventually(async () => assert.ok(!light(await ground(page))));
  await page.locator('header a[href="/facts/"]').click();
  await eventually(async () => assert.equal(await page.locator("h1").textContent(), "Facts and figures"));
  assert.equal(await theme(page), "dark", "it holds on the next page");
  assert.deepEqual(await kept(page), {});
  await page.reload();
  await ready(page);
  assert.equal(await theme(page), null, "and not on the next visit");
});

journey("the button goes through all themes and names each", { colorScheme: "dark" }, async ({ page, go }) => {
  await go("/zh/");
  assert.ok(!light(await ground(page)), "the system's own");
  const seen = new Map();
  for (let press = 0; press < 3; press += 1) {
    seen.set(await theme(page), await page.getAttribute("button.theme", "aria-label"));
    await page.locator("button.theme").click();
  }
  assert.deepEqual(new Set(seen.keys()), new Set([null, "light", "dark"]));
  assert.equal(new Set(seen.values()).size, 3, [...seen.values()].join());
  await choose(page, "light");
  await eventually(async () => assert.ok(light(await ground(page))));
});

journey("a theme is remembered once that is switched on, until it is switched off", { colorScheme: "light", stores: true }, async ({ page, go }) => {
  await go("/about/#privacy");
  const remember = page.locator("#privacy input[type=checkbox]");
  const shown = () => page.locator("#privacy .stored").textContent();
  assert.equal(await remember.isChecked(), false, "off by default");
  assert.match(await shown(), /No choices are stored/);
  await choose(page, "dark");
  assert.deepEqual(await kept(page), {});
  await remember.check();
  assert.deepEqual(Object.values(await kept(page)), ["dark"]);
  for (const [name, value] of Object.entries(await kept(page))) {
    assert.ok((await shown()).includes(name) && (await shown()).includes(value), "what is kept is shown");
  }

  const release = await holdBack(page);
  await page.goto("/care/", { waitUntil: "domcontentloaded" });
  assert.equal(await theme(page), "dark", "before the app comes");
  await release();
  assert.equal(await theme(page), "dark", "and after");
  await choose(page, "light");
  await go("/about/#privacy");
  assert.equal(await theme(page), "light", "the last choice counts");
  assert.ok((await shown()).includes("light"));

  await remember.uncheck();
  assert.deepEqual(await kept(page), {});
  assert.match(await shown(), /No choices are stored/);
  await page.reload();
  await ready(page);
  assert.equal(await theme(page), null);
  assert.equal(await remember.isChecked(), false);
});

journey("what the panel shows is what is kept, also when the theme changes before its eyes", { stores: true }, async ({ page, go }) => {
  await go("/about/#privacy");
  await page.locator("#privacy input[type=checkbox]").check();
  await choose(page, "dark");
  assert.deepEqual(Object.values(await kept(page)), ["dark"]);
  await eventually(async () => assert.match(await page.locator("#privacy .stored").textContent(), /dark/), 1000);
});

journey("one button takes everything back", { stores: true }, async ({ page, go }) => {
  await go("/zh/about/#privacy");
  await page.locator("#privacy input[type=checkbox]").check();
  assert.equal(Object.keys(await kept(page)).length, 1);
  await page.locator("#privacy button").click();
  assert.deepEqual(await kept(page), {});
  assert.equal(await page.locator("#privacy input[type=checkbox]").isChecked(), false);
});

journey("a browser that keeps nothing shows the site all the same", {}, async ({ page, context, go }) => {
  await context.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get() { throw new DOMException("refused", "SecurityError"); } });
  });
  await go("/about/#privacy");
  await choose(page, "dark");
  await page.locator("#privacy input[type=checkbox]").click();
  await eventually(async () => assert.match(await page.locator("#privacy").textContent(), /blocked/));
  assert.equal(await page.locator("#privacy input[type=checkbox]").isChecked(), false);
  assert.equal(await page.getAttribute("html", "data-app"), "ready");
});

journey("a visit leaves no trace", { noise: NOT_FOUND_NOISE }, async ({ page, context, go, origin }) => {
  const asked = new Set();
  context.on("request", (request) => asked.add(new URL(request.url()).origin));
  context.on("response", async (response) => assert.equal((await response.allHeaders())["set-cookie"], undefined));
  for (const address of ["/", "/zh/partners/#jp", "/search/?q=baixuebing", "/about/", "/no/such/page/"]) await go(address);
  assert.deepEqual([...asked], [origin]);
  assert.deepEqual(await page.evaluate(async () => [document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length]), ["", 0, 0, 0]);
});
