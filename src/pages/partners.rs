//! The partners: filter, map, what is known of the selected one, and the list that says it all in words.

use leptos::prelude::*;

use super::PhraseHead;
use crate::app_state::{AppState, use_app};
use crate::components::control_button::ControlButton;
use crate::components::filter::{Choice, FilterChoices, ShownCount, with_all};
use crate::components::marker::RelationMark;
use crate::components::own_task::OwnTask;
use crate::content::phrase::Phrase;
use crate::map::chart::InteractiveMap;
use crate::map::controller::MapController;
use crate::map::country_list::{CountryList, CountryTable};
use crate::map::country_panel::CountryPanel;
use crate::map::direction::Direction;
use crate::map::globe_chart::GlobeStatus;
use crate::map::home_region::{HomeRegion, map_data};
use crate::map::keyboard::handle_key;

/// How far a button pans, as a fraction of the drawing.
const PAN_STEP: f64 = 0.25;

/// The page.
#[component]
pub fn PartnersPage() -> impl IntoView {
    let app = use_app();
    let map = MapController::new();
    provide_context(map);
    let total = app.content.partners.countries.len();
    let orders = vec![
        Choice::plain(None, app.phrase(Phrase::SortRelation)),
        Choice::plain(Some("name"), app.phrase(Phrase::SortName)),
    ];
    view! {
        <PhraseHead title=Phrase::Partners lede=Phrase::PartnersLede />
        <FilterChoices label=app.phrase(Phrase::FilterRelation) name="relation" choices=relations(&app) />
        <ShownCount shown=Signal::derive(move || map.shown.with(Vec::len)) total />
        <div class="map-and-panel" on:keydown=move |key| handle_key(map, &key)>
            <section class="figure-frame" aria-label=app.phrase(Phrase::Map)>
                <FilterChoices label=app.phrase(Phrase::View) name="view" choices=views(&app) />
                <MapButtons map />
                <GlobeStatus />
                <OwnTask>
                    <InteractiveMap />
                </OwnTask>
                <p class="caption">{app.phrase(Phrase::MapStatement)}</p>
                <p class="caption">{map_data(&app)}</p>
                <p class="keys js-only">{app.phrase(Phrase::MapKeys)}</p>
            </section>
            <CountryPanel />
        </div>
        <h2>{app.phrase(Phrase::CountriesList)}</h2>
        <FilterChoices label=app.phrase(Phrase::Sort) name="sort" choices=orders />
        <OwnTask>
            <CountryList />
        </OwnTask>
        <OwnTask>
            <CountryTable />
            <HomeRegion />
        </OwnTask>
    }
}

/// The relations, as a filter that is the legend of the map, too.
fn relations(app: &AppState) -> Vec<Choice> {
    let partners = &app.content.partners;
    let choices = partners.relations.iter().map(|relation| {
        let mark = view! {
            <span class="swatch" data-relation=relation.id.as_str()>
                <RelationMark shape=relation.shape />
            </span>
        };
        let count = partners.countries.iter().filter(|country| country.relation == relation.id).count();
        let name = app.localize(&relation.plural);
        Choice { mark: Some(mark.into_any()), count: Some(count), ..Choice::plain(Some(&relation.id), name) }
    });
    with_all(app.phrase(Phrase::AllTopics), partners.countries.len(), choices)
}

/// The views of the map.
fn views(app: &AppState) -> Vec<Choice> {
    vec![
        Choice::plain(None, app.phrase(Phrase::ViewFlat)),
        Choice::plain(Some("globe"), app.phrase(Phrase::ViewGlobe)),
        Choice::plain(Some("home"), app.localize(&app.content.map.home.name)),
    ]
}

/// Buttons to zoom and to pan.
#[component]
fn MapButtons(map: MapController) -> impl IntoView {
    let app = use_app();
    view! {
        <div class="zoom js-only" role="group" aria-label=app.phrase(Phrase::MapMove)>
            <ControlButton name=Phrase::ZoomIn sign="+" on_click=move |()| map.zoom_in() />
            <ControlButton name=Phrase::ZoomOut sign="−" on_click=move |()| map.zoom_out() />
            <button type="button" on:click=move |_| map.reset()>
                {app.phrase(Phrase::ZoomReset)}
            </button>
            <ControlButton name=Phrase::MoveWest sign="←" on_click=move |()| map.pan(Direction::Left, PAN_STEP) />
            <ControlButton name=Phrase::MoveEast sign="→" on_click=move |()| map.pan(Direction::Right, PAN_STEP) />
            <ControlButton name=Phrase::MoveNorth sign="↑" on_click=move |()| map.pan(Direction::Up, PAN_STEP) />
            <ControlButton name=Phrase::MoveSouth sign="↓" on_click=move |()| map.pan(Direction::Down, PAN_STEP) />
        </div>
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use leptos::task::tick;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;
    use crate::components::testing::{find, mount_at, text, translate};
    use crate::route::Page;

    #[wasm_bindgen_test]
    async fn a_selected_country_is_current_and_told_beside_the_map_also_when_translated() {
        let (root, app) = mount_at(Page::Partners, "", |_| view! { <PartnersPage /> });
        for code in ["JP", "SE"] {
            translate(&find(&root, ".selected"));
            app.select(&code.to_lowercase());
            tick().await;
            let country = app.content.country(code).unwrap();
            let name = app.localize(&country.name);
            assert!(text(&root, "[data-panel] .panel-title").starts_with(name), "{name}");
            assert_eq!(find(&root, "li[aria-current=true]").get_attribute("data-country").as_deref(), Some(code));
        }
    }

    #[wasm_bindgen_test]
    async fn a_relation_hides_the_countries_of_the_other() {
        let (root, _) = mount_at(Page::Partners, "relation=agreement", |_| view! { <PartnersPage /> });
        let shown = root.query_selector_all("li[data-country]:not([hidden])").unwrap();
        let hidden = root.query_selector_all("li[data-country][hidden]").unwrap();
        assert_eq!((shown.length(), hidden.length()), (6, 5));
        assert!(text(&root, ".shown").contains("6 of 11"), "{}", text(&root, ".shown"));
    }
}
