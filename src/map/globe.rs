//! The globe: the outlines that the app fetches, drawn as seen by a camera.

mod outlines;
mod path;
mod seen;

use serde::Deserialize;

use super::camera::{Camera, axes};
use super::projection::{Frame, LonLat, UnitVector};
use crate::point::Point;
pub use outlines::{Outline, OutlineKind, Outlines};
use path::PathWriter;
pub use seen::SeenGlobe;

/// While the globe moves, only every fourth point of a long ring is drawn, so that slow phones keep up.
const MOVING_STEP: usize = 4;
/// The number of points from which a ring is long.
const LONG_RING: usize = 18;

/// A place on the globe and on the flat map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GlobePoint {
    /// Its direction from the globe's center.
    pub direction: UnitVector,
    /// Its point on the flat map, in `viewBox` units.
    pub flat: Point,
}

/// A ring or a line of the globe.
#[derive(Clone, Debug)]
pub struct GlobeLine {
    /// What it belongs to.
    pub kind: OutlineKind,
    /// Its points. The last one of a ring is like the first.
    pub points: Vec<GlobePoint>,
}

/// The globe, ready to be drawn.
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "Outlines")]
pub struct Globe {
    frame: Frame,
    /// All land, then the partners in the order of the content.
    pub lines: Vec<GlobeLine>,
}

impl From<Outlines> for Globe {
    fn from(outlines: Outlines) -> Self {
        let Outlines { frame, lines } = outlines;
        let meridian = frame.projection.meridian;
        let line = |outline: &Outline| GlobeLine {
            kind: outline.kind,
            points: outline.points(meridian).map(|place| globe_point(place, &frame)).collect(),
        };
        Self { frame, lines: lines.iter().map(line).collect() }
    }
}

fn globe_point(place: LonLat, frame: &Frame) -> GlobePoint {
    GlobePoint { direction: UnitVector::of(place), flat: frame.place(place) }
}

impl Globe {
    /// A point by longitude and latitude.
    pub fn point(&self, place: impl Into<LonLat>) -> GlobePoint {
        globe_point(place.into(), &self.frame)
    }

    /// A point of the drawing as fractions of its width and height.
    pub fn fraction(&self, point: Point) -> Point {
        Point { x: point.x / self.frame.width, y: point.y / self.frame.height }
    }

    /// The partner whose country is at a place, by its index in the content.
    pub fn country_at(&self, place: LonLat) -> Option<usize> {
        let flat = |place: LonLat| Point { x: place.east_of(self.frame.projection.meridian), y: place.lat };
        let at = flat(place);
        let mut inside = Vec::new();
        for line in &self.lines {
            let OutlineKind::Country(index) = line.kind else { continue };
            let points = line.points.iter().map(|point| flat(point.direction.lon_lat()));
            let crosses = |(a, b): &(Point, Point)| {
                (a.y > at.y) != (b.y > at.y) && at.x < a.x + (at.y - a.y) / (b.y - a.y) * (b.x - a.x)
            };
            let sides = points.clone().zip(points.skip(1));
            if sides.filter(crosses).count() % 2 == 1 {
                inside.push(index);
            }
        }
        inside.pop()
    }

    /// The globe as seen by a camera.
    pub fn view(&self, camera: Camera) -> GlobeView {
        let ([right, up], center) = (axes(camera.eye), camera.stage.center());
        GlobeView {
            eye: camera.eye,
            right,
            up,
            center: Point { x: self.frame.width * center.x, y: self.frame.height * center.y },
            radius: self.frame.height * camera.radius(),
            globe: camera.globe,
            step: if camera.moving { MOVING_STEP } else { 1 },
        }
    }
}

/// The globe as seen by a [`Camera`].
#[derive(Clone, Copy, Debug)]
pub struct GlobeView {
    eye: UnitVector,
    right: UnitVector,
    up: UnitVector,
    /// The point of the globe's center, in `viewBox` units.
    pub center: Point,
    /// The globe's radius in `viewBox` units.
    pub radius: f64,
    /// The blend between the flat map (0) and the globe (1).
    globe: f64,
    /// Every `step`-th point of a long ring is drawn.
    step: usize,
}

/// A direction in the coordinates of the view, in radii: x to the right, y upward, depth toward the reader.
#[derive(Clone, Copy, Debug)]
struct ViewPoint {
    x: f64,
    y: f64,
    depth: f64,
}

impl ViewPoint {
    /// Whether it is on the near side of the globe.
    fn is_visible(self) -> bool {
        self.depth >= 0.0
    }
}

impl GlobeView {
    fn project(&self, direction: UnitVector) -> ViewPoint {
        ViewPoint { x: direction.dot(self.right), y: direction.dot(self.up), depth: direction.dot(self.eye) }
    }

    /// The place that is drawn at a point of the disc; `None` outside of it.
    pub fn locate(&self, point: Point) -> Option<LonLat> {
        let (x, y) = ((point.x - self.center.x) / self.radius, (self.center.y - point.y) / self.radius);
        let depth = 1.0 - x * x - y * y;
        (depth >= 0.0).then(|| self.right.mix(x, self.up, y).mix(1.0, self.eye, depth.sqrt()).lon_lat())
    }

    /// The point in `viewBox` units, and whether it is on the near side (all of a flat map is).
    pub fn place(&self, point: GlobePoint) -> (Point, bool) {
        let projected = self.project(point.direction);
        (self.blend(projected, point.flat), projected.is_visible() || self.globe < 0.5)
    }

    /// Interpolates between the flat map and the globe. A point on the far side is moved to the horizon.
    fn blend(&self, globe: ViewPoint, flat: Point) -> Point {
        let length = if globe.is_visible() { 1.0 } else { globe.x.hypot(globe.y).max(1e-9) };
        let x = self.center.x + self.radius * globe.x / length;
        let y = self.center.y - self.radius * globe.y / length;
        Point { x: flat.x + (x - flat.x) * self.globe, y: flat.y + (y - flat.y) * self.globe }
    }

    /// The globe's disc as the `d` of an SVG path.
    pub fn disc(&self) -> String {
        let mut writer = PathWriter::new(self);
        writer.disc();
        writer.path
    }

    /// Lines as the `d` of one SVG path: closed rings to be filled by `evenodd` if `filled`, or open lines.
    pub fn path<'a>(&self, lines: impl IntoIterator<Item = &'a GlobeLine>, filled: bool) -> String {
        let mut writer = PathWriter::new(self);
        for GlobeLine { points, .. } in lines {
            if self.globe < 1.0 {
                writer.blended(points, filled);
            } else if filled {
                writer.ring(points);
            } else {
                writer.line(points);
            }
        }
        if writer.encloses_antipode {
            writer.disc();
        }
        writer.path
    }
}
