//! Animations: a step at every frame, one animation at a time.

use std::cell::Cell;

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{media, window};

thread_local! {
    /// Counts animations: one that is not the last any more has ended.
    static LAST: Cell<u32> = const { Cell::new(0) };
}

/// Runs `step` at every frame with the eased fraction of `milliseconds` that has passed, until it is 1.
///
/// A new animation ends the one before. Where the reader wants no motion, `step` runs once, with 1.
pub fn animate(milliseconds: f64, step: impl Fn(f64) + 'static) {
    let animation = begin();
    if media::prefers_reduced_motion() {
        return step(1.0);
    }
    request_frame(Box::new(step), None, animation, milliseconds);
}

/// Ends the animation that is under way, if any.
pub fn cancel_animation() {
    begin();
}

fn begin() -> u32 {
    LAST.set(LAST.get().wrapping_add(1));
    LAST.get()
}

fn request_frame(step: Box<dyn Fn(f64)>, started: Option<f64>, animation: u32, milliseconds: f64) {
    let run = move |now: f64| {
        let started = started.unwrap_or(now);
        let fraction = ((now - started) / milliseconds).min(1.0);
        if LAST.get() == animation {
            // Quadratic ease-out.
            step(fraction * (2.0 - fraction));
            if fraction < 1.0 {
                request_frame(step, Some(started), animation, milliseconds);
            }
        }
    };
    if let Some(window) = window() {
        // A page that gets no frames is not visible.
        let _ = window.request_animation_frame(Closure::once_into_js(run).unchecked_ref());
    }
}

/// Runs something in the next task, when every effect of the current one has run.
pub fn next_task(run: impl FnOnce() + 'static) {
    after(0, run);
}

/// Waits for the next task, when every effect has run, and the browser has answered its reader meanwhile.
pub async fn until_next_task() {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        next_task(move || {
            let _ = resolve.call0(&JsValue::UNDEFINED);
        });
    });
    let _ = JsFuture::from(promise).await;
}

/// Runs something when the next frame has been painted.
pub fn after_paint(run: impl FnOnce() + 'static) {
    let in_frame = Closure::once_into_js(move || next_task(run));
    if let Some(window) = window() {
        let _ = window.request_animation_frame(in_frame.unchecked_ref());
    }
}

/// Runs something after some milliseconds.
pub fn after(milliseconds: i32, run: impl FnOnce() + 'static) {
    if let Some(window) = window() {
        let callback = Closure::once_into_js(run);
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(callback.unchecked_ref(), milliseconds);
    }
}
