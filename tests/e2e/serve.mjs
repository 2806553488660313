// A static host as the atlas expects one: files, `_headers`, the nearest 404.html. Nothing else.
import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { join, normalize, extname } from "node:path";

/** Content types by the ending of a name. */
export const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".wasm": "application/wasm",
  ".json": "application/json", ".css": "text/css", ".svg": "image/svg+xml", ".xml": "application/atom+xml",
  ".csv": "text/csv; charset=utf-8", ".txt": "text/plain", ".webmanifest": "application/manifest+json",
};

/** Headers by the path patterns of a `_headers` file. */
async function rules(dist) {
  const found = [];
  for (const line of (await readFile(join(dist, "_headers"), "utf8")).split("\n")) {
    if (/^\S/.test(line)) found.push({ path: line.trim(), headers: [] });
    else if (line.includes(":")) found.at(-1).headers.push(line.trim().split(/:\s*(.*)/s).slice(0, 2));
  }
  return found;
}

const isFile = (path) => stat(path).then((found) => found.isFile(), () => false);

/** The path that a request asks for; what cannot be decoded stays as it is. */
function pathOf(request) {
  const { pathname } = new URL(request.url, "http://x");
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

/**
 * Serves `dist` under `base`; resolves to its origin and a way to end it.
 * `aside(path, response)` may answer first, and says so by returning true.
 */
export async function serve(dist, base = "/", port = 0, aside = async () => false) {
  const table = await rules(dist);
  const server = createServer(async (request, response) => {
    const path = pathOf(request);
    for (const rule of table) {
      const matches = rule.path.endsWith("*") ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
      if (matches) for (const [name, value] of rule.headers) response.setHeader(name, value);
    }
    if (await aside(path, response)) return;
    let file = path.startsWith(base) ? normalize(path.slice(base.length)) : null;
    if (file !== null && file.startsWith("..")) file = null;
    let found = file === null ? null : join(dist, file);
    if (found && !(await isFile(found))) {
      if (!path.endsWith("/") && (await isFile(join(found, "index.html")))) {
        response.writeHead(301, { Location: path + "/" }).end();
        return;
      }
      found = join(found, "index.html");
    }
    let status = 200;
    if (!found || !(await isFile(found))) {
      status = 404;
      const first = (file ?? "").split("/")[0];
      const nearest = join(dist, first, "404.html");
      found = (await isFile(nearest)) ? nearest : join(dist, "404.html");
    }
    response.writeHead(status, { "Content-Type": TYPES[extname(found)] ?? "application/octet-stream" });
    response.end(await readFile(found));
  });
  await new Promise((done) => server.listen(port, "127.0.0.1", done));
  const close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { origin } = await serve(process.argv[2] ?? "dist", process.argv[3] ?? "/", Number(process.argv[4] ?? 4173));
  console.log(origin);
}
