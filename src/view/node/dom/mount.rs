//! Where a view stands in the document: put there, taken away, asked for its place.

use leptos::tachys::renderer::types::{Element, Node as DomNode};
use leptos::tachys::view::Mountable;

use super::Shown;

impl Mountable for Shown {
    fn unmount(&mut self) {
        match self {
            Self::Empty(node) => node.unmount(),
            Self::Text(node, _) => node.unmount(),
            Self::Element(shown) => shown.element.unmount(),
            Self::Many(views, end) => {
                views.iter_mut().for_each(Mountable::unmount);
                end.unmount();
            }
            Self::Sorted(views, end) => {
                views.iter_mut().for_each(|(_, view)| view.unmount());
                end.unmount();
            }
            Self::Live(view, ..) => view.borrow_mut().unmount(),
        }
    }

    fn mount(&mut self, parent: &Element, before: Option<&DomNode>) {
        match self {
            Self::Empty(node) => node.mount(parent, before),
            Self::Text(node, _) => node.mount(parent, before),
            Self::Element(shown) => shown.element.mount(parent, before),
            Self::Many(views, end) => {
                views.iter_mut().for_each(|view| view.mount(parent, before));
                end.mount(parent, before);
            }
            Self::Sorted(views, end) => {
                views.iter_mut().for_each(|(_, view)| view.mount(parent, before));
                end.mount(parent, before);
            }
            Self::Live(view, ..) => view.borrow_mut().mount(parent, before),
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match self {
            Self::Empty(node) => node.insert_before_this(child),
            Self::Text(node, _) => node.insert_before_this(child),
            Self::Element(shown) => shown.element.insert_before_this(child),
            Self::Many(views, end) => match views.first() {
                Some(first) => first.insert_before_this(child),
                None => end.insert_before_this(child),
            },
            Self::Sorted(views, end) => match views.first() {
                Some((_, first)) => first.insert_before_this(child),
                None => end.insert_before_this(child),
            },
            Self::Live(view, ..) => view.borrow().insert_before_this(child),
        }
    }

    fn elements(&self) -> Vec<Element> {
        match self {
            Self::Empty(_) | Self::Text(..) => Vec::new(),
            Self::Element(shown) => vec![shown.element.clone()],
            Self::Many(views, _) => views.iter().flat_map(Mountable::elements).collect(),
            Self::Sorted(views, _) => views.iter().flat_map(|(_, view)| view.elements()).collect(),
            Self::Live(view, ..) => view.borrow().elements(),
        }
    }
}
