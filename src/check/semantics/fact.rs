//! Figures: each can be printed, and fits its drawing.

use crate::check::content_folder::ContentFolder;
use crate::check::json::JsonNode;
use crate::check::problems::Problems;
use crate::content::quantity::Quantity;

/// With more marks than this on a card, nobody can tell them apart.
const MOST_MARKS: f64 = 600.0;

/// Reports values that cannot be printed, and values that do not fit their drawing.
pub(super) fn check(folder: &ContentFolder<'_>, problems: &mut Problems) {
    let facts = folder.records("facts.json");
    let units = folder.records("units.json");
    for fact in &facts {
        check_value(fact, &units, problems);
        check_drawing(fact, &facts, problems);
        check_cycle(fact, &facts, problems);
        check_majority(fact, problems);
    }
}

fn check_value(fact: &JsonNode<'_>, units: &[JsonNode<'_>], problems: &mut Problems) {
    let Some((value, number)) = value(fact) else { return };
    let message = if !Quantity(number).is_printable() {
        ("the value cannot be printed exactly", "write at most fifteen digits, six of them after the decimal point")
    } else if number < 0.0 && is_count(fact, units) {
        let hint = "write 0 or more; a unit that can be less than 0, such as °C, has a “symbol” in units.json";
        ("a count is not below zero", hint)
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
    problems.add(&value, message.0, message.1);
}

/// Whether a fact counts things: it is drawn as marks, or its unit is a word and no symbol.
///
/// Shares, ranks and parts have limits of their own.
fn is_count(fact: &JsonNode<'_>, units: &[JsonNode<'_>]) -> bool {
    match fact.text_of("drawing") {
        Some("marks") => true,
        Some("share" | "rank" | "part") => false,
        _ => units
            .iter()
            .find(|unit| unit.text_of("id") == fact.text_of("unit"))
            .is_some_and(|unit| unit.get("symbol").is_none()),
    }
}

fn check_drawing(fact: &JsonNode<'_>, facts: &[JsonNode<'_>], problems: &mut Problems) {
    let drawing = fact.text_of("drawing");
    match (drawing, fact.get("whole")) {
        (Some("part"), None) => {
            let message = "the key “whole” is missing, which a part needs";
            problems.add_missing(fact, "whole", message, "add \"whole\": the id of the fact that it is a part of");
        }
        (Some("part"), Some(whole)) => check_part(fact, &whole, facts, problems),
        (Some(drawing), Some(whole)) => {
            let message = format!("“whole” has no effect where the drawing is “{drawing}”");
            problems.add(&whole, message, "write \"drawing\": \"part\", or take “whole” out");
        }
        _ => {}
    }
    let beside = fact.get("beside").filter(|beside| !beside.items().is_empty());
    match (drawing, beside) {
        (Some("row"), None) => {
            let message = "the key “beside” is missing or empty, which a row needs";
            let hint = "add \"beside\": a list of the ids of the facts in the row";
            match fact.get("beside") {
                Some(empty) => problems.add(&empty, message, hint),
                None => problems.add_missing(fact, "beside", message, hint),
            }
        }
        (Some("row"), Some(beside)) => {
            for item in beside.items().iter().filter(|item| item.text() == fact.text_of("id")) {
                problems.add(item, "a fact cannot stand beside itself", "name the other facts of the row only");
            }
        }
        (Some(drawing), Some(beside)) => {
            let message = format!("“beside” has no effect where the drawing is “{drawing}”");
            problems.add(&beside, message, "write \"drawing\": \"row\", or take “beside” out");
        }
        _ => {}
    }
}

fn check_part(fact: &JsonNode<'_>, whole: &JsonNode<'_>, facts: &[JsonNode<'_>], problems: &mut Problems) {
    if let Some((value, part)) = value(fact)
        && let Some(whole) = whole.text()
        && let Some((_, total)) = find(facts, whole).and_then(|whole| self::value(&whole))
        && (part > total || part < 0.0)
    {
        let message = format!("a part of {part} does not fit into “{whole}”, which is {total}");
        problems.add(&value, message, "correct the number that is wrong, or name another whole");
    }
}

/// Reports a fact that is, through its wholes, a part of itself.
fn check_cycle(fact: &JsonNode<'_>, facts: &[JsonNode<'_>], problems: &mut Problems) {
    let (Some(start), Some(whole)) = (fact.text_of("id"), fact.get("whole")) else { return };
    let mut next = whole.text();
    // A chain longer than the list is in a cycle that does not come back to this fact.
    for _ in facts {
        let Some(id) = next else { return };
        if id == start {
            problems.add(&whole, format!("“{start}” is a part of itself"), "name the larger of the two as the whole");
            return;
        }
        next = find(facts, id).and_then(|fact| fact.text_of("whole"));
    }
}

/// Reports a majority that no squares are drawn for.
fn check_majority(fact: &JsonNode<'_>, problems: &mut Problems) {
    let Some(majority) = fact.get("majority") else { return };
    if let Some(drawing) = fact.text_of("drawing").filter(|drawing| *drawing != "marks") {
        let message = format!("“majority” has no effect where the drawing is “{drawing}”");
        problems.add(&majority, message, "write \"drawing\": \"marks\", or take “majority” out");
    }
}

fn find<'a>(facts: &[JsonNode<'a>], id: &str) -> Option<JsonNode<'a>> {
    facts.iter().find(|fact| fact.text_of("id") == Some(id)).cloned()
}

fn value<'a>(fact: &JsonNode<'a>) -> Option<(JsonNode<'a>, f64)> {
    let value = fact.get("value")?;
    let number = value.number()?;
    Some((value, number))
}
