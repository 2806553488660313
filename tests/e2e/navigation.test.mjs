// Going about the site: without page loads where the browser allows it, with them where it does not.
import assert from "node:assert/strict";
import { atlas, EVERY_PAGE, EVERY_VIEW, eventually, mark, marked, NOT_FOUND_NOISE, open, PHONE, twoAtATime, where } from "./atlas.mjs";
import { ready } from "./browser.mjs";

const journey = atlas();

/** What a page says of itself and shows. */
const portrait = (page) => page.evaluate(() => {
  const all = (selector, name) => [...document.querySelectorAll(selector)].map((one) => one.getAttribute(name)).sort();
  return {
    title: document.title,
    lang: document.documentElement.lang,
    canonical: all("link[rel=canonical]", "href"),
    alternates: [...document.querySelectorAll("link[rel=alternate][hreflang]")].map((link) => `${link.hreflang} ${link.href}`).sort(),
    description: all("meta[name=description]", "content"),
    here: all("header [aria-current]", "href"),
    text: document.querySelector("main").innerText.replace(/\s+/g, " "),
  };
});

journey("a page reached by a link is the page that the address loads", {}, async ({ page, context, go }) => {
  await go("/");
  await mark(page);
  const loaded = await context.newPage();
  for (const { address } of EVERY_PAGE.slice(1).concat(EVERY_PAGE[0])) {
    await page.evaluate((address) => navigation.navigate(address).finished, address);
    await loaded.goto(address);
    await ready(loaded);
    const expected = await portrait(loaded);
    await eventually(async () => assert.deepEqual(await portrait(page), expected, address), 3000);
  }
  assert.ok(await marked(page), "no page was loaded");
});

journey("links of the header, of text and of a drawing load no page", {}, async ({ page, go }) => {
  await go("/");
  await mark(page);
  const steps = [
    ['header a[href="/care/"]', "/care/"], ['main a[href^="/about/#"]', /^\/about\/#/], ['header a[href="/timeline/"]', "/timeline/"],
    ["header a.brand", "/"], ['.ribbon .horizontal [data-mark="national-center"] text', "/timeline/#national-center"],
    ["header a.brand", "/"], ['[data-map] a[data-country="ZA"] .shape', "/partners/#za"], ["footer a[href='/about/#privacy']", "/about/#privacy"],
  ];
  for (const [link, address] of steps) {
    await page.locator(link).first().click();
    await eventually(async () => assert.match(await where(page), address instanceof RegExp ? address : new RegExp(`^${address}$`)));
  }
  assert.ok(await marked(page));
  await eventually(async () => assert.match(await page.title(), /^About/));
});

journey("Back and Forward bring back page and place", {}, async ({ page, go }) => {
  await go("/facts/");
  await mark(page);
  await page.evaluate(() => scrollTo(0, 1500));
  await page.locator('main a[href^="/about/#"]:visible').first().evaluate((link) => link.click());
  const heading = (words) => eventually(async () => assert.equal(await page.locator("h1").textContent(), words));
  await heading("About");
  await page.locator("header a.brand").click();
  await heading("Shanghai Children’s Medical Center");
  assert.equal(await page.evaluate(() => scrollY), 0, "a new page begins at its top");
  await page.goBack();
  await heading("About");
  await page.goBack();
  await heading("Facts and figures");
  await eventually(async () => assert.ok(Math.abs((await page.evaluate(() => scrollY)) - 1500) < 20, "scrolled as before"));
  await page.goForward();
  await heading("About");
  assert.match(await page.title(), /^About/);
  assert.ok(await marked(page));
});

/** Where all that a reader sees stands, by its place in the document. */
const seenPlaces = (page) => page.evaluate(() => [...document.querySelectorAll("body *")].flatMap((one, place) => {
  const { x, y, width, height } = one.getBoundingClientRect();
  return one.checkVisibility() && width > 0 && height > 0 && y < innerHeight && y + height > 0 ? [`${place} ${one.localName}.${one.getAttribute("class")} at ${x.toFixed(1)} ${y.toFixed(1)}`] : [];
}));

for (const [device, settings] of [["a wide screen", {}], ["a phone", PHONE]]) {
  journey(`what is far below can be laid out later without moving what is seen, on ${device}`, { ...settings, noise: NOT_FOUND_NOISE }, async ({ context }) => {
    let waited = 0;
    await twoAtATime(context, EVERY_VIEW, async (page, { address }) => {
      await open(page, address);
      const whole = await seenPlaces(page);
      waited += await page.evaluate(async () => {
        document.documentElement.setAttribute("data-top-first", "");
        // The browser decides with the next frame what is near.
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
        const parts = [...document.querySelectorAll("main *")].filter((one) => getComputedStyle(one).contentVisibility === "auto");
        return parts.filter((one) => !one.firstElementChild?.checkVisibility({ contentVisibilityAuto: true })).length;
      });
      assert.deepEqual(await seenPlaces(page), whole, address);
    });
    assert.ok(waited > 10, `${waited} parts wait`);
  });
}

journey("a page is laid out whole once its top has been seen, and at once where the reader is not at its top", {}, async ({ page, go }) => {
  await go("/care/");
  await page.evaluate(() => {
    window.sights = [];
    new MutationObserver(() => window.sights.push(`${document.documentElement.hasAttribute("data-top-first")} ${location.pathname}`))
      .observe(document.documentElement, { attributes: true, attributeFilter: ["data-top-first"] });
  });
  const sights = () => page.evaluate(() => window.sights);
  const follow = (address) => page.evaluate((address) => { navigation.navigate(address); }, address);
  await follow("/about/");
  await eventually(async () => assert.deepEqual(await sights(), ["true /about/", "false /about/"]));
  await page.goBack();
  await page.waitForSelector(".story");
  await follow("/about/#privacy");
  await page.waitForSelector("#privacy");
  await eventually(async () => assert.ok(await page.$eval("#privacy", (section) => Math.abs(section.getBoundingClientRect().top) < 200)));
  assert.equal((await sights()).length, 2, "neither on the way back nor where # leads");
});

journey("a reader who goes back while the next page is on its way stays", {}, async ({ page, go }) => {
  await page.addInitScript(() => {
    // As on a slow device: the picture of the old page takes a while, and the change waits for it.
    const start = document.startViewTransition.bind(document);
    document.startViewTransition = (change) => start(async () => {
      await new Promise((done) => setTimeout(done, 300));
      await change();
    });
  });
  await go("/partners/");
  await mark(page);
  await page.locator("header a.brand").click();
  await eventually(async () => assert.equal(await where(page), "/"));
  await page.evaluate(() => history.back());
  await eventually(async () => assert.equal(await where(page), "/partners/"));
  await page.waitForTimeout(600);
  assert.equal(await page.locator("h1").textContent(), "Partners");
  assert.match(await page.title(), /^Partners/);
  assert.ok(await marked(page));
});

journey("a link to a place on another page goes to that place", {}, async ({ page, go }) => {
  for (const [from, href, id] of [["/care/", "/about/#profile-3", "profile-3"], ["/zh/", "/zh/facts/#nsfc-grants", "nsfc-grants"]]) {
    await go(from);
    await page.evaluate((href) => {
      const link = document.querySelector(`main a[href="${href}"]`) ?? document.querySelector("main").appendChild(Object.assign(document.createElement("a"), { href }));
      link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    }, href);
    await eventually(async () => assert.equal(await where(page), href));
    await eventually(async () => {
      const top = await page.locator(`[id="${id}"]`).evaluate((found) => found.getBoundingClientRect().top);
      assert.ok(top >= 0 && top < 400, `#${id} is ${top} px below the window’s top`);
    });
  }
});

journey("an event's address brings drawing and detail into view, also on a phone", {}, async ({ page, go }) => {
  for (const [width, height] of [[1280, 800], [390, 844]]) {
    await page.setViewportSize({ width, height });
    for (const address of ["/timeline/#quality-award", "/zh/timeline/#opened"]) {
      await go(address);
      const selected = `[data-timeline] [data-mark="${address.split("#")[1]}"][aria-current=true]`;
      await eventually(async () => {
        for (const shown of [".panel-title", selected]) {
          const { top, bottom } = await page.locator(`${shown}:visible`).first().evaluate((found) => found.getBoundingClientRect());
          assert.ok(top >= 0 && bottom <= height, `${address} at ${width}: ${shown} from ${top} to ${bottom}`);
        }
      });
    }
  }
});

journey("after a new page the keyboard begins at its heading", {}, async ({ page, go }) => {
  await go("/");
  await page.locator('footer a[href="/about/#glossary"]').focus();
  await page.locator('header a[href="/network/"]').click();
  await eventually(async () => assert.match(await where(page), /network/));
  await eventually(async () => assert.match(await page.title(), /medic|network|hospital/i));
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1"));
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)), "and goes on into the text");
});

journey("a page begins with the way past the header", {}, async ({ page, go }) => {
  await go("/network/");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("href")), "#main", "the way past the header comes first");
  await page.keyboard.press("Enter");
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.id), "main"));
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)), "and leads into the text");
  assert.match(await where(page), /^\/network\//, "on the same page");
});

journey("a link opened in a new tab leaves the page alone", {}, async ({ page, context, go }) => {
  await go("/timeline/");
  await mark(page);
  for (const link of ['header a[href="/facts/"]', '.horizontal [data-mark="national-center"] text', '[data-event="opened"] h3 a']) {
    const [tab] = await Promise.all([context.waitForEvent("page"), page.locator(link).click({ modifiers: ["Control"] })]);
    await tab.waitForLoadState();
    assert.match(tab.url(), /facts|#national-center|#opened/);
    await tab.close();
  }
  assert.equal(await where(page), "/timeline/");
  assert.ok(await marked(page));
});

// A browser that shows a bare file asks for /favicon.ico, and says that there is none.
journey("files are files, not pages", { noise: NOT_FOUND_NOISE }, async ({ page, go }) => {
  for (const [file, start] of [["facts.json", "["], ["events.json", "["]]) {
    await go("/about/");
    const link = page.locator(`main a[href="/${file}"]`);
    const [response] = await Promise.all([page.waitForResponse(`**/${file}`), link.evaluate((link) => { link.removeAttribute("download"); link.click(); })]);
    assert.equal(response.status(), 200);
    assert.equal((await response.text())[0], start);
  }
  await go("/about/");
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator('main a[href="/facts.csv"]').click()]);
  assert.equal(download.suggestedFilename(), "facts.csv");
});

journey("hurried clicks end where the last one led", {}, async ({ page, go }) => {
  await go("/");
  await page.evaluate(() => {
    for (const path of ["timeline", "partners", "facts", "care", "research", "network", "campus"]) document.querySelector(`header a[href="/${path}/"]`).click();
  });
  await eventually(async () => assert.match(await page.title(), /campus/i));
  assert.equal(await where(page), "/campus/");
  assert.equal(await page.locator("h1").count(), 1);
  assert.deepEqual(await page.locator("header nav [aria-current]").evaluateAll((links) => links.map((link) => link.getAttribute("href"))), ["/campus/"]);
});

journey("the menu of a phone closes behind a choice", PHONE, async ({ page, go }) => {
  await go("/zh/");
  await mark(page);
  await page.locator("details.menu summary").tap();
  await page.locator('.site-nav a[href="/zh/facts/"]').tap();
  await eventually(async () => assert.equal(await page.locator("h1").textContent(), "数据一览"));
  assert.ok(!(await page.locator('.site-nav a[href="/zh/facts/"]').isVisible()));
  assert.ok(await marked(page));
});

journey("without the Navigation API links load pages and # still selects", {}, async ({ page, context, go }) => {
  await context.addInitScript(() => { delete window.navigation; });
  await go("/timeline/");
  assert.equal(await page.evaluate(() => "navigation" in window), false);
  await mark(page);
  await page.locator('[data-event="opened"] h3 a').click();
  await eventually(async () => assert.equal(await page.getAttribute('li[data-event="opened"]', "aria-current"), "true"));
  await page.locator('.horizontal [data-mark="national-center"] text').click();
  await eventually(async () => assert.equal(await page.getAttribute('li[data-event="national-center"]', "aria-current"), "true"));
  await page.goBack();
  await eventually(async () => assert.equal(await page.getAttribute('li[data-event="opened"]', "aria-current"), "true"));
  assert.ok(await marked(page), "so far no page was loaded");
  for (const [link, address, heading] of [['header a[href="/facts/"]', "/facts/", "Facts and figures"], ["header a.language", "/zh/facts/", "数据一览"], ['nav.filter a[href*="topic=care"]', "/zh/facts/?topic=care", "数据一览"]]) {
    await mark(page);
    await Promise.all([page.waitForNavigation(), page.locator(link).click()]);
    await ready(page);
    assert.ok(!(await marked(page)), "a page was loaded");
    assert.equal(await where(page), address);
    assert.equal(await page.locator("h1").textContent(), heading);
  }
  assert.equal(await page.locator("main li.card:visible").count(), 6);
  await page.goBack();
  await ready(page);
  assert.equal(await where(page), "/zh/facts/");
});

for (const [address, tag, heading, prefix] of [["/no/such/page/", "en", "Page not found", "/"], ["/zh/no/such/page/", "zh-Hans", "页面不存在", "/zh/"], ["/facts/nope.html?x=%E0%A4%A#%", "en", "Page not found", "/"], ["/%E0%A4%A/%%/", "en", "Page not found", "/"], [`/zh/${"x".repeat(2000)}`, "zh-Hans", "页面不存在", "/zh/"]]) {
  journey(`no dead end at ${address.slice(0, 40)}`, { noise: NOT_FOUND_NOISE }, async ({ page, go }) => {
    const response = await go(address);
    assert.equal(response.status(), 404);
    const { lang, text } = await portrait(page);
    assert.equal(lang, tag);
    assert.equal(await page.locator("h1").textContent(), heading);
    assert.ok(text.length > 100);
    assert.ok(await page.locator("main input[name=q]").isVisible(), "the search is offered");
    for (const path of ["timeline/", "partners/", "facts/", "care/", "news/", "about/"]) assert.ok(await page.locator(`main a[href="${prefix}${path}"]`).isVisible(), path);
    await page.locator("main input[name=q]").fill("CAR-T");
    await page.locator("main input[name=q]").press("Enter");
    await eventually(async () => assert.equal(await where(page), `${prefix}search/?q=CAR-T`));
    await eventually(async () => assert.ok(await page.locator("a[data-search-hit]").count() > 0));
  });
}

journey("an unknown # or filter does no harm", {}, async ({ page, go }) => {
  for (const address of ["/timeline/#nothing", "/partners/#zz", "/facts/#%E0%A4%A", "/timeline/#%3Cscript%3E", "/timeline/?from=x&to=%", "/timeline/?from=9e99&to=-99999999999999999999", "/timeline/?&&=&?#?", "/facts/?topic=%00", "/partners/?view=nowhere&relation=%F0%9F%A6%84", `/care/?${"a=b&".repeat(500)}`, "/zh/about/#", "/timeline/#main"]) {
    await page.goto("about:blank");
    await go(address);
    assert.equal(await page.locator("h1").count(), 1, address);
    assert.equal(await page.locator('[aria-current="true"]').count(), 0, address);
    await page.evaluate(() => { location.hash = "other-%-thing"; });
    assert.equal(await page.getAttribute("html", "data-app"), "ready", address);
  }
});

journey("an unknown choice can be taken back", {}, async ({ page, go }) => {
  for (const [address, items] of [["/timeline/?topic=nothing", "li[data-event]"], ["/facts/?topic=nothing", "main li.card"], ["/partners/?relation=nothing", "li[data-country]"]]) {
    await go(address);
    const all = await page.locator(items).count();
    const none = (await page.locator(`${items}:visible`).count()) === 0;
    if (none) assert.match(await page.locator(".shown").textContent(), /No matches/);
    await page.locator(".filter-bar nav.filter a").first().click();
    await eventually(async () => assert.equal(await page.locator(`${items}:visible`).count(), all));
  }
});
