// The app cannot come: the page stays, says so, and its links work.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { atlas, DIST, eventually, mark, marked, where } from "./atlas.mjs";
import { ready } from "./browser.mjs";

const journey = atlas();
const noise = /Failed to load|MIME type|WebAssembly|preload|CompileError|Content Security Policy|ERR_/;
const end = (response, status, type, body) => {
  response.writeHead(status, { "Content-Type": type }).end(body);
  return true;
};
const bytes = async (ending) => {
  const name = (await readdir(DIST)).find((name) => name.startsWith("scmc-atlas-") && name.endsWith(ending));
  return readFile(join(DIST, name));
};
const isGlue = (path) => /\/scmc-atlas-[^/]*\.js$/.test(path);
const isWasm = (path) => path.endsWith(".wasm");
const isData = (path) => /\/(body\/[^/]*|search-[^/]*)\.json$/.test(path);

/** Ways in which the app does not come. */
const ACCIDENTS = {
  "the Wasm is missing": async (path, response) => isWasm(path) && end(response, 404, "text/html", "<h1>Not found</h1>"),
  "the Wasm is cut short": async (path, response) => isWasm(path) && end(response, 200, "application/wasm", (await bytes(".wasm")).subarray(0, 100_000)),
  "a page comes in the Wasm's place": async (path, response) => isWasm(path) && end(response, 200, "text/html", "<!doctype html><title>Home</title>"),
  "the Wasm is empty": async (path, response) => isWasm(path) && end(response, 200, "application/wasm", ""),
  "the host fails": async (path, response) => isWasm(path) && end(response, 500, "text/plain", "sorry"),
  "the connection breaks": async (path, response) => {
    if (!isWasm(path)) return false;
    response.writeHead(200, { "Content-Type": "application/wasm", "Content-Length": 500_000 });
    response.write((await bytes(".wasm")).subarray(0, 50_000), () => setTimeout(() => response.destroy(), 50));
    return true;
  },
  "the glue is missing": async (path, response) => isGlue(path) && end(response, 404, "text/html", "<h1>Not found</h1>"),
  "a page comes in the glue's place": async (path, response) => isGlue(path) && end(response, 200, "text/html", "<!doctype html><title>Home</title>"),
  "the glue is cut short": async (path, response) => isGlue(path) && end(response, 200, "text/javascript", (await bytes(".js")).subarray(0, 400)),
  "the browser may not run Wasm": async (path, response) => {
    response.setHeader("Content-Security-Policy", String(response.getHeader("Content-Security-Policy")).replace("'wasm-unsafe-eval'", ""));
    return false;
  },
};

const failed = (page) => page.waitForSelector('html[data-app="failed"]', { state: "attached", timeout: 20_000 });

/** The page reads as it did, the notice is shown, links load pages. */
async function intact(page, origin) {
  const written = await (await page.request.get(page.url())).text();
  const text = (html) => page.evaluate((html) => (html ? new DOMParser().parseFromString(html, "text/html") : document).querySelector("main").textContent, html);
  assert.equal(await text(), await text(written), "the text is that of the file");
  assert.equal(await page.locator("h1:visible").count(), 1);
  assert.ok(await page.locator(".failed-notice").isVisible(), "the notice is shown");
  assert.equal(await page.locator(".js-only:visible").count(), 0, "what cannot work is not shown");
  await page.locator('header a[href$="/facts/"]').click();
  await page.waitForURL(`${origin}/**facts/`);
  await failed(page);
  assert.equal(await page.locator("main li.card[id]:visible").count(), 25);
}

for (const [accident, aside] of Object.entries(ACCIDENTS)) {
  journey(accident, { noise, aside }, async ({ page, origin }) => {
    await page.goto("/timeline/?topic=care#opened");
    await failed(page);
    assert.equal(await page.locator("li[data-event]:visible").count(), 9);
    await intact(page, origin);
  });
}

journey("in Chinese the notice is Chinese", { noise, aside: ACCIDENTS["the Wasm is missing"] }, async ({ page, origin }) => {
  await page.goto("/zh/");
  await failed(page);
  assert.match(await page.locator(".failed-notice").innerText(), /未能加载/);
  await intact(page, origin);
});

journey("the search finds its way without the app", { noise, aside: ACCIDENTS["the Wasm is missing"] }, async ({ page }) => {
  await page.goto("/search/");
  await failed(page);
  assert.ok(await page.locator("main li a:visible").count() > 60, "everything is listed");
  await page.locator("main input[name=q]").fill("leukemia");
  await page.locator("main input[name=q]").press("Enter");
  await page.waitForURL("**/search/?q=leukemia");
  await failed(page);
  assert.ok(await page.locator("main li a:visible").count() > 60);
});

for (const [name, stalls] of [["Wasm", isWasm], ["glue", isGlue]]) {
  journey(`a ${name} that never answers is given up on`, { noise, aside: async (path) => stalls(path) }, async ({ page }) => {
    await page.clock.install();
    await page.goto("/care/", { waitUntil: "domcontentloaded" });
    await page.clock.fastForward(5_000);
    assert.equal(await page.getAttribute("html", "data-app"), "static", "not too soon");
    assert.ok(await page.locator("h1").isVisible());
    await page.clock.fastForward(60_000);
    await failed(page);
    assert.ok(await page.locator(".failed-notice").isVisible());
  });
}

/** Sends the Wasm in parts, each when the function it returns is called. */
function inParts() {
  let answer;
  const asked = new Promise((resolve) => { answer = resolve; });
  return {
    aside: async (path, response) => {
      if (!isWasm(path)) return false;
      response.writeHead(200, { "Content-Type": "application/wasm" });
      answer(response);
      return true;
    },
    send: async (from, to) => {
      const response = await asked;
      const part = (await bytes(".wasm")).subarray(from, to);
      if (to === undefined) response.end(part);
      else response.write(part);
      await new Promise((done) => setTimeout(done, 400));
    },
  };
}

const stalled = inParts();
journey("a Wasm that stops on its way is given up on", { noise, aside: stalled.aside }, async ({ page }) => {
  await page.clock.install();
  await page.goto("/care/", { waitUntil: "domcontentloaded" });
  await stalled.send(0, 100_000);
  await page.clock.fastForward(60_000);
  await failed(page);
  assert.ok(await page.locator("h1").isVisible());
});

const slow = inParts();
journey("a Wasm that comes slowly is waited for", { noise, aside: slow.aside }, async ({ page }) => {
  await page.clock.install();
  await page.goto("/care/", { waitUntil: "domcontentloaded" });
  for (let part = 0; part < 5; part += 1) {
    await slow.send(part * 50_000, (part + 1) * 50_000);
    await page.clock.fastForward(15_000);
    assert.equal(await page.getAttribute("html", "data-app"), "static");
  }
  await slow.send(250_000);
  await ready(page);
});

journey("a host that does not know .wasm serves it all the same", { aside: async (path, response) => isWasm(path) && end(response, 200, "application/octet-stream", await readFile(join(DIST, path))) }, async ({ go, page }) => {
  await go("/timeline/#opened");
  await eventually(async () => assert.equal(await page.getAttribute("li#opened", "aria-current"), "true"));
});

journey("the page of partners does without its map", { noise, aside: async (path, response) => /\/map-[^/]*\.json$/.test(path) && end(response, 404, "text/plain", "no") }, async ({ go, page }) => {
  await go("/search/?q=leukemia");
  await eventually(async () => assert.ok(await page.locator("a[data-search-hit]").count() > 2));
  await page.locator('header a[href="/partners/"]').click();
  await eventually(async () => assert.equal(await where(page), "/partners/"));
  await eventually(async () => assert.equal(await page.locator("li[data-country]:visible").count(), 11));
  await page.evaluate(() => { location.hash = "jp"; });
  await eventually(async () => assert.equal(await page.getAttribute("li#jp", "aria-current"), "true"));
  assert.equal(await page.getAttribute("html", "data-app"), "ready");
});

for (const [accident, answer] of [
  ["are missing", async (response) => end(response, 404, "text/html", "<h1>Not found</h1>")],
  ["are cut short", async (response) => end(response, 200, "application/json", '{"facts": [')],
  ["are a page", async (response) => end(response, 200, "text/html", "<!doctype html><title>Home</title>")],
]) {
  journey(`texts that ${accident}`, { noise, aside: async (path, response) => isData(path) && answer(response) }, async ({ page }) => {
    for (const address of ["/care/", "/zh/about/#privacy", "/news/child-mental-health-forum/", "/search/?q=jci"]) {
      await page.goto(address);
      await failed(page);
      assert.ok((await page.locator("main").innerText()).length > 500, "the static page stays");
      assert.ok(await page.locator(".failed-notice").isVisible());
    }
  });
}

journey("a map that does not come leaves the drawn one standing", { noise, aside: async (path, response) => /\/map-[^/]*\.json$/.test(path) && end(response, 404, "text/plain", "no") }, async ({ page }) => {
  // A path for each country, or on the overview for each relation.
  for (const [address, paths] of [["/partners/", 11], ["/zh/", 2]]) {
    await page.goto(address);
    await page.waitForSelector('html:not([data-app="static"])', { state: "attached", timeout: 20_000 });
    assert.equal(await page.locator("[data-map] .country[d]").count(), paths, `${address} had a map in its file`);
    assert.ok(await page.locator("[data-map] .land[d]").isVisible());
  }
});

journey("texts that do not come on the way to a page are no dead end", { noise, aside: async (path, response) => isData(path) && end(response, 404, "text/plain", "no") }, async ({ page, go }) => {
  await go("/timeline/");
  await page.locator('header a[href="/care/"]').click();
  await eventually(async () => assert.ok((await page.locator("main").innerText()).includes("tertiary"), "the page is read all the same"), 8000);
  assert.equal(await where(page), "/care/");
  await go("/timeline/");
  await page.locator('header a[href="/search/"]').click();
  await eventually(async () => assert.ok(await page.locator("main li a:visible").count() > 60), 8000);
  assert.equal(await where(page), "/search/");
});

journey("a map that comes late can be asked for again", { noise }, async ({ page, go }) => {
  let broken = true;
  await page.route("**/map-*.json", (route) => (broken ? route.abort() : route.continue()));
  await go("/timeline/");
  await page.locator('header a[href="/partners/"]').click();
  const retry = page.locator(".map button");
  await retry.waitFor();
  assert.equal(await page.locator("li[data-country]:visible").count(), 11, "the list is there");
  broken = false;
  await retry.click();
  await eventually(async () => assert.equal(await page.locator("[data-map] a[data-country]").count(), 11));
});

journey("data that never answers is given up on", { noise, aside: async (path) => isData(path) }, async ({ page }) => {
  await page.clock.install();
  await page.goto("/care/", { waitUntil: "domcontentloaded" });
  await new Promise((done) => setTimeout(done, 2000));
  assert.equal(await page.getAttribute("html", "data-app"), "static");
  await page.clock.fastForward(60_000);
  await failed(page);
  assert.ok(await page.locator("h1").isVisible());
});

journey("an app that stops and leaves no page gives way to the host's, and one that leaves a page does not", {}, async ({ page, go }) => {
  await go("/care/");
  await mark(page);
  const stop = () => page.evaluate(() => document.documentElement.setAttribute("data-stopped", ""));
  await stop();
  await page.waitForTimeout(500);
  assert.ok(await marked(page), "what can be read stays");
  await page.evaluate(() => document.querySelector("main").replaceChildren());
  await page.evaluate(() => document.documentElement.removeAttribute("data-stopped"));
  await stop().catch(() => {});
  await eventually(async () => assert.equal(await marked(page), false), 10_000);
  await ready(page);
  assert.ok((await page.locator("main").innerText()).length > 500);
});
