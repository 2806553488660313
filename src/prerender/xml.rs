//! Writes records as XML 1.0 documents.

use std::io;

use quick_xml::se::Serializer;
use serde::Serialize;

/// A record as an XML document, one element a line. Fields whose names begin with `@` are attributes.
///
/// XML 1.0 cannot hold most control characters, not even as references, and a parser refuses the whole
/// document because of one. They are dropped, so that no content can break a feed.
///
/// # Errors
/// A name that XML does not allow; those are fixed in the code, so no content leads here.
pub(super) fn to_xml(record: &impl Serialize) -> io::Result<String> {
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    let mut serializer = Serializer::new(&mut xml);
    serializer.indent(' ', 2);
    record.serialize(serializer).map_err(io::Error::other)?;
    xml.push('\n');
    xml.retain(is_xml_char);
    Ok(xml)
}

/// `Char` of <https://www.w3.org/TR/xml/#charsets>.
fn is_xml_char(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
pub(super) mod tests {
    use quick_xml::events::{BytesStart, Event};
    use quick_xml::{Reader, XmlVersion};

    use super::*;

    /// Parses a whole document; returns the names of its elements, and its texts and attribute values.
    pub(in crate::prerender) fn parse(xml: &str) -> (Vec<String>, Vec<String>) {
        assert!(xml.chars().all(is_xml_char), "{xml:?}");
        let (mut names, mut values) = (Vec::new(), Vec::new());
        let (mut depth, mut text) = (0, String::new());
        let mut add_element = |start: &BytesStart| {
            names.push(start.name().as_ref().to_owned());
            let value = |attribute: quick_xml::events::attributes::Attribute| {
                attribute.normalized_value(XmlVersion::Implicit1_0).unwrap().into_owned()
            };
            start.attributes().map(|attribute| value(attribute.unwrap())).collect::<Vec<_>>()
        };
        let mut reader = Reader::from_str(xml);
        loop {
            match reader.read_event().unwrap() {
                Event::Start(start) => {
                    values.extend(add_element(&start));
                    text.clear();
                    depth += 1;
                }
                Event::Empty(start) => values.extend(add_element(&start)),
                Event::End(_) => {
                    values.push(std::mem::take(&mut text));
                    depth -= 1;
                }
                Event::Text(part) => text.push_str(&part.xml10_content()),
                Event::GeneralRef(name) => {
                    text.push_str(&quick_xml::escape::unescape(&format!("&{};", &*name)).unwrap());
                }
                Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(depth, 0, "every element ends");
        (names, values)
    }

    #[test]
    fn only_letters_that_xml_allows_are_written() {
        let kept: String = "a\u{0}\u{b}\u{1f}\u{fffe}\u{ffff}\t\n\r\u{7f}\u{d7ff}\u{e000}\u{fffd}\u{1f600}b"
            .chars()
            .filter(|letter| is_xml_char(*letter))
            .collect();
        assert_eq!(kept, "a\t\n\r\u{7f}\u{d7ff}\u{e000}\u{fffd}\u{1f600}b");
    }
}
