//! The map of the home region: the land around it, and its places as symbols.

use super::frame::{frame, rounded};
use super::{PartnerMap, PlaceSymbol};
use crate::content::Content;
use crate::content::map::{Home, HomePlace, PlaceKind};
use crate::map::outline::{Detail, Topology};
use crate::map::projection::{Frame, LonLat};
use crate::point::Point;

/// The width of the map in `viewBox` units.
const WIDTH: f64 = 1000.0;
/// The radius of a network's circle per square root of its figure, in pixels: areas are in proportion.
const UNIT_RADIUS: f64 = 1.3;
/// The line height of the names, in pixels.
const LINE_HEIGHT: f64 = 15.0;
/// Half the side of a square, in pixels.
const HALF_SIDE: f64 = 4.5;

/// The map of the home region, whose view box is the region's frame.
pub(super) fn map(world: &Topology, content: &Content, home: &Home) -> PartnerMap {
    let (top_left, bottom_right) = corners(&frame(world, &content.partners, WIDTH), home);
    let zoom = WIDTH / (bottom_right.x - top_left.x);
    let frame = frame(world, &content.partners, WIDTH * zoom);
    let (top_left, bottom_right) = corners(&frame, home);
    let place = |place: LonLat| {
        let Point { x, y } = frame.place(place);
        rounded(Point { x: x - top_left.x, y: y - top_left.y })
    };
    let height = (bottom_right.y - top_left.y).round();
    PartnerMap {
        width: WIDTH,
        height,
        land: world.land_path_within(&frame, Detail::FULL, top_left, Point { x: WIDTH, y: height }),
        home: place(content.partners.home.position.into()),
        partners: Vec::new(),
        symbols: symbols(content, home, place),
    }
}

/// The top left and bottom right corners of the home region in a frame. Parallels and meridians are curved: each edge
/// is where the region's border is at its middle.
fn corners(frame: &Frame, home: &Home) -> (Point, Point) {
    let [west, south, east, north] = home.frame;
    let (lon, lat) = (f64::midpoint(west, east), f64::midpoint(south, north));
    let at = |lon, lat| frame.place(LonLat { lon, lat });
    (Point { x: at(west, lat).x, y: at(lon, north).y }, Point { x: at(east, lat).x, y: at(lon, south).y })
}

/// The magnification at which a frame shows the home region, and the point that stays in place while it is magnified,
/// as fractions of width and height.
pub(super) fn view(frame: &Frame, home: &Home) -> (f64, Point) {
    let (top_left, bottom_right) = corners(frame, home);
    let zoom = (frame.width / (bottom_right.x - top_left.x)).min(frame.height / (bottom_right.y - top_left.y));
    let zoom = ((zoom * 100.0).round() / 100.0).max(1.01);
    // The fixed point is at the same fraction of the frame and of the magnified view, whose center is that of home.
    let fixed = |from: f64, to: f64, length: f64| ((from + to) / 2.0 / length - 0.5 / zoom) / (1.0 - 1.0 / zoom);
    let x = fixed(top_left.x, bottom_right.x, frame.width);
    (zoom, Point { x, y: fixed(top_left.y, bottom_right.y, frame.height) })
}

/// The places as symbols. Campuses are squares in a column with lines to their place, because several are at one
/// place. Networks are circles above their seat, with their names in a column to the left. A network without a figure
/// has no circle, because it has no size on their common scale; its symbol is empty.
pub(super) fn symbols(content: &Content, home: &Home, place: impl Fn(LonLat) -> Point) -> Vec<PlaceSymbol> {
    let is_drawn = |place: &HomePlace| place.kind != PlaceKind::Network || place.fact.is_some();
    let of_kind = |kind| home.places.iter().filter(move |other| other.kind == kind && is_drawn(other));
    let symbol = |own: &HomePlace| {
        let before = of_kind(own.kind).take_while(|other| other.id != own.id).count();
        let at = |line: f64| LINE_HEIGHT * (before as f64 + line);
        let (path, label) = match own.kind {
            _ if !is_drawn(own) => (String::new(), Point::default()),
            PlaceKind::Network => {
                let y = at(0.7) - LINE_HEIGHT * of_kind(own.kind).count() as f64;
                let radius = UNIT_RADIUS * value(content, own).unwrap_or(0.0).sqrt();
                (circle(radius, y), Point { x: -52.0, y: y + 4.0 })
            }
            PlaceKind::Campus => {
                let y = at(1.0) + 2.0;
                (format!("M0 0L20 {}{}", y.round(), square(20.0, y)), Point { x: 29.0, y: y + 4.0 })
            }
            // To the left, because the column of campuses is to the right.
            PlaceKind::Hospital => (square(0.0, 0.0), Point { x: -9.0, y: 4.0 }),
        };
        PlaceSymbol { marker: place(own.position.into()), path, label }
    };
    home.places.iter().map(symbol).collect()
}

/// A circle with its lowest point at the place, and a line from its top to a name.
fn circle(radius: f64, y: f64) -> String {
    let (r, top, y) = (tenths(radius), tenths(-2.0 * radius), y.round());
    format!("M0 0A{r} {r} 0 1 1 0 {top}A{r} {r} 0 1 1 0 0M0 {top}L-20 {y}H-48")
}

fn square(x: f64, y: f64) -> String {
    let side = tenths(2.0 * HALF_SIDE);
    format!("M{} {}h{side}v{side}h-{side}z", tenths(x - HALF_SIDE), tenths(y - HALF_SIDE))
}

fn tenths(pixels: f64) -> f64 {
    (pixels * 10.0).round() / 10.0
}

fn value(content: &Content, place: &HomePlace) -> Option<f64> {
    content.fact(place.fact.as_ref()?).map(|fact| fact.value.0)
}
