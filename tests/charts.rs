//! Time scales, bars, ticks, labels and pictograms.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use atlas::content::date::{Date, days_from_civil};
use atlas::pictogram::{BAR_LENGTH, MAX_SQUARES, Pictogram, SUNFLOWER_DOT, bar_length, percent_dots, sunflower};
use atlas::timeline::bar::{BarShape, date_bar};
use atlas::timeline::label::{spread, width};
use atlas::timeline::scale::TimeScale;
use atlas::timeline::ticks::{TickName, ticks};
use proptest::prelude::*;

fn dates(texts: &[&str]) -> Vec<Date> {
    texts.iter().map(|text| text.parse().unwrap()).collect()
}

fn years(from: i64, to: i64) -> TimeScale {
    TimeScale::new(days_from_civil(from, 1, 1) as f64, days_from_civil(to, 1, 1) as f64)
}

#[test]
fn a_scale_contains_every_date_and_room_for_open_ends() {
    let scale = TimeScale::fit(&dates(&["199X", "2020-12-31", "2020/..", "XXXX-09-22"]));
    assert_eq!(scale.from(), days_from_civil(1990, 1, 1) as f64);
    assert!(scale.to() > days_from_civil(2021, 6, 1) as f64, "room to fade out");
    let closed = TimeScale::fit(&dates(&["1998", "2010"]));
    assert_eq!(closed.to(), days_from_civil(2011, 1, 1) as f64);
    assert!(TimeScale::fit(&dates(&["XXXX-09-22"])).days() > 300.0);
    assert!(TimeScale::fit(&[]).days() > 300.0);
}

#[test]
fn bars_are_as_wide_as_the_date_is_imprecise() {
    let all = years(1990, 2022);
    let table = [
        ("199X", Some((BarShape::Band, 3652.0))),
        ("1998", Some((BarShape::Block, 365.0))),
        ("1998~", Some((BarShape::Band, 365.0))),
        ("1998-05", Some((BarShape::Block, 31.0))),
        ("2020-12-31", Some((BarShape::Point, 1.0))),
        ("2020/..", Some((BarShape::OpenEnd, 731.0))),
        ("../1995", Some((BarShape::OpenStart, 6.0 * 365.0 + 1.0))),
        ("18XX", Some((BarShape::Band, 36524.0))),
        ("XXXX-09-22", None),
    ];
    for (text, wanted) in table {
        let date: Date = text.parse().unwrap();
        let drawn = date_bar(&date, all).map(|bar| (bar.shape, bar.to - bar.from));
        assert_eq!(drawn, wanted, "{text}");
    }
}

#[test]
fn any_date_has_a_bar_on_any_scale() {
    let scales = [years(1990, 2022), years(-12_000, -11_000), years(9000, 9999), TimeScale::new(10_000.0, 10_000.0)];
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
    for (date, scale) in dates.iter().flat_map(|date| scales.iter().map(move |scale| (date, *scale))) {
        let (drawn, span) = (date_bar(date, scale).unwrap(), date.span().unwrap());
        assert!(drawn.to - drawn.from >= 1.0, "{} on {scale:?}", date.as_str());
        // A known end is never moved; an open one reaches to the end of the scale.
        assert_eq!(span.earliest().map(|day| day as f64), span.earliest().map(|_| drawn.from), "{}", date.as_str());
        assert_eq!(span.latest().map(|day| day as f64), span.latest().map(|_| drawn.to), "{}", date.as_str());
    }
    assert!(date_bar(&"XXXX-09-22".parse().unwrap(), scales[0]).is_none());
}

#[test]
fn ticks_are_labeled_as_far_as_there_is_room() {
    let named = |scale, most| -> Vec<TickName> { ticks(scale, most).iter().filter_map(|tick| tick.name).collect() };
    assert_eq!(named(years(1990, 2022), 8).first(), Some(&TickName::Year(1990)));
    assert!(named(years(1990, 2022), 8).contains(&TickName::Year(2020)));
    assert!(named(years(2019, 2021), 10).contains(&TickName::Month(4)));
    let weeks = TimeScale::new(days_from_civil(2020, 12, 20) as f64, days_from_civil(2021, 1, 8) as f64);
    assert!(named(weeks, 8).contains(&TickName::Year(2021)));
    assert!(named(weeks, 8).iter().any(|name| matches!(name, TickName::Day(_))));
}

#[test]
fn pictograms_show_their_number() {
    let share = Pictogram::percentage(70.0).unwrap();
    assert_eq!((share.total, share.filled, share.columns), (100, 70, 20));
    assert_eq!(share.rows_path(share.filled).matches('M').count(), 4);
    assert_eq!(Pictogram::count(8.0).map(|pictogram| pictogram.total), Some(8));
    assert_eq!(Pictogram::count(511.0).map(|pictogram| (pictogram.columns, pictogram.height)), Some((50, 88)));
    assert_eq!(Pictogram::scaled(50_000.0), (500.0, 100));
    assert_eq!(Pictogram::scaled(8.0), (8.0, 1));
    let beside = |count, largest| Pictogram::count_beside(count, largest).map(|pictogram| pictogram.side);
    assert_eq!(beside(5.0, 10.0), beside(10.0, 10.0));
    assert_eq!(beside(5.0, 511.0), beside(511.0, 511.0));
    let majority = Pictogram::majority(8.0).unwrap();
    assert_eq!((majority.filled, majority.total), (8, 15), "the others have seven at most");
    assert_eq!(majority.empty_path().matches('z').count(), 7);
    assert_eq!(Pictogram::majority(1.0).map(|all| all.total), Some(1));
    assert_eq!(Pictogram::line(31.0).map(|line| (line.width, line.height)), Some((248, 8)));
    assert_eq!(Pictogram::line(125.0).map(|line| (line.width, line.height)), Some((336, 24)));
    assert_eq!(bar_length(788.0, 1500.0), Some(525));
    assert_eq!(bar_length(1500.0, 1500.0), Some(1000));
    for refused in [-1.0, 0.5, 601.0, f64::NAN, f64::INFINITY] {
        assert_eq!(Pictogram::count(refused), None, "{refused}");
    }
    assert_eq!(Pictogram::percentage(100.6), None);
    assert_eq!(bar_length(2.0, 1.0), None);
    assert_eq!(bar_length(1.0, 0.0), None);
}

#[test]
fn rows_are_drawn_through_the_middle_of_their_squares() {
    let share = Pictogram::percentage(23.0).unwrap();
    assert_eq!(share.rows_path(share.filled), "M0 8h396M0 28h56");
    assert_eq!(share.rows_path(0), "");
    assert_eq!(Pictogram::count(13.0).unwrap().rows_path(13), "M0 9h318");
}

#[test]
fn a_percentage_has_a_hundred_dots() {
    for (percent, full) in [(0.0, 0), (70.0, 70), (69.6, 70), (100.0, 100)] {
        let dots = percent_dots(percent).unwrap();
        assert_eq!((dots.full.matches('M').count(), dots.rest.matches('M').count()), (full, 100 - full));
    }
    assert_eq!(percent_dots(100.6), None);
    assert_eq!(percent_dots(f64::NAN), None);
}

#[test]
fn chinese_characters_are_a_square_em_wide() {
    assert!(width("儿童") >= 2.0);
    assert!(width("ii") < width("mm"));
}

/// The dots of a field, from its path.
fn dots(count: usize) -> Vec<(f64, f64)> {
    let path = sunflower(count as f64).unwrap().path;
    let dot =
        |dot: &str| dot.trim_end_matches("h0").split_once(' ').map(|(x, y)| (x.parse().unwrap(), y.parse().unwrap()));
    path.split('M').skip(1).map(|text| dot(text).unwrap()).collect()
}

#[test]
fn a_field_has_a_dot_for_each_within_its_radius_and_none_over_another() {
    for count in [1, 2, 31, 55, 85, 511, MAX_SQUARES] {
        let (dots, radius) = (dots(count), sunflower(count as f64).unwrap().radius as f64);
        assert_eq!(dots.len(), count);
        for (index, (x, y)) in dots.iter().enumerate() {
            assert!(x.hypot(*y) + SUNFLOWER_DOT as f64 / 2.0 <= radius + 1.0, "{count}: {x} {y}");
            for (other_x, other_y) in dots.iter().take(index) {
                assert!((x - other_x).hypot(y - other_y) > SUNFLOWER_DOT as f64, "{count}: dot {index}");
            }
        }
    }
    // Areas are in proportion.
    let area = |count: f64| sunflower(count).unwrap().radius.pow(2) as f64 / count;
    assert!((area(511.0) / area(85.0) - 1.0).abs() < 0.12, "{} {}", area(511.0), area(85.0));
    for count in [0.0, -1.0, 2.5, 601.0, f64::NAN] {
        assert_eq!(sunflower(count), None, "{count}");
    }
}

proptest! {
    #[test]
    fn labels_do_not_overlap_and_keep_their_order(mut wanted in prop::collection::vec(0.0..500.0_f64, 0..12), step in 1.0..40.0_f64) {
        wanted.sort_by(f64::total_cmp);
        let placed = spread(&wanted, step, 500.0);
        for pair in placed.windows(2) {
            prop_assert!(pair[1] - pair[0] >= step - 1e-6);
        }
        prop_assert!(placed.first().is_none_or(|first| *first >= -1e-9));
        prop_assert_eq!(placed.len(), wanted.len());
        let fits = step * wanted.len().saturating_sub(1) as f64 <= 500.0;
        prop_assert!(!fits || placed.last().is_none_or(|last| *last <= 500.0 + 1e-6), "{placed:?}");
        let are_apart = wanted.windows(2).all(|pair| pair[1] - pair[0] >= step);
        prop_assert!(!are_apart || placed == wanted, "labels that do not overlap are not moved");
    }

    #[test]
    fn a_wider_text_is_never_estimated_narrower(text in any::<String>(), more in any::<String>()) {
        prop_assert!(width(&(text.clone() + &more)) >= width(&text) - 1e-9);
        prop_assert!(width(&text) >= 0.36 * text.chars().count() as f64 - 1e-9);
    }

    #[test]
    fn a_count_has_one_square_each(count in 1..=MAX_SQUARES) {
        let pictogram = Pictogram::count(count as f64).unwrap();
        prop_assert_eq!((pictogram.total, pictogram.filled), (count, count));
        // Each row is as long as its squares and the gaps between them, and all rows are in the drawing.
        let Pictogram { side, gap, columns, width, height, .. } = pictogram;
        let mut drawn = 0;
        for (row, path) in pictogram.rows_path(count).split('M').skip(1).enumerate() {
            let (y, length) = path.strip_prefix("0 ").and_then(|path| path.split_once('h')).unwrap();
            let (y, length): (usize, usize) = (y.parse().unwrap(), length.parse().unwrap());
            prop_assert_eq!(y, row * (side + gap) + side / 2);
            prop_assert!(length <= width && y + side / 2 <= height);
            prop_assert_eq!((length + gap) % (side + gap), 0);
            drawn += (length + gap) / (side + gap);
        }
        prop_assert_eq!(drawn, count);
        prop_assert!(columns * (side + gap) - gap <= width);
    }

    #[test]
    fn a_scaled_count_is_worth_its_number(count in 1..=600_usize, power in 0..7_u32) {
        let number = count as f64 * 10_f64.powi(power as i32);
        let (squares, worth) = Pictogram::scaled(number);
        prop_assert!(squares <= 600.0);
        prop_assert!((squares * worth as f64 - number).abs() < number * 1e-9);
    }

    #[test]
    fn any_number_is_drawn_or_refused(a in any::<f64>(), b in any::<f64>()) {
        if let Some(pictogram) = Pictogram::percentage(a) {
            prop_assert!(pictogram.filled <= pictogram.total);
        }
        let _ = (Pictogram::count_beside(a, b), Pictogram::line(Pictogram::scaled(a).0), Pictogram::majority(a));
        prop_assert!(bar_length(a, b).is_none_or(|length| length <= BAR_LENGTH));
    }
}
