// What is photographed: pages and states, spread over widths, languages and themes.
import { NOT_FOUND_NOISE } from "./atlas.mjs";

/** Opens the help by its key. */
const help = async (page) => {
  await page.keyboard.press("?");
  await page.locator("dialog[open]").waitFor();
};
/** Searches in the dialog, and chooses the first result if there is one. */
const searchFor = (words) => async (page) => {
  await page.keyboard.press("/");
  await page.locator(".search-found").waitFor({ state: "attached" });
  await page.keyboard.type(words);
  await page.locator("#search-dialog").getByText(`“${words}”`).first().waitFor();
  await page.keyboard.press("ArrowDown");
};
/** Goes to the partners by a link. */
const toPartners = async (page) => {
  await page.locator('header a[href$="/partners/"]').click();
  await page.locator("[data-map-state=Failed], .map button").first().waitFor();
};
/** How high a window of a width is. */
const HEIGHTS = { 320: 640, 390: 844, 768: 1024, 1280: 900, 2560: 1440 };
/** Opens the first visible `details` that a selector finds. */
const open = (selector) => async (page) => {
  await page.locator(`${selector} > summary:visible`).first().click();
  await page.mouse.move(0, 0);
};
/** Brings the keyboard to the first figure of a text, whose popover opens. */
const focusQuote = async (page) => {
  await page.locator(".quoted").first().focus();
  await page.locator(".popover:visible").first().waitFor();
};
const PRINT = { media: "print", viewport: { width: 680, height: 1000 }, full: true };
const FULL = { full: true };

/**
 * A page or a state, its path under the language's prefix, and its shots: language, width, theme. Then what else is
 * to be set: options of a browser context, and `full` (the whole page, not a window of it), `media`, `js`, `fail` (a
 * pattern of files that do not come), `act` (what the reader does).
 */
const ROWS = [
  ["overview", "", "en-1280-light zh-390-light", FULL],
  ["overview-top", "", "en-320-light zh-320-dark en-768-dark zh-2560-light"],
  ["overview-menu", "", "zh-390-dark", { act: open(".menu") }],
  ["timeline", "timeline/", "zh-320-light en-390-dark zh-768-light en-1280-light"],
  ["timeline-selected", "timeline/#national-center", "zh-390-light en-768-dark en-2560-light"],
  ["timeline-filtered", "timeline/?topic=research", "zh-390-dark en-1280-light"],
  ["timeline-empty", "timeline/?q=nothing+such", "en-390-light zh-1280-light"],
  ["timeline-filters", "timeline/?q=hospital", "zh-390-light en-1280-light", { act: open(".more-filters") }],
  ["help", "timeline/", "zh-390-dark en-1280-light", { act: help }],
  ["tour", "timeline/?tour=1#opened", "zh-390-light en-1280-dark"],
  ["partners", "partners/", "zh-320-dark en-390-light zh-768-light zh-1280-light en-2560-dark"],
  ["partners-selected", "partners/#za", "zh-390-light en-320-light en-1280-dark"],
  ["globe", "partners/?view=globe#jp", "en-1280-dark zh-1280-light"],
  ["home", "partners/?view=home", "en-390-light zh-1280-light"],
  ["facts", "facts/", "zh-390-light", FULL],
  ["facts-top", "facts/", "en-320-dark zh-768-dark en-1280-light"],
  ["facts-selected", "facts/#joint-labs", "zh-390-dark en-1280-light"],
  ["care", "care/", "zh-390-light", FULL],
  ["care-top", "care/", "en-320-light zh-768-dark en-1280-light"],
  ["network", "network/", "zh-1280-light"],
  ["article", "news/child-mental-health-forum/", "zh-390-light en-1280-dark"],
  ["news", "news/", "en-390-light"],
  ["search", "search/", "zh-390-light"],
  ["search-hits", "search/?q=JCI", "en-390-dark zh-1280-light"],
  ["search-dialog", "care/", "zh-390-dark en-1280-light", { act: searchFor("bxb") }],
  ["search-nothing", "timeline/", "en-320-light zh-1280-dark", { act: searchFor("swdn") }],
  ["about", "about/", "zh-320-light en-1280-light"],
  ["not-found", "no/such/page/", "zh-390-dark", { noise: NOT_FOUND_NOISE }],
  ["print-timeline", "timeline/", "zh-1280-dark", PRINT],
  ["no-script", "timeline/", "zh-390-light en-1280-dark", { js: false }],
  ["failed", "partners/", "zh-390-light", { fail: "**/*.wasm", noise: /Failed to load resource/ }],
  ["map-missing", "timeline/", "en-1280-light", { fail: "**/map-*.json", act: toPartners, noise: /Failed to load resource/ }],
  ["popover", "care/", "zh-390-light en-1280-light", { act: focusQuote }],
  ["forced-colors", "timeline/#opened", "en-1280-dark", { forcedColors: "active" }],
  ["forced-colors-map", "partners/#jp", "zh-390-light", { forcedColors: "active" }],
];

/** One shot a language, width and theme: its name, address and options. */
export const SHOTS = ROWS.flatMap(([state, path, variants, { viewport, ...options } = {}]) =>
  variants.split(" ").map((variant) => {
    const [language, width, colorScheme] = variant.split("-");
    const name = `${state}-${language}-${viewport ? "" : `${width}-`}${colorScheme}`;
    const address = `/${language === "en" ? "" : `${language}/`}${path}`;
    return { name, address, options: { viewport: viewport ?? { width: Number(width), height: HEIGHTS[width] }, colorScheme, ...options } };
  }));
