// The files of a build: what is there, what is in them, and how a host is to serve them.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { atlas, DIST, EVERY_PAGE, LANGUAGES, PAGES } from "./atlas.mjs";
import { EVENTS, FACTS } from "./known.mjs";

const journey = atlas();
const read = (name) => readFile(join(DIST, name), "utf8");
const SITE = JSON.parse(await readFile("content/site.json", "utf8"));
const ORIGIN = (process.env.SITE ?? SITE.origin).replace(/\/$/, "");

/** The rows of a CSV as RFC 4180 has it. */
function rows(csv) {
  const found = [[]];
  let field = "";
  let quoted = false;
  for (let place = 0; place < csv.length; place += 1) {
    const sign = csv[place];
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (csv[place + 1] === '"') field += csv[(place += 1)];
      else quoted = false;
    } else if (sign === '"' && field === "") quoted = true;
    else if (sign === "," || sign === "\n") {
      found.at(-1).push(field.replace(/\r$/, ""));
      field = "";
      if (sign === "\n") found.push([]);
    } else field += sign;
  }
  if (field || found.at(-1).length) found.at(-1).push(field);
  return found.filter((row) => row.length > 0);
}

/** An XML document as the browser parses it, or the error it meets. */
const xml = (page, text) => page.evaluate((text) => {
  const parsed = new DOMParser().parseFromString(text, "application/xml");
  const error = parsed.querySelector("parsererror")?.textContent ?? null;
  const of = (one) => ({ name: one.localName, space: one.namespaceURI, text: one.textContent, attributes: Object.fromEntries([...one.attributes].map(({ name, value }) => [name, value])), children: [...one.children].map(of) });
  return { error, root: of(parsed.documentElement) };
}, text);
const children = (element, name) => element.children.filter((child) => child.name === name);

test("every file of the contract is there", async () => {
  const files = [...EVERY_PAGE.map(({ prefix, path }) => `${prefix}${path}index.html`), "404.html", "zh/404.html", "sitemap.xml", "robots.txt", "feed.xml", "zh/feed.xml", "facts.csv", "facts.json", "events.json", "manifest.webmanifest", "_headers"];
  const missing = [];
  for (const file of files) if (!(await stat(join(DIST, file)).then((found) => found.size > 0, () => false))) missing.push(file);
  assert.deepEqual(missing, []);
});

test("scripts, Wasm and styles have hashed names and are kept for good", async () => {
  const files = (await readdir(DIST, { recursive: true })).filter((name) => /\.(js|css|wasm)$/.test(name) && name !== "sw.js");
  assert.ok(files.length >= 3, files.join());
  const headers = await read("_headers");
  for (const name of files) {
    assert.match(name, /-[0-9a-f]{8,}(_bg)?\.(js|css|wasm)$/, `${name} has a hash`);
    assert.match(headers, new RegExp(`/${name.replaceAll(".", "\\.")}\\n(  .*\\n)*?  Cache-Control: .*immutable`), `${name} never changes`);
  }
});

test("a hash in a name is that of the bytes", async () => {
  let named = 0;
  for (const name of await readdir(DIST)) {
    const hash = /-([0-9a-f]{16,})\.\w+$/.exec(name)?.[1];
    if (!hash) continue;
    named += 1;
    assert.equal(createHash("sha256").update(await readFile(join(DIST, name))).digest("hex").slice(0, hash.length), hash, name);
  }
  assert.ok(named >= 3);
});

test("_headers closes what the site does not use", async () => {
  const [everywhere] = (await read("_headers")).split(/\n(?=\S)/);
  const header = (name) => new RegExp(`^  ${name}: (.*)$`, "m").exec(everywhere)?.[1] ?? "";
  assert.match(everywhere, /^\/\*\n/);
  const policy = Object.fromEntries(header("Content-Security-Policy").split(";").map((part) => part.trim().split(/\s(.*)/s).slice(0, 2)));
  for (const name of ["default-src", "object-src", "base-uri"]) assert.equal(policy[name], "'none'", name);
  // Any site may show the timeline in a frame; nothing else is open to all.
  assert.equal(policy["frame-ancestors"], "*");
  const { "frame-ancestors": _, ...rest } = policy;
  assert.doesNotMatch(JSON.stringify(rest), /unsafe-inline|'unsafe-eval'|https?:|\*/);
  assert.equal(header("X-Content-Type-Options"), "nosniff");
  for (const name of ["Referrer-Policy", "Permissions-Policy"]) assert.ok(header(name), name);
});

test("facts.csv has a row for each fact, as the sources have it", async () => {
  const text = await read("facts.csv");
  const [header, ...facts] = rows(text.replace(/^\ufeff/, ""));
  assert.equal(header.join(), "id,value,comparator,unit,as_of,label_en,label_zh-Hans,source,url");
  assert.deepEqual(facts.map(([id]) => id).sort(), FACTS.map(({ id }) => id).sort());
  for (const row of facts) {
    assert.equal(row.length, 9, row.join());
    const [id, value, comparator, unit, asOf, english, chinese, source, url] = row;
    const fact = FACTS.find((fact) => fact.id === id);
    assert.deepEqual({ value, comparator, asOf, source }, { value: fact.value, comparator: fact.comparator, asOf: fact.asOf, source: fact.source }, id);
    assert.ok(unit, `${id} has a unit`);
    assert.match(english, /[a-z]/i);
    assert.match(chinese, /\p{Script=Han}/u);
    assert.equal(url, `${ORIGIN}/facts/#${id}`);
  }
});

test("facts.json and events.json are arrays of records", async () => {
  const facts = JSON.parse(await read("facts.json"));
  assert.deepEqual(facts.map(({ id, value }) => [id, String(value)]).sort(), FACTS.map(({ id, value }) => [id, value]).sort());
  for (const { id, sources, label } of facts) {
    assert.ok(sources.includes(FACTS.find((fact) => fact.id === id).source), id);
    assert.ok(label.en && label["zh-Hans"], id);
  }
  const events = JSON.parse(await read("events.json"));
  assert.deepEqual(events.map(({ id, date }) => ({ id, date })), EVENTS);
  for (const { id, sources, title } of events) {
    assert.ok(sources.length > 0 && sources.every((source) => /^(profile|forum)#\d+$/.test(source)), id);
    assert.ok(title.en && title["zh-Hans"], id);
  }
  for (const { text } of facts.concat(events)) assert.doesNotMatch(JSON.stringify(text ?? ""), /[{}].*[{}].*[{}]|\{[a-z-]+(:[^}]*)?\}/, "no placeholder is left");
});

journey("the sitemap names every page in every language, absolutely", {}, async ({ page }) => {
  await page.goto("/404.html");
  const { error, root } = await xml(page, await read("sitemap.xml"));
  assert.equal(error, null);
  assert.equal(root.name, "urlset");
  const places = children(root, "url").map((url) => children(url, "loc")[0].text);
  assert.deepEqual(places.sort(), EVERY_PAGE.map(({ address }) => ORIGIN + address).sort());
  for (const url of children(root, "url")) {
    const path = new URL(children(url, "loc")[0].text).pathname.replace(/^\/zh\//, "/").slice(1);
    assert.deepEqual(Object.fromEntries(children(url, "link").map(({ attributes }) => [attributes.hreflang, attributes.href])), { en: `${ORIGIN}/${path}`, "zh-Hans": `${ORIGIN}/zh/${path}`, "x-default": `${ORIGIN}/${path}` });
  }
  assert.ok((await read("robots.txt")).includes(`Sitemap: ${ORIGIN}/sitemap.xml`));
});

journey("feeds are Atom, absolute, and make up no year for the forum", {}, async ({ page }) => {
  await page.goto("/404.html");
  const news = JSON.parse(await readFile("content/news.json", "utf8"));
  for (const { tag, prefix } of LANGUAGES) {
    const { error, root } = await xml(page, await read(`${prefix}feed.xml`));
    assert.equal(error, null);
    assert.deepEqual([root.name, root.space, root.attributes["xml:lang"]], ["feed", "http://www.w3.org/2005/Atom", tag]);
    for (const name of ["id", "title", "updated", "author"]) assert.equal(children(root, name).length, 1, `${prefix}feed.xml has one ${name}`);
    assert.ok(children(root, "link").some(({ attributes }) => attributes.rel === "self" && attributes.href === `${ORIGIN}/${prefix}feed.xml`));
    const entries = children(root, "entry");
    assert.equal(entries.length, news.length);
    const forum = entries.find((entry) => children(entry, "id")[0].text.includes("child-mental-health-forum"));
    assert.equal(children(forum, "link")[0].attributes.href, `${ORIGIN}/${prefix}news/child-mental-health-forum/`);
    const published = news.find(({ id }) => id === "child-mental-health-forum").published;
    for (const name of ["published", "updated"]) {
      const stamp = children(forum, name)[0].text;
      assert.match(stamp, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
      assert.equal(stamp.slice(0, 10), published.slice(0, 10), `${name} is the content's own stamp`);
      assert.doesNotMatch(stamp, /-09-22/);
    }
    const words = children(forum, "title")[0].text + (children(forum, "summary")[0]?.text ?? "") + (children(forum, "content")[0]?.text ?? "");
    assert.doesNotMatch(words, /\b(19|20)\d\d\b|\d{4}年/, "no year in its words");
    if (tag === "zh-Hans") assert.doesNotMatch(words, /\p{Script=Han}[.,]|[）】][.,]/u, "Chinese sentences end as Chinese ones do");
  }
});

journey("every page names itself and its other language, absolutely", { js: false }, async ({ page }) => {
  const titles = new Set();
  for (const { address, path, tag } of EVERY_PAGE) {
    await page.goto(address);
    const link = (selector) => page.locator(`head link${selector}`).evaluateAll((links) => links.map((one) => one.getAttribute("href")));
    assert.deepEqual(await link("[rel=canonical]"), [ORIGIN + address], address);
    assert.deepEqual(await link('[rel=alternate][hreflang="en"]'), [`${ORIGIN}/${path}`], address);
    assert.deepEqual(await link('[rel=alternate][hreflang="zh-Hans"]'), [`${ORIGIN}/zh/${path}`], address);
    assert.deepEqual(await link('[rel=alternate][hreflang="x-default"]'), [`${ORIGIN}/${path}`], address);
    assert.equal(await page.getAttribute("html", "lang"), tag);
    const meta = (name) => page.locator(`head meta[${name}]`).getAttribute("content");
    assert.ok((await meta("name=description")).length > (tag === "en" ? 25 : 8), address);
    assert.equal(await meta("property='og:url'"), ORIGIN + address);
    assert.ok(await meta("property='og:title'"), address);
    titles.add(await page.title());
    const data = await page.locator('head script[type="application/ld+json"]').allTextContents();
    assert.ok(data.length > 0 && data.every((text) => JSON.parse(text)["@context"]), address);
  }
  assert.equal(titles.size, EVERY_PAGE.length, "every title is its own");
  assert.equal(PAGES.length * LANGUAGES.length, EVERY_PAGE.length);
});

journey("every page is well-formed HTML: no attribute twice, nothing left open", { js: false }, async ({ page }) => {
  const wrong = [];
  for (const { address } of EVERY_PAGE.concat({ address: "/404.html" }, { address: "/zh/404.html" })) {
    const response = await page.goto(address);
    const text = (await response.text()).replace(/<(style|script)\b[^>]*>[\s\S]*?<\/\1>/g, "");
    for (const [tag, attributes] of text.matchAll(/<[a-z][\w-]*((?:\s+[^\s=>"']+(?:="[^"]*")?)*)\s*\/?>/g)) {
      const names = [...attributes.matchAll(/([^\s=>"']+)(?:="[^"]*")?/g)].map(([, name]) => name);
      if (new Set(names).size < names.length) wrong.push(`${address}: ${tag.slice(0, 120)}`);
    }
    const stack = [];
    const empty = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|!doctype)$/i;
    for (const [, close, name] of text.matchAll(/<(\/?)([a-z!][\w-]*)[^>]*>/gi)) {
      if (empty.test(name)) continue;
      if (!close) stack.push(name);
      else if (stack.pop() !== name) {
        wrong.push(`${address}: </${name}> where it does not belong`);
        break;
      }
    }
  }
  assert.deepEqual(wrong, []);
});

journey("what the browser refuses under the site's own policy: nothing", {}, async ({ page, context, go }) => {
  await context.addInitScript(() => {
    window.refused = [];
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => window.refused.push(`${violatedDirective} ${blockedURI}`));
  });
  for (const address of ["/", "/timeline/#opened", "/zh/partners/#jp", "/search/?q=jci", "/about/"]) {
    const response = await go(address);
    assert.match(response.headers()["content-security-policy"], /default-src 'none'/);
    for (const link of ['header a[href$="/facts/"]', "header a[hreflang]"]) await page.locator(link).click();
    await page.locator("button.theme").click();
    assert.deepEqual(await page.evaluate(() => window.refused), [], address);
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.querySelector("h1")).fontFamily), "\"Times New Roman\"", "the style is let through");
  }
});

journey("the manifest is one", {}, async ({ page }) => {
  await page.goto("/");
  const response = await page.request.get(await page.locator("link[rel=manifest]").getAttribute("href"));
  const manifest = await response.json();
  assert.ok(manifest.name && manifest.start_url && manifest.icons.length > 0);
  for (const { src } of manifest.icons) assert.equal((await page.request.get(src)).status(), 200, src);
  assert.equal((await page.request.get(await page.locator("link[rel=icon]").getAttribute("href"))).status(), 200);
});
