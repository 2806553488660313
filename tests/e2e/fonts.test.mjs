// Text is set in the fonts of `fonts.conf`, in Chinese too: pictures are the same on every machine.
import assert from "node:assert/strict";
import { atlas } from "./atlas.mjs";

const journey = atlas();
const EXPECTED = { "/": ["Noto Serif", "Roboto"], "/zh/": ["Noto Sans SC", "Noto Serif SC"], "/zh/partners/": ["Noto Sans SC", "Noto Serif SC"] };

/** The families that the texts of a page are drawn with, and how many letters each draws. */
async function families(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("DOM.enable");
  await cdp.send("CSS.enable");
  const { root } = await cdp.send("DOM.getDocument", { depth: -1 });
  const letters = {};
  const walk = async (node) => {
    if (node.children?.some(({ nodeType }) => nodeType === 3)) {
      const { fonts } = await cdp.send("CSS.getPlatformFontsForNode", { nodeId: node.nodeId });
      for (const { familyName, glyphCount } of fonts) {
        const family = familyName.replace(/ (Medium|SemiBold)$/, "");
        letters[family] = (letters[family] ?? 0) + glyphCount;
      }
    }
    for (const child of node.children ?? []) await walk(child);
  };
  await walk(root);
  return letters;
}

for (const [address, expected] of Object.entries(EXPECTED)) {
  journey(`${address} is set in ${expected.join(" and ")}`, {}, async ({ page, go }) => {
    await go(address);
    const letters = await families(page);
    const total = Object.values(letters).reduce((sum, count) => sum + count, 0);
    const unknown = Object.keys(letters).filter((family) => !/^(Roboto|Noto (Sans|Serif)( SC)?)$/.test(family));
    assert.deepEqual(unknown, [], JSON.stringify(letters));
    for (const family of expected) assert.ok(letters[family] > 20, JSON.stringify(letters));
    assert.ok(expected.reduce((sum, family) => sum + letters[family], 0) > 0.95 * total, JSON.stringify(letters));
  });
}
