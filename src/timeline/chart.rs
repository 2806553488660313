//! The drawing of a timeline: horizontal where the page is wide, vertical where it is narrow, with the same events.

use std::sync::Arc;

use leptos::prelude::*;

use super::chart_items::ChartItems;
use super::controller::{MARGIN, TimelineController};
use super::gestures::handle_gesture;
use super::horizontal::HorizontalChart;
use super::horizontal_layout::{HorizontalLayout, HorizontalOptions};
use super::mark::Timeline;
use super::minimap::Minimap;
use super::scale::TimeScale;
use super::undated::UndatedEvents;
use super::vertical::VerticalChart;
use super::vertical_layout::VerticalLayout;
use crate::app_state::use_app;
use crate::components::gesture_area::gesture_handlers;

/// The timeline of its page, moved by hand.
#[component]
pub fn TimelineChart(
    /// The timeline.
    timeline: TimelineController,
) -> impl IntoView {
    let app = use_app();
    let items = timeline.items;
    let horizontal = Memo::new(move |_| {
        let options = HorizontalOptions {
            scale: timeline.laid_out.get(),
            width: timeline.width(),
            margin: MARGIN,
            selected: timeline.selected.get(),
            tab_stop: timeline.tab_stop.get(),
            eras: &app.content.site.eras,
            step: 54.0,
        };
        items.with(|items| HorizontalLayout::new(items, options))
    });
    let vertical = Memo::new(move |_| {
        let (selected, tab_stop) = (timeline.selected.get(), timeline.tab_stop.get());
        items.with(|items| VerticalLayout::new(items, timeline.laid_out.get(), selected, tab_stop))
    });
    let gestures = gesture_handlers(move |gesture, position| handle_gesture(timeline, gesture, position));
    view! {
        <div class="time-chart">
            <div class="gesture-area" data-gesture-area="" {..gestures}>
                <Orientations items=timeline.items horizontal vertical timeline=Some(timeline) />
            </div>
            <Minimap timeline />
            <UndatedEvents items timeline=Some(timeline) />
        </div>
    }
}

/// Both orientations in the static page, where the style sheet shows one; the app knows the width and draws one.
#[component]
fn Orientations(
    #[prop(into)] items: Signal<Arc<ChartItems>>,
    horizontal: Memo<HorizontalLayout>,
    vertical: Memo<VerticalLayout>,
    timeline: Timeline,
) -> impl IntoView {
    let wide = use_app().window.wide;
    view! {
        <Show when=move || wide.get() != Some(false) fallback=|| view! { <NotDrawn class="horizontal" /> }>
            <HorizontalChart items layout=horizontal timeline />
        </Show>
        <Show when=move || wide.get() != Some(true) fallback=|| view! { <NotDrawn class="vertical" /> }>
            <VerticalChart items layout=vertical timeline />
        </Show>
    }
}

/// In place of the orientation that is not drawn: as wide as the drawing would be, so that it can be measured.
#[component]
fn NotDrawn(class: &'static str) -> impl IntoView {
    view! { <svg class=class width="100%" height="0" /> }
}

/// The timeline on another page, in one lane; its marks are links to the timeline's page.
#[component]
pub fn TimelineThumbnail() -> impl IntoView {
    let app = use_app();
    let all = TimeScale::fit(app.content.events.iter().map(|event| &event.date));
    let items = Arc::new(ChartItems::collect(app.content, app.language(), all, |_| true, false));
    let items = StoredValue::new(items);
    let horizontal = Memo::new(move |_| {
        let options = HorizontalOptions {
            scale: all,
            width: None,
            margin: 0.0,
            selected: None,
            tab_stop: None,
            eras: &[],
            step: 40.0,
        };
        items.with_value(|items| HorizontalLayout::new(items, options))
    });
    let vertical = Memo::new(move |_| items.with_value(|items| VerticalLayout::new(items, all, None, None)));
    let items = Signal::derive(move || items.get_value());
    view! {
        <div class="time-chart">
            <Orientations items horizontal vertical timeline=None />
            <UndatedEvents items timeline=None />
        </div>
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use leptos::task::tick;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;
    use crate::components::testing::{find, mount_at};
    use crate::route::Page;

    #[wasm_bindgen_test]
    async fn a_mark_keeps_its_element_while_time_is_zoomed_and_panned() {
        let (root, app) = mount_at(Page::Timeline, "", |_| {
            let timeline = TimelineController::new();
            provide_context(timeline);
            view! { <section data-timeline=""><TimelineChart timeline /></section> }
        });
        let event = app.content.events.iter().find(|event| event.date.span().is_some()).unwrap();
        app.select(&event.id);
        tick().await;
        let mark = find(&root, &format!("svg [data-mark={}]", event.id));
        assert_eq!(mark.get_attribute("aria-current").as_deref(), Some("true"));
        let view = app.query.with_untracked(|query| query.with("from", Some("1995")).with("to", Some("2012")));
        app.set_query(view);
        tick().await;
        assert_eq!(find(&root, &format!("svg [data-mark={}]", event.id)), mark);
        assert_eq!(mark.namespace_uri().as_deref(), Some("http://www.w3.org/2000/svg"));
        app.route.update(|route| route.query = route.query.with("topic", Some("no-such-topic")));
        tick().await;
        assert!(root.query_selector("svg [data-mark]").unwrap().is_none(), "a filter hides marks");
    }
}
