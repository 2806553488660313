//! What follows `?`: names and values in the order written, none of them lost.

use std::fmt;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::decode;

/// Names and values. Foreign ones are carried along; values that mean nothing count as absent.
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

/// How the map of partners is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MapView {
    /// All partners on a flat map.
    #[default]
    Flat,
    /// All partners on a globe, `?view=globe`.
    Globe,
    /// The home region, `?view=home`.
    Home,
}

/// The farthest year that an address may name.
const FARTHEST_VIEW_YEAR: i64 = 9_999_999;

impl Query {
    /// Parses what follows the question mark.
    pub fn parse(text: &str) -> Self {
        let decode = |text: &str| decode(&text.replace('+', " "));
        let pair = |part: &str| {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            (decode(name), decode(value))
        };
        Self(text.split('&').filter(|part| !part.is_empty()).map(pair).collect())
    }

    /// The value of a name; `None` where it is missing or empty.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    }

    /// The same query with a value set, or removed where it is `None`.
    #[must_use]
    pub fn with(&self, name: &str, value: Option<&str>) -> Self {
        let mut pairs = self.0.clone();
        pairs.retain(|(own, _)| own != name);
        pairs.extend(value.map(|value| (name.to_owned(), value.to_owned())));
        Self(pairs)
    }

    /// `?from=YEAR&to=YEAR`; what is not a year counts as absent, and a range written backwards is turned around.
    pub fn years(&self) -> Years {
        let year = |name| self.get(name)?.parse().ok().filter(|year: &i64| year.abs() <= FARTHEST_VIEW_YEAR);
        match (year("from"), year("to")) {
            (Some(from), Some(to)) if from > to => Years { from: Some(to), to: Some(from) },
            (from, to) => Years { from, to },
        }
    }

    /// `?view=`
    pub fn map_view(&self) -> MapView {
        match self.get("view") {
            Some("globe") => MapView::Globe,
            Some("home") => MapView::Home,
            _ => MapView::Flat,
        }
    }

    /// `?embed=1`: the page is shown inside another site's page.
    pub fn is_embedded(&self) -> bool {
        self.get("embed") == Some("1")
    }

    /// `?tour=1`: the events are told one after another.
    pub fn is_tour(&self) -> bool {
        self.get("tour") == Some("1")
    }
}

impl fmt::Display for Query {
    /// `?name=value&…`, or nothing where the query is empty.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        /// All but letters, digits and `-._~`.
        const VALUE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
        for (index, (name, value)) in self.0.iter().enumerate() {
            let separator = if index == 0 { '?' } else { '&' };
            write!(f, "{separator}{}={}", utf8_percent_encode(name, VALUE), utf8_percent_encode(value, VALUE))?;
        }
        Ok(())
    }
}
