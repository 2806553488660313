//! Checks that the patterns of a language have the right placeholders.

use super::DateWords;
use crate::content::template::placeholders;

const DECADE: &[&str] = &["decade", "last", "tens", "century"];

impl DateWords {
    /// The errors in the patterns, each as its field and a message; for the content check.
    pub fn problems(&self) -> Vec<(&'static str, String)> {
        let mut problems = Vec::new();
        for (field, pattern, names) in self.patterns() {
            for name in names.iter().filter(|name| placeholders(pattern).all(|found| found != **name)) {
                problems.push((field, format!("has no {{{name}}}; it has to name it")));
            }
            add_unknown(&mut problems, field, pattern, names);
        }
        for (field, pattern) in self.decade_patterns() {
            // `{tens}` alone would not say in which century.
            if placeholders(pattern).all(|found| found != "decade" && found != "century") {
                problems.push((field, "has neither {decade} nor {century}; it has to say which decade".to_owned()));
            }
            add_unknown(&mut problems, field, pattern, DECADE);
        }
        problems
    }

    /// The patterns with a fixed set of placeholders, each of which has to occur at least once.
    fn patterns(&self) -> [(&'static str, &str, &'static [&'static str]); 24] {
        [
            ("year", &self.year, &["year"]),
            ("month", &self.month, &["month", "year"]),
            ("day", &self.day, &["day", "month", "year"]),
            ("month_day", &self.month_day, &["month", "day"]),
            ("some_day", &self.some_day, &["date"]),
            ("some_month", &self.some_month, &["date"]),
            ("season_year", &self.season_year, &["season", "year"]),
            ("part_year", &self.part_year, &["part", "year"]),
            ("in_years", &self.in_years, &["date", "years"]),
            ("century", &self.century, &["century"]),
            ("millennium", &self.millennium, &["millennium"]),
            ("ordinal", &self.ordinal, &["number"]),
            ("before_era", &self.before_era, &["year"]),
            ("about", &self.about, &["date"]),
            ("uncertain", &self.uncertain, &["date"]),
            ("between_years", &self.between_years, &["start", "end"]),
            ("between", &self.between, &["start", "end"]),
            ("since", &self.since, &["start"]),
            ("until", &self.until, &["end"]),
            ("end_unknown", &self.end_unknown, &["start"]),
            ("start_unknown", &self.start_unknown, &["end"]),
            ("or_earlier", &self.or_earlier, &["date"]),
            ("or_later", &self.or_later, &["date"]),
            ("undated", &self.undated, &["date"]),
        ]
    }

    /// The patterns of a decade, which may name it in several ways.
    fn decade_patterns(&self) -> [(&'static str, &str); 3] {
        [("decade", &self.decade), ("first_decade", &self.first_decade), ("short_decade", &self.short_decade)]
    }
}

fn add_unknown(problems: &mut Vec<(&'static str, String)>, field: &'static str, pattern: &str, names: &[&str]) {
    for unknown in placeholders(pattern).filter(|found| !names.contains(found)) {
        let known = names.join("}, {");
        problems.push((field, format!("has {{{unknown}}}, which is no placeholder here; it takes {{{known}}}")));
    }
}
