// After one visit the site opens offline: all of it, one version at a time, and only as long as the visitor likes.
import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { atlas, DIST, EVERY_PAGE, eventually } from "./atlas.mjs";
import { ready } from "./browser.mjs";

const journey = atlas();
const worker = { serviceWorkers: "allow" };
const offlineNoise = /Failed to load resource|ERR_/;

/** What is kept: the names of the caches and how many files they hold. */
const kept = (page) => page.evaluate(async () => {
  const found = [];
  for (const name of await caches.keys()) found.push([name, (await (await caches.open(name)).keys()).length]);
  return found;
});
/** Waits until a whole version is kept and answers. */
async function installed(page) {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await eventually(async () => assert.ok(await page.evaluate(() => Boolean(navigator.serviceWorker.controller))), 30_000);
}
const filesOf = (script) => JSON.parse(/const FILES = (\{[^}]*\});/.exec(script)[1]);

journey("after one visit every page opens offline, and does what it does", { ...worker, noise: offlineNoise }, async ({ page, context, go }) => {
  await go("/");
  await installed(page);
  await context.setOffline(true);
  for (const { address, tag } of EVERY_PAGE) {
    await go(address);
    assert.equal(await page.getAttribute("html", "lang"), tag, address);
    assert.equal(await page.locator("h1:visible").count(), 1, address);
  }
  await go("/zh/partners/?view=globe#jp");
  await eventually(async () => assert.ok((await page.locator("[data-map] svg .land[d]").count()) > 0, "the globe"));
  await page.goto("about:blank");
  await go("/search/?q=baixuebing");
  await eventually(async () => assert.ok(await page.locator("a[data-search-hit]").count() > 0));
  await page.locator('header a[href="/timeline/"]').click();
  await eventually(async () => assert.equal(await page.locator("li[data-event]").count(), 9));
  await page.locator(".site-header .brand").click();
  await eventually(async () => assert.ok(await page.locator('[data-kept="map"] a').count() > 10, "the overview, with its drawings"));
  assert.equal(await page.evaluate(() => fetch("/facts.csv").then((answer) => answer.status)), 200, "and figures can be downloaded");
});

journey("offline, an unknown address is answered as the host does", { ...worker, noise: offlineNoise }, async ({ page, context, go }) => {
  await go("/zh/care/");
  await installed(page);
  await context.setOffline(true);
  for (const [address, heading] of [["/no/such/page/", /not/i], ["/zh/no/such/page/", /[\u4e00-\u9fff]/]]) {
    const response = await page.goto(address);
    assert.equal(response.status(), 404);
    await ready(page);
    assert.match(await page.locator("h1").textContent(), heading);
  }
  for (const [address, page_] of [["/zh/facts", "/zh/facts/"], ["/facts/index.html", "/facts/index.html"]]) {
    await page.goto(address);
    await ready(page);
    assert.equal(new URL(page.url()).pathname, page_);
  }
});

journey("what is kept has the very bytes that the host has", { ...worker }, async ({ page, go }) => {
  await go("/facts/");
  await installed(page);
  const script = await readFile(join(DIST, "sw.js"), "utf8");
  const files = Object.keys(filesOf(script));
  assert.equal((await kept(page))[0][1], files.length);
  const different = await page.evaluate(async (files) => {
    const cache = await caches.open((await caches.keys())[0]);
    const hex = async (response) => [...new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()))].join();
    const differ = async (path) => (await hex(await cache.match(new URL(path, location.origin)))) !== (await hex(await fetch(`/${path}?host`, { cache: "reload" })));
    const wrong = [];
    for (const path of files) if (await differ(path)) wrong.push(path);
    return wrong;
  }, files);
  assert.deepEqual(different, []);
  for (const html of files.filter((path) => path === "" || path.endsWith("/"))) assert.ok(EVERY_PAGE.some(({ address }) => address === `/${html}`), html);
  assert.equal(files.filter((path) => path === "" || path.endsWith("/")).length, EVERY_PAGE.length);
});

/** A copy of the build that a test may change. */
const copies = [];
async function copy() {
  const folder = await mkdtemp(join(tmpdir(), "atlas-"));
  copies.push(folder);
  await cp(DIST, folder, { recursive: true });
  return folder;
}
after(() => Promise.all(copies.map((folder) => rm(folder, { recursive: true }))));
/** Puts another version on the host: a page with another title, and a worker that knows its bytes. */
async function publish(folder, title, { isWhole = true } = {}) {
  const { createHash } = await import("node:crypto");
  for (const path of ["care/", "zh/care/"]) {
    const file = join(folder, path, "index.html");
    const html = (await readFile(file, "utf8")).replace(/<title>[^<]*<\/title>/, `<title>${title}</title>`);
    if (isWhole || path === "care/") await writeFile(file, html);
    const hash = createHash("sha256").update(html).digest("base64");
    const script = await readFile(join(folder, "sw.js"), "utf8");
    await writeFile(join(folder, "sw.js"), script
      .replace(new RegExp(`"${path}": "[^"]*"`), `"${path}": "${hash}"`)
      .replace(/const VERSION = "[^"]*"/, `const VERSION = "${title.replace(/\W/g, "")}"`));
  }
}
const update = (page) => page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration.update().catch(() => {})));
const title = async (page, address) => (await (await page.goto(address)).text()).match(/<title>([^<]*)/)[1];

journey("a new version waits, asks in the reader's language, and then is shown whole", { ...worker, noise: offlineNoise, folder: copy }, async ({ page, go, folder }) => {
  await go("/zh/care/");
  await installed(page);
  const before = await title(page, "/care/");
  await publish(folder, "Second version");
  await go("/zh/care/");
  await update(page);
  await page.waitForSelector("html[data-update]", { state: "attached" });
  const notice = page.locator(".update-notice");
  assert.match(await notice.innerText(), /本站内容已更新/);
  assert.equal(await title(page, "/care/"), before, "it is the old version until the reader asks");
  await go("/zh/care/");
  await notice.waitFor();
  const loaded = page.waitForEvent("load");
  await notice.locator("button").click();
  await loaded;
  await ready(page);
  assert.equal(await title(page, "/care/"), "Second version");
  await go("/zh/care/");
  await page.waitForTimeout(1000);
  assert.equal(await notice.isVisible(), false);
  assert.equal((await kept(page)).length, 1, "the old version is gone");
});

journey("a version that is not whole on the host is not taken", { ...worker, noise: /./, folder: copy }, async ({ page, go, folder }) => {
  await go("/care/");
  await installed(page);
  const before = await title(page, "/zh/care/");
  // The new worker and one page are there, another page is not yet.
  await publish(folder, "Half a version", { isWhole: false });
  await update(page);
  await page.waitForTimeout(1500);
  assert.equal(await page.getAttribute("html", "data-update"), null);
  assert.equal(await title(page, "/zh/care/"), before);
  assert.notEqual(await title(page, "/care/"), "Half a version", "nor is the half that has come");
});

journey("the worker of a site that is not to be kept takes everything away", { ...worker, noise: offlineNoise, folder: copy }, async ({ page, go, folder }) => {
  await go("/care/");
  await installed(page);
  await writeFile(join(folder, "sw.js"), await readFile(new URL("../../public/sw-off.js", import.meta.url)));
  // The pages still ask for a worker, as those in a browser's own cache do for a while.
  let loads = 0;
  page.on("load", () => { loads += 1; });
  await update(page);
  await eventually(async () => assert.equal(loads, 1, "the open page is loaded anew"), 10_000);
  await ready(page);
  await page.waitForTimeout(3000);
  assert.equal(loads, 1, "once");
  assert.deepEqual(await kept(page), []);
  assert.equal(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)), 0);
  assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);
});

journey("the privacy page switches it off, and on again", { ...worker, stores: true }, async ({ page, go }) => {
  await go("/about/#privacy");
  await installed(page);
  assert.ok(await page.getByLabel("Keep them on this device").isChecked());
  assert.equal((await kept(page)).length, 1);
  await page.getByLabel("Keep none").check();
  await eventually(async () => assert.match(await page.locator("#privacy [role=status]").innerText(), /deleted/));
  assert.deepEqual(await kept(page), []);
  assert.match(await page.locator("#privacy .stored").innerText(), /atlas-offline = off/, "the choice itself is stored, and shown");
  await go("/zh/about/#privacy");
  await page.waitForTimeout(2000);
  assert.deepEqual(await kept(page), [], "at the next visit, too");
  assert.ok(await page.getByLabel("不保存").isChecked());
  await page.getByLabel("保存在此设备上").check();
  await eventually(async () => assert.equal((await kept(page)).length, 1), 20_000);
  assert.equal(await page.evaluate(() => localStorage.length), 0);
});

const frames = async (path, response) => {
  if (path !== "/elsewhere") return false;
  response.setHeader("Content-Security-Policy", "");
  response.writeHead(200, { "Content-Type": "text/html" }).end('<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,"><iframe src="/timeline/?embed=1"></iframe>');
  return true;
};
journey("with little data to spend, and within another page, nothing is kept", { ...worker, aside: frames }, async ({ page, context, go }) => {
  await page.goto("/elsewhere");
  await page.frames()[1].waitForSelector('html[data-app="ready"]', { state: "attached" });
  await page.waitForTimeout(2000);
  assert.deepEqual(await kept(page), []);
  await context.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await go("/");
  await page.waitForTimeout(2000);
  assert.deepEqual(await kept(page), []);
});

journey("the site can be installed", {}, async ({ page, go }) => {
  await go("/");
  const session = await page.context().newCDPSession(page);
  const { errors, data } = await session.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  const manifest = JSON.parse(data);
  assert.equal(manifest.display, "standalone");
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito"), []);
  for (const { src, sizes, type } of manifest.icons.filter(({ type }) => type === "image/png")) {
    const [width, height] = await page.evaluate((src) => new Promise((done) => {
      const image = new Image();
      image.onload = () => done([image.naturalWidth, image.naturalHeight]);
      image.src = src;
    }), src);
    assert.equal(`${width}x${height}`, sizes, `${src} ${type}`);
  }
});

journey("every file that the worker names is in the build, and every page is named", {}, async () => {
  const files = filesOf(await readFile(join(DIST, "sw.js"), "utf8"));
  const written = (await readdir(DIST, { recursive: true })).map((path) => path.replaceAll("\\", "/"));
  for (const path of Object.keys(files)) assert.ok(written.includes(path === "" || path.endsWith("/") ? `${path}index.html` : path), path);
});

const under = atlas({ dist: process.env.DIST_SUB ?? "target/dist-sub", base: "/sub/path/" });
under("under a path of the origin, the site keeps its own pages and leaves those of others", { ...worker, noise: offlineNoise }, async ({ page, context, go }) => {
  await go("/sub/path/");
  await page.evaluate(() => caches.open("atlas / other"));
  await installed(page);
  assert.deepEqual((await kept(page)).map(([name]) => name.replace(/ [^ ]*$/, "")).sort(), ["atlas /", "atlas /sub/path/"]);
  await context.setOffline(true);
  await go("/sub/path/zh/facts/");
});
