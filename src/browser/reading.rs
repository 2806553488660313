//! Which of some elements the reader has in view while scrolling.

use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use super::animation::until_next_task;
use super::{element, is_starting};

/// The part of the window that is read: some lines below the header, and not the foot, where what comes next begins.
const READ: &str = "-160px 0px -40% 0px";

/// Ends the observation when it is dropped.
struct Observation {
    observer: IntersectionObserver,
    _changed: Closure<dyn Fn(Array)>,
}

impl Drop for Observation {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls `changed` with an id and whether its element is read, for each at first and then whenever that changes, for
/// as long as the component lives that asks.
pub fn observe(ids: Vec<&'static str>, changed: impl Fn(&str, bool) + 'static) {
    let observation = StoredValue::new_local(None);
    spawn_local(async move {
        // Until then, the static page has the elements of these ids.
        while is_starting() {
            until_next_task().await;
        }
        // The component may be gone by now; then the observation ends at once.
        let _ = observation.try_set_value(begin(&ids, changed));
    });
}

fn begin(ids: &[&str], changed: impl Fn(&str, bool) + 'static) -> Option<Observation> {
    let changed = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
        for entry in entries.iter().filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok()) {
            changed(&entry.target().id(), entry.is_intersecting());
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(READ);
    let callback = changed.as_ref().unchecked_ref();
    let observer = IntersectionObserver::new_with_options(callback, &options).ok()?;
    for element in ids.iter().filter_map(|id| element(id)) {
        observer.observe(&element);
    }
    Some(Observation { observer, _changed: changed })
}
