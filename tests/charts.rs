//! Time scales, ticks, labels, marks, tallies: nothing is lost, nothing touches.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use atlas::chart::label::{spread, width};
use atlas::chart::tally;
use atlas::chart::ticks::{TickName, ticks};
use atlas::chart::time_layout::{Form, stretch};
use atlas::chart::time_scale::TimeScale;
use atlas::model::date::{Date, days_from_civil};
use proptest::prelude::*;

fn dates(texts: &[&str]) -> Vec<Date> {
    texts.iter().map(|text| text.parse().unwrap()).collect()
}

fn years(from: i64, to: i64) -> TimeScale {
    TimeScale::new(days_from_civil(from, 1, 1) as f64, days_from_civil(to, 1, 1) as f64)
}

#[test]
fn a_scale_holds_every_date_and_room_for_what_goes_on() {
    let scale = TimeScale::fit(&dates(&["199X", "2020-12-31", "2020/..", "XXXX-09-22"]));
    assert_eq!(scale.from(), days_from_civil(1990, 1, 1) as f64);
    assert!(scale.to() > days_from_civil(2021, 6, 1) as f64, "room to fade out");
    let closed = TimeScale::fit(&dates(&["1998", "2010"]));
    assert_eq!(closed.to(), days_from_civil(2011, 1, 1) as f64);
    assert!(TimeScale::fit(&dates(&["XXXX-09-22"])).days() > 300.0);
    assert!(TimeScale::fit(&[]).days() > 300.0);
}

#[test]
fn marks_are_as_wide_as_what_is_not_known() {
    let all = years(1990, 2022);
    let table = [
        ("199X", Some((Form::Band, 3652.0))),
        ("1998", Some((Form::Block, 365.0))),
        ("1998~", Some((Form::Band, 365.0))),
        ("1998-05", Some((Form::Block, 31.0))),
        ("2020-12-31", Some((Form::Point, 1.0))),
        ("2020/..", Some((Form::Onward, 731.0))),
        ("../1995", Some((Form::Until, 6.0 * 365.0 + 1.0))),
        ("18XX", Some((Form::Band, 36524.0))),
        ("XXXX-09-22", None),
    ];
    for (text, wanted) in table {
        let date: Date = text.parse().unwrap();
        let drawn = stretch(&date, all).map(|stretch| (stretch.form, stretch.to - stretch.from));
        assert_eq!(drawn, wanted, "{text}");
    }
}

#[test]
fn any_date_takes_up_time_on_any_line() {
    let lines = [years(1990, 2022), years(-12_000, -11_000), years(9000, 9999), TimeScale::new(10_000.0, 10_000.0)];
    let dates = dates(&[
        "199X",
        "1998?",
        "1998~",
        "1998-05-04%",
        "2004-06/2006-08",
        "../1995",
        "/1995",
        "2020/..",
        "2020/",
        "Y-17E7",
        "Y170000002",
        "-0044",
        "0000",
        "2010-21",
        "[1667,1668]",
        "{1960,1961-12}",
        "19XX-XX",
        "1XXX",
        "2004-02-29",
        "2004-06-XX/2004-07-03",
    ]);
    for (date, line) in dates.iter().flat_map(|date| lines.iter().map(move |line| (date, *line))) {
        let (drawn, span) = (stretch(date, line).unwrap(), date.span().unwrap());
        assert!(drawn.to - drawn.from >= 1.0, "{} on {line:?}", date.as_str());
        // What is known stays where it is; only an open end reaches for the line's.
        assert_eq!(span.earliest().map(|day| day as f64), span.earliest().map(|_| drawn.from), "{}", date.as_str());
        assert_eq!(span.latest().map(|day| day as f64), span.latest().map(|_| drawn.to), "{}", date.as_str());
    }
    assert!(stretch(&"XXXX-09-22".parse().unwrap(), lines[0]).is_none());
}

#[test]
fn ticks_name_what_there_is_room_for() {
    let named = |scale, most| -> Vec<TickName> { ticks(scale, most).iter().filter_map(|tick| tick.name).collect() };
    assert_eq!(named(years(1990, 2022), 8).first(), Some(&TickName::Year(1990)));
    assert!(named(years(1990, 2022), 8).contains(&TickName::Year(2020)));
    assert!(named(years(2019, 2021), 10).contains(&TickName::Month(4)));
    let weeks = TimeScale::new(days_from_civil(2020, 12, 20) as f64, days_from_civil(2021, 1, 8) as f64);
    assert!(named(weeks, 8).contains(&TickName::Year(2021)));
    assert!(named(weeks, 8).iter().any(|name| matches!(name, TickName::Day(_))));
}

#[test]
fn tallies_are_what_they_count() {
    let share = tally::share(70.0).unwrap();
    assert_eq!((share.total, share.filled, share.columns), (100, 70, 20));
    assert_eq!(share.rows_path(share.filled).matches('M').count(), 4);
    assert_eq!(tally::marks(8.0).map(|tally| tally.total), Some(8));
    assert_eq!(tally::marks(511.0).map(|tally| (tally.columns, tally.height)), Some((50, 88)));
    assert_eq!(tally::marks_of_many(50_000.0).map(|(tally, each)| (tally.total, each)), Some((500, 100)));
    assert_eq!(tally::marks_of_many(8.0).map(|(tally, each)| (tally.total, each)), Some((8, 1)));
    assert!(tally::marks_of_many(12_345.0).is_none() && tally::marks_of_many(0.0).is_none());
    let open = tally::marks(30.0).map(tally::Tally::and_one);
    assert_eq!(open.map(|tally| (tally.total, tally.filled)), Some((31, 30)));
    assert_eq!(tally::part(788.0, 1500.0), Some(525));
    assert_eq!(tally::part(1500.0, 1500.0), Some(1000));
    assert!(tally::steps(1.0).is_some());
    for refused in [-1.0, 0.5, 601.0, f64::NAN, f64::INFINITY] {
        assert_eq!(tally::marks(refused), None, "{refused}");
    }
    assert_eq!(tally::share(100.6), None);
    assert_eq!(tally::part(2.0, 1.0), None);
    assert_eq!(tally::part(1.0, 0.0), None);
    assert!(tally::steps(4.0).is_none());
}

#[test]
fn chinese_is_given_the_width_of_its_squares() {
    assert!(width("儿童") >= 2.0);
    assert!(width("ii") < width("mm"));
}

proptest! {
    #[test]
    fn labels_spread_apart_in_order(mut wanted in prop::collection::vec(0.0..500.0_f64, 0..12), step in 1.0..40.0_f64) {
        wanted.sort_by(f64::total_cmp);
        let placed = spread(&wanted, step, 500.0);
        for pair in placed.windows(2) {
            prop_assert!(pair[1] - pair[0] >= step - 1e-6);
        }
        prop_assert!(placed.first().is_none_or(|first| *first >= -1e-9));
    }
}
