// Parts of the app: the core starts alone, parts come when a page needs them, and one that does not come costs nothing.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { atlas, DIST, eventually, mark, marked, where } from "./atlas.mjs";

const journey = atlas();
const noise = /Failed to load|MIME type|WebAssembly|preload|CompileError|LinkError|ERR_/;
const isPart = (path) => path.startsWith("/parts/");
const end = (response, status, type, body) => {
  response.writeHead(status, { "Content-Type": type }).end(body);
  return true;
};
const failed = (page) => page.waitForSelector('html[data-app="failed"]', { state: "attached", timeout: 30_000 });
/** Pages that are drawn by a part. */
const PARTED = ["/timeline/#opened", "/zh/partners/#jp", "/facts/#joint-labs", "/zh/about/", "/search/"];

/** Ways in which a part does not come. */
const ACCIDENTS = {
  "is missing": async (path, response) => isPart(path) && end(response, 404, "text/html", "<h1>Not found</h1>"),
  "is cut short": async (path, response) => isPart(path) && end(response, 200, "application/wasm", (await readFile(join(DIST, path))).subarray(0, 300)),
  "is a page": async (path, response) => isPart(path) && end(response, 200, "text/html", "<!doctype html><title>Home</title>"),
  "breaks off": async (path, response) => {
    if (!isPart(path)) return false;
    response.writeHead(200, { "Content-Type": "application/wasm", "Content-Length": 500_000 });
    response.write((await readFile(join(DIST, path))).subarray(0, 200), () => setTimeout(() => response.destroy(), 50));
    return true;
  },
};

for (const [accident, aside] of Object.entries(ACCIDENTS)) {
  journey(`a part that ${accident} leaves the static page whole`, { noise, aside }, async ({ page }) => {
    for (const address of PARTED) {
      await page.goto(address);
      await failed(page);
      const written = await (await page.request.get(page.url())).text();
      const text = (html) => page.evaluate((html) => (html ? new DOMParser().parseFromString(html, "text/html") : document).querySelector("main").textContent, html);
      assert.equal(await text(), await text(written), `${address}: the text is that of the file`);
      assert.ok(await page.locator(".failed-notice").isVisible(), `${address}: the notice is shown`);
    }
  });

  journey(`where a part ${accident} on the way to a page, the host's page comes`, { noise, aside }, async ({ page, go }) => {
    await go("/care/");
    for (const [link, title] of [["/timeline/", "Timeline"], ["/partners/", "Partners"]]) {
      const documents = [];
      page.on("request", (request) => request.isNavigationRequest() && documents.push(request.url()));
      await page.locator(`header a[href="${link}"]`).click();
      await failed(page);
      assert.equal(await where(page), link);
      assert.match(await page.locator("h1").textContent(), new RegExp(title));
      await page.waitForTimeout(500);
      assert.equal(documents.length, 1, "one page load, and no more");
      await go("/care/");
      page.removeAllListeners("request");
    }
  });
}

journey("a part that never answers is given up on", { noise, aside: async (path) => isPart(path) }, async ({ page }) => {
  await page.clock.install();
  await page.goto("/timeline/", { waitUntil: "domcontentloaded" });
  await page.waitForTimeout(1500);
  for (let turn = 0; turn < 3; turn += 1) await page.clock.fastForward(30_000);
  await failed(page);
  assert.ok(await page.locator("h1").isVisible());
});

/** The paths that a page asks for from now on. */
function watched(page) {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  return asked;
}
const isFetchedLater = (path) => /^\/(parts\/|map-|globe-|search-|drawings\.)/.test(path);
/** What the drawings of the overview are. */
const drawn = (page) => page.$$eval("[data-kept]", (places) => places.map((place) => [place.dataset.kept, place.innerHTML]));
const links = (page) => page.$$eval("[data-kept] a", (links) => [...new Set(links.map((link) => link.getAttribute("href")))].sort());

journey("the overview starts by the core alone, and keeps the drawings of the static page", {}, async ({ page, go }) => {
  const asked = watched(page);
  await go("/");
  assert.deepEqual(asked.filter(isFetchedLater), [], "nothing but the core");
  const kept = await links(page);
  assert.ok(kept.length > 15, `${kept.length} links`);
  await mark(page);
  await page.locator('[data-kept="timeline"] .horizontal a').first().click();
  await eventually(async () => assert.match(await where(page), /^\/timeline\/#/));
  await page.locator(".site-header .brand").click();
  await eventually(async () => assert.equal(await where(page), "/"));
  await eventually(async () => assert.deepEqual(await links(page), kept));
  assert.ok(await marked(page), "without a page load");
});

journey("on the way to the overview its drawings come as one small file, and no code", {}, async ({ page, go }) => {
  for (const [from, to, tag] of [["/care/", "/", "en"], ["/zh/care/", "/zh/", "zh-Hans"]]) {
    await go(to);
    const expected = await drawn(page);
    assert.equal(expected.length, 2);
    await go(from);
    await mark(page);
    const asked = watched(page);
    await page.locator(".site-header .brand").click();
    await eventually(async () => assert.deepEqual(await drawn(page), expected, "they are those of the static page"));
    const files = asked.filter(isFetchedLater);
    assert.equal(files.length, 1, files.join());
    assert.ok(files[0].startsWith(`/drawings.${tag}-`), files[0]);
    await page.goBack();
    await eventually(async () => assert.equal(await where(page), from));
    await page.goForward();
    await eventually(async () => assert.deepEqual(await drawn(page), expected));
    assert.deepEqual(asked.filter(isFetchedLater), files, "once");
    assert.ok(await marked(page), "without a page load");
    page.removeAllListeners("request");
  }
});

const areDrawings = (path) => path.startsWith("/drawings.");
for (const [accident, aside] of Object.entries({
  "are missing": async (path, response) => areDrawings(path) && end(response, 404, "text/html", "<h1>Not found</h1>"),
  "are cut short": async (path, response) => areDrawings(path) && end(response, 200, "application/json", (await readFile(join(DIST, path))).subarray(0, 900)),
  "are a page": async (path, response) => areDrawings(path) && end(response, 200, "text/html", "<!doctype html><title>Home</title>"),
})) {
  journey(`where the overview's drawings ${accident}, the app draws them`, { noise, aside }, async ({ page, go }) => {
    await go("/");
    const expected = await links(page);
    await go("/care/");
    await mark(page);
    await page.locator(".site-header .brand").click();
    await eventually(async () => assert.deepEqual(await links(page), expected));
    assert.ok(await marked(page), "without a page load");
  });
}
