//! What tests of components in a browser share: the real content, and a place in the document.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test_configure;
use web_sys::{Element, HtmlElement};

use crate::app_state::AppState;
use crate::browser::{document, json};
use crate::content::Content;
use crate::content::language::Languages;
use crate::remote::{FileNames, RemoteFiles};
use crate::route::{Base, Page, Query, Route};
use crate::start_queue::StartQueue;

wasm_bindgen_test_configure!(run_in_browser);

/// The content that the app embeds.
fn content() -> &'static Content {
    let content = json::from_str(include_str!(concat!(env!("OUT_DIR"), "/content.json"))).unwrap();
    Box::leak(Box::new(content))
}

/// Mounts a view at a page in the default language; returns its element and the state that it sees.
pub fn mount_at<V: IntoView + 'static>(
    page: Page,
    query: &str,
    view: impl FnOnce(AppState) -> V + 'static,
) -> (Element, AppState) {
    let root = document().unwrap().create_element("div").unwrap();
    document().unwrap().body().unwrap().append_child(&root).unwrap();
    let base: &'static Base = Box::leak(Box::new(Base::new("/")));
    let route = Route::to(page, Languages::DEFAULT).with_query(Query::parse(query));
    let owner = Owner::new();
    let state = owner.with(|| {
        let files = RemoteFiles::new(&FileNames::default(), base);
        AppState::new(content(), base, "https://atlas.example", route, files, StartQueue::closed())
    });
    let mounted = leptos::mount::mount_to(root.clone().unchecked_into::<HtmlElement>(), move || {
        provide_context(state);
        view(state)
    });
    mounted.forget();
    std::mem::forget(owner);
    (root, state)
}

/// The first element that a selector matches.
pub fn find(root: &Element, selector: &str) -> Element {
    root.query_selector(selector).unwrap().unwrap_or_else(|| panic!("no {selector} in {}", root.inner_html()))
}

/// The words of the first element that a selector matches.
pub fn text(root: &Element, selector: &str) -> String {
    find(root, selector).text_content().unwrap()
}

/// Does to a view what a browser's translation does: each text node gives way to one in `<font>` with other words.
pub fn translate(root: &Element) {
    let document = document().unwrap();
    let nodes = root.child_nodes();
    let nodes: Vec<_> = (0..nodes.length()).filter_map(|index| nodes.item(index)).collect();
    for node in nodes {
        if let Some(element) = node.dyn_ref::<Element>() {
            translate(element);
        } else if node.node_type() == web_sys::Node::TEXT_NODE {
            let font = document.create_element("font").unwrap();
            font.set_text_content(Some("translated"));
            root.replace_child(&font, &node).unwrap();
        }
    }
}
