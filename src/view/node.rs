//! A view as data: elements, texts, and parts that follow signals. One Leptos view type for the whole app.
//!
//! Leptos gives every element a type of its own, spelled out of its tag, attributes and
//! children, and compiles each of them anew: the app came to 302 kB that way. One type with
//! tags and names as data is compiled once. It implements Leptos's `Render` and `RenderHtml`,
//! so that it mounts, follows signals and stands in `view!` like any other view.

mod dom;
mod html;

use std::borrow::Cow;

use leptos::ev;
use leptos::tachys::renderer::types::Event;
use leptos::wasm_bindgen::JsCast;

/// A view.
#[derive(Default)]
pub enum Node {
    /// Nothing.
    #[default]
    Empty,
    /// Words.
    Text(Cow<'static, str>),
    /// An element.
    Element(El),
    /// Several views in a row.
    Many(Vec<Node>),
    /// Several views in a row, each with a number that grows along the row. A view keeps its
    /// elements as long as its number stays, wherever in the row it then stands: a drawing can
    /// be panned without taking the focus from what has it.
    Sorted(Vec<(usize, Node)>),
    /// A view that is made anew when a signal that it reads changes.
    Live(Box<dyn Fn() -> Node + Send>),
}

/// An element: a tag, attributes, handlers, children. One pointer wide, since it is handed on with every call.
pub struct El(Box<Parts>);

/// What is done when an event comes.
type Handler = Box<dyn Fn(Event) + Send>;

struct Parts {
    tag: &'static str,
    attributes: Vec<(&'static str, Attribute)>,
    handlers: Vec<(&'static str, Handler)>,
    children: Vec<Node>,
}

/// The property that holds an element's inside as HTML.
const HTML: &str = "innerHTML";

/// The value of an attribute, as it stands or as signals have it.
enum Attribute {
    Fixed(Value),
    Live(Box<dyn Fn() -> Value + Send>),
}

/// What an attribute holds; the attribute is absent where there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value(Option<Cow<'static, str>>);

/// Begins an element. Inside `svg` everything is SVG.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Parts { tag, attributes: Vec::new(), handlers: Vec::new(), children: Vec::new() }))
}

/// Views in a row, one for each item. Takes its items one by one through a pointer, so that
/// no list of every kind is compiled anew.
#[inline(never)]
pub fn nodes(views: &mut dyn Iterator<Item = Node>) -> Node {
    let mut all = Vec::new();
    for view in views {
        all.push(view);
    }
    Node::Many(all)
}

impl El {
    /// Sets an attribute.
    pub fn set(self, name: &'static str, value: impl Into<Value>) -> Self {
        self.attribute(name, Attribute::Fixed(value.into()))
    }

    /// Sets the classes.
    #[inline(never)]
    pub fn class(self, classes: &'static str) -> Self {
        self.set("class", classes)
    }

    /// Fills an element that has no children with HTML that was drawn at build.
    pub fn html(self, html: &'static str) -> Self {
        self.set(HTML, html)
    }

    // Shared by all callers, whatever they pass: this is where the app's size is made.
    #[inline(never)]
    fn attribute(mut self, name: &'static str, attribute: Attribute) -> Self {
        self.0.attributes.push((name, attribute));
        self
    }

    #[inline(never)]
    fn node(mut self, child: Node) -> Self {
        self.0.children.push(child);
        self
    }

    #[inline(never)]
    fn handler(mut self, event: &'static str, handler: Handler) -> Self {
        self.0.handlers.push((event, handler));
        self
    }

    /// Sets an attribute that follows signals.
    pub fn live<V: Into<Value>>(self, name: &'static str, value: impl Fn() -> V + Send + 'static) -> Self {
        self.attribute(name, Attribute::Live(Box::new(move || value().into())))
    }

    /// Adds a child.
    pub fn child(self, child: impl Into<Node>) -> Self {
        self.node(child.into())
    }

    /// Adds a child that follows signals.
    pub fn live_child<N: Into<Node>>(self, child: impl Fn() -> N + Send + 'static) -> Self {
        self.child(Node::live(child))
    }

    fn on(self, event: &'static str, handler: impl Fn(Event) + Send + 'static) -> Self {
        self.handler(event, Box::new(handler))
    }

    /// Handles clicks, a finger's and the Enter key's included.
    pub fn on_click(self, handler: impl Fn(&ev::MouseEvent) + Send + 'static) -> Self {
        self.on("click", move |event| handler(event.unchecked_ref()))
    }

    /// Handles what is typed into an input.
    pub fn on_input(self, handler: impl Fn(&ev::Event) + Send + 'static) -> Self {
        self.on("input", move |event| handler(event.unchecked_ref()))
    }

    /// Handles a form being sent.
    pub fn on_submit(self, handler: impl Fn(&ev::Event) + Send + 'static) -> Self {
        self.on("submit", move |event| handler(event.unchecked_ref()))
    }

    /// Handles a choice being made or taken back.
    pub fn on_change(self, handler: impl Fn() + Send + 'static) -> Self {
        self.on("change", move |_| handler())
    }

    /// Handles what a mouse, finger or pen does, by the event's name.
    pub fn on_pointer(self, event: &'static str, handler: impl Fn(&ev::PointerEvent) + Send + 'static) -> Self {
        self.on(event, move |event| handler(event.unchecked_ref()))
    }

    /// Handles the wheel.
    pub fn on_wheel(self, handler: impl Fn(&ev::WheelEvent) + Send + 'static) -> Self {
        self.on("wheel", move |event| handler(event.unchecked_ref()))
    }

    /// Handles keys.
    pub fn on_key(self, handler: impl Fn(&ev::KeyboardEvent) + Send + 'static) -> Self {
        self.on("keydown", move |event| handler(event.unchecked_ref()))
    }
}

impl Node {
    /// Whether it is a row of no views.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Empty) || matches!(self, Self::Many(views) if views.is_empty())
    }

    /// A view that follows signals.
    pub fn live<N: Into<Self>>(view: impl Fn() -> N + Send + 'static) -> Self {
        Self::Live(Box::new(move || view().into()))
    }
}

impl From<El> for Node {
    fn from(element: El) -> Self {
        Self::Element(element)
    }
}

impl From<&'static str> for Node {
    fn from(words: &'static str) -> Self {
        Self::Text(Cow::Borrowed(words))
    }
}

impl From<String> for Node {
    fn from(words: String) -> Self {
        Self::Text(Cow::Owned(words))
    }
}

impl From<usize> for Node {
    fn from(count: usize) -> Self {
        count.to_string().into()
    }
}

impl<N: Into<Self>> From<Option<N>> for Node {
    fn from(view: Option<N>) -> Self {
        view.map_or(Self::Empty, Into::into)
    }
}

impl<N: Into<Self>> From<Vec<N>> for Node {
    fn from(views: Vec<N>) -> Self {
        Self::Many(views.into_iter().map(Into::into).collect())
    }
}

impl From<&'static str> for Value {
    fn from(value: &'static str) -> Self {
        Self(Some(Cow::Borrowed(value)))
    }
}

impl From<String> for Value {
    fn from(value: String) -> Self {
        Self(Some(Cow::Owned(value)))
    }
}

impl From<bool> for Value {
    fn from(there: bool) -> Self {
        Self(there.then_some(Cow::Borrowed("")))
    }
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        count.to_string().into()
    }
}

impl From<u32> for Value {
    fn from(count: u32) -> Self {
        count.to_string().into()
    }
}

impl<V: Into<Self>> From<Option<V>> for Value {
    fn from(value: Option<V>) -> Self {
        value.map_or(Self(None), Into::into)
    }
}
