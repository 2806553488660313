//! Following the address and writing it.
//!
//! Where the browser has the Navigation API, links to pages of the site are intercepted: the page changes
//! without a page load. Elsewhere links load the prerendered pages, and only what follows `#` is followed.
//!
//! The app's state is in signals. Whoever changes it writes the address, too: seldom, since Safari refuses more than
//! 100 changes in 30 seconds, and a refusal loses nothing.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use futures::future::LocalBoxFuture;
use wasm_bindgen::prelude::*;
use web_sys::{
    Element, NavigateEvent, Navigation, NavigationApiType, NavigationFocusReset, NavigationInterceptOptions,
    NavigationScrollBehavior,
};

use super::animation::{after, until_next_task};
use super::focus::focus_element;
use super::media::on_window;
use super::transition::change_page;
use super::{element, find, reload, scroll, window};

/// How often the address may be changed in the long run: once in so many milliseconds.
const WRITE_INTERVAL: f64 = 700.0;
/// How many changes may follow one another at once.
const WRITE_BURST: f64 = 50.0;

thread_local! {
    /// Until when the changes so far have used up the allowance; each adds one interval (a token bucket).
    static SPENT_UNTIL: Cell<f64> = const { Cell::new(0.0) };
    /// An address that waits to be written.
    static PENDING: RefCell<Option<String>> = const { RefCell::new(None) };
    /// Whether the app itself is changing the address right now.
    static WRITING: Cell<bool> = const { Cell::new(false) };
}

/// Writes an address as a new entry of the history, without loading anything.
pub fn push(address: &str) {
    write_pending();
    write(address, false);
}

/// Writes an address in place of the current one: now, or soon if many changes were made lately.
pub fn replace(address: &str) {
    let wait = SPENT_UNTIL.get() - js_sys::Date::now() - WRITE_BURST * WRITE_INTERVAL;
    if wait <= 0.0 {
        PENDING.take();
        write(address, true);
    } else if PENDING.replace(Some(address.to_owned())).is_none() {
        #[expect(clippy::cast_possible_truncation, reason = "an interval for each change that was made")]
        after(wait.ceil() as i32, write_pending);
    }
}

/// Loads another address, as a link does.
pub fn open(address: &str) {
    if let Some(window) = window() {
        let _ = window.location().assign(address);
    }
}

fn write_pending() {
    if let Some(address) = PENDING.take() {
        write(&address, true);
    }
}

fn write(address: &str, replace: bool) {
    let Some(history) = window().and_then(|window| window.history().ok()) else { return };
    SPENT_UNTIL.set(SPENT_UNTIL.get().max(js_sys::Date::now()) + WRITE_INTERVAL);
    WRITING.set(true);
    // A browser that refuses shows an older address over the right page.
    let _ = if replace {
        history.replace_state_with_url(&JsValue::NULL, "", Some(address))
    } else {
        history.push_state_with_url(&JsValue::NULL, "", Some(address))
    };
    WRITING.set(false);
}

type Classify = Box<dyn Fn(&str) -> Option<Target>>;
type Load = Box<dyn Fn(&str) -> LocalBoxFuture<'static, bool>>;

/// How the app takes part in navigation.
pub struct Navigator {
    /// Where a URL of this origin leads; `None` where the browser is to load it.
    pub classify: Classify,
    /// Fetches what the page at a URL is drawn from. False where that failed.
    pub load: Load,
    /// Shows the page at a URL, which is loaded.
    pub show: Box<dyn Fn(&str)>,
    /// The address has changed within the page that is shown.
    pub address_changed: Box<dyn Fn()>,
}

/// Where a link leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// To another state of the page that is shown.
    SamePage,
    /// To another page of the site.
    OtherPage,
}

/// Follows the address for as long as the page lives.
pub fn follow(navigator: Navigator) {
    let navigator = Rc::new(navigator);
    let changed = {
        let navigator = Rc::clone(&navigator);
        move || {
            if !WRITING.get() {
                PENDING.take();
                (navigator.address_changed)();
            }
        }
    };
    // A reader who leaves by a link finds the last state again on the way back.
    on_window(leptos::ev::click, |_| write_pending());
    match navigation() {
        Some(navigation) => {
            listen(&navigation, "navigate", move |event| on_navigate(event.unchecked_ref(), &navigator));
            listen(&navigation, "currententrychange", move |_| changed());
        }
        None => {
            let also = changed.clone();
            on_window(leptos::ev::hashchange, move |_| changed());
            on_window(leptos::ev::popstate, move |_| also());
        }
    }
}

/// The browser's Navigation API, where it has one.
fn navigation() -> Option<Navigation> {
    let navigation = js_sys::Reflect::get(window()?.as_ref(), &"navigation".into()).ok()?;
    if navigation.is_undefined() { None } else { Some(navigation.unchecked_into()) }
}

fn listen(target: &web_sys::EventTarget, name: &str, handler: impl Fn(web_sys::Event) + 'static) {
    let handler = Closure::<dyn Fn(web_sys::Event)>::new(handler).into_js_value();
    let _ = target.add_event_listener_with_callback(name, handler.unchecked_ref());
}

/// Intercepts what leads to a page of the site; everything else is the browser's.
fn on_navigate(event: &NavigateEvent, navigator: &Rc<Navigator>) {
    if WRITING.get()
        || !event.can_intercept()
        || event.hash_change()
        || event.navigation_type() == NavigationApiType::Reload
        || event.download_request().is_some()
        || event.form_data().is_some()
    {
        return;
    }
    if let Some(navigation) = navigation() {
        scroll::remember(&navigation);
    }
    let url = event.destination().url();
    let is_back = is_back(event);
    if is_current(&url) && url.contains('#') && !is_back {
        // The browser goes to the place once more.
        return;
    }
    let Some(target) = (navigator.classify)(&url) else { return };
    let options = NavigationInterceptOptions::new();
    // The app moves the focus itself: to the new heading, not to the top of the document.
    options.set_focus_reset(NavigationFocusReset::Manual);
    if target == Target::OtherPage || !is_back {
        // Another page is scrolled when it is drawn. A filter changes what the page shows, and the reader stays.
        options.set_scroll(NavigationScrollBehavior::Manual);
    }
    let (navigator, event_itself) = (Rc::clone(navigator), event.clone());
    let handler = Closure::once_into_js(move || {
        wasm_bindgen_futures::future_to_promise(async move {
            go(navigator, event_itself, url).await;
            Ok(JsValue::UNDEFINED)
        })
    });
    options.set_handler(handler.unchecked_ref());
    // Where the browser does not allow it, it loads the page itself.
    let _ = event.intercept_with_options(&options);
}

/// Goes to a URL of the site: fetches what its page is drawn from, and shows it. The browser shows the URL already.
async fn go(navigator: Rc<Navigator>, event: NavigateEvent, url: String) {
    let is_loaded = (navigator.load)(&url).await;
    if !is_current(&url) {
        return;
    }
    if !is_loaded {
        // The prerendered page has what did not come.
        return reload();
    }
    // Asked only now: another page may have been drawn meanwhile.
    if (navigator.classify)(&url) != Some(Target::OtherPage) {
        (navigator.show)(&url);
        // The browser scrolls when the navigation has ended: what has changed has to be drawn by then.
        return until_next_task().await;
    }
    let is_back = is_back(&event);
    // The browser calls this when it has taken a picture of the old page, which takes a while.
    let change = move || {
        if !is_current(&url) {
            return false;
        }
        if !is_back && !url.contains('#') {
            scroll::lay_out_top_first();
        }
        (navigator.show)(&url);
        close_menu();
        true
    };
    let drawn = move || {
        if !(is_back && scroll::restore(&event.destination().key())) {
            let _ = event.scroll();
        }
        focus_page();
    };
    change_page(change, drawn).await;
}

/// Whether the reader goes back or forward, to a page that they have seen.
fn is_back(event: &NavigateEvent) -> bool {
    event.navigation_type() == NavigationApiType::Traverse
}

/// Whether the browser still shows a URL: the reader may have gone elsewhere while its page was fetched.
fn is_current(url: &str) -> bool {
    window().and_then(|window| window.location().href().ok()).is_some_and(|current| current == url)
}

/// Moves the focus to what `#` selects, or to the page's heading.
fn focus_page() {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    let selected: Option<Element> = hash.strip_prefix('#').and_then(|id| {
        let id = js_sys::decode_uri_component(id).map_or_else(|_| id.to_owned(), String::from);
        element(&id)
    });
    if let Some(element) = selected.or_else(|| find("h1")) {
        focus_element(&element, false);
    }
}

/// A menu that was opened to choose a page has done its work.
fn close_menu() {
    if let Some(menu) = find("details.menu[open]") {
        let _ = menu.remove_attribute("open");
    }
}
