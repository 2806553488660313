//! The partners: filter, map, what is known of the selected one, and the list that says it all in words.

use leptos::prelude::*;

use super::TitleLine;
use crate::app_state::{AppState, use_app};
use crate::components::control_button::ControlButton;
use crate::components::disagreement::DisagreementBand;
use crate::components::drawing_controls::DrawingControls;
use crate::components::filter::{Choice, FilterChoices, ShownCount, with_all};
use crate::components::marker::RelationMark;
use crate::components::own_task::OwnTask;
use crate::content::disagreement::Disagreement;
use crate::content::phrase::Phrase;
use crate::map::chart::{HomeMap, InteractiveMap, map_data};
use crate::map::controller::MapController;
use crate::map::country_list::{CountryList, CountryTable};
use crate::map::country_panel::CountryColumn;
use crate::map::direction::Direction;
use crate::map::globe_chart::GlobeStatus;
use crate::map::home_region::HomeRegion;
use crate::map::keyboard::handle_key;
use crate::map::name_layout::keep_names_placed;
use crate::map::out_of_sight::OutOfSight;

/// How far a button moves the map, as a fraction of it.
const PAN_STEP: f64 = 0.25;

/// The page.
#[component]
pub fn PartnersPage() -> impl IntoView {
    let app = use_app();
    if app.content.partners.countries.is_empty() {
        return view! {
            <TitleLine title=Phrase::Partners lede=Phrase::PartnersLede />
            <p>{app.phrase(Phrase::NoPartners)}</p>
            <HomeRegion><HomeMap /></HomeRegion>
        }
        .into_any();
    }
    let map = MapController::new();
    keep_names_placed(map);
    provide_context(map);
    view! {
        <TitleLine title=Phrase::Partners lede=Phrase::PartnersLede>
            <div class="segmented js-only">
                <FilterChoices label=app.phrase(Phrase::View) name="view" choices=views(&app) />
            </div>
        </TitleLine>
        <div class="stage full map-frame" on:keydown=move |key| handle_key(map, &key)>
            <MapDrawing map />
            <OwnTask>
                <CountryColumn />
            </OwnTask>
        </div>
        <CountriesInWords />
        <OwnTask>
            <HomeRegion />
        </OwnTask>
    }
    .into_any()
}

/// The drawing under its filter, with what lies on it.
#[component]
fn MapDrawing(map: MapController) -> impl IntoView {
    let app = use_app();
    let total = app.content.partners.countries.len();
    view! {
        <section class="figure-frame" aria-label=app.phrase(Phrase::Map)>
            <div class="filter-bar">
                <FilterChoices label=app.phrase(Phrase::FilterRelation) name="relation" choices=relations(&app) />
                <ShownCount shown=Signal::derive(move || map.shown.with(Vec::len)) total />
            </div>
            // Before the map, which is the heaviest part of the page: what has been read must not move when it comes.
            <div class="map-foot">
                <DrawingControls
                    label=Phrase::MapMove
                    on_zoom_in=move |()| map.zoom_in()
                    on_zoom_out=move |()| map.zoom_out()
                    on_reset=move |()| map.reset()
                >
                    <PanButtons map />
                </DrawingControls>
                <OutOfSight />
            </div>
            <div class="map-stage">
                <OwnTask>
                    <InteractiveMap />
                </OwnTask>
            </div>
            <GlobeStatus />
        </section>
    }
}

/// Buttons that do what dragging does.
#[component]
fn PanButtons(map: MapController) -> impl IntoView {
    view! {
        <ControlButton name=Phrase::MoveWest sign="←" on_click=move |()| map.pan(Direction::Left, PAN_STEP) />
        <ControlButton name=Phrase::MoveEast sign="→" on_click=move |()| map.pan(Direction::Right, PAN_STEP) />
        <ControlButton name=Phrase::MoveNorth sign="↑" on_click=move |()| map.pan(Direction::Up, PAN_STEP) />
        <ControlButton name=Phrase::MoveSouth sign="↓" on_click=move |()| map.pan(Direction::Down, PAN_STEP) />
    }
}

/// The map in words: the countries, how they are counted, and what the map shows and does not.
#[component]
fn CountriesInWords() -> impl IntoView {
    let app = use_app();
    let orders = vec![
        Choice::plain(None, app.phrase(Phrase::SortRelation)),
        Choice::plain(Some("name"), app.phrase(Phrase::SortName)),
    ];
    view! {
        <section class="country-words">
            <div class="section-head">
                <h2>{app.phrase(Phrase::CountriesList)}</h2>
                <FilterChoices label=app.phrase(Phrase::Sort) name="sort" choices=orders />
            </div>
            <div class="country-groups">
                <OwnTask>
                    <CountryList />
                </OwnTask>
                <section class="about-map">
                    <h3>{app.phrase(Phrase::AboutMap)}</h3>
                    <p>{app.phrase(Phrase::MapStatement)}</p>
                    <p class="caption">{map_data(&app)}</p>
                </section>
            </div>
            <OwnTask>
                <CountryTable />
                <PartnerDisagreements />
            </OwnTask>
        </section>
    }
}

/// The figures that count the countries in different ways.
#[component]
fn PartnerDisagreements() -> impl IntoView {
    let app = use_app();
    let records = app.content.disagreements.iter().filter(|record| is_about_partners(&app, record));
    records.map(|record| view! { <DisagreementBand record /> }).collect_view()
}

/// Whether a disagreement is about how many countries there are.
fn is_about_partners(app: &AppState, record: &Disagreement) -> bool {
    app.content.partners.relations.iter().any(|relation| record.facts.contains(&relation.fact))
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
        let count = partners.countries_of(relation).count();
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
