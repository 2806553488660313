//! Names beside their markers: where each has room, and which give way.
//!
//! Names keep their size while the map is magnified, so that more of them have room the closer the map is looked at.

use crate::point::{Area, Point};
use crate::timeline::label;

/// Half the side of the square that a marker takes, in pixels.
const MARKER: f64 = 10.0;
/// How far a name's text reaches above and below its baseline, in em.
const ABOVE: f64 = 0.86;
const BELOW: f64 = 0.3;
/// The least distance of two names, in pixels.
const GAP: f64 = 2.0;

/// A name to be placed; lengths are in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Name {
    /// Its marker.
    pub at: Point,
    /// Its estimated width.
    pub width: f64,
    /// The size of its type.
    pub size: f64,
}

impl Name {
    /// The name of what is `at` a place, in type of a size.
    #[must_use]
    pub fn new(text: &str, at: Point, size: f64) -> Self {
        Self { at, width: label::width(text) * size, size }
    }

    /// The space that the name takes on a side of its marker.
    #[must_use]
    pub fn area(&self, side: Side) -> Area {
        let (x, y) = side.offset();
        let left = match side.anchor() {
            "start" => x,
            "end" => x - self.width,
            _ => x - self.width / 2.0,
        };
        let (left, baseline) = (self.at.x + left, self.at.y + y);
        Area { left, right: left + self.width, top: baseline - ABOVE * self.size, bottom: baseline + BELOW * self.size }
    }
}

/// The side of its marker that a name is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Side {
    Right,
    Left,
    Above,
    Below,
    AboveRight,
    AboveLeft,
    BelowRight,
    BelowLeft,
}

impl Side {
    const FROM_LEFT: [Self; 8] = [
        Self::Left,
        Self::BelowLeft,
        Self::AboveLeft,
        Self::Above,
        Self::Below,
        Self::Right,
        Self::BelowRight,
        Self::AboveRight,
    ];
    const FROM_RIGHT: [Self; 8] = [
        Self::Right,
        Self::BelowRight,
        Self::AboveRight,
        Self::Above,
        Self::Below,
        Self::Left,
        Self::BelowLeft,
        Self::AboveLeft,
    ];

    /// Where the baseline begins, ends or has its middle, in pixels from the marker.
    #[must_use]
    pub fn offset(self) -> (f64, f64) {
        match self {
            Self::Right => (13.0, 5.0),
            Self::Left => (-13.0, 5.0),
            Self::Above => (0.0, -15.0),
            Self::Below => (0.0, 24.0),
            Self::AboveRight => (9.0, -13.0),
            Self::AboveLeft => (-9.0, -13.0),
            Self::BelowRight => (9.0, 23.0),
            Self::BelowLeft => (-9.0, 23.0),
        }
    }

    /// The `text-anchor` of the name.
    #[must_use]
    pub fn anchor(self) -> &'static str {
        match self {
            Self::Right | Self::AboveRight | Self::BelowRight => "start",
            Self::Left | Self::AboveLeft | Self::BelowLeft => "end",
            Self::Above | Self::Below => "middle",
        }
    }
}

/// The area that a marker takes.
#[must_use]
pub fn marker_area(at: Point) -> Area {
    Area { left: at.x, right: at.x, top: at.y, bottom: at.y }.grown(MARKER)
}

/// A drawing of names at one size.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The names in order of importance.
    pub names: Vec<Name>,
    /// Where names may be.
    pub frame: Area,
    /// What the names placed so far take.
    taken: Vec<Area>,
}

/// Where a name is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Placement {
    /// The side of its marker; `None` where it gives way.
    pub side: Option<Side>,
    /// Whether it gives way on the smaller sheet alone.
    pub is_wide: bool,
}

impl Sheet {
    /// A drawing of names within a frame.
    #[must_use]
    pub fn new(names: Vec<Name>, frame: Area) -> Self {
        Self { names, frame, taken: Vec::new() }
    }

    /// Whether a name has room on a side: within the frame, and clear of the names before it and of other markers.
    fn has_room(&self, index: usize, side: Side) -> bool {
        let Some(name) = self.names.get(index) else { return false };
        let area = name.area(side);
        let mut others = self.names.iter().filter(|other| other.at != name.at);
        self.frame.contains(&area)
            && self.taken.iter().all(|other| !area.grown(GAP).overlaps(other))
            && others.all(|other| !area.overlaps(&marker_area(other.at)))
    }

    fn take(&mut self, index: usize, side: Side) {
        self.taken.extend(self.names.get(index).map(|name| name.area(side)));
    }

    /// The areas of all names that are placed, and of all markers.
    pub fn areas(&self) -> impl Iterator<Item = Area> {
        self.taken.iter().copied().chain(self.names.iter().map(|name| marker_area(name.at)))
    }
}

/// Places every name on the first side where it has room, and leaves out those that have none.
///
/// Where the same names are drawn on a smaller sheet, too, a side with room on both is preferred. Names turn away from
/// `home`, where the lines come together.
pub fn place_names(sheet: &mut Sheet, mut smaller: Option<&mut Sheet>, home: Point) -> Vec<Placement> {
    let mut placements = Vec::with_capacity(sheet.names.len());
    for index in 0..sheet.names.len() {
        let is_left = sheet.names.get(index).is_some_and(|name| name.at.x < home.x);
        let sides = if is_left { Side::FROM_LEFT } else { Side::FROM_RIGHT };
        let fits = |side: &Side| sheet.has_room(index, *side);
        let fits_both =
            |side: &Side| fits(side) && smaller.as_ref().is_none_or(|smaller| smaller.has_room(index, *side));
        let both = sides.into_iter().find(fits_both);
        let side = both.or_else(|| sides.into_iter().find(fits));
        if let Some(side) = side {
            sheet.take(index, side);
        }
        if let (Some(side), Some(smaller)) = (both, smaller.as_mut()) {
            smaller.take(index, side);
        }
        placements.push(Placement { side, is_wide: both.is_none() });
    }
    placements
}
