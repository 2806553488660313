// The same site under a path of its own: no address forgets where it lives.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { atlas, EVERY_VIEW, eventually, mark, marked, NOT_FOUND_NOISE, where } from "./atlas.mjs";
import { SOURCES } from "./known.mjs";

const DIST = process.env.DIST_SUB ?? "target/dist-sub";
const BASE = "/sub/path/";
const at = (address) => BASE.slice(0, -1) + address;

if (!existsSync(join(DIST, "index.html")) && !process.env.CI) {
  test.skip(`no build at ${DIST}`);
} else {
  const journey = atlas({ dist: DIST, base: BASE });

  journey("every page starts, and stays under its path", { noise: NOT_FOUND_NOISE }, async ({ page, context, go }) => {
    const strayed = new Set();
    context.on("request", (request) => { if (!new URL(request.url()).pathname.startsWith(BASE)) strayed.add(request.url()); });
    for (const { address } of EVERY_VIEW) {
      await go(at(address));
      assert.ok((await page.locator("main").innerText()).length > 90, address);
      for (const link of await page.$$eval("a[href], form[action]", (found) => found.map((one) => one.getAttribute("href") ?? one.getAttribute("action")))) {
        if (!link.startsWith(BASE) && !link.startsWith("#") && !SOURCES.includes(link)) strayed.add(`${address} → ${link}`);
      }
    }
    assert.deepEqual([...strayed], []);
  });

  journey("links, filters, languages and selections keep the path", {}, async ({ page, go }) => {
    await go(at("/"));
    await mark(page);
    const steps = [
      [`header a[href="${at("/timeline/")}"]`, "/timeline/"], ['nav.filter a[href*="topic=care"]', "/timeline/?topic=care"],
      ['.horizontal [data-mark="opened"] text', "/timeline/?topic=care#opened"], ["header a[hreflang]", "/zh/timeline/?topic=care#opened"],
      [`header a[href="${at("/zh/partners/")}"]`, "/zh/partners/"], ["header a[hreflang]", "/partners/"], ["header a.brand", "/"],
    ];
    for (const [link, address] of steps) {
      await page.locator(link).first().click();
      await eventually(async () => assert.equal(await where(page), at(address)));
    }
    assert.ok(await marked(page));
    await page.goBack();
    await eventually(async () => assert.equal(await page.locator("h1").textContent(), "Partners"));
  });

  journey("the search finds, and its form stays", {}, async ({ page, go }) => {
    await go(at("/search/?q=%E7%99%BD%E8%A1%80%E7%97%85"));
    await eventually(async () => assert.ok(await page.locator(`a[data-search-hit][href="${at("/facts/#registry-cases")}"]`).count()));
    await page.locator("main input[name=q]").fill("baixuebing");
    await page.locator("main input[name=q]").press("Enter");
    await eventually(async () => assert.ok(await page.locator(`a[data-search-hit][href="${at("/facts/#registry-cases")}"]`).count()));
    assert.equal(await where(page), at("/search/?q=baixuebing"));
  });

  journey("an unknown address under the path has its page", { noise: NOT_FOUND_NOISE }, async ({ page, go }) => {
    for (const [address, tag] of [["/no/such/page/", "en"], ["/zh/no/such/page/", "zh-Hans"]]) {
      assert.equal((await go(at(address))).status(), 404);
      assert.equal(await page.getAttribute("html", "lang"), tag);
    }
  });

  journey("what is absolute holds origin and path", { js: false }, async ({ page }) => {
    await page.goto(at("/zh/facts/"));
    assert.match(await page.locator("link[rel=canonical]").getAttribute("href"), /^https:\/\/[^/]+\/sub\/path\/zh\/facts\/$/);
    for (const file of ["sitemap.xml", "feed.xml", "zh/feed.xml", "facts.csv", "facts.json", "events.json", "robots.txt"]) {
      const text = await readFile(join(DIST, file), "utf8");
      const addresses = text.match(/https:\/\/[a-z0-9.-]+\.example[^\s"<,]*/g) ?? [];
      assert.ok(addresses.length > 0, file);
      assert.deepEqual(addresses.filter((one) => !new URL(one).pathname.startsWith(BASE)), [], file);
    }
    for (const line of (await readFile(join(DIST, "_headers"), "utf8")).split("\n").filter((line) => line.startsWith("/"))) {
      assert.ok(line.startsWith(BASE) || line === "/*", line);
    }
  });
}
