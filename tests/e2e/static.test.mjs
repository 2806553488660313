// Every page reads in full where no script runs.
import assert from "node:assert/strict";
import { atlas, EVERY_PAGE, EVERY_VIEW, LANGUAGES, NOT_FOUND_NOISE, seen, where } from "./atlas.mjs";
import { COUNTRIES, EVENTS, FACTS, SOURCES } from "./known.mjs";

const journey = atlas();
const still = { js: false, noise: NOT_FOUND_NOISE };

journey("every page has one heading, a text, and nothing that does not work", still, async ({ page }) => {
  for (const { address, tag } of EVERY_VIEW) {
    await page.goto(address);
    assert.equal(await page.getAttribute("html", "data-app"), "static", address);
    assert.equal(await page.getAttribute("html", "lang"), tag, address);
    assert.equal(await page.locator("h1").count(), 1, address);
    assert.ok((await page.locator("h1").innerText()).trim(), address);
    const text = await page.locator("main").innerText();
    assert.ok(text.length > (tag === "en" ? 300 : 100), `${address} says little: ${text.length}`);
    assert.deepEqual(await seen(page, ".js-only, .notice, button:not(form button)", "class"), [], `useless on ${address}`);
    const twice = await page.$$eval("[id]", (found) => found.map(({ id }) => id).filter((id, place, all) => all.indexOf(id) !== place));
    assert.deepEqual(twice, [], `ids used twice on ${address}`);
  }
});

journey("figures, events and partners are all in the file", still, async ({ page }) => {
  for (const { prefix } of LANGUAGES) {
    await page.goto(`/${prefix}facts/`);
    for (const { id, value } of FACTS) assert.ok(await page.locator(`li[id="${id}"] [data-fact="${id}"] data[value="${value}"]`).isVisible(), id);
    await page.goto(`/${prefix}timeline/`);
    for (const { id, date } of EVENTS) assert.ok(await page.locator(`li#${id}[data-event="${id}"][data-date="${date}"]`).isVisible(), id);
    await page.goto(`/${prefix}partners/`);
    for (const [relation, codes] of Object.entries(COUNTRIES)) {
      for (const code of codes) {
        assert.ok(await page.locator(`li#${code.toLowerCase()}[data-country="${code}"][data-relation="${relation}"]`).isVisible(), code);
        assert.equal(await page.locator(`[data-map] [data-country="${code}"]`).count(), 1, `${code} on the map`);
      }
    }
  }
});

journey("the forum's date has no year in any file", still, async ({ page }) => {
  for (const [address, item, day] of [
    ["/timeline/", "li#mental-health-forum", "September 22, year not stated in the source"], ["/zh/timeline/", "li#mental-health-forum", "9月22日（来源未注明年份）"],
    ["/news/", "main li", "September 22, year not stated in the source"], ["/zh/news/", "main li", "9月22日（来源未注明年份）"],
  ]) {
    await page.goto(address);
    const text = await page.locator(item).first().innerText();
    assert.ok(text.includes(day), `${address}: ${text}`);
    assert.doesNotMatch(text, /\b(19|20)\d\d\b|\d{4}年/, address);
  }
});

journey("the drawing, the map and the list of everything stand there too", still, async ({ page }) => {
  await page.goto("/timeline/");
  assert.ok(await page.locator(".horizontal").isVisible());
  await page.goto("/partners/");
  assert.ok((await page.locator("[data-map] svg").first().boundingBox()).height > 200);
  await page.goto("/zh/search/");
  assert.ok(await page.locator("main li a:visible").count() > 60);
});

journey("links work", still, async ({ page }) => {
  await page.goto("/");
  for (const [link, address] of [['header a[href="/facts/"]', "/facts/"], ["header a[hreflang]", "/zh/facts/"], ['main a[data-source="profile#5"] >> nth=0', "/zh/about/#profile-5"], ['footer a[href="/zh/about/#privacy"]', "/zh/about/#privacy"], ["header a.brand", "/zh/"]]) {
    await page.locator(link).click();
    await page.waitForURL(`**${address}`);
    assert.equal(await where(page), address);
    assert.ok(await page.locator("h1").isVisible());
  }
});

journey("a phone's menu opens", { ...still, viewport: { width: 390, height: 844 } }, async ({ page }) => {
  await page.goto("/");
  assert.ok(!(await page.locator('header a[href="/care/"]').isVisible()));
  await page.locator("details.menu summary").click();
  await page.locator('header a[href="/care/"]').click();
  await page.waitForURL("**/care/");
});

journey("no link leads nowhere", still, async ({ page, origin }) => {
  const ids = new Map();
  const links = new Map();
  for (const { address } of EVERY_PAGE.concat({ address: "/404.html" }, { address: "/zh/404.html" })) {
    await page.goto(address);
    ids.set(address, new Set(await page.$$eval("[id]", (found) => found.map(({ id }) => id))));
    for (const href of await page.$$eval("a[href]", (found) => found.map((link) => link.href?.baseVal ?? link.href))) links.set(new URL(href, page.url()).href, address);
  }
  const lost = [];
  for (const [href, from] of links) {
    const url = new URL(href);
    if (SOURCES.includes(href)) continue;
    assert.equal(url.origin, origin, `${href} on ${from} leaves the site`);
    if (!ids.has(url.pathname)) {
      if ((await page.request.get(href)).status() !== 200) lost.push(`${from} → ${href}`);
    } else if (url.hash && !ids.get(url.pathname).has(decodeURIComponent(url.hash.slice(1)))) {
      lost.push(`${from} → ${href}`);
    }
  }
  assert.deepEqual(lost, []);
  assert.ok(links.size > 150, `${links.size} links`);
});
