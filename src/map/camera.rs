//! The camera of the map: the visible part of the flat map, the side of the globe, and the blend between the two.

use super::projection::UnitVector;
use crate::point::{Area, Point};

/// The strongest magnification.
const MAX_ZOOM: f64 = 16.0;
/// The width of the drawing over its height, at every size.
pub const RATIO: f64 = 2.0;
/// The globe's radius as a fraction of what is seen of the drawing, at a zoom of 1.
const RADIUS: f64 = 0.47;
/// How much of what is seen the places take that are to be seen together.
const FILLED: f64 = 0.72;
/// How far from the middle of the globe two places are at most that are to be seen together, in radii.
const MAX_ACROSS: f64 = 0.97;
/// The sine of the northernmost latitude that may face the reader: nearer to a pole, north is no longer up.
const MAX_SIN_LAT: f64 = 0.97;

/// What of the map is shown, and how.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The left edge of the view, as a fraction of the flat map's width.
    pub x: f64,
    /// The top edge of the view, as a fraction of the flat map's height.
    pub y: f64,
    /// The magnification: 1 where the drawing is as large as the view box.
    pub zoom: f64,
    /// The direction from the globe's center to the place that faces the reader.
    pub eye: UnitVector,
    /// 0 for the flat map, 1 for the globe, in between during the transition.
    pub globe: f64,
    /// Whether it is moving: the globe is then drawn with fewer points, to keep up.
    pub moving: bool,
    /// The part of the drawing that is seen, as fractions of its size: on a phone the drawing is wider than the screen;
    /// elsewhere more than the drawing is seen.
    pub stage: Area,
}

impl Camera {
    /// All of the flat map. The globe, once shown, faces the reader with `eye`.
    pub fn all(eye: UnitVector) -> Self {
        Self { x: 0.0, y: 0.0, zoom: 1.0, eye, globe: 0.0, moving: false, stage: Area::ALL }
    }

    /// From fractions of the flat map's size to fractions of the drawing's: 0 to 1 if the point is in view.
    pub fn place(self, point: Point) -> Point {
        Point { x: (point.x - self.x) * self.zoom, y: (point.y - self.y) * self.zoom }
    }

    /// Moved by fractions of the drawing's width and height, so that the map stays under the pointer. `ratio` is
    /// the drawing's width over its height.
    #[must_use]
    pub fn drag(self, right: f64, down: f64, ratio: f64) -> Self {
        if self.globe > 0.5 {
            let radius = self.radius();
            return Self { moving: true, ..self.turn(-right * ratio / radius, down / radius) };
        }
        let to = self.clamped(self.x - right / self.zoom, self.y - down / self.zoom, self.zoom);
        Self { moving: true, ..to }
    }

    /// The globe's radius as a fraction of the drawing's height.
    #[must_use]
    pub fn radius(self) -> f64 {
        RADIUS * (self.stage.width() * RATIO).min(self.stage.height()).max(0.1) * self.zoom
    }

    /// The part of the flat map's drawing that is seen.
    fn window(self) -> Area {
        let Area { left, right, top, bottom } = self.stage;
        Area { left: left.max(0.0), right: right.min(1.0), top: top.max(0.0), bottom: bottom.min(1.0) }
    }

    /// Whether a part of the drawing is out of sight.
    #[must_use]
    pub fn is_narrow(self) -> bool {
        self.window().width() < 0.98
    }

    /// Whether a point of the flat map is in sight, with some room around.
    #[must_use]
    pub fn shows(self, point: Point) -> bool {
        self.window().grown(-0.02).holds(self.place(point))
    }

    /// The whole view at rest.
    #[must_use]
    pub fn at_rest(self) -> Self {
        Self { x: 0.0, y: 0.0, zoom: 1.0, ..self }
    }

    /// Moved and made smaller just so far that an area of the flat map is in sight, which comes to the middle.
    #[must_use]
    pub fn showing(self, area: Area, zoom: f64) -> Self {
        let window = self.window();
        let fitting = |seen: f64, wanted: f64| seen * FILLED / wanted.max(1e-6);
        let fitting = fitting(window.width(), area.width()).min(fitting(window.height(), area.height()));
        Self { zoom: zoom.min(fitting).min(MAX_ZOOM).max(self.min_zoom()), ..self }.center_on(area.center())
    }

    /// With an area of the flat map as large as fits into a part of what is seen, given as fractions of that.
    #[must_use]
    pub fn fitting(self, area: Area, into: Area) -> Self {
        let window = self.window();
        let (width, height) = (window.width(), window.height());
        let fit = |part: f64, length: f64| part / length.max(1e-3);
        let zoom = fit(into.width() * width, area.width()).min(fit(into.height() * height, area.height()));
        let zoom = zoom.min(MAX_ZOOM).max(self.min_zoom());
        let (middle, target) = (area.center(), into.center());
        let x = middle.x - (window.left + target.x * width) / zoom;
        Self { x, y: middle.y - (window.top + target.y * height) / zoom, zoom, ..self }
    }

    /// The zoom at which all of the flat map is in sight.
    fn min_zoom(self) -> f64 {
        let window = self.window();
        if self.globe > 0.5 { 1.0 } else { window.width().min(window.height()).min(1.0).max(0.2) }
    }

    /// The globe turned so that a place further east and north faces the reader; in radians.
    #[must_use]
    pub fn turn(self, east: f64, north: f64) -> Self {
        let UnitVector { x, y, z } = self.eye;
        let (sin_east, cos_east) = east.sin_cos();
        let (sin_north, cos_north) = north.min(1.5).max(-1.5).sin_cos();
        // Sine and cosine of the latitude before, then after the turn.
        let cos_lat = x.hypot(y).max(1e-9);
        let (new_sin, new_cos) = (z * cos_north + cos_lat * sin_north, cos_lat * cos_north - z * sin_north);
        // A negative cosine is beyond the pole.
        let sin_lat = if new_cos > 0.0 { new_sin } else { MAX_SIN_LAT.copysign(north) };
        let on_equator = UnitVector {
            x: (x * cos_east - y * sin_east) / cos_lat,
            y: (y * cos_east + x * sin_east) / cos_lat,
            z: 0.0,
        };
        let z = sin_lat.min(MAX_SIN_LAT).max(-MAX_SIN_LAT);
        Self { eye: on_equator.mix((1.0 - z * z).sqrt(), UnitVector { x: 0.0, y: 0.0, z: 1.0 }, z), ..self }
    }

    /// Magnified by `factor`; the point of the flat map at `anchor`, in fractions of the drawing's size, stays there.
    #[must_use]
    pub fn zoom_at(self, factor: f64, anchor: Point) -> Self {
        let zoom = (self.zoom * factor).min(MAX_ZOOM).max(self.min_zoom());
        let corner = |corner: f64, anchor: f64| corner + anchor / self.zoom - anchor / zoom;
        self.clamped(corner(self.x, anchor.x), corner(self.y, anchor.y), zoom)
    }

    /// With a point of the flat map, in fractions of its size, at the center or as near to it as the map's edges
    /// allow.
    #[must_use]
    pub fn center_on(self, point: Point) -> Self {
        let middle = self.window().center();
        self.clamped(point.x - middle.x / self.zoom, point.y - middle.y / self.zoom, self.zoom)
    }

    /// With a place of the globe facing the reader, or one that is a little nearer to the equator.
    #[must_use]
    pub fn facing(self, place: UnitVector) -> Self {
        Self { eye: upright(place), ..self }
    }

    /// With a place and home at equal distances from the middle. The place alone faces the reader where the two are so
    /// far apart, or the globe is so large, that they would be at its horizon or beyond what is seen.
    #[must_use]
    pub fn facing_both(self, place: UnitVector, home: UnitVector) -> Self {
        let both = self.facing(unit(place.mix(1.0, home, 1.0)));
        let is_seen = |place: UnitVector| {
            let depth = place.dot(both.eye);
            depth > 0.0 && (1.0 - depth * depth).max(0.0).sqrt() * self.zoom <= MAX_ACROSS
        };
        if is_seen(place) && is_seen(home) { both } else { self.facing(place) }
    }

    /// Interpolates between this camera (at a fraction of 0) and another, which is reached exactly at 1.
    #[must_use]
    pub fn lerp(self, other: Self, fraction: f64) -> Self {
        if fraction >= 1.0 {
            return other;
        }
        let between = |a: f64, b: f64| a + (b - a) * fraction;
        // From a place to its antipode, all ways are equally short and their mean has no direction: start a bit off.
        let eye = if self.eye.dot(other.eye) < -0.999 { self.turn(0.1, 0.0).eye } else { self.eye };
        Self {
            x: between(self.x, other.x),
            y: between(self.y, other.y),
            zoom: between(self.zoom, other.zoom),
            eye: upright(unit(eye.mix(1.0 - fraction, other.eye, fraction))),
            globe: between(self.globe, other.globe),
            moving: true,
            stage: other.stage,
        }
    }

    /// With a view that does not go beyond the map's edges; what is smaller than the view is in its middle.
    fn clamped(self, x: f64, y: f64, zoom: f64) -> Self {
        let window = self.window();
        let within = |at: f64, from: f64, to: f64| {
            let (least, most) = (-from / zoom, 1.0 - to / zoom);
            if least > most { f64::midpoint(least, most) } else { at.min(most).max(least) }
        };
        let (x, y) = (within(x, window.left, window.right), within(y, window.top, window.bottom));
        Self { x, y, zoom, ..self }
    }
}

/// The directions to the right and upward in a drawing with `eye` facing the reader and north up.
pub fn axes(eye: UnitVector) -> [UnitVector; 2] {
    let right = unit(UnitVector { x: -eye.y, y: eye.x, z: 0.0 });
    let up = UnitVector { x: -eye.z * right.y, y: eye.z * right.x, z: eye.x * right.y - eye.y * right.x };
    [right, up]
}

/// The vector normalized to a length of 1; a zero vector becomes the direction to 0° 0°.
pub fn unit(vector: UnitVector) -> UnitVector {
    let length = vector.dot(vector).sqrt();
    if length > 1e-9 { vector.mix(1.0 / length, vector, 0.0) } else { UnitVector { x: 1.0, y: 0.0, z: 0.0 } }
}

/// The direction, or the nearest one that is not so close to a pole that north would no longer be up.
fn upright(eye: UnitVector) -> UnitVector {
    let z = eye.z.min(MAX_SIN_LAT).max(-MAX_SIN_LAT);
    let cos_lat = (1.0 - z * z).sqrt();
    if eye.x == 0.0 && eye.y == 0.0 {
        return UnitVector { x: cos_lat, y: 0.0, z };
    }
    let scale = cos_lat / eye.x.hypot(eye.y).max(1e-9);
    UnitVector { x: eye.x * scale, y: eye.y * scale, z }
}
