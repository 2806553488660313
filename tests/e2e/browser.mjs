// The browser that journeys run in.
import { chromium } from "playwright-core";

/** The fonts that it sees, and nothing else that is installed: text is as wide and as high on every machine. */
const FONTS = new URL("fonts.conf", import.meta.url).pathname;

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    env: { ...process.env, FONTCONFIG_FILE: FONTS },
    args: [
      "--font-render-hinting=none", "--disable-lcd-text",
      "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync",
    ],
  });

/** Waits until the app has taken over. */
export const ready = (page) => page.waitForSelector('html[data-app="ready"]', { state: "attached", timeout: 20000 });
