//! The document's head, as the address changes: title, language, description, addresses.

use super::{document, root};
use crate::meta;
use crate::model::content::Content;
use crate::route::{Address, Base};

/// Brings the head in line with an address.
pub(super) fn update(content: &Content, base: &Base, address: &Address) {
    let (Some(document), Some(root)) = (document(), root()) else { return };
    let Some(language) = content.site.languages.get(address.language) else { return };
    document.set_title(&meta::title(content, language, &address.page));
    set(&root, "lang", &language.tag);
    let find = |selector: &str| document.query_selector(selector).ok().flatten();
    if let Some(description) = find("meta[name=description]") {
        set(&description, "content", meta::description(content, language, &address.page));
    }
    let origin = root.get_attribute("data-origin").unwrap_or_default();
    let of = |index| meta::canonical(content, &origin, base, &address.page, index);
    link(&document, "canonical", None, of(address.language));
    for (index, language) in content.site.languages.iter().enumerate() {
        link(&document, "alternate", Some(&language.tag), of(index));
    }
    link(&document, "alternate", Some("x-default"), of(0));
}

/// Sets, makes or removes a link of the head.
fn link(document: &web_sys::Document, rel: &str, hreflang: Option<&str>, href: Option<String>) {
    let mut selector = ["link[rel=\"", rel, "\"]"].concat();
    if let Some(tag) = hreflang {
        selector.push_str(&["[hreflang=\"", tag, "\"]"].concat());
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

fn set(element: &web_sys::Element, name: &str, value: &str) {
    // An attribute with a plain name can always be set.
    drop(element.set_attribute(name, value));
}
