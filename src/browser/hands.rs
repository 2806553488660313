//! What views ask of the browser.

use std::sync::OnceLock;

use gloo_net::http::Request;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::{document, motion, navigation, storage, window};
use crate::chart::globe::Globe;
use crate::chart::partner_map::PartnerMaps;
use crate::model::content::Content;
use crate::model::decode::whole;
use crate::model::tree::Tree;
use crate::route::{Address, Base, Needs};
use crate::view::{Fetched, Hands, Spot};

/// The browser, with what it needs to keep the address true.
pub(super) struct BrowserHands {
    pub(super) content: &'static Content,
    pub(super) base: &'static Base,
    pub(super) address: RwSignal<Address>,
    pub(super) maps: RwSignal<Fetched<PartnerMaps>>,
    pub(super) texts: RwSignal<Fetched<Content>>,
    /// The cards of figures in each language, once they have come.
    pub(super) cards: Vec<OnceLock<Tree>>,
    pub(super) globe_state: RwSignal<usize>,
    pub(super) globe: &'static OnceLock<Globe>,
}

impl BrowserHands {
    /// Writes an address into the history without loading anything.
    fn write(&self, address: &str, replace: bool) {
        let Some(history) = window().and_then(|window| window.history().ok()) else { return };
        let written = if replace {
            history.replace_state_with_url(&JsValue::NULL, "", Some(address))
        } else {
            history.push_state_with_url(&JsValue::NULL, "", Some(address))
        };
        // A browser that refuses (too many changes in a second) still shows the page as it was.
        drop(written);
        navigation::update(self.content, self.base, self.address);
    }
}

impl BrowserHands {
    /// Fetches what a page is drawn from, if it is not here yet, and goes on: with false where it
    /// did not come.
    pub(super) fn prepare(&'static self, address: &Address, then: Box<dyn FnOnce(bool)>) {
        self.bring(address.page.needs(), address.language, then);
    }

    fn bring(&'static self, needs: Needs, language: usize, then: Box<dyn FnOnce(bool)>) {
        let texts = self.texts;
        if needs.map && !matches!(self.maps.get_untracked(), Fetched::Here(_)) {
            let rest = Needs { map: false, ..needs };
            let go_on = move |here: bool| if here { self.bring(rest, language, then) } else { then(false) };
            self.fetch_map(Box::new(go_on));
        } else if needs.texts && !matches!(texts.get_untracked(), Fetched::Here(_)) {
            let read = move |tree: Option<Tree>| {
                let content = tree.and_then(|tree| Content::from_tree(&tree).ok());
                let here = content.is_some();
                texts.set(content.map_or(Fetched::Failed, kept));
                then(here);
            };
            self.fetch_named("data-content-file", "", Box::new(read));
        } else if needs.cards
            && let Some(cards) = self.cards.get(language).filter(|cards| cards.get().is_none())
            && let Some(language) = self.content.site.languages.get(language)
        {
            let rest = [language.tag.as_str(), ".json"].concat();
            let read = move |tree: Option<Tree>| {
                let here = tree.is_some_and(|tree| cards.set(tree).is_ok());
                then(here || cards.get().is_some());
            };
            self.fetch_named("data-cards-file", &rest, Box::new(read));
        } else {
            then(true);
        }
    }

    fn fetch_map(&self, then: Box<dyn FnOnce(bool)>) {
        let maps = self.maps;
        maps.set(Fetched::Coming);
        let read = move |tree: Option<Tree>| {
            let map: Option<PartnerMaps> = tree.and_then(|tree| whole(&tree).ok());
            let here = map.is_some();
            maps.set(map.map_or(Fetched::Failed, kept));
            then(here);
        };
        self.fetch_named("data-map-file", "", Box::new(read));
    }

    /// Fetches the file that the document names in an attribute, up to the name's `rest`. It has a
    /// hash, so that it always fits the app that the document starts.
    fn fetch_named(&self, attribute: &str, rest: &str, then: Box<dyn FnOnce(Option<Tree>)>) {
        let name = super::root().and_then(|root| root.get_attribute(attribute)).unwrap_or_default();
        fetch(self.base.file(&name) + rest, then);
    }
}

/// Moves the focus to what a selector finds, once every effect of what happens now has run. That
/// is before the browser hands on the next key: Enter right after an arrow is for where the arrow led.
fn focus(selector: &str, scroll: bool) {
    let selector = selector.to_owned();
    wasm_bindgen_futures::spawn_local(async move {
        if !try_focus(&selector, scroll) {
            motion::soon(move || {
                try_focus(&selector, scroll);
            });
        }
    });
}

/// Moves the focus to what a selector finds; false where nothing of that is shown yet.
fn try_focus(selector: &str, scroll: bool) -> bool {
    let Some(element) = visible(selector) else { return false };
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(!scroll);
    // SVG links have the same `focus` as HTML elements.
    drop(element.unchecked_into::<HtmlElement>().focus_with_options(&options));
    true
}

/// The first element that a selector finds and that is shown.
fn visible(selector: &str) -> Option<Element> {
    let found = document()?.query_selector_all(selector).ok()?;
    (0..found.length())
        .filter_map(|index| found.item(index)?.dyn_into::<Element>().ok())
        .find(|element| element.get_client_rects().length() > 0)
}

fn kept<T>(value: T) -> Fetched<T> {
    Fetched::Here(Box::leak(Box::new(value)))
}

impl Hands for BrowserHands {
    fn live(&self) -> bool {
        true
    }

    fn select(&self, id: &str, replace: bool) {
        let address = self.address.with_untracked(|address| address.clone().at(id).print(self.base, self.content));
        self.write(&address, replace);
    }

    fn rewrite(&self, address: &str) {
        self.write(address, true);
    }

    fn open(&self, address: &str) {
        if let Some(window) = super::window() {
            drop(window.location().assign(address));
        }
    }

    fn focus(&self, selector: &str) {
        focus(selector, false);
    }

    fn bring(&self, selector: &str) {
        focus(selector, true);
    }

    fn leave_out_empty(&self, event: &leptos::ev::Event) {
        let form = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(inputs) = form.and_then(|form| form.query_selector_all("input").ok()) else { return };
        let inputs = (0..inputs.length()).filter_map(|index| inputs.item(index)?.dyn_into::<HtmlInputElement>().ok());
        for input in inputs.filter(|input| input.value().is_empty()) {
            input.set_disabled(true);
            motion::soon(move || input.set_disabled(false));
        }
    }

    fn place(&self, event: &leptos::ev::MouseEvent) -> Option<Spot> {
        let target = event.current_target()?.dyn_into::<Element>().ok()?;
        let rect = target.get_bounding_client_rect();
        let (width, height) = (rect.width(), rect.height());
        (width > 0.0 && height > 0.0).then(|| {
            let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
            Spot { x: (x - rect.left()) / width, y: (y - rect.top()) / height, width, height }
        })
    }

    fn within(&self, event: &leptos::ev::Event, attribute: &str) -> Option<String> {
        let target = event.target()?.dyn_into::<Element>().ok()?;
        target.closest(&["[", attribute, "]"].concat()).ok()??.get_attribute(attribute)
    }

    fn capture(&self, event: &leptos::ev::PointerEvent) {
        if let Some(target) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) {
            // A pointer that has gone in the meantime needs no holding.
            drop(target.set_pointer_capture(event.pointer_id()));
        }
    }

    fn width(&self, selector: &str) -> Option<f64> {
        // The first one alone: finding all goes through the whole document, at every frame.
        let found = document()?.query_selector(selector).ok()??;
        Some(found.get_bounding_client_rect().width()).filter(|width| *width > 0.0)
    }

    fn is_wide(&self) -> Option<bool> {
        Some(motion::matches("(min-width: 48rem)"))
    }

    fn animate(&self, milliseconds: f64, step: Box<dyn Fn(f64)>) {
        motion::animate(milliseconds, step);
    }

    fn halt(&self) {
        motion::begin();
    }

    fn copy(&self, text: &str, then: Box<dyn FnOnce(bool)>) {
        motion::copy(text, then);
    }

    fn share(&self, text: &str) -> bool {
        motion::share(text)
    }

    fn today(&self) -> String {
        let now: String = js_sys::Date::new_0().to_iso_string().into();
        now.split_once('T').map(|(day, _)| day.to_owned()).unwrap_or_default()
    }

    fn full(&self, address: &str) -> String {
        super::window().and_then(|window| window.location().origin().ok()).unwrap_or_default() + address
    }

    fn typed(&self, event: &leptos::ev::Event) -> String {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        input.map(|input| input.value()).unwrap_or_default()
    }

    fn theme(&self) -> String {
        storage::theme()
    }

    fn set_theme(&self, theme: &str) {
        storage::set_theme(theme);
    }

    fn remembers(&self) -> bool {
        storage::remembers()
    }

    fn set_remembers(&self, on: bool) -> bool {
        storage::set_remembers(on)
    }

    fn stored(&self) -> Vec<(String, String)> {
        storage::stored()
    }

    fn fetch_maps(&self) {
        if !matches!(self.maps.get_untracked(), Fetched::Coming | Fetched::Here(_)) {
            self.fetch_map(Box::new(|_| {}));
        }
    }

    fn fetch_globe(&self) {
        let (state, globe, partners) = (self.globe_state, self.globe, self.content.partners.countries.len());
        if state.get_untracked() % 2 == 0 {
            state.set(1);
            let read = move |tree: Option<Tree>| {
                let here = tree.and_then(|tree| Globe::from_tree(&tree, partners)).map(|read| globe.set(read));
                state.set(if here.is_some() { 3 } else { 2 });
            };
            self.fetch_named("data-globe-file", "", Box::new(read));
        }
    }

    fn globe(&self) -> Option<&'static Globe> {
        self.globe.get()
    }

    fn fetch_readings(&self, then: Box<dyn FnOnce(Tree)>) {
        fetch(self.base.file("readings.json"), Box::new(|tree| tree.map_or((), then)));
    }

    fn cards(&'static self, language: usize) -> Option<&'static Tree> {
        self.cards.get(language)?.get()
    }
}

/// Fetches a JSON file and calls back with it, or with nothing where it did not come.
fn fetch(address: String, then: Box<dyn FnOnce(Option<Tree>)>) {
    wasm_bindgen_futures::spawn_local(async move {
        let text = match Request::get(&address).send().await {
            Ok(response) if response.ok() => response.text().await.ok(),
            _ => None,
        };
        then(text.and_then(|text| super::json::parse(&text).ok()));
    });
}
