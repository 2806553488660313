//! What part of time is in view, which events are shown, and how that changes.

use std::sync::Arc;

use leptos::prelude::*;

use super::bar::date_bar;
use super::chart_items::ChartItems;
use super::filter::shown_events;
use super::scale::TimeScale;
use crate::app_state::{AppState, use_app};
use crate::browser::animation::{animate, cancel_animation};
use crate::browser::{self, dom};
use crate::components::shown::Shown;
use crate::components::svg_units::pixels;
use crate::content::date::{end_of_year, start_of_year};
use crate::route::Years;

/// The magnification of one step of zoom.
const ZOOM_STEP: f64 = 1.6;
/// How long the view takes to change, in milliseconds.
const TRANSITION: f64 = 200.0;
/// How far the view may be panned before the marks are laid out anew, as a fraction of its length.
/// While it is within, one transform moves all of them.
const SLACK: f64 = 0.15;
/// How much more time is drawn on either side of the view; more than `SLACK`.
pub const MARGIN: f64 = 0.2;

/// The timeline of its page, provided as context. Copies share their signals.
#[derive(Clone, Copy)]
pub struct TimelineController {
    pub(super) app: AppState,
    /// All of time that can be shown.
    pub all: TimeScale,
    /// The part in view.
    pub view: RwSignal<TimeScale>,
    /// The view that the marks were laid out for.
    pub laid_out: RwSignal<TimeScale>,
    /// The view that `reset` goes back to: all of time, or the years asked for.
    initial: RwSignal<TimeScale>,
    /// The view when a drag began.
    drag_start: StoredValue<TimeScale>,
    /// The events of the content that the query shows.
    pub shown: Shown,
    /// The events that are drawn.
    pub items: Memo<Arc<ChartItems>>,
    /// The selected event, by its index in the content, if it is shown.
    pub selected: Memo<Option<usize>>,
    /// The event that the Tab key stops at in the drawing; `None` natively.
    pub tab_stop: Memo<Option<usize>>,
}

/// The timeline of the page.
pub fn use_timeline() -> TimelineController {
    expect_context::<TimelineController>()
}

impl TimelineController {
    /// A timeline with the years in view that the query asks for.
    pub fn new() -> Self {
        let app = use_app();
        let content = app.content;
        let all = TimeScale::fit(content.events.iter().map(|event| &event.date));
        let initial = years_scale(all, app.query.with_untracked(|query| query.years()));
        let shown = Shown::new(move || app.query.with(|query| shown_events(content, query)));
        let collect = move || {
            let is_shown = |index| shown.contains(index);
            Arc::new(ChartItems::collect(content, app.language(), all, is_shown, true))
        };
        // Comparing all items would cost more than laying them out: each change counts.
        let items = Memo::new_with_compare(move |_| collect(), |_, _| true);
        let selected = Memo::new(move |_| {
            let index = app.selected.with(|id| content.events.iter().position(|event| event.id == *id))?;
            shown.contains(index).then_some(index)
        });
        let tab_stop = Memo::new(move |_| {
            let first = || items.with(|items| items.first());
            selected.get().or_else(first).filter(|_| browser::is_available())
        });
        let controller = Self {
            app,
            all,
            view: RwSignal::new(initial),
            laid_out: RwSignal::new(initial),
            initial: RwSignal::new(initial),
            drag_start: StoredValue::new(initial),
            shown,
            items,
            selected,
            tab_stop,
        };
        Effect::new(move |_| controller.show_years(app.query.with(|query| query.years())));
        Effect::new(move |_| controller.reveal(&app.selected.get()));
        controller
    }

    /// Whether time runs from left to right; not tracked.
    pub fn is_horizontal(self) -> bool {
        self.app.window.wide.get_untracked() == Some(true)
    }

    /// Whether all of time is in view; tracked.
    pub fn shows_all(self) -> bool {
        self.laid_out.with(|view| *view == self.all)
    }

    /// The width of the horizontal drawing in pixels. `None` while it is as the static page had it, so that
    /// nothing moves when the app replaces that.
    pub fn width(self) -> Option<f64> {
        let window = self.app.window;
        window.resized.track();
        let untouched = !window.was_resized.get() && self.laid_out.get() == self.initial.get();
        if untouched { None } else { dom::drawing_width(".horizontal") }
    }

    /// How far the marks have moved since they were laid out, as a transform; `None` while they have not.
    pub fn shift(self) -> Option<String> {
        let (view, laid_out) = (self.view.get(), self.laid_out.get());
        let moved = (laid_out.from() - view.from()) / view.days();
        let width = if moved == 0.0 { None } else { dom::drawing_width(".horizontal") };
        width.map(|width| format!("translate({})", pixels(moved * width)))
    }

    /// Brings years into view; leaves the view where they are the same as before.
    fn show_years(self, years: Years) {
        let scale = years_scale(self.all, years);
        if scale != self.initial.get_untracked() {
            self.initial.set(scale);
            self.show(scale);
        }
    }

    /// Shows a part of time at once.
    pub fn show(self, scale: TimeScale) {
        let laid_out = self.laid_out.get_untracked();
        let is_far = (scale.from() - laid_out.from()).abs() > laid_out.days() * SLACK;
        let is_zoomed = (scale.days() - laid_out.days()).abs() > laid_out.days() * 1e-6;
        self.view.set(scale);
        if is_far || is_zoomed {
            self.laid_out.set(scale);
        }
    }

    /// Shows a part of time by hand: an animation that is under way would pull the other way.
    pub fn show_now(self, scale: TimeScale) {
        cancel_animation();
        self.show(scale);
    }

    /// Moves on to another part of time.
    fn animate_to(self, scale: TimeScale) {
        let start = self.view.get_untracked();
        animate(TRANSITION, move |fraction| self.show(start.lerp(scale, fraction)));
    }

    /// Drags and pinches the view from how it was when the drag began: what was at `from` comes to `to`.
    pub fn drag(self, is_start: bool, factor: f64, from: f64, to: f64) {
        if is_start {
            self.drag_start.set_value(self.view.get_untracked());
        }
        self.show_now(self.drag_start.get_value().pan_zoom(factor, from, to, self.all));
    }

    /// Goes back to the initial view.
    pub fn reset(self) {
        self.animate_to(self.initial.get_untracked());
    }

    /// Zooms in by one step around the selected event if it is in view, else around the center.
    pub fn zoom_in(self) {
        self.zoom_at_selected(ZOOM_STEP);
    }

    /// Zooms out by one step around the same place.
    pub fn zoom_out(self) {
        self.zoom_at_selected(1.0 / ZOOM_STEP);
    }

    fn zoom_at_selected(self, factor: f64) {
        let view = self.view.get_untracked();
        let event = self.app.selected.with_untracked(|id| self.app.content.event(id));
        let place = event
            .and_then(|event| date_bar(&event.date, self.all))
            .map(|bar| view.place(bar.from))
            .filter(|place| (0.0..=1.0).contains(place));
        self.zoom(factor, place.unwrap_or(0.5));
    }

    /// Zooms around a place of the view, 0 to 1.
    pub fn zoom(self, factor: f64, anchor: f64) {
        self.animate_to(self.view.get_untracked().zoom(factor, anchor, self.all));
    }

    /// Pans by a fraction of the view.
    pub fn pan(self, by: f64) {
        self.animate_to(self.view.get_untracked().pan(by, self.all));
    }

    /// Brings an event into view, if it has a year and is not in view.
    fn reveal(self, id: &str) {
        let view = self.view.get_untracked();
        let event = self.app.content.event(id);
        if let Some(bar) = event.and_then(|event| date_bar(&event.date, self.all))
            && (bar.to <= view.from() || bar.from >= view.to())
        {
            self.animate_to(view.center_on(f64::midpoint(bar.from, bar.to), self.all));
        }
    }

    /// Zooms in on some days with room around them; false where they cannot be seen closer.
    pub fn zoom_in_on(self, from: f64, to: f64) -> bool {
        let view = self.view.get_untracked();
        let room = (to - from) * 0.25;
        let target = TimeScale::new(from - room, to + room);
        let is_closer = target.days() < view.days() * 0.9 && to - from > 0.5;
        if is_closer {
            let zoomed = view.zoom(view.days() / target.days(), 0.5, self.all);
            self.animate_to(zoomed.center_on(f64::midpoint(from, to), self.all));
        }
        is_closer
    }

    /// The lane of an event; undated events come after the last.
    pub fn lane(self, index: usize) -> Option<usize> {
        let content = self.app.content;
        let event = content.events.get(index)?;
        if event.date.span().is_none() {
            return Some(content.topics.len());
        }
        content.topics.iter().position(|topic| Some(&topic.id) == event.topics.first())
    }
}

impl Default for TimelineController {
    fn default() -> Self {
        Self::new()
    }
}

/// The scale of some years; all of time where they are open or outside it.
fn years_scale(all: TimeScale, years: Years) -> TimeScale {
    #[expect(clippy::cast_precision_loss, reason = "days of any year that an address may name are below 2^53")]
    let day = |year: Option<i64>, day: fn(i64) -> i64, default: f64| year.map_or(default, |year| day(year) as f64);
    let from = day(years.from, start_of_year, all.from()).max(all.from());
    let to = day(years.to, end_of_year, all.to()).min(all.to());
    if from < to { TimeScale::new(from, to) } else { all }
}
