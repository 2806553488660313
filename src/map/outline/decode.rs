//! Decodes `world.json`, whose format `tools/geometry/encode.mjs` documents and writes.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use serde::Deserialize;

use super::{Ring, Topology};
use crate::map::projection::LonLat;

/// A digit below this is the last one of a number.
const LAST_DIGIT: i64 = 64;
/// The base of the number system; the least significant digit comes first.
const BASE: i64 = 28;

/// Why `world.json` cannot be decoded.
#[derive(Debug)]
pub enum OutlineError {
    /// It is no JSON, or not of this structure.
    Json(serde_json::Error),
    /// The arc with this index has an invalid character, an incomplete point, or a point that is not on the globe.
    Arc(usize),
    /// A ring or a range of islands refers to an arc that does not exist.
    Reference,
}

impl fmt::Display for OutlineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(error) => write!(f, "outlines: {error}"),
            Self::Arc(index) => write!(f, "outlines: arc {index} is invalid"),
            Self::Reference => f.write_str("outlines: a ring refers to an arc that does not exist"),
        }
    }
}

impl std::error::Error for OutlineError {}

#[derive(Deserialize)]
struct File {
    meridian: f64,
    grid: f64,
    islands: i32,
    land: Vec<Ring>,
    countries: BTreeMap<String, Country>,
    arcs: String,
}

#[derive(Deserialize)]
struct Country {
    rings: Vec<Ring>,
    islands: (i32, i32),
}

pub(super) fn decode(json: &str) -> Result<Topology, OutlineError> {
    let file: File = serde_json::from_str(json).map_err(OutlineError::Json)?;
    let mut position = (0, 0);
    let arcs = file
        .arcs
        .split(' ')
        .enumerate()
        .map(|(index, arc)| places(arc, &mut position, &file).ok_or(OutlineError::Arc(index)))
        .collect::<Result<Vec<_>, _>>()?;
    let count = i32::try_from(arcs.len()).map_err(|_| OutlineError::Reference)?;
    let land = rings(file.land, file.islands..count, count)?;
    let countries = file
        .countries
        .into_iter()
        .map(|(code, country)| Ok((code, rings(country.rings, country.islands.0..country.islands.1, count)?)))
        .collect::<Result<_, OutlineError>>()?;
    Ok(Topology { meridian: file.meridian, arcs, land, countries })
}

/// The given rings, and a ring for each arc of the range `islands`.
fn rings(mut rings: Vec<Ring>, islands: Range<i32>, count: i32) -> Result<Vec<Ring>, OutlineError> {
    if islands.start < 0 || islands.end > count {
        return Err(OutlineError::Reference);
    }
    let exists = |reference: &i32| (if *reference < 0 { !*reference } else { *reference }) < count;
    if !rings.iter().flatten().all(exists) {
        return Err(OutlineError::Reference);
    }
    rings.extend(islands.map(|arc| vec![arc]));
    Ok(rings)
}

/// The places of an arc. Each is relative to the `position` before, on the grid, which is carried from arc to arc.
fn places(arc: &str, position: &mut (i64, i64), file: &File) -> Option<Vec<LonLat>> {
    let mut digits = arc.bytes();
    let mut places = Vec::with_capacity(arc.len() / 2);
    while digits.len() > 0 {
        position.0 = position.0.checked_add(number(&mut digits)?)?;
        position.1 = position.1.checked_add(number(&mut digits)?)?;
        let east = position.0 as f64 / file.grid;
        let lat = position.1 as f64 / file.grid;
        // Not `>`: with a grid of 0, these are NaN, which has to be refused.
        if !(east.abs() <= 180.0 && lat.abs() <= 90.0) {
            return None;
        }
        places.push(LonLat { lon: file.meridian + east, lat });
    }
    Some(places)
}

fn number(digits: &mut std::str::Bytes<'_>) -> Option<i64> {
    let mut value = 0_i64;
    let mut place_value = 1_i64;
    loop {
        let digit = digit(digits.next()?)?;
        value = value.checked_add(digit.checked_mul(place_value)?)?;
        if digit < LAST_DIGIT {
            // Zigzag encoding: 0, -1, 1, -2, 2 and so on.
            return Some(if value % 2 == 0 { value / 2 } else { -(value / 2) - 1 });
        }
        place_value = place_value.checked_mul(BASE)?;
    }
}

/// The value of a digit: the printable ASCII characters in order, without the two that JSON escapes.
fn digit(byte: u8) -> Option<i64> {
    match byte {
        b'!' => Some(0),
        b'#'..=b'[' => Some(i64::from(byte) - 34),
        b']'..=b'~' => Some(i64::from(byte) - 35),
        _ => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Topology, String> {
        decode(text).map_err(|error| error.to_string())
    }

    /// A triangle with sides of 1 and 7 degrees from the center, and a small one at 1° 1°.
    const SMALL: &str = r#"{"meridian":11,"grid":10,"islands":1,"land":[[0]],
        "countries":{"SG":{"rings":[[-1]],"islands":[1,2]}},"arcs":"!!6!!v$5w$ 666!!655"}"#;

    #[test]
    fn decodes_rings_in_both_directions() {
        let world = read(SMALL).unwrap();
        let land: Vec<_> = world.land().map(|ring| ring.iter().map(|p| (p.lon, p.lat)).collect::<Vec<_>>()).collect();
        let triangle = vec![(11.0, 0.0), (12.0, 0.0), (12.0, -7.0), (11.0, 0.0)];
        assert_eq!(land, [triangle.clone(), vec![(12.0, 1.0), (13.0, 1.0), (13.0, 2.0), (12.0, 1.0)]]);
        let first = world.country("SG").into_iter().flatten().next().unwrap();
        assert_eq!(first.iter().rev().map(|p| (p.lon, p.lat)).collect::<Vec<_>>(), triangle);
    }

    #[test]
    fn decodes_numbers_of_one_or_more_digits() {
        let cases = [
            ("!", 0),
            ("#", -1),
            ("$", 1),
            ("a", 31),
            ("b", -32),
            ("c!", 32),
            ("}!", 45),
            ("~!", -46),
            ("c#", 46),
            ("~#", -60),
            ("gh!", 1000),
            ("ji$", -1800),
        ];
        for (text, value) in cases {
            assert_eq!(number(&mut text.bytes()), Some(value), "{text}");
        }
        for text in ["", "c", "\"", "\\", "~~~~~~~~~~~~~~~~~~~~~~"] {
            assert_eq!(number(&mut text.bytes()), None, "{text}");
        }
    }

    #[test]
    fn refuses_damaged_files() {
        assert!(read(SMALL).is_ok(), "{:?}", read(SMALL).err());
        let damages = [
            ("\"arcs\"", "\"arc\""),
            ("[[0]]", "[[2]]"),
            ("[[-1]]", "[[-3]]"),
            ("[1,2]", "[1,3]"),
            ("[1,2]", "[-1,2]"),
            ("\"islands\":1,\"land\"", "\"islands\":-1,\"land\""),
            ("\"grid\":10", "\"grid\":0"),
            ("\"grid\":10", "\"grid\":0.001"),
            (" 66", " 6"),
            (" 66", " é6"),
        ];
        for (from, to) in damages {
            let damaged = SMALL.replacen(from, to, 1);
            assert_ne!(damaged, SMALL, "{from}");
            assert!(read(&damaged).is_err(), "{from} -> {to}");
        }
        for end in 0..SMALL.len() {
            assert!(read(&SMALL[..end]).is_err(), "cut at {end}");
        }
    }
}
