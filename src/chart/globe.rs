//! The globe: outlines as the app fetches them, and how they are drawn from wherever it is looked at.

#[cfg(not(target_arch = "wasm32"))]
mod outlines;
mod ring;

use super::camera::{Camera, RADIUS, axes, sine};
use super::projection::{Point, UnitVector};
use crate::model::tree::Tree;
#[cfg(not(target_arch = "wasm32"))]
pub use outlines::Outlines;
use ring::Pen;

/// Degrees between two rows of the table that flattens the globe.
const ROW: f64 = 5.0;
/// How many there are from pole to pole.
const ROWS: usize = 37;
/// How wide the globe's box is for its height.
const BOX: f64 = 1.35;

/// Every which point of a long ring is drawn while the globe moves.
const STEP: usize = 3;
/// How many points make a ring long.
const LONG: usize = 18;

/// A place on the globe, and where the flat map draws it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Where it is.
    pub on: UnitVector,
    /// Where the flat map draws it, in units of its drawing.
    pub flat: Point,
}

/// A ring or a line, and whose it is.
#[derive(Clone, Debug)]
pub struct Line {
    /// 0 for land; `2 i + 1` for an outline of partner `i`, `2 i + 2` for the line from home to it.
    pub of: usize,
    /// Where it goes.
    pub spots: Vec<Spot>,
}

/// The globe, ready to be drawn.
pub struct Globe {
    middle: f64,
    width: f64,
    height: f64,
    meridian: f64,
    /// For each row of the table, units for each degree of longitude, and units from the top.
    rows: Vec<f64>,
    /// All land, then the partners in the order of the content.
    pub lines: Vec<Line>,
}

/// What of the drawing is shown: a box that narrows as the map becomes round.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Where it begins.
    pub left: f64,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
}

impl Globe {
    /// Reads the file of outlines, which `outlines.rs` writes; nothing where it is not one for so many partners.
    pub fn from_tree(tree: &Tree, partners: usize) -> Option<Self> {
        let [middle, width, height, meridian] = *numbers(tree.get("frame")?)?.as_slice() else { return None };
        let mut globe = Self { middle, width, height, meridian, rows: numbers(tree.get("rows")?)?, lines: Vec::new() };
        for line in tree.get("lines")?.items() {
            let steps = numbers(line)?;
            let (of, steps) = steps.split_first()?;
            let (mut x, mut y) = (0.0, 0.0);
            let mut spots = Vec::new();
            for step in steps.chunks(2) {
                let [right, up] = *step else { return None };
                (x, y) = (x + right / 10.0, y + up / 10.0);
                spots.push(globe.east_and_north(x, y));
            }
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small whole number")]
            globe.lines.push(Line { of: *of as usize, spots });
        }
        // The last line is the one to the last partner.
        let last = globe.lines.last().map_or(0, |line| line.of);
        (globe.rows.len() == 2 * ROWS && last == 2 * partners).then_some(globe)
    }

    /// A place by longitude and latitude in degrees.
    pub fn spot(&self, [lon, lat]: [f64; 2]) -> Spot {
        let east = lon - self.meridian;
        let turns = ((east + 180.0) / 360.0).floor();
        self.east_and_north(if east.abs() <= 180.0 { east } else { east - turns * 360.0 }, lat)
    }

    fn east_and_north(&self, east: f64, lat: f64) -> Spot {
        let lon = east + self.meridian;
        let (level, up) = (sine(90.0 - lat.abs()), sine(lat));
        let on = UnitVector { x: level * sine(lon + 90.0), y: level * sine(lon), z: up };
        let place = (lat + 90.0).max(0.0).min(180.0) / ROW;
        let (row, part) = (place.floor(), place - place.floor());
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a row of the table")]
        let row = row as usize;
        let at = |index: usize| self.rows.get(index.min(2 * ROWS - 1)).copied().unwrap_or_default();
        let (x, y) = (at(2 * row), at(2 * row + 1));
        // Past the pole there is no row, and no part of one either.
        let (next_x, next_y) = (at(2 * row + 2), at(2 * row + 3));
        let flat = Point { x: self.middle + east * (x + (next_x - x) * part), y: y + (next_y - y) * part };
        Spot { on, flat }
    }

    /// What of the drawing a camera shows.
    pub fn frame(&self, camera: Camera) -> Frame {
        let width = self.width + (self.height * BOX - self.width) * camera.round;
        Frame { left: (self.width - width) / 2.0, width, height: self.height }
    }

    /// How a camera sees the globe.
    pub fn look(&self, camera: Camera) -> Look {
        let [right, up] = axes(camera.eye);
        Look {
            eye: camera.eye,
            right,
            up,
            middle: Point { x: self.width / 2.0, y: self.height / 2.0 },
            radius: self.height * RADIUS * camera.zoom,
            round: camera.round,
            step: if camera.moving { STEP } else { 1 },
        }
    }
}

/// How the globe is seen.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    eye: UnitVector,
    right: UnitVector,
    up: UnitVector,
    /// Where the globe's middle is drawn.
    pub middle: Point,
    /// Its radius in units of the drawing.
    pub radius: f64,
    round: f64,
    /// Every which point of a long ring is drawn.
    step: usize,
}

/// A place as it is seen, in radii: to the right, upwards, and towards the reader.
#[derive(Clone, Copy, Debug)]
struct Seen {
    x: f64,
    y: f64,
    depth: f64,
}

impl Look {
    fn see(&self, on: UnitVector) -> Seen {
        Seen { x: on.dot(self.right), y: on.dot(self.up), depth: on.dot(self.eye) }
    }

    /// Where a place is drawn, and whether it faces the reader.
    pub fn place(&self, spot: Spot) -> (Point, bool) {
        let seen = self.see(spot.on);
        (self.mixed(seen, spot.flat), seen.depth >= 0.0 || self.round < 0.5)
    }

    /// A place that is as round as the map is; what lies behind is drawn at the rim.
    fn mixed(&self, seen: Seen, flat: Point) -> Point {
        let rim = if seen.depth < 0.0 { seen.x.hypot(seen.y).max(1e-9) } else { 1.0 };
        let x = self.middle.x + self.radius * seen.x / rim;
        let y = self.middle.y - self.radius * seen.y / rim;
        Point { x: flat.x + (x - flat.x) * self.round, y: flat.y + (y - flat.y) * self.round }
    }

    /// The globe's disc as the `d` of a path.
    pub fn disc(&self) -> String {
        let mut pen = Pen::new(self);
        pen.disc();
        pen.path
    }

    /// Lines as the `d` of one path: as rings to be filled by `evenodd`, or as they are.
    pub fn draw(&self, lines: &mut dyn Iterator<Item = &Line>, filled: bool) -> String {
        let mut pen = Pen::new(self);
        for Line { spots, .. } in lines {
            if self.round < 1.0 {
                pen.unfolding(spots, filled);
            } else if filled {
                pen.ring(spots);
            } else {
                pen.line(spots);
            }
        }
        if pen.opposite {
            pen.disc();
        }
        pen.path
    }
}

fn numbers(tree: &Tree) -> Option<Vec<f64>> {
    let mut numbers = Vec::new();
    for item in tree.items() {
        let Tree::Number(number) = item else { return None };
        numbers.push(*number);
    }
    Some(numbers)
}
