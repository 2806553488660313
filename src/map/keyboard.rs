//! The keys of the map: arrows go to the nearest partner, a letter to the next country of that letter.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::controller::MapController;
use super::direction::Direction;
use crate::browser::dom;
use crate::browser::focus::focus;

/// What an arrow with Shift pans by, as a fraction of the drawing.
const PAN_STEP: f64 = 0.2;

/// A key on the map. Elsewhere on the page keys belong to the browser, but for Escape in the panel.
pub fn handle_key(controller: MapController, key: &KeyboardEvent) {
    if dom::has_modifier(key) {
        return;
    }
    let name = key.key();
    if name == "Escape" {
        return deselect(controller);
    }
    if !dom::is_within(key, "[data-gesture-area]") {
        return;
    }
    let direction = Direction::from_key(&name);
    if let Some(direction) = direction {
        key.prevent_default();
        if key.shift_key() {
            return controller.pan(direction, PAN_STEP);
        }
    }
    let shown = controller.shown.get_untracked();
    let target = match (direction, name.as_str()) {
        (Some(direction), _) => match untrack(|| controller.shown_selected_index()) {
            Some(index) => neighbor(controller, index, direction),
            None => shown.first().copied(),
        },
        (_, "Home") => shown.first().copied(),
        (_, "End") => shown.last().copied(),
        (_, "+" | "=") => return controller.zoom_in(),
        (_, "-") => return controller.zoom_out(),
        (_, "0") => return controller.reset(),
        (_, letter) => by_letter(controller, &shown, letter),
    };
    if let Some(country) = target.and_then(|index| controller.app.content.partners.countries.get(index)) {
        key.prevent_default();
        controller.app.reselect(&country.anchor());
        focus(&marker_selector(&country.code));
    }
}

/// Selects nothing, and goes back from the panel to the marker.
fn deselect(controller: MapController) {
    let code = controller.app.selected.get_untracked().to_ascii_uppercase();
    controller.app.reselect("");
    focus(&marker_selector(&code));
}

fn marker_selector(code: &str) -> String {
    format!("[data-map] [data-country=\"{code}\"]")
}

/// The partner that an arrow leads to. The flat map decides also on the globe: the same keys lead the same way.
fn neighbor(controller: MapController, index: usize, direction: Direction) -> Option<usize> {
    let maps = controller.app.files.map.get_untracked()?;
    let shape = maps.large.partners.get(index)?;
    let is_filtered = controller.shown.with_untracked(Vec::len) < controller.app.content.partners.countries.len();
    let [left, right, up, down] = if is_filtered { shape.related_neighbors } else { shape.neighbors };
    Some(match direction {
        Direction::Left => left,
        Direction::Right => right,
        Direction::Up => up,
        Direction::Down => down,
    })
}

/// The next country whose name begins with a letter, in any language: on a Chinese page the English name helps.
fn by_letter(controller: MapController, shown: &[usize], letter: &str) -> Option<usize> {
    if letter == " " || letter.chars().nth(1).is_some() {
        return None;
    }
    let content = controller.app.content;
    let begins = |index: &usize| {
        let Some(country) = content.partners.countries.get(*index) else { return false };
        let mut names = content.site.languages.iter().map(|language| country.name.get(language));
        names.any(|name| name.get(..letter.len()).is_some_and(|first| first.eq_ignore_ascii_case(letter)))
    };
    let selected = untrack(|| controller.shown_selected_index());
    let start = selected.and_then(|index| shown.iter().position(|other| *other == index));
    let (before, after) = shown.split_at(start.map_or(0, |start| start + 1));
    after.iter().chain(before).copied().find(|index| begins(index))
}
