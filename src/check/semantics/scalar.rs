//! Single values: dates, timestamps, colors, positions, addresses.

use crate::check::json::JsonNode;
use crate::check::problems::Problems;
use crate::content::date::{Date, days_in_month};

/// Reports a text that is no EDTF date, with the reason that the parser gives.
pub(super) fn date(node: &JsonNode<'_>, problems: &mut Problems) {
    let Some(text) = node.text() else { return };
    if let Err(error) = text.parse::<Date>() {
        let reason = error.to_string();
        let (wrong, right) = reason.split_once("; ").unwrap_or((&reason, "write an EDTF date such as 2010 or 199X"));
        problems.add(node, format!("the date “{text}” cannot be read: {wrong}"), right);
    } else if let Some((start, "9999" | "9999-12" | "9999-12-31")) = text.split_once('/') {
        let message =
            format!("“{text}” ends in the year 9999, and a drawing of it would have no room for anything else");
        problems.add(node, message, format!("write “{start}/..” for what has not ended"));
    }
}

/// Reports a text that is no EDTF date, or a date without a year.
pub(super) fn dated(node: &JsonNode<'_>, problems: &mut Problems) {
    date(node, problems);
    if let Some(text) = node.text()
        && text.parse::<Date>().is_ok_and(|date| date.span().is_none())
    {
        let message = format!("“{text}” has no place in time");
        problems.add(node, message, "write a date with a year; an open end is written 2017/..");
    }
}

/// Reports a text that is no date and time in UTC.
pub(super) fn timestamp(node: &JsonNode<'_>, problems: &mut Problems) {
    let Some(text) = node.text() else { return };
    if !is_timestamp(text) {
        let message = format!("“{text}” is no date and time in RFC 3339, in UTC");
        problems.add(node, message, "write it as 2025-01-31T08:00:00Z");
    }
}

fn is_timestamp(text: &str) -> bool {
    // With every digit as 0, the form can be compared.
    let form: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    let number = |from: usize, to: usize| text.get(from..to).and_then(|digits| digits.parse::<u8>().ok()).unwrap_or(99);
    let year = text.get(..4).and_then(|digits| digits.parse::<i64>().ok()).unwrap_or_default();
    let (month, day) = (number(5, 7), number(8, 10));
    form == "0000-00-00T00:00:00Z"
        && (1..=12).contains(&month)
        && (1..=days_in_month(year, month)).contains(&day)
        && number(11, 13) < 24
        && number(14, 16) < 60
        && number(17, 19) < 60
}

/// Reports a text that is no color.
pub(super) fn color(node: &JsonNode<'_>, problems: &mut Problems) {
    let Some(text) = node.text() else { return };
    let right = text.strip_prefix('#').is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|b| b.is_ascii_hexdigit()));
    if !right {
        problems.add(node, format!("“{text}” is no color"), "write it as #rrggbb, such as #0f5c63");
    }
}

/// Reports a position that is not on Earth.
pub(super) fn position(node: &JsonNode<'_>, problems: &mut Problems) {
    for (item, (name, most)) in node.items().iter().zip([("longitude", 180.0), ("latitude", 90.0)]) {
        if let Some(degrees) = item.number()
            && degrees.abs() > most
        {
            let hint = format!("write a number from -{most} to {most}; longitude stands before latitude");
            problems.add(item, format!("a {name} of {degrees} degrees does not exist"), hint);
        }
    }
}

/// Reports a frame that is not on Earth, or that has nothing in it.
pub(super) fn frame(node: &JsonNode<'_>, problems: &mut Problems) {
    let items = node.items();
    let numbers: Vec<f64> = items.iter().filter_map(JsonNode::number).collect();
    for (item, most) in items.iter().zip([180.0, 90.0, 180.0, 90.0]) {
        if let Some(degrees) = item.number().filter(|degrees| degrees.abs() > most) {
            let hint = "west, south, east, north: longitudes from -180 to 180, latitudes from -90 to 90";
            problems.add(item, format!("{degrees} degrees do not exist there"), hint);
        }
    }
    if let [west, south, east, north] = numbers.as_slice()
        && (west >= east || south >= north)
    {
        problems.add(node, "nothing lies in this frame", "write west, south, east, north, such as [72, 17, 138, 54]");
    }
}

/// Reports an origin that is not a scheme and a host alone.
///
/// The crate `url` is more lenient: it accepts `https://a..b`, and corrects in silence what a message here explains.
pub(super) fn origin(node: &JsonNode<'_>, problems: &mut Problems) {
    let Some(text) = node.text() else { return };
    let example = "write the scheme and the host alone, such as https://scmc-atlas.example";
    let Some(host) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else {
        problems.add(node, format!("“{text}” does not begin with https:// or http://"), example);
        return;
    };
    let name = host.split('/').next().unwrap_or_default();
    let is_host = |host: &str| {
        let (host, port) = host.split_once(':').unwrap_or((host, "80"));
        port.parse::<u16>().is_ok()
            && host
                .split('.')
                .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'))
    };
    if !is_host(name) {
        problems.add(node, format!("“{text}” names no host"), example);
    } else if host != name {
        let right = text.get(..text.len() - host.len() + name.len()).unwrap_or_default();
        problems.add(node, format!("“{text}” goes on after the host"), format!("write “{right}”, without a slash"));
    }
}

/// Reports a text that cannot be linked to as a page of the web.
pub(super) fn web_address(node: &JsonNode<'_>, problems: &mut Problems) {
    let Some(text) = node.text() else { return };
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    if host.is_none_or(|host| host.starts_with(['/', '.']) || host.is_empty()) || text.contains(char::is_whitespace) {
        problems.add(node, format!("“{text}” is no address of a web page"), "write it as https://example.org/page");
    }
}

/// Reports a text without words.
pub(super) fn non_empty(node: &JsonNode<'_>, problems: &mut Problems) {
    if node.text().is_some_and(|text| text.trim().is_empty()) {
        problems.add(node, "the text is empty", "write it, or remove what it belongs to");
    }
}
