//! From one page to the next: the browser fades between them where it can and the reader wants motion.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::animation::until_next_task;
use super::media::prefers_reduced_motion;
use super::{document, reload};

/// Makes a change of the whole page; `change` says whether it did. `drawn` runs as soon as the new page is drawn, and
/// before it is seen. The style sheet says how long the fade takes.
pub async fn change_page(change: impl FnOnce() -> bool + 'static, drawn: impl FnOnce() + 'static) {
    let change = async move {
        if change() {
            until_next_task().await;
            drawn();
        }
    };
    let Some((document, start)) = start_function().filter(|_| !prefers_reduced_motion()) else {
        return change.await;
    };
    let update = Closure::once_into_js(move || {
        future_to_promise(async move {
            change.await;
            Ok(JsValue::UNDEFINED)
        })
    });
    // A browser that refuses shows the new address over the old page.
    let Ok(transition) = start.call1(&document, &update) else { return reload() };
    // A fade that the browser skips, in a hidden tab or for the next one, is no error.
    for moment in ["ready", "finished"] {
        if let Some(promise) = promise_of(&transition, moment) {
            wasm_bindgen_futures::spawn_local(async move { drop(JsFuture::from(promise).await) });
        }
    }
    if let Some(done) = promise_of(&transition, "updateCallbackDone") {
        let _ = JsFuture::from(done).await;
    }
}

/// The document and its `startViewTransition`; `None` in a browser that has none.
fn start_function() -> Option<(JsValue, Function)> {
    let document: JsValue = document()?.into();
    let function = Reflect::get(&document, &"startViewTransition".into()).ok()?.dyn_into().ok()?;
    Some((document, function))
}

fn promise_of(transition: &JsValue, name: &str) -> Option<Promise> {
    Reflect::get(transition, &name.into()).ok()?.dyn_into().ok()
}
