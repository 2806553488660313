// Stored pictures of pages, and how a page compares with them: pixel by pixel, after decoding.
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import pixelmatch from "pixelmatch";
import sharp from "sharp";

/** Whether pages are accepted as they are now (`make shots`). */
const ACCEPTS = process.env.ACCEPT === "1";
/** Where accepted pictures are. */
const STORE = new URL("screenshots/", import.meta.url).pathname;
/** Where pictures of a failure are. */
const FAILURES = "target/screenshots";
/** Pixels that may differ beyond smoothed edges: about one letter. */
const TOLERANCE = 100;

const decode = async (bytes) => {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};
const png = ({ data, width, height }) => sharp(data, { raw: { width, height, channels: 4 } }).png().toBuffer();
const stored = (name) => readFile(`${STORE}${name}.webp`).catch(() => null);

/** How two pictures differ; nothing where they are alike. */
async function difference(expected, actual) {
  const { width, height } = actual;
  if (expected.width !== width || expected.height !== height) {
    return { words: `${width} × ${height} px, accepted were ${expected.width} × ${expected.height}` };
  }
  if (expected.data.equals(actual.data)) return null;
  const data = Buffer.alloc(actual.data.length);
  const count = pixelmatch(expected.data, actual.data, data, width, height, { threshold: 0.1 });
  return count > TOLERANCE ? { words: `${count} pixels differ`, picture: { data, width, height } } : null;
}

/** Compares what `shoot` returns, a PNG, with the accepted picture of a name; or accepts it. */
export async function check(name, shoot) {
  if (!ACCEPTS) await compare(name, shoot);
  else if (await accept(name, shoot)) console.log(`accepted ${name}`);
}

/** Names of accepted pictures that fit a pattern and are not among `names`; accepting removes them. */
export async function leftOver(pattern, names) {
  const files = await readdir(STORE).catch(() => []);
  const left = files.filter((file) => pattern.test(file) && !names.includes(file.replace(".webp", "")));
  if (!ACCEPTS) return left;
  await Promise.all(left.map((file) => rm(STORE + file)));
  return [];
}

/** What all accepted pictures weigh, in bytes. */
export async function weight() {
  const files = await readdir(STORE).catch(() => []);
  const sizes = await Promise.all(files.map(async (file) => (await stat(STORE + file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Shoots until the picture is the accepted one; fails where it does not become so within `patience`. */
async function compare(name, shoot, patience = 3000) {
  const bytes = await stored(name);
  if (!bytes) throw new Error(`${name} has no accepted picture: look at the page, then run \`make shots\``);
  const expected = await decode(bytes);
  const end = Date.now() + patience;
  for (;;) {
    const actual = await decode(await shoot());
    const found = await difference(expected, actual);
    if (!found) return;
    if (Date.now() > end) throw new Error(`${name}: ${found.words}; see ${await keep(name, { expected, actual, diff: found.picture })}`);
    await new Promise((done) => setTimeout(done, 200));
  }
}

/** Writes what a failure is about, and returns where. */
async function keep(name, pictures) {
  await mkdir(FAILURES, { recursive: true });
  for (const [kind, picture] of Object.entries(pictures)) {
    const file = `${FAILURES}/${name}.${kind}.png`;
    if (picture) await writeFile(file, await png(picture));
    else await rm(file, { force: true });
  }
  return `${FAILURES}/${name}.{${Object.keys(pictures).filter((kind) => pictures[kind])}}.png`;
}

/** Stores the picture that the page comes to rest at, where it differs from the accepted one; says whether it did. */
async function accept(name, shoot) {
  let before = await shoot();
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await new Promise((done) => setTimeout(done, 200));
    const now = await shoot();
    const isAtRest = now.equals(before);
    before = now;
    if (isAtRest) break;
  }
  const bytes = await stored(name);
  if (bytes && !(await difference(await decode(bytes), await decode(before)))) return false;
  await mkdir(STORE, { recursive: true });
  await writeFile(`${STORE}${name}.webp`, await sharp(before).webp({ lossless: true, effort: 6 }).toBuffer());
  return true;
}
