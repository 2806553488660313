// Finding an event and passing it on: words, copied links, the tour, the timeline within another page, files.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { atlas, DIST, eventually, mark, marked, PHONE, seen, where } from "./atlas.mjs";
import { EVENTS } from "./known.mjs";

const journey = atlas();
const ALL = EVENTS.map(({ id }) => id);
const listed = (page) => seen(page, "li[data-event]", "id");
const drawn = (page) => seen(page, "[data-timeline] [data-mark]", "data-mark");

journey("words find events in either language, and stand in the address", {}, async ({ page, go }) => {
  const found = { jci: ["jci-accreditation"], "quality award": ["quality-award"], 白血病: ["leukemia-report"], ZHANGJIANG: ["zhangjiang-start"], "nothing such": [] };
  for (const prefix of ["/", "/zh/"]) {
    for (const [words, ids] of Object.entries(found)) {
      await go(`${prefix}timeline/?q=${encodeURIComponent(words)}`);
      await eventually(async () => {
        assert.deepEqual(await listed(page), ids, words);
        assert.deepEqual((await drawn(page)).sort(), [...ids].sort(), words);
      });
      assert.equal(await page.locator("input[name=q]").inputValue(), words);
    }
  }
  await go("/timeline/?topic=care");
  await mark(page);
  await page.locator(".more-filters summary").click();
  await page.locator("input[name=q]").fill("first");
  await page.locator("input[name=q]").press("Enter");
  await eventually(async () => assert.match(await where(page), /topic=care&q=first/));
  await eventually(async () => assert.ok((await listed(page)).includes("jci-accreditation")));
  assert.match(await page.locator(".shown").textContent(), /^Showing \d of 9$/);
  await page.goBack();
  await eventually(async () => assert.equal((await listed(page)).length, 5));
  assert.ok(await marked(page), "without loading a page");
});

journey("a range of years brings those years into view", {}, async ({ page, go }) => {
  await go("/timeline/?from=2015&to=2018");
  const [from, to] = await page.$eval("[data-timeline]", ({ dataset }) => [Number(dataset.viewFrom), Number(dataset.viewTo)]);
  assert.deepEqual([new Date(from * 864e5).toISOString().slice(0, 10), new Date(to * 864e5).toISOString().slice(0, 10)], ["2015-01-01", "2019-01-01"]);
  await page.locator(".more-filters summary").click();
  await page.locator("form.years a").click();
  await eventually(async () => assert.equal(await page.$eval("[data-timeline]", ({ dataset }) => dataset.viewFrom), "7305"));
});

journey("a link to an event is copied whole", { permissions: ["clipboard-read", "clipboard-write"] }, async ({ page, go, origin }) => {
  await go("/zh/timeline/?topic=care#quality-award");
  await page.locator(".panel-tools button").click();
  await eventually(async () => assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${origin}/zh/timeline/#quality-award`));
  await eventually(async () => assert.ok((await page.locator(".said").textContent()).length > 1, "and says so"));
});

journey("where nothing can be copied, the address is shown", {}, async ({ page, go, origin }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await go("/timeline/#opened");
  await page.locator(".panel-tools button").click();
  await eventually(async () => assert.ok((await page.locator(".said").textContent()).includes(`${origin}/timeline/#opened`)));
});

journey("the panel tells what the list tells", {}, async ({ page, go }) => {
  for (const id of ALL) {
    await go(`/timeline/#${id}`);
    const panel = await page.locator("[data-panel]").innerText();
    const item = page.locator(`li#${id}`);
    for (const words of [await item.locator(".date").innerText(), await item.locator("h3").innerText(), ...(await item.locator(".people li").allInnerTexts()), ...(await item.locator("[data-source]").allInnerTexts())]) {
      assert.ok(panel.includes(words.trim()), `${id}: ${words} in ${panel}`);
    }
  }
});

journey("the tour goes through all events, by button and key", {}, async ({ page, go }) => {
  await go("/timeline/");
  await mark(page);
  await page.locator(".tour-start").click();
  await eventually(async () => assert.equal(await where(page), "/timeline/?tour=1#founded"));
  const [previous, next] = [page.locator(".tour-steps button").first(), page.locator(".tour-steps button").last()];
  const stands = (id, place) => eventually(async () => {
    assert.equal((await where(page)).split("#")[1], id);
    assert.match(await page.locator(".tour .eyebrow").textContent(), new RegExp(`${place} of 9`));
    assert.equal(await page.locator(`li#${id}`).getAttribute("aria-current"), "true");
  });
  assert.equal(await previous.getAttribute("aria-disabled"), "true");
  for (const [index, id] of ALL.slice(1).entries()) {
    await next.click();
    await stands(id, index + 2);
  }
  assert.equal(await next.getAttribute("aria-disabled"), "true");
  await page.keyboard.press("ArrowRight");
  await stands(ALL.at(-1), 9);
  await previous.click();
  await stands(ALL.at(-2), 8);
  await page.keyboard.press("ArrowLeft");
  await stands(ALL.at(-3), 7);
  await page.keyboard.press("Home");
  await stands(ALL[0], 1);
  await page.keyboard.press("ArrowRight");
  await stands(ALL[1], 2);
  await page.goBack();
  await stands(ALL[0], 1);
  await page.locator(".tour").focus();
  await page.keyboard.press("Escape");
  await eventually(async () => assert.equal(await page.locator(".tour").count(), 0));
  assert.equal(await where(page), "/timeline/#founded");
  assert.ok(await marked(page));
});

journey("the tour starts from any event, and keeps a filter", {}, async ({ page, go }) => {
  await go("/timeline/?topic=care#quality-award");
  await page.locator(".panel-tools a").click();
  await eventually(async () => assert.match(await page.locator(".tour .eyebrow").textContent(), /4 of 5|3 of 5/));
  assert.equal(await page.locator(".tour h2").textContent(), await page.locator("li#quality-award h3").textContent());
  await page.locator(".tour-steps button").last().click();
  await eventually(async () => assert.equal(await where(page), "/timeline/?topic=care&tour=1#performance-first"));
});

journey("a swipe goes on with the tour", PHONE, async ({ page, go }) => {
  await go("/zh/timeline/?tour=1#opened");
  await eventually(async () => assert.ok((await page.locator(".tour").boundingBox()).y > -200, "the tour is in view"));
  await page.waitForTimeout(200);
  const box = await page.locator(".tour-stop").boundingBox();
  const touching = await page.context().newCDPSession(page);
  const send = (type, x) => touching.send("Input.dispatchTouchEvent", { type, touchPoints: x === null ? [] : [{ x, y: Math.max(60, box.y + 100) }] });
  const swipe = async (from, to) => {
    await send("touchStart", from);
    for (let step = 1; step <= 8; step += 1) await send("touchMove", from + ((to - from) * step) / 8);
    await send("touchEnd", null);
  };
  await swipe(300, 120);
  await eventually(async () => assert.match(await where(page), /#jci-accreditation$/));
  await swipe(120, 300);
  await eventually(async () => assert.match(await where(page), /#opened$/));
});

/** A page of somebody else's, which shows the timeline in a frame. */
const frames = async (path, response) => {
  if (path !== "/elsewhere") return false;
  response.removeHeader("Content-Security-Policy");
  response.writeHead(200, { "Content-Type": "text/html" });
  response.end('<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,"><iframe src="/timeline/?embed=1#jci-accreditation" width="900" height="700"></iframe>');
  return true;
};

journey("within another page the timeline stands alone", { aside: frames }, async ({ page, go, origin }) => {
  for (const prefix of ["/", "/zh/"]) {
    await go(`${prefix}timeline/?embed=1#opened`);
    assert.equal(await page.locator("header, footer, nav, li[data-event]").filter({ visible: true }).count(), 0);
    assert.equal(await page.locator("h1").count(), 1);
    assert.equal(await page.locator('.horizontal [data-mark="opened"]').getAttribute("aria-current"), "true");
    assert.ok(await page.locator("[data-panel]").isVisible());
    await page.locator('.horizontal [data-mark="quality-award"] text').click();
    await eventually(async () => assert.equal(await where(page), `${prefix}timeline/?embed=1#quality-award`));
    await page.locator(".neighbors a").first().click();
    await eventually(async () => assert.equal(await where(page), `${prefix}timeline/?embed=1#national-center`));
    const home = page.locator(".embed-home a");
    assert.equal(await home.getAttribute("target"), "_top");
    assert.equal(await home.getAttribute("href"), `${prefix}timeline/#national-center`);
  }
  await page.goto("/elsewhere");
  const frame = page.frameLocator("iframe");
  await frame.locator('.horizontal [data-mark="jci-accreditation"][aria-current="true"]').waitFor({ state: "attached" });
  await frame.locator(".embed-home a").click();
  await page.waitForURL(`${origin}/timeline/#jci-accreditation`);
});

journey("the events as CSV", {}, async () => {
  const csv = await readFile(`${DIST}/events.csv`, "utf8");
  assert.equal(csv.charCodeAt(0), 0xfeff, "says that it is UTF-8");
  const rows = csv.slice(1).split("\r\n").filter(Boolean);
  assert.equal(rows[0], "id,date,title_en,title_zh-Hans,text_en,text_zh-Hans,topics,facts,people,source,url");
  assert.deepEqual(rows.slice(1).map((row) => row.split(",").slice(0, 2)), EVENTS.map(({ id, date }) => [id, date]));
  for (const row of rows) assert.doesNotMatch(row, /\{/, "placeholders are filled in");
});

journey("without scripts the list and the drawing hold the same events, in the same order as with them", { js: false }, async ({ page }) => {
  for (const prefix of ["/", "/zh/"]) {
    await page.goto(`${prefix}timeline/`);
    assert.deepEqual(await listed(page), ALL);
    assert.deepEqual(await drawn(page), ALL);
    assert.equal(await page.locator(".js-only:visible, button:visible").count(), 0, "no control that does nothing");
  }
});
