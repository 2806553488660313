//! Where the names of the map are: beside their markers, laid out anew when the map has come to rest.

use leptos::prelude::*;

use super::camera::{Camera, RATIO};
use super::controller::MapController;
use super::names::{Name, Placement, Sheet, Side, place_names};
use super::partner_map::PartnerMap;
use crate::app_state::AppState;
use crate::browser::dom;
use crate::point::{Area, Point};
use crate::route::MapView;

/// The size of the type, and of the selected name's, where they are not measured; both grow with the page.
const TYPE: f64 = 14.0;
const SELECTED_TYPE: f64 = 17.0;
/// The widths of the drawing that names are placed for before it is measured: beside the panel, and on a phone.
const WIDE: f64 = 860.0;
const NARROW: f64 = 576.0;
/// How much of that the narrowest phone shows.
const NARROWEST: f64 = 320.0;
/// How far from what is seen names stay, in pixels.
const MARGIN: f64 = 4.0;

/// Places the names, and does so again whenever the map has come to rest in another view.
pub fn keep_names_placed(controller: MapController) {
    controller.names.set(before_measuring(&controller.app));
    Effect::new(move |before: Option<(Camera, bool)>| {
        let camera = controller.camera();
        let (initial, was_touched) = before.unwrap_or((camera, false));
        // As the static page has them, nothing moves when the app takes that over.
        let is_touched = was_touched || !is_untouched(controller, initial);
        if is_touched && let Some(names) = names(controller) {
            controller.names.set(names);
        }
        (initial, is_touched)
    });
}

/// Whether the map is as it was before the reader did anything. Tracked.
fn is_untouched(controller: MapController, initial: Camera) -> bool {
    let app = controller.app;
    let shows_all = controller.shown.with(Vec::len) == app.content.partners.countries.len();
    let is_at_rest = controller.camera() == initial;
    let is_selected = app.selected.with(|id| !id.is_empty());
    let is_flat = controller.view.get() == MapView::Flat;
    is_flat && shows_all && is_at_rest && !is_selected && !app.window.was_resized.get()
}

/// The names on the page as it is read without a script, which fit a wide map; some give way on a phone.
fn before_measuring(app: &AppState) -> Vec<Placement> {
    let Some(maps) = app.files.map.get_untracked() else { return Vec::new() };
    let map = &maps.large;
    let sheet = |width: f64, left: f64, right: f64| {
        let names = all_names(app, map).map(|(text, at)| Name::new(text, in_pixels(at, width), TYPE));
        let bottom = width / RATIO;
        let frame = Area { left: left * width, right: right * width, top: 0.0, bottom };
        Sheet::new(names.collect(), frame.grown(-MARGIN))
    };
    let (left, right) = map.narrow_window().edges(NARROWEST / NARROW);
    let (mut wide, mut narrow) = (sheet(WIDE, 0.0, 1.0), sheet(NARROW, left, right));
    let home = in_pixels(map.home_marker(), WIDE);
    let mut placements = place_names(&mut wide, Some(&mut narrow), home);
    // Home is the first to be placed, and the last in order.
    if !placements.is_empty() {
        placements.rotate_left(1);
    }
    placements
}

/// Home's name, then those of the countries, with their markers as fractions of the flat map.
fn all_names<'a>(app: &AppState, map: &'a PartnerMap) -> impl Iterator<Item = (&'static str, Point)> + use<'a> {
    let app = *app;
    let partners = &app.content.partners;
    let countries = partners.countries.iter().enumerate();
    let home = (app.localize(&partners.home.name), map.home_marker());
    std::iter::once(home).chain(countries.map(move |(index, country)| (app.localize(&country.name), map.marker(index))))
}

fn in_pixels(at: Point, width: f64) -> Point {
    Point { x: at.x * width, y: at.y * width / RATIO }
}

/// The names as the map shows them now; `None` while it moves, is not measured, or shows no countries. Tracked.
fn names(controller: MapController) -> Option<Vec<Placement>> {
    controller.resting_camera()?;
    let (app, width) = (controller.app, controller.width());
    let map = &app.files.map.get()?.large;
    let countries = &app.content.partners.countries;
    if width == 0.0 {
        return None;
    }
    if controller.view.get() == MapView::Home {
        let mut all = vec![Placement::default(); countries.len()];
        all.push(Placement { side: Some(Side::BelowLeft), is_wide: false });
        return Some(all);
    }
    let selected = controller.selected_index();
    let font_size = dom::font_size(".map .home-place .name").unwrap_or(TYPE);
    let selected_size = dom::font_size("html").unwrap_or(SELECTED_TYPE);
    let home = countries.len();
    // In order of importance.
    let shown = controller.shown.get().into_iter().filter(|index| Some(*index) != selected);
    let chosen = selected.filter(|index| controller.is_shown(*index));
    let order = chosen.into_iter().chain([home]).chain(shown);
    let in_front = order.filter_map(|index| {
        let (at, is_in_front) = controller.marker(map, index);
        let name = countries.get(index).map_or(&app.content.partners.home.name, |country| &country.name);
        let size = if Some(index) == selected { selected_size } else { font_size };
        is_in_front.then(|| (index, Name::new(app.localize(name), in_pixels(at, width), size)))
    });
    let (indices, names): (Vec<usize>, Vec<Name>) = in_front.unzip();
    let Area { left, right, top, bottom } = controller.stage();
    let height = width / RATIO;
    let frame = Area { left: left * width, right: right * width, top: top * height, bottom: bottom * height };
    let middle = in_pixels(controller.marker(map, home).0, width);
    let placements = place_names(&mut Sheet::new(names, frame.grown(-MARGIN)), None, middle);
    let mut all = vec![Placement::default(); home + 1];
    for (index, placement) in indices.into_iter().zip(placements) {
        if let Some(place) = all.get_mut(index) {
            *place = Placement { is_wide: false, ..placement };
        }
    }
    Some(all)
}
