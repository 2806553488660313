//! The map at home: the part of the world around it, its places as symbols, and their names.

use super::layout::{frame, lon_lat, rounded};
use super::{PartnerMap, Place, PlaceText, Symbol};
use crate::chart::outline::{Detail, World};
use crate::chart::projection::{Frame, LonLat, Point};
use crate::model::content::Content;
use crate::model::map::{Home, HomePlace, PlaceKind};
use crate::model::text::Text;

/// Width of the map at home in its own units.
const WIDTH: f64 = 1000.0;
/// The radius of a circle for a network of one, in pixels: areas are in proportion.
const RADIUS: f64 = 1.3;
/// From one line of names to the next, in pixels.
const LINE: f64 = 15.0;
/// Half the side of a square, in pixels.
const HALF: f64 = 4.5;

/// The map at home, in a box that shows its frame.
pub(super) fn map(world: &World, content: &Content, home: &Home) -> PartnerMap {
    let (corner, far) = corners(&frame(world, &content.partners, WIDTH), home);
    let closer = WIDTH / (far.x - corner.x);
    let frame = frame(world, &content.partners, WIDTH * closer);
    let (corner, far) = corners(&frame, home);
    let place = |place: LonLat| {
        let Point { x, y } = frame.place(place);
        rounded(Point { x: x - corner.x, y: y - corner.y })
    };
    let height = (far.y - corner.y).round();
    PartnerMap {
        width: WIDTH,
        height,
        land: world.land_path_within(&frame, Detail::FULL, corner, Point { x: WIDTH, y: height }),
        home: place(lon_lat(content.partners.home.position)),
        partners: Vec::new(),
        symbols: symbols(content, home, place),
    }
}

/// The corners of what a frame shows of home: its edges are where they are at the middle of the frame.
fn corners(frame: &Frame, home: &Home) -> (Point, Point) {
    let [west, south, east, north] = home.frame;
    let (lon, lat) = (f64::midpoint(west, east), f64::midpoint(south, north));
    let at = |lon, lat| frame.place(LonLat { lon, lat });
    (Point { x: at(west, lat).x, y: at(lon, north).y }, Point { x: at(east, lat).x, y: at(lon, south).y })
}

/// How many times closer a frame is looked at to see home, and what of it stays where it is meanwhile.
pub(super) fn look(frame: &Frame, home: &Home) -> (f64, Point) {
    let (corner, far) = corners(frame, home);
    let zoom = (frame.width / (far.x - corner.x)).min(frame.height / (far.y - corner.y));
    let zoom = ((zoom * 100.0).round() / 100.0).max(1.01);
    // What has this part of the frame before it has the same part of the view before it.
    let stays = |corner: f64, far: f64, all: f64| ((corner + far) / 2.0 / all - 0.5 / zoom) / (1.0 - 1.0 / zoom);
    (zoom, Point { x: stays(corner.x, far.x, frame.width), y: stays(corner.y, far.y, frame.height) })
}

/// The places in words.
pub(super) fn texts(home: &Home) -> Vec<PlaceText> {
    let text = |place: &HomePlace| PlaceText {
        id: place.id.clone(),
        name: place.name.clone(),
        text: place.text.clone(),
        sources: place.sources.clone(),
    };
    home.places.iter().map(text).collect()
}

/// The places as symbols: squares, of which several at one place are called out in a column; and for
/// networks circles that meet at their seat, with their names in a column to the left.
pub(super) fn symbols(content: &Content, home: &Home, place: impl Fn(LonLat) -> Place) -> Vec<Symbol> {
    let of_kind = |kind| home.places.iter().filter(move |other| other.kind == kind);
    let symbol = |own: &HomePlace| {
        let before = of_kind(own.kind).take_while(|other| other.id != own.id).count();
        let at = |line: f64| LINE * (before as f64 + line);
        let (form, label) = match own.kind {
            PlaceKind::Network => {
                let y = at(0.7) - LINE * of_kind(own.kind).count() as f64;
                let radius = RADIUS * value(content, own).unwrap_or(0.0).sqrt();
                (circle(radius, y), Point { x: -52.0, y: y + 4.0 })
            }
            PlaceKind::Campus => {
                let y = at(1.0) + 2.0;
                (["M0 0L20 ".to_owned(), whole(y), square(20.0, y)].concat(), Point { x: 29.0, y: y + 4.0 })
            }
            // Away from the sea, where the campuses are called out.
            PlaceKind::Hospital => (square(0.0, 0.0), Point { x: -9.0, y: 4.0 }),
        };
        Symbol {
            marker: place(lon_lat(own.position)),
            kind: own.kind.name().to_owned(),
            form,
            label: Place(label),
            name: label_of(content, own),
        }
    };
    home.places.iter().map(symbol).collect()
}

/// A circle that stands on the place, and a line from its top to a name.
fn circle(radius: f64, y: f64) -> String {
    let r = tenths(radius);
    let top = tenths(-2.0 * radius);
    ["M0 0A", &r, " ", &r, " 0 1 1 0 ", &top, "A", &r, " ", &r, " 0 1 1 0 0M0 ", &top, "L-20 ", &whole(y), "H-48"]
        .concat()
}

fn square(x: f64, y: f64) -> String {
    let side = tenths(2.0 * HALF);
    ["M", &tenths(x - HALF), " ", &tenths(y - HALF), "h", &side, "v", &side, "h-", &side, "z"].concat()
}

fn whole(pixels: f64) -> String {
    (pixels.round() as i32).to_string()
}

fn tenths(pixels: f64) -> String {
    ((pixels * 10.0).round() / 10.0).to_string()
}

fn value(content: &Content, place: &HomePlace) -> Option<f64> {
    content.fact(place.fact.as_ref()?).map(|fact| fact.value.0)
}

/// A place's name on the map, after the figure that its symbol is in proportion to.
fn label_of(content: &Content, place: &HomePlace) -> Text {
    match place.fact.as_ref().and_then(|id| content.fact(id)) {
        Some(fact) => place.short.map(&content.site.languages, |language, name| {
            [&fact.value.grouped(&language.numbers), " ", name].concat()
        }),
        None => place.short.clone(),
    }
}
