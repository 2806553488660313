//! The picture of a figure, to keep and to show elsewhere. The line that names its source runs
//! through the number, so that nobody crops it off without cutting the figure.

use super::super::Build;
use super::sheet::{Sheet, rect};
use super::{EMPTY, INK, MUTED, PAPER, letters, topic_color};
use crate::chart::tally::{self, Tally};
use crate::model::citation;
use crate::model::fact::{Drawing, Fact};
use crate::model::language::Language;
use crate::model::pattern::fill;
use crate::model::phrase as p;
use crate::model::quantity::Comparator;
use crate::model::wording;
use crate::route::{Address, Page};

const WIDTH: u32 = 1200;
const LEFT: f32 = 70.0;
const ROOM: f32 = 1060.0;

pub(super) fn sheet(build: &Build, fact: &Fact, index: usize, language: &Language) -> Sheet {
    let content = build.content;
    let color = topic_color(build, &fact.topic);
    let definition = wording::plain(fact.definition.get(language), content, language);
    let definition = letters::lines(&definition, 28.0, ROOM, 4);
    let drawn = drawing(build, fact, language, color, 470.0);
    let under = drawn.as_ref().map_or(410.0, |(_, end)| *end) + 54.0;
    #[expect(clippy::cast_precision_loss, reason = "four lines at most")]
    let height = under + 40.0 * definition.len() as f32 + 44.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some hundred pixels")]
    let mut sheet = Sheet::new(WIDTH, height as u32, PAPER);
    sheet.rect(0.0, 0.0, 18.0, height, color);
    sheet.write(fact.label.get(language), 46.0, (LEFT, 92.0), INK);
    number(build, fact, language, color, &mut sheet);
    strip(build, fact, index, language, &mut sheet);
    for (color, steps) in drawn.map(|(shapes, _)| shapes).unwrap_or_default() {
        sheet.shape(steps, &color);
    }
    let mut y = under;
    for line in definition {
        sheet.write(&line, 28.0, (LEFT, y), MUTED);
        y += 40.0;
    }
    sheet
}

/// The number large, with its comparator before it and what is counted behind.
fn number(build: &Build, fact: &Fact, language: &Language, color: &str, sheet: &mut Sheet) {
    let content = build.content;
    let quantity = content.phrase(fact.comparator.phrase(), language);
    let (before, after) = quantity.split_once("{n}").unwrap_or((quantity, ""));
    let unit = content.unit(&fact.unit).map_or("{n}", |unit| unit.pattern.get(language));
    let (unit_before, unit_after) = unit.split_once("{n}").unwrap_or(("", unit));
    let symbol = if unit_after.starts_with('%') { "%" } else { "" };
    let digits = [&fact.value.grouped(&language.numbers), symbol].concat();
    let words = [before, after, unit_before, unit_after];
    let beside: f32 = words.iter().map(|words| letters::width(words, 52.0)).sum::<f32>() + 40.0;
    let size = (250.0 * (ROOM - beside).max(200.0) / letters::width(&digits, 250.0)).min(250.0);
    let y = 350.0;
    let mut x = LEFT;
    for words in [unit_before, before] {
        x = sheet.write(words, 52.0, (x, y), INK);
    }
    x = sheet.write(&digits, size, (x, y), color);
    let rest = unit_after.strip_prefix(symbol).unwrap_or(unit_after);
    for words in [after, rest] {
        if !words.trim().is_empty() {
            x = sheet.write(words.trim(), 52.0, (x + 16.0, y), INK);
        }
    }
}

/// The source's line, through the middle of the digits.
fn strip(build: &Build, fact: &Fact, index: usize, language: &Language, sheet: &mut Sheet) {
    let line = source_line(build, fact, index, language);
    let size = (24.0 * ROOM / letters::width(&line, 24.0)).min(24.0);
    sheet.rect(18.0, 252.0, 1182.0, 40.0, PAPER);
    sheet.write(&line, size, (LEFT, 280.0), INK);
}

/// Who says so, as of when, and where it stands: "Profile ¶1 · As of: not stated · https://…".
pub fn source_line(build: &Build, fact: &Fact, index: usize, language: &Language) -> String {
    let content = build.content;
    let mut parts: Vec<String> = fact
        .sources
        .iter()
        .map(|locator| {
            let short = content.source(&locator.source).map_or("", |source| source.short.get(language));
            let number = locator.paragraph.to_string();
            fill(content.phrase(p::LOCATOR, language), &[("source", short), ("n", &number)])
        })
        .collect();
    parts.push(citation::as_of(fact, content, language));
    if fact.counted {
        parts.push(content.phrase(p::COUNTED, language).to_owned());
    }
    let address = Address::of(Page::Facts, index).at(&fact.id).print(build.base, content);
    let full = build.origin.clone() + &address;
    parts.push(full.split_once("://").map_or(full.as_str(), |(_, rest)| rest).to_owned());
    parts.join(" · ")
}

/// The whole in words.
pub(super) fn description(build: &Build, fact: &Fact, index: usize, language: &Language) -> String {
    let quantity = citation::figure(fact, build.content, language);
    let definition = wording::plain(fact.definition.get(language), build.content, language);
    [&quantity, ". ", &definition, " ", &source_line(build, fact, index, language)].concat()
}

type Shapes = Vec<(String, Vec<super::sheet::Step>)>;

/// What the figure is drawn as, from a height on, and where that ends.
fn drawing(build: &Build, fact: &Fact, language: &Language, color: &str, top: f32) -> Option<(Shapes, f32)> {
    let top = top - 50.0;
    match fact.drawing {
        Drawing::Share => tally::share(fact.value.0).map(|tally| squares(&tally, color, top)),
        Drawing::Marks => {
            let open = matches!(fact.comparator, Comparator::MoreThan | Comparator::AtLeast);
            let tally = tally::marks(fact.value.0)?;
            Some(squares(&if open { tally.and_one() } else { tally }, color, top))
        }
        Drawing::Part => {
            let whole = build.content.fact(fact.whole.as_deref()?)?;
            #[expect(clippy::cast_precision_loss, reason = "a thousand at most")]
            let filled = tally::part(fact.value.0, whole.value.0)? as f32 / 1000.0;
            let words = [whole.label.get(language), " ", &wording::quantity(whole, build.content, language)].concat();
            let at = LEFT + ROOM - letters::width(&words, 30.0);
            let shapes = vec![
                (EMPTY.to_owned(), rect(LEFT, top, ROOM, 44.0)),
                (color.to_owned(), rect(LEFT, top, ROOM * filled, 44.0)),
                (MUTED.to_owned(), letters::outlines(&words, 30.0, at, top + 84.0)),
            ];
            Some((shapes, top + 90.0))
        }
        Drawing::Row => {
            let beside: Vec<String> = fact
                .beside
                .iter()
                .filter_map(|id| build.content.fact(id))
                .map(|other| {
                    let unit = build.content.unit(&other.unit).map_or("{n}", |unit| unit.pattern.get(language));
                    fill(unit, &[("n", &other.value.grouped(&language.numbers))])
                })
                .collect();
            let words = beside.join(" · ");
            Some((vec![(INK.to_owned(), letters::outlines(&words, 44.0, LEFT, top + 34.0))], top + 50.0))
        }
        Drawing::Rank => {
            let steps = tally::steps(fact.value.0)?;
            let shapes =
                vec![(EMPTY.to_owned(), boxes(steps.others, top)), (color.to_owned(), boxes(steps.reached, top))];
            Some((shapes, top + 144.0))
        }
        Drawing::Plain => None,
    }
}

/// Squares in rows, the first of them filled.
fn squares(tally: &Tally, color: &str, top: f32) -> (Shapes, f32) {
    const SCALE: f32 = 1.6;
    #[expect(clippy::cast_precision_loss, reason = "some hundred units")]
    let unit = |number: usize| number as f32 * SCALE;
    let mut shapes = vec![(EMPTY.to_owned(), Vec::new()), (color.to_owned(), Vec::new())];
    for at in 0..tally.total {
        let step = tally.mark + tally.gap;
        let (x, y) = (unit(at % tally.columns.max(1) * step), unit(at / tally.columns.max(1) * step));
        if let Some((_, steps)) = shapes.get_mut(usize::from(at < tally.filled)) {
            steps.extend(rect(LEFT + x, top + y, unit(tally.mark), unit(tally.mark)));
        }
    }
    (shapes, top + unit(tally.height - tally.gap))
}

/// The podium's steps, which are written as `M x y h width v height …`.
fn boxes(path: &str, top: f32) -> Vec<super::sheet::Step> {
    let mut steps = Vec::new();
    for part in path.split('M').filter(|part| !part.is_empty()) {
        let numbers: Vec<f32> =
            part.split(|sign: char| !sign.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect();
        if let [x, y, width, height, ..] = numbers.as_slice() {
            steps.extend(rect(LEFT + x * 3.0, top + y * 3.0, width * 3.0, height * 3.0));
        }
    }
    steps
}
