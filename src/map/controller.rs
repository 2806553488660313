//! The state of the map: its view, its camera, and what is selected.

mod movement;

use leptos::prelude::*;

use super::camera::Camera;
use super::globe::{Globe, SeenGlobe};
use super::names::Placement;
use super::partner_map::PartnerMap;
use super::projection::UnitVector;
use crate::app_state::{AppState, use_app};
use crate::browser::animation::{animate, cancel_animation, next_task};
use crate::browser::dom;
use crate::content::partner::Country;
use crate::point::{Area, Point};
use crate::remote::RemoteState;
use crate::route::MapView;

/// Where the places of the home region are in what is seen: at the left, since its networks are beside them.
const HOME_PLACES: Area = Area { left: 0.16, right: 0.4, top: 0.16, bottom: 0.84 };
/// How long the view takes to change, in milliseconds.
const TRANSITION: f64 = 200.0;
/// How long the flat map takes to become the globe, in milliseconds.
const MORPH: f64 = 400.0;

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
    /// The width of the drawing in pixels, measured when it has come to rest.
    width: RwSignal<f64>,
    /// The part of the drawing that is seen, measured along with it.
    stage: StoredValue<Area>,
    /// Where the countries' names are, in the order of the content, and that of home after the last.
    pub names: RwSignal<Vec<Placement>>,
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
            stage: StoredValue::new(Area::ALL),
            names: RwSignal::default(),
            view: RwSignal::new(MapView::Flat),
            shown,
            globe_view,
        };
        // First, so that the address is followed within what is seen.
        Effect::new(move |_| {
            app.window.resized.track();
            app.files.map.get();
            untrack(|| controller.rest());
        });
        Effect::new(move |_| controller.follow_route());
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

    /// The part of the drawing that is seen, as fractions of its size.
    pub(super) fn stage(self) -> Area {
        self.stage.get_value()
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
        self.app.content.partners.countries.get(self.selected_index()?)
    }

    /// The index of the selected country in the content; tracked.
    pub fn selected_index(self) -> Option<usize> {
        self.app.content.partners.countries.iter().position(|country| self.is_selected(country))
    }

    /// The index of the selected country, if the query shows it; tracked.
    pub fn shown_selected_index(self) -> Option<usize> {
        self.selected_index().filter(|index| self.is_shown(*index))
    }

    fn set(self, camera: Camera) {
        let is_at_rest = !camera.moving || self.width.get_untracked() == 0.0;
        // Measured before anything changes, so that nothing has to be laid out for it.
        if let Some((stage, width)) = dom::seen_within("[data-map]", ".map-stage").filter(|_| is_at_rest) {
            self.stage.set_value(stage);
            if width != self.width.get_untracked() {
                self.width.set(width);
            }
        }
        self.camera.set(Camera { stage: self.stage.get_value(), ..camera });
    }

    /// How the map will be looked at when an animation that is under way has ended.
    fn target(self) -> Camera {
        Camera { stage: self.stage.get_value(), ..self.target.get_value() }
    }

    /// How the map is looked at, and whether it has come to rest; tracked.
    pub(super) fn resting_camera(self) -> Option<Camera> {
        Some(self.camera.get()).filter(|camera| !camera.moving)
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
        let all = Camera { globe, ..self.target().at_rest() };
        match self.app.files.map.get_untracked().filter(|_| view == MapView::Home) {
            Some(maps) => Area::around(&maps.home_region).map_or(all, |region| all.fitting(region, HOME_PLACES)),
            None => all,
        }
    }

    /// Follows the address to another view, and to what is selected. The globe is shown once its outlines are here.
    fn follow_route(self) {
        let files = self.app.files;
        let asked = self.app.query.with(|query| query.map_view());
        let id = self.app.selected.get();
        if asked == MapView::Globe && files.globe.state() == RemoteState::Idle {
            files.globe.start();
        }
        // The globe is fitted to what is seen of the drawing, which is measured only in the page that the reader sees.
        let globe = files.globe.get().filter(|_| !self.app.start_queue.is_open());
        let view = if asked == MapView::Globe && globe.is_none() { MapView::Flat } else { asked };
        let before = self.view.get_untracked();
        if view == before {
            return untrack(|| self.reveal(&id));
        }
        self.view.set(view);
        let whole = untrack(|| self.whole(view));
        let to = globe.map_or(whole, |globe| self.turned(whole, globe, &id));
        let morphs = [before, view].contains(&MapView::Globe);
        let change = move || self.animate_to(to, if morphs { MORPH } else { TRANSITION });
        if view != MapView::Globe {
            return untrack(change);
        }
        // What says that the globe is on its way has gone by then, and leaves it more room.
        next_task(move || {
            if self.view.get_untracked() == view {
                change();
            }
        });
    }

    /// Brings a country into view, if it is not; on the globe, to the front, together with home.
    pub fn reveal(self, id: &str) {
        let target = self.target();
        let globe = self.app.files.globe.get_untracked().filter(|_| target.globe > 0.5);
        match globe {
            Some(globe) if self.app.content.country(id).is_some() => {
                self.animate_to(self.turned(target, globe, id), TRANSITION);
            }
            _ => {
                let Some(marker) = self.flat_marker(id) else { return };
                // On a phone, where a part of the map is out of sight, the line is to be seen from end to end.
                let wanted: Vec<Point> =
                    self.flat_home().filter(|_| target.is_narrow()).into_iter().chain([marker]).collect();
                if let Some(area) = Area::around(&wanted).filter(|_| !wanted.iter().all(|place| target.shows(*place))) {
                    self.animate_to(target.showing(area, target.zoom), TRANSITION);
                }
            }
        }
    }

    /// The globe turned so that home is in front, and the country of an id, too.
    fn turned(self, camera: Camera, globe: &Globe, id: &str) -> Camera {
        let direction = |position: [f64; 2]| globe.point(position).direction;
        let home = direction(self.app.content.partners.home.position);
        match self.app.content.country(id) {
            Some(country) => camera.facing_both(direction(country.position), home),
            None => camera.facing(home),
        }
    }

    /// Where the flat map has a country's marker, as fractions of the drawing.
    fn flat_marker(self, id: &str) -> Option<Point> {
        let maps = self.app.files.map.get_untracked()?;
        let countries = &self.app.content.partners.countries;
        let index = countries.iter().position(|country| country.code.eq_ignore_ascii_case(id))?;
        Some(maps.large.marker(index))
    }

    /// Where the flat map has home, as fractions of the drawing.
    fn flat_home(self) -> Option<Point> {
        let maps = self.app.files.map.get_untracked()?;
        Some(maps.large.home_marker())
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
