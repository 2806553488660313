//! What happens in time: frames of an animation, what waits for the next task, the clipboard, the window's size.

use std::cell::Cell;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use super::window;

thread_local! {
    /// Counts animations: one that is not the last any more has ended.
    static LAST: Cell<u32> = const { Cell::new(0) };
}

/// Whether a media query holds.
pub(super) fn matches(query: &str) -> bool {
    window().and_then(|window| window.match_media(query).ok()?).is_some_and(|found| found.matches())
}

/// Ends the animation that is under way, and gives the next one its number.
pub(super) fn begin() -> u32 {
    LAST.set(LAST.get().wrapping_add(1));
    LAST.get()
}

/// Runs a step at every frame, with what part of the time has passed.
pub(super) fn animate(milliseconds: f64, step: Box<dyn Fn(f64)>) {
    let own = begin();
    if matches("(prefers-reduced-motion: reduce)") {
        return step(1.0);
    }
    frame(step, None, own, milliseconds);
}

/// Asks for the next frame of an animation that began at a time, or begins with it.
fn frame(step: Box<dyn Fn(f64)>, begun: Option<f64>, own: u32, milliseconds: f64) {
    let run = move |now: f64| {
        let begun = begun.unwrap_or(now);
        let part = ((now - begun) / milliseconds).min(1.0);
        if LAST.get() == own {
            // Slows down towards the end.
            step(part * (2.0 - part));
            if part < 1.0 {
                frame(step, Some(begun), own, milliseconds);
            }
        }
    };
    if let Some(window) = window() {
        // Where no frame is to be had, the page is not seen.
        drop(window.request_animation_frame(Closure::once_into_js(run).unchecked_ref()));
    }
}

/// Runs something a task later, when every effect of what happens now has run.
pub(super) fn soon(run: impl FnOnce() + 'static) {
    if let Some(window) = window() {
        drop(window.set_timeout_with_callback(Closure::once_into_js(run).unchecked_ref()));
    }
}

/// Copies a text, and says whether that could be done.
pub(super) fn copy(text: &str, then: Box<dyn FnOnce(bool)>) {
    let clipboard = window().map(|window| window.navigator().clipboard());
    // A page that is not served securely has no clipboard.
    let Some(clipboard) = clipboard.filter(|clipboard| !clipboard.is_undefined()) else { return then(false) };
    let written = clipboard.write_text(text);
    wasm_bindgen_futures::spawn_local(async move {
        then(wasm_bindgen_futures::JsFuture::from(written).await.is_ok());
    });
}

/// Shows the browser's own sheet for sharing a text; false where it has none.
pub(super) fn share(text: &str) -> bool {
    let Some(navigator) = window().map(|window| window.navigator()) else { return false };
    if !js_sys::Reflect::has(&navigator, &"share".into()).unwrap_or(false) {
        return false;
    }
    let data = web_sys::ShareData::new();
    data.set_text(text);
    let shown = navigator.share_with_data(&data);
    // Who closes the sheet again has changed their mind, which is no failure.
    wasm_bindgen_futures::spawn_local(async move { drop(wasm_bindgen_futures::JsFuture::from(shown).await) });
    true
}

/// Puts away what is open: on Esc, and when a reader turns to something outside of it.
pub(super) fn follow_elsewhere(open: RwSignal<usize>) {
    let turned = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
        let key = event.dyn_ref::<web_sys::KeyboardEvent>().map(web_sys::KeyboardEvent::key);
        let within = || {
            let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            target.is_some_and(|target| target.closest(".quote").is_ok_and(|found| found.is_some()))
        };
        if key.map_or_else(|| !within(), |key| key == "Escape") {
            open.set(0);
        }
    });
    if let Some(window) = window() {
        for name in ["keydown", "pointerdown", "focusin"] {
            super::navigation::listen(&window, name, turned.as_ref());
        }
    }
    turned.forget();
}

/// Counts how often something happens to the window.
pub(super) fn count(event: &str, happened: RwSignal<usize>) {
    let changed = Closure::<dyn Fn()>::new(move || happened.update(|count| *count += 1));
    if let Some(window) = window() {
        super::navigation::listen(&window, event, changed.as_ref());
    }
    changed.forget();
}
