//! Dates: errors, spans, words in two languages, and order.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod common;

#[path = "dates/calendar.rs"]
mod calendar;
#[path = "dates/properties.rs"]
mod properties;
#[path = "dates/shipped.rs"]
mod shipped;
#[path = "dates/wording.rs"]
mod wording;

use std::cmp::Ordering;

use atlas::content::date::{
    Bound, Date, Days, Edtf, FARTHEST_YEAR, Precision, Span, compare, days_from_civil, end_of_year, start_of_year,
};
use atlas::content::language::Languages;

fn languages_of_content() -> Languages {
    common::content().site.languages.clone()
}

fn date(text: &str) -> Date {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// A range of days written as `1990-01-01..2000-01-01`, the end exclusive.
fn days(range: &str) -> Days {
    let day = |text: &str| {
        let (year, rest) = text.split_at(text.len() - 6);
        days_from_civil(year.parse().unwrap(), rest[1..3].parse().unwrap(), rest[4..6].parse().unwrap())
    };
    let (from, to) = range.split_once("..").unwrap();
    Days { from: day(from), to: day(to) }
}

fn bound(text: &str) -> Bound {
    match text {
        "open" => Bound::Open,
        "unknown" => Bound::Unknown,
        range => Bound::Within(days(range)),
    }
}

#[test]
fn errors_say_what_would_be_right() {
    let examples = "write an EDTF date such as 2010, 2010-05, 2010-05-20, 199X, 1850~, 2020/.. or XXXX-09-22";
    for (text, wanted) in [
        ("", "the date is empty; EXAMPLES"),
        ("  ", "the date is empty; EXAMPLES"),
        ("2010-13", "month 13 does not exist; months run from 01 to 12 (and 21 to 24 stand for spring to winter)"),
        ("2010-00-01", "month 00 does not exist; months run from 01 to 12 (and 21 to 24 stand for spring to winter)"),
        ("2010/2011-14", "month 14 does not exist; months run from 01 to 12 (and 21 to 24 stand for spring to winter)"),
        ("2010-02-30", "day 30 does not exist; February 2010 has 28 days, from 01 to 28"),
        ("2010-02-30~", "day 30 does not exist; February 2010 has 28 days, from 01 to 28"),
        ("2012-02-30T10:00:00", "day 30 does not exist; February 2012 has 29 days, from 01 to 29"),
        ("-0043-09-31", "day 31 does not exist; September -43 has 30 days, from 01 to 30"),
        ("2010-05-00", "day 00 does not exist; May 2010 has 31 days, from 01 to 31"),
        ("XXXX-02-30", "day 30 does not exist; February has 29 days at most, from 01 to 29"),
        ("2010-XX-32", "day 32 does not exist; no month has more than 31 days"),
        ("[2010-05,2010-06-31]", "day 31 does not exist; June 2010 has 30 days, from 01 to 30"),
        ("2010-21-05", "a season has no days; write the season alone (2010-21) or a month and a day (2010-05-20)"),
        ("2006/2004", "the interval ends before it starts; write the earlier date first, as in 2004/2006"),
        ("Y2E20/Y1E5", "the interval ends before it starts; write the earlier date first, as in 2004/2006"),
        ("199x", "an unknown digit is a capital X; write 199X"),
        ("xxxx-09-22", "an unknown digit is a capital X; write XXXX-09-22"),
        ("1990s", "a decade has an X for its last digit; write 199X"),
        ("2010 - 05", "a date holds no spaces; write 2010-05"),
        ("2010-5-7", "months and days have two digits; write 2010-05-07"),
        ("2010/5/7", "year, month and day are joined by hyphens; write 2010-05-07"),
        ("2010.05", "year, month and day are joined by hyphens; write 2010-05"),
        ("2004–2006", "the ends of an interval are joined by a slash; write 2004/2006"),
        ("2004-2006", "the ends of an interval are joined by a slash; write 2004/2006"),
        ("2020-", "an interval without an end ends in /..; write 2020/.."),
        ("2010-02-3X", "this is no EDTF date from character 9 on: day is out of range for the month; EXAMPLES"),
        ("2010年", "this is no EDTF date from character 5 on: EDTF permits ASCII characters only; EXAMPLES"),
        ("September 22", "this is not a date; EXAMPLES"),
        ("九月", "this is not a date; EXAMPLES"),
    ] {
        let error = text.parse::<Date>().expect_err(text).to_string();
        assert_eq!(error, wanted.replace("EXAMPLES", examples), "{text}");
    }
}

#[test]
fn a_date_comes_out_of_json_as_it_was_written() {
    let languages = &languages_of_content();
    let authored = |json: &str| serde_json::from_str::<Edtf>(json).unwrap();
    let written = authored("\"?2004-06-11\"");
    assert_eq!(serde_json::to_string(&written).unwrap(), "\"?2004-06-11\"");
    assert_eq!(written.to_date(languages).unwrap().as_str(), "?2004-06-11");
    assert!(authored("\"2010-13\"").to_date(languages).is_err());
}

#[test]
fn spans() {
    for (text, start, end) in [
        ("2020-12-31", "2020-12-31..2021-01-01", ""),
        ("2020-12-31T23:59:59Z", "2020-12-31..2021-01-01", ""),
        ("2012-02", "2012-02-01..2012-03-01", ""),
        ("2010-09-XX", "2010-09-01..2010-10-01", ""),
        ("2010-XX", "2010-01-01..2011-01-01", ""),
        ("2010-21", "2010-03-01..2010-06-01", ""),
        ("2010-24", "2010-12-01..2011-03-01", ""),
        ("2010", "2010-01-01..2011-01-01", ""),
        ("1850~", "1850-01-01..1851-01-01", ""),
        ("199X", "1990-01-01..2000-01-01", ""),
        ("18XX", "1800-01-01..1900-01-01", ""),
        ("1950S2", "1900-01-01..2000-01-01", ""),
        ("-0043", "-43-01-01..-42-01-01", ""),
        ("Y1E100", "1000000000000-01-01..1000000000001-01-01", ""),
        ("Y-9E18", "-1000000000000-01-01..-999999999999-01-01", ""),
        ("2004/2006", "2004-01-01..2005-01-01", "2006-01-01..2007-01-01"),
        ("199X/1995", "1990-01-01..1996-01-01", "1995-01-01..1996-01-01"),
        ("2004-06/200X", "2004-06-01..2004-07-01", "2004-06-01..2010-01-01"),
        ("2020/..", "2020-01-01..2021-01-01", "open"),
        ("../1998", "open", "1998-01-01..1999-01-01"),
        ("2020/", "2020-01-01..2021-01-01", "unknown"),
        ("/1998-05", "unknown", "1998-05-01..1998-06-01"),
        ("XXXX-05/2020", "unknown", "2020-01-01..2021-01-01"),
        ("..2004/2006", "open", "2006-01-01..2007-01-01"),
        ("2004/2006..", "2004-01-01..2005-01-01", "open"),
        ("[1668,1667]", "1667-01-01..1669-01-01", ""),
        ("{1667,1668-05}", "1667-01-01..1668-01-01", "1668-05-01..1668-06-01"),
        ("[1667,1670..]", "1667-01-01..1668-01-01", "open"),
        ("[..1984]", "open", "1984-01-01..1985-01-01"),
        ("{1670..1672}", "1670-01-01..1671-01-01", "1672-01-01..1673-01-01"),
    ] {
        // A single moment has the same days at either end.
        let end = if end.is_empty() { start } else { end };
        // There is no later year that the farthest one could end at.
        let farthest = |bound| match bound {
            Bound::Within(Days { from, .. }) if from == start_of_year(FARTHEST_YEAR) => {
                Bound::Within(Days { from, to: end_of_year(FARTHEST_YEAR) })
            }
            other => other,
        };
        let wanted = Span { start: farthest(bound(start)), end: farthest(bound(end)) };
        assert_eq!(date(text).span(), Some(wanted), "{text}");
    }
    for text in ["XXXX-09-22", "XXXX-09", "XXXX-21", "XXXX", "XXXX-09-22/XXXX-09-25", "XXXX-05/..", "[XXXX-05,2010]"] {
        assert_eq!(date(text).span(), None, "{text}");
    }
}

#[test]
fn precision_is_the_smallest_unit_that_is_known() {
    for (text, wanted) in [
        ("2020-12-31", Precision::Day),
        ("2020-12-31T10:00:00", Precision::Day),
        ("2010-05", Precision::Month),
        ("2010-05-XX", Precision::Month),
        ("2010-05-1X", Precision::Month),
        ("2010-21", Precision::Season),
        ("2010-33", Precision::Season),
        ("2010", Precision::Year),
        ("2010-XX", Precision::Year),
        ("2010-XX-XX", Precision::Year),
        ("2010-XX-15", Precision::Year),
        ("Y170000002", Precision::Year),
        ("199X", Precision::Decade),
        ("199X-05", Precision::Decade),
        ("1951S3", Precision::Decade),
        ("18XX", Precision::Century),
        ("19X5", Precision::Century),
        ("1950S2", Precision::Century),
        ("1XXX", Precision::Millennium),
        ("XXX5", Precision::Millennium),
        ("Y1E100", Precision::Millennium),
        ("XXXX-09-22", Precision::Undated),
        ("XXXX", Precision::Undated),
        ("2020/..", Precision::Interval),
        ("[1667,1668]", Precision::Set),
    ] {
        assert_eq!(date(text).precision(), wanted, "{text}");
    }
}

#[test]
fn uncertain_and_approximate_are_distinguished() {
    for (text, is_approximate, is_uncertain) in [
        ("1850", false, false),
        ("1850~", true, false),
        ("1850?", false, true),
        ("1850%", true, true),
        ("2004-06~-11", true, false),
        ("2004/2006?", false, true),
    ] {
        assert_eq!((date(text).is_approximate(), date(text).is_uncertain()), (is_approximate, is_uncertain), "{text}");
    }
}

#[test]
fn the_listing_order_of_a_timeline() {
    let listed = ["199X", "1998", "2010", "2017", "2018", "2019", "2020/..", "2020-12-31", "XXXX-09-22", "XXXX-12"];
    let mut sorted: Vec<Date> = listed.iter().rev().map(|text| date(text)).collect();
    sorted.sort_by(|a, b| a.reading_key().cmp(&b.reading_key()));
    let sorted: Vec<&str> = sorted.iter().map(Date::as_str).collect();
    assert_eq!(sorted, listed);
    for (before, after) in [("../1998", "0001"), ("2010-01", "2010"), ("2020", "2020/.."), ("2010", "2010~")] {
        assert!(date(before).reading_key() < date(after).reading_key(), "{before} {after}");
    }
}

#[test]
fn only_dates_without_a_common_day_are_ordered() {
    for (a, b, wanted) in [
        ("199X", "1998", None),
        ("199X", "2000", Some(Ordering::Less)),
        ("2020-12-31", "2020/..", None),
        ("2019", "2020/..", Some(Ordering::Less)),
        ("2030", "2020/..", None),
        ("2030", "2020/", None),
        ("../1998", "1999", Some(Ordering::Less)),
        ("2004/2006", "2006-12-31", None),
        ("2004/2006", "2007-01-01", Some(Ordering::Less)),
        ("2010", "2010", None),
        ("2020-12-31", "2020-12-31", None),
        ("XXXX-09-22", "2010", None),
        ("2010-09-22", "2010-09-21", Some(Ordering::Greater)),
    ] {
        assert_eq!(compare(&date(a), &date(b)), wanted, "{a} {b}");
    }
}

#[test]
fn a_range_of_years_keeps_dates_that_may_overlap_it() {
    for (text, from, to, wanted) in [
        ("199X", Some(1999), Some(2005), true),
        ("199X", Some(2000), None, false),
        ("199X", None, Some(1989), false),
        ("199X", None, Some(1990), true),
        ("2020-12-31", Some(2020), Some(2020), true),
        ("2020/..", Some(2050), Some(2060), true),
        ("2020/", Some(2050), None, true),
        ("2020/..", None, Some(2019), false),
        ("../1998", None, Some(0), true),
        ("../1998", Some(1999), None, false),
        ("199X", Some(1998), Some(1992), false),
        ("2010", None, None, true),
        ("2010", Some(i64::MIN), Some(i64::MAX), true),
        ("XXXX-09-22", Some(2010), Some(2010), true),
        ("XXXX-09-22", Some(2012), Some(2010), true),
    ] {
        assert_eq!(date(text).overlaps_years(from, to), wanted, "{text} {from:?} {to:?}");
    }
}
