//! The markers of the map: links of one size, placed by percentages so that they never scale.

use super::super::super::Cx;
use super::super::mark::outline;
use super::super::time_chart::percent;
use super::is_selected;
use crate::chart::direction::{Direction, nearest_in_direction};
use crate::chart::partner_map::{PartnerMap, Place};
use crate::chart::projection::Point;
use crate::model::partner::Country;
use crate::model::phrase as p;
use crate::route::Page;
use crate::view::node::{Node, el};

/// How far from a marker a finger may land, as a part of the map's width.
const REACH: f64 = 0.05;

pub(super) fn markers(
    cx: Cx,
    small: bool,
    map: &'static PartnerMap,
    shown: impl Fn(&Country) -> bool + Copy + Send + Sync + 'static,
) -> Node {
    let partners = &cx.content().partners;
    let (width, height) = (map.width, map.height);
    let links: Vec<_> = partners
        .countries
        .iter()
        .zip(&map.partners)
        .map(|(country, placed)| {
            let Place(place) = placed.marker;
            marker(cx, small, country, (place.x / width, place.y / height), shown)
        })
        .collect();
    let (home_x, home_y) = (percent(map.home.0.x / width), percent(map.home.0.y / height));
    let visible = move || -> Vec<(usize, Point)> {
        let placed = partners.countries.iter().zip(&map.partners).enumerate();
        placed.filter(|(_, (country, _))| shown(country)).map(|(index, (_, placed))| (index, placed.marker.0)).collect()
    };
    let tapped = move |click: &leptos::ev::MouseEvent| {
        if !small && click.detail() > 0 && !click.ctrl_key() && !click.meta_key() && !click.shift_key() {
            let Some(spot) = cx.atlas.hands.place(click) else { return };
            let (x, y) = (spot.x * width, spot.y * height);
            let distance = |point: &Point| (point.x - x).hypot(point.y - y);
            let nearest = visible().into_iter().min_by(|a, b| distance(&a.1).total_cmp(&distance(&b.1)));
            click.prevent_default();
            if let Some((index, point)) = nearest
                && distance(&point) <= REACH * width
                && let Some(country) = partners.countries.get(index)
            {
                cx.atlas.hands.select(&country.anchor(), false);
            }
        }
    };
    Node::from(
        el("svg")
            .class("map-marks")
            .set("width", "100%")
            .set("height", "100%")
            .set("role", "group")
            .set("aria-label", cx.t(p::MAP))
            .on_click(tapped)
            .on_key(move |event| {
                if !small {
                    key(cx, event, &visible())
                }
            })
            .child(
                el("svg")
                    .class("home-place")
                    .set("x", home_x)
                    .set("y", home_y)
                    .set("overflow", "visible")
                    .child(el("circle").class("ring").set("r", "9"))
                    .child(el("circle").class("point").set("r", "4"))
                    .child(el("text").set("x", "14").set("y", "5").child(cx.say(&partners.home.name))),
            )
            .child(links),
    )
}

fn marker(
    cx: Cx,
    small: bool,
    country: &'static Country,
    (x, y): (f64, f64),
    shown: impl Fn(&Country) -> bool + Copy + Send + Sync + 'static,
) -> Node {
    let relation = cx.content().relation(&country.relation);
    let name = cx.say(&country.name);
    let label = relation.map_or_else(|| name.to_owned(), |relation| [name, ", ", cx.say(&relation.name)].concat());
    let shape = relation.map(|relation| outline(relation.shape));
    let current = move || (!small && is_selected(cx, country)).then_some("true");
    let enter = move |click: &leptos::ev::MouseEvent| {
        if !small && click.detail() == 0 {
            click.prevent_default();
            cx.atlas.hands.select(&country.anchor(), false);
        }
    };
    Node::from(
        el("a")
            .class("marker")
            .set("href", cx.href_at(Page::Partners, &country.anchor()))
            .set("data-country", country.code.as_str())
            .set("data-relation", country.relation.as_str())
            .set("aria-label", label)
            .live("aria-current", current)
            .live("hidden", move || !shown(country))
            .live("tabindex", move || tab_stop(cx, small, country, shown))
            .on_click(enter)
            .child(
                el("svg")
                    .set("x", percent(x))
                    .set("y", percent(y))
                    .set("overflow", "visible")
                    .child(el("circle").class("hit").set("r", "22"))
                    .child(el("path").class("shape").set("d", shape))
                    .child(
                        el("text")
                            .class("name")
                            .set("y", "-15")
                            .set("text-anchor", "middle")
                            .set("aria-hidden", "true")
                            .child(name),
                    ),
            ),
    )
}

/// One stop for the Tab key on the whole map: the selected marker, or the first that is shown.
fn tab_stop(cx: Cx, small: bool, country: &'static Country, shown: impl Fn(&Country) -> bool) -> Option<&'static str> {
    if small || !cx.atlas.hands.live() {
        return None;
    }
    let countries = &cx.content().partners.countries;
    let visible = || countries.iter().filter(|other| shown(other));
    let stop = visible().find(|other| is_selected(cx, other)).or_else(|| visible().next());
    Some(if stop.is_some_and(|stop| stop.code == country.code) { "0" } else { "-1" })
}

/// The keys of the map.
fn key(cx: Cx, key: &leptos::ev::KeyboardEvent, visible: &[(usize, Point)]) {
    if key.ctrl_key() || key.meta_key() || key.alt_key() {
        return;
    }
    let countries = &cx.content().partners.countries;
    let points: Vec<Point> = visible.iter().map(|(_, point)| *point).collect();
    let here =
        visible.iter().position(|(index, _)| countries.get(*index).is_some_and(|country| is_selected(cx, country)));
    let towards = |direction| here.map_or(Some(0), |here| nearest_in_direction(&points, here, direction));
    let target = match key.key().as_str() {
        "ArrowLeft" => towards(Direction::Left),
        "ArrowRight" => towards(Direction::Right),
        "ArrowUp" => towards(Direction::Up),
        "ArrowDown" => towards(Direction::Down),
        "Home" => Some(0),
        "End" => visible.len().checked_sub(1),
        "Escape" => return cx.atlas.hands.select("", true),
        _ => return,
    };
    key.prevent_default();
    let country = target.and_then(|target| visible.get(target)).and_then(|(index, _)| countries.get(*index));
    if let Some(country) = country {
        cx.atlas.hands.select(&country.anchor(), true);
        cx.atlas.hands.focus(&["[data-map] [data-country=\"", &country.code, "\"]"].concat());
    }
}
