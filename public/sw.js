// Keeps the whole site on the device, so that every page opens offline. It keeps nothing about the visitor.
// The build puts in front of this what is kept: FILES, the SHA-256 of each file by its path, and VERSION, which changes
// when any of them does.
"use strict";

/** The path that the site is hosted under. */
const BASE = new URL(registration.scope).pathname;
/** All caches of this site; another site on the same origin has another path. */
const OURS = `atlas ${BASE} `;
const NAME = OURS + VERSION;
/** Files whose name has a hash of their bytes. */
const HASHED = /-[0-9a-f]{16}\.\w+$/;
/** How many files are fetched at once: few, so that a page which the reader opens meanwhile is not delayed. */
const AT_ONCE = 3;

const urlOf = (path) => new URL(path, registration.scope).href;
const isKept = (path) => Object.hasOwn(FILES, path);

// A version is whole or is not used: each file has to have the bytes that its version was built with, and a single one
// that has not ends the installation. So old and new are never mixed, not even while a host is being updated.
async function keepAll() {
  const cache = await caches.open(NAME);
  const waiting = Object.entries(FILES);
  const next = async () => {
    for (let entry = waiting.shift(); entry; entry = waiting.shift()) await keep(cache, ...entry);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

async function keep(cache, path, hash) {
  const url = urlOf(path);
  // An installation that was broken off goes on where it was, and a name with a hash means the same in every version.
  if (await cache.match(url)) return;
  const known = HASHED.test(path) ? await caches.match(url) : undefined;
  const response = known ?? await fetch(url, {
    integrity: `sha256-${hash}`,
    cache: HASHED.test(path) ? "default" : "no-cache",
    credentials: "same-origin",
    priority: "low",
  });
  await cache.put(url, known ?? plain(response));
}

/** The response without what is true of its way here alone: redirects, the host's status of its page for unknown paths. */
function plain(response) {
  const headers = new Headers(response.headers);
  for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name);
  return new Response(response.body, { headers });
}

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== NAME).map((name) => caches.delete(name)));
}

/** A file of this version; from the host where the browser has taken it away. */
async function file(path, request) {
  const cache = await caches.open(NAME);
  return (await cache.match(urlOf(path))) ?? fetch(request);
}

/** The page at a path; the host's answer to a path that is no page, or the site's own while there is no host. */
async function page(path, request) {
  const folder = path.replace(/(^|\/)index\.html$/, "$1");
  if (isKept(folder)) return file(folder, request);
  if (isKept(`${folder}/`)) return Response.redirect(urlOf(`${folder}/`) + new URL(request.url).search);
  try {
    return await fetch(request);
  } catch (offline) {
    const nearest = `${path.split("/")[0]}/404.html`;
    const found = await file(isKept(nearest) ? nearest : "404.html", request);
    return new Response(found.body, { status: 404, headers: found.headers });
  }
}

self.addEventListener("install", (event) => event.waitUntil(keepAll()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOthers().then(() => clients.claim())));
// A new version waits until the reader asks for it, or has closed every page of the old one.
self.addEventListener("message", (event) => {
  if (event.data === "update") skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || !pathname.startsWith(BASE)) return;
  const path = pathname.slice(BASE.length);
  if (request.mode === "navigate") event.respondWith(page(path, request));
  else if (isKept(path)) event.respondWith(file(path, request));
});
