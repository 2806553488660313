//! How a map is looked at: which part of the flat one, from where onto the globe, and how round it is between the two.

use super::projection::{Point, UnitVector};

/// The closest that a map is looked at.
const CLOSEST: f64 = 16.0;
/// The globe's radius as a part of the drawing's height.
pub const RADIUS: f64 = 0.46;
/// How near to a pole, as a sine, the globe is looked at: north stays up.
const STEEPEST: f64 = 0.97;

/// A look at a map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// What part of the flat map is at the left of the drawing, 0 to 1.
    pub x: f64,
    /// What part of it is at the top.
    pub y: f64,
    /// How many times closer than all of it.
    pub zoom: f64,
    /// The place on the globe that faces the reader.
    pub eye: UnitVector,
    /// 0 for the flat map, 1 for the globe; between them while one becomes the other.
    pub round: f64,
    /// Whether it is on its way: what moves is drawn with fewer points.
    pub moving: bool,
}

impl Camera {
    /// All of the flat map; the globe will show a place.
    pub fn all(eye: UnitVector) -> Self {
        Self { x: 0.0, y: 0.0, zoom: 1.0, eye, round: 0.0, moving: false }
    }

    /// Where a place of the flat map, 0 to 1 both ways, is in the drawing: 0 to 1 where it is in view.
    pub fn place(self, point: Point) -> Point {
        Point { x: (point.x - self.x) * self.zoom, y: (point.y - self.y) * self.zoom }
    }

    /// Moved as a hand moves it: by so many parts of the drawing's width and height. The globe
    /// turns along under the hand; `ratio` is the drawing's width over its height.
    #[must_use]
    pub fn drag(self, right: f64, down: f64, ratio: f64) -> Self {
        if self.round > 0.5 {
            let radius = RADIUS * self.zoom;
            return Self { moving: true, ..self.turn(-right * ratio / radius, down / radius) };
        }
        self.within(self.x - right / self.zoom, self.y - down / self.zoom, self.zoom)
    }

    /// The globe turned so far to the east and the north, in radii.
    #[must_use]
    pub fn turn(self, east: f64, north: f64) -> Self {
        const DEGREES: f64 = 180.0 / std::f64::consts::PI;
        let UnitVector { x, y, z } = self.eye;
        let (sin, cos) = (sine(east * DEGREES), sine(east * DEGREES + 90.0));
        // Not so far that it would go over a pole, where nobody could tell where north is.
        let steep = north.min(1.5).max(-1.5) * DEGREES;
        let level = x.hypot(y).max(1e-9);
        let (up, along) = (z * sine(steep + 90.0) + level * sine(steep), level * sine(steep + 90.0) - z * sine(steep));
        let up = if along > 0.0 { up } else { STEEPEST.copysign(north) };
        let eye = UnitVector { x: (x * cos - y * sin) / level, y: (y * cos + x * sin) / level, z: 0.0 };
        let z = up.min(STEEPEST).max(-STEEPEST);
        Self { eye: eye.mix((1.0 - z * z).sqrt(), UnitVector { x: 0.0, y: 0.0, z: 1.0 }, z), ..self }
    }

    /// `factor` times closer; what is at a place in the drawing stays there on the flat map.
    #[must_use]
    pub fn closer(self, factor: f64, about: Point) -> Self {
        let zoom = (self.zoom * factor).min(CLOSEST).max(1.0);
        let corner = |corner: f64, about: f64| corner + about / self.zoom - about / zoom;
        self.within(corner(self.x, about.x), corner(self.y, about.y), zoom)
    }

    /// With a place of the flat map in the middle, as near as the map's edges let it.
    #[must_use]
    pub fn about(self, point: Point) -> Self {
        self.within(point.x - 0.5 / self.zoom, point.y - 0.5 / self.zoom, self.zoom)
    }

    /// With a place of the globe at the front.
    #[must_use]
    pub fn facing(self, place: UnitVector) -> Self {
        Self { eye: upright(place), ..self }
    }

    /// A part of the way, 0 to 1, to another look; at 1 exactly there.
    #[must_use]
    pub fn toward(self, other: Self, part: f64) -> Self {
        if part >= 1.0 {
            return other;
        }
        let between = |a: f64, b: f64| a + (b - a) * part;
        // The shortest way from a place to its opposite is not known: any will do.
        let ends = if self.eye.dot(other.eye) < -0.999 { self.turn(0.1, 0.0).eye } else { self.eye };
        Self {
            x: between(self.x, other.x),
            y: between(self.y, other.y),
            zoom: between(self.zoom, other.zoom),
            eye: upright(unit(ends.mix(1.0 - part, other.eye, part))),
            round: between(self.round, other.round),
            moving: true,
        }
    }

    fn within(self, x: f64, y: f64, zoom: f64) -> Self {
        let most = 1.0 - 1.0 / zoom;
        Self { x: x.min(most).max(0.0), y: y.min(most).max(0.0), zoom, ..self }
    }
}

/// The directions to the right and upwards for whoever looks at a place, north up.
pub fn axes(eye: UnitVector) -> [UnitVector; 2] {
    let right = unit(UnitVector { x: -eye.y, y: eye.x, z: 0.0 });
    let up = UnitVector { x: -eye.z * right.y, y: eye.z * right.x, z: eye.x * right.y - eye.y * right.x };
    [right, up]
}

/// The arrow at length 1; no length at all points to 0° 0°.
pub fn unit(arrow: UnitVector) -> UnitVector {
    let length = arrow.dot(arrow).sqrt();
    if length > 1e-9 { arrow.mix(1.0 / length, arrow, 0.0) } else { UnitVector { x: 1.0, y: 0.0, z: 0.0 } }
}

/// Not so near to a pole that nobody could tell where north is.
fn upright(eye: UnitVector) -> UnitVector {
    let z = eye.z.min(STEEPEST).max(-STEEPEST);
    let level = eye.x.hypot(eye.y).max(1e-9);
    let share = (1.0 - z * z).sqrt() / level;
    if eye.x == 0.0 && eye.y == 0.0 {
        return UnitVector { x: (1.0 - z * z).sqrt(), y: 0.0, z };
    }
    UnitVector { x: eye.x * share, y: eye.y * share, z }
}

/// The sine of an angle in degrees, to seven digits; the standard library's brings kilobytes of tables along.
pub fn sine(degrees: f64) -> f64 {
    let turn = degrees - 360.0 * ((degrees + 180.0) / 360.0).floor();
    let near = if turn > 90.0 {
        180.0 - turn
    } else if turn < -90.0 {
        -180.0 - turn
    } else {
        turn
    };
    let x = near * (std::f64::consts::PI / 180.0);
    let x2 = x * x;
    // Taylor's series: the next term is below 6e-8 at a quarter turn.
    let series = [-1.0 / 110.0, -1.0 / 72.0, -1.0 / 42.0, -1.0 / 20.0, -1.0 / 6.0];
    x * series.iter().fold(1.0, |sum, factor| 1.0 + x2 * factor * sum)
}
