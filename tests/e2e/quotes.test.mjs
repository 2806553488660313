// Figures where they are quoted: cards in small within text, citations, downloads, pictures.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { atlas, eventually, LANGUAGES, mark, marked, PHONE, seen, where } from "./atlas.mjs";
import { FACTS } from "./known.mjs";

const journey = atlas();
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const CARD = "main li.card[id]";

/** The first figure in the text of a story, its card in small, and whether that is open. */
async function first(page) {
  const quote = page.locator("main p .quote").first();
  const [asked, peek] = [quote.locator(".quoted"), quote.locator(".popover")];
  const is = (open) => eventually(async () => {
    assert.equal(await peek.isVisible(), open);
    assert.equal(await asked.getAttribute("aria-expanded"), String(open));
  });
  await is(false);
  return { asked, peek, is };
}

for (const { prefix, tag } of LANGUAGES) {
  journey(`the card of a quoted figure by keyboard, in ${tag}`, {}, async ({ page, go }) => {
    await go(`/${prefix}care/`);
    const { asked, peek, is } = await first(page);
    await asked.focus();
    await is(true);
    assert.match(await peek.innerText(), tag === "en" ? /¶\d[\s\S]*Date/ : /第\d段[\s\S]*数据时间/, "with source and date");
    const definition = await peek.locator(":scope > span").innerText();
    assert.ok(definition.length > 8, `it says what is counted: ${definition}`);
    await page.keyboard.press("Escape");
    await is(false);
    assert.ok(await asked.evaluate((one) => one === document.activeElement), "the focus stays where it is");
    await asked.evaluate((one) => one.blur());
    await asked.focus();
    await is(true);
    await page.keyboard.press("Tab");
    await is(true);
    const link = await page.evaluate(() => document.activeElement.getAttribute("href"));
    assert.match(link, /\/facts\/#/, "the next stop is within the card");
    await page.keyboard.press("Enter");
    await eventually(async () => assert.equal(await where(page), link));
  });
}

journey("the card stays while it is pointed at, and Esc puts it away wherever the focus is", {}, async ({ page, go }) => {
  await go("/care/");
  const { asked, peek, is } = await first(page);
  await asked.hover();
  await is(true);
  // Across whatever gap there is, onto the card itself.
  const box = await peek.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 });
  await page.waitForTimeout(400);
  await is(true);
  await page.keyboard.press("Escape");
  await is(false);
  await page.mouse.move(2, 2);
  await asked.hover();
  await is(true);
  await page.mouse.move(2, 2);
  await is(false);
});

journey("a tap shows the card, and a tap elsewhere puts it away", PHONE, async ({ page, go }) => {
  for (const { prefix } of LANGUAGES) {
    await go(`/${prefix}care/`);
    const { asked, peek, is } = await first(page);
    await asked.tap();
    await is(true);
    const { x, width } = await peek.boundingBox();
    assert.ok(x >= 0 && x + width <= 390, "it fits the phone");
    await page.locator("h1").tap();
    await is(false);
    await asked.tap();
    await is(true);
    await peek.locator("a").first().tap();
    await eventually(async () => assert.match(await where(page), /facts\/#/));
  }
});

journey("a card is seen whole, wherever on a small screen it is asked for", { ...PHONE, viewport: { width: 320, height: 640 } }, async ({ page, go }) => {
  for (const { prefix } of LANGUAGES) {
    await go(`/${prefix}network/`);
    const all = page.locator(".quoted");
    for (let place = 0; place < await all.count(); place += 1) {
      for (const block of ["start", "end"]) {
        await all.nth(place).evaluate((asked, block) => asked.scrollIntoView({ block, behavior: "instant" }), block);
        await all.nth(place).tap();
        const { x, y, width, height } = await page.locator(".quoted[aria-expanded='true'] + .popover").boundingBox();
        assert.ok(x >= 0 && x + width <= 320 && y >= 0 && y + height <= 640, `${prefix} ${place}, ${block}: ${[x, y, width, height]}`);
        await page.keyboard.press("Escape");
      }
    }
  }
});

journey("an open card is accessible", { reducedMotion: "reduce" }, async ({ page, go }) => {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    for (const { prefix } of LANGUAGES) {
      await go(`/${prefix}care/`);
      const { asked, is } = await first(page);
      await asked.focus();
      await is(true);
      await page.evaluate(axe);
      const found = await page.evaluate(() => axe.run(document, { rules: { "color-contrast-enhanced": { enabled: true } } }));
      assert.deepEqual(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`), []);
    }
  }
});

journey("where the clipboard is closed, the words are there to be copied by hand", {}, async ({ page, go, context }) => {
  await context.addInitScript(() => Object.defineProperty(Navigator.prototype, "clipboard", { configurable: true, value: undefined }));
  await go("/facts/#beds-planned");
  await page.locator("li#beds-planned details.details summary").click();
  await page.locator("li#beds-planned").getByRole("button", { name: "APA" }).click();
  await eventually(async () => assert.match(await page.locator('.toast[role="status"]').innerText(), /SCMC Atlas\. \(\d{4}\)\. Planned beds: 1,500 beds .*facts\/#beds-planned$/));
});

journey("what was asked for is there again on the way back", {}, async ({ page, go }) => {
  await go("/facts/");
  await mark(page);
  const shown = () => seen(page, CARD, "id");
  const steps = [["/facts/", (await shown()).length]];
  for (const [name, address] of [["kind=count", "/facts/?kind=count"], ["topic=research", "/facts/?kind=count&topic=research"], ["sort=size", "/facts/?kind=count&topic=research&sort=size"]]) {
    const link = page.locator(`nav.filter a[href*="${name}"]`).first();
    if (!(await link.isVisible())) await page.locator(".more-filters > summary").click();
    await link.click();
    await eventually(async () => assert.equal(await where(page), address));
    steps.push([address, (await shown()).length]);
  }
  assert.ok(steps[0][1] > steps[1][1] && steps[1][1] > steps[2][1] && steps[2][1] > 1, String(steps));
  for (const [address, count] of steps.slice(0, -1).reverse()) {
    await page.goBack();
    await eventually(async () => assert.deepEqual([await where(page), (await shown()).length], [address, count]));
  }
  assert.ok(await marked(page));
});

journey("another program opens the table", {}, async ({ page }) => {
  const bytes = await (await page.request.get("/facts.csv")).body();
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], "a spreadsheet takes it for UTF-8");
  const rows = parse(bytes, { bom: true, columns: true, relax_column_count: false });
  assert.deepEqual(Object.keys(rows[0]), ["id", "value", "comparator", "unit", "as_of", "label_en", "label_zh-Hans", "source", "url"]);
  assert.deepEqual(rows.map(({ id, value }) => [id, value]).sort(), FACTS.map(({ id, value }) => [id, value]).sort());
  for (const row of rows) {
    assert.match(row["label_zh-Hans"], /^[\p{Script=Han}A-Za-z0-9、，（）： ·]+$/u);
    assert.equal(new URL(row.url).hash, `#${row.id}`);
  }
  const records = await (await page.request.get("/facts.json")).json();
  assert.deepEqual(records.map(({ id, value }) => [id, String(value)]), rows.map(({ id, value }) => [id, value]));
});

journey("no crop takes the source off a picture and leaves the number whole", {}, async ({ page, go }) => {
  await go("/facts/");
  for (const { prefix, tag } of LANGUAGES) {
    for (const { id } of FACTS) {
      const rows = await page.evaluate(async ({ id, tag }) => {
        const image = new Image();
        image.src = `/pictures/${id}.${tag}.png`;
        await image.decode();
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
        const pen = canvas.getContext("2d");
        pen.drawImage(image, 0, 0);
        const { data, width } = pen.getImageData(0, 0, canvas.width, 400);
        const at = (x, y) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
        const near = (one, other) => one.every((part, index) => Math.abs(part - other[index]) < 12);
        // The bar at the left has the color of the digits; the ground is the corner's.
        const [digits, ground] = [at(6, 6), at(40, 6)];
        const having = (from, to, test) => {
          let count = 0;
          for (let y = from; y < to; y += 1) for (let x = 60; x < width; x += 1) if (test(at(x, y))) count += 1;
          return count;
        };
        const isDigit = (pixel) => near(pixel, digits);
        return {
          above: having(180, 252, isDigit), within: having(254, 290, isDigit), below: having(292, 352, isDigit),
          words: having(258, 288, (pixel) => !near(pixel, ground)),
        };
      }, { id, tag });
      assert.ok(rows.above > 40 && rows.below > 40 && rows.within === 0 && rows.words > 500, `${id} ${prefix}: ${JSON.stringify(rows)}`);
    }
  }
});
