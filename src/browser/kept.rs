//! Elements of the static page that the app takes over as they are.

use web_sys::{DomParser, Element, Node, SupportedType};

use super::find;

/// A copy of the element of the static page that has this name in `data-kept`.
pub fn copy_of_static(name: &str) -> Option<Node> {
    find_static(name)?.clone_node_with_deep(true).ok()
}

/// The element of a static page's HTML that holds it, in a document of its own, where nothing runs.
pub fn parse(html: &str) -> Option<Node> {
    let parsed = DomParser::new().ok()?.parse_from_string(html, SupportedType::TextHtml).ok()?;
    parsed.body().map(Node::from)
}

/// Whether the static page has elements of all these names.
pub fn are_static<'a>(mut names: impl Iterator<Item = &'a str>) -> bool {
    names.all(|name| find_static(name).is_some())
}

fn find_static(name: &str) -> Option<Element> {
    find(&format!("#atlas [data-kept={name}]"))
}

/// Moves what is in one element into another.
pub fn move_children(from: &Node, to: &Element) {
    while let Some(child) = from.first_child() {
        if to.append_child(&child).is_err() {
            return;
        }
    }
}
