//! The picture of a page, for links that are shared: its name, its description, and the events in time.

use super::canvas::Canvas;
use super::glyphs::{has_all, text_width};
use super::palette::{Color, EMPTY, INK, MUTED, PAPER};
use super::wrap::wrap;
use crate::content::language::Language;
use crate::meta;
use crate::prerender::Build;
use crate::route::Page;
use crate::timeline::axis::tick_label;
use crate::timeline::scale::{TimeScale, to_float};
use crate::timeline::ticks::ticks;

const WIDTH: u32 = 1200;
const HEIGHT: u32 = 630;
const LEFT: f32 = 90.0;
const RIGHT: f32 = 1120.0;

/// Draws a page's picture.
pub(super) fn draw(build: &Build, page: &Page, language: &Language) -> Canvas {
    let content = build.content;
    let topic = match page {
        Page::Story(id) => content.story(id).map(|story| story.topic.as_str()),
        Page::Article(id) => content.article(id).map(|article| article.topic.as_str()),
        _ => None,
    };
    let color = Color::of_topic(content, topic.unwrap_or_default());
    let mut canvas = Canvas::new(WIDTH, HEIGHT, PAPER);
    canvas.rectangle((0.0, 0.0), 28.0, 630.0, color);
    let institution = content.site.institution.name.get(language);
    let site = content.site.name.get(language);
    let kicker = if *page == Page::Overview { site.to_owned() } else { format!("{institution} · {site}") };
    lines(&mut canvas, &kicker, 28.0, 86.0, 1, MUTED);
    let end = lines(&mut canvas, meta::name_in_full(content, language, page), 76.0, 190.0, 2, INK);
    lines(&mut canvas, meta::description(content, language, page), 34.0, end + 12.0, 3, MUTED);
    events(&mut canvas, build, color);
    axis(&mut canvas, build, language);
    canvas
}

/// Writes a text in lines, the first on a baseline; returns the baseline after the last.
///
/// A text with a letter that has no glyph is left out: a broken name is worse than none where a page is shared.
fn lines(canvas: &mut Canvas, text: &str, size: f32, baseline: f32, max_lines: usize, color: Color) -> f32 {
    canvas.require_glyphs(text);
    let lines = if has_all(text) { wrap(text, size, RIGHT - LEFT, max_lines) } else { Vec::new() };
    lines.iter().fold(baseline, |baseline, line| {
        canvas.text(line, size, (LEFT, baseline), color);
        baseline + size * 1.3
    })
}

/// How far down the time axis is.
const AXIS: f32 = 560.0;

/// As many labels as the axis has room for.
const MAX_LABELS: usize = 9;

fn scale(build: &Build) -> TimeScale {
    TimeScale::fit(build.content.events.iter().map(|event| &event.date))
}

/// Where a part of the scale is, 0 to 1.
fn x_of(part: f64) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "0 to 1")]
    let part = part as f32;
    LEFT + (RIGHT - LEFT) * part
}

/// Every event that has a year, as a bar as wide as its date is uncertain.
fn events(canvas: &mut Canvas, build: &Build, color: Color) {
    let scale = scale(build);
    let spans = build.content.events.iter().filter_map(|event| event.date.span());
    for (index, span) in spans.enumerate() {
        let Some(known) = span.start.days().or(span.end.days()) else { continue };
        let left = x_of(scale.place(to_float(known.from)));
        let right = x_of(scale.place(to_float(span.latest().unwrap_or(known.to))));
        // Three rows in turn, so that neighbors do not merge.
        let height = match index % 3 {
            0 => 44.0,
            1 => 30.0,
            _ => 16.0,
        };
        canvas.rectangle((left, AXIS - height), (right - left).max(10.0), 10.0, color);
    }
}

/// The time axis, with the ticks that the timeline itself would have.
fn axis(canvas: &mut Canvas, build: &Build, language: &Language) {
    const SIZE: f32 = 22.0;
    canvas.rectangle((LEFT, AXIS), RIGHT - LEFT, 3.0, EMPTY);
    let mut label_end = 0.0;
    for tick in ticks(scale(build), MAX_LABELS) {
        let Some(name) = tick.name else { continue };
        let label = tick_label(name, &language.dates);
        canvas.require_glyphs(&label);
        let x = x_of(tick.place);
        canvas.rectangle((x, AXIS), 3.0, 12.0, MUTED);
        // Years of many digits are wider than the ticks are apart.
        if has_all(&label) && x >= label_end && x + text_width(&label, SIZE) < RIGHT {
            label_end = canvas.text(&label, SIZE, (x, AXIS + 40.0), MUTED) + SIZE / 2.0;
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::content::date::Edtf;
    use crate::content::language::Languages;
    use crate::prerender::test_build::build_with;

    #[test]
    fn an_axis_of_any_length_has_few_ticks() {
        for date in ["1729", "-0500", "Y170000002", "Y-170000002", "2010-12-31"] {
            let build = build_with(|content| {
                content.events.truncate(1);
                content.events[0].date = Edtf(date.to_owned()).to_date(&content.site.languages).unwrap();
            });
            let language = build.content.language(Languages::DEFAULT);
            let mut canvas = Canvas::new(WIDTH, HEIGHT, PAPER);
            axis(&mut canvas, &build, language);
            // The line; then for each tick a mark and, if there is room, a label.
            let shapes = canvas.shape_count();
            assert!((3..=2 * MAX_LABELS + 5).contains(&shapes), "{date}: {shapes} shapes");
        }
    }
}
