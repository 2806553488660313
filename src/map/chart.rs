//! The drawing of the map: land, partner countries, arcs, and markers that are all of one size.

use leptos::prelude::*;

use super::camera::Camera;
use super::controller::{MapController, use_map};
use super::gestures::handle_gesture;
use super::globe_chart::GlobeChart;
use super::markers::{HomeMarker, PartnerMarker};
use super::partner_map::PartnerMap;
use super::symbols::{NetworkFields, PlaceSymbols};
use crate::app_state::{AppState, use_app};
use crate::components::gesture_area::gesture_handlers;
use crate::components::keyed::Keyed;
use crate::components::svg_units::{factor, percent, pixels};
use crate::content::phrase::Phrase;
use crate::remote::RemoteState;
use crate::route::MapView;

/// The map of the page of partners, once it is here: its markers select, and it can be moved.
#[component]
pub fn InteractiveMap() -> impl IntoView {
    view! { <WhenLoaded draw=|| {
        use_app().files.map.get_untracked().map(|maps| view! { <InteractiveDrawing map=&maps.large /> }).into_any()
    } /> }
}

/// Draws the map when its file is here; before, says that it is on its way or has not come.
#[component]
pub(super) fn WhenLoaded(draw: fn() -> AnyView) -> impl IntoView {
    let app = use_app();
    let file = app.files.map;
    let absent = move |state| {
        let failed = state == RemoteState::Failed;
        if state == RemoteState::Idle {
            file.start();
        }
        view! {
            <div class="map absent">
                <p role="status">{app.phrase(if failed { Phrase::MapFailed } else { Phrase::MapComing })}</p>
                {failed.then(|| view! {
                    <button type="button" on:click=move |_| file.start()>
                        {app.phrase(Phrase::Retry)}
                    </button>
                })}
            </div>
        }
    };
    let key = Signal::derive(move || file.state().as_ref().to_owned());
    view! {
        <Keyed key>
            {move || match untrack(|| file.state()) {
                RemoteState::Loaded => draw(),
                state => absent(state).into_any(),
            }}
        </Keyed>
    }
}

#[component]
fn InteractiveDrawing(map: &'static PartnerMap) -> impl IntoView {
    let app = use_app();
    let controller = use_map();
    let countries = &app.content.partners.countries;
    let is_globe = move || controller.globe_view.with(Option::is_some);
    let gestures = gesture_handlers(move |gesture, position| handle_gesture(controller, map, gesture, position));
    let box_size = move || percent(marker_zoom(controller));
    let shapes = countries.iter().zip(&map.partners).enumerate().map(move |(index, (country, shape))| {
        let selected = move || controller.is_selected(country).then_some("");
        let hidden = move || !controller.is_shown(index);
        view! {
            <path
                class="country"
                d=shape.outline.as_deref()
                data-shape=country.code.as_str()
                data-relation=country.relation.as_str()
                data-selected=move || selected()
                hidden=move || hidden().then_some("")
            />
            <path class="arc" d=shape.arc.as_str() data-selected=move || selected() hidden=move || hidden().then_some("") />
        }
    });
    let markers = (0..map.partners.len()).map(|index| view! { <PartnerMarker index map /> });
    view! {
        <div
            class="map"
            data-map=""
            data-start=map.narrow_window().name()
            data-globe=move || is_globe().then_some("")
            data-zoomed=move || (controller.camera().zoom > 1.0).then_some("")
            data-home=move || (controller.view.get() == MapView::Home).then_some("")
        >
            <svg class="map-base" aria-hidden="true" viewBox=svg_view_box(map)>
                <Hatching id="hatch" size="16" line="6" />
                <g transform=move || flat_transform(controller, map) hidden=move || is_globe().then_some("")>
                    <path class="graticule" d=map.graticule.as_str() />
                    <path class="land" d=map.land.as_str() fill-rule="evenodd" />
                    {shapes.collect_view()}
                </g>
                <GlobeChart />
            </svg>
            <svg
                class="map-marks"
                width="100%"
                height="100%"
                role="group"
                aria-label=app.phrase(Phrase::Map)
                data-gesture-area=""
                {..gestures}
            >
                // What is drawn beyond the box, as far as the frame goes, can be taken hold of, too.
                <rect x="-50%" y="-50%" width="200%" height="200%" fill="none" pointer-events="all" />
                <g transform=move || marker_shift(controller, map)>
                    // Percentages count from this box: all markers move with it, and keep their size.
                    <svg overflow="visible" width=move || box_size() height=move || box_size()>
                        <HomeMarker map />
                        {markers.collect_view()}
                        {move || {
                            let is_home = controller.view.get() == MapView::Home;
                            is_home.then(|| view! { <PlaceSymbols map /> <NetworkFields map /> })
                        }}
                    </svg>
                </g>
            </svg>
        </div>
    }
}

/// The map of the home region on another page, once it is here; it does not move.
#[component]
pub fn HomeMap() -> impl IntoView {
    let app = use_app();
    let map = move || {
        let maps = app.files.map.get()?;
        Some(view! {
            <div class="figure-frame">
                <HomeDrawing map=&maps.home />
                <p class="caption">{map_data(&app)}</p>
            </div>
        })
    };
    move || map()
}

#[component]
fn HomeDrawing(map: &'static PartnerMap) -> impl IntoView {
    let app = use_app();
    view! {
        <div class="map" data-map="" data-home="">
            <svg class="map-base" aria-hidden="true" viewBox=svg_view_box(map)>
                <path class="land" d=map.land.as_str() fill-rule="evenodd" />
            </svg>
            <svg class="map-marks" width="100%" height="100%" role="group" aria-label=app.phrase(Phrase::Map)>
                <PlaceSymbols map />
                <NetworkFields map />
            </svg>
        </div>
    }
}

/// The pattern of countries with one of the relations, so that color is never alone.
#[component]
pub(super) fn Hatching(
    /// Its id: two drawings of a page have one each.
    id: &'static str,
    /// The distance of two lines.
    size: &'static str,
    /// The width of a line.
    line: &'static str,
) -> impl IntoView {
    view! {
        <defs>
            <pattern
                id=id
                width=size
                height=size
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
            >
                <rect class="hatch-ground" width=size height=size />
                <rect class="hatch-line" width=line height=size />
            </pattern>
        </defs>
    }
}

/// What the map is drawn from, and the number of its review.
pub fn map_data(app: &AppState) -> String {
    let map = &app.content.map;
    let review = map.review.as_ref().map(|review| format!(" · {review}")).unwrap_or_default();
    format!("{} {}{review}", map.drawn.data, map.drawn.version)
}

fn svg_view_box(map: &PartnerMap) -> String {
    format!("0 0 {} {}", pixels(map.width), pixels(map.height))
}

/// The magnification of the box that holds all markers; on the globe it stays as it is.
fn marker_zoom(controller: MapController) -> f64 {
    let camera = controller.camera();
    if camera.globe > 0.0 { 1.0 } else { camera.zoom }
}

/// What moves that box along with the flat map; `None` while it is at rest.
fn marker_shift(controller: MapController, map: &PartnerMap) -> Option<String> {
    let (camera, zoom) = (controller.camera(), marker_zoom(controller));
    let width = controller.width() * zoom;
    let height = width * map.height / map.width;
    is_moved(camera).then(|| format!("translate({} {})", pixels(-camera.x * width), pixels(-camera.y * height)))
}

/// Whether the flat map is not as it is at rest.
fn is_moved(camera: Camera) -> bool {
    camera.globe == 0.0 && (camera.zoom != 1.0 || camera.x != 0.0 || camera.y != 0.0)
}

/// What moves the flat map.
fn flat_transform(controller: MapController, map: &PartnerMap) -> Option<String> {
    let camera = controller.camera();
    let (left, top) = (pixels(-camera.x * map.width), pixels(-camera.y * map.height));
    is_moved(camera).then(|| format!("scale({}) translate({left} {top})", factor(camera.zoom)))
}
