//! Time scales and their ticks: no movement leaves the limit, no two labels overlap.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use atlas::content::date::{FARTHEST_YEAR, days_from_civil, start_of_year};
use atlas::timeline::scale::TimeScale;
use atlas::timeline::ticks::{TickName, ticks};
use proptest::prelude::*;

fn years(from: i64, to: i64) -> TimeScale {
    TimeScale::new(start_of_year(from) as f64, start_of_year(to) as f64)
}

/// A scale from a week to a hundred thousand years, in our time, in deep time, or at an end of the calendar.
fn line() -> impl Strategy<Value = TimeScale> {
    let from = prop_oneof![-3e4..3e4_f64, -5e6..5e6_f64, -1e13..1e13_f64, Just(-1e300), Just(4e14)];
    (from, 0.8..7.6_f64).prop_map(|(from, days)| TimeScale::new(from, from + 10_f64.powf(days)))
}

/// A scale, and another within it.
fn lines() -> impl Strategy<Value = (TimeScale, TimeScale)> {
    (line(), 0.0..5.0_f64, 0.0..=1.0_f64).prop_map(|(all, closer, at)| (all, all.zoom(10_f64.powf(closer), at, all)))
}

/// A number of any size.
fn any_size() -> impl Strategy<Value = f64> {
    prop_oneof![-1.0..1.0_f64, -1e6..1e6_f64, Just(0.0), Just(f64::MAX), Just(f64::MIN), Just(1e-300)]
}

/// The rounding error of a day on a scale.
fn tolerance(line: TimeScale) -> f64 {
    1e-6 + 1e-14 * line.from().abs().max(line.to().abs()) + 1e-12 * line.days()
}

fn assert_within(line: TimeScale, limit: TimeScale) {
    assert!(line.from().is_finite() && line.to().is_finite(), "{line:?}");
    let tolerance = tolerance(limit);
    assert!(
        line.from() >= limit.from() - tolerance && line.to() <= limit.to() + tolerance,
        "{line:?} leaves {limit:?}"
    );
    assert!(line.days() >= 7.0 - tolerance, "{line:?} is too short");
}

/// Whether a scale touches neither the limit nor the shortest length.
fn is_free(line: TimeScale, limit: TimeScale) -> bool {
    line.from() > limit.from() + 1.0 && line.to() < limit.to() - 1.0 && line.days() > 7.5
}

#[test]
fn a_scale_is_never_empty_and_always_finite() {
    for (from, to) in [
        (0.0, 0.0),
        (5.0, -5.0),
        (f64::MIN, f64::MAX),
        (f64::MAX, f64::MAX),
        (f64::INFINITY, f64::NAN),
        (f64::MIN_POSITIVE, 1e-300),
        (-0.3, 6.6),
    ] {
        let line = TimeScale::new(from, to);
        assert_within(line, TimeScale::new(f64::MIN, f64::MAX));
        assert!(line.place(f64::MAX).is_finite() && line.place(f64::MIN).is_finite());
    }
}

proptest! {
    #[test]
    fn no_movement_leaves_the_limit(
        (limit, now) in lines(), (a, b, c, d) in (any_size(), any_size(), any_size(), any_size()), to in lines()
    ) {
        assert_within(now, limit);
        for by in [a, limit.day_at(a.max(0.0).min(1.0))] {
            assert_within(now.pan(by, limit), limit);
            assert_within(now.center_on(by, limit), limit);
            assert_within(now.zoom(by, b, limit), limit);
            assert_within(now.pan_zoom(c, d, by, limit), limit);
        }
        let other = limit.zoom(to.0.days() / to.1.days(), 0.7, limit);
        assert_within(now.lerp(other, a), limit);
        // A scale outside of the limit is moved into it.
        assert_within(to.1.pan(b, limit), limit);
    }

    #[test]
    fn zoom_keeps_its_anchor_and_its_limits((limit, now) in lines(), factor in -3.0..3.0_f64, anchor in 0.0..=1.0_f64) {
        let factor = 10_f64.powf(factor);
        let zoomed = now.zoom(factor, anchor, limit);
        assert_within(zoomed, limit);
        if is_free(zoomed, limit) {
            prop_assert!((zoomed.day_at(anchor) - now.day_at(anchor)).abs() < 4.0 * tolerance(limit));
            prop_assert!((zoomed.days() * factor - now.days()).abs() < tolerance(limit) * (8.0 + factor));
        }
        let middle = now.center_on(now.day_at(anchor), limit);
        if is_free(middle, limit) {
            prop_assert!((middle.day_at(0.5) - now.day_at(anchor)).abs() < 4.0 * tolerance(limit));
        }
    }

    #[test]
    fn interpolation_keeps_the_fixed_point((limit, now) in lines(), factor in -2.0..2.0_f64, anchor in 0.0..=1.0_f64, part in 0.0..=1.0_f64) {
        let other = now.zoom(10_f64.powf(factor), anchor, limit);
        prop_assert_eq!(now.lerp(other, 1.0), other, "it arrives exactly");
        prop_assert_eq!(now.lerp(other, 0.0), now);
        let shrunk = now.days() - other.days();
        if shrunk.abs() > now.days() / 100.0 {
            let still = (other.from() - now.from()) / shrunk;
            let moved = now.lerp(other, part).day_at(still) - now.day_at(still);
            prop_assert!(moved.abs() < tolerance(limit) * (20.0 + still.abs()));
        }
    }

    #[test]
    fn places_and_days_are_inverses(line in line(), place in -2.0..3.0_f64) {
        let day = line.day_at(place).round();
        prop_assert!((line.day_at(line.place(day)) - day).abs() < 4.0 * tolerance(line));
        prop_assert_eq!(line.day_at(0.0), line.from());
        prop_assert!((line.day_at(1.0) - line.to()).abs() < tolerance(line));
    }

    #[test]
    fn no_two_labels_overlap_on_any_scale(line in line(), zoom in 0.0..6.0_f64, most in 1_usize..120) {
        let line = line.zoom(10_f64.powf(zoom), 0.4, line);
        let ticks = ticks(line, most);
        prop_assert!(ticks.windows(2).all(|pair| pair[0].place < pair[1].place), "in order");
        prop_assert!(ticks.iter().all(|tick| (-1e-6..=1.000_001).contains(&tick.place)));
        prop_assert!(ticks.len() <= 400, "{} ticks", ticks.len());
        let named: Vec<_> = ticks.iter().filter(|tick| tick.name.is_some()).collect();
        for pair in named.windows(2) {
            prop_assert!(pair[1].place - pair[0].place >= 0.999 / most as f64, "{:?} and {:?}", pair[0], pair[1]);
        }
        // Beyond the end of the calendar there are no ticks.
        if line.from().abs().max(line.to().abs()) < 3.6e14 {
            let room = most.min(60).min(line.days() as usize);
            prop_assert!((named.len() + 1) * 7 >= room, "{} where {room} fit", named.len());
            let widest = ticks.windows(2).map(|pair| pair[1].place - pair[0].place).fold(0.0, f64::max);
            let rest = ticks.first().zip(ticks.last()).map(|(first, last)| first.place.max(1.0 - last.place));
            prop_assert!(ticks.len() < 3 || rest.unwrap() <= 1.5 * widest, "ticks along the whole scale");
        }
    }
}

#[test]
fn ticks_are_labeled_as_far_as_there_is_room() {
    let names = |line, most| -> Vec<TickName> { ticks(line, most).iter().filter_map(|tick| tick.name).collect() };
    let days = |from: (i64, u8, u8), to: (i64, u8, u8)| {
        TimeScale::new(days_from_civil(from.0, from.1, from.2) as f64, days_from_civil(to.0, to.1, to.2) as f64)
    };
    use TickName::{Day, Month, Year};
    for (line, most, wanted) in [
        // The last days of a month are labeled only if there is room before the next month.
        (
            days((2021, 2, 20), (2021, 3, 4)),
            12,
            vec![
                Day(20),
                Day(21),
                Day(22),
                Day(23),
                Day(24),
                Day(25),
                Day(26),
                Day(27),
                Day(28),
                Month(3),
                Day(2),
                Day(3),
                Day(4),
            ],
        ),
        (
            days((2020, 2, 27), (2020, 3, 5)),
            7,
            vec![Day(27), Day(28), Day(29), Month(3), Day(2), Day(3), Day(4), Day(5)],
        ),
        (
            days((2021, 2, 10), (2021, 3, 22)),
            8,
            vec![Day(11), Day(16), Day(21), Month(3), Day(6), Day(11), Day(16), Day(21)],
        ),
        (
            days((2020, 12, 10), (2021, 1, 20)),
            10,
            vec![Day(11), Day(16), Day(21), Day(26), Year(2021), Day(6), Day(11), Day(16)],
        ),
        (days((2021, 1, 10), (2021, 4, 20)), 7, vec![Day(16), Month(2), Month(3), Day(16), Month(4), Day(16)]),
        (days((2019, 2, 1), (2021, 12, 25)), 8, vec![Month(7), Year(2020), Month(7), Year(2021), Month(7)]),
        (years(-12_000, -11_000), 3, vec![Year(-12_000), Year(-11_500), Year(-11_000)]),
        (years(-1, 4), 5, vec![Year(-1), Year(0), Year(1), Year(2), Year(3), Year(4)]),
        // As far away as `Y-17E7`.
        (years(-170_000_000, 0), 5, (0..4).map(|at| Year(-150_000_000 + at * 50_000_000)).collect()),
    ] {
        assert_eq!(names(line, most), wanted, "{line:?}");
    }
    assert!(ticks(years(2000, 2003), 60).last().unwrap().place > 0.99, "ticks up to the end of many days");
    for end in [start_of_year(FARTHEST_YEAR) as f64, 1e300, -1e300] {
        assert!(ticks(TimeScale::new(end, end), 8).len() <= 9, "the calendar ends, and so do its ticks");
        let last = ticks(TimeScale::new(end, end.max(-4e14).min(4e14) - 4e4), 60);
        assert!(last.windows(2).all(|pair| pair[0].place < pair[1].place), "no two years at the same position");
    }
}
