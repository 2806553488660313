// The site on the servers that docs/deploy.md names: the real ones where they are programs, their rules where not.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { createServer } from "node:http";
import { connect, createServer as createSocket } from "node:net";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { test } from "node:test";
import { DIST } from "./atlas.mjs";
import { launch, ready } from "./browser.mjs";
import { TYPES } from "./serve.mjs";

const ROOT = resolve(DIST);
const SAMPLES = new URL("../../docs/hosts/", import.meta.url);
const names = await readdir(DIST, { recursive: true });
const wasm = names.find((name) => /^scmc-atlas-.*\.wasm$/.test(name));

/** The headers that `_headers` asks for everywhere. */
const everywhere = (await readFile(join(DIST, "_headers"), "utf8")).split(/\n(?=\S)/)[0].split("\n").slice(1)
  .map((line) => line.trim().split(/:\s*(.*)/s).slice(0, 2));

const freePort = () => new Promise((done) => {
  const socket = createSocket().listen(0, "127.0.0.1", () => {
    const { port } = socket.address();
    socket.close(() => done(port));
  });
});
const answers = (port) => new Promise((done) => {
  const socket = connect(port, "127.0.0.1", () => { socket.destroy(); done(true); }).on("error", () => done(false));
});

/** Starts a server program and waits until it answers; resolves to its origin and a way to end it. */
async function start(program, parameters, port, folder) {
  let said = "";
  const server = spawn(program, parameters, { env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder } });
  server.stderr.on("data", (text) => { said += text; });
  for (let turn = 0; !(await answers(port)); turn += 1) {
    assert.ok(server.exitCode === null && turn < 100, `${program} did not start: ${said}`);
    await new Promise((done) => setTimeout(done, 100));
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    end: async () => {
      const ended = new Promise((done) => server.on("exit", done));
      server.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function nginx() {
  const folder = await mkdtemp(join(tmpdir(), "nginx-"));
  const port = await freePort();
  const sample = (await readFile(new URL("nginx.conf", SAMPLES), "utf8"))
    .replace("listen 80;", `listen 127.0.0.1:${port};`).replaceAll("/srv/atlas", ROOT);
  const scratch = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join(" ");
  await writeFile(join(folder, "nginx.conf"), `
    include /etc/nginx/modules-enabled/*.conf;
    daemon off; pid ${folder}/pid; error_log stderr; ${process.getuid() === 0 ? "user root;" : ""}
    events {}
    http { include /etc/nginx/mime.types; access_log off; ${scratch} ${sample} }`);
  return start("nginx", ["-c", join(folder, "nginx.conf"), "-e", "stderr"], port, folder);
}

async function caddy() {
  const folder = await mkdtemp(join(tmpdir(), "caddy-"));
  const port = await freePort();
  const sample = (await readFile(new URL("Caddyfile", SAMPLES), "utf8"))
    .replace("atlas.example.org", `http://127.0.0.1:${port}`).replaceAll("/srv/atlas", ROOT);
  await writeFile(join(folder, "Caddyfile"), `{\n\tadmin off\n}\n${sample}`);
  return start("caddy", ["run", "--adapter", "caddyfile", "--config", join(folder, "Caddyfile")], port, folder);
}

const isThere = (program) => {
  try {
    execFileSync("sh", ["-c", `command -v ${program}`]);
    return true;
  } catch {
    return false;
  }
};

/** The answer of a host, undecoded: status, headers, body. */
async function ask(origin, path, encoding = "identity") {
  const { request } = await import("node:http");
  return new Promise((done, failed) => {
    request(origin + path, { headers: { "Accept-Encoding": encoding } }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part)).on("end", () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    }).on("error", failed).end();
  });
}

/** The app starts on a host, in both languages, at a page and at an unknown address, and the browser has no complaint. */
async function starts(origin, addresses) {
  const browser = await launch();
  try {
    const page = await browser.newPage({ serviceWorkers: "block" });
    const complaints = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    for (const [address, status, language] of addresses) {
      const response = await page.goto(origin + address);
      await ready(page);
      assert.equal(response.status(), status, address);
      assert.equal(await page.getAttribute("html", "lang"), language, address);
      assert.equal(await page.locator("h1:visible").count(), 1, address);
    }
    assert.deepEqual(complaints.filter((text) => !/status of 404/.test(text)), []);
  } finally {
    await browser.close();
  }
}

const VISITS = [["/", 200, "en"], ["/zh/timeline/#opened", 200, "zh-Hans"], ["/no/such/page/", 404, "en"], ["/zh/no/such/page/", 404, "zh-Hans"]];

for (const [program, host] of [["nginx", nginx], ["caddy", caddy]]) {
  test(`${program}, as docs/hosts sets it up`, { timeout: 60_000, skip: isThere(program) ? false : `${program} is not installed` }, async () => {
    const { origin, end } = await host();
    try {
      for (const path of ["/", "/zh/timeline/?embed=1", "/no/such/page/", `/${wasm}`]) {
        const { headers } = await ask(origin, path);
        for (const [name, value] of everywhere) {
          const framed = path.includes("embed") ? "*" : "'none'";
          const expected = value.replace(/frame-ancestors .*/, `frame-ancestors ${framed}`);
          assert.equal(headers[name.toLowerCase()], expected, `${path}: ${name}`);
        }
      }
      for (const path of ["/?embed=1", "/timeline/?embed=10", "/facts/?embed=1"]) {
        assert.match((await ask(origin, path)).headers["content-security-policy"], /frame-ancestors 'none'/, path);
      }
      for (const [path, type, cache] of [
        ["/zh/care/", "text/html; charset=utf-8", "public, max-age=300"],
        [`/${wasm}`, "application/wasm", "public, max-age=31536000, immutable"],
        ["/sw.js", /javascript/, "no-cache"],
        ["/manifest.webmanifest", /^application\/manifest\+json/, "public, max-age=300"],
        ["/facts.csv", /^text\/csv/, "public, max-age=300"],
      ]) {
        for (const encoding of ["br", "gzip", "identity"]) {
          const { status, headers, body } = await ask(origin, path, encoding);
          assert.equal(status, 200, path);
          assert.match(headers["content-type"].toLowerCase(), typeof type === "string" ? new RegExp(`^${type.replace("+", "\\+")}$`) : type, path);
          assert.equal(headers["cache-control"], cache, path);
          const file = path.endsWith("/") ? `${path}index.html` : path;
          const ending = { br: ".br", gzip: ".gz", identity: "" }[encoding];
          assert.equal(headers["content-encoding"], ending ? encoding : undefined, `${path} as ${encoding}`);
          assert.deepEqual(body, await readFile(join(DIST, file + ending)), `${path} as ${encoding}: the copy that was built`);
        }
      }
      for (const [path, page] of [["/no/such/", "404.html"], ["/zh/no", "zh/404.html"], ["/boot-0123456789abcdef.js", "404.html"], ["/_headers", undefined]]) {
        const { status, headers, body } = await ask(origin, path);
        assert.equal(status, 404, path);
        assert.equal(headers["cache-control"], undefined, `${path}: what is missing now may come`);
        if (page) assert.deepEqual(body, await readFile(join(DIST, page)), path);
      }
      const moved = await ask(origin, "/zh/facts?topic=care");
      assert.ok([301, 308].includes(moved.status), String(moved.status));
      assert.match(moved.headers.location, /^(\/zh)?\/?(zh\/)?facts\/\?topic=care$/);
      await starts(origin, VISITS);
    } finally {
      await end();
    }
  });
}

test("every file that compresses has copies for hosts that send those", async () => {
  // Pictures and what is for hosts alone have none; below 256 bytes a copy saves nothing.
  const isText = (name) => !/\.(png|br|gz)$|(^|\/)_\w+(\.\w+)?$/.test(name);
  const lacking = [];
  for (const name of names) {
    const about = await stat(join(DIST, name));
    if (!about.isFile() || !isText(name) || about.size < 256) continue;
    lacking.push(...[".br", ".gz"].map((ending) => name + ending).filter((copy) => !names.includes(copy)));
  }
  assert.deepEqual(lacking, []);
});

test("GitHub Pages: no headers of ours, one page for unknown addresses, a path before all", { timeout: 60_000 }, async () => {
  const folder = process.env.DIST_SUB ?? "target/dist-sub";
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    const inside = path.startsWith("/sub/path/") ? path.slice("/sub/path/".length) : "404.html";
    const isFile = (name) => stat(join(folder, name)).then((found) => found.isFile(), () => false);
    if (!path.endsWith("/") && (await isFile(join(inside, "index.html")))) return response.writeHead(301, { Location: `${path}/` }).end();
    const found = (await isFile(inside)) ? inside : join(inside, "index.html");
    const name = (await isFile(found)) ? found : "404.html";
    response.writeHead(name === "404.html" ? 404 : 200, { "Content-Type": TYPES[extname(name)] ?? "application/octet-stream", "Cache-Control": "max-age=600", "Content-Encoding": "gzip" });
    response.end(gzipSync(await readFile(join(folder, name)), { level: 1 }));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  try {
    await starts(`http://127.0.0.1:${server.address().port}/sub/path`, VISITS);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test("_headers keeps to the limits of Netlify and Cloudflare Pages", async () => {
  const lines = (await readFile(join(DIST, "_headers"), "utf8")).trimEnd().split("\n");
  const paths = lines.filter((line) => !line.startsWith(" "));
  assert.ok(paths.length <= 100, `${paths.length} rules; Cloudflare reads 100`);
  assert.equal(new Set(paths).size, paths.length, "no path has two rules");
  for (const line of lines) {
    assert.ok(line.length <= 2000, "Cloudflare reads 2,000 characters a line");
    assert.ok((line.match(/\*/g) ?? []).length <= 1 || line.startsWith(" "), `one star a path: ${line}`);
  }
  // Where two rules give one header, Cloudflare joins their values and Netlify does not say which counts.
  const rules = (await readFile(join(DIST, "_headers"), "utf8")).split(/\n(?=\S)/).map((rule) => rule.trim().split("\n").map((line) => line.trim()));
  const namesOf = ([, ...headers]) => headers.map((header) => header.split(":")[0]);
  const covers = (pattern, path) => pattern !== path && pattern.endsWith("*") && path.startsWith(pattern.slice(0, -1));
  for (const wide of rules) {
    for (const narrow of rules.filter(([path]) => covers(wide[0], path))) {
      assert.deepEqual(namesOf(narrow).filter((name) => namesOf(wide).includes(name)), [], `${wide[0]} and ${narrow[0]}`);
    }
  }
});

test("the scores of Mozilla's Observatory add up to 120 and more", async () => {
  const headers = new Map(everywhere.map(([name, value]) => [name.toLowerCase(), value]));
  const policy = new Map(headers.get("content-security-policy").split("; ").map((part) => [part.split(" ")[0], part.split(" ").slice(1)]));
  // Its documentation, docs/scoring.md: 100 to begin with, and what these headers add. HTTPS, which counts as well, is
  // the host's: -20 without HSTS.
  let score = 100;
  const unsafe = ["'unsafe-inline'", "'unsafe-eval'", "data:", "http:", "https:", "*"];
  const isStrict = [...policy].filter(([name]) => name !== "frame-ancestors").every(([, values]) => values.every((value) => !unsafe.includes(value)));
  if (isStrict && policy.get("default-src").join() === "'none'") score += 10;
  if (["no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"].includes(headers.get("referrer-policy"))) score += 5;
  if (["same-origin", "same-site"].includes(headers.get("cross-origin-resource-policy"))) score += 10;
  if (headers.get("x-content-type-options") !== "nosniff") score -= 5;
  assert.ok(score >= 120, String(score));
});
