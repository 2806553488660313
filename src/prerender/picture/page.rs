//! The picture that stands for a page where somebody shares it: its name, what it is about, and time itself.

use super::super::Build;
use super::sheet::Sheet;
use super::{EMPTY, INK, MUTED, PAPER, letters, topic_color};
use crate::meta;
use crate::model::date::{start_of_year, year_of_day};
use crate::model::language::Language;
use crate::route::Page;

const WIDTH: u32 = 1200;
const HEIGHT: u32 = 630;
const LEFT: f32 = 90.0;
const RIGHT: f32 = 1120.0;

pub(super) fn sheet(build: &Build, page: &Page, language: &Language) -> Sheet {
    let content = build.content;
    let topic = match page {
        Page::Story(id) => content.story(id).map(|story| story.topic.as_str()),
        Page::Article(id) => content.article(id).map(|article| article.topic.as_str()),
        _ => None,
    };
    let color = topic_color(build, topic.unwrap_or_default());
    let mut sheet = Sheet::new(WIDTH, HEIGHT, PAPER);
    sheet.rect(0.0, 0.0, 28.0, 630.0, color);
    let institution = content.site.institution.name.get(language);
    let site = content.site.name.get(language);
    let head = if *page == Page::Overview { site.to_owned() } else { [institution, " · ", site].concat() };
    write(&mut sheet, &head, 28.0, 86.0, 1, MUTED);
    let end = write(&mut sheet, meta::name_in_full(content, language, page), 76.0, 190.0, 2, INK);
    write(&mut sheet, meta::description(content, language, page), 34.0, end + 12.0, 3, MUTED);
    ribbon(build, language, &mut sheet, color);
    sheet
}

/// Lines of a text, the first on a baseline; says where the next would stand. What holds a letter
/// without an outline is left out whole.
fn write(sheet: &mut Sheet, text: &str, size: f32, y: f32, most: usize, color: &str) -> f32 {
    let mut y = y;
    if letters::known(text) {
        for line in letters::lines(text, size, RIGHT - LEFT, most) {
            sheet.write(&line, size, (LEFT, y), color);
            y += size * 1.3;
        }
    }
    y
}

/// The events that have a year, each as wide as its date is uncertain, over their decades.
fn ribbon(build: &Build, language: &Language, sheet: &mut Sheet, color: &str) {
    const BASE: f32 = 560.0;
    let spans: Vec<_> = build.content.events.iter().filter_map(|event| event.date.span()).collect();
    let ends: Vec<(i64, i64)> = spans
        .iter()
        .filter_map(|span| {
            let days = span.start.days().or(span.end.days())?;
            Some((days.from, span.latest().unwrap_or(days.to)))
        })
        .collect();
    let first = ends.iter().map(|(start, _)| *start).min().unwrap_or_default();
    let Some(last) = ends.iter().map(|(_, end)| *end).max() else { return };
    #[expect(clippy::cast_precision_loss, reason = "days of some centuries")]
    let place = |day: i64| LEFT + (RIGHT - LEFT) * (day - first) as f32 / (last - first).max(1) as f32;
    sheet.rect(LEFT, BASE, RIGHT - LEFT, 3.0, EMPTY);
    for (at, (start, end)) in ends.iter().enumerate() {
        let (left, right) = (place(*start), place(*end));
        let lane = [44.0, 30.0, 16.0].get(at % 3).copied().unwrap_or(16.0);
        sheet.rect(left, BASE - lane, (right - left).max(10.0), 10.0, color);
    }
    for year in (year_of_day(first)..=year_of_day(last)).filter(|year| year % 10 == 0) {
        let at = place(start_of_year(year)).max(LEFT);
        sheet.rect(at, BASE, 3.0, 12.0, MUTED);
        let text = language.dates.year.replace("{year}", &year.to_string());
        if letters::known(&text) && at + letters::width(&text, 22.0) < RIGHT {
            sheet.write(&text, 22.0, (at, BASE + 40.0), MUTED);
        }
    }
}
