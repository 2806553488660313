//! The events that no year is stated for, beside the axis.

use std::sync::Arc;

use leptos::prelude::*;

use super::chart_items::ChartItems;
use super::mark::{Timeline, current, tab_index};
use crate::app_state::use_app;
use crate::components::keyed::{Keyed, list_key};
use crate::components::live_text::LiveText;
use crate::components::marker::TopicMark;
use crate::content::phrase::Phrase;
use crate::route::Page;

/// The most undated events that are shown; the others are counted, and are in the list.
const MAX_SHOWN: usize = 6;

/// The undated events of a drawing; nothing where there are none.
#[component]
pub fn UndatedEvents(
    /// The events of the drawing.
    #[prop(into)]
    items: Signal<Arc<ChartItems>>,
    /// The timeline, if it can be moved.
    timeline: Timeline,
) -> impl IntoView {
    let app = use_app();
    // The selected event and the one that the Tab key stops at are shown wherever they are in the list.
    let kept = move || timeline.map(|timeline| [timeline.selected.get(), timeline.tab_stop.get()]);
    let shown = move || {
        let kept = kept().unwrap_or_default();
        items.with(|items| {
            let first = items.undated.iter().take(MAX_SHOWN);
            let others = items.undated.iter().skip(MAX_SHOWN).filter(|index| kept.contains(&Some(**index)));
            first.chain(others).copied().collect::<Vec<_>>()
        })
    };
    let more = Signal::derive(move || match items.with(|items| items.undated.len().saturating_sub(MAX_SHOWN)) {
        0 => String::new(),
        more => app.interpolate(Phrase::ShelfMore, &[("n", &more.to_string())]),
    });
    view! {
        <Show when=move || items.with(|items| !items.undated.is_empty())>
            <div class="undated">
                <p>{app.phrase(Phrase::Shelf)}</p>
                <ul>
                    <Keyed key=Signal::derive(move || list_key(shown()))>
                        {move || {
                            let shown = untrack(shown).into_iter();
                            shown.map(|index| view! { <UndatedEvent index timeline /> }).collect_view()
                        }}
                    </Keyed>
                </ul>
                <p class="undated-more" hidden=move || more.with(String::is_empty)>
                    <LiveText text=more />
                </p>
            </div>
        </Show>
    }
}

#[component]
fn UndatedEvent(index: usize, timeline: Timeline) -> impl IntoView {
    let app = use_app();
    let event = app.content.events.get(index)?;
    Some(view! {
        <li>
            <a
                href=app.href_at(Page::Timeline, &event.id)
                data-mark=event.id.as_str()
                data-topic=event.topics.first().map(String::as_str)
                aria-current=move || current(app, timeline, event)
                tabindex=move || tab_index(timeline, index)
            >
                <span>
                    {app.content.topic_of(event).map(|topic| view! { <TopicMark topic /> })}
                    {event.date.short_phrase(app.language())}
                </span>
                " "
                <span class="undated-label">{app.localize(&event.short)}</span>
            </a>
        </li>
    })
}
