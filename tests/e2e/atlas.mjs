// What every journey stands on: one host and one browser a file, one fresh visitor a test.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, ready } from "./browser.mjs";
import { serve } from "./serve.mjs";

/** The build under test. */
export const DIST = process.env.DIST ?? "dist";

/** Every page of the contract, as its path under the language's prefix. */
export const PAGES = [
  "", "timeline/", "partners/", "facts/", "care/", "research/", "network/", "campus/", "news/",
  "news/child-mental-health-forum/", "search/", "about/",
];
/** The site's languages with the prefix of their addresses. */
export const LANGUAGES = [{ tag: "en", prefix: "" }, { tag: "zh-Hans", prefix: "zh/" }];
/** Every page in every language. */
export const EVERY_PAGE = LANGUAGES.flatMap(({ tag, prefix }) =>
  PAGES.map((path) => ({ tag, prefix, path, address: `/${prefix}${path}` })),
);
/** The same, and an address that leads nowhere. */
export const EVERY_VIEW = EVERY_PAGE.concat(
  LANGUAGES.map(({ tag, prefix }) => ({ tag, prefix, path: "no/such/page/", address: `/${prefix}no/such/page/` })),
);
/** A phone held upright. */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
/** Chromium's own word on a document or file that was answered with an error. */
export const NOT_FOUND_NOISE = /Failed to load resource.*404/;

/**
 * Starts a host and a browser for the tests of a file.
 *
 * The function it returns defines a test. A test's options are those of a browser
 * context, and: `js` (false turns scripts off), `noise` (a pattern of console errors
 * that the test provokes), `uncaught` (likewise, of errors that nothing catches),
 * `stores` (the visitor asks the site to remember), `aside` (see `serve`), `folder` (a function that resolves to the build to serve, for this test alone).
 */
export function atlas({ dist = DIST, base = "/" } = {}) {
  let browser;
  let shared;
  before(async () => {
    browser = await launch();
    shared = await serve(dist, base);
  });
  after(async () => {
    await browser?.close();
    await shared?.close();
  });
  return (name, options, body) =>
    test(name, { timeout: 120_000 }, async () => {
      const { js = true, noise, uncaught, stores = false, aside, folder, ...settings } = options;
      const ownFolder = await folder?.();
      const host = aside || folder ? await serve(ownFolder ?? dist, base, 0, aside) : shared;
      const context = await browser.newContext({
        baseURL: host.origin, javaScriptEnabled: js, serviceWorkers: "block", viewport: { width: 1280, height: 800 }, ...settings,
      });
      try {
        context.setDefaultTimeout(15_000);
        const complaints = watch(context, host.origin, noise, uncaught);
        const page = await context.newPage();
        try {
          await body({ page, context, origin: host.origin, host, folder: ownFolder, go: (address, how) => open(page, address, how) });
        } catch (failure) {
          if (complaints.length) failure.message += `\nand the browser complained: ${complaints.join("; ")}`;
          throw failure;
        }
        assert.deepEqual(complaints, [], "the browser complained");
        assert.deepEqual(await context.cookies(), [], "a cookie was set");
        if (!stores) assert.deepEqual(await kept(context, host.origin), [], "something was stored");
      } finally {
        await context.close();
        if (host !== shared) await host.close();
      }
    });
}

/** Opens an address and waits for the app. */
export async function open(page, address, how) {
  const response = await page.goto(address, how);
  await ready(page);
  return response;
}

/**
 * Visits places two at a time, each visitor in a page of its own: one page keeps one processor busy, and machines have
 * two. For what depends on no time and no focus.
 */
export async function twoAtATime(context, places, visit) {
  const waiting = [...places];
  const visitor = async () => {
    const page = await context.newPage();
    for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) await visit(page, place);
    await page.close();
  };
  await Promise.all([visitor(), visitor()]);
}

/** Collects what no visit may bring: errors, and requests to anywhere else. */
function watch(context, origin, noise, uncaught) {
  const complaints = [];
  context.on("console", (message) => {
    const expected = noise?.test(message.text()) || message.type() !== "error";
    if (!expected) complaints.push(`console: ${message.text()} (${message.page()?.url()})`);
  });
  context.on("weberror", (error) => {
    if (!uncaught?.test(String(error.error()))) complaints.push(`page error: ${error.error()}`);
  });
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !["data:", "blob:"].includes(url.protocol)) complaints.push(`request: ${url}`);
  });
  return complaints;
}

/** What the browser keeps for the site, as a list of names. */
async function kept(context, origin) {
  const found = [];
  for (const page of context.pages().filter((page) => page.url().startsWith(origin))) {
    found.push(...(await page.evaluate(async () => {
      const names = (storage) => {
        try {
          return Object.keys(window[storage]);
        } catch {
          return [];
        }
      };
      const databases = (await indexedDB.databases()).map(({ name }) => name);
      return [...names("localStorage"), ...names("sessionStorage"), document.cookie, ...databases];
    })));
  }
  return found.filter(Boolean);
}

/** Repeats a check until it holds; its last failure where it never does. */
export async function eventually(check, patience = 5000) {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await check();
    } catch (failure) {
      if (Date.now() > end) throw failure;
      await new Promise((done) => setTimeout(done, 25));
    }
  }
}

/** Keeps the app from coming until the function it returns is called. */
export async function holdBack(page) {
  let release;
  const gate = new Promise((open) => { release = open; });
  await page.route("**/*.wasm", async (route) => {
    await gate;
    await route.continue();
  });
  return async () => {
    release();
    await ready(page);
  };
}

/** Leaves a mark that a page load would wipe out. */
export const mark = (page) => page.evaluate(() => { window.stillHere = true; });
/** Whether the mark is still there. */
export const marked = (page) => page.evaluate(() => window.stillHere === true);
/** Path, query and fragment that the browser shows. */
export const where = (page) => page.evaluate(() => location.pathname + location.search + location.hash);
/** The values of an attribute on everything visible that a selector finds. */
export const seen = (page, selector, attribute) =>
  page.$$eval(selector, (found, name) => found.filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => one.getAttribute(name)), attribute);
