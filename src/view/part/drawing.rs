//! Figures drawn as what they are, never to a false scale.

use super::super::Cx;
use super::figure;
use crate::chart::tally::{self, Tally};
use crate::model::fact::{Drawing, Fact};
use crate::model::quantity::Comparator;
use crate::view::node::{Node, el, nodes};

/// What a card shows under its number; nothing where the number says it all.
pub fn drawing(cx: Cx, fact: &'static Fact) -> Option<Node> {
    match fact.drawing {
        Drawing::Share => tally::share(fact.value.0).map(|tally| squares(&tally, false)),
        Drawing::Marks => {
            let open = matches!(fact.comparator, Comparator::MoreThan | Comparator::AtLeast);
            tally::marks(fact.value.0).map(|tally| squares(&tally, open))
        }
        Drawing::Part => part(cx, fact),
        Drawing::Row => row(cx, fact),
        Drawing::Rank => rank(fact),
        Drawing::Plain => None,
    }
}

/// Squares in rows, the first of them filled; one more, pale, where the count goes on beyond them.
/// Rows are dashed lines: one dash a square.
pub fn squares(tally: &Tally, open: bool) -> Node {
    let shown = if open { tally.and_one() } else { *tally };
    let view_box = ["0 0 ", &shown.width.to_string(), " ", &shown.height.to_string()].concat();
    let dash = [&tally.mark.to_string(), " ", &tally.gap.to_string()].concat();
    let (all, filled) = (shown.rows_path(shown.total), tally.rows_path(tally.filled));
    let class = if tally.total > 60 { "squares many" } else { "squares" };
    Node::from(
        el("svg")
            .set("class", class)
            .set("viewBox", view_box)
            .set("aria-hidden", "true")
            .set("stroke-width", tally.mark)
            .set("stroke-dasharray", dash)
            .set("fill", "none")
            .child(el("path").class("rest").set("d", all))
            .child(el("path").class("full").set("d", filled)),
    )
}

/// A bar that can be read off: the part, its whole, both in figures.
fn part(cx: Cx, fact: &'static Fact) -> Option<Node> {
    let whole = cx.content().fact(fact.whole.as_deref()?)?;
    let width = tally::part(fact.value.0, whole.value.0)?;
    let whole_label = cx.say(&whole.label);
    Some(Node::from(
        el("div")
            .class("part")
            .child(
                el("svg")
                    .class("bar")
                    .set("viewBox", "0 0 1000 40")
                    .set("preserveAspectRatio", "none")
                    .set("aria-hidden", "true")
                    .child(el("rect").class("rest").set("width", "1000").set("height", "40"))
                    .child(el("rect").class("full").set("width", width).set("height", "40")),
            )
            .child(
                el("p").class("whole").child(el("span").child(whole_label)).child(" ").child(figure::inline(cx, whole)),
            ),
    ))
}

/// Figures in a row that share no scale: numbers, no bars.
fn row(cx: Cx, fact: &'static Fact) -> Option<Node> {
    let beside = nodes(
        &mut fact
            .beside
            .iter()
            .filter_map(|id| cx.content().fact(id))
            .map(|fact| Node::from(el("li").child(figure::headline(cx, fact)))),
    );
    (!beside.is_empty()).then(|| Node::from(el("ul").class("beside").child(beside)))
}

/// Steps, the first of them the one reached.
fn rank(fact: &'static Fact) -> Option<Node> {
    let steps = tally::steps(fact.value.0)?;
    Some(Node::from(
        el("svg")
            .class("rank")
            .set("viewBox", "0 0 120 48")
            .set("aria-hidden", "true")
            .child(el("path").class("rest").set("d", steps.others))
            .child(el("path").class("full").set("d", steps.reached)),
    ))
}
