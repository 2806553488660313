//! The map of the home region: the land around it, and its places as symbols.

use super::frame::rounded;
use super::{PartnerMap, PlaceSymbol};
use crate::content::Content;
use crate::content::map::{Home, HomePlace, PlaceKind};
use crate::map::outline::{Detail, Topology};
use crate::map::projection::{EqualEarth, Frame, LonLat};
use crate::point::{Area, Point};

/// The width of the map in `viewBox` units.
const WIDTH: f64 = 1000.0;
/// Its width over its height.
const HOME_RATIO: f64 = 1.6;
/// The line height of the names, in pixels.
const LINE_HEIGHT: f64 = 18.0;
/// Half the side of a square, in pixels.
const HALF_SIDE: f64 = 4.5;

/// Where the places are in the drawing; networks are beside them, so that most of it is sea. On the narrowest phones the
/// names to the left of places have just the room that they need.
const PLACES: Area = Area { left: 0.18, right: 0.4, top: 0.16, bottom: 0.84 };
/// The least extent of the places, in radii of the globe: a single one is seen with its part of the world.
const MIN_EXTENT: f64 = 0.06;

/// The map of the home region.
pub(super) fn map(world: &Topology, content: &Content, home: &Home) -> PartnerMap {
    let projection = EqualEarth { meridian: world.meridian() };
    let places = area(content, home, |place| {
        let Point { x, y } = projection.forward(place);
        Point { x, y: -y }
    });
    let height = WIDTH / HOME_RATIO;
    let scale = (WIDTH * PLACES.width() / places.width().max(MIN_EXTENT))
        .min(height * PLACES.height() / places.height().max(MIN_EXTENT));
    let (middle, wanted) = (places.center(), PLACES.center());
    let frame = Frame {
        projection,
        width: WIDTH,
        height,
        scale,
        corner: Point { x: middle.x - wanted.x * WIDTH / scale, y: -middle.y + wanted.y * height / scale },
    };
    PartnerMap {
        width: WIDTH,
        height,
        land: world.land_path_within(&frame, Detail::FULL, Point::default(), Point { x: WIDTH, y: height }),
        graticule: String::new(),
        home: rounded(frame.place(content.partners.home.position.into())),
        partners: Vec::new(),
        symbols: symbols(home, |place| rounded(frame.place(place))),
    }
}

/// The smallest area with home and all places but networks, which are beside them.
fn area(content: &Content, home: &Home, place: impl Fn(LonLat) -> Point) -> Area {
    let own = place(content.partners.home.position.into());
    let places = home.places.iter().filter(|place| place.kind != PlaceKind::Network);
    let all: Vec<Point> = places.map(|other| place(other.position.into())).chain([own]).collect();
    Area::around(&all).unwrap_or(Area { left: own.x, right: own.x, top: own.y, bottom: own.y })
}

/// The corners of the same area, as fractions of a frame's width and height.
pub(super) fn region(frame: &Frame, content: &Content, home: &Home) -> [Point; 2] {
    let Area { left, right, top, bottom } = area(content, home, |place| frame.place(place));
    [Point { x: left, y: top }, Point { x: right, y: bottom }]
        .map(|corner| Point { x: corner.x / frame.width, y: corner.y / frame.height })
}

/// The places as symbols. Campuses are squares in a column to the left of their place, because several are at one
/// place. Networks have none: they are fields of dots beside home.
pub(super) fn symbols(home: &Home, place: impl Fn(LonLat) -> Point) -> Vec<PlaceSymbol> {
    let campuses = |until: &HomePlace| {
        let before = home.places.iter().take_while(|other| other.id != until.id);
        before.filter(|other| other.kind == PlaceKind::Campus).count()
    };
    let symbol = |own: &HomePlace| {
        let (path, label) = match own.kind {
            PlaceKind::Network => (String::new(), Point::default()),
            PlaceKind::Campus => {
                let y = -LINE_HEIGHT * (campuses(own) as f64 + 1.0);
                (format!("M0 0L-20 {}{}", y.round(), square(-20.0, y)), Point { x: -29.0, y: y + 4.0 })
            }
            PlaceKind::Hospital => (square(0.0, 0.0), Point { x: -9.0, y: 4.0 }),
        };
        PlaceSymbol { marker: place(own.position.into()), path, label }
    };
    home.places.iter().map(symbol).collect()
}

fn square(x: f64, y: f64) -> String {
    let side = tenths(2.0 * HALF_SIDE);
    format!("M{} {}h{side}v{side}h-{side}z", tenths(x - HALF_SIDE), tenths(y - HALF_SIDE))
}

fn tenths(pixels: f64) -> f64 {
    (pixels * 10.0).round() / 10.0
}
