// Moving and reading the map: by wheel, mouse, fingers, buttons and keys.
import assert from "node:assert/strict";
import { atlas, eventually, PHONE, seen, where } from "./atlas.mjs";
import { COUNTRIES } from "./known.mjs";

const journey = atlas();
const ALL = Object.values(COUNTRIES).flat();
const MAP = "[data-map]";
const mark = (code) => `${MAP} a[data-country="${code}"]`;

/** Opens the map and puts it in view. */
async function open(page, go, address = "/partners/") {
  await go(address);
  await eventually(async () => assert.equal(await page.locator(`${MAP} a[data-country]`).count(), ALL.length));
  await page.locator(MAP).evaluate((map) => map.scrollIntoView({ block: "center", behavior: "instant" }));
  return page.locator(MAP).boundingBox();
}

/** Where a country's mark stands on the screen. */
const place = (page, code) => page.locator(`${mark(code)} .shape`).evaluate((shape) => {
  const { left, top, width, height } = shape.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2, width };
});
/** How far apart two marks are. */
async function apart(page, one = "FR", other = "JP") {
  const [a, b] = [await place(page, one), await place(page, other)];
  return Math.hypot(a.x - b.x, a.y - b.y);
}
const button = (page, name) => page.getByRole("button", { name, exact: true });
const focused = (page) => page.evaluate(() => document.activeElement.dataset.country ?? document.activeElement.dataset.panel ?? "");
/** What the land is moved by. */
const moved = (page) => page.locator(".map-base > g").first().getAttribute("transform");

journey("the wheel zooms with Ctrl only, about the pointer, and marks keep their size", {}, async ({ page, go }) => {
  await open(page, go);
  const before = await place(page, "JP");
  const wide = await apart(page);
  await page.mouse.move(before.x, before.y);
  await page.mouse.wheel(0, -100);
  await page.waitForTimeout(100);
  assert.equal(await moved(page), null, "the wheel alone scrolls");
  await page.locator(MAP).evaluate((map) => map.scrollIntoView({ block: "center", behavior: "instant" }));
  await page.keyboard.down("Control");
  for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(0, -100);
  await page.keyboard.up("Control");
  await eventually(async () => assert.ok((await apart(page)) > wide * 2));
  const after = await place(page, "JP");
  assert.ok(Math.hypot(after.x - before.x, after.y - before.y) < 3, "what is under the pointer stays");
  assert.ok(Math.abs(after.width - before.width) < 0.5, "a mark keeps its size");
});

journey("buttons zoom and show all again", {}, async ({ page, go }) => {
  await open(page, go);
  const wide = await apart(page);
  await button(page, "Zoom in").click();
  await eventually(async () => assert.ok(Math.abs((await apart(page)) / wide - 1.6) < 0.02));
  await button(page, "Zoom out").click();
  await eventually(async () => assert.ok(Math.abs((await apart(page)) - wide) < 1));
  for (let press = 0; press < 3; press += 1) await button(page, "Zoom in").click();
  await eventually(async () => assert.ok(Math.abs((await apart(page)) / wide - 1.6 ** 3) < 0.05));
  await page.getByRole("button", { name: "Show all" }).click();
  await eventually(async () => assert.equal(await moved(page), null));
  assert.ok(Math.abs((await apart(page)) - wide) < 1);
});

journey("a drag moves the map and selects nobody", {}, async ({ page, go }) => {
  await open(page, go);
  await button(page, "Zoom in").click();
  await page.waitForTimeout(300);
  const from = await place(page, "LA");
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 30, from.y + 10, { steps: 3 });
  await page.mouse.move(from.x - 80, from.y + 25, { steps: 5 });
  await page.mouse.up();
  const to = await place(page, "LA");
  assert.ok(Math.abs(to.x - from.x + 80) < 3 && Math.abs(to.y - from.y - 25) < 3, JSON.stringify([from, to]));
  assert.equal(await where(page), "/partners/");
});

journey("a double click zooms about its place", {}, async ({ page, go }) => {
  const box = await open(page, go);
  const wide = await apart(page);
  await page.mouse.dblclick(box.x + box.width * 0.45, box.y + box.height * 0.6);
  await eventually(async () => assert.ok(Math.abs((await apart(page)) / wide - 2.5) < 0.05));
});

journey("two fingers zoom, a swipe scrolls the page", PHONE, async ({ page, go }) => {
  const box = await open(page, go);
  const wide = await apart(page);
  const touch = await page.context().newCDPSession(page);
  const fingers = (type, ...points) =>
    touch.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await fingers("touchStart", [x - 20, y], [x + 20, y]);
  for (let step = 1; step <= 8; step += 1) await fingers("touchMove", [x - 20 - step * 5, y], [x + 20 + step * 5, y]);
  await fingers("touchEnd");
  await eventually(async () => assert.ok((await apart(page)) > wide * 2, "two fingers zoom"));
  await page.getByRole("button", { name: "Show all" }).click();
  await page.locator(MAP).evaluate((map) => map.scrollIntoView({ block: "center", behavior: "instant" }));
  const scrolled = await page.evaluate(() => scrollY);
  await fingers("touchStart", [x, y]);
  for (let step = 1; step <= 10; step += 1) await fingers("touchMove", [x, y - step * 12]);
  await fingers("touchEnd");
  await eventually(async () => assert.ok((await page.evaluate(() => scrollY)) > scrolled + 60, "a swipe scrolls"));
  assert.equal(await where(page), "/partners/");
});

journey("one stop for Tab, under a filter too, and it is among those shown", {}, async ({ page, go }) => {
  for (const [address, wanted] of [["/partners/", "US"], ["/partners/?relation=capacity-building", "AF"], ["/partners/?relation=capacity-building#rs", "RS"], ["/partners/?relation=capacity-building#jp", "AF"]]) {
    await open(page, go, address);
    assert.deepEqual(await seen(page, `${MAP} a[tabindex="0"]`, "data-country"), [wanted], address);
    assert.equal(await page.locator(`${MAP} a[tabindex="0"]`).count(), 1);
  }
});

journey("a mark says name, relation and place among those shown", {}, async ({ page, go }) => {
  const label = (code) => page.locator(mark(code)).getAttribute("aria-label");
  await open(page, go);
  assert.equal(await label("JP"), "Japan, cooperation agreement, 5 of 11");
  await open(page, go, "/partners/?relation=capacity-building");
  assert.equal(await label("ZA"), "South Africa, capacity building and charity, 2 of 5");
  await open(page, go, "/zh/partners/");
  assert.equal(await label("JP"), "日本，合作协议，第5个，共11个");
});

journey("letters jump, Enter opens the panel, Esc closes it and comes back", {}, async ({ page, go }) => {
  await open(page, go);
  await page.locator(`${MAP} a[tabindex="0"]`).focus();
  for (const [key, code] of [["s", "SE"], ["s", "SG"], ["S", "ZA"], ["s", "RS"], ["j", "JP"]]) {
    await page.keyboard.press(key);
    await eventually(async () => assert.equal(await focused(page), code));
  }
  await page.keyboard.press("Enter");
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.className), "panel"));
  assert.match(await page.locator("[data-panel]").innerText(), /Japan\s+日本/);
  await page.keyboard.press("Escape");
  await eventually(async () => assert.equal(await focused(page), "JP"));
  assert.equal(await where(page), "/partners/");
  await open(page, go, "/zh/partners/");
  await page.locator(`${MAP} a[tabindex="0"]`).focus();
  await page.keyboard.press("l");
  await eventually(async () => assert.equal(await focused(page), "LA", "a letter of the English name"));
});

journey("keys zoom and move, and the focus stays in view", {}, async ({ page, go }) => {
  const box = await open(page, go);
  await page.locator(`${MAP} a[tabindex="0"]`).focus();
  const wide = await apart(page);
  // Faster than it moves: what is pressed meanwhile adds up.
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("+");
  await eventually(async () => assert.ok(Math.abs((await apart(page)) / wide - 1.6 ** 3) < 0.05));
  const { x } = await place(page, "LA");
  await page.keyboard.press("Shift+ArrowRight");
  await eventually(async () => assert.ok((await place(page, "LA")).x < x - 50));
  for (const letter of ["j", "u", "f"]) {
    await page.keyboard.press(letter);
    await eventually(async () => {
      const at = await place(page, await focused(page));
      assert.ok(at.x > box.x && at.x < box.x + box.width && at.y > box.y && at.y < box.y + box.height, letter);
    });
  }
  await page.keyboard.press("0");
  await eventually(async () => assert.equal(await moved(page), null));
});

journey("a name never covers its mark, nor leaves the drawing", {}, async ({ page, go }) => {
  const box = await open(page, go);
  const boxes = () => page.$$eval(`${MAP} a[data-country]`, (marks) => Object.fromEntries(marks.map((mark) => {
    const [name, shape] = [".name", ".shape"].map((part) => mark.querySelector(part).getBoundingClientRect().toJSON());
    return [mark.dataset.country, { name, shape, shown: getComputedStyle(mark.querySelector(".name")).visibility === "visible" }];
  })));
  const over = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const clear = async () => {
    const found = Object.entries(await boxes());
    for (const [code, { name, shown }] of found.filter(([, { shown }]) => shown)) {
      assert.ok(shown && name.left > box.x - 2 && name.right < box.x + box.width + 2, code);
      for (const [other, { shape, name: next, shown: seen }] of found) {
        assert.ok(!over(name, shape), `${code} covers the mark of ${other}`);
        assert.ok(other === code || !seen || !over(name, next), `${code} covers ${other}`);
      }
    }
    return found.filter(([, { shown }]) => shown).length;
  };
  assert.equal(await clear(), ALL.length, "every partner is named");
  for (const code of ALL) {
    const { x, y } = await place(page, code);
    await page.mouse.move(x, y);
    assert.ok((await boxes())[code].shown, code);
  }
  for (const code of ["RS", "ZA", "US"]) {
    await page.evaluate((code) => { location.hash = code; }, code.toLowerCase());
    await eventually(async () => assert.ok((await boxes())[code].shown));
    await eventually(clear);
  }
});

journey("a click anywhere in a filled country selects it, the sea nobody", {}, async ({ page, go }) => {
  await open(page, go);
  // A place in the country far from its mark: in the case of the United States, Alaska.
  const spot = await page.evaluate(([map, mark]) => {
    const [land, box] = [`${map} path[data-shape="US"]`, `${mark} .shape`].map((one) => document.querySelector(one));
    const [all, from] = [land, box].map((one) => one.getBoundingClientRect());
    for (let step = 0; step < 2500; step += 1) {
      const [x, y] = [all.left + (all.width * (step % 50)) / 50, all.top + (all.height * Math.floor(step / 50)) / 50];
      if (Math.hypot(x - from.left, y - from.top) > 150 && document.elementsFromPoint(x, y).includes(land)) return { x, y };
    }
    return null;
  }, [MAP, mark("US")]);
  await page.mouse.click(spot.x, spot.y);
  await eventually(async () => assert.equal(await where(page), "/partners/#us"));
  await open(page, go, "/partners/?relation=capacity-building");
  await page.mouse.click(spot.x, spot.y);
  await page.waitForTimeout(100);
  assert.equal(await where(page), "/partners/?relation=capacity-building", "what is hidden is not hit");
});

journey("what a filter hides is said in the panel, with a way out", {}, async ({ page, go }) => {
  await open(page, go, "/partners/?relation=capacity-building#jp");
  const notice = page.locator(".selected .hidden-notice");
  await eventually(async () => assert.ok(await notice.isVisible()));
  await notice.getByRole("link").click();
  await eventually(async () => assert.equal(await where(page), "/partners/#jp"));
  assert.equal(await notice.count(), 0);
});

journey("on a phone the camera takes the selected country and home", PHONE, async ({ page, go }) => {
  await open(page, go);
  const inFrame = async (code) => {
    const { x } = code ? await place(page, code) : await page.locator(`${MAP} .home-place .point`).boundingBox();
    return x > 0 && x < page.viewportSize().width;
  };
  assert.ok(await inFrame("") && !(await inFrame("US")));
  await page.locator('.country-index a[href$="#us"]').click();
  await eventually(async () => assert.ok(await inFrame("") && await inFrame("US")));
});

journey("the list by name, its order in the address", {}, async ({ page, go }) => {
  await open(page, go, "/partners/?relation=agreement#jp");
  await page.getByRole("link", { name: "By name" }).click();
  await eventually(async () => assert.equal(await where(page), "/partners/?relation=agreement&sort=name#jp"));
  assert.deepEqual(await seen(page, "li[data-country]", "data-country"), ["FR", "IL", "JP", "SG", "SE", "US"]);
  await go("/zh/partners/?sort=name");
  const names = await page.$$eval("li[data-country] .name", (found) => found.map((one) => one.lastChild.textContent));
  assert.deepEqual(names, [...names].sort((a, b) => a.localeCompare(b, "zh-Hans")));
  assert.equal(names.length, ALL.length);
  await page.locator('nav.filter a[href="/zh/partners/"]').last().click();
  await eventually(async () => assert.equal(await page.locator("section.group").count(), 2));
});

journey("on a large screen names are larger, and still lie on no other", { viewport: { width: 2560, height: 1440 } }, async ({ page, go }) => {
  for (const address of ["/partners/", "/partners/#rs"]) {
    await go(address);
    await page.waitForTimeout(400);
    const names = await page.$$eval(`${MAP} .name`, (names) => names.filter((name) => getComputedStyle(name).visibility !== "hidden").map((name) => {
      const { left, right, top, bottom } = name.getBoundingClientRect();
      return { text: name.textContent, size: parseFloat(getComputedStyle(name).fontSize), left, right, top: top + 4, bottom: bottom - 4 };
    }));
    assert.ok(names.length >= 12, `${names.length}`);
    assert.ok(names.every(({ size }) => size > 16.5), names.map(({ size }) => size).join());
    names.forEach((one, index) => names.slice(index + 1).forEach((other) => {
      const apart = one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
      assert.ok(apart, `${one.text} on ${other.text} (${address})`);
    }));
  }
});
