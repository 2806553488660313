//! The Equal Earth projection of the flat map, which keeps areas in proportion (Šavrič, Patterson and Jenny 2018).

use serde::{Deserialize, Serialize};

use super::{LonLat, Point};

const A1: f64 = 1.340_264;
const A2: f64 = -0.081_106;
const A3: f64 = 0.000_893;
const A4: f64 = 0.003_796;
/// √3 / 2.
const M: f64 = 0.866_025_403_784_438_6;
/// The parametric latitude of a pole: asin(M).
const POLE: f64 = std::f64::consts::FRAC_PI_3;

/// The Equal Earth projection, centered on `meridian`.
///
/// Points are in radii of the globe, y up: x within ±2.7067, y within ±1.3174.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct EqualEarth {
    /// The longitude of the vertical center line, in degrees.
    pub meridian: f64,
}

impl EqualEarth {
    /// From a place to a point. Finite for every finite input.
    #[must_use]
    pub fn forward(self, place: LonLat) -> Point {
        let theta = (M * place.phi().sin()).asin();
        let lambda = place.east_of(self.meridian).to_radians();
        Point { x: lambda * theta.cos() / (M * slope(theta)), y: height(theta) }
    }

    /// From a point to the place drawn there. A point outside the map counts as the nearest one with the same y on its
    /// edge.
    ///
    /// It inverts [`forward`](Self::forward) to within 1e-9 degrees up to 89.9° north and south. Nearer to a pole, a
    /// change in latitude hardly moves the point, and the error may be 1e-6.
    #[must_use]
    pub fn inverse(self, point: Point) -> LonLat {
        let theta = theta_at(point.y);
        let lambda = M * point.x * slope(theta) / theta.cos();
        let lat = (theta.sin() / M).max(-1.0).min(1.0).asin().to_degrees();
        let east = lambda.to_degrees().max(-180.0).min(180.0);
        LonLat { lon: self.meridian + east, lat }
    }
}

/// The y of the parallel with the parametric latitude `theta`.
fn height(theta: f64) -> f64 {
    let t2 = theta * theta;
    let t6 = t2 * t2 * t2;
    theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2))
}

/// The derivative of [`height`], which is between 1.1 and 1.4 from pole to pole: safe to divide by.
fn slope(theta: f64) -> f64 {
    let t2 = theta * theta;
    let t6 = t2 * t2 * t2;
    A1 + 3.0 * A2 * t2 + t6 * (7.0 * A3 + 9.0 * A4 * t2)
}

/// Inverts [`height`] by Newton's method. Six steps are exact from any start within the map; two more are a margin.
fn theta_at(y: f64) -> f64 {
    let top = height(POLE);
    let y = y.max(-top).min(top);
    let mut theta = y;
    for _ in 0..8 {
        theta = (theta - (height(theta) - y) / slope(theta)).max(-POLE).min(POLE);
    }
    theta
}
