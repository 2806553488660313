//! The dial on another page: where the partners are from home, each a link to its country.

use leptos::prelude::*;

use super::chart::{Hatching, WhenLoaded};
use super::dial_map::{DialMap, RADIUS};
use super::names::{Name, Placement, Sheet, place_names};
use crate::app_state::{AppState, use_app};
use crate::components::marker::{RelationMark, outline};
use crate::components::svg_link::SvgLink;
use crate::components::svg_units::{percent, pixels};
use crate::content::partner::Country;
use crate::content::phrase::Phrase;
use crate::content::quantity::Quantity;
use crate::point::{Area, Point};
use crate::route::Page;

/// The sides of the dial in pixels that names are placed for: where it is large, and on a phone.
const WIDE: f64 = 560.0;
const NARROW: f64 = 336.0;
/// The size of the type, as in style/dial.css.
const TYPE: f64 = 14.0;
/// The directions in which the distances may be written, clockwise from the east.
const DISTANCE_BEARINGS: [f64; 8] = [90.0, 75.0, 105.0, 60.0, 120.0, 45.0, 135.0, 0.0];

/// The world around home with the partners, and what its marks mean; nothing where there are no partners.
#[component]
pub fn PartnersDial() -> impl IntoView {
    let app = use_app();
    (!app.content.partners.countries.is_empty()).then(|| {
        view! {
            <figure class="partners-dial">
                <WhenLoaded draw=|| {
                    use_app().files.map.get_untracked().map(|maps| view! { <Drawing map=&maps.dial /> }).into_any()
                } />
                <Legend />
            </figure>
        }
    })
}

#[component]
fn Drawing(map: &'static DialMap) -> impl IntoView {
    let app = use_app();
    let relations = app.content.partners.relations.iter().zip(&map.relations);
    let countries = relations.map(|(relation, path)| {
        view! { <path class="country" fill-rule="evenodd" data-relation=relation.id.as_str() d=path.as_str() /> }
    });
    let rings = map.rings.iter().map(|ring| view! { <circle class="distance" r=ring.radius.to_string() /> });
    let names = Names::new(&app, map);
    let labels = map.rings.iter().filter(|ring| ring.kilometers % 5000 == 0).filter_map(|ring| {
        let at = names.free_place(f64::from(ring.radius))?;
        let n = Quantity(f64::from(ring.kilometers)).grouped(&app.language().numbers);
        let words = app.interpolate(Phrase::Kilometers, &[("n", &n)]);
        Some(view! {
            <text class="kilometers" aria-hidden="true" x=percent(at.x) y=percent(at.y) text-anchor="middle" dy="0.35em">
                {words}
            </text>
        })
    });
    let countries_and_names = app.content.partners.countries.iter().zip(&names.partners);
    let markers = countries_and_names.map(|(country, name)| view! { <Marker country name=*name /> }).collect_view();
    view! {
        <div class="dial" data-map="">
            <svg viewBox=format!("-{RADIUS} -{RADIUS} {0} {0}", 2 * RADIUS) aria-hidden="true">
                <Hatching id="dial-hatch" size="14" line="5" />
                <circle class="sea" r=RADIUS.to_string() />
                <path class="land" fill-rule="evenodd" d=map.land.as_str() />
                {countries.collect_view()}
                {rings.collect_view()}
                <path class="ray" d=map.rays.as_str() />
            </svg>
            <svg class="marks" width="100%" height="100%" role="group" aria-label=app.phrase(Phrase::Map)>
                {labels.collect_view()}
                {markers}
                <svg class="home-place" overflow="visible" x="50%" y="50%">
                    <circle class="ring" r="11" />
                    <circle class="point" r="5.5" />
                    <NameText name=app.localize(&app.content.partners.home.name) placed=names.home />
                </svg>
            </svg>
        </div>
    }
}

/// A name on the dial.
#[derive(Clone, Copy)]
struct PlacedName {
    /// Its marker, as fractions of the drawing.
    at: Point,
    /// Where it is beside its marker.
    placement: Placement,
}

/// The names, as they are placed.
struct Names {
    home: PlacedName,
    partners: Vec<PlacedName>,
    /// The dial where it is large, and on a phone.
    sheets: [Sheet; 2],
}

impl Names {
    fn new(app: &AppState, map: &DialMap) -> Self {
        let partners = &app.content.partners;
        let fraction = |length: f64| 0.5 + length / f64::from(2 * RADIUS);
        let home = (app.localize(&partners.home.name), Point { x: 0.5, y: 0.5 });
        let places = partners.countries.iter().zip(&map.partners).map(|(country, point)| {
            (app.localize(&country.name), Point { x: fraction(point.x), y: fraction(point.y) })
        });
        let all: Vec<(&str, Point)> = std::iter::once(home).chain(places).collect();
        let sheet = |side: f64| {
            let name = |(text, at): &(&str, Point)| Name::new(text, Point { x: at.x * side, y: at.y * side }, TYPE);
            let frame = Area { left: 0.0, right: side, top: 0.0, bottom: side };
            Sheet::new(all.iter().map(name).collect(), frame)
        };
        let (mut wide, mut narrow) = (sheet(WIDE), sheet(NARROW));
        let placements = place_names(&mut wide, Some(&mut narrow), Point { x: WIDE / 2.0, y: WIDE / 2.0 });
        let mut placed = all.iter().zip(placements).map(|((_, at), placement)| PlacedName { at: *at, placement });
        let center = PlacedName { at: Point { x: 0.5, y: 0.5 }, placement: Placement::default() };
        Self { home: placed.next().unwrap_or(center), partners: placed.collect(), sheets: [wide, narrow] }
    }

    /// Where on a circle a distance covers no name, as fractions of the drawing.
    fn free_place(&self, radius: f64) -> Option<Point> {
        let places = DISTANCE_BEARINGS.into_iter().map(|bearing| {
            let (sin, cos) = bearing.to_radians().sin_cos();
            let fraction = |along: f64| 0.5 + radius * along / f64::from(2 * RADIUS);
            Point { x: fraction(cos), y: fraction(sin) }
        });
        places.into_iter().find(|at| {
            [WIDE, NARROW].iter().zip(&self.sheets).all(|(side, sheet)| {
                let (x, y) = (at.x * side, at.y * side);
                let area = Area { left: x - 46.0, right: x + 46.0, top: y - 9.0, bottom: y + 9.0 };
                !sheet.areas().any(|other| other.overlaps(&area))
            })
        })
    }
}

/// A partner, as a link to its country on the page of partners.
#[component]
fn Marker(country: &'static Country, name: PlacedName) -> impl IntoView {
    let app = use_app();
    let relation = app.content.relation(&country.relation);
    let relation_name = relation.map_or("", |relation| app.localize(&relation.name));
    let country_name = app.localize(&country.name);
    view! {
        <SvgLink
            attr:class="marker"
            attr:href=app.href_at(Page::Partners, &country.anchor())
            attr:data-country=country.code.as_str()
            attr:data-relation=country.relation.as_str()
            attr:aria-label=format!("{country_name}{}{relation_name}", app.language().dates.comma)
        >
            <svg overflow="visible" x=percent(name.at.x) y=percent(name.at.y)>
                <circle class="hit" r="14" />
                <path class="shape" d=relation.map(|relation| outline(relation.shape)) />
                <NameText name=country_name placed=name />
            </svg>
        </SvgLink>
    }
}

#[component]
fn NameText(name: &'static str, placed: PlacedName) -> impl IntoView {
    placed.placement.side.map(|side| {
        let (x, y) = side.offset();
        view! {
            <text
                class="name"
                aria-hidden="true"
                x=pixels(x)
                y=pixels(y)
                text-anchor=side.anchor()
                data-wide=placed.placement.is_wide.then_some("")
            >
                {name}
            </text>
        }
    })
}

/// What the marks mean, how many there are of each, and what the distances rest on.
#[component]
fn Legend() -> impl IntoView {
    let app = use_app();
    let partners = &app.content.partners;
    let relations = partners.relations.iter().filter_map(|relation| {
        let count = partners.countries_of(relation).count();
        (count > 0).then(|| {
            view! {
                <span data-relation=relation.id.as_str()>
                    <RelationMark shape=relation.shape />
                    {app.localize(&relation.name)}
                    " · "
                    {count}
                </span>
                " "
            }
        })
    });
    let home = app.localize(&partners.home.name);
    view! {
        <figcaption class="dial-legend">
            {relations.collect_view()}
            <span>{app.interpolate(Phrase::DistancesTrue, &[("place", home)])}</span>
        </figcaption>
    }
}
