// Starts the app, and says so where it does not come. The page reads without it.
(function () {
  "use strict";
  var root = document.documentElement;
  var script = document.currentScript;
  // A slow link may take its time; one that sends nothing at all for this long has stalled.
  var PATIENCE = 20000;

  // Leptos writes elements that never change as HTML, and the worker below has one address. No other text becomes HTML
  // or the address of a script, where the browser enforces that (Trusted Types).
  if (window.trustedTypes) {
    var runs = /<(script|iframe|object|embed|base|link|meta)|\son\w+\s*=|javascript:/i;
    trustedTypes.createPolicy("default", {
      createHTML: function (html, _, sink) {
        // What DOMParser makes is a document of its own, in which nothing runs.
        return sink === "DOMParser parseFromString" || !runs.test(html) ? html : null;
      },
      createScriptURL: function (url) { return url === root.dataset.worker ? url : null; }
    });
  }

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

  // The part of the app that draws this page comes along with the core. Preloads in the head would come before this
  // script, and could keep it waiting: hosts without HTTP/2 answer six requests at a time.
  (root.getAttribute("data-part") || "").split(" ").filter(Boolean).forEach(function (url) {
    var link = document.createElement("link");
    link.rel = "preload";
    link.as = "fetch";
    link.crossOrigin = "anonymous";
    link.href = url;
    document.head.appendChild(link);
  });

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

  // Once the page has come, the worker that keeps the site for reading offline. Its new version waits until the reader
  // asks for it: the notice that every page holds has the button.
  function keepOffline() {
    var workers = navigator.serviceWorker;
    var isFramed = window.top !== window;
    var savesData = navigator.connection && navigator.connection.saveData;
    if (!workers || !root.dataset.worker || isFramed || savesData || isSwitchedOff()) return;
    workers.register(root.dataset.worker, { updateViaCache: "none" }).then(function (registration) {
      function offer() {
        if (registration.waiting && workers.controller) root.setAttribute("data-update", "");
      }
      function watchNext() {
        if (registration.installing) registration.installing.addEventListener("statechange", offer);
      }
      offer();
      watchNext();
      registration.addEventListener("updatefound", watchNext);
      document.addEventListener("click", function (event) {
        if (!registration.waiting || !event.target.closest(".update-notice button")) return;
        workers.addEventListener("controllerchange", function () { location.reload(); }, { once: true });
        registration.waiting.postMessage("update");
      });
    }).catch(function (refused) {
      // Without HTTPS, in private windows or by the reader's choice: the site comes from its host.
    });
  }
  function isSwitchedOff() {
    try { return localStorage.getItem("atlas-offline") === "off"; } catch (refused) { return false; }
  }
  function whenIdle(then) {
    if (window.requestIdleCallback) requestIdleCallback(then, { timeout: 5000 }); else setTimeout(then, 1000);
  }
  // When the app has started, or failed.
  new MutationObserver(function (changes, observer) {
    if (root.getAttribute("data-app") === "static") return;
    observer.disconnect();
    whenIdle(keepOffline);
  }).observe(root, { attributes: true, attributeFilter: ["data-app"] });

  // Where the app stops in the middle of a change of page, nothing would be left to read; the host has the page whole.
  new MutationObserver(function () {
    setTimeout(function () { if (!document.querySelector("main h1")) location.reload(); }, 100);
  }).observe(root, { attributes: true, attributeFilter: ["data-stopped"] });

  function patiently(promise) {
    var timer;
    var late = new Promise(function (_, reject) {
      timer = setTimeout(function () { reject(new Error("stalled")); }, PATIENCE);
    });
    return Promise.race([promise, late]).finally(function () { clearTimeout(timer); });
  }

  // The bytes as they come; a pause that is too long is an error. The type is set here,
  // so that a host that does not know .wasm serves it all the same.
  function watch(response, file) {
    if (!response.ok) throw new Error("HTTP " + response.status);
    var reader = response.body.getReader();
    var body = new ReadableStream({
      pull: function (controller) {
        return patiently(reader.read()).then(function (part) {
          if (part.done) controller.close(); else controller.enqueue(part.value);
        }, function (error) { file.isLost = true; reader.cancel().catch(function () {}); throw error; });
      }
    });
    return new Response(body, { headers: { "Content-Type": "application/wasm" } });
  }

  // Asks for a Wasm file. `isLost` says that the network failed; otherwise `start` tries again without streaming.
  function request(url) {
    var file = { url: url, isLost: false };
    file.response = patiently(fetch(url)).then(function (response) { return watch(response, file); });
    file.response.catch(function () { file.isLost = true; });
    return file;
  }

  // Starts a Wasm file by a function that takes its response, or its bytes.
  function start(file, instantiate) {
    return instantiate(file.response).catch(function (error) {
      if (file.isLost) throw error;
      // Some web views cannot compile while the bytes come: give them all bytes at once, again from the cache.
      return file.response.then(function (response) { return response.bodyUsed ? request(file.url).response : response; })
        .then(function (response) { return response.arrayBuffer(); })
        .then(instantiate);
    });
  }

  try {
    var core = request(script.dataset.wasm);
    Promise.all([patiently(import(script.dataset.glue)), import(script.dataset.parts)])
      .then(function (modules) {
        return start(core, function (source) { return modules[0].default({ module_or_path: source }); })
          .then(function (exports) {
            modules[1].connect(exports, function (url, instantiate) { return start(request(url), instantiate); });
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
