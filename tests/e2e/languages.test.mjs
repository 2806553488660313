// Two languages, one site: same pages, same numbers, one link between them.
import assert from "node:assert/strict";
import { atlas, EVERY_VIEW, eventually, LANGUAGES, mark, marked, NOT_FOUND_NOISE, PAGES, where } from "./atlas.mjs";

const journey = atlas();
const [english, chinese] = LANGUAGES;

journey("the switch leads to the same page, on every page", { js: false, noise: NOT_FOUND_NOISE }, async ({ page }) => {
  for (const { address, tag, path } of EVERY_VIEW) {
    await page.goto(address);
    const other = tag === english.tag ? chinese : english;
    const expected = `/${other.prefix}${path.startsWith("no/") ? "404.html" : path}`;
    for (const place of ["header", "footer"]) {
      const link = page.locator(`${place} a[hreflang]`);
      assert.equal(await link.count(), 1, `${place} of ${address}`);
      assert.equal(await link.getAttribute("href"), expected);
      assert.equal(await link.getAttribute("hreflang"), other.tag);
      assert.equal(await link.getAttribute("lang"), other.tag);
    }
  }
});

journey("the switch keeps query and #, at load and later", {}, async ({ page, go }) => {
  await go("/timeline/?topic=care&from=2000#jci-accreditation");
  await mark(page);
  await page.locator("header a[hreflang]").click();
  const chosen = async (address, tag) => {
    await eventually(async () => assert.equal(await where(page), address));
    await eventually(async () => assert.equal(await page.getAttribute("html", "lang"), tag));
    const id = address.split("#")[1];
    await eventually(async () => assert.equal(await page.getAttribute(`li[id="${id}"]`, "aria-current"), "true"));
  };
  await chosen("/zh/timeline/?topic=care&from=2000#jci-accreditation", "zh-Hans");
  assert.deepEqual(await page.locator("li[data-event]:visible").evaluateAll((items) => items.map(({ id }) => id)), ["jci-accreditation", "national-center", "quality-award", "performance-first"]);
  await page.locator('.horizontal [data-mark="quality-award"] text').click();
  await chosen("/zh/timeline/?topic=care&from=2000#quality-award", "zh-Hans");
  await page.locator("footer a[hreflang]").click();
  await chosen("/timeline/?topic=care&from=2000#quality-award", "en");
  await page.goBack();
  await chosen("/zh/timeline/?topic=care&from=2000#quality-award", "zh-Hans");
  assert.ok(await marked(page));
});

journey("the switch carries along what it does not know", {}, async ({ page, go }) => {
  await go("/search/?q=%E7%99%BD%E8%A1%80%E7%97%85&utm=a%20b#%E6%95%B0");
  const href = await page.locator("header a[hreflang]").getAttribute("href");
  const url = new URL(href, "http://x");
  assert.equal(url.pathname, "/zh/search/");
  assert.deepEqual([...url.searchParams], [["q", "白血病"], ["utm", "a b"]]);
  assert.equal(decodeURIComponent(url.hash), "#数");
});

journey("every number is the same in both languages", { js: false }, async ({ page }) => {
  const figures = () => page.$$eval("[data-fact]", (found) => found.map((one) => `${one.dataset.fact} = ${one.querySelector("data")?.value}`).sort());
  let seen = 0;
  for (const path of PAGES) {
    await page.goto(`/${path}`);
    const english = await figures();
    await page.goto(`/zh/${path}`);
    assert.deepEqual(await figures(), english, path);
    seen += english.length;
  }
  assert.ok(seen > 80, `${seen} figures were compared`);
});

journey("what is read of a number is its value, with its comparator", { js: false }, async ({ page }) => {
  const words = { "/": { "more-than": /more than/i, nearly: /nearly/i }, "/zh/": { "more-than": /超过/, nearly: /近/ } };
  const facts = await (await page.request.get("/facts.json")).json();
  const comparators = new Map(facts.map(({ id, comparator }) => [id, comparator]));
  for (const [home, named] of Object.entries(words)) {
    for (const path of PAGES) {
      await page.goto(home + path);
      const figures = await page.$$eval("[data-fact]", (found) => found.map((one) => ({ id: one.dataset.fact, text: one.textContent, value: one.querySelector("data").value, read: one.querySelector("data").textContent })));
      for (const { id, text, value, read } of figures) {
        // Chinese counts large numbers in ten thousands: 5万.
        const [, digits, myriad] = read.match(/^([\d,.−]+)(万?)$/);
        assert.equal(Number(digits.replaceAll(",", "").replace("−", "-")) * (myriad ? 10_000 : 1), Number(value), `${id} on ${home}${path}`);
        assert.ok(home !== "/" || !myriad, `${id} on ${home}${path}`);
        if (Number(value) >= 10000) assert.match(read, /[,万]/, `${id} is grouped`);
        const comparator = named[comparators.get(id)];
        if (comparator) assert.match(text, comparator, `${id} on ${home}${path}: ${text}`);
        else assert.doesNotMatch(text, /more than|nearly|超过|近/, `${id} on ${home}${path}: ${text}`);
      }
    }
  }
});

journey("Chinese pages speak Chinese, English pages English", { js: false }, async ({ page }) => {
  const spoken = () => page.$$eval("h1, h2, nav[aria-label], button, summary, label, [role=group]", (found) =>
    found.map((one) => one.getAttribute("aria-label") ?? one.textContent.trim()).filter((words) => /\p{L}/u.test(words)));
  for (const path of PAGES) {
    await page.goto(`/zh/${path}`);
    assert.deepEqual((await spoken()).filter((words) => !/\p{Script=Han}/u.test(words)), [], `zh/${path}`);
    await page.goto(`/${path}`);
    assert.deepEqual((await spoken()).filter((words) => /\p{Script=Han}/u.test(words)), [], path);
    const stray = await page.evaluate(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = [];
      while (texts.nextNode()) {
        const text = texts.currentNode;
        if (/\p{Script=Han}/u.test(text.data) && !text.parentElement.closest("[lang^=zh]:not(html)")) found.push(text.data);
      }
      return found;
    });
    assert.deepEqual(stray, [], `Chinese on ${path} is marked as such`);
  }
});
