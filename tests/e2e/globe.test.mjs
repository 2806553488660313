// The globe: fetched when it is asked for, turned by hand and key, and never in the way of the list.
import assert from "node:assert/strict";
import { atlas, eventually, PHONE, seen, where } from "./atlas.mjs";
import { COUNTRIES } from "./known.mjs";

const journey = atlas();
const ALL = Object.values(COUNTRIES).flat();
const MAP = "[data-map]";
const FILE = "**/globe-*.json";
const mark = (code) => `${MAP} a[data-country="${code}"]`;
const land = (page) => page.locator(".map-base path.land").last().getAttribute("d");
/** Whether the map is, or becomes, a globe; its disc is as large as it is round. */
const disc = (page) => page.locator(".map-base path.sphere").getAttribute("d");
const center = (page) => page.locator(MAP).evaluate((map) => map.scrollIntoView({ block: "center", behavior: "instant" }));

/** The globe stands, and has come to rest. */
async function round(page) {
  await eventually(async () => {
    const [first, d] = [await disc(page), await land(page)];
    assert.ok(d && first, "round");
    // Frames, not milliseconds: a busy machine draws few.
    await page.evaluate(() => new Promise((done) => {
      let left = 9;
      const next = () => (left -= 1) ? requestAnimationFrame(next) : done();
      next();
    }));
    assert.deepEqual([await disc(page), await land(page)], [first, d], "at rest");
  });
  await center(page);
}
/** Where a mark is, as parts of what is seen of the map from its middle. */
const place = (page, code) => page.locator(`${mark(code)} .shape`).evaluate((shape) => {
  const [a, b] = [shape, shape.closest(".map-stage")].map((one) => one.getBoundingClientRect());
  return { x: (a.left + a.width / 2 - b.left) / b.width - 0.5, y: (a.top + a.height / 2 - b.top) / b.height - 0.5 };
});
/** The same of home. */
const homePlace = (page) => page.locator(`${MAP} .home-place .point`).evaluate((shape) => {
  const [a, b] = [shape, shape.closest(".map-stage")].map((one) => one.getBoundingClientRect());
  return { x: (a.left + a.width / 2 - b.left) / b.width - 0.5, y: (a.top + a.height / 2 - b.top) / b.height - 0.5 };
});
/** A country and home face the reader, at equal distances from the middle. */
async function together(page, code) {
  const [own, home] = [await place(page, code), await homePlace(page)];
  assert.ok(Math.abs(own.x + home.x) < 0.02 && Math.abs(own.y + home.y) < 0.02, `${code} at ${own.x} ${own.y}, home at ${home.x} ${home.y}`);
  assert.equal(await page.locator(mark(code)).getAttribute("data-behind"), null, code);
  assert.equal(await page.locator(`${MAP} g:has(> .home-place)`).getAttribute("data-behind"), null, "home");
}
const listed = async (page) => assert.equal((await seen(page, "li[data-country]", "data-country")).length, ALL.length, "the list is whole");

journey("flat becomes round in 400 ms and back; nothing is fetched before", {}, async ({ page, go }) => {
  const asked = [];
  page.on("request", (request) => request.url().includes("/globe-") && asked.push(request.url()));
  await go("/partners/#jp");
  assert.equal(await land(page), null);
  assert.deepEqual(asked, []);
  await page.evaluate(() => {
    window.drawn = new Set();
    const land = [...document.querySelectorAll(".map-base path.land")].at(-1);
    new MutationObserver(() => window.drawn.add(land.getAttribute("d"))).observe(land, { attributes: true });
  });
  await page.getByRole("link", { name: "Globe" }).click();
  await eventually(async () => assert.ok(await page.evaluate(() => window.drawn.size > 1), "it is drawn between the two"));
  await round(page);
  assert.equal(await where(page), "/partners/?view=globe#jp");
  assert.equal(asked.length, 1);
  await together(page, "JP");
  await listed(page);
  await page.getByRole("link", { name: "Flat map" }).click();
  await eventually(async () => assert.equal(await land(page), null));
});

journey("under reduced motion the change is a cut", { reducedMotion: "reduce" }, async ({ page, go }) => {
  await go("/partners/");
  await page.evaluate(() => {
    window.boxes = new Set();
    const watch = () => { window.boxes.add([...document.querySelectorAll(".map-base path.land")].at(-1).getAttribute("d")); requestAnimationFrame(watch); };
    watch();
  });
  await page.getByRole("link", { name: "Globe" }).click();
  await round(page);
  assert.equal(await page.evaluate(() => window.boxes.size), 2);
});

journey("a drag turns it, and it comes to rest", {}, async ({ page, go }) => {
  await go("/partners/?view=globe");
  await round(page);
  const before = await place(page, "JP");
  const { x, y, width, height } = await page.locator(MAP).boundingBox();
  await page.mouse.move(x + width * 0.45, y + height * 0.6);
  await page.mouse.down();
  for (let step = 1; step <= 6; step += 1) await page.mouse.move(x + width * 0.45 - step * 12, y + height * 0.6);
  await page.mouse.up();
  const held = await place(page, "JP");
  assert.ok(held.x < before.x - 0.05, "it follows the hand");
  await eventually(async () => assert.ok((await place(page, "JP")).x < held.x - 0.01, "it goes on"));
  await round(page);
  assert.equal(await where(page), "/partners/?view=globe", "and selects nobody");
});

journey("a chosen country is in front together with home, and those behind are named", {}, async ({ page, go }) => {
  for (const code of ALL) {
    await go(`/partners/?view=globe#${code.toLowerCase()}`);
    await round(page);
    await together(page, code);
    const behind = await page.$$eval(`${MAP} a[data-country][data-behind]`, (found) => found.map((one) => one.dataset.country));
    const named = await page.$$eval(".out-of-sight a", (links) => links.map((link) => link.hash.slice(1).toUpperCase()));
    assert.deepEqual(named.sort(), behind.sort(), code);
    if (behind.length) assert.match(await page.locator(".out-of-sight").innerText(), /^Behind the horizon/);
  }
});

journey("choosing a country brings it to the front; keys lead the same way as on the flat map", {}, async ({ page, go }) => {
  await go("/partners/?view=globe");
  await round(page);
  const behind = (code) => page.locator(mark(code)).getAttribute("data-behind");
  assert.equal(await behind("JP"), null);
  assert.equal(await behind("ZA"), "", "what is behind is not seen");
  await page.locator('li[data-country="ZA"] a').first().click();
  await eventually(() => together(page, "ZA"));
  assert.equal(await behind("ZA"), null);
  await page.locator(mark("ZA")).focus();
  await page.keyboard.press("ArrowUp");
  await eventually(async () => assert.notEqual(await where(page), "/partners/?view=globe#za"));
  const code = (await where(page)).split("#")[1].toUpperCase();
  await eventually(async () => {
    await together(page, code);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.country), code);
  });
  await round(page);
  const { x } = await place(page, "IL");
  await page.keyboard.press("Shift+ArrowRight");
  await eventually(async () => assert.ok((await place(page, "IL")).x < x - 0.03, "Shift turns"));
  await go("/partners/?view=globe#jp");
  await round(page);
  const spot = await page.locator(`${mark("SG")} .shape`).boundingBox();
  await page.mouse.click(spot.x + spot.width / 2, spot.y + spot.height / 2);
  await eventually(async () => assert.equal(await where(page), "/partners/?view=globe#sg"));
});

for (const [fault, answer] of [
  ["missing", (route) => route.fulfill({ status: 404, body: "" })],
  ["truncated", async (route) => route.fulfill({ body: (await (await route.fetch()).text()).slice(0, 9000) })],
  ["something else", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><p>Welcome" })],
  ["of another shape", (route) => route.fulfill({ json: { land: "much", countries: 11 } })],
  ["refused", (route) => route.abort()],
]) {
  journey(`the outlines are ${fault}: said, list intact, retried`, { noise: /Failed to load resource|net::ERR/ }, async ({ page, go }) => {
    await page.route(FILE, answer);
    await go("/partners/?view=globe");
    const state = page.locator(".globe-state");
    await eventually(async () => assert.match(await state.innerText(), /could not be loaded/));
    await listed(page);
    assert.equal(await page.locator(`${MAP} a[data-country]`).count(), ALL.length, "the flat map stands");
    assert.equal(await land(page), null);
    await page.unroute(FILE);
    await page.getByRole("button", { name: "Try again" }).click();
    await round(page);
    assert.equal(await state.count(), 0);
  });
}

journey("the outlines are slow: said, usable meanwhile, and can be let be", {}, async ({ page, go }) => {
  let release;
  const gate = new Promise((open) => { release = open; });
  await page.route(FILE, async (route) => {
    await gate;
    await route.continue();
  });
  await go("/partners/");
  await page.getByRole("link", { name: "Globe" }).click();
  await eventually(async () => assert.match(await page.locator(".globe-state").innerText(), /Loading the map/));
  await page.locator('li[data-country="SE"] a').first().click();
  await eventually(async () => assert.match(await page.locator(".selected .panel-title").innerText(), /Sweden/));
  await page.locator(".globe-state").getByRole("link", { name: "Flat map" }).click();
  await eventually(async () => assert.equal(await where(page), "/partners/#se"));
  assert.equal(await page.locator(".globe-state").count(), 0);
  release();
  await page.waitForTimeout(600);
  assert.equal(await land(page), null, "what was let be does not come back");
  await page.getByRole("link", { name: "Globe" }).click();
  await round(page);
});

journey("after a turn, every mark in front answers a click where it is drawn", {}, async ({ page, go }) => {
  await go("/partners/?view=globe");
  await round(page);
  const { x, y, width, height } = await page.locator(MAP).boundingBox();
  await page.mouse.move(x + width * 0.4, y + height * 0.6);
  await page.mouse.down();
  for (let step = 1; step <= 12; step += 1) await page.mouse.move(x + width * 0.4 + step * 20, y + height * 0.6 - step * 3);
  await page.mouse.up();
  await round(page);
  const front = await page.$$eval(`${MAP} a[data-country]:not([data-behind])`, (marks) => marks.map((mark) => mark.dataset.country));
  assert.ok(front.includes("FR") && front.length > 3, String(front));
  for (const code of front) {
    // From where the hand has turned it, without what a choice has brought to the front.
    if (await page.locator(mark(code)).getAttribute("data-behind") !== null) continue;
    const at = await page.locator(`${mark(code)} .shape`).boundingBox();
    await page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
    await eventually(async () => assert.equal(await where(page), `/partners/?view=globe#${code.toLowerCase()}`, code));
    await round(page);
  }
});

journey("on a phone, a swipe across turns the globe, one down the page scrolls", PHONE, async ({ page, go }) => {
  await go("/partners/?view=globe");
  await round(page);
  const touch = await page.context().newCDPSession(page);
  const finger = (type, ...points) =>
    touch.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  const box = await page.locator(MAP).boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height * 0.6];
  const before = await place(page, "JP");
  await finger("touchStart", [x, y]);
  for (let step = 1; step <= 8; step += 1) await finger("touchMove", [x - step * 8, y]);
  await finger("touchEnd");
  await eventually(async () => assert.ok((await place(page, "JP")).x < before.x - 0.05, "it turns"));
  await round(page);
  const [still, scrolled] = [await land(page), await page.evaluate(() => scrollY)];
  await page.evaluate(() => {
    window.drawn = new Set();
    const land = [...document.querySelectorAll(".map-base path.land")].at(-1);
    new MutationObserver(() => window.drawn.add(land.getAttribute("d"))).observe(land, { attributes: true });
  });
  await finger("touchStart", [x, y]);
  for (let step = 1; step <= 10; step += 1) await finger("touchMove", [x, y - step * 12]);
  await finger("touchEnd");
  await eventually(async () => assert.ok((await page.evaluate(() => scrollY)) > scrolled + 60, "it scrolls"));
  assert.ok(await page.evaluate(() => window.drawn.size === 0), "and turns nothing, not even for a frame");
  assert.ok((await land(page)) === still);
});

journey("a globe goes onto paper as the flat map, and stands again afterwards", {}, async ({ page, go }) => {
  await go("/partners/?view=globe");
  await round(page);
  const before = await land(page);
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await eventually(async () => assert.equal(await land(page), null));
  assert.equal(await page.locator(`${MAP} a[data-behind]`).count(), 0);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await eventually(async () => assert.ok((await land(page)) === before));
});

/** Which part of a picture has a color, to within a few steps of each channel. */
const share = (page, picture, color) => page.evaluate(async ([picture, color]) => {
  const image = await createImageBitmap(new Blob([Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))]));
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const wanted = color.match(/\d+/g).slice(0, 3).map(Number);
  let found = 0;
  for (let at = 0; at < data.length; at += 4) found += wanted.every((one, channel) => Math.abs(data[at + channel] - one) < 6) ? 1 : 0;
  return found / (image.width * image.height);
}, [picture.toString("base64"), color]);

journey("both views are drawn in the colors of both themes", { reducedMotion: "reduce" }, async ({ page, go }) => {
  const grounds = new Set();
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    for (const view of ["flat", "globe"]) {
      await go(view === "globe" ? "/partners/?view=globe" : "/partners/");
      if (view === "globe") await round(page);
      else await center(page);
      const picture = await page.locator(MAP).screenshot();
      const color = (selector) => page.locator(selector).last().evaluate((one) => getComputedStyle(one).fill);
      const [ground, agreement] = [await color(".map-base path.land"), await color(`${mark("JP")} .shape`)];
      grounds.add(ground);
      const [land, marks] = [await share(page, picture, ground), await share(page, picture, agreement)];
      assert.ok(land > 0.1 && land < 0.5, `${view}, ${colorScheme}: ${land} of it is land`);
      assert.ok(marks > 0.0005 && marks < 0.05, `${view}, ${colorScheme}: ${marks} of it are marks`);
    }
  }
  assert.equal(grounds.size, 2, "each theme has its own land");
});
