//! The civil calendar: days to years, months and days, and back.

use atlas::content::date::{
    Civil, FARTHEST_YEAR, civil_from_days, days_from_civil, days_in_month, end_of_year, start_of_year, year_of_day,
};

#[test]
fn known_days() {
    for (year, month, day, wanted) in [
        (1970, 1, 1, 0),
        (1969, 12, 31, -1),
        (2000, 2, 29, 11_016),
        (2000, 3, 1, 11_017),
        (2020, 12, 31, 18_627),
        (1582, 10, 15, -141_427),
        (0, 3, 1, -719_468),
        (0, 1, 1, -719_528),
    ] {
        assert_eq!(days_from_civil(year, month, day), wanted, "{year}-{month}-{day}");
        assert_eq!(civil_from_days(wanted), Civil { year, month, day });
    }
    assert_eq!(start_of_year(1971), 365);
    assert_eq!(end_of_year(1970), 365);
    assert_eq!((year_of_day(-1), year_of_day(0), year_of_day(364), year_of_day(365)), (1969, 1970, 1970, 1971));
}

#[test]
fn days_follow_one_another_across_centuries() {
    let mut next = days_from_civil(-401, 1, 1);
    for year in -401..=2401 {
        for month in 1..=12 {
            for day in 1..=days_in_month(year, month) {
                assert_eq!(days_from_civil(year, month, day), next, "{year}-{month}-{day}");
                assert_eq!(civil_from_days(next), Civil { year, month, day });
                next += 1;
            }
        }
    }
    // 400 years of the Gregorian calendar have 146,097 days; these are seven times that and 2399 to 2401.
    assert_eq!(next - days_from_civil(-401, 1, 1), 7 * 146_097 + 3 * 365 + 1);
}

#[test]
fn a_day_that_does_not_exist_counts_as_the_nearest() {
    assert_eq!(days_from_civil(2010, 2, 31), days_from_civil(2010, 2, 28));
    assert_eq!(days_from_civil(2010, 0, 0), days_from_civil(2010, 1, 1));
    assert_eq!(days_from_civil(2010, 13, 1), days_from_civil(2010, 12, 1));
    for (year, kept) in [(i64::MAX, FARTHEST_YEAR), (i64::MIN, -FARTHEST_YEAR)] {
        assert_eq!(start_of_year(year), start_of_year(kept));
        assert_eq!(year_of_day(year), kept);
        assert!(start_of_year(year) < end_of_year(year));
    }
}
