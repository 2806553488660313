// The map of partners: each as easy to reach as every other.
import assert from "node:assert/strict";
import { atlas, eventually, mark, marked, PHONE, seen, where } from "./atlas.mjs";
import { COUNTRIES } from "./known.mjs";

const journey = atlas();
const ALL = Object.values(COUNTRIES).flat();
const listed = (page) => seen(page, "li[data-country]", "data-country");
const mapped = (page) => seen(page, "[data-map] [data-country]", "data-country");

const shows = (page, codes) => eventually(async () => {
  assert.deepEqual((await listed(page)).sort(), [...codes].sort(), "in the list");
  assert.deepEqual((await mapped(page)).sort(), [...codes].sort(), "on the map");
});

/** This country is selected in list, map and panel, and no other. */
const selects = (page, code) => eventually(async () => {
  assert.deepEqual(await seen(page, '[data-country][aria-current="true"]', "data-country"), code ? [code, code] : []);
  assert.equal((await where(page)).split("#")[1] ?? "", code.toLowerCase());
  assert.equal(await page.locator(".selected .panel-title").count(), code ? 1 : 0);
});

/** Where a country's mark stands on the screen. */
const place = (page, code) => page.locator(`[data-map] a[data-country="${code}"] .shape`).evaluate((shape) => {
  const { left, top, width, height } = shape.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
});

/** Puts the map in view and waits until its marks stand. */
async function open(page, go, address) {
  await go(address);
  await eventually(async () => assert.equal(await page.locator("[data-map] a[data-country]").count(), ALL.length));
  await page.locator("[data-map]").evaluate((map) => map.scrollIntoView({ block: "center", behavior: "instant" }));
}

/** Brings every mark into view: on a phone, the map at rest shows a part. */
async function showAll(page) {
  if (page.viewportSize().width > 767) return;
  await page.getByRole("button", { name: "Zoom out" }).click();
  await eventually(async () => assert.ok((await place(page, "US")).x < page.viewportSize().width));
}

journey("all eleven are in the list and on the map, with their relation", {}, async ({ page, go }) => {
  for (const address of ["/partners/", "/zh/partners/"]) {
    await open(page, go, address);
    await shows(page, ALL);
    for (const [relation, codes] of Object.entries(COUNTRIES)) {
      assert.deepEqual((await seen(page, `li[data-relation="${relation}"]`, "data-country")).sort(), [...codes].sort());
      assert.deepEqual((await seen(page, `[data-map] [data-relation="${relation}"][data-country]`, "data-country")).sort(), [...codes].sort());
    }
    assert.equal(await page.locator("li[data-country] [data-source]").count(), ALL.length, "each with its source");
  }
});

journey("a relation hides the other partners, in list and map", {}, async ({ page, go }) => {
  await open(page, go, "/partners/");
  await mark(page);
  for (const [relation, codes] of Object.entries(COUNTRIES)) {
    await page.locator(`nav.filter a[href*="relation=${relation}"]`).click();
    await shows(page, codes);
    assert.equal(await where(page), `/partners/?relation=${relation}`);
    for (const code of ALL) assert.equal(await page.locator(`li[data-country="${code}"]`).evaluate((item) => item.hidden), !codes.includes(code), code);
  }
  await page.locator(".filter-bar nav.filter a").first().click();
  await shows(page, ALL);
  assert.ok(await marked(page));
  await open(page, go, "/zh/partners/?relation=agreement");
  await shows(page, COUNTRIES.agreement);
});

for (const address of ["/partners/#jp", "/zh/partners/#jp", "/partners/?relation=agreement#jp"]) {
  journey(`an address selects at load: ${address}`, {}, async ({ page, go }) => {
    await go(address);
    await selects(page, "JP");
    assert.match(await page.locator(".selected").innerText(), /Japan|日本/);
    const { y, height } = await page.locator('[data-map] a[data-country="JP"] .shape').boundingBox();
    assert.ok(y >= 0 && y + height < 800, "its mark is in view");
    assert.equal(await page.locator('.country-index a[aria-current="true"]').count(), 1);
  });
}

for (const [device, settings, reach] of [["laptop", {}, 20], ["phone", PHONE, 14], ["large screen", { viewport: { width: 2560, height: 1300 } }, 20]]) {
  journey(`Singapore is as easy to hit as the United States, on a ${device}`, settings, async ({ page, go }) => {
    const press = (x, y) => (settings.hasTouch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
    await open(page, go, "/partners/");
    await showAll(page);
    for (const code of ["SG", "US", "SG", "LA", "US"]) {
      // Away from the mark's nearest neighbor: southwards in Asia, anywhere in America.
      for (const [dx, dy] of code === "LA" ? [[0, 0]] : [[0, 0], [0, reach], [-reach * 0.7, reach * 0.7], [reach * 0.7, reach * 0.7]]) {
        await page.locator("[data-map]").evaluate((map) => map.scrollIntoView({ block: "center", behavior: "instant" }));
        const { x, y } = await place(page, code);
        await press(x + dx, y + dy);
        await selects(page, code);
        const other = code === "JP" ? "SE" : "JP";
        await page.evaluate((code) => { location.hash = code; }, other.toLowerCase());
        await selects(page, other);
      }
    }
  });

  journey(`a press on any mark selects its country, on a ${device}`, settings, async ({ page, go }) => {
    await open(page, go, "/partners/");
    await showAll(page);
    for (const code of ALL) {
      await page.locator("[data-map]").evaluate((map) => map.scrollIntoView({ block: "center", behavior: "instant" }));
      const { x, y } = await place(page, code);
      await (settings.hasTouch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
      await selects(page, code);
    }
  });
}

journey("marks are of one size, and the sea selects nobody", {}, async ({ page, go }) => {
  await open(page, go, "/partners/");
  const sizes = await page.$$eval("[data-map] .hit", (found) => found.map((one) => Math.round(one.getBoundingClientRect().width)));
  assert.equal(sizes.length, ALL.length);
  assert.equal(new Set(sizes).size, 1, sizes.join());
  assert.ok(sizes[0] >= 44);
  const { x, y, width, height } = await page.locator("[data-map]").boundingBox();
  await page.mouse.click(x + width * 0.62, y + height * 0.6);
  await selects(page, "");
});

journey("arrow keys reach every partner", {}, async ({ page, go }) => {
  await open(page, go, "/partners/");
  assert.equal(await page.locator("[data-map] a[data-country][tabindex='0']").count(), 1, "one stop for Tab");
  const current = () => page.evaluate(() => location.hash.slice(1).toUpperCase());
  await page.locator("[data-map] a[tabindex='0']").focus();
  await page.keyboard.press("Home");
  const start = await current();
  const reached = new Set([start]);
  const ways = [start];
  const keys = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];
  while (ways.length) {
    const from = ways.shift();
    for (const key of keys) {
      await page.evaluate((code) => { location.hash = code; }, from.toLowerCase());
      await selects(page, from);
      await page.locator(`[data-map] a[data-country="${from}"]`).focus();
      await page.keyboard.press(key);
      const to = await current();
      if (to !== from) await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.dataset.country), to, "the focus goes along"));
      if (!reached.has(to)) ways.push(to);
      reached.add(to);
    }
  }
  assert.deepEqual([...reached].sort(), [...ALL].sort());
});

journey("an arrow goes where it points", {}, async ({ page, go }) => {
  await open(page, go, "/partners/");
  for (const [from, key, wanted] of [["FR", "ArrowRight", ["RS", "SE"]], ["SG", "ArrowUp", "LA"], ["JP", "ArrowLeft", ["LA", "BD", "AF"]], ["LA", "ArrowDown", "SG"], ["JP", "ArrowRight", "US"], ["IL", "ArrowDown", "ZA"]]) {
    await page.evaluate((code) => { location.hash = code; }, from.toLowerCase());
    await selects(page, from);
    await page.locator(`[data-map] a[data-country="${from}"]`).focus();
    await page.keyboard.press(key);
    const to = (await where(page)).split("#")[1].toUpperCase();
    assert.ok([wanted].flat().includes(to), `${key} from ${from} leads to ${to}`);
  }
});

journey("Home, End, Escape and Enter", {}, async ({ page, go }) => {
  await open(page, go, "/partners/?relation=capacity-building");
  await page.locator("[data-map] a[data-country]:visible:not([tabindex='-1'])").first().focus();
  await page.keyboard.press("Home");
  const first = (await where(page)).split("#")[1];
  await page.keyboard.press("End");
  const last = (await where(page)).split("#")[1];
  assert.notEqual(first, last);
  for (const code of [first, last]) assert.ok(COUNTRIES["capacity-building"].includes(code.toUpperCase()), code);
  await page.keyboard.press("Enter");
  await selects(page, last.toUpperCase());
  await page.keyboard.press("Escape");
  await selects(page, "");
  await shows(page, COUNTRIES["capacity-building"]);
});

journey("a key that comes at once is for where the last one led", {}, async ({ page, go }) => {
  for (const [address, inside] of [["/partners/", "[data-map] a[data-country]"], ["/timeline/", "[data-timeline] a[data-mark]"]]) {
    await go(address);
    await page.evaluate(() => {
      const { setTimeout } = window;
      window.setTimeout = (run, delay = 0, ...rest) => setTimeout(run, delay + 1000, ...rest);
    });
    const shown = page.locator(inside).and(page.locator(":visible:not([tabindex='-1'])"));
    await shown.first().focus();
    for (const key of ["Home", "End"]) {
      await page.keyboard.press(key);
      const selected = (await where(page)).split("#")[1];
      assert.ok(selected, `${key} selects`);
      const focused = await page.evaluate(() => document.activeElement.getAttribute("href"));
      assert.equal(focused.split("#")[1], selected, `${key} on ${address} takes the focus along`);
    }
  }
});

journey("the next partner, and the next, is everyone once", {}, async ({ page, go }) => {
  await go("/partners/#us");
  const round = [];
  for (let step = 0; step < ALL.length; step += 1) {
    const before = await where(page);
    round.push(before.split("#")[1].toUpperCase());
    const panel = page.locator(".selected");
    assert.ok(await panel.locator("[data-source]").first().isVisible(), `${before} has a source`);
    assert.ok((await panel.innerText()).length > 40);
    await panel.locator(".panel-top a").nth(1).click();
    await eventually(async () => assert.notEqual(await where(page), before));
    await selects(page, (await where(page)).split("#")[1].toUpperCase());
  }
  assert.deepEqual([...round].sort(), [...ALL].sort());
  await selects(page, "US");
  await page.locator(".selected .panel-top a").first().click();
  await selects(page, round.at(-1));
});

journey("a click in the list selects on the map, Back takes it back", {}, async ({ page, go }) => {
  await go("/partners/");
  await mark(page);
  await page.locator('li[data-country="RS"] a').first().click();
  await selects(page, "RS");
  await page.locator('li[data-country="LA"] a').first().click();
  await selects(page, "LA");
  await page.goBack();
  await selects(page, "RS");
  assert.ok(await marked(page));
});

journey("a selection keeps the filter", {}, async ({ page, go }) => {
  await open(page, go, "/partners/?relation=agreement");
  await page.locator('li[data-country="SE"] a').first().click();
  await selects(page, "SE");
  await shows(page, COUNTRIES.agreement);
});

journey("the overview's small map leads to the large one", {}, async ({ page, go }) => {
  await go("/");
  await eventually(async () => assert.equal(await page.locator("[data-map] a[data-country]").count(), ALL.length));
  await page.locator('[data-map] a[data-country="ZA"] .shape').click();
  await selects(page, "ZA");
  assert.equal(await where(page), "/partners/#za");
});
