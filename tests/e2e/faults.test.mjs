// Whatever fails, on each kind of page in both languages: the text can be read, links lead on, nothing is blank or there twice.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { atlas, DIST, eventually, LANGUAGES, mark, marked, NOT_FOUND_NOISE, twoAtATime, where } from "./atlas.mjs";
import { ready } from "./browser.mjs";

const journey = atlas();
/** One page of each kind. */
const KINDS = ["", "timeline/", "partners/", "facts/", "care/", "news/", "news/child-mental-health-forum/", "search/", "about/", "no/such/page/"];
const ADDRESSES = LANGUAGES.flatMap(({ prefix }) => KINDS.map((path) => `/${prefix}${path}`));
const noise = /Failed to load|MIME type|WebAssembly|preload|CompileError|LinkError|Content Security Policy|ERR_|did not start|did not come|integrity/;

const settled = (page) => page.waitForFunction(() => document.documentElement.dataset.app !== "static", null, { timeout: 20_000 });
/** The words of an HTML file's main part. */
const wordsOf = (html) => html.match(/<main[\s\S]*<\/main>/)[0].replace(/<[^>]*>/g, "").replace(/&[a-z#0-9]+;|\s/g, "").length;

/** What holds of a page that has settled, however it has. */
async function isWhole(page, address, html, state) {
  const seen = await page.evaluate(() => {
    const count = (selector) => document.querySelectorAll(selector).length;
    return {
      state: document.documentElement.dataset.app,
      parts: ["h1", "main", "body header.site-header, body > #atlas header", ".site-footer"].map(count),
      headings: [...document.querySelectorAll("h1")].filter((heading) => heading.checkVisibility()).length,
      words: document.querySelector("main").textContent.replace(/\s/g, "").length,
      links: [...document.querySelectorAll("a")].filter((link) => !(link.getAttribute("href") ?? link.href?.baseVal)).length,
      busy: count("[aria-busy=true]"),
      notice: [".failed-notice", ".stopped-notice"].filter((selector) => document.querySelector(selector)?.checkVisibility()).length,
    };
  });
  assert.equal(seen.state, state, address);
  assert.equal(seen.headings, 1, `${address}: one heading`);
  assert.deepEqual(seen.parts, [1, 1, 1, 1], `${address}: nothing is there twice`);
  assert.equal(seen.links, 0, `${address}: every link leads somewhere`);
  assert.equal(seen.busy, 0, `${address}: nothing is still to come`);
  assert.equal(seen.notice, state === "failed" ? 1 : 0, `${address}: what failed is said`);
  if (state === "failed") assert.ok(seen.words >= wordsOf(html) * 0.98, `${address}: ${seen.words} letters of ${wordsOf(html)}`);
  else assert.ok(seen.words > 100 || address.includes("no/such"), `${address}: ${seen.words} letters`);
}

/** Visits a page of each kind under a fault. */
const visit = (context, state) => twoAtATime(context, ADDRESSES, async (page, address) => {
  const response = await page.goto(address);
  const html = await response.text();
  await settled(page);
  await isWhole(page, address, html, state);
});

const answer = (response, status, type, body) => {
  response.writeHead(status, { "Content-Type": type }).end(body);
  return true;
};
const isCode = (path) => /\.wasm$|\/scmc-atlas-.*\.js$|\/parts-.*\.js$/.test(path);

/** Ways in which the app does not come. */
const LOST = {
  "no code is there any more": async (path, response) => isCode(path) && answer(response, 404, "text/html", "<h1>Not found</h1>"),
  "the boot script alone is there": async (path, response) => /\.(wasm|json|css)$|\/(scmc-atlas|parts)-/.test(path) && answer(response, 404, "text/plain", ""),
  "code comes as another type, and is another text": async (path, response) => isCode(path) && answer(response, 200, "text/plain", "Welcome to our portal"),
  "code breaks off": async (path, response) => {
    if (!isCode(path)) return false;
    response.writeHead(200, { "Content-Type": path.endsWith(".wasm") ? "application/wasm" : "text/javascript", "Content-Length": 900_000 });
    response.write((await readFile(join(DIST, path))).subarray(0, 300), () => setTimeout(() => response.destroy(), 20));
    return true;
  },
  "scripts are refused": async (path, response) => {
    response.setHeader("Content-Security-Policy", String(response.getHeader("Content-Security-Policy")).replace("script-src 'self' 'wasm-unsafe-eval'", "script-src 'self'"));
    return false;
  },
};
for (const [fault, aside] of Object.entries(LOST)) {
  journey(`every kind of page stands where ${fault}`, { noise: new RegExp(`${noise.source}|404`), aside }, ({ context }) => visit(context, "failed"));
}

journey("every kind of page stands where the core stalls, and says so in time", { noise: new RegExp(`${noise.source}|404`), aside: async (path) => /scmc-atlas.*\.wasm$/.test(path) }, async ({ page }) => {
  await page.clock.install();
  for (const address of ADDRESSES) {
    const response = await page.goto(address, { waitUntil: "domcontentloaded" });
    const html = await response.text();
    assert.ok(await page.locator("h1").isVisible(), address);
    await page.clock.fastForward(30_000);
    await settled(page);
    await isWhole(page, address, html, "failed");
  }
});

/** Browsers that lack something, or have too much. */
const ODD = {
  "nothing can be stored": () => {
    for (const name of ["localStorage", "sessionStorage", "caches"]) {
      Object.defineProperty(window, name, { get() { throw new DOMException("refused", "SecurityError"); } });
    }
  },
  "storage is full": () => {
    Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
  },
  "Wasm cannot be compiled while it comes": () => { delete WebAssembly.instantiateStreaming; },
  "compiling while it comes is refused": () => { WebAssembly.instantiateStreaming = () => Promise.reject(new TypeError("refused")); },
  "the clock stands at 1970": () => {
    const RealDate = Date;
    window.Date = class extends RealDate { constructor(...values) { super(...(values.length ? values : [0])); } static now() { return 0; } };
  },
  "the clock stands at 2100": () => {
    const RealDate = Date;
    const then = RealDate.UTC(2100, 1, 28);
    window.Date = class extends RealDate { constructor(...values) { super(...(values.length ? values : [then])); } static now() { return then; } };
  },
  "an extension puts its own into head and body": () => {
    const add = () => {
      for (const parent of [document.head, document.body]) {
        parent?.prepend(document.createElement("x-style"), document.createComment(" extension "));
        parent?.append(document.createElement("x-extension"), "\n");
      }
    };
    new MutationObserver((_, observer) => { if (document.body) { observer.disconnect(); add(); } }).observe(document, { childList: true, subtree: true });
    addEventListener("DOMContentLoaded", add);
  },
  "there is no navigation API": () => { delete window.navigation; Object.defineProperty(window, "navigation", { value: undefined }); },
  "there is no service worker": () => { Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined }); },
};
for (const [oddity, change] of Object.entries(ODD)) {
  journey(`every kind of page starts where ${oddity}`, { noise: NOT_FOUND_NOISE }, async ({ context }) => {
    await context.addInitScript(change);
    await visit(context, "ready");
  });
}

journey("a panic in the middle of a page does not take the page away", { noise: /panicked|unreachable|RuntimeError|NotSupported|refused/, uncaught: /unreachable/ }, async ({ page, go, context }) => {
  await context.addInitScript(() => {
    const create = Document.prototype.createElement;
    Document.prototype.createElement = function (...values) {
      if (window.breaks) throw new DOMException("refused", "NotSupportedError");
      return create.apply(this, values);
    };
  });
  for (const prefix of ["", "zh/"]) {
    await go(`/${prefix}care/`);
    await page.evaluate(() => { window.breaks = true; });
    await page.locator(`header a[href="/${prefix}timeline/"]`).click().catch(() => {});
    await eventually(async () => {
      const state = await page.evaluate(() => [document.documentElement.dataset.app, document.documentElement.hasAttribute("data-stopped")]);
      // The app has stopped and says so, or the host's page was loaded in its place.
      assert.ok((state[0] === "failed" && state[1]) || (await where(page)) === `/${prefix}timeline/`, String(state));
    }, 10_000);
    await eventually(async () => assert.equal(await page.locator("h1:visible").count(), 1), 10_000);
    await eventually(async () => assert.ok((await page.locator("main").innerText()).length > 100), 10_000);
  }
});

/** Words that do harm elsewhere. */
const EVIL = [
  "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)", "%00", "%", "%E0%A4%A", "%ff%fe", "../../etc/passwd",
  "__proto__", "constructor", "toString", "\u202eabc", "😀".repeat(50), "a".repeat(3000), "\ud800", "null", "undefined", "NaN", "-1", "1e309",
  "0x10", "' or 1=1 --", "{{7*7}}", "${7*7}", "\r\nSet-Cookie: a=b",
];
journey("two hundred hostile addresses are pages all the same", { noise: NOT_FOUND_NOISE }, async ({ page, go }) => {
  await go("/timeline/");
  await mark(page);
  const texts = EVIL.flatMap((text) => [text, encodeURIComponent(text.isWellFormed() ? text : "lone")]);
  const shapes = [(text) => `/timeline/?topic=${text}&from=${text}`, (text) => `/partners/?view=${text}#${text}`, (text) => `/search/?q=${text}`, (text) => `/zh/facts/?topic=${text}#${text}`];
  let visited = 0;
  for (const shape of shapes) {
    for (const text of texts) {
      const address = shape(text);
      await page.evaluate((address) => { location.href = address; }, address).catch(() => {});
      visited += 1;
    }
    await eventually(async () => assert.equal(await page.locator("h1:visible").count(), 1), 10_000);
    await ready(page);
    assert.equal(await page.locator("main script, main img[src=x]").count(), 0);
    assert.equal(await page.evaluate(() => document.documentElement.hasAttribute("data-stopped")), false);
  }
  assert.equal(visited, 200);
  // And opened as they are, by a link of someone else's.
  for (const text of EVIL.filter((text) => text.isWellFormed() && !text.includes("\n"))) {
    await go(`/zh/timeline/?q=${text}&topic=${encodeURIComponent(text)}#${text}`);
    assert.equal(await page.locator("h1:visible").count(), 1, text);
  }
  assert.equal(await marked(page), false);
});

journey("a page that is older than the files of its host reads, and leads to the new ones", { noise, aside: async (path, response) => isCode(path) && answer(response, 404, "text/html", "") }, async ({ page }) => {
  await page.goto("/facts/");
  await settled(page);
  await page.locator('header a[href="/care/"]').click();
  await page.waitForURL("**/care/");
  await settled(page);
  assert.equal(await page.locator("h1:visible").count(), 1);
});
