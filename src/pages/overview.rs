//! The overview: who, the timeline as a thumbnail, headline figures, the map as a thumbnail, the latest news.

use leptos::prelude::*;

use crate::app_state::use_app;
use crate::components::disagreement::DisagreementCard;
use crate::components::fact_card::FactCard;
use crate::components::own_task::OwnTask;
use crate::components::rich_text::RichText;
use crate::components::source_notes::SourceNotes;
use crate::components::teaser::{Teaser, TeaserLink};
use crate::content::phrase::Phrase;
use crate::map::thumbnail::PartnersThumbnail;
use crate::route::Page;
use crate::timeline::chart::TimelineThumbnail;

/// The page.
#[component]
pub fn OverviewPage() -> impl IntoView {
    let app = use_app();
    let institution = &app.content.site.institution;
    let stories = app.content.stories.iter().map(|story| {
        view! {
            <li data-topic=story.topic.as_str()>
                <a href=app.href(Page::Story(story.id.clone()))>
                    <strong>{app.localize(&story.title)}</strong>
                    <span>{app.localize(&story.lede)}</span>
                </a>
            </li>
        }
    });
    let latest = app.content.news.first().map(|article| {
        view! {
            <Teaser article>
                <h3 class="teaser-title">
                    <TeaserLink article />
                </h3>
            </Teaser>
        }
    });
    view! {
        <div class="hero">
            <p class="kicker">
                <RichText text=&institution.tagline />
            </p>
            <h1>{app.localize(&institution.name)}</h1>
            <p class="lede">
                <RichText text=&institution.lede />
                <SourceNotes sources=&institution.sources />
            </p>
        </div>
        <section class="ribbon" aria-label=app.phrase(Phrase::TimeInBrief)>
            <OwnTask>
                <TimelineThumbnail />
            </OwnTask>
            <p class="caption">
                {app.phrase(Phrase::DrawnAsDated)} " "
                <a class="onward-link" href=app.href(Page::Timeline)>
                    {app.phrase(Phrase::OpenTimeline)}
                </a>
            </p>
        </section>
        <section>
            <SectionHead title=Phrase::InFigures page=Page::Facts link=Phrase::AllFigures />
            <ul class="cards headlines">
                <OwnTask>
                    <Headlines />
                </OwnTask>
            </ul>
        </section>
        <section>
            <SectionHead title=Phrase::PartnersInBrief page=Page::Partners link=Phrase::OpenMap />
            <OwnTask>
                <PartnersThumbnail />
            </OwnTask>
        </section>
        <section>
            <div class="section-head">
                <h2>{app.phrase(Phrase::Stories)}</h2>
            </div>
            <ul class="story-links">{stories.collect_view()}</ul>
        </section>
        <section>
            <SectionHead title=Phrase::LatestNews page=Page::News link=Phrase::AllNews />
            {latest}
        </section>
        <section class="how-sourced">
            <h2>{app.phrase(Phrase::HowSourced)}</h2>
            <p>{app.phrase(Phrase::HowSourcedText)}</p>
            <p>
                <a class="onward-link" href=app.href(Page::About)>
                    {app.phrase(Phrase::HowSourcedLink)}
                </a>
            </p>
        </section>
    }
}

/// A heading with a link to the page that has more.
#[component]
fn SectionHead(title: Phrase, page: Page, link: Phrase) -> impl IntoView {
    let app = use_app();
    view! {
        <div class="section-head">
            <h2>{app.phrase(title)}</h2>
            <a class="onward-link" href=app.href(page)>
                {app.phrase(link)}
            </a>
        </div>
    }
}

/// The headline figures. In place of one that is in a disagreement, all of that is shown.
#[component]
fn Headlines() -> impl IntoView {
    let content = use_app().content;
    let facts = content.site.headlines.iter().filter_map(|id| content.fact(id));
    let cards = facts.map(|fact| match content.disagreement_of(&fact.id) {
        Some(record) => view! {
            <li class="wide-card">
                <DisagreementCard record />
            </li>
        }
        .into_any(),
        None => view! { <FactCard fact /> }.into_any(),
    });
    cards.collect_view()
}
