//! The map on another page, with the names of its countries.

use leptos::prelude::*;

use super::chart::MapThumbnail;
use crate::app_state::use_app;
use crate::components::marker::RelationMark;
use crate::content::partner::Relation;
use crate::content::phrase::Phrase;
use crate::route::Page;

/// Names by relation, each a link to the country on its own page, beside the map.
#[component]
pub fn PartnersThumbnail() -> impl IntoView {
    let app = use_app();
    let relations = &app.content.partners.relations;
    view! {
        <div class="map-thumbnail">
            <div class="map-names">
                {relations.iter().map(|relation| view! { <RelationNames relation /> }).collect_view()}
            </div>
            <div>
                <MapThumbnail />
                <p class="caption">{app.phrase(Phrase::MapStatement)}</p>
            </div>
        </div>
    }
}

#[component]
fn RelationNames(relation: &'static Relation) -> impl IntoView {
    let app = use_app();
    let countries = app.content.partners.countries.iter().filter(|country| country.relation == relation.id);
    let names = countries.map(|country| {
        let href = app.href_at(Page::Partners, &country.anchor());
        view! { <li><a href=href>{app.localize(&country.name)}</a></li> }
    });
    view! {
        <p class="relation-name" data-relation=relation.id.as_str()>
            <RelationMark shape=relation.shape />
            {app.localize(&relation.plural)}
        </p>
        <ul>{names.collect_view()}</ul>
    }
}
