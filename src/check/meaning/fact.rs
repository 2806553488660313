//! Figures: that each can be printed, and drawn as what it says it is.

use super::super::context::Context;
use super::super::problems::Problems;
use super::super::spot::Spot;
use crate::model::quantity::Value;

/// Marks that can still be told apart on a card.
const MOST_MARKS: f64 = 600.0;

/// Reports values that cannot be printed, and figures drawn as what they are not.
pub(super) fn check(context: &Context<'_>, problems: &mut Problems) {
    let facts = context.records("facts.json");
    for fact in &facts {
        check_value(fact, problems);
        check_drawing(fact, &facts, problems);
        check_circle(fact, &facts, problems);
    }
}

fn check_value(fact: &Spot<'_>, problems: &mut Problems) {
    let Some((value, number)) = value(fact) else { return };
    let what = if !Value(number).is_printable() {
        ("the value cannot be printed exactly", "write at most fifteen digits, six of them after the decimal point")
    } else {
        let whole = number.fract() == 0.0;
        match fact.text_of("drawing") {
            Some("share") if !(0.0..=100.0).contains(&number) => {
                ("a share lies between 0 and 100", "write 70 for 70 %")
            }
            Some("marks") if !whole || !(0.0..=MOST_MARKS).contains(&number) => {
                ("marks are drawn for a whole number from 0 to 600", "draw the figure as “plain”")
            }
            Some("rank") if !whole || number < 1.0 => {
                ("a rank is a whole number from 1 on", "write 1 for the first place")
            }
            _ => return,
        }
    };
    problems.add(&value, what.0, what.1);
}

fn check_drawing(fact: &Spot<'_>, facts: &[Spot<'_>], problems: &mut Problems) {
    let drawing = fact.text_of("drawing");
    match (drawing, fact.get("whole")) {
        (Some("part"), None) => {
            let what = "the key “whole” is missing, which a part needs";
            problems.add_missing(fact, "whole", what, "add \"whole\": the id of the fact that it is a part of");
        }
        (Some("part"), Some(whole)) => check_part(fact, &whole, facts, problems),
        (Some(drawing), Some(whole)) => {
            let what = format!("“whole” has no effect where the drawing is “{drawing}”");
            problems.add(&whole, what, "write \"drawing\": \"part\", or take “whole” out");
        }
        _ => {}
    }
    let beside = fact.get("beside").filter(|beside| !beside.items().is_empty());
    match (drawing, beside) {
        (Some("row"), None) => {
            let what = "the key “beside” is missing or empty, which a row needs";
            let hint = "add \"beside\": a list of the ids of the facts in the row";
            match fact.get("beside") {
                Some(empty) => problems.add(&empty, what, hint),
                None => problems.add_missing(fact, "beside", what, hint),
            }
        }
        (Some("row"), Some(beside)) => {
            for item in beside.items().iter().filter(|item| item.text() == fact.text_of("id")) {
                problems.add(item, "a fact cannot stand beside itself", "name the other facts of the row only");
            }
        }
        (Some(drawing), Some(beside)) => {
            let what = format!("“beside” has no effect where the drawing is “{drawing}”");
            problems.add(&beside, what, "write \"drawing\": \"row\", or take “beside” out");
        }
        _ => {}
    }
}

fn check_part(fact: &Spot<'_>, whole: &Spot<'_>, facts: &[Spot<'_>], problems: &mut Problems) {
    if let Some((value, part)) = value(fact)
        && let Some(whole) = whole.text()
        && let Some((_, total)) = find(facts, whole).and_then(|whole| self::value(&whole))
        && (part > total || part < 0.0)
    {
        let what = format!("a part of {part} does not fit into “{whole}”, which is {total}");
        problems.add(&value, what, "correct the number that is wrong, or name another whole");
    }
}

/// Reports a fact that is, through its wholes, a part of itself.
fn check_circle(fact: &Spot<'_>, facts: &[Spot<'_>], problems: &mut Problems) {
    let (Some(start), Some(whole)) = (fact.text_of("id"), fact.get("whole")) else { return };
    let mut next = whole.text();
    // Longer than the list is round a circle that this fact only leads into.
    for _ in facts {
        let Some(id) = next else { return };
        if id == start {
            problems.add(&whole, format!("“{start}” is a part of itself"), "name the larger of the two as the whole");
            return;
        }
        next = find(facts, id).and_then(|fact| fact.text_of("whole"));
    }
}

fn find<'a>(facts: &[Spot<'a>], id: &str) -> Option<Spot<'a>> {
    facts.iter().find(|fact| fact.text_of("id") == Some(id)).cloned()
}

fn value<'a>(fact: &Spot<'a>) -> Option<(Spot<'a>, f64)> {
    let value = fact.get("value")?;
    let number = value.number()?;
    Some((value, number))
}
