// What the measurements share: where things are, how often, and on what kind of machine.
import { fileURLToPath } from "node:url";

export const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
export const FOLDER = fileURLToPath(new URL("../../target/bench/", import.meta.url));
export const CONTENT = fileURLToPath(new URL("../../content/", import.meta.url));
export const DIST = process.env.BENCH_DIST ?? `${FOLDER}dist-map`;
export const VIEWPORT = { width: 1280, height: 800 };
/** As slow as the phones that many readers have. */
export const SLOWDOWN = 4;
