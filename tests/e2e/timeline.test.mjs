// The timeline: what is filtered, what is selected, and that list and drawing agree.
import assert from "node:assert/strict";
import { atlas, eventually, mark, marked, PHONE, seen, where } from "./atlas.mjs";
import { EVENTS } from "./known.mjs";

const journey = atlas();
const ALL = EVENTS.map(({ id }) => id);
const listed = (page) => seen(page, "li[data-event]", "id");
const drawn = (page) => seen(page, "[data-timeline] [data-mark]", "data-mark");
const width = (page, id) => page.locator(`.horizontal [data-mark="${id}"] .span`).evaluate((span) => span.getBoundingClientRect().width);
const left = (page, id) => page.locator(`.horizontal [data-mark="${id}"] .span`).evaluate((span) => span.getBoundingClientRect().left);

/** List and drawing both show these events and no other. */
const shows = (page, ids) => eventually(async () => {
  assert.deepEqual((await listed(page)).sort(), [...ids].sort(), "in the list");
  assert.deepEqual((await drawn(page)).sort(), [...ids].sort(), "on the drawing");
});

/** This event is selected in list and drawing, and no other. */
const selects = (page, id) => eventually(async () => {
  const current = await page.$$eval('main [aria-current="true"]', (found) => found.filter((one) => one.checkVisibility()).map((one) => one.id || one.dataset.mark));
  assert.deepEqual(current, id ? [id, id] : []);
  assert.equal((await where(page)).split("#")[1] ?? "", id);
});

journey("list and drawing hold the same nine events in the order of time", {}, async ({ page, go }) => {
  await go("/timeline/");
  assert.deepEqual(await listed(page), ALL);
  await shows(page, ALL);
  await selects(page, "");
});

for (const prefix of ["/", "/zh/"]) {
  journey(`a topic hides what does not match, in list and drawing, at ${prefix}`, {}, async ({ page, go }) => {
    await go(`${prefix}timeline/`);
    await mark(page);
    const events = await (await page.request.get("/events.json")).json();
    for (const topic of ["care", "campus", "mental-health", "research"]) {
      await page.locator(`nav.filter a[href*="topic=${topic}"]`).click();
      const matching = events.filter(({ topics }) => topics.includes(topic)).map(({ id }) => id);
      await shows(page, matching);
      assert.equal(await where(page), `${prefix}timeline/?topic=${topic}`);
      for (const id of ALL) assert.equal(await page.locator(`li[data-event="${id}"]`).evaluate((item) => item.hidden), !matching.includes(id), `hidden on ${id}`);
      assert.match(await page.locator(".shown").textContent(), new RegExp(`\\b${matching.length}`));
      assert.equal(await page.locator("nav.filter [aria-current]").count(), 1);
    }
    await page.locator("nav.filter a").first().click();
    await shows(page, ALL);
    await page.goBack();
    await shows(page, ["leukemia-report"]);
    assert.ok(await marked(page));
    await go(`${prefix}timeline/?topic=campus`);
    await shows(page, ["founded", "opened", "zhangjiang-start"]);
  });
}

journey("a range of years leaves what may lie in it, and what has no year", {}, async ({ page, go }) => {
  const undated = "mental-health-forum";
  const ranges = {
    "from=2015&to=2018": ["national-center", "quality-award", undated],
    "from=2018&to=2015": ["national-center", "quality-award", undated],
    "to=1996": ["founded", undated],
    "from=1999&to=1999": ["founded", undated],
    "from=2000&to=2009": [undated],
    "from=2020&to=2020": ["leukemia-report", "zhangjiang-start", undated],
    "from=2030": ["leukemia-report", undated],
    "from=2020&topic=campus": ["zhangjiang-start"],
    "from=&to=": ALL,
    "from=soon&to=later": ALL,
  };
  for (const [query, ids] of Object.entries(ranges)) {
    await go(`/timeline/?${query}`);
    await shows(page, ids);
  }
});

journey("years that are typed become the address", {}, async ({ page, go }) => {
  await go("/timeline/?topic=care");
  await mark(page);
  await page.locator(".more-filters summary").click();
  await page.locator("input[name=from]").fill("2017");
  await page.locator("input[name=to]").fill("2018");
  await page.locator("input[name=to]").press("Enter");
  await shows(page, ["national-center", "quality-award"]);
  const query = new URL(await where(page), "http://x").searchParams;
  assert.deepEqual(Object.fromEntries(query), { topic: "care", from: "2017", to: "2018" });
  await page.locator("form.years a").click();
  await eventually(async () => assert.equal(await where(page), "/timeline/?topic=care"));
  assert.equal(await page.locator("input[name=from]").inputValue(), "");
  await page.goBack();
  await eventually(async () => assert.equal(await page.locator("input[name=from]").inputValue(), "2017"));
  assert.ok(await marked(page));
});

journey("a date is drawn as wide as it is uncertain", {}, async ({ page, go }) => {
  await go("/timeline/");
  const year = await width(page, "opened");
  assert.ok(Math.abs((await width(page, "founded")) / year - 10) < 0.3, "a decade is ten years wide");
  assert.ok(Math.abs((await width(page, "jci-accreditation")) / year - 1) < 0.05, "each year one");
  assert.ok((await left(page, "zhangjiang-start")) > (await left(page, "leukemia-report")), "the last day of 2020 lies after its first");
  const axis = await page.locator(".horizontal").boundingBox();
  const ongoing = await page.locator('.horizontal [data-mark="leukemia-report"] .span').boundingBox();
  assert.ok(Math.abs(ongoing.x + ongoing.width - axis.x - axis.width) < 2, "what goes on reaches the axis’s end");
  assert.equal(await page.locator('.horizontal [data-mark="mental-health-forum"]').count(), 0, "what has no year is not on the axis");
  assert.ok(await page.locator('.undated [data-mark="mental-health-forum"]').isVisible());
});

journey("the forum has a day and no year", {}, async ({ page, go }) => {
  for (const [address, day, note] of [["/timeline/", /22 September|September 22/, "year not stated in the source"], ["/zh/timeline/", /9月22日/, "来源未注明年份"]]) {
    await go(address);
    const item = await page.locator("li#mental-health-forum").innerText();
    assert.match(item, day);
    assert.ok(item.includes(note), item);
    assert.doesNotMatch(item, /\b(19|20)\d\d\b|\d{4}年/);
    await page.evaluate(() => { location.hash = "mental-health-forum"; });
    const panel = page.locator(".selected");
    await eventually(async () => assert.match(await panel.innerText(), day));
    assert.doesNotMatch(await panel.locator(".date").innerText(), /\d{4}/);
  }
  for (const address of ["/news/", "/zh/news/", "/news/child-mental-health-forum/", "/zh/news/child-mental-health-forum/", "/"]) {
    await go(address);
    const text = await page.locator("main").innerText();
    assert.match(text, /22 September|September 22|9月22日/, address);
    assert.doesNotMatch(text, /(September 22|22 September),? \d{4}|\d{4}年9月22日/, address);
  }
});

journey("zoom goes in, out, and back", {}, async ({ page, go }) => {
  await go("/timeline/#quality-award");
  const [zoomIn, zoomOut, reset] = await page.locator(".zoom button").all();
  const start = await width(page, "quality-award");
  const names = await page.locator(".horizontal .axis text").allTextContents();
  await zoomIn.click();
  await eventually(async () => assert.ok((await width(page, "quality-award")) > start * 1.3));
  await zoomIn.click();
  await eventually(async () => assert.ok((await width(page, "quality-award")) > start * 2));
  const near = await width(page, "quality-award");
  assert.notDeepEqual(await page.locator(".horizontal .axis text").allTextContents(), names, "the axis names other years");
  assert.ok(await page.locator('.horizontal [data-mark="quality-award"] .span').isVisible(), "what is selected stays in view");
  await zoomOut.click();
  await eventually(async () => assert.ok((await width(page, "quality-award")) < near));
  await reset.click();
  await eventually(async () => assert.ok(Math.abs((await width(page, "quality-award")) - start) < 0.5));
  for (let press = 0; press < 40; press += 1) await zoomIn.click();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, "nothing overflows close up");
  for (let press = 0; press < 40; press += 1) await zoomOut.click();
  await eventually(async () => assert.ok(Math.abs((await width(page, "quality-award")) - start) < 0.5, "no farther out than all"));
  await page.locator('.horizontal [data-mark="quality-award"]').focus();
  await page.keyboard.press("+");
  await eventually(async () => assert.ok((await width(page, "quality-award")) > start * 1.3));
  await page.keyboard.press("-");
  await eventually(async () => assert.ok(Math.abs((await width(page, "quality-award")) - start) < 0.5));
  await selects(page, "quality-award");
});

journey("a click selects, and Back takes it back", {}, async ({ page, go }) => {
  await go("/timeline/");
  await mark(page);
  await selects(page, "");
  for (const id of ["national-center", "founded", "leukemia-report"]) {
    await page.locator(`.horizontal [data-mark="${id}"] text`).click();
    await selects(page, id);
  }
  await page.locator(`.undated [data-mark="mental-health-forum"]`).click();
  await selects(page, "mental-health-forum");
  await page.locator('.horizontal [data-mark="opened"] .span').click();
  await selects(page, "opened");
  const panel = page.locator(".selected");
  assert.match(await panel.innerText(), /1998/);
  assert.ok(await panel.locator('[data-source="profile#1"]').isVisible(), "with its source");
  await page.goBack();
  await selects(page, "mental-health-forum");
  await page.goBack();
  await selects(page, "leukemia-report");
  assert.ok(await marked(page));
});

journey("a selection in the list shows on the drawing", {}, async ({ page, go }) => {
  await go("/timeline/");
  await page.locator('li[data-event="performance-first"] h3 a').click();
  await selects(page, "performance-first");
});

journey("a selection keeps the filter", {}, async ({ page, go }) => {
  for (const link of ['li[data-event="quality-award"] h3 a', '.horizontal [data-mark="quality-award"] text']) {
    await go("/timeline/?topic=care&from=2010");
    await page.locator(link).click();
    await selects(page, "quality-award");
    await shows(page, ["jci-accreditation", "national-center", "quality-award", "performance-first"]);
  }
});

journey("neighbors in the panel go through all events", {}, async ({ page, go }) => {
  await go("/timeline/#founded");
  for (const id of ALL.slice(1)) {
    await page.locator(".selected .neighbors a").last().click();
    await selects(page, id);
  }
  await page.locator(".selected .neighbors a").first().click();
  await selects(page, ALL.at(-2));
});

journey("arrows, Home, End and Escape", {}, async ({ page, go }) => {
  await go("/timeline/");
  await page.locator("[data-timeline] [data-mark][tabindex='0']:visible").first().focus();
  assert.equal(await page.locator("[data-timeline] [data-mark][tabindex='0']:visible").count(), 1, "one stop for Tab");
  const press = async (key, id) => {
    await page.keyboard.press(key);
    await selects(page, id);
    if (id) await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.dataset.mark), id, "the focus goes along"));
  };
  for (const id of ALL) await press("ArrowRight", id);
  await press("ArrowRight", ALL.at(-1));
  await press("ArrowLeft", ALL.at(-2));
  await press("Home", ALL[0]);
  // A step above is the next in time.
  await press("ArrowUp", ALL[1]);
  await press("ArrowUp", ALL[2]);
  await press("ArrowDown", ALL[1]);
  await press("ArrowDown", ALL[0]);
  await press("ArrowDown", ALL[0]);
  await press("End", ALL.at(-1));
  await press("Escape", "");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.mark), ALL.at(-1), "the focus stays where it was");
  await press("ArrowLeft", ALL.at(-1));
  await go("/timeline/?topic=campus");
  await page.locator("[data-timeline] [data-mark]:visible").first().focus();
  await press("End", "zhangjiang-start");
  await press("Home", "founded");
  await press("ArrowRight", "opened");
  await page.keyboard.press("Enter");
  await selects(page, "opened");
  await eventually(async () => assert.ok(await page.evaluate(() => document.activeElement.matches("[data-panel]")), "Enter opens"));
  await page.keyboard.press("Escape");
  await selects(page, "");
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.dataset.mark), "opened", "Esc closes, and leads back"));
});

journey("Tab enters a filtered drawing", {}, async ({ page, go }) => {
  for (const address of ["/timeline/?topic=research", "/timeline/?topic=care#zhangjiang-start"]) {
    await go(address);
    assert.equal(await page.locator("[data-timeline] [data-mark]:visible:not([tabindex='-1'])").count(), 1, `${address} has one stop for Tab`);
  }
});

for (const address of ["/timeline/#opened", "/zh/timeline/#opened", "/timeline/?topic=care#opened"]) {
  journey(`an address selects at load: ${address}`, {}, async ({ page, go }) => {
    await go(address);
    await selects(page, "opened");
    // In the drawing and beside it, not in the list below.
    const top = await page.locator('.horizontal [data-mark="opened"]').evaluate((mark) => mark.getBoundingClientRect().top);
    assert.ok(top >= -1 && top < 800, `it is in view: ${top}`);
  });
}

journey("on a phone the timeline stands, and a finger selects", PHONE, async ({ page, go }) => {
  await go("/timeline/");
  assert.ok(await page.locator(".vertical").isVisible());
  assert.ok(!(await page.locator(".horizontal").isVisible()));
  await shows(page, ALL);
  const top = async (id) => (await page.locator(`.vertical [data-mark="${id}"] text`).boundingBox()).y;
  const tops = [];
  for (const id of ALL.slice(0, -1)) tops.push(await top(id));
  assert.deepEqual(tops, [...tops].sort((a, b) => a - b), "time runs downwards");
  for (const id of ["opened", "zhangjiang-start"]) {
    await page.locator(`.vertical [data-mark="${id}"] text`).tap();
    await selects(page, id);
  }
  await page.locator('.undated [data-mark="mental-health-forum"]').tap();
  await selects(page, "mental-health-forum");
  const small = await page.$$eval(".vertical .hit, .undated a, .chip, .zoom button", (found) => found.map((one) => one.getBoundingClientRect()).filter(({ width, height }) => width && (width < 40 || height < 40)).length);
  assert.equal(small, 0, "a finger’s width each");
});

const LARGE = { viewport: { width: 2560, height: 1440 } };
/** How far apart two steps are, in pixels. */
const stepHeight = (page) => page.$$eval(".horizontal .tread", ([one, next]) => one.getBoundingClientRect().top - next.getBoundingClientRect().top);

journey("in a high window steps are higher, from the start and in the app", { ...LARGE, js: false }, async ({ page }) => {
  await page.goto("/timeline/");
  const height = await stepHeight(page);
  assert.ok(height >= 68 && height <= 72, `${height}`);
  const chart = await page.locator(".time-chart").boundingBox();
  assert.ok(chart.y + chart.height <= 1440, "the drawing is in view");
  await page.setViewportSize({ width: 1280, height: 800 });
  assert.equal(Math.round(await stepHeight(page)), 54);
});

journey("where steps are higher, a mark follows the hand as far as it goes", LARGE, async ({ page, go }) => {
  await go("/timeline/?from=2005&to=2022");
  const height = await stepHeight(page);
  assert.ok(height >= 68 && height <= 72, `${height}`);
  const before = await left(page, "national-center");
  const { x, y, width: wide } = await page.locator(".horizontal").boundingBox();
  await page.mouse.move(x + wide / 2, y + 20);
  await page.mouse.down();
  for (const by of [60, 120]) {
    await page.mouse.move(x + wide / 2 + by, y + 20, { steps: 4 });
    await eventually(async () => assert.ok(Math.abs((await left(page, "national-center")) - before - by) < 6, `${by}`));
  }
  await page.mouse.up();
});
