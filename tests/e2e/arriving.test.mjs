// While a page comes over a slow link, what can be read already stays where it is. No script helps or harms here.
import assert from "node:assert/strict";
import { atlas, EVERY_VIEW, NOT_FOUND_NOISE, PHONE, twoAtATime } from "./atlas.mjs";

const journey = atlas();
/** Bytes a second: slow enough that every page comes in many pieces. */
const SPEED = 100_000;
/** A line that a piece ends in may still break; more than that is a jump. */
const MOST = 0.01;

for (const [device, settings] of [["a phone", PHONE], ["a desk", { viewport: { width: 1280, height: 800 } }]]) {
  journey(`on ${device} nothing moves while a page arrives`, { ...settings, noise: new RegExp(`${NOT_FOUND_NOISE.source}|ERR_BLOCKED`) }, async ({ context }) => {
    await context.addInitScript(() => {
      window.shifts = [];
      const nameOf = ({ node }) => `${node?.nodeName} ${node?.className?.baseVal ?? node?.className ?? ""}`;
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries()) window.shifts.push({ value, what: sources.map(nameOf).join(", ") });
      }).observe({ type: "layout-shift", buffered: true });
    });
    await twoAtATime(context, EVERY_VIEW, async (page, { address }) => {
      const session = await context.newCDPSession(page);
      await session.send("Network.enable");
      await session.send("Network.setBlockedURLs", { urls: ["*.js", "*.wasm", "*.json"] });
      await session.send("Network.emulateNetworkConditions", { offline: false, latency: 20, downloadThroughput: SPEED, uploadThroughput: SPEED });
      await page.goto(address);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const shifts = await page.evaluate(() => window.shifts);
      const sum = shifts.reduce((total, { value }) => total + value, 0);
      assert.ok(sum <= MOST, `${address}: ${sum.toFixed(4)}, ${shifts.map(({ value, what }) => `${value.toFixed(4)} ${what}`).join("; ")}`);
      await session.detach();
    });
  });
}
