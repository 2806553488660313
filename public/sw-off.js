// Takes the place of sw.js where a site is not to be kept offline any more: it takes away what that one has kept,
// itself included, and has the open pages come from the host again.
"use strict";

const BASE = new URL(registration.scope).pathname;

async function leave() {
  const names = (await caches.keys()).filter((name) => name.startsWith(`atlas ${BASE} `));
  await Promise.all(names.map((name) => caches.delete(name)));
  await registration.unregister();
  // Where nothing was kept, pages are the host's already. An old one, still in the browser's own cache, registers this
  // worker anew; reloading it each time would not end.
  if (names.length === 0) return;
  for (const client of await clients.matchAll({ type: "window" })) await client.navigate(client.url).catch(() => {});
}

self.addEventListener("install", () => skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(leave()));
