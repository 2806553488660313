//! The document's head, as the address changes: title, language, description, addresses.

use super::{document, root};
use crate::content::Content;
use crate::content::language::Languages;
use crate::meta;
use crate::route::{Base, Route};

/// Updates the head for a route.
pub fn update(content: &Content, base: &Base, route: &Route) {
    let (Some(document), Some(root)) = (document(), root()) else { return };
    let language = content.language(route.language);
    document.set_title(&meta::title(content, language, &route.page));
    set(&root, "lang", &language.tag);
    let find = |selector: &str| document.query_selector(selector).ok().flatten();
    if let Some(description) = find("meta[name=description]") {
        set(&description, "content", meta::description(content, language, &route.page));
    }
    let origin = root.get_attribute("data-origin").unwrap_or_default();
    let canonical = |id| meta::canonical(content, &origin, base, &route.page, id);
    link(&document, "canonical", None, canonical(route.language));
    for (id, language) in content.site.languages.with_ids() {
        link(&document, "alternate", Some(&language.tag), canonical(id));
    }
    link(&document, "alternate", Some("x-default"), canonical(Languages::DEFAULT));
}

/// Sets, makes or removes a link of the head.
fn link(document: &web_sys::Document, rel: &str, hreflang: Option<&str>, href: Option<String>) {
    let mut selector = format!("link[rel=\"{rel}\"]");
    if let Some(tag) = hreflang {
        selector.push_str(&format!("[hreflang=\"{tag}\"]"));
    }
    let found = document.query_selector(&selector).ok().flatten();
    let Some(href) = href else {
        if let Some(found) = found {
            found.remove();
        }
        return;
    };
    let element = found.or_else(|| {
        let element = document.create_element("link").ok()?;
        set(&element, "rel", rel);
        if let Some(tag) = hreflang {
            set(&element, "hreflang", tag);
        }
        document.head()?.append_child(&element).ok()?;
        Some(element)
    });
    if let Some(element) = element {
        set(&element, "href", &href);
    }
}

/// Sets an attribute that has another value: even the same language, set again, would have the whole page styled again.
fn set(element: &web_sys::Element, name: &str, value: &str) {
    if element.get_attribute(name).as_deref() != Some(value) {
        let _ = element.set_attribute(name, value);
    }
}
