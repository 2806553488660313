// What readers download may not grow unnoticed: each asset against budget.json, in bytes with Brotli.
// After growth that is worth it: ACCEPT=1 node --test tests/e2e/budget.test.mjs
import assert from "node:assert/strict";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { DIST } from "./atlas.mjs";

const FILE = new URL("budget.json", import.meta.url);
/** Growth up to this is noise of the tools. */
const SLACK = 1.03;

/** A file's name without its hash; the small files that parts share are one asset. */
const assetOf = (path) => path.replace(/\.br$/, "").replace(/-[0-9a-f]{16}(?=\.\w+$)/, "").replace(/parts\/chunk_\d+/, "parts/shared");

/** Bytes by asset: of what is downloaded to show pages, and of all that is kept for reading offline. */
async function measure() {
  const sizes = {};
  for (const path of (await readdir(DIST, { recursive: true })).filter((path) => path.endsWith(".br"))) {
    if (/^pictures\//.test(path)) continue;
    const asset = assetOf(path);
    sizes[asset] = (sizes[asset] ?? 0) + (await stat(join(DIST, path))).size;
  }
  return Object.fromEntries(Object.entries(sizes).sort());
}

test("no asset has grown by more than 3 %", async () => {
  const sizes = await measure();
  if (process.env.ACCEPT) await writeFile(FILE, `${JSON.stringify(sizes, null, 1)}\n`);
  const budget = JSON.parse(await readFile(FILE, "utf8"));
  assert.deepEqual(Object.keys(sizes), Object.keys(budget), "the assets are those of budget.json");
  // A few bytes of a small file are no growth.
  const grown = Object.entries(sizes).filter(([asset, size]) => size > Math.max(budget[asset] * SLACK, budget[asset] + 100));
  assert.deepEqual(grown.map(([asset, size]) => `${asset}: ${budget[asset]} -> ${size}`), []);
});
