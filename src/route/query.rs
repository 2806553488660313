//! What stands after `?`: names and values, in the order written, none of them lost.

use super::encoding::{Part, decode, encode_into};

/// Names and values; unknown ones are carried along.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<(String, String)>);

/// A range of years, either end of which may be open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Years {
    /// The first year shown.
    pub from: Option<i64>,
    /// The last year shown.
    pub to: Option<i64>,
}

impl Query {
    /// Reads what follows the question mark.
    pub fn parse(text: &str) -> Self {
        Self(
            text.split('&')
                .filter(|part| !part.is_empty())
                .map(|part| {
                    let (name, value) = part.split_once('=').unwrap_or((part, ""));
                    (decode(name, true), decode(value, true))
                })
                .collect(),
        )
    }

    /// The value of a name; `None` where it is missing or empty.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    }

    /// The same query with a value set, or removed where it is `None`.
    pub fn with(&self, name: &str, value: Option<&str>) -> Self {
        let mut pairs = self.0.clone();
        pairs.retain(|(own, _)| own != name);
        if let Some(value) = value {
            pairs.push((name.to_owned(), value.to_owned()));
        }
        Self(pairs)
    }

    /// `?from=YEAR&to=YEAR`; what is no year counts as not given, and a range
    /// written backwards is turned around.
    pub fn years(&self) -> Years {
        let year =
            |name| self.get(name).and_then(|text| text.parse().ok()).filter(|year: &i64| year.abs() <= 9_999_999);
        match (year("from"), year("to")) {
            (Some(from), Some(to)) if from > to => Years { from: Some(to), to: Some(from) },
            (from, to) => Years { from, to },
        }
    }

    /// Appends `?name=value&…`, or nothing where the query is empty.
    pub(super) fn print_into(&self, out: &mut String) {
        for (index, (name, value)) in self.0.iter().enumerate() {
            out.push(if index == 0 { '?' } else { '&' });
            encode_into(out, name, Part::Query);
            out.push('=');
            encode_into(out, value, Part::Query);
        }
    }
}
