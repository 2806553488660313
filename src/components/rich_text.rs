//! Text with its placeholders filled in.

use leptos::prelude::*;

use super::fact_popover::FactPopover;
use crate::app_state::{AppState, use_app};
use crate::content::fact::Fact;
use crate::content::figure::FigureParts;
use crate::content::markup::{Kind, Piece, parse_or_words};
use crate::content::plain_text::piece_text;
use crate::content::text::Text;
use crate::route::Page;

/// A text in the language that is drawn, as pieces of a paragraph.
#[component]
pub fn RichText(
    /// The text; may hold placeholders.
    text: &'static Text,
) -> impl IntoView {
    let app = use_app();
    let mut pieces = parse_or_words(app.localize(text)).into_iter().peekable();
    let mut views = Vec::new();
    while let Some(piece) = pieces.next() {
        let Some(fact) = fact_of(&app, piece) else {
            views.push(reference(&app, piece));
            continue;
        };
        // A note on a figure comes after the words that the number belongs to: "2 hospitals (counted by the editors)".
        let (own, rest) = match pieces.peek() {
            Some(Piece::Words(words)) if fact.counted => split_after_unit(words, &unit_words(&app, fact)),
            Some(Piece::Words(words)) => split_measure_word(words),
            _ => ("", ""),
        };
        if !(own.is_empty() && rest.is_empty()) {
            pieces.next();
        }
        if fact.counted {
            views.push(view! { <FactPopover fact counted_words=own /> }.into_any());
        } else {
            views.push(if own.is_empty() {
                view! { <FactPopover fact /> }.into_any()
            } else {
                view! { <span class="with-unit"><FactPopover fact />{own}</span> }.into_any()
            });
        }
        views.push((!rest.is_empty()).then_some(rest).into_any());
    }
    views
}

fn fact_of(app: &AppState, piece: Piece<'static>) -> Option<&'static Fact> {
    match piece {
        Piece::Reference { kind: Kind::Fact, id, .. } => app.content.fact(id),
        _ => None,
    }
}

/// What ends a clause.
const STOPS: [char; 9] = ['.', ';', ':', ')', '，', '。', '；', '：', '）'];

/// What a figure's unit adds after the number: " hospitals".
fn unit_words(app: &AppState, fact: &Fact) -> String {
    FigureParts::with_unit(fact, app.content, app.language()).unit_after
}

/// Splits off the measure word after a number in Chinese, which belongs on its line: “张” of “788张床位”.
fn split_measure_word(words: &str) -> (&str, &str) {
    let measure_word = words.chars().next().filter(|letter| ('\u{4e00}'..='\u{9fff}').contains(letter));
    words.split_at_checked(measure_word.map_or(0, char::len_utf8)).unwrap_or(("", words))
}

/// Splits the words after a number behind its unit, if they begin with it; else before the next stop.
fn split_after_unit<'a>(words: &'a str, unit: &str) -> (&'a str, &'a str) {
    let stop = || words.find(STOPS);
    let at = if !unit.is_empty() && words.starts_with(unit) { Some(unit.len()) } else { stop() };
    at.and_then(|at| words.split_at_checked(at)).unwrap_or((words, ""))
}

fn reference(app: &AppState, piece: Piece<'static>) -> AnyView {
    let words = piece_text(piece, app.content, app.language());
    let Piece::Reference { kind, id, .. } = piece else { return words.into_any() };
    match href(app, kind, id) {
        Some(href) => view! { <a class=kind.prefix() href=href>{words}</a> }.into_any(),
        None => words.into_any(),
    }
}

/// Where a reference leads; people are named, not linked.
fn href(app: &AppState, kind: Kind, id: &str) -> Option<String> {
    match kind {
        Kind::Fact => Some(app.href_at(Page::Facts, id)),
        Kind::Event => Some(app.href_at(Page::Timeline, id)),
        Kind::Person => None,
        Kind::Partner => Some(app.href_at(Page::Partners, id)),
        Kind::Term => Some(app.href_at(Page::About, id)),
        Kind::Page => match Page::from_path(id, app.content) {
            Page::NotFound => None,
            page => Some(app.href(page)),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measure_word_stays_with_its_number() {
        for (words, split) in [("张床位", ("张", "床位")), (" beds", ("", " beds")), ("，", ("", "，")), ("", ("", ""))]
        {
            assert_eq!(split_measure_word(words), split);
        }
    }

    #[test]
    fn a_note_comes_after_the_unit_or_the_clause() {
        let table = [
            (" hospitals under full management.", " hospitals", " hospitals", " under full management."),
            ("家医院中的一家。", "家医院", "家医院", "中的一家。"),
            ("个国际联合实验室、中心和基地。", "个实验室", "个国际联合实验室、中心和基地", "。"),
            (" countries; more", " places", " countries", "; more"),
            (" of them", "", " of them", ""),
        ];
        for (words, unit, own, rest) in table {
            assert_eq!(split_after_unit(words, unit), (own, rest), "{words}");
        }
    }
}
