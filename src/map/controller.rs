//! The state of the map: its view, its camera, and what is selected.

use leptos::prelude::*;

use super::camera::Camera;
use super::direction::Direction;
use super::globe::SeenGlobe;
use super::partner_map::PartnerMap;
use super::projection::UnitVector;
use crate::app_state::{AppState, use_app};
use crate::browser::animation::{animate, cancel_animation};
use crate::browser::dom::{self, PointerPosition};
use crate::content::partner::Country;
use crate::point::Point;
use crate::remote::RemoteState;
use crate::route::MapView;

/// The magnification of one step of zoom.
const ZOOM_STEP: f64 = 1.6;
/// How long the view takes to change, in milliseconds.
const TRANSITION: f64 = 200.0;
/// How long the flat map takes to become the globe, in milliseconds.
const MORPH: f64 = 400.0;
/// How long a flung globe takes to come to rest, in milliseconds.
const FLING: f64 = 900.0;
/// The farthest that a fling goes, as a fraction of the drawing.
const MAX_FLING: f64 = 0.4;
/// The width over the height that keyboard steps on the globe assume.
const ASPECT: f64 = 1.4;

/// The map of its page, provided as context. Copies share their signals.
#[derive(Clone, Copy)]
pub struct MapController {
    pub(super) app: AppState,
    /// How the map is looked at now.
    camera: RwSignal<Camera>,
    /// How it will be when the animation under way has ended; further steps start from here.
    target: StoredValue<Camera>,
    /// How it was when a drag began.
    drag_start: StoredValue<Camera>,
    /// The width of the drawing in pixels, measured before each change.
    width: RwSignal<f64>,
    /// The view that the map shows, or is on its way to.
    pub view: RwSignal<MapView>,
    /// The countries that the query shows, by their index in the content.
    pub shown: Memo<Vec<usize>>,
    /// The globe as it is seen; `None` while the map is flat.
    pub globe_view: Memo<Option<SeenGlobe>>,
}

/// The map of the page.
pub fn use_map() -> MapController {
    expect_context::<MapController>()
}

impl MapController {
    /// All of the flat map in view.
    pub fn new() -> Self {
        let app = use_app();
        let all = Camera::all(UnitVector { x: 1.0, y: 0.0, z: 0.0 });
        let camera = RwSignal::new(all);
        let shown = Memo::new(move |_| {
            let countries = app.content.partners.countries.iter().enumerate();
            app.query.with(|query| {
                let relation = query.get("relation");
                let is_shown = |country: &Country| relation.is_none_or(|relation| relation == country.relation);
                countries.filter(|(_, country)| is_shown(country)).map(|(index, _)| index).collect()
            })
        });
        let printing = app.window.printing;
        let globe_view = Memo::new_with_compare(
            move |_| {
                let camera = if printing.get() { all } else { camera.get() };
                let globe = app.files.globe.get().filter(|_| camera.globe > 0.0)?;
                Some(SeenGlobe::new(globe, camera, &app.content.partners))
            },
            |before, after| before.is_some_and(Option::is_some) || after.is_some_and(Option::is_some),
        );
        let controller = Self {
            app,
            camera,
            target: StoredValue::new(all),
            drag_start: StoredValue::new(all),
            width: RwSignal::new(0.0),
            view: RwSignal::new(MapView::Flat),
            shown,
            globe_view,
        };
        Effect::new(move |_| controller.follow_route());
        Effect::new(move |_| {
            app.window.resized.track();
            untrack(|| controller.rest());
        });
        controller
    }

    /// How the map is looked at; all of the flat map while it is printed. Tracked.
    pub fn camera(self) -> Camera {
        let camera = self.camera.get();
        if self.app.window.printing.get() { Camera::all(camera.eye) } else { camera }
    }

    /// The width of the drawing in pixels; tracked.
    pub fn width(self) -> f64 {
        self.width.get()
    }

    /// Whether the query shows a country; tracked.
    pub fn is_shown(self, index: usize) -> bool {
        self.shown.with(|shown| shown.contains(&index))
    }

    /// Whether the address selects a country; tracked.
    pub fn is_selected(self, country: &Country) -> bool {
        self.app.selected.with(|id| id.eq_ignore_ascii_case(&country.code))
    }

    /// The selected country; tracked.
    pub fn selected(self) -> Option<&'static Country> {
        self.app.selected.with(|id| self.app.content.country(id))
    }

    fn set(self, camera: Camera) {
        // Measured before anything changes, so that nothing has to be laid out for it.
        let width = dom::element_width("[data-map]").unwrap_or(0.0);
        if width != self.width.get_untracked() {
            self.width.set(width);
        }
        self.camera.set(camera);
    }

    /// Draws what has come to rest with all its points, and what has been resized in its new size.
    pub fn rest(self) {
        self.set(Camera { moving: false, ..self.camera.get_untracked() });
    }

    /// Sets the camera without an animation, and ends one that is under way.
    pub fn show_now(self, camera: Camera) {
        cancel_animation();
        self.target.set_value(camera);
        self.set(camera);
    }

    /// Drags and pinches the map from how it was when the drag began. Points are fractions of the drawing.
    pub fn drag(self, is_start: bool, factor: f64, from: Point, to: Point, aspect: f64) {
        if is_start {
            self.drag_start.set_value(self.camera.get_untracked());
        }
        let zoomed = self.drag_start.get_value().zoom_at(factor, from);
        self.show_now(zoomed.drag(to.x - from.x, to.y - from.y, aspect));
    }

    /// Goes back to how the map was when the drag began.
    pub fn cancel_drag(self) {
        self.show_now(self.drag_start.get_value());
    }

    /// Animates to a camera.
    fn animate_to(self, to: Camera, milliseconds: f64) {
        let from = self.camera.get_untracked();
        let to = Camera { moving: false, ..to };
        if self.target.get_value() != to || from.moving {
            self.target.set_value(to);
            animate(milliseconds, move |fraction| self.set(from.lerp(to, fraction)));
        }
    }

    /// Animates back to the whole view.
    pub fn reset(self) {
        self.animate_to(self.whole(self.view.get_untracked()), TRANSITION);
    }

    /// The camera that shows a whole view.
    fn whole(self, view: MapView) -> Camera {
        let globe = if view == MapView::Globe { 1.0 } else { 0.0 };
        let all = Camera { globe, ..self.target.get_value().zoom_at(0.0, Point::default()) };
        match self.app.files.map.get_untracked() {
            Some(maps) if view == MapView::Home => all.zoom_at(maps.home_zoom, maps.home_center),
            _ => all,
        }
    }

    /// Zooms in by one step around the selected country if it is in view, else around the center.
    pub fn zoom_in(self) {
        self.zoom_at_selected(ZOOM_STEP);
    }

    /// Zooms out by one step around the same place.
    pub fn zoom_out(self) {
        self.zoom_at_selected(1.0 / ZOOM_STEP);
    }

    fn zoom_at_selected(self, factor: f64) {
        let target = self.target.get_value();
        let selected = self.app.selected.with_untracked(|id| self.flat_marker(id));
        let anchor = selected.map(|marker| target.place(marker)).filter(|place| is_in_view(*place));
        self.zoom(factor, anchor.unwrap_or(Point { x: 0.5, y: 0.5 }));
    }

    /// Zooms around a point of the drawing.
    pub fn zoom(self, factor: f64, anchor: Point) {
        self.animate_to(self.target.get_value().zoom_at(factor, anchor), TRANSITION);
    }

    /// Zooms around a point of the drawing at once.
    pub fn zoom_now(self, factor: f64, anchor: Point) {
        self.show_now(self.camera.get_untracked().zoom_at(factor, anchor));
    }

    /// Moves the view by a fraction of the drawing. The drawing goes the other way.
    pub fn pan(self, direction: Direction, fraction: f64) {
        let (right, down) = direction.step();
        let to = self.target.get_value().drag(-right * fraction, -down * fraction, ASPECT);
        self.animate_to(to, TRANSITION);
    }

    /// Follows the address to another view, and to what is selected. The globe is shown once its outlines are here.
    fn follow_route(self) {
        let files = self.app.files;
        let asked = self.app.query.with(|query| query.map_view());
        let id = self.app.selected.get();
        if asked == MapView::Globe && files.globe.state() == RemoteState::Idle {
            files.globe.start();
        }
        let globe = files.globe.get();
        let view = if asked == MapView::Globe && globe.is_none() { MapView::Flat } else { asked };
        let before = self.view.get_untracked();
        if view == before {
            return untrack(|| self.reveal(&id));
        }
        self.view.set(view);
        let home = self.app.content.partners.home.position;
        let facing = self.app.content.country(&id).map_or(home, |country| country.position);
        let whole = untrack(|| self.whole(view));
        let to = globe.map_or(whole, |globe| whole.facing(globe.point(facing).direction));
        let morphs = [before, view].contains(&MapView::Globe);
        untrack(|| self.animate_to(to, if morphs { MORPH } else { TRANSITION }));
    }

    /// Brings a country into view, if it is not; on the globe, to the front.
    pub fn reveal(self, id: &str) {
        let target = self.target.get_value();
        let globe = self.app.files.globe.get_untracked().filter(|_| target.globe > 0.5);
        match (globe, self.app.content.country(id)) {
            (Some(globe), Some(country)) => {
                self.animate_to(target.facing(globe.point(country.position).direction), TRANSITION);
            }
            _ => {
                if let Some(marker) = self.flat_marker(id).filter(|marker| !is_in_view(target.place(*marker))) {
                    self.animate_to(target.center_on(marker), TRANSITION);
                }
            }
        }
    }

    /// Lets the globe turn on from a release at a velocity in pixels per millisecond.
    pub fn fling(self, velocity: Point, size: PointerPosition) {
        let from = self.camera.get_untracked();
        if from.globe <= 0.5 {
            return;
        }
        let distance = |velocity: f64, size: f64| (velocity * FLING / 2.0 / size).min(MAX_FLING).max(-MAX_FLING);
        let (right, down) = (distance(velocity.x, size.width), distance(velocity.y, size.height));
        let aspect = size.width / size.height;
        self.target.set_value(Camera { moving: false, ..from.drag(right, down, aspect) });
        animate(FLING, move |fraction| {
            // Where the reader wants no motion, the last step is the only one, and the globe stays where it is.
            if fraction < 1.0 {
                self.set(from.drag(right * fraction, down * fraction, aspect));
            } else {
                self.rest();
            }
        });
    }

    /// Where the flat map has a country's marker, as fractions of the drawing.
    fn flat_marker(self, id: &str) -> Option<Point> {
        let maps = self.app.files.map.get_untracked()?;
        let countries = &self.app.content.partners.countries;
        let index = countries.iter().position(|country| country.code.eq_ignore_ascii_case(id))?;
        Some(maps.large.marker(index))
    }

    /// Where a country's marker is in the drawing, as fractions of it, and whether it faces the reader; home for an
    /// index beyond the countries. Tracked.
    pub fn marker(self, map: &PartnerMap, index: usize) -> (Point, bool) {
        let on_globe = self.globe_view.with(|seen| seen.as_ref().and_then(|seen| seen.markers.get(index).copied()));
        on_globe.unwrap_or_else(|| (self.camera().place(map.marker(index)), true))
    }
}

impl Default for MapController {
    fn default() -> Self {
        Self::new()
    }
}

fn is_in_view(place: Point) -> bool {
    (0.02..=0.98).contains(&place.x) && (0.02..=0.98).contains(&place.y)
}
