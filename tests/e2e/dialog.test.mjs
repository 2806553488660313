// The search in its dialog: from every page, by keyboard, mouse and finger, whatever is typed and whatever does not come.
import assert from "node:assert/strict";
import { atlas, EVERY_VIEW, eventually, LANGUAGES, mark, marked, NOT_FOUND_NOISE, PHONE, where } from "./atlas.mjs";
import { COLORS, violations } from "./axe.mjs";

const journey = atlas();
const CALM = { reducedMotion: "reduce" };

const dialog = (page) => page.locator("#search-dialog");
const field = (page) => dialog(page).getByRole("combobox");
const isOpen = (page) => page.evaluate(() => document.querySelector("#search-dialog").open);
const focused = (page) => page.evaluate(() => document.activeElement.id);
/** Where the results lead, best first. */
const hits = (page) => dialog(page).getByRole("option").evaluateAll((found) => found.map((one) => one.getAttribute("href")));
const count = (page) => dialog(page).getByRole("option").count();

/** Opens the dialog and waits until it searches. */
async function open(page) {
  await page.keyboard.press("/");
  await eventually(async () => assert.equal(await focused(page), "search-field"));
}
/** Types anew, and waits for a first result. */
async function search(page, words, first) {
  await field(page).fill(words);
  await eventually(async () => assert.equal((await hits(page))[0], first, words));
}

for (const { tag } of LANGUAGES) {
  journey(`two keys open it on every page in ${tag}, Escape closes it, and the focus is where it was`, { ...CALM, noise: NOT_FOUND_NOISE }, async ({ page, go }) => {
    for (const { address } of EVERY_VIEW.filter((view) => view.tag === tag)) {
      await go(address);
      await page.locator("header a.brand").focus();
      for (const keys of ["/", "Control+k"]) {
        await page.keyboard.press(keys);
        assert.equal(await isOpen(page), true, `${address}: ${keys}`);
        assert.equal(await focused(page), "search-field", `${address}: ${keys}`);
        await page.keyboard.press("Escape");
        assert.equal(await isOpen(page), false, `${address}: Escape`);
        assert.equal(await page.evaluate(() => document.activeElement.className), "brand", `${address}: ${keys}`);
      }
    }
  });
}

journey("a slash in a field is a letter, and Ctrl K opens it from there", CALM, async ({ page, go }) => {
  await go("/search/");
  const own = page.locator("main input[name=q]");
  await own.focus();
  await page.keyboard.type("a/b");
  assert.equal(await own.inputValue(), "a/b");
  assert.equal(await isOpen(page), false);
  await page.keyboard.press("Control+k");
  assert.equal(await isOpen(page), true);
});

journey("what is typed is found at once; arrows choose, Enter goes there, and back leads back", CALM, async ({ page, go }) => {
  await go("/care/");
  await mark(page);
  await open(page);
  await page.keyboard.type("swe");
  await eventually(async () => assert.equal((await hits(page))[0], "/partners/#se"));
  assert.equal(await field(page).getAttribute("aria-expanded"), "true");
  assert.equal(await field(page).getAttribute("aria-activedescendant"), null, "nothing is chosen before an arrow is pressed");
  const chosen = () => dialog(page).locator("[aria-selected=true]").evaluateAll((found) => found.map((one) => one.id));
  const all = await count(page);
  assert.ok(all > 1);
  for (const [key, place] of [["ArrowDown", 0], ["ArrowDown", 1], ["ArrowUp", 0], ["ArrowUp", all - 1], ["ArrowDown", 0]]) {
    await page.keyboard.press(key);
    assert.deepEqual(await chosen(), [`search-hits-${place}`]);
    assert.equal(await field(page).getAttribute("aria-activedescendant"), `search-hits-${place}`);
    assert.equal(await focused(page), "search-field", "the focus stays in the field");
  }
  await page.keyboard.press("Enter");
  await eventually(async () => assert.equal(await page.getAttribute("li#se", "aria-current"), "true"));
  assert.equal(await where(page), "/partners/#se");
  assert.equal(await isOpen(page), false);
  await page.goBack();
  await eventually(async () => assert.match(await page.locator("h1").textContent(), /^Care/));
  assert.equal(await isOpen(page), false);
  await page.goForward();
  await eventually(async () => assert.equal(await page.getAttribute("li#se", "aria-current"), "true"));
  assert.ok(await marked(page), "no page was loaded");
});

journey("Enter without a choice leads to the page of the search", CALM, async ({ page, go }) => {
  await go("/zh/facts/");
  await mark(page);
  await open(page);
  await page.keyboard.type("beds");
  await page.keyboard.press("Enter");
  await eventually(async () => assert.equal(await where(page), "/zh/search/?q=beds"));
  await eventually(async () => assert.ok(await page.locator("main a[data-search-hit]").count() > 0));
  assert.equal(await page.locator("main input[name=q]").inputValue(), "beds");
  // On that page, the dialog changes what it shows.
  await open(page);
  await page.keyboard.type("japan");
  await page.keyboard.press("Enter");
  await eventually(async () => assert.equal(await where(page), "/zh/search/?q=japan"));
  await eventually(async () => assert.equal(await page.locator("main a[data-search-hit]").first().getAttribute("href"), "/zh/partners/#jp"));
  assert.equal(await page.locator("main input[name=q]").inputValue(), "japan");
  assert.ok(await marked(page));
});

journey("a place on the same page is shown there", CALM, async ({ page, go }) => {
  await go("/facts/");
  await open(page);
  await search(page, "788", "/facts/#beds-operational");
  await dialog(page).getByRole("option").first().click();
  await eventually(async () => assert.equal(await where(page), "/facts/#beds-operational"));
  assert.equal(await isOpen(page), false);
  await eventually(async () => {
    const { top, bottom } = await page.locator("#beds-operational").evaluate((found) => found.getBoundingClientRect());
    assert.ok(bottom > 0 && top < 800, `${top} to ${bottom}`);
  });
});

journey("a finger opens it from the menu, and a tap beside it closes it", { ...PHONE, ...CALM }, async ({ page, go }) => {
  await go("/zh/");
  await page.locator("details.menu summary").tap();
  await page.getByRole("button", { name: "即时搜索" }).tap();
  assert.equal(await isOpen(page), true);
  await field(page).fill("新加坡");
  await eventually(async () => assert.equal((await hits(page))[0], "/zh/partners/#sg"));
  await page.touchscreen.tap(195, 840);
  await eventually(async () => assert.equal(await isOpen(page), false));
  await page.keyboard.press("/");
  assert.equal(await field(page).inputValue(), "", "it opens empty again");
  await search(page, "日本", "/zh/partners/#jp");
  await dialog(page).getByRole("option").first().tap();
  await eventually(async () => assert.equal(await where(page), "/zh/partners/#jp"));
});

journey("closed, it leaves nothing in the page that others could take for theirs", CALM, async ({ page, go }) => {
  await go("/timeline/?q=first");
  const fields = () => page.locator("input[name=q], [role=search], [role=combobox]").count();
  const before = await fields();
  await open(page);
  assert.ok((await fields()) > before);
  await page.keyboard.press("Escape");
  await eventually(async () => assert.equal(await fields(), before));
  assert.equal(await page.locator("#search-dialog *").count(), 0);
});

journey("a button opens it and another closes it", CALM, async ({ page, go }) => {
  await go("/");
  await page.getByRole("button", { name: "Quick search" }).click();
  assert.equal(await isOpen(page), true);
  await dialog(page).getByRole("button", { name: "Close" }).click();
  assert.equal(await isOpen(page), false);
});

journey("how many results there are is said once, after a pause", CALM, async ({ page, go }) => {
  await go("/about/");
  await open(page);
  await page.evaluate(() => {
    window.said = [];
    new MutationObserver(() => {
      const now = [...document.querySelectorAll("#search-dialog [role=status]")].map((one) => one.textContent).join("");
      if (now && now !== window.said.at(-1)) window.said.push(now);
    }).observe(document.querySelector("#search-dialog"), { subtree: true, childList: true, characterData: true });
  });
  await page.keyboard.type("leukemia registry", { delay: 40 });
  await page.waitForTimeout(1500);
  const said = await page.evaluate(() => window.said);
  assert.equal(said.length, 1, said.join(" / "));
  assert.match(said[0], /^Results for “leukemia registry”: \d+$/);
});

journey("an input method is left alone until it is done", CALM, async ({ page, context, go }) => {
  await go("/zh/care/");
  await open(page);
  const session = await context.newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "rui dian", selectionStart: 8, selectionEnd: 8 });
  await page.evaluate(() => {
    const press = (key) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, isComposing: true, bubbles: true, cancelable: true }));
    window.prevented = ["ArrowDown", "ArrowUp", "Enter"].map((key) => !press(key));
  });
  assert.deepEqual(await page.evaluate(() => window.prevented), [false, false, false], "the keys are the input method's");
  assert.equal(await dialog(page).locator("[aria-selected=true]").count(), 0);
  assert.equal(await field(page).inputValue(), "rui dian");
  await session.send("Input.insertText", { text: "瑞典" });
  await eventually(async () => assert.equal((await hits(page))[0], "/zh/partners/#se"));
  assert.equal(await field(page).inputValue(), "瑞典");
  assert.equal(await where(page), "/zh/care/");
});

journey("matches are marked, and those of the other language are named", CALM, async ({ page, go }) => {
  await go("/care/");
  await open(page);
  await search(page, "瑞典", "/partners/#se");
  const first = dialog(page).getByRole("option").first();
  assert.equal(await first.locator(".hit-title").innerText(), "Sweden");
  assert.deepEqual(await first.locator(".excerpt").evaluate((found) => [found.querySelector(".in-language").textContent, found.querySelector("[lang=zh-Hans] mark").textContent]), ["中文", "瑞典"]);
  await search(page, "swedn", "/partners/#se");
  assert.equal(await first.locator("mark").first().innerText(), "Sweden");
  assert.equal(await first.locator(".in-language").count(), 0);
});

journey("where nothing is found, words that are near lead on", CALM, async ({ page, go }) => {
  await go("/care/");
  await open(page);
  await page.keyboard.type("leukimeya");
  await eventually(async () => assert.match(await dialog(page).innerText(), /Nothing found for “leukimeya”/));
  assert.equal(await field(page).getAttribute("aria-expanded"), "false");
  await dialog(page).getByRole("link", { name: "leukemia", exact: true }).click();
  await eventually(async () => assert.equal(await where(page), "/search/?q=leukemia"));
  await eventually(async () => assert.ok(await page.locator("main a[data-search-hit]").count() > 3));
});

const noData = { "/search-": (path) => /\/search-[^/]*\.json$/.test(path) };
journey("titles are searched where the data does not come", { ...CALM, noise: NOT_FOUND_NOISE }, async ({ page, go }) => {
  await page.route((url) => noData["/search-"](url.pathname), (route) => route.fulfill({ status: 404, body: "" }));
  await go("/care/");
  await open(page);
  await eventually(async () => assert.match(await dialog(page).innerText(), /Only titles are searched/));
  await search(page, "sweden", "/partners/#se");
  await search(page, "瑞典", "/partners/#se");
  await field(page).press("Enter");
  await page.waitForSelector("main input[name=q]");
  assert.match(await page.locator("main").innerText(), /Only titles are searched/);
  assert.equal(await page.locator("main a[data-search-hit]").first().getAttribute("href"), "/partners/#se");
});

journey("spaces alone are no query", CALM, async ({ page, go }) => {
  await go("/search/?q=%20%20");
  assert.ok(await page.locator("main li a:visible").count() > 60, "everything is listed");
  await open(page);
  await field(page).fill("   ");
  await page.waitForTimeout(300);
  assert.equal(await dialog(page).locator(".near a").count(), 0, "nothing else is suggested");
});

journey("what is chosen twice is shown twice", CALM, async ({ page, go }) => {
  await go("/facts/");
  for (const turn of ["first", "second"]) {
    await page.evaluate(() => scrollTo(0, 0));
    await open(page);
    await search(page, "788", "/facts/#beds-operational");
    await field(page).press("ArrowDown");
    await field(page).press("Enter");
    await eventually(async () => {
      const { top, bottom } = await page.locator("#beds-operational").evaluate((found) => found.getBoundingClientRect());
      assert.ok(bottom > 0 && top < 800, `the ${turn} time: ${top} to ${bottom}`);
    });
  }
});

journey("on a short phone the last result can be seen", { ...PHONE, viewport: { width: 390, height: 700 }, ...CALM }, async ({ page, go }) => {
  await go("/care/");
  await page.keyboard.press("/");
  await search(page, "hospital", "/facts/#registry-hospitals");
  await field(page).press("ArrowUp");
  await eventually(async () => {
    const last = await dialog(page).getByRole("option").last().evaluate((option) => option.getBoundingClientRect().bottom);
    assert.ok(last <= 700, `it ends at ${last}`);
  });
});

journey("without the part that searches, Enter still leads to the page", { ...CALM, noise: /404|Failed to fetch|ERR_FAILED|split|part/i }, async ({ page, go }) => {
  let is_broken = true;
  await page.route("**/parts/search*", (route) => (is_broken ? route.fulfill({ status: 404, body: "" }) : route.continue()));
  await go("/care/");
  await open(page);
  await eventually(async () => assert.match(await dialog(page).innerText(), /Suggestions did not load/));
  is_broken = false;
  await page.keyboard.type("jci");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/search/?q=jci");
  await eventually(async () => assert.ok(await page.locator("main a[data-search-hit]").count() > 0));
});

/** Odd things to type, and whether any of it is a word of the site. */
const ODD = [
  ["", false], ["a", true], ["x".repeat(10_000), false], ["🏥👶🏽👩‍⚕️", false], ["مرحبا ‮abc", false], ["<img src=x onerror='window.hurt=1'><script>window.hurt=1</script>", false],
  ["{n} ${7*7}", true], ["\ud83c", false], ["[zq-zq]+(.*)*$^\\", false], ["　", false], ["%E0%A4%A", false],
];
journey("odd words are only words, and the list is never that of others", CALM, async ({ page, go }) => {
  await go("/care/");
  await open(page);
  await search(page, "sweden", "/partners/#se");
  for (const [words, isWord] of ODD) {
    await field(page).evaluate((input, words) => {
      input.value = words;
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }, words);
    await page.waitForTimeout(60);
    assert.equal(await dialog(page).locator("img, script").count(), 0, words);
    assert.equal(await page.evaluate(() => window.hurt), undefined, words);
    assert.equal(await page.getAttribute("html", "data-app"), "ready", words);
    assert.equal((await count(page)) > 0, isWord, `“${words.slice(0, 20)}”`);
    assert.equal(await page.evaluate(() => document.querySelector("#search-dialog").scrollWidth > document.querySelector("#search-dialog").clientWidth), false, "nothing overflows");
  }
  for (let round = 0; round < 5; round += 1) {
    await field(page).fill("");
    await page.keyboard.type("swedenjapan");
    for (let letter = 0; letter < 5; letter += 1) await page.keyboard.press("Backspace");
    await eventually(async () => assert.equal((await hits(page))[0], "/partners/#se"));
  }
});

const stored = (page) => page.evaluate(() => localStorage.getItem("atlas-searches"));
journey("searches are kept only where choices are, and forgotten with them", { ...CALM, stores: true }, async ({ page, go }) => {
  const choose = async (words, place) => {
    await open(page);
    await search(page, words, place);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await eventually(async () => assert.equal(await where(page), place));
    // The page moves the focus when it is drawn.
    await eventually(async () => assert.ok(place.endsWith(`#${await focused(page)}`)));
  };
  await go("/care/");
  await choose("sweden", "/partners/#se");
  assert.equal(await stored(page), null);
  await go("/about/#privacy");
  await page.locator("#privacy input[type=checkbox]").check();
  await choose("japan", "/partners/#jp");
  await choose("788", "/facts/#beds-operational");
  assert.equal(await stored(page), "788\njapan");
  await open(page);
  await dialog(page).getByRole("button", { name: "japan" }).click();
  await eventually(async () => assert.equal((await hits(page))[0], "/partners/#jp"));
  assert.equal(await field(page).inputValue(), "japan");
  await page.keyboard.press("Escape");
  await go("/about/#privacy");
  assert.match(await page.locator("#privacy .stored").innerText(), /atlas-searches/);
  await page.locator("#privacy button").click();
  assert.equal(await stored(page), null);
});

journey("a translated page shows new results in their own words", CALM, async ({ page, go }) => {
  await go("/care/");
  await open(page);
  await search(page, "sweden", "/partners/#se");
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.querySelector("#search-dialog"), NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) if (texts.currentNode.data.trim()) found.push(texts.currentNode);
    for (const text of found) {
      const font = document.createElement("font");
      font.append(document.createElement("font"));
      font.firstChild.textContent = "übersetzt";
      text.replaceWith(font);
    }
  });
  await search(page, "japan", "/partners/#jp");
  const text = await dialog(page).innerText();
  assert.match(text, /Results for “japan”/);
  assert.match(text, /Japan/);
  assert.doesNotMatch(text, /übersetzt/);
});

for (const [tag, prefix, words, nothing] of [["en", "/", "leukemia", "swdn"], ["zh-Hans", "/zh/", "白血病", "蠡蠡"]]) {
  journey(`it is accessible in every state in ${tag}`, CALM, async ({ page, go }) => {
    const wrong = [];
    await go(`${prefix}care/`);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 700 });
      await page.keyboard.press("/");
      for (const [state, typed, key] of [["empty", ""], ["with results", words], ["with a choice", words, "ArrowDown"], ["with nothing", nothing]]) {
        await field(page).fill(typed);
        await page.waitForTimeout(900);
        if (key) await page.keyboard.press(key);
        for (const [scheme, rules] of [["light", undefined], ["dark", COLORS]]) {
          await page.emulateMedia({ colorScheme: scheme });
          wrong.push(...(await violations(page, { within: "#search-dialog", rules })).map((one) => `${state} at ${width}, ${scheme}: ${one}`));
        }
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, `${state} at ${width}`);
      }
      await page.keyboard.press("Escape");
    }
    assert.deepEqual(wrong, []);
  });
}

journey("without a script, everything is listed by kind", { js: false }, async ({ page }) => {
  for (const [address, kinds] of [["/search/", ["Figure", "Event", "Partner", "Story", "News", "Person", "Institution", "Term", "Source", "Page"]], ["/zh/search/", ["数据", "事件", "合作国家", "专题", "新闻", "人物", "机构", "术语", "来源", "页面"]]]) {
    await page.goto(address);
    assert.deepEqual(await page.locator(".all-entries h3").allInnerTexts(), kinds);
    assert.ok(await page.locator(".all-entries a:visible").count() > 120);
    assert.ok(await page.locator("header a.find").isVisible());
  }
});
