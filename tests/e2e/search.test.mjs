// One search across languages, for whatever is typed into it.
import assert from "node:assert/strict";
import { atlas, eventually, mark, marked, where } from "./atlas.mjs";

const journey = atlas();

/** Where the hits lead, without the language's prefix. */
const hits = (page) => page.$$eval("a[data-search-hit]", (found) => found.map((hit) => hit.getAttribute("href").replace(/^\/zh\//, "/")));
const input = (page) => page.locator("main input[name=q]");
/** Hits once they no longer change. */
async function settled(page) {
  await page.waitForLoadState("networkidle");
  let last = null;
  return eventually(async () => {
    const now = (await hits(page)).join();
    const before = last;
    last = now;
    assert.equal(now, before);
    return now.split(",").filter(Boolean);
  });
}

journey("leukemia, 白血病 and baixuebing find the same", {}, async ({ page, go }) => {
  const found = {};
  for (const prefix of ["/", "/zh/"]) {
    for (const query of ["leukemia", "白血病", "baixuebing"]) {
      await go(`${prefix}search/?q=${encodeURIComponent(query)}`);
      await eventually(async () => assert.ok((await hits(page)).length > 0, `${query} at ${prefix}`));
      const all = await settled(page);
      found[`${prefix} ${query}`] = all.filter((href) => /^\/(facts|timeline)\/#/.test(href)).sort();
      assert.ok((await page.locator("a[data-search-hit]").first().getAttribute("href")).startsWith(`${prefix}`));
    }
  }
  const expected = found["/ leukemia"];
  for (const href of ["/facts/#registry-cases", "/facts/#registry-hospitals", "/facts/#registry-regions", "/timeline/#leukemia-report"]) assert.ok(expected.includes(href), `${href} in ${expected}`);
  for (const [query, hrefs] of Object.entries(found)) assert.deepEqual(hrefs, expected, query);
});

journey("facts, events, partners, stories, news and terms are found, first what is meant", {}, async ({ page, go }) => {
  const wanted = {
    788: "/facts/#beds-operational", "beds in operation": "/facts/#beds-operational", 床位: "/facts/#beds-planned", chuangwei: "/facts/#beds-planned",
    JCI: "/timeline/#jci-accreditation", Singapore: "/partners/#sg", 新加坡: "/partners/#sg", xinjiapo: "/partners/#sg",
    "CAR-T": "/about/#car-t", "car t": "/about/#car-t", "Zhao Min": "/news/child-mental-health-forum/", zhangjiang: "/timeline/#zhangjiang-start",
    张江: "/timeline/#zhangjiang-start", "mental health": "/news/child-mental-health-forum/", LEUKEMIA: "/facts/#registry-cases",
    "ＪＣＩ": "/timeline/#jci-accreditation", "clinton": "/timeline/#opened", "希拉里": "/timeline/#opened",
  };
  await go("/search/");
  const missed = [];
  for (const [query, href] of Object.entries(wanted)) {
    await input(page).fill(query);
    await eventually(async () => assert.ok((await page.locator(".results").innerText()).includes(`“${query}”`)));
    await eventually(async () => assert.ok((await hits(page)).includes(href)), 2000).catch(() => missed.push(`${query}: not ${href}`));
  }
  assert.deepEqual(missed, []);
});

journey("what is typed is searched for at once, and stands in the address", {}, async ({ page, go }) => {
  await go("/search/");
  await mark(page);
  const before = await page.evaluate(() => history.length);
  await input(page).pressSequentially("singapore");
  await eventually(async () => assert.deepEqual((await hits(page))[0], "/partners/#sg"));
  assert.equal(await where(page), "/search/?q=singapore");
  assert.equal(await page.evaluate(() => history.length), before, "typing fills no history");
  assert.equal(await page.evaluate(() => document.activeElement.name), "q");
  assert.match(await page.locator(".results").innerText(), /\b1\b|\d/, "how many is said");
  await input(page).press("Enter");
  await eventually(async () => assert.equal(await where(page), "/search/?q=singapore"));
  assert.equal(await input(page).inputValue(), "singapore");
  await input(page).press("Enter");
  await input(page).press("Enter");
  await page.waitForTimeout(200);
  assert.equal(await page.evaluate(() => history.length), before, "nor does sending it once more");
  await page.locator("a[data-search-hit]").first().click();
  await eventually(async () => assert.equal(await page.getAttribute("li#sg", "aria-current"), "true"));
  await page.goBack();
  await eventually(async () => assert.deepEqual((await hits(page))[0], "/partners/#sg"));
  assert.equal(await input(page).inputValue(), "singapore");
  await input(page).fill("");
  await eventually(async () => assert.equal((await hits(page)).length, 0));
  assert.equal(await where(page), "/search/");
  assert.ok(await page.locator("main li a:visible").count() > 60, "everything is listed again");
  assert.ok(await marked(page));
});

journey("an address with a query shows it, in both languages", {}, async ({ page, go }) => {
  for (const address of ["/search/?q=singapore", "/zh/search/?q=singapore"]) {
    await go(address);
    assert.equal(await input(page).inputValue(), "singapore");
    await eventually(async () => assert.equal((await hits(page))[0], "/partners/#sg"));
    await page.locator("header a[hreflang]").click();
    await eventually(async () => assert.match(await where(page), /search\/\?q=singapore$/));
    await eventually(async () => assert.equal((await hits(page))[0], "/partners/#sg"));
    assert.equal(await input(page).inputValue(), "singapore");
  }
});

journey("leaving before everything has come does no harm", {}, async ({ page, go }) => {
  let release;
  const gate = new Promise((open) => { release = open; });
  await page.route("**/search-*.json", async (route) => {
    await gate;
    await route.continue().catch(() => {});
  });
  await go("/timeline/");
  await mark(page);
  await Promise.all([page.waitForRequest("**/search-*.json"), page.locator('header a[href="/search/"]').click()]);
  await page.locator('header a[href="/facts/"]').click();
  await eventually(async () => assert.equal(await page.locator("h1").textContent(), "Facts and figures"));
  const [response] = await Promise.all([page.waitForResponse("**/search-*.json"), release()]);
  await response.finished();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
  assert.equal(await page.getAttribute("html", "data-app"), "ready");
  assert.equal(await page.locator("h1").textContent(), "Facts and figures", "what comes late is not shown");
  assert.equal(await where(page), "/facts/");
  await page.locator('header a[href="/search/"]').click();
  await eventually(async () => assert.ok(await page.locator("main li a:visible").count() > 60));
  assert.ok(await marked(page));
});

const ODD = {
  "a very long one": "leukemia ".repeat(400), emoji: "🏥👶🏽👩‍⚕️", "percent signs": "100 % %zz %E0%A4%A", markup: "<script>window.hurt = 1</script>",
  "an image": '"><img src=x onerror="window.hurt = 1">', "a template": "{n} {q} {{7*7}} ${7*7}", quotes: `"'\`&amp;<>`, "right to left": "مرحبا ‮abc", "control characters": "a\u0001\u0007\tb",
  "half a pair": "\ud83c", spaces: "   ", regular: "[a-z]+(.*)*$^\\", zero: "0", "many words": "a b c d e f g h i j k l m n o p q r s t u v w x y z",
};
/** What can be told of a query on a page: its beginning, without what has no shape. */
const shown = (query) => query.trim().slice(0, 20).replace(/[\u0000-\u001f\ud800-\udfff]/g, "").trim();

for (const [place, prefix] of [["in English", "/"], ["in Chinese", "/zh/"]]) {
  journey(`an odd query is only text, ${place}`, {}, async ({ page, context, go }) => {
    context.on("dialog", (dialog) => assert.fail(dialog.message()));
    const made = () => page.locator("script, img, iframe").count();
    await go(`${prefix}search/`);
    const plain = await made();
    for (const [name, query] of Object.entries(ODD)) {
      const written = encodeURIComponent(query.toWellFormed());
      await go(`${prefix}search/?q=${written}#${written.slice(0, 99)}`.replace(/%[0-9A-F]?$/, ""));
      const harmless = async () => {
        assert.equal(await made(), plain, `${name}: nothing was made of it`);
        assert.equal(await page.evaluate(() => window.hurt), undefined, name);
        assert.equal(await page.getAttribute("html", "data-app"), "ready", name);
      };
      await harmless();
      if (name !== "control characters") assert.ok((await page.locator(".results").textContent()).includes(shown(query)), `${name}: it is shown`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, `${name}: nothing overflows`);
      await input(page).fill("");
      await input(page).fill(query.slice(0, 300));
      await input(page).press("Enter");
      await eventually(async () => assert.ok((await where(page)).startsWith(`${prefix}search/`)));
      await harmless();
    }
  });
}

journey("addresses that no browser would write", {}, async ({ page, go }) => {
  for (const query of ["q=%", "q=%E0%A4%A", "q=%00", "q=%ED%A0%80", "q", "q=a&q=b", "q=+", "=&&q=%26", "Q=x"]) {
    await go(`/search/?${query}`);
    assert.equal(await page.locator("h1").count(), 1);
    await input(page).fill("jci");
    await eventually(async () => assert.ok((await hits(page)).includes("/timeline/#jci-accreditation"), query));
  }
});
