//! As much HTML as tests need to read: elements, their attributes in any order, and what they hold.
#![allow(clippy::panic)]

/// An element of a page.
#[derive(Clone, Copy)]
pub struct Element<'a> {
    /// The name of the element.
    pub name: &'a str,
    attributes: &'a str,
    /// What follows the start tag, up to the end of the page.
    rest: &'a str,
}

/// Every element of some HTML, in the order of their start tags.
pub fn elements(html: &str) -> impl Iterator<Item = Element<'_>> {
    html.match_indices('<').filter_map(move |(at, _)| {
        let tag = &html[at + 1..];
        let name = &tag[..tag.find(|letter: char| !letter.is_ascii_alphanumeric())?];
        let end = end_of_tag(tag)?;
        (!name.is_empty()).then(|| Element { name, attributes: &tag[name.len()..end], rest: &tag[end + 1..] })
    })
}

/// Where a start tag ends: at the first `>` outside quotes.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut is_quoted = false;
    tag.find(|letter| {
        is_quoted ^= letter == '"';
        letter == '>' && !is_quoted
    })
}

impl<'a> Element<'a> {
    /// The value of an attribute, with its quotes and ampersands as text.
    pub fn get(&self, attribute: &str) -> Option<String> {
        let (_, rest) = self.attributes.split_once(&format!(" {attribute}=\""))?;
        Some(rest.split_once('"')?.0.replace("&quot;", "\"").replace("&amp;", "&"))
    }

    /// Whether an attribute has a value.
    pub fn is(&self, attribute: &str, value: &str) -> bool {
        self.get(attribute).as_deref() == Some(value)
    }

    /// Whether it has a class.
    pub fn has_class(&self, class: &str) -> bool {
        self.get("class").is_some_and(|classes| classes.split(' ').any(|one| one == class))
    }

    /// The HTML between its tags.
    pub fn inner(&self) -> &'a str {
        let mut depth = 1;
        for (at, _) in self.rest.match_indices('<') {
            let tag = &self.rest[at + 1..];
            let is_end = tag.starts_with('/');
            let named = tag.trim_start_matches('/').strip_prefix(self.name);
            if named.is_some_and(|after| after.starts_with(|letter: char| !letter.is_ascii_alphanumeric())) {
                if is_end { depth -= 1 } else { depth += 1 }
            }
            if depth == 0 {
                return &self.rest[..at];
            }
        }
        panic!("<{}{}> has no end", self.name, self.attributes)
    }
}

/// The text of some HTML.
pub fn text(html: &str) -> String {
    html.split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text))
        .collect::<String>()
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

/// The figures drawn in some HTML: ids, and what each holds.
pub fn figures(html: &str) -> impl Iterator<Item = (String, &str)> {
    elements(html).filter_map(|element| Some((element.get("data-fact")?, element.inner())))
}
