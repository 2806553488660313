//! What the horizontal and the vertical drawing share: links to events, their shapes, their labels, clusters.

use leptos::prelude::*;

use super::bar::BarShape;
use super::chart_items::ChartItems;
use super::controller::TimelineController;
use crate::app_state::{AppState, use_app};
use crate::browser;
use crate::components::marker::outline;
use crate::components::svg_link::SvgLink;
use crate::content::event::Event;
use crate::content::phrase::Phrase;
use crate::content::template::interpolate;
use crate::route::Page;

/// The timeline that a drawing belongs to: its page's, or none in a thumbnail, whose marks lead to that page.
pub type Timeline = Option<TimelineController>;

/// The `aria-current` of an event's link; tracked.
pub fn current(app: AppState, timeline: Timeline, event: &Event) -> Option<&'static str> {
    timeline.and_then(|_| app.aria_current(&event.id))
}

/// The `tabindex` of an event's link: the drawing is one stop for the Tab key, arrows move within it; tracked.
pub fn tab_index(timeline: Timeline, index: usize) -> Option<&'static str> {
    let timeline = timeline.filter(|_| browser::is_available())?;
    Some(if timeline.tab_stop.get() == Some(index) { "0" } else { "-1" })
}

/// Something that is drawn along the axis. While it stays, its elements do, so that it keeps the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Drawn {
    /// An event, by its index in the content.
    Mark(usize),
    /// A cluster, by the positions of its ends and its count.
    Cluster((usize, usize), usize),
}

/// Marks and clusters in the order of time: `marks` with their positions in [`ChartItems::dated`].
pub fn in_order(
    marks: impl Iterator<Item = (usize, usize)>,
    clusters: impl Iterator<Item = ((usize, usize), usize)>,
) -> Vec<Drawn> {
    let marks = marks.map(|(position, index)| (position, Drawn::Mark(index)));
    let mut drawn: Vec<(usize, Drawn)> =
        marks.chain(clusters.map(|(ends, count)| (ends.0, Drawn::Cluster(ends, count)))).collect();
    drawn.sort_unstable_by_key(|(position, _)| *position);
    drawn.into_iter().map(|(_, drawn)| drawn).collect()
}

/// Draws what a layout has room for.
#[component]
pub fn DrawnList(
    /// What is drawn.
    #[prop(into)]
    drawn: Signal<Vec<Drawn>>,
    /// Draws one of it.
    view: Callback<Drawn, AnyView>,
) -> impl IntoView {
    view! { <For each=move || drawn.get() key=|drawn| *drawn children=move |drawn| view.run(drawn) /> }
}

/// The link of an event in the drawing. Its name begins as its label reads, for those who speak to their browser.
#[component]
pub fn MarkLink(
    /// The event's index in the content.
    index: usize,
    /// The event.
    event: &'static Event,
    /// The timeline.
    timeline: Timeline,
    /// What is drawn.
    children: Children,
) -> impl IntoView {
    let app = use_app();
    let mut name = app.labelled(event.date.short_phrase(app.language()), app.localize(&event.short));
    if timeline.is_some() {
        let (n, total) = ((index + 1).to_string(), app.content.events.len().to_string());
        name.push_str(&app.interpolate(Phrase::OfAll, &[("n", &n), ("total", &total)]));
    }
    view! {
        <SvgLink
            attr:class="mark-link"
            attr:href=app.href_at(Page::Timeline, &event.id)
            attr:data-mark=event.id.as_str()
            attr:data-topic=event.topics.first().map(String::as_str)
            attr:aria-current=move || current(app, timeline, event)
            attr:tabindex=move || tab_index(timeline, index)
            attr:aria-label=name
        >
            {children()}
        </SvgLink>
    }
}

/// An event in a few words, with a sign for each doubt before them and a dot for each further topic after them.
#[component]
pub fn LabelText(
    /// The event.
    event: &'static Event,
    /// Whether further topics are shown.
    further_topics: bool,
) -> impl IntoView {
    let doubt = match (event.date.is_approximate(), event.date.is_uncertain()) {
        // Leptos writes an empty text as a space.
        (false, false) => None,
        (true, false) => Some("~ "),
        (false, true) => Some("? "),
        (true, true) => Some("~? "),
    };
    let further = event.topics.iter().skip(1).filter(|_| further_topics);
    let further = further.map(|topic| {
        view! { <tspan class="further" data-topic=topic.as_str() dx="3">"•"</tspan> }
    });
    view! { {doubt}{use_app().localize(&event.short)}{further.collect_view()} }
}

/// How a bar is drawn, as attributes.
#[derive(Clone, Debug, PartialEq)]
pub struct BarBox {
    /// Its shape.
    pub shape: BarShape,
    /// Its left end.
    pub x: String,
    /// Its top.
    pub y: String,
    /// Its width.
    pub width: String,
    /// Its height.
    pub height: String,
    /// Its center, for a point.
    pub center: (String, String),
}

/// The bar of an event, as long as what is not known; a day is a point in the shape of its topic.
#[component]
pub fn Bar(
    /// The event.
    event: &'static Event,
    /// How it is drawn.
    #[prop(into)]
    place: Signal<BarBox>,
) -> impl IntoView {
    let app = use_app();
    let doubtful = if event.date.is_uncertain() { " doubtful" } else { "" };
    let point = move || {
        view! {
            <svg
                x=move || place.with(|place| place.center.0.clone())
                y=move || place.with(|place| place.center.1.clone())
                overflow="visible"
            >
                <path
                    class=format!("span point{doubtful}")
                    d=app.content.topic_of(event).map(|topic| outline(topic.shape)).unwrap_or_default()
                />
            </svg>
        }
    };
    let rect = move |shape| {
        view! {
            <rect
                class=format!("span {}{doubtful}", class_of(shape))
                x=move || place.with(|place| place.x.clone())
                y=move || place.with(|place| place.y.clone())
                width=move || place.with(|place| place.width.clone())
                height=move || place.with(|place| place.height.clone())
                rx="3"
            />
        }
    };
    view! {
        {move || match place.with(|place| place.shape) {
            BarShape::Point => point().into_any(),
            shape => rect(shape).into_any(),
        }}
    }
}

/// The class of a bar's shape.
fn class_of(shape: BarShape) -> &'static str {
    match shape {
        BarShape::Point => "point",
        BarShape::Block => "block",
        BarShape::Band => "band",
        BarShape::OpenEnd => "open-end",
        BarShape::OpenStart => "open-start",
    }
}

/// Several events that have no room, as their number; a click zooms in on them.
#[component]
pub fn ClusterLink(
    /// The events of the drawing.
    items: std::sync::Arc<ChartItems>,
    /// The positions in `items.dated` of the first and the last.
    ends: (usize, usize),
    /// How many there are.
    count: usize,
    /// The left end.
    #[prop(into)]
    x: Signal<String>,
    /// The top.
    #[prop(into)]
    y: Signal<String>,
    /// The baseline of the number.
    #[prop(into)]
    baseline: Signal<String>,
) -> impl IntoView {
    let app = use_app();
    let event = |position: usize| items.dated.get(position).map(|item| item.event);
    let (first, last) = (event(ends.0)?, event(ends.1)?);
    let language = app.language();
    let ends_in_words = [("start", first.date.phrase(language)), ("end", last.date.phrase(language))];
    let name =
        app.labelled(&app.count(Phrase::EventsHere, count), &interpolate(&language.dates.between, &ends_in_words));
    Some(view! {
        <SvgLink
            attr:class="cluster"
            attr:href=app.href_at(Page::Timeline, &first.id)
            attr:role="button"
            attr:data-cluster=format!("{} {}", ends.0, ends.1)
            attr:aria-label=name
            attr:tabindex=browser::is_available().then_some("-1")
        >
            <rect x=move || x.get() y=move || y.get() width="44" height="44" rx="12" />
            <text x=move || x.get() dx="22" y=move || baseline.get() text-anchor="middle">
                {format!("+{count}")}
            </text>
        </SvgLink>
    })
}
