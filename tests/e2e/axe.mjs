// axe on a page as it is now: every rule that it has, WCAG 2.2 to level AAA, best practices and experiments.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const SOURCE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** Rules that depend on colors: what is to be asked again when the theme changes. */
export const COLORS = ["color-contrast", "color-contrast-enhanced", "link-in-text-block"];

/**
 * Rules that are not asked. `p-as-heading` guesses from the size of letters: a finding is a sentence set large, and
 * would be no heading to anyone who goes from heading to heading.
 */
const OFF = ["p-as-heading"];

/** Waits until colors that have just changed are those on the screen, and nothing lies under the header. */
const settle = (page) => page.evaluate(async () => {
  scrollTo(0, 0);
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  await frame();
  await frame();
  const patience = new Promise((done) => setTimeout(done, 1000));
  await Promise.race([patience, Promise.allSettled(document.getAnimations().map((running) => running.finished))]);
  await frame();
});

/**
 * What axe finds wrong, one line an element; `within` is a selector of the part to look at, `rules` are those to
 * ask in place of all but `OFF`. Rules that axe itself has given up (`deprecated`) are not asked.
 */
export async function violations(page, { within, rules } = {}) {
  await settle(page);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(SOURCE);
  const found = await page.evaluate(([within, rules, off]) => {
    const all = () => window.axe.getRules().filter(({ ruleId, tags }) => !tags.includes("deprecated") && !off.includes(ruleId)).map(({ ruleId }) => ruleId);
    return window.axe.run(within ?? document, { resultTypes: ["violations"], runOnly: { type: "rule", values: rules ?? all() } });
  }, [within, rules, OFF]);
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
    `${id}: ${target.join(" ")} (${failureSummary.split("\n")[1]?.trim().slice(0, 160)})`));
}
