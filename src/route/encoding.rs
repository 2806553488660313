//! Percent-encoding of the parts of an address, forgiving when read and plain when written.

/// The part of an address that a text is written into.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Between slashes.
    Path,
    /// A name or value after `?`.
    Query,
    /// After `#`.
    Fragment,
}

/// Decodes percent-encoding, and `+` as a space where `plus` says so. Broken
/// sequences stay as they are; what is no UTF-8 then stays as it came.
pub(super) fn decode(text: &str, plus: bool) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let pair = rest.clone().next().zip(rest.clone().nth(1));
        match (byte, pair.and_then(|(high, low)| Some(hex(high)? << 4 | hex(low)?))) {
            (b'%', Some(decoded)) => {
                bytes.push(decoded);
                rest.nth(1);
            }
            (b'+', _) if plus => bytes.push(b' '),
            _ => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

fn hex(digit: u8) -> Option<u8> {
    (digit as char).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

/// Appends `text`, encoded for `part`.
pub(super) fn encode_into(out: &mut String, text: &str, part: Part) {
    const HEX: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(byte as char),
            b'/' if part != Part::Query => out.push('/'),
            _ => {
                out.push('%');
                for digit in [byte >> 4, byte & 15] {
                    out.push(HEX.get(usize::from(digit)).copied().unwrap_or('0'));
                }
            }
        }
    }
}
