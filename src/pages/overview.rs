//! The overview: who, beside the world seen from there; the years as steps; figures; questions; the latest news.

mod headline_figures;

use leptos::prelude::*;

use headline_figures::HeadlineFigures;

use super::lazy::{PARTNERS_DIAL, TIMELINE_THUMBNAIL};
use super::timeline::finding_text;
use crate::app_state::use_app;
use crate::components::kept::Kept;
use crate::components::own_task::OwnTask;
use crate::components::rich_text::RichText;
use crate::components::source_notes::SourceNotes;
use crate::components::story_doors::StoryDoors;
use crate::components::teaser::{Teaser, TeaserLink};
use crate::content::phrase::Phrase;
use crate::route::{Page, Query, Route};
use crate::timeline::finding::finding;

/// The page.
#[component]
pub fn OverviewPage() -> impl IntoView {
    let app = use_app();
    let latest = app.content.news.first().map(|article| {
        view! {
            <section>
                <SectionHead title=app.phrase(Phrase::LatestNews).to_owned() page=Page::News link=Phrase::AllNews />
                <Teaser article>
                    <h3 class="teaser-title serif">
                        <TeaserLink article />
                    </h3>
                </Teaser>
            </section>
        }
    });
    let timeline_title = match finding(&app.content.events) {
        Some(finding) => finding_text(&app, finding),
        None => app.phrase(Phrase::TimeInBrief).to_owned(),
    };
    let has_events = !app.content.events.is_empty();
    let has_facts = !app.content.site.headlines.is_empty();
    view! {
        <Hero />
        {has_events
            .then(|| {
                view! {
                    <section class="ribbon">
                        <SectionHead title=timeline_title page=Page::Timeline link=Phrase::OpenTimeline />
                        <Kept drawing=TIMELINE_THUMBNAIL />
                        <p class="caption">{app.phrase(Phrase::StepsNote)} " " {app.phrase(Phrase::DrawnAsDated)}</p>
                    </section>
                }
            })}
        {has_facts
            .then(|| {
                view! {
                    <section>
                        <SectionHead
                            title=app.phrase(Phrase::InFigures).to_owned()
                            page=Page::Facts
                            link=Phrase::AllFigures
                        />
                        <OwnTask>
                            <HeadlineFigures />
                        </OwnTask>
                    </section>
                }
            })}
        <StoryDoors heading=Phrase::StartWithQuestion />
        <div class="duo">
            {latest}
            <section class="how-sourced">
                <h2>{app.phrase(Phrase::HowSourced)}</h2>
                <p>{app.phrase(Phrase::HowSourcedText)}</p>
                <p>
                    <a class="onward-link" href=app.href(Page::About)>
                        {app.phrase(Phrase::HowSourcedLink)}
                    </a>
                </p>
            </section>
        </div>
    }
}

/// The first screen: who, beside the world as seen from there.
#[component]
fn Hero() -> impl IntoView {
    let app = use_app();
    let institution = &app.content.site.institution;
    let tour =
        app.href_of(&Route::to(Page::Timeline, app.language_id).with_query(Query::default().with("tour", Some("1"))));
    view! {
        <div class="hero full night">
            <div class="page-column">
                <div class="hero-text">
                    <p class="kicker">
                        <RichText text=&institution.tagline />
                    </p>
                    <h1>{app.localize(&institution.name)}</h1>
                    <p class="lede">
                        <RichText text=&institution.lede />
                        <SourceNotes sources=&institution.sources />
                    </p>
                    <p class="hero-ways">
                        {(!app.content.events.is_empty())
                            .then(|| {
                                view! {
                                    <a class="button primary" href=tour>
                                        {app.phrase(Phrase::Tour)}
                                    </a>
                                }
                            })}
                        {(!app.content.partners.countries.is_empty())
                            .then(|| {
                                view! {
                                    <a class="button" href=app.href(Page::Partners)>
                                        {app.phrase(Phrase::OpenMap)}
                                    </a>
                                }
                            })}
                    </p>
                </div>
                <Kept drawing=PARTNERS_DIAL />
            </div>
        </div>
    }
}

/// A heading with a link to the page that has more.
#[component]
fn SectionHead(title: String, page: Page, link: Phrase) -> impl IntoView {
    let app = use_app();
    view! {
        <div class="section-head">
            <h2>{title}</h2>
            <a class="onward-link" href=app.href(page)>
                {app.phrase(link)}
            </a>
        </div>
    }
}
