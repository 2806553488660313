//! The keys of the map: arrows to the nearest partner, letters to a name, Esc back to the map.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::super::super::Cx;
use super::stage::Stage;
use super::{place_in, shown};
use crate::model::partner::Country;
use crate::view::Fetched;

/// The arrows, as the map's file has them.
const ARROWS: [&str; 4] = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];

/// What a key does on the map, or in the panel beside it.
pub fn key(cx: Cx, stage: Stage, event: &KeyboardEvent) {
    let hands = cx.atlas.hands;
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let name = event.key();
    if name == "Escape" {
        let selected = cx.address.with_untracked(|address| address.fragment.to_ascii_uppercase());
        hands.select("", true);
        return hands.focus(&marker_of(&selected));
    }
    // Beside the map, keys are the page's own.
    if hands.within(event, "data-surface").is_none() {
        return;
    }
    let arrow = ARROWS.iter().position(|arrow| *arrow == name);
    if arrow.is_some() {
        event.prevent_default();
    }
    if let Some(arrow) = arrow.filter(|_| event.shift_key()) {
        return stage.pan(arrow, 0.2);
    }
    let countries: Vec<(usize, &'static Country)> = untrack(|| shown(cx));
    let here = cx.address.with_untracked(|address| place_in(&countries, &address.fragment));
    let target = match (arrow, name.as_str()) {
        (Some(arrow), _) => here.map_or(Some(0), |here| beside(cx, &countries, here, arrow)),
        (_, "Home") => Some(0),
        (_, "End") => countries.len().checked_sub(1),
        (_, "+" | "=") => return stage.step(true),
        (_, "-") => return stage.step(false),
        (_, "0") => return stage.reset(),
        _ => lettered(cx, &countries, here, &name),
    };
    if let Some((_, country)) = target.and_then(|target| countries.get(target)) {
        event.prevent_default();
        hands.select(&country.anchor(), true);
        hands.focus(&marker_of(&country.code));
    }
}

fn marker_of(code: &str) -> String {
    ["[data-map] [data-country=\"", code, "\"]"].concat()
}

/// The partner that an arrow leads to, by the flat map, also on the globe: the same keys lead the same way.
fn beside(cx: Cx, countries: &[(usize, &'static Country)], here: usize, arrow: usize) -> Option<usize> {
    let Fetched::Here(maps) = cx.atlas.maps.get_untracked() else { return None };
    // Where only a relation is shown, so are only its partners' neighbors in the file.
    let filtered = countries.len() < cx.content().partners.countries.len();
    let (index, _) = countries.get(here)?;
    let next = maps.large.partners.get(*index)?.beside.get(arrow + if filtered { ARROWS.len() } else { 0 })?;
    countries.iter().position(|(index, _)| index == next)
}

/// The next partner whose name begins with a letter, in any language; in Chinese too, the English name helps.
fn lettered(cx: Cx, countries: &[(usize, &'static Country)], here: Option<usize>, letter: &str) -> Option<usize> {
    if letter == " " || letter.chars().nth(1).is_some() {
        return None;
    }
    let begins = |index: usize| {
        let (_, country) = countries.get(index)?;
        let mut names = cx.content().site.languages.iter().map(|language| country.name.get(language));
        let begins = |name: &str| name.get(..letter.len()).is_some_and(|first| first.eq_ignore_ascii_case(letter));
        names.any(begins).then_some(index)
    };
    let start = here.map_or(0, |here| here + 1);
    (start..countries.len()).chain(0..start).find_map(begins)
}
