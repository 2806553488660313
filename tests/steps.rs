//! Few events as steps, and what they show at a glance.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod common;

use atlas::content::event::Event;
use atlas::timeline::chart_items::{ChartItems, MAX_STEPS};
use atlas::timeline::finding::{Finding, finding};
use atlas::timeline::horizontal_layout::{HorizontalLayout, HorizontalOptions};
use atlas::timeline::scale::TimeScale;
use common::{content, own_content};
use proptest::prelude::*;

const STEP: f64 = 54.0;

fn layout(language: usize, scale: TimeScale, all: TimeScale, width: f64) -> (ChartItems, HorizontalLayout) {
    let content = content();
    let language = content.site.languages.get(language).unwrap();
    let items = ChartItems::collect(content, language, all, |_| true, true);
    let options = HorizontalOptions {
        scale,
        width: Some(width),
        margin: 0.2,
        selected: None,
        tab_stop: None,
        eras: &content.site.eras,
        step: STEP,
    };
    let layout = HorizontalLayout::new(&items, options);
    (items, layout)
}

fn all() -> TimeScale {
    TimeScale::fit(content().events.iter().map(|event| &event.date))
}

proptest! {
    /// Wherever the view is, a mark in it has its label in it, too, and a row of its own, above the one before.
    #[test]
    fn each_event_has_a_row_and_a_label_in_view(
        language in 0_usize..2, from in 0.0_f64..0.95, length in 0.05_f64..1.0, width in 580.0_f64..2000.0,
    ) {
        let all = all();
        let start = all.from() + from * all.days();
        let scale = TimeScale::new(start, (start + length * all.days()).min(all.to()));
        let (items, layout) = layout(language, scale, all, width);
        prop_assert_eq!(layout.steps.len(), items.dated.len());
        prop_assert!(layout.lane_tops.is_empty() && layout.clusters.is_empty());
        for pair in layout.steps.windows(2) {
            prop_assert!(pair[1].left >= pair[0].left && pair[1].top < pair[0].top, "{:?}", pair);
        }
        for mark in &layout.marks {
            let (bar_from, bar_to) = (mark.bar.0, mark.bar.0 + mark.bar.1);
            prop_assert!(mark.top >= 0.0 && mark.top + STEP <= layout.axis + STEP * 0.25 + 1e-6);
            let length = items.dated[mark.position].step_label / width;
            if bar_to < 0.0 || bar_from > 1.0 || length > 0.9 {
                continue;
            }
            let (label_from, label_to) = if mark.label.is_before {
                (mark.label.at - length, mark.label.at)
            } else {
                (mark.label.at, mark.label.at + length)
            };
            prop_assert!(label_from >= -1e-6 && label_to <= 1.0 + 1e-6, "{} in {:?}", items.dated[mark.position].event.id, mark);
            let is_beside = label_to <= bar_from || label_from >= bar_to;
            prop_assert!(is_beside || mark.label.baseline < mark.bar_top, "a label on its bar: {:?}", mark);
        }
    }
}

#[test]
fn more_events_than_steps_go_into_lanes() {
    let mut content = own_content();
    let one = content.events[1].clone();
    while content.events.len() <= MAX_STEPS + 1 {
        content.events.push(Event { id: format!("more-{}", content.events.len()), ..one.clone() });
    }
    let content = Box::leak(Box::new(content));
    let language = content.site.languages.iter().next().unwrap();
    let dated = |count: usize| ChartItems::collect(content, language, all(), |index| index < count, true);
    let longest = (0..=content.events.len()).rev().find(|count| dated(*count).is_stepped()).unwrap();
    assert_eq!(dated(longest).dated.len(), MAX_STEPS);
    assert!(!dated(longest + 1).is_stepped());
}

#[test]
fn a_finding_is_true_of_every_event_or_is_none() {
    let of = |dates: &[&str]| {
        let one = own_content().events[0].clone();
        let events: Vec<Event> =
            dates.iter().map(|date| Event { date: date.parse().unwrap(), ..one.clone() }).collect();
        finding(&events)
    };
    let after = |count, total, year| Some(Finding { count, total, year });
    let table: [(&[&str], Option<Finding>); 8] = [
        (&["199X", "1998", "2010", "2017", "2018", "2019", "2020/..", "2020-12-31"], after(5, 8, 2016)),
        // Those without a year do not count.
        (&["199X", "1998", "2010", "2017", "2018", "2019", "2020", "XXXX-09-22"], after(4, 7, 2016)),
        // Several in the year that most begin with.
        (&["1950", "1951", "2017", "2017", "2017-05", "2019"], after(4, 6, 2016)),
        // Few, spread out, all late, none.
        (&["1990", "2017", "2018", "2019"], None),
        (&["1990", "1995", "2000", "2005", "2010", "2015"], None),
        (&["2017", "2017", "2017", "2017", "2017"], None),
        (&[], None),
        // A decade may lie on either side of the year.
        (&["1950", "201X", "2017", "2018", "2019", "2020"], None),
    ];
    for (dates, wanted) in table {
        assert_eq!(of(dates), wanted, "{dates:?}");
    }
}
