//! How the map is looked at now, and how that changes.

mod seen;

use std::sync::{Mutex, PoisonError};

use leptos::prelude::*;

use super::super::super::{Cx, Spot};
use crate::chart::camera::Camera;
use crate::chart::projection::{Point, UnitVector};
use crate::route::Address;
use crate::view::Fetched;
use crate::view::node::Node;

/// How much closer one step of zoom is.
const STEP: f64 = 1.6;
/// How long the view takes to change, in milliseconds.
const GLIDE: f64 = 200.0;
/// How long the flat map takes to become the globe.
const MORPH: f64 = 400.0;
/// How long the globe takes to come to rest.
const REST: f64 = 900.0;

/// The look at the map.
#[derive(Clone, Copy)]
pub struct Stage {
    cx: Cx,
    held: &'static Mutex<Held>,
    /// Counts changes of the camera; a signal of another kind would be compiled anew.
    changed: RwSignal<usize>,
    /// Which view it was last brought to.
    view: RwSignal<usize>,
}

#[derive(Clone, Copy)]
struct Held {
    /// How it is looked at now.
    now: Camera,
    /// How it is to be when what is under way has come to rest: what is asked for meanwhile adds to this.
    aim: Camera,
    /// How it was when fingers took hold of it.
    before: Camera,
    /// How wide the drawing is, in pixels.
    width: f64,
}

/// The views of the map.
pub(super) const FLAT: usize = 0;
pub(super) const ROUND: usize = 1;
pub(super) const HOME: usize = 2;

impl Stage {
    /// All of the map.
    pub fn new(cx: Cx) -> Self {
        let camera = Camera::all(UnitVector { x: 1.0, y: 0.0, z: 0.0 });
        let held = Box::leak(Box::new(Mutex::new(Held { now: camera, aim: camera, before: camera, width: 0.0 })));
        Self { cx, held, changed: RwSignal::new(0), view: RwSignal::new(FLAT) }
    }

    /// What its views are given.
    pub(super) fn cx(self) -> Cx {
        self.cx
    }

    /// How the map is looked at; follows it.
    #[inline(never)]
    pub(super) fn camera(self) -> Camera {
        self.changed.track();
        // All of the flat map goes onto paper, whatever is in view.
        if self.cx.atlas.printing.get() % 2 == 1 { Camera::all(self.now().eye) } else { self.now() }
    }

    /// How the map is looked at now.
    pub(super) fn now(self) -> Camera {
        self.all().now
    }

    #[inline(never)]
    fn all(self) -> Held {
        *self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(self, held: Held) {
        *self.held.lock().unwrap_or_else(PoisonError::into_inner) = held;
    }

    /// How it was looked at when fingers took hold of it; where they do so now, as it is.
    pub(super) fn held(self, fresh: bool) -> Camera {
        let held = self.all();
        let before = if fresh { held.now } else { held.before };
        self.write(Held { before, ..held });
        before
    }

    /// Which view it is in; follows that.
    pub(super) fn view(self) -> usize {
        self.view.get()
    }

    #[inline(never)]
    fn set(self, now: Camera) {
        // Asked before anything changes, so that nothing has to be laid out for it.
        let width = self.cx.atlas.hands.width("[data-map]").unwrap_or(0.0);
        self.write(Held { now, width, ..self.all() });
        self.changed.update(|count| *count += 1);
    }

    /// What comes to rest is drawn with all its points; what has been resized, in its new size.
    pub fn rest(self) {
        self.set(Camera { moving: false, ..self.now() });
    }

    /// Looks otherwise at once, and ends an animation that pulls the other way.
    pub(super) fn show(self, camera: Camera) {
        self.cx.atlas.hands.halt();
        self.aim(camera);
        self.set(camera);
    }

    /// Takes note of how it is to be in the end.
    fn aim(self, aim: Camera) {
        self.write(Held { aim, ..self.all() });
    }

    /// Comes to look otherwise.
    fn glide(self, to: Camera, milliseconds: f64) {
        let Held { now: from, aim, .. } = self.all();
        let to = Camera { moving: false, ..to };
        if aim != to || from.moving {
            self.aim(to);
            self.cx.atlas.hands.animate(milliseconds, Box::new(move |part| self.set(from.toward(to, part))));
        }
    }

    /// Goes back to all of the view.
    pub fn reset(self) {
        self.glide(self.whole(self.view.get_untracked()), GLIDE);
    }

    /// All of a view.
    fn whole(self, view: usize) -> Camera {
        let round = if view == ROUND { 1.0 } else { 0.0 };
        let all = Camera { round, ..self.all().aim.closer(0.0, Point::default()) };
        match self.cx.atlas.maps.get_untracked() {
            Fetched::Here(maps) if view == HOME => all.closer(maps.home_zoom, maps.home_about.0),
            _ => all,
        }
    }

    /// Zooms a step about the selected country where it is in view, else about the middle.
    pub fn step(self, closer: bool) {
        let now = self.all().aim;
        let selected = self.cx.address.with_untracked(|address| self.place(&address.fragment));
        let about = selected.map(|place| now.place(place)).filter(|place| is_in_view(*place));
        self.zoom(if closer { STEP } else { 1.0 / STEP }, about.unwrap_or(Point { x: 0.5, y: 0.5 }));
    }

    /// Zooms about a place of the drawing.
    pub(super) fn zoom(self, factor: f64, about: Point) {
        self.glide(self.all().aim.closer(factor, about), GLIDE);
    }

    /// Moves the look by a part of the drawing, where an arrow points: to the left, right, up, or down.
    pub fn pan(self, arrow: usize, part: f64) {
        let by = if arrow.is_multiple_of(2) { part } else { -part };
        let (right, down) = if arrow < 2 { (by, 0.0) } else { (0.0, by) };
        self.glide(self.all().aim.drag(right, down, 1.4), GLIDE);
    }

    /// Follows the address: to another view, and to what is selected.
    pub fn follow(self) -> Node {
        let atlas = self.cx.atlas;
        let (asked, id) = self.cx.address.with(|address| (view_of(address), address.fragment.clone()));
        if asked == ROUND && atlas.globe.get() == 0 {
            atlas.hands.fetch_globe();
        }
        let view = if asked == ROUND && atlas.globe.get() != 3 { FLAT } else { asked };
        let before = self.view.get_untracked();
        if view != before {
            self.view.set(view);
            let home = self.cx.content().partners.home.position;
            let mut to = self.whole(view);
            if let Some(globe) = atlas.hands.globe() {
                to = to.facing(globe.spot(self.cx.content().country(&id).map_or(home, |country| country.position)).on);
            }
            self.glide(to, if before == ROUND || view == ROUND { MORPH } else { GLIDE });
        } else {
            self.reveal(&id);
        }
        Node::Empty
    }

    /// Brings a country into view, if it is not there yet; on the globe, to the front.
    pub(super) fn reveal(self, id: &str) {
        let now = self.all().aim;
        let country = self.cx.content().country(id);
        if let (true, Some(globe), Some(country)) = (now.round > 0.5, self.cx.atlas.hands.globe(), country) {
            self.glide(now.facing(globe.spot(country.position).on), GLIDE);
        } else if let Some(place) = self.place(id).filter(|place| !is_in_view(now.place(*place))) {
            self.glide(now.about(place), GLIDE);
        }
    }

    /// Lets go of the globe as it turns at so many pixels a millisecond: it comes to rest.
    pub(super) fn throw(self, pace: Point, size: Spot) {
        let from = self.now();
        if from.round > 0.5 {
            let way = |pace: f64, size: f64| (pace * REST / 2.0 / size).min(0.4).max(-0.4);
            let (right, down) = (way(pace.x, size.width), way(pace.y, size.height));
            let ratio = size.width / size.height;
            self.aim(Camera { moving: false, ..from.drag(right, down, ratio) });
            // Where motion is not welcome, the last step is all there is, and it rests where it is.
            let step = move |part| {
                if part < 1.0 {
                    self.set(from.drag(right * part, down * part, ratio));
                } else {
                    self.rest();
                }
            };
            self.cx.atlas.hands.animate(REST, Box::new(step));
        }
    }

    /// Where on the flat map a country's marker stands, 0 to 1 both ways.
    fn place(self, id: &str) -> Option<Point> {
        let Fetched::Here(maps) = self.cx.atlas.maps.get_untracked() else { return None };
        let countries = &self.cx.content().partners.countries;
        let index = countries.iter().position(|country| country.code.eq_ignore_ascii_case(id))?;
        Some(maps.large.part(index))
    }
}

/// The view that an address asks for.
pub(super) fn view_of(address: &Address) -> usize {
    match address.query.get("view") {
        Some("globe") => ROUND,
        Some("home") => HOME,
        _ => FLAT,
    }
}

fn is_in_view(place: Point) -> bool {
    (0.02..=0.98).contains(&place.x) && (0.02..=0.98).contains(&place.y)
}
