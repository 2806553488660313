//! Views in a real browser: built, changed in place, taken away.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

#[path = "components/numbers.rs"]
mod numbers;

use atlas::view::node::{Node, el, nodes};
use leptos::prelude::*;
use leptos::tachys::view::{Mountable, Render};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

/// Mounts a view into a new element of the page.
fn mount(view: impl FnOnce() -> Node + 'static) -> Element {
    let document = web_sys::window().unwrap().document().unwrap();
    let root = document.create_element("div").unwrap();
    document.body().unwrap().append_child(&root).unwrap();
    leptos::mount::mount_to(root.clone().unchecked_into::<HtmlElement>(), view).forget();
    root
}

fn find(root: &Element, selector: &str) -> Element {
    root.query_selector(selector).unwrap().unwrap()
}

#[wasm_bindgen_test]
fn elements_are_built_with_attributes_and_children() {
    let root = mount(|| el("p").class("lede").set("hidden", true).set("title", None::<&str>).child("1 < 2").into());
    assert_eq!(root.inner_html(), "<p class=\"lede\" hidden=\"\">1 &lt; 2</p>");
}

#[wasm_bindgen_test]
fn what_stands_in_svg_is_svg() {
    let root = mount(|| el("svg").child(el("a").child(el("rect"))).into());
    for selector in ["svg", "a", "rect"] {
        assert_eq!(find(&root, selector).namespace_uri().as_deref(), Some("http://www.w3.org/2000/svg"), "{selector}");
    }
}

#[wasm_bindgen_test]
async fn what_follows_a_signal_changes_in_place() {
    let count = leptos::prelude::ArcRwSignal::new(1_usize);
    let read = count.clone();
    let root = mount(move || {
        let (items, label) = (read.clone(), read.clone());
        el("section")
            .live("data-count", move || label.get())
            .live_child(move || nodes(&mut (0..items.get()).map(|item| el("b").child(item).into())))
            .into()
    });
    let first = find(&root, "b");
    count.set(3);
    leptos::task::tick().await;
    assert_eq!(
        root.inner_html().replace("<!---->", ""),
        "<section data-count=\"3\"><b>0</b><b>1</b><b>2</b></section>"
    );
    assert_eq!(find(&root, "b"), first, "an element that stays is the same element");
    count.set(0);
    leptos::task::tick().await;
    assert_eq!(root.inner_html().replace("<!---->", ""), "<section data-count=\"0\"></section>");
}

#[wasm_bindgen_test]
async fn another_kind_of_view_takes_the_place() {
    let shown = leptos::prelude::ArcRwSignal::new(0_usize);
    let read = shown.clone();
    let root = mount(move || {
        let view = move || match read.get() {
            0 => Node::Empty,
            1 => "words".into(),
            2 => el("i").child("element").into(),
            _ => Node::Many(vec![el("u").into(), "and".into()]),
        };
        el("div").child("before ").live_child(view).child(" after").into()
    });
    for (state, html) in [(1, "words"), (2, "<i>element</i>"), (3, "<u></u>and"), (1, "words"), (0, "")] {
        shown.set(state);
        leptos::task::tick().await;
        assert_eq!(find(&root, "div").inner_html().replace("<!---->", ""), ["before ", html, " after"].concat());
    }
}

#[wasm_bindgen_test]
async fn handlers_run_and_leave_with_what_had_them() {
    let clicks = leptos::prelude::ArcRwSignal::new(0_usize);
    let armed = leptos::prelude::ArcRwSignal::new(true);
    let (count, on) = (clicks.clone(), armed.clone());
    let root = mount(move || {
        Node::live(move || {
            let count = count.clone();
            let button = el("button");
            if on.get() { button.on_click(move |_| count.update(|count| *count += 1)) } else { button }
        })
    });
    let button = find(&root, "button").unchecked_into::<HtmlElement>();
    button.click();
    armed.set(false);
    leptos::task::tick().await;
    button.click();
    assert_eq!(clicks.get_untracked(), 1);
}

#[wasm_bindgen_test]
async fn an_input_holds_what_its_signal_says() {
    let checked = leptos::prelude::ArcRwSignal::new(true);
    let read = checked.clone();
    let root = mount(move || {
        let read = read.clone();
        el("input").set("type", "checkbox").live("checked", move || read.get()).into()
    });
    let input = find(&root, "input").unchecked_into::<HtmlInputElement>();
    assert!(input.checked());
    input.set_checked(true);
    checked.set(false);
    leptos::task::tick().await;
    assert!(!input.checked());
}

#[wasm_bindgen_test]
fn a_view_can_be_taken_away() {
    let document = web_sys::window().unwrap().document().unwrap();
    let root = document.create_element("div").unwrap();
    let mut shown = Node::Many(vec!["a".into(), el("b").into(), Node::Empty]).build();
    shown.mount(&root, None);
    assert_eq!(root.child_nodes().length(), 4);
    shown.unmount();
    assert_eq!(root.child_nodes().length(), 0);
}

#[wasm_bindgen_test]
async fn what_has_a_number_keeps_its_element_wherever_it_stands() {
    let numbers = leptos::prelude::ArcRwSignal::new(vec![2_usize, 4, 6]);
    let read = numbers.clone();
    let item = |number: &usize| (*number, Node::from(el("b").child(*number)));
    let root = mount(move || {
        let read = read.clone();
        el("p").live_child(move || Node::Sorted(read.get().iter().map(item).collect())).into()
    });
    let words = || root.text_content().unwrap();
    let four = root.query_selector_all("b").unwrap().item(1).unwrap();
    for (wanted, said) in [(vec![4, 5, 6, 7], "4567"), (vec![1, 3, 4], "134"), (vec![4], "4"), (vec![0, 4, 9], "049")] {
        numbers.set(wanted.clone());
        leptos::task::tick().await;
        assert_eq!(words(), said);
        let place = wanted.iter().position(|number| *number == 4).unwrap();
        let found = root.query_selector_all("b").unwrap().item(u32::try_from(place).unwrap()).unwrap();
        assert_eq!(found, four, "the element of 4 is the same in {said}");
    }
    numbers.set(Vec::new());
    leptos::task::tick().await;
    assert_eq!(words(), "");
    numbers.set(vec![3, 8]);
    leptos::task::tick().await;
    assert_eq!(words(), "38", "and the row can be filled again");
}
