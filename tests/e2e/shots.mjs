// Pictures of pages at several widths, for a look: node tests/e2e/shots.mjs OUT [path …]
import { mkdir } from "node:fs/promises";
import { launch, ready } from "./browser.mjs";
import { serve } from "./serve.mjs";

const out = process.argv[2] ?? "target/shots";
const paths = process.argv.slice(3);
const widths = (process.env.WIDTHS ?? "320,1280").split(",").map(Number);
const schemes = (process.env.SCHEMES ?? "light").split(",");
await mkdir(out, { recursive: true });
const site = await serve("dist");
const browser = await launch();
for (const path of paths.length ? paths : ["/"]) {
  for (const width of widths) {
    for (const colorScheme of schemes) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, javaScriptEnabled: !process.env.NOJS });
      page.on("console", (message) => ["error", "warning"].includes(message.type()) && console.log(path, message.text()));
      page.on("pageerror", (error) => console.log(path, String(error)));
      await page.goto(site.origin + path);
      if (!process.env.NOJS) await ready(page).catch(() => console.log(path, "not ready"));
      const name = path.replace(/[^a-z0-9]+/gi, "_") + `-${width}-${colorScheme}.png`;
      const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      if (overflow > 0) console.log(path, width, "overflows by", overflow);
      await page.screenshot({ path: `${out}/${name}`, fullPage: true });
      await page.close();
    }
  }
}
await browser.close();
await site.close();
