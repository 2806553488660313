//! What of the map's drawing follows the camera and the address, each as the value of an attribute.
//!
//! One function and one kind of closure for all of them: each further one would be compiled anew.

use leptos::prelude::With;

use super::super::time_chart::{percent, pixels};
use super::stage::{HOME, Stage};
use super::{is_selected, place_in, shown, shows};
use crate::chart::globe::Line;
use crate::chart::partner_map::PartnerMap;
use crate::model::partner::Country;
use crate::model::phrase as p;
use crate::view::node::{El, Value};

/// A thing of the map: a country or a relation by its place in the content; one more is home.
#[derive(Clone, Copy)]
pub(super) struct At {
    pub(super) stage: Stage,
    pub(super) map: &'static PartnerMap,
    pub(super) index: usize,
}

/// What of it follows.
#[derive(Clone, Copy)]
pub(super) enum What {
    Label,
    Current,
    Selected,
    Hidden,
    TabStop,
    Behind,
    Turned,
    Shift,
    WorldSize,
    Transform,
    Flat,
    Zoomed,
    Home,
    ViewBox,
    Sphere,
    Land,
    Related,
    SelectedCountry,
    Arcs,
    SelectedArc,
}

impl At {
    /// Lets an attribute follow.
    #[inline(never)]
    pub(super) fn live(self, element: El, name: &'static str, what: What) -> El {
        element.live(name, move || self.value(what))
    }

    fn value(self, what: What) -> Value {
        let Self { stage, map, .. } = self;
        let flag = |is: bool| if is { Value::from("") } else { Value::from(None::<&str>) };
        match what {
            What::Label => self.label().into(),
            What::Current => self.selected().then_some("true").into(),
            What::Selected => flag(self.selected()),
            What::Hidden => flag(self.country().is_some_and(|country| !shows(stage.cx(), country))),
            What::TabStop => self.tab_stop().into(),
            What::Behind => flag(!stage.marker(map, self.index).1),
            What::Turned => stage.turned(map, self.index).into(),
            What::Shift => stage.shift(map).into(),
            What::WorldSize => percent(stage.zoomed()).into(),
            What::Transform => stage.transform(map).into(),
            What::Flat => flag(stage.look().is_some()),
            What::Zoomed => flag(stage.camera().zoom > 1.0),
            What::Home => flag(stage.view() == HOME),
            What::ViewBox => stage.view_box(map).into(),
            _ => self.path(what).into(),
        }
    }

    fn country(self) -> Option<&'static Country> {
        self.stage.cx().content().partners.countries.get(self.index)
    }

    fn selected(self) -> bool {
        self.country().is_some_and(|country| is_selected(self.stage.cx(), country))
    }

    /// What a screen reader says: name, relation, and place among those shown.
    fn label(self) -> Option<String> {
        let (cx, country) = (self.stage.cx(), self.country()?);
        let shown = shown(cx);
        let here = place_in(&shown, &country.code).map_or(0, |place| place + 1);
        let mut relation =
            cx.content().relation(&country.relation).map_or("", |relation| cx.say(&relation.name)).to_owned();
        // Within a sentence.
        if let Some(first) = relation.get_mut(..1) {
            first.make_ascii_lowercase();
        }
        let values = [
            ("name", cx.say(&country.name)),
            ("relation", &relation),
            ("n", &here.to_string()),
            ("total", &shown.len().to_string()),
        ];
        Some(cx.fill(p::MARKER_LABEL, &values))
    }

    /// One stop for the Tab key on the whole map: the selected marker, or the first that is shown.
    fn tab_stop(self) -> Option<&'static str> {
        let cx = self.stage.cx();
        if !cx.atlas.hands.live() {
            return None;
        }
        let shown = shown(cx);
        let stop = cx.address.with(|address| place_in(&shown, &address.fragment)).unwrap_or(0);
        Some(if place_in(&shown, &self.country()?.code) == Some(stop) { "0" } else { "-1" })
    }

    /// A path of the globe; none while the map is flat.
    fn path(self, what: What) -> Option<String> {
        let (globe, look) = self.stage.look()?;
        if matches!(what, What::Sphere) {
            return Some(look.disc());
        }
        let partners = &self.stage.cx().content().partners;
        let land = matches!(what, What::Land);
        let filled = matches!(what, What::Land | What::Related | What::SelectedCountry);
        let alone = matches!(what, What::SelectedCountry | What::SelectedArc);
        let relation = partners.relations.get(self.index).filter(|_| matches!(what, What::Related));
        let mut wanted = Vec::new();
        for country in &partners.countries {
            let related = relation.is_none_or(|relation| relation.id == country.relation);
            let selected = is_selected(self.stage.cx(), country);
            wanted.push(related && selected == alone && shows(self.stage.cx(), country));
        }
        let draws = |line: &&Line| match line.of.checked_sub(1) {
            None => land,
            Some(of) => !land && (of % 2 == 0) == filled && wanted.get(of / 2) == Some(&true),
        };
        Some(look.draw(&mut globe.lines.iter().filter(draws), filled))
    }
}

/// The size of a drawing in whole units, as a view box.
pub(super) fn view_box(left: f64, width: f64, height: f64) -> String {
    [&pixels(left), " 0 ", &pixels(width), " ", &pixels(height)].concat()
}
