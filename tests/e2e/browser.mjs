// The browser that journeys run in.
import { chromium } from "playwright-core";

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync",
    ],
  });

/** Waits until the app has taken over. */
export const ready = (page) => page.waitForSelector('html[data-app="ready"]', { state: "attached", timeout: 20000 });
