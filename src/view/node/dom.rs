//! A view in the document: built once, then changed where it differs.

mod mount;

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::RenderEffect;
use leptos::tachys::renderer::types::{Element, Placeholder, Text};
use leptos::tachys::renderer::{RemoveEventHandler, Rndr};
use leptos::tachys::view::{Mountable, Render};
use leptos::wasm_bindgen::JsValue;

use super::{Attribute, El, HTML, Handler, Node, Value};

const SVG: &str = "http://www.w3.org/2000/svg";

/// What stands in the document for a view.
pub enum Shown {
    /// Nothing, and where it would be.
    Empty(Placeholder),
    /// Words.
    Text(Text, std::borrow::Cow<'static, str>),
    /// An element.
    Element(Box<ShownElement>),
    /// Several, and where the next would be.
    Many(Vec<Shown>, Placeholder),
    /// Several, each with its number, and where the next would be.
    Sorted(Vec<(usize, Shown)>, Placeholder),
    /// A view that follows signals.
    Live(Rc<RefCell<Shown>>, RenderEffect<()>, bool),
}

/// An element in the document.
pub struct ShownElement {
    tag: &'static str,
    element: Element,
    fixed: Vec<(&'static str, Value)>,
    live: Vec<(&'static str, RenderEffect<()>)>,
    // Held because a handler goes when it is dropped.
    _handlers: Vec<RemoveEventHandler<Element>>,
    children: Vec<Shown>,
    svg: bool,
}

impl Render for Node {
    type State = Shown;

    fn build(self) -> Shown {
        build(self, false)
    }

    fn rebuild(self, state: &mut Shown) {
        change(self, state, false);
    }
}

fn build(view: Node, svg: bool) -> Shown {
    match view {
        Node::Empty => Shown::Empty(Rndr::create_placeholder()),
        Node::Text(words) => Shown::Text(Rndr::create_text_node(&words), words),
        Node::Element(element) => Shown::Element(Box::new(build_element(element, svg))),
        Node::Many(views) => {
            Shown::Many(views.into_iter().map(|view| build(view, svg)).collect(), Rndr::create_placeholder())
        }
        Node::Sorted(views) => {
            let views = views.into_iter().map(|(number, view)| (number, build(view, svg))).collect();
            Shown::Sorted(views, Rndr::create_placeholder())
        }
        Node::Live(view) => follow(view, svg, None),
    }
}

/// Keeps what is shown what `view` says; begins with what is there already, if anything.
fn follow(view: Box<dyn Fn() -> Node + Send>, svg: bool, before: Option<Rc<RefCell<Shown>>>) -> Shown {
    let begins = before.is_none();
    let shown = before.unwrap_or_else(|| Rc::new(RefCell::new(Shown::Empty(Rndr::create_placeholder()))));
    let followed = Rc::clone(&shown);
    let effect = effect(Box::new(move |first| {
        let view = view();
        if first && begins {
            *followed.borrow_mut() = build(view, svg);
        } else {
            change(view, &mut followed.borrow_mut(), svg);
        }
    }));
    Shown::Live(shown, effect, svg)
}

/// Runs `run` now and whenever a signal that it reads changes; tells it whether it is the first
/// time. The one kind of effect that is compiled.
#[inline(never)]
fn effect(run: Box<dyn Fn(bool)>) -> RenderEffect<()> {
    RenderEffect::new(move |before: Option<()>| run(before.is_none()))
}

fn build_element(El(view): El, svg: bool) -> ShownElement {
    let svg = svg || view.tag == "svg";
    let element = Rndr::create_element(view.tag, svg.then_some(SVG));
    let mut shown = ShownElement {
        tag: view.tag,
        element,
        fixed: Vec::new(),
        live: Vec::new(),
        _handlers: Vec::new(),
        children: Vec::new(),
        svg,
    };
    dress(&mut shown, view.attributes, view.handlers);
    for child in view.children {
        let mut child = build(child, svg);
        child.mount(&shown.element, None);
        shown.children.push(child);
    }
    shown
}

/// Sets attributes and handlers, and takes back those that the element had before.
fn dress(shown: &mut ShownElement, attributes: Vec<(&'static str, Attribute)>, handlers: Vec<(&'static str, Handler)>) {
    let before: Vec<&'static str> =
        shown.fixed.iter().map(|(name, _)| *name).chain(shown.live.iter().map(|(name, _)| *name)).collect();
    for name in before {
        if !attributes.iter().any(|(other, _)| *other == name) {
            Rndr::remove_attribute(&shown.element, name);
        }
    }
    let was = std::mem::take(&mut shown.fixed);
    shown.live.clear();
    for (name, attribute) in attributes {
        match attribute {
            Attribute::Fixed(value) => {
                if !was.iter().any(|(other, old)| *other == name && *old == value) {
                    write(&shown.element, shown.tag, name, &value);
                }
                shown.fixed.push((name, value));
            }
            Attribute::Live(value) => {
                let (element, tag) = (shown.element.clone(), shown.tag);
                let before = RefCell::new(None);
                let effect = effect(Box::new(move |_| {
                    let value = value();
                    // What an input holds may have been changed by the reader.
                    if tag == "input" || before.borrow().as_ref() != Some(&value) {
                        write(&element, tag, name, &value);
                    }
                    before.replace(Some(value));
                }));
                shown.live.push((name, effect));
            }
        }
    }
    shown._handlers = handlers
        .into_iter()
        .map(|(event, handler)| Rndr::add_event_listener(&shown.element, event, Box::new(handler)))
        .collect();
}

fn write(element: &Element, tag: &str, name: &str, Value(value): &Value) {
    // What an input holds is its property; the attribute is only what it held first.
    if tag == "input" {
        match name {
            "checked" => return Rndr::set_property(element, name, &JsValue::from_bool(value.is_some())),
            "value" => Rndr::set_property(element, name, &JsValue::from_str(value.as_deref().unwrap_or_default())),
            _ => {}
        }
    }
    if name == HTML {
        return Rndr::set_property(element, name, &JsValue::from_str(value.as_deref().unwrap_or_default()));
    }
    match value {
        Some(value) => Rndr::set_attribute(element, name, value),
        None => Rndr::remove_attribute(element, name),
    }
}

/// Makes what is shown what `view` says, keeping every element whose tag stays.
fn change(view: Node, shown: &mut Shown, svg: bool) {
    match (view, shown) {
        (Node::Text(words), Shown::Text(text, before)) => {
            if words != *before {
                Rndr::set_text(text, &words);
                *before = words;
            }
        }
        (Node::Element(El(view)), Shown::Element(shown)) if view.tag == shown.tag => {
            dress(shown, view.attributes, view.handlers);
            let svg = shown.svg;
            let element = shown.element.clone();
            change_all(view.children, &mut shown.children, svg, |child| child.mount(&element, None));
        }
        (Node::Many(views), Shown::Many(shown, end)) => change_all(views, shown, svg, |child| {
            Rndr::try_mount_before(child, end);
        }),
        (Node::Sorted(views), Shown::Sorted(shown, end)) => change_sorted(views, shown, end, svg),
        (Node::Live(view), live @ Shown::Live(..)) => {
            let Shown::Live(before, _, svg) = &*live else { return };
            *live = follow(view, *svg, Some(Rc::clone(before)));
        }
        (Node::Empty, Shown::Empty(_)) => {}
        (view, shown) => {
            let mut new = build(view, svg);
            shown.insert_before_this(&mut new);
            shown.unmount();
            *shown = new;
        }
    }
}

/// Changes views one by one; `append` mounts those that are new.
fn change_all(views: Vec<Node>, shown: &mut Vec<Shown>, svg: bool, append: impl Fn(&mut Shown)) {
    let mut count = 0;
    for view in views {
        match shown.get_mut(count) {
            Some(shown) => change(view, shown, svg),
            None => {
                let mut new = build(view, svg);
                append(&mut new);
                shown.push(new);
            }
        }
        count += 1;
    }
    for mut extra in shown.drain(count..) {
        extra.unmount();
    }
}

/// Changes views that have numbers: both rows are walked along once.
fn change_sorted(views: Vec<(usize, Node)>, shown: &mut Vec<(usize, Shown)>, end: &Placeholder, svg: bool) {
    let mut before = std::mem::take(shown).into_iter().peekable();
    for (number, view) in views {
        while let Some((_, mut gone)) = before.next_if(|(other, _)| *other < number) {
            gone.unmount();
        }
        let next = match before.next_if(|(other, _)| *other == number) {
            Some((_, mut same)) => {
                change(view, &mut same, svg);
                same
            }
            None => {
                let mut new = build(view, svg);
                match before.peek() {
                    Some((_, next)) => drop(next.insert_before_this(&mut new)),
                    None => drop(Rndr::try_mount_before(&mut new, end)),
                }
                new
            }
        };
        shown.push((number, next));
    }
    for (_, mut gone) in before {
        gone.unmount();
    }
}
