//! Time scales, ticks, labels, marks, tallies: nothing is lost, nothing touches.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use atlas::chart::label::{levels, spread, width};
use atlas::chart::tally;
use atlas::chart::ticks::{TickName, ticks};
use atlas::chart::time_layout::{Form, marks};
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
    let dates = dates(&["199X", "1998", "2020-12-31", "2020/..", "XXXX-09-22", "../1995", "1850"]);
    let dates: Vec<&Date> = dates.iter().collect();
    let marks = marks(years(1990, 2022), &dates);
    let form = |index: usize| marks.iter().find(|mark| mark.index == index).map(|mark| mark.form);
    assert_eq!(form(0), Some(Form::Band));
    assert_eq!(form(1), Some(Form::Block));
    assert_eq!(form(2), Some(Form::Point));
    assert_eq!(form(3), Some(Form::Onward));
    assert_eq!(form(4), None, "undated: on the shelf");
    assert_eq!(form(5), Some(Form::Until));
    assert_eq!(form(6), None, "out of view");
    let year = marks.iter().find(|mark| mark.index == 1).unwrap();
    assert!((year.to - year.from - 1.0 / 32.0).abs() < 1e-3, "a year is a year wide");
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
    assert_eq!(tally::part(788.0, 1500.0), Some(525));
    assert_eq!(tally::part(1500.0, 1500.0), Some(1000));
    assert!(tally::steps(1.0).is_some());
    for refused in [-1.0, 0.5, 201.0, f64::NAN, f64::INFINITY] {
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
    fn labels_touch_neither_labels_nor_leaders(places in prop::collection::vec((0.0..1000.0_f64, 10.0..200.0_f64), 0..40)) {
        let mut places = places;
        places.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (starts, widths): (Vec<f64>, Vec<f64>) = places.into_iter().unzip();
        let levels = levels(&starts, &widths, 4.0);
        prop_assert_eq!(levels.len(), starts.len());
        for i in 0..starts.len() {
            for j in i + 1..starts.len() {
                if starts[j] < starts[i] + widths[i] {
                    prop_assert!(levels[i] > levels[j], "label {} lies over the leader of {}", i, j);
                }
            }
        }
    }

    #[test]
    fn labels_spread_apart_in_order(mut wanted in prop::collection::vec(0.0..500.0_f64, 0..12), step in 1.0..40.0_f64) {
        wanted.sort_by(f64::total_cmp);
        let placed = spread(&wanted, step, 500.0);
        for pair in placed.windows(2) {
            prop_assert!(pair[1] - pair[0] >= step - 1e-6);
        }
        prop_assert!(placed.first().is_none_or(|first| *first >= -1e-9));
    }

    #[test]
    fn zoom_keeps_its_point_and_its_limits(factor in 0.1..10.0_f64, about in 0.0..=1.0_f64) {
        let all = years(1990, 2022);
        let near = years(2000, 2010);
        let zoomed = near.zoom(factor, about, all);
        prop_assert!(zoomed.from() >= all.from() - 1e-6 && zoomed.to() <= all.to() + 1e-6);
        let inside = zoomed.from() > all.from() + 1.0 && zoomed.to() < all.to() - 1.0;
        if inside {
            let fixed = near.from() + near.days() * about;
            prop_assert!((zoomed.from() + zoomed.days() * about - fixed).abs() < 1e-3);
        }
    }

    #[test]
    fn any_scale_has_ticks_in_order(from in -2_000_000.0..2_000_000.0_f64, days in 0.0..4_000_000.0_f64, most in 1_usize..20) {
        let ticks = ticks(TimeScale::new(from, from + days), most);
        prop_assert!(ticks.windows(2).all(|pair| pair[0].place < pair[1].place));
        prop_assert!(ticks.iter().all(|tick| (-1e-6..=1.000_001).contains(&tick.place)));
        prop_assert!(ticks.len() <= 400);
    }

    #[test]
    fn marks_in_a_row_never_cover_each_other(years in prop::collection::vec(1990_i64..2022, 0..30)) {
        let dates: Vec<Date> = years.iter().map(|year| year.to_string().parse().unwrap()).collect();
        let dates: Vec<&Date> = dates.iter().collect();
        let marks = marks(self::years(1990, 2022), &dates);
        prop_assert_eq!(marks.len(), dates.len());
        for (i, a) in marks.iter().enumerate() {
            for b in &marks[i + 1..] {
                prop_assert!(a.row != b.row || a.to <= b.from + 1e-6 || b.to <= a.from + 1e-6);
            }
        }
    }
}
