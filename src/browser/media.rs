//! Media queries and the window's size, as signals.

use leptos::prelude::*;

use super::window;

/// Whether a media query matches now.
pub fn matches(query: &str) -> bool {
    window().and_then(|window| window.match_media(query).ok()?).is_some_and(|list| list.matches())
}

/// Whether the reader has asked for as little motion as possible.
pub fn prefers_reduced_motion() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

/// Whether the page is wide enough for the horizontal timeline; the style sheet has the same limit.
fn is_wide() -> bool {
    matches("(min-width: 48rem)")
}

/// The window as components see it.
#[derive(Clone, Copy)]
pub struct WindowState {
    /// Whether it is wide; `None` natively, where nobody knows.
    pub wide: RwSignal<Option<bool>>,
    /// Changes whenever the window's size does.
    pub resized: Trigger,
    /// Whether the size has changed at all.
    pub was_resized: RwSignal<bool>,
    /// Whether the page is being printed.
    pub printing: RwSignal<bool>,
}

impl WindowState {
    /// The window as it is now; follows it in the browser.
    pub fn new() -> Self {
        let state = Self {
            wide: RwSignal::new(super::is_available().then(is_wide)),
            resized: Trigger::new(),
            was_resized: RwSignal::new(false),
            printing: RwSignal::new(false),
        };
        if super::is_available() {
            on_window(leptos::ev::resize, move |_| {
                state.wide.set(Some(is_wide()));
                state.was_resized.set(true);
                state.resized.notify();
            });
            on_window(leptos::ev::Custom::<leptos::ev::Event>::new("beforeprint"), move |_| state.printing.set(true));
            on_window(leptos::ev::Custom::<leptos::ev::Event>::new("afterprint"), move |_| state.printing.set(false));
        }
        state
    }
}

impl Default for WindowState {
    fn default() -> Self {
        Self::new()
    }
}

/// Listens to the window for as long as what asked for it lives: a component, or the whole app.
pub fn on_window<E: leptos::ev::EventDescriptor + 'static>(event: E, handler: impl Fn(E::EventType) + 'static)
where
    E::EventType: wasm_bindgen::JsCast,
{
    let listener = window_event_listener(event, handler);
    on_cleanup(move || listener.remove());
}
