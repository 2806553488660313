// The map at home: the same map closer by, its places, and the same in words.
import assert from "node:assert/strict";
import { atlas, eventually, PHONE, where } from "./atlas.mjs";

const journey = atlas();
const MAP = "[data-map]";
const PLACES = ["lujiazui", "zhangjiang", "fujian", "sanya", "registry-hospitals", "consortium", "alliance", "registry-regions"];
/** Campuses and hospitals are squares at their place; networks are fields of dots beside home. */
const SQUARES = 4;
const NETWORKS = { "registry-hospitals": "511", "consortium-hospitals": "85", "alliance-institutions": "55", "registry-regions": "31" };

/** The middle and the size of each place's form, by its name. */
const forms = (page) => page.$$eval(`${MAP} .place`, (places) => Object.fromEntries(places.map((place) => {
  const box = place.querySelector("path").getBoundingClientRect();
  return [place.querySelector("text").textContent.trim(), { x: box.x + box.width / 2, y: box.y + box.height / 2, kind: place.dataset.kind, shown: box.width > 0 }];
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
    assert.equal(places.length, SQUARES);
    assert.ok(places.every(({ shown }) => shown));
    // A count of regions has no common scale with counts of hospitals: it is in words only.
    assert.equal(await page.locator(`${MAP} .network path`).count(), 3);
    await listed(page);
  });
}

journey("on the map of partners it is the same map, closer", {}, async ({ page, go }) => {
  await go("/partners/");
  assert.equal(await page.locator(`${MAP} .place:visible`).count(), 0);
  await page.getByRole("link", { name: "In China" }).click();
  await eventually(async () => assert.equal(await where(page), "/partners/?view=home"));
  await eventually(async () => assert.equal(await page.locator(`${MAP} .place:visible`).count(), SQUARES));
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

journey("networks are fields of dots at one scale, each dot one hospital", {}, async ({ page, go }) => {
  for (const address of ["/network/", "/partners/?view=home"]) {
    await go(address);
    await eventually(async () => assert.equal(await page.locator(`${MAP} .network`).count(), 3));
    const fields = await page.$$eval(`${MAP} .network`, (found) => found.map((field) => ({
      count: Number(field.querySelector(".count").textContent),
      dots: field.querySelector("path").getAttribute("d").match(/M/g).length,
      scale: field.querySelector("path").getAttribute("transform").match(/scale\(([\d.]+)\)/)[1],
    })));
    assert.deepEqual(fields.map(({ count }) => count), [511, 85, 55]);
    for (const { count, dots } of fields) assert.equal(dots, count);
    assert.equal(new Set(fields.map(({ scale }) => scale)).size, 1);
  }
});

journey("on a phone the names of networks are within the screen", PHONE, async ({ page, go }) => {
  for (const address of ["/partners/?view=home", "/zh/partners/?view=home", "/network/"]) {
    await go(address);
    await eventually(async () => assert.equal(await page.locator(`${MAP} .network text`).count(), 3));
    await page.waitForTimeout(400);
    const rights = await page.$$eval(`${MAP} .network text`, (texts) => texts.map((text) => text.getBoundingClientRect().right));
    for (const right of rights) assert.ok(right <= page.viewportSize().width, `${address}: ${right}`);
  }
});

journey("the table holds what the list holds, in the same order", {}, async ({ page, go }) => {
  await go("/partners/?relation=agreement");
  await page.locator(".as-table summary").click();
  const rows = () => page.$$eval(".as-table tbody tr:not([hidden])", (found) => found.map((row) => row.cells[0].innerText));
  const both = async () => {
    const names = await page.$$eval("li[data-country]:not([hidden])", (found) => found.map((item) => [...item.querySelector(".name").childNodes].map((node) => node.data ?? "").join("").trim()));
    assert.deepEqual(await rows(), names);
    assert.equal(names.length, 6);
  };
  await both();
  await page.locator(".as-table thead").getByRole("link", { name: "By name" }).click();
  await eventually(async () => assert.equal(await where(page), "/partners/?relation=agreement&sort=name"));
  await eventually(both);
  assert.equal(await page.locator('.as-table th[aria-sort="ascending"]').innerText().then((text) => text.trim().startsWith("By name")), true);
});

journey("beside the map of home are its places, not the partners", {}, async ({ page, go }) => {
  for (const [prefix, kinds] of [["", ["Campuses", "Hospitals it manages", "Networks"]], ["zh/", ["院区", "托管的医院", "协作网络"]]]) {
    await go(`/${prefix}partners/?view=home`);
    const links = () => page.$$eval(".country-index a", (links) => links.map((link) => link.hash.slice(1)));
    await eventually(async () => assert.deepEqual(await links(), PLACES));
    const names = await page.locator(".country-index .relation-name").allInnerTexts();
    assert.deepEqual(names.map((name) => name.split("\n")[0].replace(/\s*\d+$/, "").trim()), kinds);
    for (const value of ["511", "85", "55"]) assert.ok((await page.locator(".home-index").innerText()).includes(value), value);
    await page.locator('.country-index a[href$="#sanya"]').click();
    await eventually(async () => assert.equal(await where(page), `/${prefix}partners/?view=home#sanya`));
    await eventually(async () => assert.ok((await page.locator("#home li#sanya").boundingBox()).y < 800, "what is said of it is in view"));
    await page.locator('.segmented a').first().click();
    await eventually(async () => assert.equal((await links()).length, 11, "the partners are back"));
  }
});
