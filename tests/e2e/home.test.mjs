// The map at home: the same map closer by, its places, and the same in words.
import assert from "node:assert/strict";
import { atlas, eventually, where } from "./atlas.mjs";

const journey = atlas();
const MAP = "[data-map]";
const PLACES = ["lujiazui", "zhangjiang", "fujian", "sanya", "registry-hospitals", "consortium", "alliance", "registry-regions"];
/** A count of regions has no common scale with counts of hospitals: it is in words only. */
const DRAWN = PLACES.length - 1;
const NETWORKS = { "registry-hospitals": "511", "consortium-hospitals": "85", "alliance-institutions": "55", "registry-regions": "31" };

/** The middle and the size of each place's form, by its name. */
const forms = (page) => page.$$eval(`${MAP} .place`, (places) => Object.fromEntries(places.map((place) => {
  const box = place.querySelector("path").getBoundingClientRect();
  return [place.querySelector("text").textContent, { x: box.x + box.width / 2, y: box.y + box.height / 2, kind: place.dataset.kind, shown: box.width > 0 }];
})));

async function listed(page) {
  const ids = await page.$$eval("#home li", (items) => items.map((item) => item.id));
  assert.deepEqual(ids, PLACES);
  for (const [fact, value] of Object.entries(NETWORKS)) {
    assert.equal(await page.locator(`#home [data-fact="${fact}"] data`).first().getAttribute("value"), value);
  }
  assert.equal(await page.locator("#home li:not(:has([data-source]))").count(), 0, "each has a source");
}

for (const address of ["/network/", "/zh/network/"]) {
  journey(`${address} shows it without a script`, { js: false }, async ({ page }) => {
    await page.goto(address);
    const places = Object.values(await forms(page));
    assert.equal(places.length, DRAWN);
    assert.ok(places.every(({ shown }) => shown));
    await listed(page);
  });
}

journey("on the map of partners it is the same map, closer", {}, async ({ page, go }) => {
  await go("/partners/");
  assert.equal(await page.locator(`${MAP} .place:visible`).count(), 0);
  await page.getByRole("link", { name: "In China" }).click();
  await eventually(async () => assert.equal(await where(page), "/partners/?view=home"));
  await eventually(async () => assert.equal(await page.locator(`${MAP} .place:visible`).count(), DRAWN));
  await page.waitForTimeout(400);
  const box = await page.locator(MAP).boundingBox();
  const places = await forms(page);
  for (const [name, { x, y }] of Object.entries(places)) {
    assert.ok(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height, `${name} is in view`);
  }
  assert.ok(places.Sanya.y > places.Fujian.y && places.Fujian.y > places.Zhangjiang.y, "south is down");
  assert.ok(places.Sanya.x < places.Fujian.x, "west is left");
  assert.equal(await page.locator(`${MAP} a[data-country]:visible`).count(), 0);
  await listed(page);
  await page.getByRole("link", { name: "Flat map" }).click();
  await eventually(async () => assert.equal(await page.locator(".map-base > g").first().getAttribute("transform"), null));
  await go("/partners/?view=home");
  await eventually(async () => assert.match(await page.locator(".map-base > g").first().getAttribute("transform"), /^scale/));
});

journey("areas of circles are in proportion to what belongs to a network", {}, async ({ page, go }) => {
  await go("/network/");
  const radii = await page.$$eval(`${MAP} .place[data-kind="network"]`, (places) => places.map((place) =>
    [Number(place.querySelector("text").textContent.match(/^\d+/)[0]), Number(place.querySelector("path").getAttribute("d").match(/A([\d.]+)/)[1])]));
  assert.equal(radii.length, 3);
  const share = ([value, radius]) => (radius * radius) / value;
  for (const one of radii) assert.ok(Math.abs(share(one) / share(radii[0]) - 1) < 0.03, JSON.stringify(radii));
});

journey("the table holds what the list holds, in the same order", {}, async ({ page, go }) => {
  await go("/partners/?relation=agreement");
  await page.locator(".as-table summary").click();
  const rows = () => page.$$eval(".as-table tbody tr:not([hidden])", (found) => found.map((row) => row.cells[0].innerText));
  const both = async () => {
    const names = await page.$$eval("li[data-country]:not([hidden])", (found) => found.map((item) => item.querySelector("h3, h4").innerText));
    assert.deepEqual(await rows(), names);
    assert.equal(names.length, 6);
  };
  await both();
  await page.locator(".as-table thead").getByRole("link", { name: "By name" }).click();
  await eventually(async () => assert.equal(await where(page), "/partners/?relation=agreement&sort=name"));
  await eventually(both);
  assert.equal(await page.locator('.as-table th[aria-sort="ascending"]').innerText().then((text) => text.trim().startsWith("By name")), true);
});
