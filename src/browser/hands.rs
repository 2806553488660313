//! What views ask of the browser.

use gloo_net::http::Request;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::{document, navigation, storage, window};
use crate::model::content::Content;
use crate::model::tree::Tree;
use crate::route::{Address, Base};
use crate::view::Hands;

/// The browser, with what it needs to keep the address true.
pub(super) struct BrowserHands {
    pub(super) content: &'static Content,
    pub(super) base: &'static Base,
    pub(super) address: RwSignal<Address>,
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

    fn focus(&self, selector: &str) {
        let Some(found) = document().and_then(|document| document.query_selector_all(selector).ok()) else { return };
        let shown = (0..found.length())
            .filter_map(|index| found.item(index)?.dyn_into::<Element>().ok())
            .find(|element| element.get_client_rects().length() > 0);
        if let Some(element) = shown {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            // SVG links have the same `focus` as HTML elements.
            drop(element.unchecked_into::<HtmlElement>().focus_with_options(&options));
        }
    }

    fn place(&self, event: &leptos::ev::MouseEvent) -> Option<(f64, f64)> {
        let target = event.current_target()?.dyn_into::<Element>().ok()?;
        let rect = target.get_bounding_client_rect();
        (rect.width() > 0.0 && rect.height() > 0.0).then(|| {
            let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
            ((x - rect.left()) / rect.width(), (y - rect.top()) / rect.height())
        })
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

    fn fetch_readings(&self, then: Box<dyn FnOnce(Tree)>) {
        let address = self.base.file("readings.json");
        wasm_bindgen_futures::spawn_local(async move {
            let Ok(response) = Request::get(&address).send().await else { return };
            if let Ok(text) = response.text().await
                && let Ok(readings) = super::json::parse(&text)
            {
                then(readings);
            }
        });
    }
}
