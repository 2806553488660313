//! Following the address: pages change without a page load where the browser has the Navigation API.
//!
//! Without it, links load the prerendered pages, and only what is behind `#` is followed.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{
    NavigateEvent, Navigation, NavigationApiType, NavigationFocusReset, NavigationInterceptOptions,
    NavigationScrollBehavior,
};

use super::hands::BrowserHands;
use super::{document, head, here, window};
use crate::model::content::Content;
use crate::route::{Address, Base, Page};

/// The browser's Navigation, where it has one.
pub(super) fn navigation() -> Option<Navigation> {
    let window = window()?;
    let navigation = js_sys::Reflect::get(&window, &"navigation".into()).ok()?;
    if navigation.is_undefined() { None } else { Some(navigation.unchecked_into()) }
}

/// Keeps `address` what the browser shows, as long as the page lives.
pub(super) fn follow(hands: &'static BrowserHands) {
    let changed = Closure::<dyn Fn()>::new(move || {
        let now = here(hands.base, hands.content);
        // Another page comes through `on_navigate`, when all that it is drawn from is here.
        if hands.address.with_untracked(|before| before.page == now.page && before.language == now.language) {
            update(hands.content, hands.base, hands.address);
        }
    });
    if let Some(navigation) = navigation() {
        let navigate = Closure::<dyn Fn(NavigateEvent)>::new(move |event| on_navigate(&event, hands));
        listen(&navigation, "navigate", navigate.as_ref());
        listen(&navigation, "currententrychange", changed.as_ref());
        navigate.forget();
    } else if let Some(window) = window() {
        listen(&window, "hashchange", changed.as_ref());
        listen(&window, "popstate", changed.as_ref());
    }
    changed.forget();
}

pub(super) fn listen(target: &web_sys::EventTarget, name: &str, closure: &JsValue) {
    // A listener of a fixed name can always be added.
    drop(target.add_event_listener_with_callback(name, closure.unchecked_ref()));
}

/// Reads the address anew.
pub(super) fn update(content: &'static Content, base: &'static Base, address: RwSignal<Address>) {
    let now = here(base, content);
    if address.with_untracked(|before| *before == now) {
        return;
    }
    head::update(content, base, &now);
    address.set(now);
}

/// Intercepts what leads to a known page of the site; everything else is the browser's.
fn on_navigate(event: &NavigateEvent, hands: &'static BrowserHands) {
    let BrowserHands { content, base, address, .. } = *hands;
    let reload = event.navigation_type() == NavigationApiType::Reload;
    if !event.can_intercept()
        || event.hash_change()
        || reload
        || event.download_request().is_some()
        || event.form_data().is_some()
    {
        return;
    }
    let Some(target) = within_site(&event.destination().url(), base, content) else { return };
    let same_page = address.with_untracked(|now| now.page == target.page && now.language == target.language);
    let options = NavigationInterceptOptions::new();
    if same_page && event.navigation_type() != NavigationApiType::Traverse {
        // A filter changes what the page shows; the reader stays where they are.
        options.set_scroll(NavigationScrollBehavior::Manual);
        options.set_focus_reset(NavigationFocusReset::Manual);
    }
    let needs = target.page.needs();
    let handler = Closure::once_into_js(move || {
        // Scrolling waits for this promise: the new page has to stand first.
        js_sys::Promise::new(&mut |resolve, _| {
            let go_on = move |here: bool| {
                let Some(window) = window() else { return };
                if !here && (needs.texts || needs.cards) {
                    // The static page has what did not come. Without the map, a page has its list.
                    drop(window.location().reload());
                    return;
                }
                update(content, base, address);
                close_menu();
                // A task later, every effect has run.
                drop(window.set_timeout_with_callback(&resolve));
            };
            hands.prepare(&target, Box::new(go_on));
        })
    });
    options.set_handler(handler.unchecked_ref());
    // Where the browser will not let us, it loads the page itself.
    drop(event.intercept_with_options(&options));
}

/// The address that a full URL is within this site; `None` for other sites, files and unknown paths.
fn within_site(url: &str, base: &Base, content: &Content) -> Option<Address> {
    let url = web_sys::Url::new(url).ok()?;
    let own = window()?.location().origin().ok()?;
    if url.origin() != own {
        return None;
    }
    let address = Address::parse(&[url.pathname(), url.search(), url.hash()].concat(), base, content);
    (address.page != Page::NotFound).then_some(address)
}

/// A menu that was opened to choose a page has done its work.
fn close_menu() {
    if let Some(menu) = document().and_then(|document| document.query_selector("details.menu[open]").ok().flatten()) {
        drop(menu.remove_attribute("open"));
    }
}
