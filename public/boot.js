// Starts the app, and says so where it does not come. The page reads without it.
(function () {
  "use strict";
  var root = document.documentElement;
  var script = document.currentScript;
  // A slow link may take its time; one that sends nothing at all for this long has stalled.
  var PATIENCE = 20000;
  // Whether the Wasm did not come. Where it came and could not be compiled, there is another way.
  var lost = false;

  // Within another site's page the timeline stands alone, from the first paint on.
  if (/[?&]embed=1(&|$)/.test(location.search)) root.setAttribute("data-embed", "");

  // The style of pages that this one can become; it reads without it. The app applies it when it replaces the page,
  // so that the page is laid out once less.
  var style = root.getAttribute("data-style-file");
  if (style) {
    var sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.id = "app-style";
    sheet.media = "not all";
    sheet.fetchPriority = "high";
    sheet.href = style;
    document.head.appendChild(sheet);
  }

  try {
    var theme = localStorage.getItem("atlas-theme");
    if (theme === "light" || theme === "dark") root.setAttribute("data-theme", theme);
  } catch (refused) {
    // Storage is closed to us; the system's theme stands.
  }

  function fail(reason) {
    if (root.getAttribute("data-app") !== "static") return;
    root.setAttribute("data-app", "failed");
    console.warn("The app did not start; the page stays as it is.", reason);
  }

  function patiently(promise) {
    var timer;
    var late = new Promise(function (_, reject) {
      timer = setTimeout(function () { reject(new Error("stalled")); }, PATIENCE);
    });
    return Promise.race([promise, late]).finally(function () { clearTimeout(timer); });
  }

  // The bytes as they come; a pause that is too long is an error. The type is set here,
  // so that a host that does not know .wasm serves it all the same.
  function watch(response) {
    if (!response.ok) throw new Error("HTTP " + response.status);
    var reader = response.body.getReader();
    var body = new ReadableStream({
      pull: function (controller) {
        return patiently(reader.read()).then(function (part) {
          if (part.done) controller.close(); else controller.enqueue(part.value);
        }, function (error) { lost = true; reader.cancel().catch(function () {}); throw error; });
      }
    });
    return new Response(body, { headers: { "Content-Type": "application/wasm" } });
  }

  function download() {
    return patiently(fetch(script.dataset.wasm)).then(watch).catch(function (error) { lost = true; throw error; });
  }

  try {
    var wasm = download();
    wasm.catch(function () {});
    patiently(import(script.dataset.glue))
      .then(function (glue) {
        return glue.default({ module_or_path: wasm }).catch(function (error) {
          if (lost) throw error;
          // Some web views cannot compile while the bytes come: give them all bytes at once, again from the cache.
          return wasm.then(function (response) { return response.bodyUsed ? download() : response; })
            .then(function (response) { return response.arrayBuffer(); })
            .then(function (bytes) { return glue.default({ module_or_path: bytes }); });
        });
      })
      .then(function () {
        // The app may still be fetching what the page is drawn from; it says itself how that ends.
        setTimeout(function () { fail("the app was not ready in time"); }, PATIENCE);
      }, fail);
  } catch (error) {
    fail(error);
  }
})();
