//! A view as HTML text.

use leptos::tachys::html::attribute::Attribute as LeptosAttribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Position, PositionState, Render, RenderHtml};

use super::{Attribute, El, HTML, Node, Value};

/// Elements that have no content and no end tag.
const VOID: [&str; 3] = ["br", "img", "input"];

impl Node {
    fn write(&self, out: &mut String) {
        match self {
            Self::Empty => {}
            Self::Text(words) => escape(out, words),
            Self::Element(element) => element.write(out),
            Self::Many(views) => views.iter().for_each(|view| view.write(out)),
            Self::Sorted(views) => views.iter().for_each(|(_, view)| view.write(out)),
            Self::Live(view) => view().write(out),
        }
    }
}

impl El {
    fn write(&self, out: &mut String) {
        let Self(parts) = self;
        out.push('<');
        out.push_str(parts.tag);
        let mut drawn = None;
        for (name, attribute) in &parts.attributes {
            let Value(value) = match attribute {
                Attribute::Fixed(value) => value.clone(),
                Attribute::Live(value) => value(),
            };
            let Some(value) = value else { continue };
            if *name == HTML {
                drawn = Some(value);
                continue;
            }
            out.push(' ');
            out.push_str(name);
            if !value.is_empty() {
                out.push_str("=\"");
                escape(out, &value);
                out.push('"');
            }
        }
        out.push('>');
        out.push_str(drawn.as_deref().unwrap_or_default());
        if VOID.contains(&parts.tag) {
            return;
        }
        for child in &parts.children {
            child.write(out);
        }
        out.push_str("</");
        out.push_str(parts.tag);
        out.push('>');
    }
}

/// Appends text that is safe between tags and in quotes.
fn escape(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(letter),
        }
    }
}

impl AddAnyAttr for Node {
    type Output<SomeNewAttr: LeptosAttribute> = Self;

    fn add_any_attr<NewAttr: LeptosAttribute>(self, _attr: NewAttr) -> Self {
        self
    }
}

impl RenderHtml for Node {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn into_owned(self) -> Self {
        self
    }

    fn to_html_with_buf(self, out: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {
        self.write(out);
    }

    /// The app replaces the static page and never hydrates it; a view that is asked to builds itself anew.
    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Self::State {
        self.build()
    }
}
