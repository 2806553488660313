//! The pages that are kept for reading offline (`public/sw.js`), and the switch for that.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ServiceWorkerContainer, ServiceWorkerRegistration};

use super::{root, storage, window};

/// The worker's address; `None` where the site is not kept.
fn worker() -> Option<String> {
    root()?.get_attribute("data-worker")
}

/// The browser's service workers; `None` where it has none, as without HTTPS.
fn workers() -> Option<ServiceWorkerContainer> {
    let navigator = window()?.navigator();
    let is_known = js_sys::Reflect::has(&navigator, &"serviceWorker".into()).unwrap_or(false);
    is_known.then(|| navigator.service_worker())
}

/// Whether pages can be kept here at all.
pub fn is_offered() -> bool {
    worker().is_some() && workers().is_some()
}

/// Whether pages are kept: so it is until the visitor switches it off.
pub fn is_enabled() -> bool {
    is_offered() && !storage::offline_is_off()
}

/// Switches keeping pages on, or off, which deletes those that are kept; then says whether that could be done. `base`
/// is the path that the site is hosted under.
pub fn set_enabled(on: bool, base: &'static str, then: impl FnOnce(bool) + 'static) {
    // A browser that remembers nothing still does it for this visit.
    storage::set_offline_off(!on);
    spawn_local(async move { then(if on { register().await } else { remove(base).await }.is_some()) });
}

async fn register() -> Option<()> {
    JsFuture::from(workers()?.register(&worker()?)).await.ok().map(drop)
}

async fn remove(base: &str) -> Option<()> {
    let registration = JsFuture::from(workers()?.get_registration_with_document_url(base)).await.ok()?;
    if !registration.is_undefined() {
        JsFuture::from(ServiceWorkerRegistration::from(registration).unregister().ok()?).await.ok()?;
    }
    let caches = window()?.caches().ok()?;
    let names = js_sys::Array::from(&JsFuture::from(caches.keys()).await.ok()?);
    let own = cache_prefix(base);
    for name in names.iter().filter_map(|name: JsValue| name.as_string()).filter(|name| name.starts_with(&own)) {
        JsFuture::from(caches.delete(&name)).await.ok()?;
    }
    Some(())
}

/// How the names of the caches begin that the worker of a site keeps: `public/sw.js` and `public/sw-off.js` say the
/// same.
fn cache_prefix(base: &str) -> String {
    format!("atlas {base} ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_workers_name_the_caches_alike() {
        // A base that is the placeholder of a JavaScript template.
        let template = format!("`{}`", cache_prefix("${BASE}"));
        for worker in [include_str!("../../public/sw.js"), include_str!("../../public/sw-off.js")] {
            assert!(worker.contains("const BASE = new URL(registration.scope).pathname;"), "{worker}");
            assert!(worker.contains(&template), "{template} is not in {worker}");
        }
    }
}
