//! What part of time is in view, and how it comes to be another.

use leptos::prelude::*;

use super::super::super::Cx;
use crate::chart::time_layout::stretch;
use crate::chart::time_scale::TimeScale;
use crate::model::date::{end_of_year, start_of_year};
use crate::route::Years;

/// How much closer one step of zoom is.
const STEP: f64 = 1.6;
/// How long the view takes to change, in milliseconds.
const GLIDE: f64 = 200.0;
/// How far the view may go from what was drawn, as a part of its length, before all is drawn
/// anew. What is drawn reaches a little farther.
const SLACK: f64 = 0.15;

/// The part of time in view.
#[derive(Clone, Copy)]
pub struct Stage {
    cx: Cx,
    /// All of time that there is.
    pub all: TimeScale,
    /// What is in view now.
    view: RwSignal<TimeScale>,
    /// What was in view when the marks were last laid out: while time is panned they only move.
    drawn: RwSignal<TimeScale>,
    /// What was in view when fingers took hold of it.
    held: RwSignal<TimeScale>,
    /// What was in view at first.
    home: RwSignal<TimeScale>,
}

impl Stage {
    /// All of time in view.
    pub fn new(cx: Cx) -> Self {
        let all = TimeScale::fit(cx.content().events.iter().map(|event| &event.date));
        let [view, drawn, held, home] = [all; 4].map(RwSignal::new);
        Self { cx, all, view, drawn, held, home }
    }

    /// What its views are given.
    pub(super) fn cx(self) -> Cx {
        self.cx
    }

    /// What is in view.
    pub fn view(self) -> TimeScale {
        self.view.get()
    }

    /// What was in view when fingers took hold of it; where they do so now, what is.
    pub(super) fn held(self, fresh: bool) -> TimeScale {
        if fresh {
            self.held.set(self.view.get_untracked());
        }
        self.held.get_untracked()
    }

    /// What the marks are laid out for.
    pub(super) fn drawn(self) -> TimeScale {
        self.drawn.get()
    }

    /// A day as a whole number, as attributes have it.
    pub fn day(self, day: f64) -> String {
        super::pixels(day)
    }

    /// Which lane an event at a place in the content's list stands in; the shelf is one after the last.
    pub fn lane(self, index: usize) -> Option<usize> {
        let content = self.cx.content();
        let event = content.events.get(index)?;
        if event.date.span().is_none() {
            return Some(content.topics.len());
        }
        content.topics.iter().position(|topic| Some(&topic.id) == event.topics.first())
    }

    /// How wide the drawing is, in pixels. Nothing as long as it stands as the static page had
    /// it, so that nothing moves when the app takes over.
    pub(super) fn width(self) -> Option<f64> {
        let atlas = self.cx.atlas;
        let untouched = atlas.resized.get() == 0 && self.drawn.get() == self.home.get();
        if untouched { None } else { atlas.hands.width(".lying") }
    }

    /// How far the marks have moved since they were laid out, as a transform; none while they stand.
    /// A transform is all that Chromium need not lay text out for.
    pub(super) fn shift(self) -> Option<String> {
        let (view, drawn) = (self.view.get(), self.drawn.get());
        let moved = (drawn.from() - view.from()) / view.days();
        let width = (moved != 0.0).then(|| self.cx.atlas.hands.width(".lying"))??;
        Some(["translate(", &super::pixels(moved * width), ")"].concat())
    }

    /// Whether all of time, or of the years asked for, is in view.
    pub fn is_home(self) -> bool {
        self.view.get() == self.home.get()
    }

    /// Brings the years into view that an address asks for; leaves the view where they are the same as before.
    pub(super) fn frame(self, years: Years) {
        #[expect(clippy::cast_precision_loss, reason = "days of any year we draw are far below 2^53")]
        let day = |year: Option<i64>, day: fn(i64) -> i64, other: f64| year.map_or(other, |year| day(year) as f64);
        let from = day(years.from, start_of_year, self.all.from()).max(self.all.from());
        let to = day(years.to, end_of_year, self.all.to()).min(self.all.to());
        let home = if from < to { TimeScale::new(from, to) } else { self.all };
        if home != self.home.get_untracked() {
            self.home.set(home);
            self.show(home);
        }
    }

    /// Shows a part of time at once.
    pub(super) fn show(self, scale: TimeScale) {
        let drawn = self.drawn.get_untracked();
        let far = (scale.from() - drawn.from()).abs() > drawn.days() * SLACK;
        let closer = (scale.days() - drawn.days()).abs() > drawn.days() * 1e-6;
        self.view.set(scale);
        if far || closer {
            self.drawn.set(scale);
        }
    }

    /// Moves on to another part of time.
    pub(super) fn glide(self, scale: TimeScale) {
        let start = self.view.get_untracked();
        self.cx.atlas.hands.animate(GLIDE, Box::new(move |part| self.show(start.toward(scale, part))));
    }

    /// Goes back to what was in view at first.
    pub fn reset(self) {
        self.glide(self.home.get_untracked());
    }

    /// Zooms a step about the selected event where it is in view, else about the middle.
    pub fn step(self, closer: bool) {
        let now = self.view.get_untracked();
        let selected = self.cx.address.with_untracked(|address| self.cx.content().event(&address.fragment));
        let about = selected
            .and_then(|event| stretch(&event.date, self.all))
            .map(|stretch| (stretch.from - now.from()) / now.days())
            .filter(|place| (0.0..=1.0).contains(place));
        self.zoom(if closer { STEP } else { 1.0 / STEP }, about.unwrap_or(0.5));
    }

    /// Zooms about a place, 0 to 1.
    pub(super) fn zoom(self, factor: f64, about: f64) {
        self.glide(self.view.get_untracked().zoom(factor, about, self.all));
    }

    /// Pans by a part of what is in view.
    pub fn pan(self, by: f64) {
        self.glide(self.view.get_untracked().pan(by, self.all));
    }

    /// Brings an event into view, if it has a year and is not there yet.
    pub fn reveal(self, id: &str) {
        let now = self.view.get_untracked();
        let event = self.cx.content().event(id);
        if let Some(stretch) = event.and_then(|event| stretch(&event.date, self.all))
            && (stretch.to <= now.from() || stretch.from >= now.to())
        {
            self.glide(now.about(f64::midpoint(stretch.from, stretch.to), self.all));
        }
    }

    /// Brings a stretch of days into view with some room around it; false where it is in view as closely already.
    pub(super) fn open(self, from: f64, to: f64) -> bool {
        let now = self.view.get_untracked();
        let room = (to - from) * 0.25;
        let close = TimeScale::new(from - room, to + room);
        let closer = close.days() < now.days() * 0.9 && to - from > 0.5;
        if closer {
            self.glide(now.zoom(now.days() / close.days(), 0.5, self.all).about(f64::midpoint(from, to), self.all));
        }
        closer
    }
}
