//! The browser: the only part that touches it. Takes the static page over and follows its address.

mod hands;
mod head;
mod json;
mod motion;
mod navigation;
mod storage;
mod takeover;

use std::sync::OnceLock;

use hands::BrowserHands;
use leptos::prelude::*;
use web_sys::{Document, Element, Window};

use crate::model::content::Content;
use crate::route::{Address, Base};
use crate::view::{Atlas, Fetched, app};

/// The content that the app is compiled with, as JSON: all but the written texts, which
/// [`build.rs`](../../../src/build.rs) leaves to be fetched.
const EMBEDDED: &str = include_str!(concat!(env!("OUT_DIR"), "/content.json"));

/// Starts the app. Where anything that the app stands on is missing, the static page stays as it is.
pub fn start() {
    std::panic::set_hook(Box::new(|info| {
        // The static pages go on without the app: say so, and let links load pages.
        if let Some(root) = root() {
            if root.get_attribute("data-app").as_deref() == Some("ready") {
                drop(root.set_attribute("data-stopped", ""));
            }
            set_state("failed");
        }
        web_sys::console::error_1(&info.to_string().into());
    }));
    let Some(content) = json::parse(EMBEDDED).ok().and_then(|tree| Content::from_tree(&tree).ok()) else { return };
    let content: &'static Content = Box::leak(Box::new(content));
    let base = root().and_then(|root| root.get_attribute("data-base")).unwrap_or_default();
    let base: &'static Base = Box::leak(Box::new(Base::new(&base)));
    // Signals made here live as long as the page.
    let owner = Owner::new();
    owner.set();
    let address = RwSignal::new(here(base, content));
    let maps = RwSignal::new(Fetched::Unasked);
    let texts = RwSignal::new(Fetched::Unasked);
    let cards = content.site.languages.iter().map(|_| OnceLock::new()).collect();
    let globe_state = RwSignal::new(0);
    let hands: &'static BrowserHands = Box::leak(Box::new(BrowserHands {
        content,
        base,
        address,
        maps,
        texts,
        cards,
        globe_state,
        globe: Box::leak(Box::default()),
    }));
    let atlas = Atlas {
        content,
        maps,
        globe: globe_state,
        texts,
        choices: RwSignal::new(0),
        resized: RwSignal::new(0),
        printing: RwSignal::new(0),
        open: RwSignal::new(0),
        base,
        hands,
    };
    // The static page shows everything; the app takes over once it can show all that too.
    let go_on = move |here: bool| {
        if here && takeover::take_over(move || app(atlas, address)) {
            head::update(content, base, &address.get_untracked());
            navigation::follow(hands);
            motion::follow_elsewhere(atlas.open);
            for (event, happened) in
                [("resize", atlas.resized), ("beforeprint", atlas.printing), ("afterprint", atlas.printing)]
            {
                motion::count(event, happened);
            }
            set_state("ready");
        } else {
            set_state("failed");
        }
    };
    hands.prepare(&address.get_untracked(), Box::new(go_on));
    std::mem::forget(owner);
}

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

fn root() -> Option<Element> {
    document()?.document_element()
}

/// Says on the document how far the app has come.
fn set_state(state: &str) {
    if let Some(root) = root() {
        // An attribute with a plain name can always be set.
        drop(root.set_attribute("data-app", state));
    }
}

/// The address of the page as the browser shows it.
fn here(base: &Base, content: &Content) -> Address {
    let location = window().map(|window| window.location());
    let part = |part: fn(&web_sys::Location) -> Result<String, wasm_bindgen::JsValue>| {
        location.as_ref().and_then(|location| part(location).ok()).unwrap_or_default()
    };
    let text = part(web_sys::Location::pathname) + &part(web_sys::Location::search) + &part(web_sys::Location::hash);
    Address::parse(&text, base, content)
}
