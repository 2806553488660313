// Every figure with its value, what it counts, and its source.
import assert from "node:assert/strict";
import { atlas, EVERY_PAGE, eventually, LANGUAGES, mark, marked, PAGES, seen, where } from "./atlas.mjs";
import { DISAGREEMENTS, FACTS } from "./known.mjs";

const journey = atlas();
const CARD = "main li.card[id]";

for (const { prefix, tag } of LANGUAGES) {
  journey(`all twenty-five cards say what the sources say, in ${tag}`, {}, async ({ page, go }) => {
    await go(`/${prefix}facts/`);
    assert.deepEqual((await seen(page, CARD, "id")).sort(), FACTS.map(({ id }) => id).sort());
    for (const { id, value, asOf, source, counted } of FACTS) {
      const card = page.locator(`li[id="${id}"]`);
      assert.equal(await card.locator(`[data-fact="${id}"] data`).first().getAttribute("value"), value, id);
      assert.ok(await card.locator(`[data-source="${source}"]`).isVisible(), `${id} names ${source}`);
      const text = await card.innerText();
      if (asOf) assert.ok(text.includes(asOf), `${id} is as of ${asOf}`);
      else assert.match(text, tag === "en" ? /not stated/ : /未注明/, `${id} says that its date is not stated`);
      assert.equal((tag === "en" ? /Counted by the editors/ : /编者清点得出。$/m).test(text), counted, `${id}: was it counted?`);
      assert.equal(await card.locator(`a[href="/${prefix}facts/#${id}"]`).count() > 0, true, `${id} has a link to itself`);
    }
  });
}

journey("every figure on every page holds one number, has a source beside it, and says if it was counted", { js: false }, async ({ page }) => {
  const counted = FACTS.filter(({ counted }) => counted).map(({ id }) => id);
  const values = Object.fromEntries(FACTS.map(({ id, value }) => [id, value]));
  const sources = Object.fromEntries(FACTS.map(({ id, source }) => [id, source]));
  const wrong = [];
  let figures = 0;
  for (const { address, tag } of EVERY_PAGE) {
    await page.goto(address);
    for (const figure of await page.$$eval("[data-fact]", (found) => found.map((one) => ({
      id: one.dataset.fact,
      values: [...one.querySelectorAll("data")].map((data) => data.getAttribute("value")),
      text: one.textContent,
      sources: [...document.querySelectorAll("li, p, .card")].filter((around) => around.contains(one))
        .flatMap((around) => [...around.querySelectorAll("[data-source]")].map((note) => note.dataset.source)),
    })))) {
      figures += 1;
      const place = `${figure.id} on ${address}`;
      if (figure.values.length !== 1) wrong.push(`${place} holds ${figure.values.length} numbers`);
      if (figure.values[0] !== values[figure.id]) wrong.push(`${place} is ${figure.values[0]}`);
      if (!figure.sources.includes(sources[figure.id])) wrong.push(`${place} has no source in its card, paragraph or list item`);
      if (counted.includes(figure.id) !== (tag === "en" ? /counted/ : /清点/).test(figure.text)) wrong.push(`${place}: counted or not? ${figure.text}`);
    }
  }
  assert.deepEqual(wrong, []);
  assert.ok(figures > 150, `${figures} figures`);
});

journey("an address selects at load, and a link later", {}, async ({ page, go }) => {
  await go("/facts/#beds-planned");
  await mark(page);
  const current = (id) => eventually(async () => assert.deepEqual(await page.$$eval('main [aria-current="true"]', (found) => found.map((one) => one.id)), id ? [id] : []));
  await current("beds-planned");
  const { y } = await page.locator("#beds-planned").boundingBox();
  assert.ok(y >= -1 && y < 800, "it is in view");
  await page.locator("#beds-operational h3 a").click();
  await current("beds-operational");
  await page.goBack();
  await current("beds-planned");
  await page.evaluate(() => { location.hash = ""; });
  await current("");
  assert.ok(await marked(page));
  await go("/zh/facts/#registry-cases");
  await current("registry-cases");
});

journey("a topic hides the cards of others", {}, async ({ page, go }) => {
  const facts = await (await page.request.get("/facts.json")).json();
  await go("/facts/?topic=network");
  const of = (wanted) => facts.filter(({ topic }) => !wanted || topic === wanted).map(({ id }) => id).sort();
  const shows = (topic) => eventually(async () => assert.deepEqual((await seen(page, CARD, "id")).sort(), of(topic)));
  await shows("network");
  await mark(page);
  for (const topic of ["care", "research", "world"]) {
    await page.locator(`nav.filter a[href*="topic=${topic}"]`).click();
    await shows(topic);
    assert.ok(of(topic).length > 2);
    assert.equal(await where(page), `/facts/?topic=${topic}`);
    for (const { id, topic: own } of facts) assert.equal(await page.locator(`li[id="${id}"]`).evaluate((card) => card.hidden || !!card.closest("[hidden]")), own !== topic, id);
  }
  await page.goBack();
  await shows("research");
  await page.locator("nav.filter a").first().click();
  await shows();
  assert.ok(await marked(page));
});

for (const { prefix } of LANGUAGES) {
  journey(`where counts differ, exactly the figures concerned stand side by side, under /${prefix}`, {}, async ({ page, go }) => {
    for (const path of ["facts/", "about/"]) {
      await go(`/${prefix}${path}`);
      const found = await page.$$eval("[data-disagreement]", (found) => found.map((one) => [...one.querySelectorAll("[data-fact]")].map((figure) => figure.dataset.fact).sort()));
      assert.deepEqual(found.sort(), [...DISAGREEMENTS].map((ids) => [...ids].sort()).sort(), path);
      for (const ids of DISAGREEMENTS) {
        for (const id of ids) {
          const side = page.locator(`[data-disagreement] li:has([data-fact="${id}"])`);
          assert.ok(await side.locator("[data-source]").isVisible(), `${id} with its source`);
          assert.ok((await side.locator(".definition").innerText()).length > 5, `${id} says what it counts`);
        }
      }
    }
  });

  journey(`no page shows half of it, under /${prefix}`, { js: false }, async ({ page }) => {
    for (const path of PAGES) {
      await page.goto(`/${prefix}${path}`);
      for (const ids of await page.$$eval("[data-disagreement]", (found) => found.map((one) => [...one.querySelectorAll("[data-fact]")].map((figure) => figure.dataset.fact).sort()))) {
        assert.ok(DISAGREEMENTS.some((known) => [...known].sort().join() === ids.join()), `${path}: ${ids}`);
      }
    }
  });
}

journey("a figure's source leads to the paragraph, and back to the figure", {}, async ({ page, go }) => {
  await go("/facts/");
  await page.locator('#nsfc-grants [data-source="profile#5"]').click();
  await eventually(async () => assert.equal(await where(page), "/about/#profile-5"));
  await page.locator('#profile-5 a[href="/facts/#nsfc-grants"]').click();
  await eventually(async () => assert.equal(await page.getAttribute("#nsfc-grants", "aria-current"), "true"));
});

journey("a share, a part, a rank and a count are drawn", {}, async ({ page, go }) => {
  await go("/facts/");
  for (const id of ["beds-operational", "patients-outside-shanghai", "performance-rank", "national-awards"]) {
    const drawing = page.locator(`li[id="${id}"] svg:not(.mark)`).first();
    const { width, height } = await drawing.boundingBox();
    assert.ok(width > 40 && height > 5, `${id} has a drawing`);
  }
});
