//! Every component in every state that the build can draw, as pages for the tests of looks, in `target/states`.
//! Readers get none of it. What only the running app draws (popovers, the help, the tour, notices, a map that has not come) is looked at there.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod common;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use any_spawner::Executor;
use atlas::app_state::AppState;
use atlas::components::control_button::ControlButton;
use atlas::components::disagreement::Disagreements;
use atlas::components::drawing_controls::DrawingControls;
use atlas::components::event_item::{EventItem, EventLine};
use atlas::components::fact_card::FactCard;
use atlas::components::fact_details::{DETAILS, Toast};
use atlas::components::filter::{Choice, FilterChoices, FindForm, MoreFilters, ShownCount};
use atlas::components::footer::Footer;
use atlas::components::header::Header;
use atlas::components::source_notes::SourceNotes;
use atlas::components::story_doors::StoryDoors;
use atlas::content::fact::Fact;
use atlas::content::language::LanguageId;
use atlas::content::phrase::Phrase;
use atlas::content::text::Text;
use atlas::map::controller::MapController;
use atlas::map::country_list::CountryList;
use atlas::map::country_panel::CountryColumn;
use atlas::pages::search::results::{Found, HitList, ResultCount};
use atlas::pages::story::lead_figure::LeadFigure;
use atlas::prerender::{Build, style};
use atlas::remote::{RemoteFiles, body_key};
use atlas::route::{Page, Route};
use atlas::start_queue::StartQueue;
use atlas::timeline::controller::TimelineController;
use atlas::timeline::event_panel::EventPanel;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;

/// A component in a state: the state's name, the address that it is seen at, and its view.
type State = (&'static str, &'static str, fn(AppState) -> AnyView);

const STATES: &[State] = &[
    ("Header of the overview", "/", |_| view! { <Header page=Page::Overview /> }.into_any()),
    ("Header of an article", "/news/", |app| {
        let page = app.content.news.first().map_or(Page::News, |article| Page::Article(article.id.clone()));
        view! { <Header page /> }.into_any()
    }),
    ("Chips and buttons", "/facts/?topic=care&q=beds", |app| {
        view! {
            <div class="filter-bar">
                <FilterChoices label="Topic" name="topic" choices=choices(app) />
                <MoreFilters label=Phrase::YearsAndWords names=&["q"]>
                    <FindForm page=Page::Facts />
                </MoreFilters>
            </div>
            <FindForm page=Page::Facts />
            <p>
                <button type="button">{app.phrase(Phrase::CopyLink)}</button>
                <button type="button" disabled="">{app.phrase(Phrase::CopyLink)}</button>
                <a class="button" href=app.href(Page::Timeline)>{app.phrase(Phrase::OpenTimeline)}</a>
                <ControlButton name=Phrase::ZoomIn sign="+" on_click=|()| () />
            </p>
            <div class="figure-frame">
                <DrawingControls label=Phrase::Zoom on_zoom_in=|()| () on_zoom_out=|()| () on_reset=|()| ()>
                    <ControlButton name=Phrase::ZoomIn sign="→" on_click=|()| () />
                </DrawingControls>
            </div>
        }
        .into_any()
    }),
    ("Nothing and something shown", "/facts/", |_| {
        view! { <ShownCount shown=Signal::derive(|| 0) total=9 /> <ShownCount shown=Signal::derive(|| 3) total=9 /> }
            .into_any()
    }),
    ("Figures, one selected", "/facts/#national-awards", |app| cards(one_a_drawing(app))),
    ("Leading figures", "/care/", |app| {
        one_a_drawing(app)
            .into_iter()
            .skip(2)
            .take(3)
            .map(|fact| view! { <LeadFigure fact /> })
            .collect_view()
            .into_any()
    }),
    ("Figures that lead a section", "/facts/", |app| {
        provide_context(Toast(RwSignal::new(String::new())));
        let cards = one_a_drawing(app)
            .into_iter()
            .skip(2)
            .take(3)
            .map(|fact| view! { <FactCard fact details=DETAILS lead=true /> });
        view! { <ul class="cards">{cards.collect_view()}</ul> }.into_any()
    }),
    ("Counts that differ", "/facts/", |_| view! { <Disagreements /> }.into_any()),
    ("Source notes", "/about/", |app| {
        let events = app.content.events.iter();
        events.map(|event| view! { <p><SourceNotes sources=&event.sources /></p> }).collect_view().into_any()
    }),
    ("Events, one selected", "/timeline/#opened", |app| {
        let events = app.content.events.iter().take(2).map(|event| view! { <EventItem event hidden=false /> });
        let lines = app.content.events.iter().map(|event| view! { <EventLine event /> });
        view! { <ol class="events">{events.collect_view()}</ol> <ul class="lines">{lines.collect_view()}</ul> }
            .into_any()
    }),
    ("No event selected", "/timeline/", |_| event_panel()),
    ("An event selected", "/timeline/#mental-health-forum", |_| event_panel()),
    ("A selected event that a filter hides", "/timeline/?topic=research#opened", |_| event_panel()),
    ("No country selected", "/partners/", |_| country_panel()),
    ("A country selected", "/partners/#us", |_| country_panel()),
    ("Countries, one selected", "/partners/#jp", |_| {
        provide_context(MapController::new());
        view! { <CountryList /> }.into_any()
    }),
    ("Search results", "/search/?q=sweden", |app| search_results(app, "sweden")),
    ("Search results from another language", "/search/", |app| search_results(app, "Ruidian")),
    ("Nothing found", "/search/", |app| search_results(app, "swdn")),
    ("Doors into stories", "/care/", |_| view! { <StoryDoors heading=Phrase::Stories /> }.into_any()),
    ("Footer", "/", |_| view! { <Footer /> }.into_any()),
];

/// The same with words of 180 letters.
const LONG: &[State] = &[
    ("Long names of figures", "/facts/", |app| cards(one_a_drawing(app).into_iter().skip(2).take(3).collect())),
    ("Long names of events", "/timeline/#opened", |app| {
        let events = app.content.events.iter().take(2).map(|event| view! { <EventItem event hidden=false /> });
        view! { <ol class="events">{events.collect_view()}</ol> }.into_any()
    }),
    ("A panel with long words", "/timeline/#opened", |_| event_panel()),
    ("A country with a long name", "/partners/#jp", |_| country_panel()),
    ("Long chips", "/facts/", |app| {
        view! { <div class="filter-bar"><FilterChoices label="Topic" name="topic" choices=choices(app) /></div> }
            .into_any()
    }),
];

fn search_results(app: AppState, query: &'static str) -> AnyView {
    let engine = app.files.search.get_untracked().unwrap();
    let found = Signal::stored(Found::of(engine, query, &app, 5));
    view! {
        <ResultCount query=Signal::stored(query.to_owned()) found />
        <HitList engine found />
    }
    .into_any()
}

fn choices(app: AppState) -> Vec<Choice> {
    let topics = app.content.topics.iter();
    topics.map(|topic| Choice { count: Some(3), ..Choice::plain(Some(&topic.id), app.localize(&topic.name)) }).collect()
}

/// The first figure of each kind of drawing, and one whose sources differ.
fn one_a_drawing(app: AppState) -> Vec<&'static Fact> {
    let mut found: Vec<&'static Fact> = Vec::new();
    for fact in &app.content.facts {
        if found.iter().all(|other| other.drawing != fact.drawing) {
            found.push(fact);
        }
    }
    found.extend(app.content.fact("joint-labs"));
    found
}

fn cards(facts: Vec<&'static Fact>) -> AnyView {
    provide_context(Toast(RwSignal::new(String::new())));
    let cards = facts.into_iter().map(|fact| view! { <FactCard fact details=DETAILS /> });
    view! { <ul class="cards">{cards.collect_view()}</ul> }.into_any()
}

fn event_panel() -> AnyView {
    provide_context(TimelineController::new());
    view! { <div class="panel-column"><EventPanel /></div> }.into_any()
}

fn country_panel() -> AnyView {
    provide_context(MapController::new());
    view! { <CountryColumn /> }.into_any()
}

/// A state as a section of the page.
fn section(build: &Build, language: LanguageId, (name, address, draw): &State) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let html = owner.with(|| {
        let route = Route { language, ..Route::parse(address, build.base, build.content) };
        let tag = |body: &atlas::prerender::PageBody| body_key(&body.page, build.content.language(body.language));
        let bodies = build.bodies.iter().map(|body| (tag(body), body.body));
        let files = RemoteFiles::preloaded(build.maps, build.search, bodies);
        let state = AppState::new(build.content, build.base, build.origin, route, files, StartQueue::closed());
        provide_context(state);
        draw(state).to_html()
    });
    owner.unset_with_forced_cleanup();
    format!("<section class=\"state\"><h2>{name}</h2>\n{}</section>\n", html.replace("<!>", ""))
}

/// The page of a language, as the running app would show it.
fn page(build: &Build, long: &Build, language: LanguageId) -> String {
    let sections = STATES.iter().map(|state| section(build, language, state));
    let sections: String = sections.chain(LONG.iter().map(|state| section(long, language, state))).collect();
    let head = "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><link rel=\"icon\" href=\"data:,\">";
    let sheets = [&build.stylesheet, &build.text_stylesheet, &build.interactive_stylesheet];
    let styles = sheets.map(|sheet| format!("<style>{sheet}</style>")).concat();
    let tag = &build.content.language(language).tag;
    format!(
        "<!doctype html>\n<html lang=\"{tag}\" data-app=\"ready\"><head>{head}<title>States</title>{styles}</head>\n\
         <body><div id=\"atlas\"><main><h1>States</h1>\n{sections}</main></div></body></html>\n"
    )
}

/// The build with the site's own styles.
fn styled(content: &'static atlas::content::Content) -> Build {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sheet = |folder: &str, topics| style::bundle(&style::read(&root.join(folder)).unwrap(), topics).unwrap();
    let mut build = common::build_of(content);
    build.stylesheet = sheet("style", &content.topics);
    build.text_stylesheet = sheet("style/text", &[]);
    build.text_stylesheet = sheet("style/text", &[]);
    build.interactive_stylesheet = sheet("style/interactive", &[]);
    build
}

/// The content with names of one word that no line holds.
fn long_content() -> &'static atlas::content::Content {
    let mut content = common::own_content();
    let languages = content.site.languages.clone();
    let long = |text: &mut Text| {
        *text = languages
            .iter()
            .map(|language| {
                (
                    language.tag.clone(),
                    text.get(language).replace([' ', ','], "").repeat(40).chars().take(180).collect(),
                )
            })
            .collect();
    };
    content.topics.iter_mut().for_each(|topic| long(&mut topic.name));
    content.facts.iter_mut().for_each(|fact| long(&mut fact.label));
    content.events.iter_mut().for_each(|event| long(&mut event.title));
    content.partners.countries.iter_mut().for_each(|country| long(&mut country.name));
    Box::leak(Box::new(content))
}

#[test]
fn every_component_is_drawn_in_every_state() {
    let _ = Executor::init_futures_executor();
    let (build, long) = (styled(common::content()), styled(long_content()));
    let out = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/states");
    for (id, language) in build.content.site.languages.with_ids() {
        let html = page(&build, &long, id);
        assert_eq!(html.matches("<section class=\"state\">").count(), STATES.len() + LONG.len());
        let file = out.join(language.path("index.html"));
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, html).unwrap();
    }
    fs::write(out.join("_headers"), "").unwrap();
}
