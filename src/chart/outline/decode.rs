//! Reads `world.json`, the format that `tools/geometry/encode.mjs` describes and writes.

use std::fmt;
use std::ops::Range;

use super::{Ring, World};
use crate::chart::projection::LonLat;
use crate::model::decode::{Decode, Faults, entries, field, whole};
use crate::model::tree::Tree;

/// Digits below this end a number; the others say that more follow.
const ENDING: i64 = 64;
/// What a digit's place is worth grows by this.
const BASE: i64 = 28;

/// Why a text is not the world's outlines.
#[derive(Debug)]
pub enum OutlineError {
    /// The value under this key is missing or has another form.
    Key(&'static str),
    /// The arc with this number has a foreign character, half a point, or leaves the globe.
    Arc(usize),
    /// A ring or a range of islands points to an arc that is not there.
    Reference,
}

impl fmt::Display for OutlineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Key(key) => write!(f, "outlines: no good value for “{key}”"),
            Self::Arc(index) => write!(f, "outlines: arc {index} cannot be read"),
            Self::Reference => f.write_str("outlines: a ring names an arc that is not there"),
        }
    }
}

impl std::error::Error for OutlineError {}

struct File {
    meridian: f64,
    grid: f64,
    islands: i32,
    land: Vec<Ring>,
    countries: Countries,
    arcs: String,
}

struct Country {
    rings: Vec<Ring>,
    islands: (i32, i32),
}

impl Decode for File {
    fn decode(tree: &Tree, faults: &mut Faults) -> Self {
        Self {
            meridian: field(tree, "meridian", faults),
            grid: field(tree, "grid", faults),
            islands: field(tree, "islands", faults),
            land: field(tree, "land", faults),
            countries: field(tree, "countries", faults),
            arcs: field(tree, "arcs", faults),
        }
    }
}

/// Shapes by country code.
struct Countries(Vec<(String, Country)>);

impl Decode for Countries {
    fn decode(tree: &Tree, faults: &mut Faults) -> Self {
        Self(entries(tree, faults))
    }
}

impl Decode for Country {
    fn decode(tree: &Tree, faults: &mut Faults) -> Self {
        Self { rings: field(tree, "rings", faults), islands: field(tree, "islands", faults) }
    }
}

pub(super) fn decode(tree: &Tree) -> Result<World, OutlineError> {
    let file: File = whole(tree).map_err(OutlineError::Key)?;
    let mut pen = (0, 0);
    let arcs = file
        .arcs
        .split(' ')
        .enumerate()
        .map(|(index, arc)| places(arc, &mut pen, &file).ok_or(OutlineError::Arc(index)))
        .collect::<Result<Vec<_>, _>>()?;
    let count = i32::try_from(arcs.len()).map_err(|_| OutlineError::Reference)?;
    let land = rings(file.land, file.islands..count, count)?;
    let countries = file
        .countries
        .0
        .into_iter()
        .map(|(code, country)| Ok((code, rings(country.rings, country.islands.0..country.islands.1, count)?)))
        .collect::<Result<_, OutlineError>>()?;
    Ok(World { meridian: file.meridian, arcs, land, countries })
}

/// The rings that are spelled out, and those that are one arc of `islands` each.
fn rings(mut rings: Vec<Ring>, islands: Range<i32>, count: i32) -> Result<Vec<Ring>, OutlineError> {
    if islands.start < 0 || islands.end > count {
        return Err(OutlineError::Reference);
    }
    let known = |reference: &i32| (if *reference < 0 { !*reference } else { *reference }) < count;
    if !rings.iter().flatten().all(known) {
        return Err(OutlineError::Reference);
    }
    rings.extend(islands.map(|arc| vec![arc]));
    Ok(rings)
}

/// One arc's places; `pen` is the last point's grid position, from arc to arc.
fn places(arc: &str, pen: &mut (i64, i64), file: &File) -> Option<Vec<LonLat>> {
    let mut digits = arc.bytes();
    let mut places = Vec::with_capacity(arc.len() / 2);
    while digits.len() > 0 {
        pen.0 = pen.0.checked_add(number(&mut digits)?)?;
        pen.1 = pen.1.checked_add(number(&mut digits)?)?;
        let east = pen.0 as f64 / file.grid;
        let lat = pen.1 as f64 / file.grid;
        // Written so that a NaN, from a grid of nought, is refused as well.
        if !(east.abs() <= 180.0 && lat.abs() <= 90.0) {
            return None;
        }
        places.push(LonLat { lon: file.meridian + east, lat });
    }
    Some(places)
}

fn number(digits: &mut std::str::Bytes<'_>) -> Option<i64> {
    let mut value = 0_i64;
    let mut worth = 1_i64;
    loop {
        let digit = digit(digits.next()?)?;
        value = value.checked_add(digit.checked_mul(worth)?)?;
        if digit < ENDING {
            return Some(if value % 2 == 0 { value / 2 } else { -(value / 2) - 1 });
        }
        worth = worth.checked_mul(BASE)?;
    }
}

/// The printable characters in order, without the two that JSON escapes.
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

    fn read(text: &str) -> Result<World, String> {
        decode(&Tree::parse(text)?).map_err(|error| error.to_string())
    }

    /// A triangle with sides of 1 and 7 degrees from the centre, and a small one at 1° 1°.
    const SMALL: &str = r#"{"meridian":11,"grid":10,"islands":1,"land":[[0]],
        "countries":{"SG":{"rings":[[-1]],"islands":[1,2]}},"arcs":"!!6!!v$5w$ 666!!655"}"#;

    #[test]
    fn reads_rings_both_ways_round() {
        let world = read(SMALL).unwrap();
        let land: Vec<_> = world.land().map(|ring| ring.iter().map(|p| (p.lon, p.lat)).collect::<Vec<_>>()).collect();
        let triangle = vec![(11.0, 0.0), (12.0, 0.0), (12.0, -7.0), (11.0, 0.0)];
        assert_eq!(land, [triangle.clone(), vec![(12.0, 1.0), (13.0, 1.0), (13.0, 2.0), (12.0, 1.0)]]);
        let first = world.country("SG").into_iter().flatten().next().unwrap();
        assert_eq!(first.iter().rev().map(|p| (p.lon, p.lat)).collect::<Vec<_>>(), triangle);
    }

    #[test]
    fn reads_numbers_of_one_digit_and_of_more() {
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
    fn refuses_what_is_damaged() {
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
