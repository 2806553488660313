//! The picture of a figure, to keep and to show elsewhere.
//!
//! The line that names its source runs through the digits: whoever crops it off cuts the figure, too.

mod drawing;

use drawing::{CONTENT_WIDTH, LEFT};

use super::canvas::Canvas;
use super::glyphs::text_width;
use super::palette::{Color, INK, MUTED, PAPER};
use super::wrap::wrap;
use crate::content::citation;
use crate::content::fact::Fact;
use crate::content::figure::FigureParts;
use crate::content::language::{Language, LanguageId};
use crate::content::phrase::Phrase;
use crate::content::plain_text::plain_text;
use crate::content::template::interpolate;
use crate::prerender::Build;
use crate::prerender::absolute_url::record_url;
use crate::route::Page;

const WIDTH: u32 = 1200;

/// Draws a figure's picture, as high as what is in it.
pub(super) fn draw(build: &Build, fact: &Fact, language_id: LanguageId) -> Canvas {
    const SIZE: f32 = 28.0;
    const LINE_HEIGHT: f32 = 40.0;
    let content = build.content;
    let language = content.language(language_id);
    let color = Color::of_topic(content, &fact.topic);
    let mut canvas = Canvas::new(WIDTH, 0, PAPER);
    canvas.text(fact.label.get(language), 46.0, (LEFT, 92.0), INK);
    number(&mut canvas, build, fact, language, color);
    source_strip(&mut canvas, &source_line(build, fact, language_id));
    let bottom = drawing::draw(&mut canvas, build, fact, language, color).unwrap_or(410.0);
    let mut baseline = bottom + 54.0;
    for line in wrap(&plain_text(fact.definition.get(language), content, language), SIZE, CONTENT_WIDTH, 4) {
        canvas.text(&line, SIZE, (LEFT, baseline), MUTED);
        baseline += LINE_HEIGHT;
    }
    let height = baseline + 44.0;
    canvas.rectangle((0.0, 0.0), 18.0, height, color);
    canvas.set_height(height);
    canvas
}

/// The number in large digits, with its comparator before it and its unit behind.
fn number(canvas: &mut Canvas, build: &Build, fact: &Fact, language: &Language, color: Color) {
    const BASELINE: f32 = 350.0;
    const LARGEST: f32 = 250.0;
    const WORDS_SIZE: f32 = 52.0;
    let parts = FigureParts::with_unit(fact, build.content, language);
    // A percent sign belongs to the digits, in their size.
    let symbol = if parts.unit_after.starts_with('%') { "%" } else { "" };
    let unit_after = parts.unit_after.strip_prefix(symbol).unwrap_or(&parts.unit_after);
    let digits = format!("{}{symbol}", parts.digits);
    let words = [parts.comparator_before, parts.comparator_after, &parts.unit_before, unit_after];
    let words_width: f32 = words.iter().map(|words| text_width(words, WORDS_SIZE)).sum::<f32>() + 40.0;
    let room = (CONTENT_WIDTH - words_width).max(200.0);
    let size = (LARGEST * room / text_width(&digits, LARGEST)).min(LARGEST);
    let mut x = LEFT;
    for words in [parts.unit_before.as_str(), parts.comparator_before] {
        x = canvas.text(words, WORDS_SIZE, (x, BASELINE), INK);
    }
    x = canvas.text(&digits, size, (x, BASELINE), color);
    for words in [parts.comparator_after.trim(), unit_after.trim()].into_iter().filter(|words| !words.is_empty()) {
        x = canvas.text(words, WORDS_SIZE, (x + 16.0, BASELINE), INK);
    }
}

/// The source's line, through the middle of the digits, in a size that fits.
fn source_strip(canvas: &mut Canvas, line: &str) {
    let size = (24.0 * CONTENT_WIDTH / text_width(line, 24.0)).min(24.0);
    canvas.rectangle((18.0, 252.0), 1182.0, 40.0, PAPER);
    canvas.text(line, size, (LEFT, 280.0), INK);
}

/// Who states the figure, as of when, and its address: "Profile ¶1 · As of: not stated · example.org/facts/#beds".
pub fn source_line(build: &Build, fact: &Fact, language_id: LanguageId) -> String {
    let content = build.content;
    let language = content.language(language_id);
    let sources = fact.sources.iter().map(|locator| {
        let short = content.source(&locator.source).map_or("", |source| source.short.get(language));
        let number = locator.paragraph.to_string();
        interpolate(content.phrase(Phrase::Locator, language), &[("source", short), ("n", &number)])
    });
    let mut parts: Vec<String> = sources.collect();
    parts.push(citation::as_of(fact, content, language));
    if fact.counted {
        parts.push(content.phrase(Phrase::Counted, language).to_owned());
    }
    let url = record_url(build, Page::Facts, language_id, &fact.id);
    parts.push(url.split_once("://").map_or(url.as_str(), |(_, rest)| rest).to_owned());
    parts.join(" · ")
}

/// The whole picture in words.
pub(super) fn description(build: &Build, fact: &Fact, language_id: LanguageId) -> String {
    let language = build.content.language(language_id);
    let figure = citation::figure(fact, build.content, language);
    let definition = plain_text(fact.definition.get(language), build.content, language);
    format!("{figure}. {definition} {}", source_line(build, fact, language_id))
}
