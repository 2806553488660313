//! Bundles style sheets: checked, lowered for old browsers and minified.

use std::path::Path;
use std::{fs, io};

use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Browsers, Targets};

use crate::content::topic::Topic;

/// The oldest browsers that get the full design. Older ones still get text and links.
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

/// The style sheets of a folder, by name and text: tokens first, then the base, then the rest by name, print last.
///
/// # Errors
/// A folder or file that cannot be read.
pub fn read(folder: &Path) -> io::Result<Vec<(String, String)>> {
    let mut names: Vec<_> =
        fs::read_dir(folder)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    names.retain(|name| name.ends_with(".css"));
    names.sort_by_key(|name| (name != "tokens.css", name != "base.css", name == "print.css", name.clone()));
    names.into_iter().map(|name| Ok((name.clone(), fs::read_to_string(folder.join(name))?))).collect()
}

/// One style sheet made of several files, given by name and text, and of the color of each topic.
///
/// # Errors
/// The file and the position of the first syntax error.
pub fn bundle(files: &[(String, String)], topics: &[Topic]) -> Result<String, String> {
    let sheets = files.iter().map(|(name, css)| minify(name, css));
    sheets.chain([minify("topics.json", &topic_colors(topics))]).collect()
}

/// Sets `--topic`, for light and dark, wherever an element names its topic.
fn topic_colors(topics: &[Topic]) -> String {
    let rule =
        |Topic { id, light, dark, .. }: &Topic| format!("[data-topic=\"{id}\"]{{--topic:light-dark({light},{dark})}}");
    topics.iter().map(rule).collect()
}

fn minify(name: &str, css: &str) -> Result<String, String> {
    let targets = Targets::from(OLDEST);
    let options = ParserOptions { filename: name.to_owned(), ..ParserOptions::default() };
    let mut sheet = StyleSheet::parse(css, options).map_err(|error| error.to_string())?;
    let options = MinifyOptions { targets, ..MinifyOptions::default() };
    sheet.minify(options).map_err(|error| format!("{name}: {error}"))?;
    let printed = sheet.to_css(PrinterOptions { minify: true, targets, ..PrinterOptions::default() });
    printed.map(|result| result.code).map_err(|error| format!("{name}: {error}"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::prerender::test_build::build;

    fn css(text: &str) -> Vec<(String, String)> {
        vec![("some.css".to_owned(), text.to_owned())]
    }

    #[test]
    fn files_are_minified_and_joined_in_their_order() {
        let files = [css("a { color: red }"), css("b { inset: 0 }")].concat();
        assert_eq!(bundle(&files, &[]).unwrap(), "a{color:red}b{inset:0}");
    }

    #[test]
    fn every_topic_has_its_color() {
        let topics = &build().content.topics;
        let sheet = bundle(&[], topics).unwrap();
        for topic in topics {
            assert!(sheet.contains(&topic.id) && sheet.contains(&topic.light), "{}: {sheet}", topic.id);
        }
    }

    #[test]
    fn an_error_names_the_file() {
        let error = bundle(&css("a { color: red } }"), &[]).unwrap_err();
        assert!(error.contains("some.css"), "{error}");
    }
}
