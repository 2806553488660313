//! The card of a figure: its number, drawing, date, source, and the way to its home.

use leptos::prelude::*;

use super::drawing::FactDrawing;
use super::fact_details::DrawDetails;
use super::fact_parts::{FactFoot, FactWords};
use super::figure::Headline;
use super::marker::TopicMark;
use super::rich_text::RichText;
use crate::app_state::use_app;
use crate::content::fact::Fact;
use crate::route::Page;

/// A card, as an item of a list.
#[component]
pub fn FactCard(
    /// The figure.
    fact: &'static Fact,
    /// Where this is where `#ID` leads, all else that is known of the figure: then the card carries the id.
    #[prop(optional)]
    details: Option<DrawDetails>,
    /// Whether it leads its section: then its finding is the title, and its drawing is large.
    #[prop(optional)]
    lead: bool,
    /// Whether it is drawn; not where it is drawn among others already.
    #[prop(default = true)]
    drawn: bool,
    /// Whether a filter hides it.
    #[prop(optional, into)]
    hidden: Signal<bool>,
) -> impl IntoView {
    let app = use_app();
    let full = details.is_some();
    let page = if full { Page::Facts } else { Page::About };
    let title = fact.finding.as_ref().filter(|_| lead).unwrap_or(&fact.label);
    let mark = app.content.topic(&fact.topic).filter(|_| !lead).map(|topic| view! { <TopicMark topic /> });
    let head = view! {
        <h3>{mark}<a href=app.href_at(Page::Facts, &fact.id)>{app.localize(title)}</a></h3>
        <Headline fact />
    };
    let words = view! {
        {full.then(|| view! { <p class="definition"><RichText text=&fact.definition /></p> })}
        <FactWords fact page />
        {details.map(|details| details(fact))}
        <FactFoot fact />
    };
    let drawing = drawn.then(|| view! { <FactDrawing fact /> });
    let inner = if lead {
        view! {
            <div class="card-words">{head} {words}</div>
            <div class="card-drawing">{drawing}</div>
        }
        .into_any()
    } else {
        view! { {head} {drawing} {words} }.into_any()
    };
    view! {
        <li
            class=if lead { "card leading" } else { "card" }
            id=full.then_some(fact.id.as_str())
            data-topic=fact.topic.as_str()
            aria-current=move || app.aria_current(&fact.id).filter(|_| full)
            hidden=move || hidden.get()
        >
            {inner}
        </li>
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use leptos::task::tick;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;
    use crate::components::fact_details::{DETAILS, Toast};
    use crate::components::testing::{find, mount_at, text};

    #[wasm_bindgen_test]
    async fn a_card_has_the_plain_number_its_source_and_whether_it_is_selected() {
        let (root, app) = mount_at(Page::Facts, "", |app| {
            provide_context(Toast(RwSignal::new(String::new())));
            let fact = app.content.fact("beds-operational").unwrap();
            view! { <ul><FactCard fact details=DETAILS /></ul> }
        });
        let card = find(&root, "li.card");
        assert_eq!(find(&card, "[data-fact=beds-operational] > data").get_attribute("value").as_deref(), Some("788"));
        assert!(find(&card, ".card-foot [data-source]").get_attribute("href").unwrap().starts_with("/about/#"));
        assert_eq!(card.get_attribute("aria-current"), None);
        app.route.update(|route| "beds-operational".clone_into(&mut route.fragment));
        tick().await;
        assert_eq!(card.get_attribute("aria-current").as_deref(), Some("true"));
        assert!(card.query_selector(".comparator").unwrap().is_none(), "an exact number has no comparator");
        assert_eq!(text(&card, "h3 a"), app.localize(&app.content.fact("beds-operational").unwrap().label));
    }

    #[wasm_bindgen_test]
    fn a_small_card_has_no_id_of_its_own() {
        let (root, _) = mount_at(Page::Overview, "", |app| {
            let fact = app.content.facts.first().unwrap();
            view! { <ul><FactCard fact /></ul> }
        });
        let card = find(&root, "li.card");
        assert_eq!(card.id(), "");
        assert!(card.query_selector("details").unwrap().is_none());
    }
}
