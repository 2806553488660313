//! Where the marks of dated events stand on a time scale.

use super::label;
use super::time_scale::TimeScale;
use crate::model::date::{Date, Precision};
use crate::model::order::sorted;

/// The form of a mark: as wide as what the source leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A day.
    Point,
    /// Months or years: a block with hard ends.
    Block,
    /// A decade or more: a band with soft ends.
    Band,
    /// A beginning without an end: fades out at the right.
    Onward,
    /// An end without a beginning: fades out at the left.
    Until,
}

/// A mark on the scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// Which of the dates it stands for.
    pub index: usize,
    /// Where it begins, cut at the scale's ends: 0 to 1.
    pub from: f64,
    /// Where it ends: at least `from`.
    pub to: f64,
    /// Its form.
    pub form: Form,
    /// The row it stands in, so that marks never cover each other; 0 is nearest the axis.
    pub row: usize,
}

/// The marks of the dates that the scale shows, in the order of where they begin.
pub fn marks(scale: TimeScale, dates: &[&Date]) -> Vec<Mark> {
    let marks = dates.iter().enumerate().filter_map(|(index, date)| mark(scale, index, date)).collect();
    let mut marks: Vec<Mark> = sorted(marks, |a: &Mark, b| a.from.total_cmp(&b.from));
    let mut ends: Vec<f64> = Vec::new();
    for mark in &mut marks {
        let free = ends.iter().position(|end| *end <= mark.from + 1e-9);
        mark.row = free.unwrap_or(ends.len());
        match ends.get_mut(mark.row) {
            Some(end) => *end = mark.to,
            None => ends.push(mark.to),
        }
    }
    marks
}

fn mark(scale: TimeScale, index: usize, date: &Date) -> Option<Mark> {
    let span = date.span()?;
    let (start, end) = (span.earliest(), span.latest());
    let from = start.map_or(0.0, |day| scale.place(day));
    let to = end.map_or(1.0, |day| scale.place(day));
    if to <= 0.0 || from >= 1.0 {
        return None;
    }
    let form = match (start, end, date.precision()) {
        (Some(_), None, _) => Form::Onward,
        (None, _, _) => Form::Until,
        (_, _, Precision::Day) => Form::Point,
        (_, _, Precision::Decade | Precision::Century | Precision::Millennium) => Form::Band,
        _ if date.is_approximate() => Form::Band,
        _ => Form::Block,
    };
    Some(Mark { index, from: from.max(0.0), to: to.min(1.0), form, row: 0 })
}

/// The level of each mark's label above the axis, at `width` drawing units for the
/// whole scale; `labels` are the labels' own widths in those units, by mark.
pub fn label_levels(marks: &[Mark], labels: &[f64], width: f64, gap: f64) -> Vec<usize> {
    let starts: Vec<f64> = marks.iter().map(|mark| mark.from * width).collect();
    label::levels(&starts, labels, gap)
}
