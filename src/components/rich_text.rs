//! Text with its placeholders filled in.

use leptos::prelude::*;

use super::fact_popover::FactPopover;
use crate::app_state::{AppState, use_app};
use crate::content::fact::Fact;
use crate::content::markup::{Kind, Piece, parse_or_words};
use crate::content::phrase::Phrase;
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
    parse_or_words(app.localize(text)).into_iter().map(|piece| piece_view(&app, piece)).collect_view()
}

fn piece_view(app: &AppState, piece: Piece<'static>) -> AnyView {
    let words = piece_text(piece, app.content, app.language());
    let Piece::Reference { kind, id, .. } = piece else { return words.into_any() };
    if kind == Kind::Fact
        && let Some(fact) = app.content.fact(id)
    {
        return view! {
            <FactPopover fact />
            <DisagreementLink fact />
        }
        .into_any();
    }
    match href(app, kind, id) {
        Some(href) => view! { <a class=kind.prefix() href=href>{words}</a> }.into_any(),
        None => words.into_any(),
    }
}

/// Leads from a figure to the others that seem to count the same, on pages that do not show them beside it.
#[component]
fn DisagreementLink(fact: &'static Fact) -> impl IntoView {
    let app = use_app();
    let shown_beside = app.route.with_untracked(|route| matches!(route.page, Page::Facts | Page::About));
    let disagreement = app.content.disagreement_of(&fact.id).filter(|_| !shown_beside);
    disagreement.map(|disagreement| {
        let words = app.phrase(Phrase::SourcesDiffer);
        view! {
            <span class="differs">
                <a href=app.href_at(Page::About, &disagreement.id) aria-label=words title=words>
                    "≠"
                </a>
            </span>
        }
    })
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
