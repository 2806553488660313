// Makes the glyphs that pictures draw text with: the outline of every letter that the content uses, from
// Noto Serif SC (SIL Open Font License 1.1), so that a build needs no font.
import { copyFile, readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { create } from "fontkit";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const FONT = "node_modules/@fontsource/noto-serif-sc/";
const OUT = "../../src/prerender/picture/";
const WEIGHT = 500;
// Letters that pictures use beside those of the content, and letters that other content is likely to use.
const ALWAYS = "“”‘’–—…·¶−≠≥≤≈×•，。、；：！？（）《》〈〉「」％年月日第段超过近至少多约出自截未注明来源";

const wanted = new Set(ALWAYS);
for (let code = 0x20; code < 0x7f; code += 1) wanted.add(String.fromCharCode(code));
for (let code = 0xa1; code <= 0xff; code += 1) wanted.add(String.fromCharCode(code));
const content = process.argv[2] ?? here("../../content/");
for (const name of await readdir(content)) {
  if (name.endsWith(".json")) for (const letter of await readFile(`${content}/${name}`, "utf8")) if (letter >= " ") wanted.add(letter);
}

const files = (await readdir(here(`${FONT}files`))).filter((name) => name.endsWith(`-${WEIGHT}-normal.woff2`)).sort();
const glyphs = new Map();
let unitsPerEm = 1000;
for (const file of files) {
  const font = create(await readFile(here(`${FONT}files/${file}`)));
  unitsPerEm = font.unitsPerEm;
  for (const code of font.characterSet) {
    const letter = String.fromCodePoint(code);
    if (wanted.has(letter) && !glyphs.has(letter)) glyphs.set(letter, font.glyphForCodePoint(code));
  }
}

/** A glyph's outline as steps from point to point, y downwards, in whole thousandths of the font size. */
function outline(glyph, shift) {
  const scale = 1000 / unitsPerEm;
  let [x, y] = [0, 0];
  const step = (fontX, fontY) => [Math.round((fontX + shift) * scale), Math.round(-fontY * scale)];
  let out = "";
  const commands = { moveTo: "m", lineTo: "l", quadraticCurveTo: "q", bezierCurveTo: "c", closePath: "z" };
  for (const { command, args } of glyph.path.commands) {
    const numbers = [];
    let last = [x, y];
    for (let place = 0; place < args.length; place += 2) {
      last = step(args[place], args[place + 1]);
      numbers.push(last[0] - x, last[1] - y);
    }
    [x, y] = last;
    out += commands[command] + numbers.map((number, place) => (place > 0 && number >= 0 ? ` ${number}` : `${number}`)).join("");
  }
  return out;
}

const lines = [...wanted].sort().flatMap((letter) => {
  const glyph = glyphs.get(letter);
  if (!glyph) return [];
  const { minX, maxX } = glyph.bbox;
  // The font makes curly quotes as wide as a Chinese character, which would leave gaps within English words.
  const quote = "‘’“”".includes(letter);
  const width = quote ? maxX - minX + 80 : glyph.advanceWidth;
  return [`${letter}${Math.round((width * 1000) / unitsPerEm)}${outline(glyph, quote ? 40 - minX : 0)}`];
});
await writeFile(here(`${OUT}glyphs.txt`), `${lines.join("\n")}\n`);
await copyFile(here(`${FONT}LICENSE`), here(`${OUT}GLYPHS-LICENSE`));
const missing = [...wanted].filter((letter) => !glyphs.has(letter));
console.log(`${lines.length} glyphs${missing.length ? `; the font has none for: ${missing.join("")}` : ""}`);
