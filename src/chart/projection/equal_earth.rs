//! Equal Earth (Šavrič, Patterson and Jenny 2018): the flat map, on which areas compare.

use super::{LonLat, Point};

const A1: f64 = 1.340_264;
const A2: f64 = -0.081_106;
const A3: f64 = 0.000_893;
const A4: f64 = 0.003_796;
/// √3 / 2.
const M: f64 = 0.866_025_403_784_438_6;
/// The parametric latitude of a pole: asin(M), a sixth of a turn.
const POLE: f64 = std::f64::consts::FRAC_PI_3;

/// The Equal Earth projection, `meridian` in the middle.
///
/// Points are in units of the globe's radius, y up: x within ±2.7067, y within ±1.3174.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EqualEarth {
    /// The longitude drawn as a straight vertical line, in degrees.
    pub meridian: f64,
}

impl EqualEarth {
    /// Where `place` is on the plane. Finite for every finite input.
    #[must_use]
    pub fn forward(self, place: LonLat) -> Point {
        let theta = (M * place.phi().sin()).asin();
        let lambda = place.east_of(self.meridian).to_radians();
        Point { x: lambda * theta.cos() / (M * slope(theta)), y: height(theta) }
    }

    /// The place that is drawn at `point`; a point outside the map counts as the
    /// nearest one on its edge in the same row.
    ///
    /// It undoes [`forward`](Self::forward) to 1e-9 degrees up to 89.9° north and south.
    /// Nearer to a pole a step in latitude hardly moves the point, so that 1e-6 remains.
    #[must_use]
    pub fn inverse(self, point: Point) -> LonLat {
        let theta = theta_at(point.y);
        let lambda = M * point.x * slope(theta) / theta.cos();
        let lat = (theta.sin() / M).clamp(-1.0, 1.0).asin().to_degrees();
        let east = lambda.to_degrees().clamp(-180.0, 180.0);
        LonLat { lon: self.meridian + east, lat }
    }
}

/// The height over the equator of the parallel with parameter `theta`.
fn height(theta: f64) -> f64 {
    let t2 = theta * theta;
    let t6 = t2 * t2 * t2;
    theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2))
}

/// How fast [`height`] grows; between 1.1 and 1.4 from pole to pole, so that it may divide.
fn slope(theta: f64) -> f64 {
    let t2 = theta * theta;
    let t6 = t2 * t2 * t2;
    A1 + 3.0 * A2 * t2 + t6 * (7.0 * A3 + 9.0 * A4 * t2)
}

/// Newton's way back from a height. Six steps reach the last digit from any start
/// within the map; two more cost nothing.
fn theta_at(y: f64) -> f64 {
    let top = height(POLE);
    let y = y.clamp(-top, top);
    let mut theta = y;
    for _ in 0..8 {
        theta = (theta - (height(theta) - y) / slope(theta)).clamp(-POLE, POLE);
    }
    theta
}
