// Faults that users of similar products reported: translated pages, refused addresses, shared links, keys, live regions.
import assert from "node:assert/strict";
import { atlas, EVERY_PAGE, eventually, mark, marked, seen, where } from "./atlas.mjs";
import { ready } from "./browser.mjs";

const journey = atlas();
const selectedMark = (page) => page.evaluate(() => document.querySelector("[data-timeline] [aria-current='true']")?.dataset.mark ?? "");

/**
 * Does what page translation does: replaces each text node by other words in two `<font>`s.
 * Every letter becomes another one, so that words of two states never agree by chance.
 */
const translate = (page) => page.evaluate(() => {
  const other = (text) => text.replace(/\p{L}|\p{N}/gu, (sign) => String.fromCodePoint(0x1d400 + sign.codePointAt(0)));
  const found = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (found.nextNode()) {
    const text = found.currentNode;
    if (/\S/.test(text.data) && !text.parentElement.closest("font, script, style")) texts.push(text);
  }
  for (const text of texts) {
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.textContent = other(text.data);
    outer.append(inner);
    text.replaceWith(outer);
  }
});

/** Everything that can be read on the page: each visible element's own words, and names in attributes. */
const words = (page) => page.evaluate(() => {
  const lines = new Map();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    let owner = texts.currentNode.parentElement;
    while (owner.tagName === "FONT") owner = owner.parentElement;
    // What was just done is said on one of two pages only.
    if (owner.closest(".said, .toast, .visually-hidden, .privacy-panel > div > [role='status'], script, noscript")) continue;
    if (owner.checkVisibility({ visibilityProperty: true })) lines.set(owner, (lines.get(owner) ?? "") + texts.currentNode.data);
  }
  const named = [...document.querySelectorAll("body [aria-label]")].filter((one) => one.checkVisibility({ visibilityProperty: true }));
  return [...[...lines].map(([owner, text]) => `${owner.tagName} ${text.replace(/\s+/g, " ").trim()}`), ...named.map((one) => `label ${one.getAttribute("aria-label")}`)].filter((line) => /[\p{L}\p{N}]/u.test(line.split(" ").slice(1).join(" ")));
});

const chip = (part) => (page) => link(`nav.filter a[href*="${part}"]`)(page);
/** Opens what something is folded away in. */
const unfold = (page, selector) => page.locator(selector).first().evaluate((found) => {
  const folded = found.closest("details:not([open])");
  if (folded && !found.closest("summary")) folded.querySelector("summary").click();
});
/** Folds it away again, as it is on a page that is loaded. */
const fold = (page) => page.evaluate(() => document.querySelector(".more-filters[open] > summary")?.click());
const link = (selector) => async (page) => {
  await unfold(page, selector);
  await page.locator(selector).first().click();
  await fold(page);
};
const key = (selector, ...names) => async (page) => {
  await page.locator(selector).first().focus();
  for (const name of names) await page.keyboard.press(name);
};
const type = (selector, text) => async (page) => {
  // Over what is there, so that the results are never gone in between.
  await page.locator(selector).first().selectText();
  await page.keyboard.type(text);
};
const fill = (selector, text) => async (page) => {
  await unfold(page, selector);
  await page.locator(selector).first().fill(text);
  await page.locator(selector).first().press("Enter");
  await fold(page);
};

/** What is done on each page; addresses are under a language's prefix. */
const VISITS = {
  "": [link('.ribbon .horizontal [data-mark="opened"] .span'), link("header a.brand"), link('[data-map] a[data-country="JP"] .shape'), link("header a.brand")],
  "timeline/": [
    chip("topic=care"), link('.horizontal [data-mark="opened"] .span'), link(".neighbors a:last-child"), key("[data-timeline] [tabindex='0']", "Home"),
    key("[data-timeline] [tabindex='0']", "End"), chip("topic=research"), key("[data-timeline] [tabindex='0']", "Home", "Escape"),
    fill("input[name=q]", "first"), link("form.years a"), fill("input[name=from]", "2015"), link("form.years a"), fill("input[name=q]", "nothing such"), link("form.years a"),
    link("nav.filter a"), link(".tour-start"), link(".tour-steps button:last-of-type"), link(".tour-steps button:last-of-type"), link(".tour-steps button"), key(".tour", "End"),
    link(".tour-steps a"), link("header a[hreflang]"), link('.horizontal [data-mark="quality-award"] .span'), link("header a[hreflang]"),
  ],
  "partners/": [
    chip("relation=agreement"), link('[data-map] a[data-country="JP"] .shape'), link(".panel-top a.tool:nth-last-of-type(2)"), link(".panel-top a.tool:first-of-type"), chip("sort=name"),
    chip("relation=capacity-building"), key("[data-map] a[tabindex='0']", "Home"), key("[data-map] a[tabindex='0']", "End"), key("[data-map] a[tabindex='0']", "Escape"),
    chip("view=globe"), key("[data-map] a[tabindex='0']", "Home"), chip("view=home"), link("details.as-table summary"), link("details.as-table th a"),
  ],
  "facts/": [chip("topic=care"), chip("kind=count"), chip("sort=size"), fill("form.years input[name=q]", "beds"), fill("form.years input[name=q]", "nothing such"), link("form.years a"), link("nav.filter a")],
  "search/": [type("main input[name=q]", "leukemia"), type("main input[name=q]", "jci"), type("main input[name=q]", "白血病"), type("main input[name=q]", "nothing such"), type("main input[name=q]", "beds"), link("a[data-search-hit]")],
  "about/": [link(".page-links a"), link(".paragraphs a"), link("header a[href$='/search/']"), link("footer a[href$='#privacy']")],
  "care/": [link('header a[href$="/research/"]'), link('header a[href$="/network/"]'), link('header a[href$="/campus/"]'), link('header a[href$="/news/"]'), link("main .teaser-title a"), link("footer a[href$='#glossary']"), link("header a[hreflang]")],
};

for (const [start, steps] of Object.entries(VISITS)) {
  journey(`translated, /${start} and what follows show their own words`, { reducedMotion: "reduce" }, async ({ page, go, context }) => {
    await go(`/${start}`);
    await mark(page);
    await translate(page);
    const fresh = await context.newPage();
    for (const [number, step] of steps.entries()) {
      const [address, title] = [await where(page), await page.title()];
      await step(page);
      const name = `step ${number + 1}, from ${address} (${title})`;
      const opened = await page.locator("details.as-table").evaluateAll((found) => found.some((one) => one.open));
      await eventually(async () => {
        await fresh.goto("about:blank");
        await fresh.goto(await where(page));
        await ready(fresh);
        if (opened) await fresh.locator("details.as-table summary").click();
        await new Promise((done) => setTimeout(done, 150));
        // What is pointed at, or has the focus, shows its name.
        await page.mouse.move(0, 0);
        await page.evaluate(() => document.activeElement.blur());
        await translate(page);
        await translate(fresh);
        const [shown, expected] = [await words(page), await words(fresh)];
        assert.deepEqual({ stale: shown.filter((line) => !expected.includes(line)), missing: expected.filter((line) => !shown.includes(line)), count: shown.length }, { stale: [], missing: [], count: expected.length }, name);
        assert.equal(await page.title(), await fresh.title(), name);
      }, 8000);
    }
    assert.ok(await marked(page), "without loading a page");
    assert.equal(await page.getAttribute("html", "data-stopped"), null);
  });
}

journey("translated, every page leads to every page", { reducedMotion: "reduce" }, async ({ page, go }) => {
  await go("/");
  await mark(page);
  for (const { address } of EVERY_PAGE.concat(EVERY_PAGE.slice(0, 3))) {
    await translate(page);
    const before = await page.locator("h1").textContent();
    await page.evaluate((href) => document.body.appendChild(Object.assign(document.createElement("a"), { href, id: "to-test" })).click(), address);
    await page.evaluate(() => document.getElementById("to-test").remove());
    await eventually(async () => assert.equal(await page.evaluate(() => location.pathname), address));
    if (address !== "/") await eventually(async () => assert.notEqual(await page.locator("h1").textContent(), before, address));
    const own = await page.title();
    await eventually(async () => assert.equal(await page.locator("body > #atlas > [role=status]").first().textContent(), address === "/" && before === (await page.locator("h1").textContent()) ? "" : own, address));
    assert.equal(await page.locator("h1").count(), 1, address);
    assert.equal(await page.locator("main").count(), 1, address);
    assert.equal(await page.locator("h1 font").count(), address === "/" && before === (await page.locator("h1").textContent()) ? 2 : 0, "the heading is a new one");
  }
  assert.ok(await marked(page));
});

journey("translated, what the reader does is answered in new words", { reducedMotion: "reduce", permissions: ["clipboard-read", "clipboard-write"], stores: true }, async ({ page, go }) => {
  await go("/about/#privacy");
  await translate(page);
  const stored = page.locator("#privacy .stored");
  const box = page.locator("#privacy input[type=checkbox]");
  await box.check();
  await eventually(async () => assert.match(await stored.textContent(), /atlas-theme = system/));
  await translate(page);
  await page.locator("button.theme").click();
  await eventually(async () => assert.match(await stored.textContent(), /atlas-theme = light/));
  assert.match(await page.locator("button.theme").getAttribute("aria-label"), /Light/i);
  await translate(page);
  await box.uncheck();
  await eventually(async () => assert.doesNotMatch(await stored.textContent(), /atlas-theme|\u{1d461}/u));
  await eventually(async () => assert.match(await page.locator("#privacy [role=status]").textContent(), /[a-z]{3}/));
  await go("/facts/#beds-planned");
  await translate(page);
  await page.locator("li#beds-planned details summary").click();
  await page.locator("li#beds-planned .panel-tools button").first().click();
  await eventually(async () => assert.match(await page.locator(".toast").textContent(), /Copied/));
  await translate(page);
  await page.locator('nav.filter a[href*="topic=care"]').click();
  await eventually(async () => assert.match(await page.locator(".shown").textContent(), /^Showing \d+ of \d+$/));
});

/** Safari's limit: 100 changes of the address in 30 seconds. */
const limited = (context, limit = 100) => context.addInitScript((limit) => {
  window.refusals = 0;
  for (const name of ["pushState", "replaceState"]) {
    const change = History.prototype[name];
    const made = (window.changes ??= []);
    History.prototype[name] = function (...values) {
      const now = performance.now();
      while (made.length && made[0] < now - 30_000) made.shift();
      if (made.length >= limit) {
        window.refusals += 1;
        throw new DOMException("Attempt to use history.replaceState() more than 100 times per 30 seconds", "SecurityError");
      }
      made.push(now);
      return change.apply(this, values);
    };
  }
}, limit);

journey("typing goes on where the browser limits changes of the address", {}, async ({ page, go, context }) => {
  await limited(context);
  await go("/search/");
  const input = page.locator("main input[name=q]");
  await input.focus();
  for (let round = 0; round < 6; round += 1) {
    await page.keyboard.type("leukemiaxx");
    for (let press = 0; press < 10; press += 1) await page.keyboard.press("Backspace");
  }
  await page.keyboard.type("leukemia");
  await eventually(async () => assert.match(await page.locator(".results .shown").textContent(), /“leukemia”/));
  assert.ok((await page.$$eval("a[data-search-hit]", (found) => found.map((one) => one.getAttribute("href")))).includes("/facts/#registry-cases"));
  await eventually(async () => assert.equal(await where(page), "/search/?q=leukemia"));
  assert.equal(await page.evaluate(() => window.refusals), 0);
});

journey("an arrow can be held where the browser limits changes of the address", {}, async ({ page, go, context }) => {
  await limited(context);
  for (const [address, inside, last] of [["/timeline/", "[data-timeline] [tabindex='0']", "mental-health-forum"], ["/partners/", "[data-map] a[tabindex='0']", "la"]]) {
    await go(address);
    await page.locator(inside).first().focus();
    for (let press = 0; press < 60; press += 1) {
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowRight");
    }
    await page.keyboard.press("End");
    const current = () => page.evaluate(() => [document.activeElement.getAttribute("href")?.split("#")[1], document.activeElement.getAttribute("aria-current"), ...[...document.querySelectorAll("li[aria-current='true']")].map((one) => one.id)]);
    await eventually(async () => assert.deepEqual(await current(), [last, "true", last], "focus and selection are together"));
    assert.equal(await page.locator("[data-panel]").count(), 1);
    await eventually(async () => assert.equal(await where(page), `${address}#${last}`));
    assert.equal(await page.evaluate(() => window.refusals), 0);
  }
});

journey("a browser that refuses every change of the address shows the right page", {}, async ({ page, go, context }) => {
  await limited(context, 0);
  await go("/search/");
  await page.locator("main input[name=q]").pressSequentially("jci");
  await eventually(async () => assert.match(await page.locator(".results .shown").textContent(), /“jci”/));
  await go("/timeline/");
  await page.locator("[data-timeline] [tabindex='0']").first().focus();
  for (const [name, id] of [["End", "mental-health-forum"], ["Home", "founded"], ["ArrowRight", "opened"]]) {
    await page.keyboard.press(name);
    await eventually(async () => assert.equal(await selectedMark(page), id));
    assert.match(await page.locator("[data-panel] .panel-title").textContent(), /\w/);
  }
  assert.ok(await page.evaluate(() => window.refusals) >= 3);
});

journey("what a chat app adds to a shared address means nothing", {}, async ({ page, go }) => {
  await go("/zh/timeline/?from=singlemessage&isappinstalled=0");
  for (const name of ["from", "to", "q"]) assert.equal(await page.locator(`form.years input[name=${name}]`).inputValue(), "", name);
  assert.equal(await page.locator("li[data-event]:visible").count(), 9);
  await unfold(page, "form.years button");
  await page.locator('form.years button[type="submit"]').click();
  await eventually(async () => assert.equal((await where(page)).replace(/\?$/, ""), "/zh/timeline/"));
  await go("/zh/timeline/?from=singlemessage&isappinstalled=0");
  await unfold(page, "form.years input");
  await page.locator("form.years input[name=to]").fill("2010");
  await page.locator("form.years input[name=to]").press("Enter");
  await eventually(async () => assert.deepEqual(await seen(page, "li[data-event]", "id"), ["founded", "opened", "jci-accreditation", "mental-health-forum"]));
  assert.equal(await where(page), "/zh/timeline/?to=2010");
  for (const address of ["/partners/?relation=nonsense&from=timeline", "/facts/?topic=&kind=%ff&isappinstalled=0", "/search/?from=singlemessage"]) {
    await go(address);
    assert.equal(await page.locator("h1").count(), 1);
  }
});

for (const [address, selected] of [["/timeline/#quality-award", "quality-award"], ["/partners/#jp", "jp"]]) {
  journey(`in the panel of ${address} keys scroll the page`, { viewport: { width: 1280, height: 500 } }, async ({ page, go }) => {
    await go(address);
    await page.locator("[data-panel] a").last().focus();
    await page.evaluate(() => scrollTo({ top: 300, behavior: "instant" }));
    const top = () => page.evaluate(() => scrollY);
    for (const [name, moves] of [["ArrowDown", 1], ["PageDown", 1], ["PageUp", -1], ["ArrowUp", -1], ["End", 1], ["Home", -1], ["ArrowRight", 0], ["ArrowLeft", 0]]) {
      const before = await top();
      await page.keyboard.press(name);
      if (moves) await eventually(async () => assert.ok(((await top()) - before) * moves > 0, `${name} scrolls from ${before}`), 1500);
      await new Promise((done) => setTimeout(done, 250));
      assert.equal(await where(page), address, name);
      assert.deepEqual(await seen(page, "li[aria-current='true']", "id"), [selected], name);
      assert.ok(await page.evaluate(() => document.activeElement.closest("[data-panel]") !== null), `${name} leaves the focus`);
    }
  });
}

/** Collects what live regions come to say. */
const listen = (page) => page.evaluate(() => {
  window.said = [];
  const text = (one) => one.textContent.replace(/\s+/g, " ").trim();
  const regions = () => [...document.querySelectorAll("[role=status], [role=alert], [aria-live]")].filter((one) => one.checkVisibility());
  const last = new Map(regions().map((one) => [one, text(one)]));
  new MutationObserver(() => {
    for (const one of regions()) {
      if (text(one) !== (last.get(one) ?? "") && text(one)) window.said.push(text(one));
      last.set(one, text(one));
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
});
const said = (page) => page.evaluate(() => window.said.splice(0));
const pause = () => new Promise((done) => setTimeout(done, 1200));

journey("while words are typed one sentence is said, after a pause", {}, async ({ page, go }) => {
  await go("/search/");
  await listen(page);
  await page.locator("main input[name=q]").pressSequentially("leukemia registries", { delay: 40 });
  await pause();
  const once = await said(page);
  assert.equal(once.length, 1, once.join(" | "));
  assert.match(once[0], /“leukemia registries”/);
  assert.ok(once[0].length < 100, once[0]);
  await page.locator("main input[name=q]").fill("jci");
  await pause();
  assert.equal((await said(page)).length, 1);
});

journey("each stop of the tour is said in one sentence", {}, async ({ page, go }) => {
  await go("/timeline/");
  await page.locator(".tour-start").click();
  await page.locator(".tour").waitFor();
  await pause();
  await listen(page);
  for (const year of [/1998/, /2010/]) {
    await page.locator(".tour-steps button").last().click();
    await pause();
    const once = await said(page);
    assert.equal(once.length, 1, once.join(" | "));
    assert.match(once[0], year);
    assert.ok(once[0].length < 150, once[0]);
  }
  for (let press = 0; press < 4; press += 1) await page.locator(".tour-steps button").last().click();
  await pause();
  const last = await said(page);
  assert.equal(last.length, 1, last.join(" | "));
});

journey("a filter says in one sentence what is shown", {}, async ({ page, go }) => {
  for (const address of ["/timeline/", "/facts/"]) {
    await go(address);
    await listen(page);
    await page.locator('nav.filter a[href*="topic=care"]').click();
    await pause();
    const once = await said(page);
    assert.equal(once.length, 1, once.join(" | "));
    assert.match(once[0], /^Showing \d+ of \d+$/);
  }
});

journey("a new page says its title once and has the focus on its heading", {}, async ({ page, go }) => {
  await go("/");
  await mark(page);
  const focused = () => page.evaluate(() => [document.activeElement.tagName, document.activeElement.id]);
  await listen(page);
  for (const [selector, address, focus] of [
    ['header a[href="/care/"]', "/care/", ["H1", ""]],
    ['header a[href="/timeline/"]', "/timeline/", ["H1", ""]],
    ['li[data-event="opened"] [data-source]', "/about/#profile-1", ["LI", "profile-1"]],
    ["header a[hreflang]", "/zh/about/#profile-1", ["LI", "profile-1"]],
    ["header a.brand", "/zh/", ["H1", ""]],
    ['header a[href$="/search/"]', "/zh/search/", ["H1", ""]],
    ["footer a[hreflang]", "/search/", ["H1", ""]],
  ]) {
    const expected = selector.includes("data-source") ? /^\/about\/#profile-\d$/ : new RegExp(`^${address}$`);
    await page.locator(selector).first().click();
    await eventually(async () => assert.match(await where(page), expected));
    await pause();
    assert.deepEqual(await said(page), [await page.title()], address);
    if (!selector.includes("data-source")) assert.deepEqual(await focused(), focus, address);
    else assert.equal(`/about/#${(await focused())[1]}`, await where(page));
  }
  await page.goBack();
  await eventually(async () => assert.equal(await where(page), "/zh/search/"));
  await pause();
  assert.deepEqual(await said(page), [await page.title()], "Back");
  await page.locator('nav a[href="/zh/timeline/"]').first().click();
  await pause();
  await said(page);
  await page.locator('.horizontal [data-mark="opened"] .span').click();
  await pause();
  assert.deepEqual(await said(page), [], "a selection is no new page");
  assert.ok(await marked(page));
});

journey("in forced colors what is selected is told apart", { forcedColors: "active" }, async ({ page, go }) => {
  const look = (one) => page.locator(one).first().evaluate((one) => {
    const { outlineStyle, outlineWidth, outlineColor, borderTopColor, borderTopWidth, backgroundColor } = getComputedStyle(one);
    return [outlineStyle === "none" ? "none" : [outlineStyle, outlineWidth, outlineColor], borderTopColor, borderTopWidth, backgroundColor].join();
  });
  for (const [address, selected, other] of [
    ["/facts/#nsfc-grants", "li#nsfc-grants", "li#beds-planned"], ["/timeline/#opened", "li#opened", "li#founded"], ["/partners/#jp", "li#jp", "li#us"],
    ["/about/#profile-3", "#profile-3", "#profile-4"], ["/timeline/?topic=care", ".chip[aria-current]", ".chip:not([aria-current])"],
    ["/facts/", ".site-nav a[aria-current]", ".site-nav a:not([aria-current])"],
  ]) {
    await go(address);
    assert.notEqual(await look(selected), await look(other), address);
  }
});

for (const [name, prefix] of [["GB/T 7714", "/"], ["GB/T 7714格式", "/zh/"]]) {
  journey(`a citation from ${prefix} is of the reader's own day`, { timezoneId: "Asia/Shanghai", permissions: ["clipboard-read", "clipboard-write"] }, async ({ page, go }) => {
    await page.clock.setFixedTime(new Date("2026-11-21T23:00:00Z"));
    await go(`${prefix}facts/#beds-planned`);
    await page.locator("li#beds-planned details summary").click();
    await page.locator("li#beds-planned").getByRole("button", { name, exact: true }).click();
    await eventually(async () => assert.match(await page.evaluate(() => navigator.clipboard.readText()), /\[2026-11-22\]/));
  });
}

for (const [way, hinder] of [
  ["at once", () => { WebAssembly.instantiateStreaming = async () => { throw new TypeError("not supported"); }; }],
  ["after the bytes came", () => { WebAssembly.instantiateStreaming = async (response) => { await (await response).arrayBuffer(); throw new TypeError("not supported"); }; }],
  ["for want of a compiler of streams", () => { delete WebAssembly.instantiateStreaming; delete WebAssembly.compileStreaming; }],
]) {
  journey(`where Wasm cannot be compiled while it comes (${way}), the app starts by another way`, {}, async ({ page, go, context }) => {
    await context.addInitScript(hinder);
    await go("/timeline/#opened");
    await eventually(async () => assert.equal(await page.getAttribute("li#opened", "aria-current"), "true"));
  });
}
