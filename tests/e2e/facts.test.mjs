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
      assert.equal((tag === "en" ? /Counted by the editors/ : /编者统计得出。$/m).test(text), counted, `${id}: was it counted?`);
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
      if (counted.includes(figure.id) !== (tag === "en" ? /counted/ : /编者统计/).test(figure.text)) wrong.push(`${place}: counted or not? ${figure.text}`);
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

journey("a share, a part and a count are drawn, and a rank is said in words", {}, async ({ page, go }) => {
  await go("/facts/");
  for (const id of ["beds-operational", "patients-outside-shanghai", "national-awards", "registry-cases"]) {
    const drawing = page.locator(`li[id="${id}"] svg:not(.mark)`).first();
    const { width, height } = await drawing.boundingBox();
    assert.ok(width > 40 && height > 5, `${id} has a drawing`);
  }
  assert.equal(await page.locator("li#performance-rank svg:not(.mark)").count(), 0, "nothing is invented");
  assert.match(await page.locator("li#performance-rank .headline").innerText(), /^No\.\s*1$/);
  // What leads a section is large.
  for (const { width } of await page.locator(".all-figures .leading > :last-child").evaluateAll((found) => found.map((one) => one.getBoundingClientRect()))) assert.ok(width >= 320, `${width}`);
});

journey("the index names every figure once, as a line that leads to its card", { js: false }, async ({ page }) => {
  for (const { prefix } of LANGUAGES) {
    await page.goto(`/${prefix}facts/`);
    const links = await page.$$eval(".index a", (found) => found.map((one) => one.getAttribute("href")));
    assert.deepEqual(links.sort(), FACTS.map(({ id }) => `/${prefix}facts/#${id}`).sort());
    assert.equal(await page.locator(".index [data-fact], .index [id], .index [data-disagreement]").count(), 0, "the figure itself is on its card");
    for (const { id, comparator } of FACTS) {
      const line = page.locator(`.index a[href$="#${id}"]`);
      assert.equal(await line.locator("i").count(), comparator === "exact" ? 0 : 1, `${id} keeps its comparator`);
      assert.equal(await line.locator(".differs-sign").count(), DISAGREEMENTS.flat().includes(id) ? 1 : 0, id);
    }
    assert.deepEqual(await page.$$eval("main li.card[id]", (found) => found.map(({ id }) => id).sort()), FACTS.map(({ id }) => id).sort(), "one card each");
  }
});

journey("a line of the index selects its figure within the filter", {}, async ({ page, go }) => {
  await go("/facts/?topic=network");
  const lines = await seen(page, ".index a", "href");
  assert.equal(lines.length, 7, "what the filter hides is not in the index");
  await page.locator('.index a[href$="#national-alliances"]').click();
  await eventually(async () => assert.equal(await where(page), "/facts/?topic=network#national-alliances"));
  await eventually(async () => assert.equal(await page.getAttribute("li#national-alliances", "aria-current"), "true"));
});

journey("that a filter hides what is selected is said, with a way out", {}, async ({ page, go }) => {
  for (const { prefix } of LANGUAGES) {
    await go(`/${prefix}facts/?topic=care#nsfc-grants`);
    const notice = page.locator(".hidden-notice");
    assert.ok(await notice.isVisible());
    assert.match(await notice.innerText(), prefix ? /国家自然科学基金/ : /National Natural Science Foundation grants/);
    await notice.locator("a").click();
    await eventually(async () => assert.equal(await where(page), `/${prefix}facts/#nsfc-grants`));
    await eventually(async () => assert.ok(await page.locator("li#nsfc-grants").isVisible()));
    assert.equal(await page.getAttribute("li#nsfc-grants", "aria-current"), "true");
    assert.equal(await notice.count(), 0);
  }
});

journey("where nothing matches, a button shows all again", {}, async ({ page, go }) => {
  await go("/facts/?q=nothing+such");
  assert.deepEqual(await seen(page, CARD, "id"), []);
  await page.locator("main a.button:visible").first().click();
  await eventually(async () => assert.equal((await seen(page, CARD, "id")).length, FACTS.length));
});

journey("counts that differ are side by side, and nothing in a sentence", { js: false }, async ({ page }) => {
  for (const { address } of EVERY_PAGE) {
    await page.goto(address);
    const inSentences = await page.$$eval("main p, main li:not(.side)", (found) => found.filter((one) => !one.closest(".index") && [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.includes("≠") && !one.matches(".index-note"))).length);
    assert.equal(inSentences, 0, address);
  }
  await page.goto("/facts/");
  for (const ids of DISAGREEMENTS) {
    const tops = await page.$$eval(ids.map((id) => `li.side[id="${id}"] .headline data`).join(), (found) => found.map((one) => Math.round(one.getBoundingClientRect().top)));
    assert.equal(tops.length, ids.length, "its sides are the cards");
    assert.equal(new Set(tops).size, 1, `${ids}: their numbers are on one line`);
    const squares = await page.$$eval(ids.map((id) => `li.side[id="${id}"] .squares path`).join(), (found) => found.map((one) => Math.round(Number(one.getAttribute("stroke-width")) * one.getScreenCTM().a)));
    assert.equal(new Set(squares).size, 1, `${ids}: their squares have one scale`);
  }
  assert.ok(await page.locator("#disagreements [data-disagreement]").count() > 0, "the address of all of them leads to the first");
});

journey("fields of dots have one scale", { js: false }, async ({ page }) => {
  for (const address of ["/", "/zh/facts/"]) {
    await page.goto(address);
    for (const width of [320, 390, 768, 1280, 2560]) {
      await page.setViewportSize({ width, height: 900 });
      const scales = await page.$$eval(".field svg path", (found) => found.map((one) => one.getScreenCTM().a));
      assert.ok(scales.length > 1);
      assert.ok(Math.max(...scales) / Math.min(...scales) < 1.02, `${address} at ${width}: ${scales}`);
    }
  }
});

for (const { prefix, tag } of LANGUAGES) {
  journey(`a figure travels with all that makes it worth believing, in ${tag}`, { permissions: ["clipboard-read", "clipboard-write"] }, async ({ page, go }) => {
    await go(`/${prefix}facts/#registry-cases`);
    const card = page.locator("li#registry-cases");
    await card.locator("details.details summary").click();
    const copied = async (name) => {
      await page.evaluate(() => navigator.clipboard.writeText(""));
      await card.getByRole("button", { name, exact: true }).click();
      let text = "";
      await eventually(async () => assert.ok((text = await page.evaluate(() => navigator.clipboard.readText())).length > 40));
      return text;
    };
    const own = `/${prefix}facts/#registry-cases`;
    for (const name of tag === "en" ? ["Copy", "APA", "GB/T 7714"] : ["复制", "APA格式", "GB/T 7714格式"]) {
      const text = await copied(name);
      for (const part of [own, ...(tag === "en" ? ["nearly 50,000 cases", "not stated", "¶4"] : ["近5万例", "未注明", "第4段"])]) assert.ok(text.includes(part), `${name}: ${part} in ${text}`);
      if (name.startsWith("GB")) assert.match(text, /\[DS\/OL\]\. \(\d{4}-\d\d-\d\d\)\[\d{4}-\d\d-\d\d\]\. http/);
    }
  });
}

journey("sharing opens the browser's own sheet, or copies where it has none", { permissions: ["clipboard-read", "clipboard-write"] }, async ({ page, go, context }) => {
  await context.addInitScript(() => {
    if (new URLSearchParams(location.search).has("sheet")) Object.defineProperty(Navigator.prototype, "share", { configurable: true, value: async (data) => { window.shared = data; } });
    else delete Navigator.prototype.share;
  });
  await go("/facts/?sheet=1#beds-planned");
  const share = async () => {
    await page.locator("li#beds-planned details.details summary").click();
    await page.locator("li#beds-planned").getByRole("button", { name: "Share" }).click();
  };
  await share();
  await eventually(async () => assert.match((await page.evaluate(() => window.shared?.text)) ?? "", /1,500 beds.*#beds-planned/));
  await go("/facts/#beds-planned");
  await share();
  await eventually(async () => assert.match(await page.evaluate(() => navigator.clipboard.readText()), /1,500 beds.*#beds-planned/));
});

journey("pictures open, are the same in both forms, and name their source", { js: false }, async ({ page }) => {
  await page.goto("/facts/");
  await page.locator("li#beds-operational details.details summary").click();
  const links = await page.$$eval("li#beds-operational a.picture", (found) => found.map((one) => one.href));
  assert.equal(links.length, 2);
  const svg = await (await page.request.get(links[0])).text();
  assert.match(svg, /<desc>788 beds\..*Profile ¶1 · Date: not stated in the source · .*facts\/#beds-operational<\/desc>/);
});

journey("a picture's two forms show the same", {}, async ({ page, go }) => {
  await go("/facts/");
  for (const id of ["beds-operational", "registry-cases", "performance-rank"]) {
    const far = await page.evaluate(async (id) => {
      const pixels = async (kind) => {
        const image = new Image();
        image.src = `/pictures/${id}.zh-Hans.${kind}`;
        await image.decode();
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [600, 300];
        const pen = canvas.getContext("2d");
        pen.drawImage(image, 0, 0, 600, 300);
        return { size: [image.naturalWidth, image.naturalHeight].join(), data: pen.getImageData(0, 0, 600, 300).data };
      };
      const [one, other] = [await pixels("svg"), await pixels("png")];
      if (one.size !== other.size) return 255;
      return one.data.reduce((sum, part, at) => sum + Math.abs(part - other.data[at]), 0) / one.data.length;
    }, id);
    assert.ok(far < 2, `${id}: ${far} apart`);
  }
});

journey("figures are found by kind and words and stand by size, all in the address", {}, async ({ page, go }) => {
  await go("/facts/?kind=share");
  await eventually(async () => assert.deepEqual(await seen(page, CARD, "id"), ["patients-outside-shanghai"]));
  await go("/zh/facts/?q=leukemia");
  await eventually(async () => assert.deepEqual((await seen(page, CARD, "id")).sort(), ["registry-cases", "registry-hospitals", "registry-regions", "registries"].sort()));
  await go("/facts/?topic=care");
  await page.locator(".more-filters > summary").click();
  await page.locator('input[name="q"]').nth(0).fill("beds");
  await page.locator('form.years button[type="submit"]').click();
  await eventually(async () => assert.equal(await where(page), "/facts/?topic=care&q=beds"));
  await eventually(async () => assert.deepEqual((await seen(page, CARD, "id")).sort(), ["beds-operational", "beds-planned"]));
  await go("/facts/");
  await mark(page);
  await page.locator(".more-filters > summary").click();
  await page.locator('nav.filter a[href*="sort=size"]').click();
  await eventually(async () => {
    const order = await seen(page, CARD, "id");
    assert.equal(order.length, FACTS.length);
    const hospitals = order.filter((id) => ["registry-hospitals", "consortium-hospitals", "managed-hospitals"].includes(id));
    assert.deepEqual(hospitals, ["registry-hospitals", "consortium-hospitals", "managed-hospitals"]);
    assert.equal(order.indexOf(hospitals[2]) - order.indexOf(hospitals[0]), 2, "they stand together");
  });
  assert.ok(await marked(page));
});

journey("a figure in a story shows its card to the keyboard, and Esc puts it away", {}, async ({ page, go }) => {
  await go("/care/");
  const quote = page.locator("main .quote").first();
  await quote.locator(".quoted").focus();
  await eventually(async () => assert.ok(await quote.locator(".popover").isVisible()));
  assert.match(await quote.locator(".popover").innerText(), /¶\d/, "with its source");
  await page.keyboard.press("Escape");
  await eventually(async () => assert.equal(await quote.locator(".popover").isVisible(), false));
  await page.evaluate(() => document.activeElement.blur());
  await quote.hover();
  await eventually(async () => assert.ok(await quote.locator(".popover").isVisible()));
  await quote.locator(".popover a").first().click();
  await eventually(async () => assert.match(await where(page), /^\/facts\/#/));
});

journey("the card of a figure in a sentence says that counts differ", {}, async ({ page, go }) => {
  await go("/network/");
  const quote = page.locator('main .quote:has([data-fact="joint-labs"])').first();
  await quote.locator(".quoted").focus();
  await quote.locator('.popover a[href="/about/#joint-laboratories"]').click();
  await eventually(async () => assert.equal(await where(page), "/about/#joint-laboratories"));
  await eventually(async () => assert.equal(await page.getAttribute("#joint-laboratories", "aria-current"), "true"));
});

journey("what stands behind a figure is said without a script", { js: false }, async ({ page }) => {
  await page.goto("/facts/");
  await page.locator("li#performance-rank details.details summary").click();
  const behind = page.locator("li#performance-rank details.details");
  assert.ok(await behind.locator('a[href="/timeline/#performance-first"]').isVisible());
  assert.match(await behind.innerText(), /Case Mix Index/i);
  await page.locator("li#beds-planned details.details summary").click();
  assert.match(await page.locator("li#beds-planned details.details").innerText(), /Beds in operation: 788 beds/);
});

journey("numbers are written as the browser's own Intl writes them", {}, async ({ page, go }) => {
  for (const { prefix, tag } of LANGUAGES) {
    await go(`/${prefix}facts/`);
    const wrong = await page.$$eval("main [data-fact] data", (found, tag) => found.flatMap((one) => {
      const value = Number(one.getAttribute("value"));
      const forms = [new Intl.NumberFormat(tag).format(value), ...(tag === "en" ? [] : [new Intl.NumberFormat(tag, { notation: "compact", maximumFractionDigits: 1 }).format(value)])];
      return forms.includes(one.textContent) ? [] : [`${one.textContent} for ${value}`];
    }), tag);
    assert.deepEqual(wrong, []);
  }
});

journey("the fact sheet is two pages of A4", {}, async ({ page, go }) => {
  for (const { prefix } of LANGUAGES) {
    await go(`/${prefix}facts/`);
    const sheet = await page.pdf({ format: "A4", preferCSSPageSize: true });
    assert.equal(sheet.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length, 2, prefix);
  }
});
