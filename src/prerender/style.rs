//! The style sheet: all files of `style/` as one, checked, lowered for old browsers and made small.

use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Browsers, Targets};

use crate::model::topic::Topic;

/// Oldest browsers that get the whole look; older ones still get text and links.
const OLDEST: Browsers = Browsers {
    android: Some(90 << 16),
    chrome: Some(90 << 16),
    edge: Some(90 << 16),
    firefox: Some(90 << 16),
    ios_saf: Some(14 << 16 | 5 << 8),
    safari: Some(14 << 16 | 1 << 8),
    opera: None,
    samsung: Some(15 << 16),
    ie: None,
};

/// Makes one style sheet of several, with a color for each topic.
///
/// # Errors
/// The file and the place of the first thing that is no CSS.
pub fn style(files: &[(String, String)], topics: &[Topic]) -> Result<String, String> {
    let mut out = String::new();
    for (name, text) in files {
        out.push_str(&small(name, text)?);
    }
    let mut colors = String::new();
    for topic in topics {
        colors.push_str(
            &["[data-topic=\"", &topic.id, "\"]{--topic:light-dark(", &topic.light, ",", &topic.dark, ")}"].concat(),
        );
    }
    out.push_str(&small("topics.json", &colors)?);
    Ok(out)
}

fn small(name: &str, text: &str) -> Result<String, String> {
    let targets = Targets::from(OLDEST);
    let options = ParserOptions { filename: name.to_owned(), ..ParserOptions::default() };
    let mut sheet = StyleSheet::parse(text, options).map_err(|error| error.to_string())?;
    let minify = MinifyOptions { targets, ..MinifyOptions::default() };
    sheet.minify(minify).map_err(|error| [name, ": ", &error.to_string()].concat())?;
    let printed = sheet.to_css(PrinterOptions { minify: true, targets, ..PrinterOptions::default() });
    printed.map(|result| result.code).map_err(|error| [name, ": ", &error.to_string()].concat())
}
